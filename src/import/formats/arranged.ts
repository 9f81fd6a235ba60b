/** Rows that were taken apart as a sheet's → a preview and the canonical rows that are loaded. */

import { dropBlankColumns } from '../blank-columns.ts';
import { CanonicalWriter, firstRows } from '../canonical-csv.ts';
import { doubtfulCodes } from '../code-columns.ts';
import { columnRemarks } from '../column-remarks.ts';
import { typeOf, typesOf } from '../column-type.ts';
import { doubtfulDates } from '../day-or-month.ts';
import { openEmptyText } from '../empty-texts.ts';
import type { ImportType } from '../import-type.ts';
import type { Arranged, SheetRow } from '../layout.ts';
import type { Rejected } from '../load-csv.ts';
import { filledCells } from '../missing-value.ts';
import { splitMarks } from '../number-marks.ts';
import type { Preview } from './format.ts';

/**
 * @param asText every cell is a text whose type is to be guessed; else a sheet's cells say their own
 * @param delimiter of a text
 * @param isWhole all rows are there, and may be counted
 */
export async function toPreview(arranged: Arranged, asText: boolean, delimiter = ',', isWhole = true) {
  const { names, rows, layout, titles, remarks } = splitMarks(dropBlankColumns(arranged), delimiter);
  const writer = new CanonicalWriter({ isLearning: !asText });
  for (const row of rows) writer.add(names.map((_, at) => (asText ? openEmptyText(row[at]) : row[at])));
  const textsOf = (at: number) => rows.map((row) => String(row[at] ?? ''));
  const types: readonly (ImportType | null)[] = asText
    ? typesOf(
        names.map((_, at) => textsOf(at)),
        delimiter,
      )
    : names.map((name, at) =>
        isOfNumbers(rows, at, names[at + 1] === `${name}_mark`) || isOfDates(rows, at)
          ? typeOf(textsOf(at))
          : null,
      );
  const canonical = writer.end(names, types);
  const preview = {
    columns: canonical.columns,
    doubts: [
      ...doubtfulDates(canonical.columns, textsOf),
      ...(asText ? doubtfulCodes(canonical.columns, (at) => filledCells(textsOf(at))) : []),
    ],
    rows: await firstRows(canonical),
    titles: titles.map((row) => row.map((cell) => openEmptyText(cell) ?? '')),
    layout,
    remarks: isWhole ? [...remarks, ...columnRemarks(canonical.columns, textsOf)] : remarks,
    canonical,
    rejected: arranged.left.map(toRejected),
  } satisfies Preview;
  return preview;
}

/**
 * A column of a sheet that offices typed as texts: 1,234 or １２３ is a number whoever wrote it, 110000 only beside
 * numbers, since alone it may be a code.
 */
function isOfNumbers(rows: readonly SheetRow[], at: number, isMarked: boolean): boolean {
  const cells = rows.flatMap((row) => (row[at] === null || row[at] === undefined ? [] : [row[at]]));
  const texts = cells.filter((cell) => typeof cell === 'string');
  if (texts.length === 0 || cells.some((cell) => typeof cell === 'boolean')) return false;
  const isWritten = (text: string) =>
    /^[-+－−＋]?[\d０-９]+(?:[,， ][\d０-９]{3})+|[０-９]/.test(text.trim());
  return isMarked || cells.length > texts.length || texts.some(isWritten);
}

/** A column of texts alone, each of which is a date as people write it: 31/12/2020, 2020年5月. */
function isOfDates(rows: readonly SheetRow[], at: number): boolean {
  const cells = rows.flatMap((row) => (row[at] === null || row[at] === undefined ? [] : [row[at]]));
  return cells.every((cell) => typeof cell === 'string') && /(?:DATE|STAMP)$/.test(typeOf(cells.map(String)));
}

export function toRejected({ at, row }: { readonly at: number; readonly row: SheetRow }): Rejected {
  return {
    line: at + 1,
    column: null,
    reason: {
      zh: '表里没有它的位置：列名或格数与上面的行不同',
      en: 'no place in the table: other names or another number of cells than the rows above',
    },
    text: row
      .map((cell) => String(openEmptyText(cell) ?? ''))
      .join('\t')
      .slice(0, 2000),
  };
}
