/** A spreadsheet of the reader's machine as rows of words: CSV in any of its encodings, or the first sheet of XLSX. */

import Papa from 'papaparse';
import { inspect } from '../../import/inspect.ts';

type Rows = ReadonlyArray<readonly string[]>;

/** Rows as they stand, those above the head with them. @throws a sentence for what is no table */
export async function readRows(file: File): Promise<Rows> {
  const { canonical, columns, titles, encoding, dialect, within = file } = await inspect(file);
  if (!canonical) {
    const text = new TextDecoder(encoding).decode(await within.arrayBuffer()).replace(/^\uFEFF/, '');
    return toRows(text, dialect?.delimiter);
  }
  return [...titles, columns.map(({ name }) => name), ...toRows(await canonical.file.text(), ',')];
}

function toRows(text: string, delimiter = ','): Rows {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' }).data;
}
