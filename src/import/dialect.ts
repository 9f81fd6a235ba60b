/** How a text table is written and what its columns hold: guessed from its head, changed by a person. */

import Papa from 'papaparse';
import { typesOf } from './column-type.ts';
import { bodyOf, commonWidth, findHead, type Head, readNames } from './header.ts';
import type { ImportColumn } from './import-type.ts';
import { toLineFeeds } from './read-ahead.ts';

export interface Dialect extends Head {
  readonly delimiter: string;
}

export interface Sniffed {
  readonly dialect: Dialect;
  readonly columns: readonly ImportColumn[];
  /** The first rows as text, the header left out. */
  readonly rows: readonly (readonly string[])[];
  /** Rows above the names, which are no rows of the table. */
  readonly titles: readonly (readonly string[])[];
}

const delimiters = [',', '\t', ';', '|', '，', '\u0001', '^'];
const shownRows = 50;

/**
 * Reads the head of a table. `given` overrules what would be guessed. A text that may end in the middle of
 * a row is told so by `cut`: its last row is not judged.
 */
export function sniff(whole: string, given: Partial<Dialect> = {}, cut = false): Sniffed {
  const text = withLineFeeds(whole);
  // Excel's own first line, which names the delimiter and is no row.
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const delimiter = given.delimiter ?? said ?? findDelimiter(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, preview: 2000, skipEmptyLines: 'greedy' });
  const all =
    cut && parsed.data.length > 1 && !parsed.meta.truncated ? parsed.data.slice(0, -1) : parsed.data;
  const below = findHead(said ? all.slice(1) : all);
  const found = said ? { ...below, above: below.above + 1 } : below;
  const above = given.above ?? (given.names === 0 ? 0 : found.above);
  const names = given.names ?? (above === found.above ? found.names : 1);
  const rows = all.slice(above + names);
  const titled = readNames(all, { above, names });
  const width = names > 0 ? titled.length : commonWidth(all);
  const unique = uniqueNames(Array.from({ length: width }, (_, at) => titled[at] ?? ''));
  // A row of another number of cells is listed, and says nothing of the columns.
  const fitting = rows.filter((row) => fits(row, width));
  const judged = fitting.length > 0 ? fitting : rows;
  const types = typesOf(
    unique.map((_, at) => judged.map((row) => row[at] ?? '')),
    delimiter,
  );
  const columns = unique.map((name, at) => ({ name, type: types[at] ?? ('VARCHAR' as const) }));
  const dialect = { delimiter, above, names };
  return { dialect, columns, rows: rows.slice(0, shownRows), titles: all.slice(0, above) };
}

/** Whether a row has as many cells as a table; of more than these the engine takes empty ones for none. */
export const fits = (row: readonly string[], width: number): boolean =>
  row.length >= width && row.slice(width).every((cell) => cell === '');

/** A table's text with line feeds alone at the ends of its rows. */
export function withLineFeeds(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return text.includes('\r') ? new TextDecoder().decode(toLineFeeds(bytes, delimiters)) : text;
}

/** The delimiter that cuts the rows most alike; a comma when none does. */
export function findDelimiter(text: string): string {
  // A quote that is never closed hides all of them.
  return cutter(text) ?? cutter(text.replaceAll('"', '')) ?? ',';
}

function cutter(text: string): string | null {
  let best: { readonly delimiter: string | null; readonly score: number } = { delimiter: null, score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 60, skipEmptyLines: 'greedy' });
    const rows = bodyOf(data.length > 2 ? data.slice(0, -1) : data);
    const width = commonWidth(rows);
    if (width < 2) continue;
    const alike = rows.filter((row) => row.length === width).length / rows.length;
    const score = alike * alike * (1 + Math.log2(width) / 8);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A name for every column, none empty, none twice whatever its case. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((given, at) => {
    // Cut between characters: half a surrogate pair is no name that a query could say.
    const short = [...given.trim().replaceAll('\0', '').slice(0, 240)].slice(0, 120).join('');
    const base = short || `column_${at + 1}`;
    let name = base;
    for (let times = 2; taken.has(name.toLowerCase()); times++) name = `${base}_${times}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
