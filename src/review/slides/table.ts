/** A table that a person types or pastes from a spreadsheet; its first row is the head. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import type { SlideKind } from './slide-kind.ts';

interface TableBody {
  readonly kind: 'table';
  /** A row a line, its cells parted by tabs, as spreadsheets copy them, or by upright strokes. */
  readonly text: string;
}

export const tableSlide: SlideKind<TableBody> = {
  kind: 'table',
  name: { zh: '表', en: 'A table' },
  isBody: ({ text }) => typeof text === 'string',
  blank: () => ({ kind: 'table', text: '' }),
  propose: (_, { locale }) => ({ title: locale === 'zh' ? '表' : 'Table', takeaway: '' }),
  layout: ({ text }) => [{ body: { kind: 'table', table: parseTable(text), notes: [] } }],
};

/** Every row as long as the longest; a column without a name is numbered. */
export function parseTable(text: string): WordTable {
  const mark = text.includes('\t') ? '\t' : /[|｜]/;
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(mark).map((cell) => cell.trim()));
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, at) => head[at] || `${at + 1}`);
  // Two columns of one name are told apart.
  const columns = names.map((name, at) => (names.indexOf(name) === at ? name : `${name} ${at + 1}`));
  return { columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) };
}
