/** Rows that the engine may read with the types of their columns at once: none of their cells can lose anything. */

import { type ImportColumn, plainCell } from './column-type.ts';

const charactersAtOnce = 2 << 20;

/**
 * What such rows match, a few at a time; null where the engine cannot read a column as it is stored. A row that does
 * not match may be as good: a text of two hundred quotes, a number within spaces.
 */
export function plainRows(columns: readonly ImportColumn[], delimiter: string): RegExp | null {
  // A mark that numbers and dates hold would part them elsewhere than the engine does.
  if (!/^(?:\t|[^\w\s"+.:/-])$/.test(delimiter)) return null;
  const end = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Quotes and rows are counted because the way back through a match has to be remembered.
  const text = `(?:[^"\\n${end}]*|"[^"]*(?:""[^"]*){0,99}")`;
  const cells = columns.map(({ type }) => {
    if (type === 'VARCHAR') return text;
    const cell = plainCell(type);
    return cell === null ? null : `(?:${cell}|"(?:${cell})")?`;
  });
  return cells.includes(null) ? null : new RegExp(`(?:${cells.join(end)}(?:\\n|$)){1,16}`, 'y');
}

/**
 * Whether all rows match, with pauses in which a page can answer its reader.
 * @param bytes UTF-8, every row ended by a line feed but perhaps the last
 */
export async function isPlain(bytes: Uint8Array, rows: RegExp): Promise<boolean> {
  const text = new TextDecoder().decode(bytes);
  let pause = charactersAtOnce;
  rows.lastIndex = 0;
  while (rows.lastIndex < text.length) {
    if (!rows.test(text)) return false;
    if (rows.lastIndex < pause) continue;
    await new Promise((resolve) => setTimeout(resolve));
    pause = rows.lastIndex + charactersAtOnce;
  }
  return true;
}
