/** A table as lines of text: a row a line, cells parted by tabs, each column at its place. */

export interface Cell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

// As many as a sheet has; a broken file may claim any number.
const maxColumns = 256;
const maxRows = 10_000;

/** Of a cell that is merged over several, the first holds the text and the others are empty. */
export function tableLines(rows: readonly (readonly Cell[])[]): readonly string[] {
  // How many rows more the cell above reaches down into, by column.
  const reach: number[] = [];
  const lines = rows.map((row) => {
    const line: string[] = [];
    const skip = () => {
      while ((reach[line.length] ?? 0) > 0) {
        reach[line.length] = (reach[line.length] ?? 0) - 1;
        line.push('');
      }
    };
    for (const { text, across, down } of row) {
      skip();
      for (let at = 0; at < Math.min(across || 1, maxColumns) && line.length < maxColumns; at++) {
        reach[line.length] = Math.min(down || 1, maxRows) - 1;
        line.push(at === 0 ? text.replace(/\s+/g, ' ').trim() : '');
      }
    }
    skip();
    return line;
  });
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  // One column is no table but a frame around text.
  if (width < 2) return lines.flatMap(([text = '']) => (text === '' ? [] : [text]));
  return lines
    .filter((line) => line.some((text) => text !== ''))
    .map((line) => Array.from({ length: width }, (_, at) => line[at] ?? '').join('\t'));
}
