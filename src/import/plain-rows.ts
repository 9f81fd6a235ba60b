/** Rows that the engine may read with the types of their columns at once: none of their cells can lose anything. */

import { plainCell } from './cell-shape.ts';
import type { ImportColumn } from './import-type.ts';

const charactersAtOnce = 2 << 20;
// What an expression costs to compile grows faster than its length; one for a thousand cells takes seconds.
const cellsAtOnce = 50;

/**
 * What such rows match, one expression after the other: some rows at a time, or a part of a wide row each; null where
 * the engine cannot read a column as it is stored. A row that does not match may be as good: a text of two hundred
 * quotes, a number within spaces.
 */
export function plainRows(columns: readonly ImportColumn[], delimiter: string): readonly RegExp[] | null {
  // A mark that numbers and dates hold would part them elsewhere than the engine does.
  if (!/^(?:\t|[^\w\s"+.:/-])$/.test(delimiter)) return null;
  const end = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Quotes and rows are counted because the way back through a match has to be remembered.
  const text = `(?:[^"\\n${end}]*|"[^"]*(?:""[^"]*){0,99}")`;
  const cells: string[] = [];
  for (const { type } of columns) {
    const cell = plainCell(type);
    if (type !== 'VARCHAR' && cell === null) return null;
    cells.push(type === 'VARCHAR' ? text : `(?:${cell}|"(?:${cell})")?`);
  }
  const rowEnd = '(?:\\n|$)';
  if (cells.length <= cellsAtOnce) return [new RegExp(`(?:${cells.join(end)}${rowEnd}){1,16}`, 'y')];
  const parts: RegExp[] = [];
  for (let from = 0; from < cells.length; from += cellsAtOnce) {
    const to = from + cellsAtOnce;
    parts.push(new RegExp(`${cells.slice(from, to).join(end)}${to < cells.length ? end : rowEnd}`, 'y'));
  }
  return parts;
}

/**
 * Whether all rows match, with pauses in which a page can answer its reader.
 * @param bytes UTF-8, every row ended by a line feed but perhaps the last
 */
export async function isPlain(bytes: Uint8Array, rows: readonly RegExp[]): Promise<boolean> {
  const text = new TextDecoder().decode(bytes);
  let [at, pause] = [0, charactersAtOnce];
  while (at < text.length) {
    for (const part of rows) {
      part.lastIndex = at;
      if (!part.test(text)) return false;
      at = part.lastIndex;
    }
    if (at < pause) continue;
    await new Promise((resolve) => setTimeout(resolve));
    pause = at + charactersAtOnce;
  }
  return true;
}
