/** Rows that were taken apart as a sheet's → a preview and the canonical rows that are loaded. */

import { CanonicalWriter, firstRows } from '../canonical-csv.ts';
import { type ImportType, typeOf } from '../column-type.ts';
import type { Arranged, SheetRow } from '../layout.ts';
import type { Rejected } from '../load-csv.ts';
import { splitMarks } from '../number-marks.ts';
import type { Preview } from './format.ts';

/** @param asText every cell is a text whose type is to be guessed; else a sheet's cells say their own */
export async function toPreview(arranged: Arranged, asText: boolean) {
  const { names, rows, layout, titles, remarks } = splitMarks(arranged);
  const writer = new CanonicalWriter();
  for (const row of rows) writer.add(names.map((_, at) => (asText && row[at] === '' ? null : row[at])));
  const types = asText
    ? names.map((_, at): ImportType => typeOf(rows.map((row) => String(row[at] ?? ''))))
    : [];
  const canonical = writer.end(names, types);
  const preview = {
    columns: canonical.columns,
    rows: await firstRows(canonical),
    titles,
    layout,
    remarks,
    canonical,
    rejected: arranged.left.map(toRejected),
  } satisfies Preview;
  return preview;
}

function toRejected({ at, row }: { readonly at: number; readonly row: SheetRow }): Rejected {
  return {
    line: at + 1,
    column: null,
    reason: {
      zh: '表里没有它的位置：列名或格数与上面的行不同',
      en: 'no place in the table: other names or another number of cells than the rows above',
    },
    text: row
      .map((cell) => String(cell ?? ''))
      .join('\t')
      .slice(0, 2000),
  };
}
