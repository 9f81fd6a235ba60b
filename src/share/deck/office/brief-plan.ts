/** What of a deck goes into a brief of two pages, by measured heights. Pixels of A4 at 96 an inch. */

import { wrapText } from '../../../charts/text-width.ts';
import type { KeyNumber, Sheet, SheetBody, Sheets, Table } from '../sheet.ts';

type Figure = SheetBody & { kind: 'figure' };

/** A4 less margins of 20 mm at the sides, 18 mm above and below. */
export const paper = { width: 643, height: 986 } as const;
/** Other fonts and other programs need more room than was measured. */
const spare = 0.93;
const px = 4 / 3;
const leading = 1.4;
/** A drawing's smallest letters are 11 pixels: smaller than this, they cannot be read on paper. */
const leastScale = 0.66;
const tallest = 300;

export interface BriefFigure {
  readonly title: string;
  readonly figure: Figure;
  readonly width: number;
  readonly height: number;
}

export interface BriefPlan {
  readonly numbers: readonly KeyNumber[];
  readonly takeaways: readonly string[];
  readonly figures: readonly BriefFigure[];
  readonly changes: {
    readonly title: string;
    readonly table: Table;
    readonly notes: readonly string[];
  } | null;
  /** Rows and figures that stand in the deck only. */
  readonly left: { readonly rows: number; readonly figures: number };
  readonly sources: readonly string[];
}

export function lineHeight(points: number): number {
  return points * px * leading;
}

function high(text: string, width: number, points: number): number {
  return wrapText(text, width * 0.97, points * px).length * lineHeight(points);
}

/** Parts of one table that was cut for the slides stand together again. */
export function changesOf({ sheets }: Sheets): BriefPlan['changes'] {
  const tables = sheets.filter((sheet) => sheet.body.kind === 'table');
  const told = tables.filter(({ composed }) => composed === 'changes');
  const known = tables.some(({ composed }) => composed !== undefined);
  const first = told[0] ?? (known ? undefined : tables[0]);
  if (first?.body.kind !== 'table') return null;
  const stem = stemOf(first);
  const parts = tables.filter((sheet) => stemOf(sheet) === stem).map(({ body }) => body);
  const { columns } = first.body.table;
  return {
    title: first.title.replace(/\s*[（(]\d+\/\d+[）)]$/, ''),
    table: { columns, rows: parts.flatMap((body) => (body.kind === 'table' ? body.table.rows : [])) },
    notes: parts.flatMap((body) => (body.kind === 'table' ? body.notes : [])),
  };
}

function stemOf({ id }: Sheet): string {
  return id.replace(/-\d+$/, '');
}

/** As many figures and rows as two pages hold, the first of the deck first. */
export function planBrief(sheets: Sheets): BriefPlan {
  const all = sheets.sheets;
  const numbers = all.flatMap(({ body }) => (body.kind === 'numbers' ? body.numbers : [])).slice(0, 6);
  const takeaways = [
    ...new Set(all.filter(({ body }) => body.kind === 'numbers').map(({ takeaway }) => takeaway)),
  ].filter(Boolean);
  const sources = [...new Set(all.flatMap((sheet) => sheet.sources))];
  const figures = all.flatMap(({ title, body }) => (body.kind === 'figure' ? [fitFigure(title, body)] : []));
  const legible = figures.filter(({ figure, width }) => width >= figure.width * leastScale);
  const changes = changesOf(sheets);
  const rows = changes?.table.rows ?? [];
  const wanted = Math.min(rows.length, 6);
  const plan = (count: number, lines: number): BriefPlan => ({
    numbers,
    takeaways,
    figures: legible.slice(0, count),
    changes: changes && { ...changes, table: { ...changes.table, rows: rows.slice(0, lines) } },
    left: { rows: rows.length - lines, figures: figures.length - Math.min(count, legible.length) },
    sources,
  });
  for (let count = Math.min(4, legible.length); count >= 0; count--) {
    for (let lines = rows.length; lines >= (count > 1 ? wanted : 0); lines--) {
      if (fitsTwoPages(plan(count, lines))) return plan(count, lines);
    }
  }
  return plan(0, 0);
}

function fitFigure(title: string, figure: Figure): BriefFigure {
  const scale = Math.min(1.1, paper.width / figure.width, tallest / figure.height);
  return { title, figure, width: figure.width * scale, height: figure.height * scale };
}

/** Blocks that no page parts, set one after another. */
function fitsTwoPages(plan: BriefPlan): boolean {
  const room = paper.height * spare;
  let page = 1;
  let used = 0;
  for (const height of heightsOf(plan)) {
    if (used + height > room) {
      page += 1;
      used = 0;
    }
    used += height;
  }
  return page <= 2;
}

function heightsOf({ numbers, takeaways, figures, changes, sources }: BriefPlan): readonly number[] {
  const heading = lineHeight(13) + 22;
  const third = paper.width / 3 - 16;
  const bands = [0, 3].map((from) =>
    Math.max(
      0,
      ...numbers
        .slice(from, from + 3)
        .map(
          ({ words, label, detail }) =>
            high(words, third, 20) + high(label, third, 10.5) + high(detail, third, 9) + 16,
        ),
    ),
  );
  const rows = changes ? [changes.table.columns, ...changes.table.rows] : [];
  const column = paper.width / Math.max(1, rows[0]?.length ?? 1) - 14;
  return [
    lineHeight(20) * 2 + lineHeight(10) * 2 + 24,
    ...takeaways.map((text) => high(text, paper.width, 10.5) + 8),
    ...bands,
    ...figures.map(
      ({ title, figure, height }) =>
        heading + high(title, paper.width, 12) + high(figure.subtitle, paper.width, 9) + height + 14,
    ),
    changes ? heading + high(changes.title, paper.width, 13) : 0,
    ...rows.map((row) => Math.max(...row.map((cell) => high(cell, column, 9))) + 8),
    ...(changes?.notes ?? []).map((note) => high(note, paper.width, 9) + 4),
    heading + lineHeight(9) * 2 + high(sources.join('；'), paper.width, 8.5),
  ];
}
