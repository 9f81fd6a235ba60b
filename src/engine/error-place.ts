/** Where in a query DuckDB's words point: it prints the line and a caret under the fault. */

import { columnsOf } from '../text/width.ts';

/**
 * The offset in `sql` (UTF-16 units) that the caret of an error stands under; null when the words point
 * nowhere. A long line is printed as an excerpt between dots, so the excerpt is looked for in the line.
 */
export function findErrorPlace(words: string, sql: string): number | null {
  const said = /^LINE (\d+): (.*)\n( *)\^/m.exec(words);
  if (!said) return null;
  const [, number = '1', shown = '', gap = ''] = said;
  const lines = sql.split('\n');
  const at = Number(number) - 1;
  const line = lines[at];
  if (line === undefined) return null;
  const caret = gap.length - `LINE ${number}: `.length;
  const excerpt = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const cut = shown.length - shown.replace(/^\.\.\./, '').length;
  const from = line.indexOf(excerpt);
  // The caret counts the columns of a terminal, where a Han character takes two.
  const column = unitsAt(excerpt, caret - cut);
  const before = lines.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);
  return before + Math.min(line.length, Math.max(0, from) + column);
}

function unitsAt(text: string, columns: number): number {
  let left = columns;
  let units = 0;
  for (const character of text) {
    if (left <= 0) break;
    left -= columnsOf(character);
    units += character.length;
  }
  return units;
}

/** A message that comes as a record (of a text that cannot be parsed, on its way to be streamed) as words. */
export function unwrapMessage(message: string): string {
  if (!message.startsWith('{"exception_type"')) return message;
  try {
    const said = JSON.parse(message) as { exception_type: string; exception_message: string };
    return `${said.exception_type} Error: ${said.exception_message}`;
  } catch {
    return message;
  }
}

/** The words without the printed line, which the editor shows itself, and without what cannot be followed here. */
export function toSentence(message: string): string {
  const [said = ''] = message.split(/\n\s*\nLINE \d+:|\n\nPlease try installing/);
  return said.trim();
}
