/** A long text table in slices that end where a row ends, so that loading shows its progress and can stop. */

export interface Slice {
  /** Byte offsets in the file, half-open. */
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const quote = 0x22;
const feed = 0x0a;
const back = 0x0d;

/**
 * Cuts a UTF-8 file into slices of about `size` bytes. A line break inside quotes ends no row: a quote
 * opens only at the start of a cell and is doubled inside.
 */
export async function* cutSlices(
  file: Blob,
  delimiter: string,
  size: number,
  read = 1 << 22,
): AsyncGenerator<Slice> {
  const mark = new TextEncoder().encode(delimiter);
  const last = mark[mark.length - 1] ?? 0x2c;
  let start = 0;
  let safe = 0;
  let inside = false;
  let previous = feed;
  let kept: Uint8Array[] = [];
  for (let at = 0; at < file.size; at += read) {
    const bytes = new Uint8Array(await file.slice(at, at + read).arrayBuffer());
    kept.push(bytes);
    if (!inside && bytes.indexOf(quote) < 0) {
      const end = bytes.lastIndexOf(feed);
      if (end >= 0) safe = at + end + 1;
      previous = bytes[bytes.length - 1] ?? previous;
    } else {
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index] ?? 0;
        if (inside) {
          // A doubled quote closes and opens again at once.
          if (byte === quote) inside = false;
        } else if (byte === quote) {
          inside = previous === feed || previous === last || previous === back || previous === quote;
        } else if (byte === feed) safe = at + index + 1;
        previous = byte;
      }
    }
    if (at + bytes.length - start >= size && safe > start) {
      const whole = join(kept, at + bytes.length - start);
      yield { start, end: safe, bytes: whole.slice(0, safe - start) };
      kept = [whole.subarray(safe - start)];
      start = safe;
    }
  }
  if (start < file.size) yield { start, end: file.size, bytes: join(kept, file.size - start) };
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The same values in the same order, the next one in the making while the last one is used. */
export async function* ahead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = values.next();
  try {
    for (let step = await next; !step.done; step = await next) {
      next = values.next();
      // Its error is met when its turn comes.
      next.catch(() => undefined);
      yield step.value;
    }
  } finally {
    await values.return(undefined);
  }
}

/** How many line breaks stand before each of the byte offsets, which must ascend. */
export async function countLines(file: Blob, offsets: readonly number[]): Promise<readonly number[]> {
  const found: number[] = [];
  let lines = 0;
  let next = 0;
  const read = 1 << 22;
  for (let at = 0; at < file.size && next < offsets.length; at += read) {
    const bytes = new Uint8Array(await file.slice(at, at + read).arrayBuffer());
    let from = 0;
    while (next < offsets.length && (offsets[next] ?? 0) < at + bytes.length) {
      const to = (offsets[next] ?? 0) - at;
      lines += countFeeds(bytes, from, to);
      found.push(lines);
      from = to;
      next++;
    }
    lines += countFeeds(bytes, from, bytes.length);
  }
  while (found.length < offsets.length) found.push(lines);
  return found;
}

function countFeeds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(feed, from); at >= 0 && at < to; at = bytes.indexOf(feed, at + 1)) count++;
  return count;
}
