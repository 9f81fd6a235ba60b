/** Text of a file's bytes: UTF-8, UTF-16 with or without a mark, GB18030; anything else is named, not guessed. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  /** A sentence that says why these bytes are no text. */
  | { readonly problem: string };

/** Decodes the bytes of one file. A byte-order mark is left out of the text, so offsets count from the first character. */
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

const blank = 'the file holds nothing but blanks';

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.trim() === '' ? { problem: blank } : { text, encoding };
  } catch {
    return { problem: `not ${encoding}` };
  }
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
  for (const [name, mark] of signatures) if (mark.every((byte, index) => bytes[index] === byte)) return name;
  return null;
}

/** UTF-16 by its mark; without one, by where its zero bytes and its line breaks stand. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
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
