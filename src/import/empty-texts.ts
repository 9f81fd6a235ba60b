/** Empty texts of CSV, "" between two delimiters, apart from cells of nothing, on their way through rows that know neither. */

/** Stands for an empty text: blank wherever a cell is asked whether it is. */
export const emptyText = '\u2029';

/** The same text with a sign in each cell that is `""`; a text that has the sign already stays as it is. */
export function markEmptyTexts(text: string, delimiter: string): string {
  if (!text.includes('""') || text.includes(emptyText)) return text;
  const parts: string[] = [];
  const isEdge = (at: number) => at < 0 || at >= text.length || text[at] === delimiter || text[at] === '\n';
  let [from, at] = [0, text.indexOf('"')];
  while (at >= 0) {
    // Within a cell that does not begin with one, a quote is a letter.
    if (!isEdge(at - 1)) {
      at = text.indexOf('"', at + 1);
      continue;
    }
    const end = endOfQuoted(text, at);
    if (end === at + 2 && isEdge(end)) {
      parts.push(text.slice(from, at), emptyText);
      from = end;
    }
    at = text.indexOf('"', end);
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

/** The place behind the quote that closes a cell, of which doubled ones do not. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return text.length;
}

/** What a cell of such a row is: null for nothing. */
export function openEmptyText<Cell>(cell: Cell): Cell | '' | null {
  if (cell === '') return null;
  return cell === emptyText ? '' : cell;
}
