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

/** Whether a byte stands within quotes: a quote opens only at the start of a cell and is doubled inside. */
class Quotes {
  inside = false;
  /** The last byte was a quote that closed a cell, which a quote right after it opens again. */
  private closed = false;
  private previous = feed;
  private readonly ends: readonly number[];

  constructor(delimiters: readonly string[]) {
    const encoder = new TextEncoder();
    this.ends = [feed, back, ...delimiters.map((mark) => encoder.encode(mark).at(-1) ?? feed)];
  }

  /** Takes the next byte. True when a row ended with it, or before it when it follows a lone carriage return. */
  step(byte: number): 'here' | 'before' | null {
    const { previous, inside, closed } = this;
    this.previous = byte;
    this.closed = inside && byte === quote;
    if (inside) {
      this.inside = byte !== quote;
      return null;
    }
    if (byte === quote) this.inside = closed || this.ends.includes(previous);
    if (byte === feed) return 'here';
    return previous === back ? 'before' : null;
  }

  /** Takes bytes among which no quote is. */
  skip(bytes: Uint8Array): void {
    if (bytes.length > 0) this.closed = false;
    this.previous = bytes[bytes.length - 1] ?? this.previous;
  }
}

/**
 * Cuts a UTF-8 file into slices of about `size` bytes, read in pieces of `read` bytes. A line break inside quotes
 * ends no row; a carriage return alone ends one.
 */
export async function* cutSlices(
  file: Blob,
  delimiter: string,
  size: number,
  read = 1 << 22,
): AsyncGenerator<Slice> {
  const quotes = new Quotes([delimiter]);
  let [start, safe] = [0, 0];
  let pieces: Uint8Array[] = [];
  for (let at = 0; at < file.size; at += read) {
    const bytes = new Uint8Array(await file.slice(at, at + read).arrayBuffer());
    pieces.push(bytes);
    const end = lastRowEnd(bytes, quotes);
    if (end !== null) safe = at + end;
    if (at + bytes.length - start >= size && safe > start) {
      const whole = join(pieces, at + bytes.length - start);
      yield { start, end: safe, bytes: whole.slice(0, safe - start) };
      pieces = [whole.subarray(safe - start)];
      start = safe;
    }
  }
  if (start < file.size) yield { start, end: file.size, bytes: join(pieces, file.size - start) };
}

/** Where the last row that ends in a piece ends; null when none does. */
function lastRowEnd(bytes: Uint8Array, quotes: Quotes): number | null {
  if (!quotes.inside && bytes.indexOf(quote) < 0) {
    quotes.skip(bytes);
    const end = bytes.lastIndexOf(feed);
    if (end >= 0) return end + 1;
    // The last one may be the half of a pair.
    const lone = bytes.lastIndexOf(back, bytes.length - 2);
    return lone < 0 || bytes.length < 2 ? null : lone + 1;
  }
  let end: number | null = null;
  for (let at = 0; at < bytes.length; at++) {
    const ended = quotes.step(bytes[at] ?? 0);
    if (ended) end = ended === 'here' ? at + 1 : at;
  }
  return end;
}

/** The text with a line feed at the end of every row, whatever stood there; within quotes nothing changes. */
export function toLineFeeds(
  bytes: Uint8Array<ArrayBuffer>,
  delimiters: readonly string[],
): Uint8Array<ArrayBuffer> {
  if (bytes.indexOf(back) < 0) return bytes;
  const quotes = new Quotes(delimiters);
  const written = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const outside = !quotes.inside;
    quotes.step(byte);
    if (byte === back && outside) {
      if (bytes[at + 1] !== feed) written[length++] = feed;
    } else written[length++] = byte;
  }
  return written.slice(0, length);
}

const mark = [0xef, 0xbb, 0xbf];

/** The text without byte order marks at the beginnings of its rows, as files that were put together keep them. */
export function dropMarks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const isMark = (at: number) =>
    mark.every((byte, index) => bytes[at + index] === byte) && (at === 0 || bytes[at - 1] === feed);
  const marks: number[] = [];
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (isMark(at)) marks.push(at);
  if (marks.length === 0) return bytes;
  const ends = [...marks, bytes.length];
  const starts = [0, ...marks.map((at) => at + mark.length)];
  const parts = starts.map((start, at) => bytes.subarray(start, ends[at]));
  return join(parts, bytes.length - marks.length * mark.length);
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
export async function* prefetch<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = values.next();
  try {
    for (let step = await next; !step.done; step = await next) {
      next = values.next();
      // An error is thrown when its value's turn comes.
      next.catch(() => undefined);
      yield step.value;
    }
  } finally {
    await values.return(undefined);
  }
}

/** How many line breaks stand before each of the byte offsets, which must ascend. */
export async function countLines(file: Blob, offsets: readonly number[]): Promise<readonly number[]> {
  const counts: number[] = [];
  let [lines, next, half] = [0, 0, false];
  const read = 1 << 22;
  for (let at = 0; at < file.size && next < offsets.length; at += read) {
    const bytes = new Uint8Array(await file.slice(at, at + read).arrayBuffer());
    // A pair that two pieces share is one break.
    if (half && bytes[0] === feed) lines--;
    half = bytes[bytes.length - 1] === back;
    let from = 0;
    while (next < offsets.length && (offsets[next] ?? 0) < at + bytes.length) {
      const to = (offsets[next] ?? 0) - at;
      lines += countBreaks(bytes.subarray(from, to));
      counts.push(lines);
      from = to;
      next++;
    }
    lines += countBreaks(bytes.subarray(from));
  }
  while (counts.length < offsets.length) counts.push(lines);
  return counts;
}

/** Line feeds, carriage returns and pairs of them. */
export function countBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(feed); at >= 0; at = bytes.indexOf(feed, at + 1)) count++;
  for (let at = bytes.indexOf(back); at >= 0; at = bytes.indexOf(back, at + 1)) {
    if (bytes[at + 1] !== feed) count++;
  }
  return count;
}
