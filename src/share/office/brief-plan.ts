/** What of a deck goes into a brief of two pages, by measured heights. Pixels of A4 at 96 an inch. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import { withoutEmpty } from '../../review/cut-table.ts';
import type { Raster } from '../../review/raster.ts';
import { joinNotes } from '../../review/remarks.ts';
import type { KeyNumber, Sheet, Sheets } from '../../review/slide-layout.ts';
import { eachOnce } from '../../review/source-lines.ts';
import { isHan, wrapText } from '../../text/width.ts';
import { shareWidth } from './slide-table.ts';

/** A4 less margins of 20 mm at the sides, 18 mm above and below. */
export const paper = { width: 643, height: 986 } as const;
/** Other fonts and other programs need more room than was measured. */
const spare = 0.95;
const px = 4 / 3;
/** Lines are set at exactly this many times their letters, so that every program breaks pages alike. */
export const leading = 1.3;
/** A drawing's smallest letters are 11 pixels: smaller than this, they cannot be read on paper. */
const leastScale = 0.7;
const tallest = 420;
/** What a key number has of the page's width. */
const third = paper.width / 3 - 16;

export interface BriefNumber extends KeyNumber {
  /** Id of its sheet. */
  readonly sheet: string;
}

/** A figure of the ledger, or a picture that a person put in. */
export interface BriefFigure {
  /** Id of its sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  /** As SVG, or as its pixels. */
  readonly drawing: string | Raster;
  /** On paper. */
  readonly width: number;
  readonly height: number;
}

export interface BriefPlan {
  readonly title: string;
  readonly numbers: readonly BriefNumber[];
  /** Points. */
  readonly numberSize: number;
  readonly takeaways: readonly string[];
  readonly figures: readonly BriefFigure[];
  readonly changes: {
    /** Id of its first sheet. */
    readonly sheet: string;
    readonly title: string;
    readonly table: WordTable;
    readonly notes: readonly string[];
  } | null;
  /** Rows and figures that stand in the deck only. */
  readonly left: { readonly rows: number; readonly figures: number };
  readonly sources: readonly string[];
}

export function lineHeight(points: number): number {
  return points * px * leading;
}

/** Times is narrower than the letters that were measured; Han are as wide in any font. */
function high(text: string, width: number, points: number): number {
  const han = [...text].filter(isHan).length;
  const narrow = 1 + 0.12 * (1 - Math.min(1, (2 * han) / Math.max(1, text.length)));
  return wrapText(text, width * narrow, points * px).length * lineHeight(points);
}

/** Parts of one table that was cut for the slides stand together again. */
export function changesOf({ sheets, locale }: Sheets): BriefPlan['changes'] {
  const tables = sheets.filter((sheet) => sheet.body.kind === 'table');
  const told = tables.filter(({ composed }) => composed === 'changes');
  const known = tables.some(({ composed }) => composed !== undefined);
  const first = told[0] ?? (known ? undefined : tables[0]);
  if (first?.body.kind !== 'table') return null;
  const stem = stemOf(first);
  const parts = tables.filter((sheet) => stemOf(sheet) === stem).map(({ body }) => body);
  const { columns } = first.body.table;
  return {
    sheet: first.id,
    title: first.title.replace(/\s*[（(]\d+\/\d+[）)]$/, ''),
    table: { columns, rows: parts.flatMap((body) => (body.kind === 'table' ? body.table.rows : [])) },
    notes: joinNotes(
      parts.flatMap((body) => (body.kind === 'table' ? body.notes : [])),
      locale,
    ),
  };
}

function stemOf({ id }: Sheet): string {
  return id.replace(/-\d+$/, '');
}

