/**
 * A long text table that holds more than bare rows (a title, notes, marks at numbers, columns without a name): what is to
 * be done is learnt from its first and last rows, as of a short one, and done to all rows slice by slice.
 */

import Papa from 'papaparse';
import { openAll } from './arrange-text.ts';
import { splitBlankRows } from './blank-rows.ts';
import { type Canonical, CanonicalWriter } from './canonical-csv.ts';
import { markEmptyTexts, openEmptyText } from './empty-texts.ts';
import { closeBlanks } from './header.ts';
import type { ImportType } from './import-type.ts';
import { type Arranged, arrange, type Layout, type SheetCell, type SheetRow } from './layout.ts';
import { markedColumns, readMarked } from './number-marks.ts';
import { cutSlices, dropMarks, toLineFeeds } from './read-ahead.ts';

const sampleBytes = 1 << 18;
const sliceBytes = 4 << 20;

/** The first rows and the last ones. @param file UTF-8 without a byte order mark */
export async function sampleRows(file: Blob, delimiter: string): Promise<readonly string[][]> {
  const read = async (start: number, end: number) =>
    parse(new Uint8Array(await file.slice(start, end).arrayBuffer()), delimiter);
  const first = await read(0, sampleBytes);
  const last = await read(file.size - sampleBytes, file.size);
  // The piece in the middle is cut somewhere within a row.
  return [...first.slice(0, -1), ...last.slice(1)];
}

function parse(bytes: Uint8Array<ArrayBuffer>, delimiter: string): string[][] {
  const text = markEmptyTexts(
    new TextDecoder().decode(dropMarks(toLineFeeds(bytes, [delimiter]))),
    delimiter,
  );
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: true }).data;
}

export interface LongRows {
  readonly canonical: Canonical;
  readonly left: Arranged['left'];
}

interface Plan {
  readonly delimiter: string;
  readonly given: Partial<Layout>;
  /** Names and types as the sample gave them. */
  readonly names: readonly string[];
  readonly types: readonly ImportType[];
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows that find no place are left; null where the rows between are not as the sample is. */
export async function readLongRows(
  file: Blob,
  sample: readonly string[][],
  { delimiter, given, names, types, onProgress, signal }: Plan,
): Promise<LongRows | null> {
  const { rows } = splitBlankRows(sample);
  const arranged = arrange(rows, given);
  const { layout } = arranged;
  const even = openAll(arranged, false);
  const marked = markedColumns(even, delimiter);
  const toRow = rowReader(arranged, even.names, marked);
  if (!toRow) return null;
  const start = layout.above + layout.names;
  const notes = rows.length - layout.end;
  const writer = new CanonicalWriter({ isLearning: false });
  const left: { at: number; row: SheetRow }[] = [];
  const held: string[][] = [];
  const isTidy = layout.above === 0 && layout.names > 0 && arranged.remarks.length === 0;
  const nothing = types.map(() => null);
  const head = layout.names === 1 ? (rows[layout.above] ?? []) : [];
  const isHead = (row: readonly string[]) =>
    row[0] === head[0] && row.length === head.length && row.every((cell, column) => cell === head[column]);
  let [seen, blanks] = [0, 0];
  for await (const slice of cutSlices(file, delimiter, sliceBytes)) {
    signal?.throwIfAborted();
    for (const row of parse(slice.bytes, delimiter)) {
      if (row.every((cell) => cell.trim() === '')) {
        blanks++;
        continue;
      }
      for (; blanks > 0; blanks--) if (isTidy && seen >= start) writer.add(nothing);
      // What stands at the end is known when the end is there.
      held.push(row);
      if (held.length <= notes) continue;
      const next = held.shift() ?? [];
      const at = seen++;
      // Files that were put one behind the other say their names again.
      if (at < start || isHead(next)) continue;
      const cells = next.length === arranged.names.length ? toRow(next) : null;
      if (cells === undefined) return null;
      if (cells === null) left.push({ at, row: next });
      else writer.add(cells);
    }
    onProgress?.(slice.end / file.size);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { canonical: writer.end(names, types), left };
}

/** A row as it is loaded; null where it has no place, undefined where it fills a column that was taken for blank. */
type RowReader = (row: readonly string[]) => readonly SheetCell[] | null | undefined;

function rowReader(
  { names }: Arranged,
  evenNames: readonly string[],
  marked: ReadonlySet<number>,
): RowReader | null {
  const keys = /^[\w-]+(?:,[\w-]+)+\\[\w-]+$/.test(names[0] ?? '') ? (names[0] ?? '').split(',').length : 1;
  const nameless = names.flatMap((name, at) => (name.trim() === '' ? [at] : []));
  const blank = new Set(evenNames.length === names.length + keys - 1 ? [] : nameless);
  // Of columns without a name some are blank and some are not: which is not told by their number.
  if (evenNames.length !== names.length - blank.size + keys - 1) return null;
  const kept = names.flatMap((_, at) => (blank.has(at) ? [] : [at]));
  const isPlain = blank.size === 0 && keys === 1;
  return (row) => {
    for (const at of blank) if ((row[at] ?? '').trim() !== '') return undefined;
    const [first = '', ...others] = isPlain ? [] : kept.map((at) => row[at] ?? '');
    const parts = keys > 1 ? first.split(',') : [first];
    if (parts.length !== keys) return null;
    const read: SheetCell[] = [];
    for (const [at, cell] of (isPlain ? row : [...parts, ...others]).entries()) {
      const formula = cell.startsWith('="') ? /^="([^"]*)"$/.exec(cell)?.[1] : undefined;
      const text = formula ?? closeBlanks(cell);
      const found = marked.has(at) ? readMarked(text.trim()) : null;
      if (!marked.has(at)) read.push(openEmptyText(text));
      else if (found) read.push(found.number === '' ? null : found.number, found.mark || null);
      else read.push(openEmptyText(text), null);
    }
    return read;
  };
}
