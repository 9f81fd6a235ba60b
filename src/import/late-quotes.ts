/** Cells of CSV with blanks at their quotes: before the first they are text as printed, behind the last they are none. */

import Papa from 'papaparse';

const quote = 0x22;
/** A blank, a tab, and the last byte of a byte order mark. */
const before: ReadonlySet<number> = new Set([0x20, 0x09, 0xbf]);
/** The first bytes of what JavaScript takes for blank, line feeds left out. */
const behind: ReadonlySet<number> = new Set([0x20, 0x09, 0x0b, 0x0c, 0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/**
 * The same rows, so written that the engine reads them as the preview does: `␠"a` opens no quotes there, and would swallow
 * all rows behind it here; `"a"\u3000` is a quoted `a` there, and no cell at all here. Bytes without such a cell come back
 * as they are.
 * @param bytes UTF-8, rows ended by line feeds
 */
export function quoteLateQuotes(bytes: Uint8Array<ArrayBuffer>, delimiter: string): Uint8Array<ArrayBuffer> {
  if (!mayHaveSome(bytes)) return bytes;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = delimiter.replace(/[\\\]^-]/g, '\\$&');
  const blanks = delimiter === '\t' ? '[ \\ufeff]+' : '[ \\t\\ufeff]+';
  const isLate = new RegExp(`(?:^|[\\n${mark}])${blanks}"|"[^\\S\\n${mark}]+(?:[\\n${mark}]|$)`);
  if (!isLate.test(text)) return bytes;
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const cell = (value: string) =>
    value.includes(delimiter) || /["\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return new TextEncoder().encode(data.map((row) => row.map(cell).join(delimiter)).join('\n'));
}

function mayHaveSome(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(quote, 1); at > 0; at = bytes.indexOf(quote, at + 1))
    if (before.has(bytes[at - 1] ?? 0) || behind.has(bytes[at + 1] ?? 0)) return true;
  return false;
}
