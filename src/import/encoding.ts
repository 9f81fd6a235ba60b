/** What a text file's bytes mean: UTF-8, GB18030 as a Chinese Excel saves it, or UTF-16. */

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** Judged from the first bytes of a file: a byte order mark, NULs at every other place, valid UTF-8, else GB18030. */
export function findEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const pairs = Math.floor(head.length / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (pairs > 4 && odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (pairs > 4 && even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  return badUtf8(head) * 8 > highBytes(head) ? 'gb18030' : 'utf-8';
}

/** Bytes that no UTF-8 text has there; a character cut off at the end is none of them. */
function badUtf8(bytes: Uint8Array): number {
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const more =
      lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0) {
      bad++;
      at++;
      continue;
    }
    let follow = 1;
    while (follow <= more && at + follow < bytes.length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80)
      follow++;
    if (follow <= more && at + follow < bytes.length) bad++;
    at += follow;
  }
  return bad;
}

function highBytes(bytes: Uint8Array): number {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  return high;
}

/** Says why bytes are no table of text; null when they may be one. */
export function findBinary(head: Uint8Array): string | null {
  const magic: readonly (readonly [string, readonly number[]])[] = [
    ['PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['JPEG', [0xff, 0xd8, 0xff]],
    ['GIF', [0x47, 0x49, 0x46, 0x38]],
    ['PDF', [0x25, 0x50, 0x44, 0x46]],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
    ['GZIP', [0x1f, 0x8b]],
    ['Excel 97 (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ];
  const known = magic.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
  if (known) return known;
  // A text holds hardly a control character but tabs and line breaks; UTF-16 is full of NULs.
  const strange = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  const wide = /utf-16/.test(findEncoding(head));
  return !wide && strange > head.length * 0.05 && strange > 20 ? 'binary' : null;
}

/**
 * The file as UTF-8 without a byte order mark, piece by piece, so that a large one is never held twice.
 * Bytes that mean nothing in the encoding become U+FFFD.
 */
export async function toUtf8(
  file: Blob,
  encoding: Encoding,
  onProgress: (bytes: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Blob> {
  if (encoding === 'utf-8') {
    const head = new Uint8Array(await file.slice(0, 3).arrayBuffer());
    const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    return marked ? file.slice(3) : file;
  }
  const decoder = new TextDecoder(encoding);
  const parts: BlobPart[] = [];
  const step = 1 << 21;
  for (let at = 0; at < file.size; at += step) {
    signal?.throwIfAborted();
    const bytes = await file.slice(at, at + step).arrayBuffer();
    parts.push(new Blob([decoder.decode(bytes, { stream: true })]));
    onProgress(Math.min(file.size, at + step));
  }
  parts.push(decoder.decode());
  return new Blob(parts);
}
