/** Text of a file's bytes: UTF-8, UTF-16 with or without a mark, GB18030 as a Chinese Excel saves it. */

import { readEastAsian } from './east-asian.ts';
import { findLatin, findScript } from './single-byte.ts';

export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'utf-16le',
  'utf-16be',
] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  /** A sentence that says why these bytes are no text. */
  | { readonly problem: string };

/**
 * Decodes a whole file that should be prose: what is no text is named, never guessed. A byte order mark is left
 * out of the text, so offsets count from the first character.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'the file is empty' };
  const signature = binarySignature(bytes);
  if (signature !== null) return { problem: `binary file (${signature}); give the article as plain text` };
  const sixteen = utf16(bytes);
  if (sixteen !== null) return decodeAs(bytes, sixteen);
  if (bytes.includes(0))
    return { problem: 'binary file (it holds zero bytes); give the article as plain text' };
  const utf8 = decodeAs(bytes, 'utf-8');
  if ('text' in utf8 || utf8.problem === blank) return utf8;
  const gb = decodeAs(bytes, 'gb18030');
  if ('text' in gb && looksChinese(gb.text)) return gb;
  return { problem: 'unknown encoding: neither UTF-8, UTF-16 nor GB18030; save the file as UTF-8' };
}

/** UTF-8 as it stands, a byte order mark included, so that offsets are those of the file; `null` for other bytes. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const blank = 'the file holds nothing but blanks';

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.trim() === '' ? { problem: blank } : { text, encoding };
  } catch {
    return { problem: `not ${encoding}` };
  }
}

/** The encoding that a byte order mark names. */
function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

const signatures: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP, DOCX or XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['old Word or Excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
];

function binarySignature(bytes: Uint8Array): string | null {
  return signatures.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** UTF-16 by its mark; without one, by where its zero bytes and its line breaks stand. */
function utf16(bytes: Uint8Array): Encoding | null {
  const mark = markOf(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return mark;
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const read = decodeAs(bytes.subarray(0, 4096 - (4096 % 2)), encoding);
    if ('text' in read && looksChinese(read.text)) return encoding;
  }
  return null;
}

/** Most characters are common Han, ASCII or Chinese punctuation, and none is a control character. */
function looksChinese(text: string): boolean {
  let known = 0;
  let seen = 0;
  for (const character of text.slice(0, 4000)) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff))
      return false;
    seen += 1;
    if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3000 && code <= 0x303f)) known += 1;
    else if ((code >= 0xff00 && code <= 0xffef) || (code >= 0x2010 && code <= 0x2030) || code === 0xb7)
      known += 1;
  }
  return seen > 0 && known / seen > 0.9;
}

/**
 * The likeliest encoding of a table, judged from the first bytes of its file: a byte order mark, NULs at every
 * other place, valid UTF-8, words of Cyrillic or Greek letters, single high bytes among letters, else where the letters
 * of Chinese, Japanese and Korean fall.
 */
export function findEncoding(head: Uint8Array): Encoding {
  const mark = markOf(head);
  if (mark) return mark;
  const pairs = Math.floor(head.length / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (pairs > 4 && odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (pairs > 4 && even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  if (badUtf8(head) * 8 <= highBytes(head)) return 'utf-8';
  const script = findScript(head);
  if (script) return script;
  const [likeliest] = readEastAsian(head);
  if (isWestern(head) && !(likeliest?.isRunning && likeliest.score > 0.5)) return findLatin(head);
  return likeliest && likeliest.score > 0 ? likeliest.encoding : 'gb18030';
}

/** Whether a table's encoding is known: by its mark, by NULs, or because nothing else is valid UTF-8. */
export function isCertain(head: Uint8Array, encoding: Encoding): boolean {
  if (/^(?:windows|koi8)-/.test(encoding)) return false;
  const readings = readEastAsian(head);
  const own = readings.find((reading) => reading.encoding === encoding);
  if (!own) return true;
  const others = readings.filter((reading) => reading !== own);
  // Nearly half the letters of Big5 would be rare ones of GB18030.
  const isHangul = others.some((reading) => reading.encoding === 'euc-kr' && reading.score > 0.95);
  const isClear = encoding === 'gb18030' && own.score > 0.95 && !isHangul;
  return (
    (isClear || others.every(({ score }) => own.score - score > 0.1)) &&
    !new TextDecoder(encoding).decode(head, { stream: true }).includes('\ufffd')
  );
}

/** Bytes above 127 that stand alone between others, as é does in Montréal; Han of GB18030 stand in pairs. */
function isWestern(bytes: Uint8Array): boolean {
  let [alone, runs] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let end = at + 1;
    while ((bytes[end] ?? 0) >= 0x80) end++;
    runs++;
    if (end - at === 1) alone++;
    at = end;
  }
  return alone > runs / 2;
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
  const known = binarySignature(head);
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
    return markOf(head) === 'utf-8' ? file.slice(3) : file;
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
