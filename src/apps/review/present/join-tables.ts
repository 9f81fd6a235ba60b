/** A table that takes several sheets on a screen is one table on paper. */

import { joinNotes } from '../../../review/remarks.ts';
import type { Sheet } from '../../../review/slide-layout.ts';
import type { Locale } from '../../../text/locale.ts';

/** Sheets whose ids continue the one before (`s3`, `s3-2`, …) become one, with all rows and notes. */
export function joinTables(sheets: readonly Sheet[], locale: Locale): readonly Sheet[] {
  const joined: Sheet[] = [];
  for (const sheet of sheets) {
    const before = joined.at(-1);
    const continues =
      before?.body.kind === 'table' &&
      sheet.body.kind === 'table' &&
      sheet.id.startsWith(`${before.id}-`) &&
      /^\d+$/.test(sheet.id.slice(before.id.length + 1));
    if (!continues || before?.body.kind !== 'table' || sheet.body.kind !== 'table') {
      joined.push(sheet);
      continue;
    }
    const rows = [...before.body.table.rows, ...sheet.body.table.rows];
    joined[joined.length - 1] = {
      ...before,
      body: {
        kind: 'table',
        table: { columns: before.body.table.columns, rows },
        notes: joinNotes([...before.body.notes, ...sheet.body.notes], locale),
      },
    };
  }
  // The count of sheets in a title means nothing on paper.
  return joined.map((sheet) => ({ ...sheet, title: sheet.title.replace(/ ?[（(]\d+\/\d+[）)]$/, '') }));
}
