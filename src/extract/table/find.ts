/** Tables in a text: lines that follow each other, their cells parted by tabs. So documents give them, and so they are pasted. */

export interface Cell {
  /** Without the blanks around it; `[start, end)` is where it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Blanks before it in its place, a full-width one counting as two. */
  readonly indent: number;
}

export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Up to three lines above, the nearest first. */
  readonly above: readonly string[];
  /** The first line of the text. */
  readonly title: string;
}

const linesAbove = 3;

/** Two rows or more with as many cells each; linear in the length of the text. */
export function findTables(text: string): readonly Table[] {
  if (!text.includes('\t')) return [];
  const tables: Table[] = [];
  const above: string[] = [];
  const title = /\S.*/.exec(text)?.[0] ?? '';
  let rows: Cell[][] = [];
  const close = () => {
    if (rows.length > 1) tables.push({ rows, above: above.slice(-linesAbove).reverse(), title });
    else if (rows[0]) above.push(text.slice(rows[0][0]?.start, rows[0].at(-1)?.end));
    rows = [];
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, start);
    if (rows.length > 0 && rows[0]?.length !== cells.length) close();
    if (cells.length > 1) rows.push(cells);
    else if (line.trim() !== '') above.push(line.trim());
    start += line.length + 1;
  }
  close();
  return tables;
}

function cellsOf(line: string, start: number): Cell[] {
  let at = start;
  return line.split('\t').map((words) => {
    const blanks = /^\s*/.exec(words)?.[0] ?? '';
    const text = words.trim();
    const start = at + blanks.length;
    const indent = blanks.length + blanks.replaceAll(/[^\u3000]/g, '').length;
    const cell = { text, start, end: start + text.length, indent };
    at += words.length + 1;
    return cell;
  });
}