/** As many figures and rows as two pages hold, the first of the deck first. */
export function planBrief(sheets: Sheets): BriefPlan {
  const all = sheets.sheets;
  const numbers = all
    .flatMap(({ id, body }) =>
      body.kind === 'numbers' ? body.numbers.map((number) => ({ ...number, sheet: id })) : [],
    )
    .slice(0, 6);
  const takeaways = [
    ...new Set(all.filter(({ body }) => body.kind === 'numbers').map(({ takeaway }) => takeaway)),
  ].filter(Boolean);
  const sources = eachOnce(all.flatMap((sheet) => sheet.sources));
  const drawn = all.filter(({ body }) => body.kind === 'figure' || body.kind === 'picture');
  const changes = changesOf(sheets);
  const rows = changes?.table.rows ?? [];
  const wanted = Math.min(rows.length, 6);
  const plan = (chosen: readonly BriefFigure[], lines: number): BriefPlan => ({
    title: sheets.title,
    numbers,
    numberSize: sizeOfNumbers(numbers),
    takeaways,
    figures: chosen,
    // Of fewer rows a column may have nothing to say.
    changes: changes && {
      ...changes,
      table: withoutEmpty({ ...changes.table, rows: rows.slice(0, lines) }),
    },
    left: { rows: rows.length - lines, figures: drawn.length - chosen.length },
    sources,
  });
  let chosen: readonly BriefFigure[] = [];
  for (const figure of drawn.flatMap(fitFigure)) {
    if (chosen.length < 4 && fitsTwoPages(plan([...chosen, figure], wanted))) chosen = [...chosen, figure];
  }
  for (let lines = rows.length; lines > 0; lines--) {
    if (fitsTwoPages(plan(chosen, lines))) return plan(chosen, lines);
  }
  return plan(chosen, 0);
}

/** One size for all, at which each stands on one line. */
function sizeOfNumbers(numbers: readonly KeyNumber[]): number {
  const fits = (size: number) =>
    numbers.every(({ words }) => wrapText(words, third * 0.92, size * px, true).length === 1);
  return [20, 18, 16].find(fits) ?? 14;
}

/** As large as the page has it; nothing for a figure whose letters would be too small. */
function fitFigure({ id, title, takeaway, body }: Sheet): readonly BriefFigure[] {
  if (body.kind !== 'figure' && body.kind !== 'picture') return [];
  const own = body.kind === 'figure' ? body.paper : body.picture;
  const scale = Math.min(1.1, paper.width / own.width, tallest / own.height);
  const size = { width: own.width * scale, height: own.height * scale };
  if (body.kind === 'picture')
    return [
      {
        ...{ sheet: id, title, subtitle: takeaway, ...size },
        ...{ alt: body.alt || title, drawing: body.picture },
      },
    ];
  const { subtitle, alt, paper: drawn } = body;
  return scale < leastScale ? [] : [{ sheet: id, title, subtitle, alt, drawing: drawn.svg, ...size }];
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

function heightsOf({
  title,
  numbers,
  numberSize,
  takeaways,
  figures,
  changes,
  sources,
}: BriefPlan): readonly number[] {
  const heading = lineHeight(13) + 22;
  const bands = [0, 3].map((from) =>
    Math.max(
      0,
      ...numbers
        .slice(from, from + 3)
        .map(
          ({ words, label, detail }) =>
            high(words, third, numberSize) + high(label, third, 10.5) + high(detail, third, 9) + 16,
        ),
    ),
  );
  const rows = changes ? [changes.table.columns, ...changes.table.rows] : [];
  const columns = changes ? shareWidth(changes.table, paper.width, 9) : [];
  const drawn = figures.map(
    ({ title: said, subtitle, height }) =>
      high(said, paper.width, 12) + high(subtitle, paper.width, 9) + height + 24,
  );
  return [
    high(title, paper.width, 20) + lineHeight(10) + 12,
    ...takeaways.map((text) => high(text, paper.width, 10.5) + 8),
    ...bands,
    ...drawn.slice(0, 1),
    changes ? heading + high(changes.title, paper.width, 13) : 0,
    ...rows.map((row) => Math.max(...row.map((cell, at) => high(cell, (columns[at] ?? 0) - 10, 9))) + 8),
    ...(changes?.notes ?? []).map((note) => high(note, paper.width, 9) + 4),
    ...drawn.slice(1),
    heading + lineHeight(9) * 2 + high(sources.join('；'), paper.width, 8.5),
  ];
}
