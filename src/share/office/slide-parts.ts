/** What slides of several kinds have: their head and foot, remarks, a table, and words in the size that fits. */

import type { Raster } from '../../review/raster.ts';
import type { Sheet, SheetBody } from '../../review/slide-layout.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { wrapText } from '../../text/width.ts';
import type { ShownAt } from './chart-labels.ts';
import type { Frame, Room, Spot } from './design.ts';
import type { Shapes } from './shapes.ts';
import { heightOfLines, leading, linesOf, pixelsPerPoint } from './slide-lines.ts';
import { type FittedTable, heightOf, toTable } from './slide-table.ts';
import { ink2, ink3 } from './theme.ts';
import { type Box, plain } from './words.ts';

export type Figure = SheetBody & { kind: 'figure' };

/** What a slide needs written elsewhere in the file: the answers are ids of relations. */
export interface Places {
  readonly chart: (chart: NonNullable<Figure['chart']>, shown: ShownAt) => string;
  readonly picture: (figure: Figure, width: number, height: number) => { png: string; svg: string };
  readonly raster: (picture: Raster) => string;
}

export interface PlannedSlide {
  readonly frame: Frame;
  readonly draw: (shapes: Shapes, places: Places) => void;
  /** Lines of the notes, the person's own first. */
  readonly notes: readonly string[];
}

export const words = {
  title: { zh: '标题', en: 'Title' },
  takeaway: { zh: '要点', en: 'Takeaway' },
  sources: { zh: '来源', en: 'Sources' },
  from: { zh: '来源：', en: 'Sources: ' },
  text: { zh: '正文', en: 'Text' },
  figure: { zh: '图', en: 'Figure' },
  what: { zh: '图注', en: 'Caption' },
  remarks: { zh: '说明', en: 'Remarks' },
  table: { zh: '表', en: 'Table' },
  tableOf: { zh: '数据表：', en: 'Table: ' },
  rows: { zh: '图中数据：', en: 'Rows of the figure:' },
  alt: { zh: '图的文字说明：', en: 'The figure in words: ' },
  again: { zh: '（续）', en: ' (continued)' },
  proposed: { zh: '　［建议稿，尚未采纳］', en: ' [Proposed, not accepted yet]' },
} satisfies Record<string, Text>;

export function head(
  shapes: Shapes,
  { title, takeaway }: Frame,
  sheet: Sheet,
  locale: Locale,
  again = false,
): void {
  const text = sheet.title + (again ? words.again[locale] : '');
  const size = wrapText(text, title.box.width, 28 * pixelsPerPoint, true).length > 1 ? 22 : 28;
  shapes.put(title, words.title[locale], [plain(text, sized(title, [text], size, true))]);
  const said = sheet.takeaway ? words.proposed[locale] : words.proposed[locale].trim();
  const mark = sheet.proposed ? [{ text: said, size: 12, colour: ink3 }] : [];
  if (again) return;
  if (isLed(sheet)) {
    const whole = sheet.takeaway + (sheet.proposed ? words.proposed[locale] : '');
    const small = wrapText(whole, takeaway.box.width, 16 * pixelsPerPoint).length > 2;
    shapes.put(takeaway, words.takeaway[locale], [
      { runs: [...(sheet.takeaway ? [{ text: sheet.takeaway, size: small ? 13 : 16 }] : []), ...mark] },
    ]);
  }
}

/** Whether a takeaway, or the mark of a proposal, stands above the content. */
export function isLed({ takeaway, proposed }: Sheet): boolean {
  return takeaway !== '' || proposed;
}

/** The size of words in a spot: of the layout, which is not said, or as much smaller as they need; else `own`. */
export function sized(
  { size, box }: Spot,
  texts: readonly string[],
  own: number,
  bold = false,
): { size?: number } {
  if (size === undefined) return { size: own };
  const fits = (points: number) => heightOfLines(texts, box.width - inset, points, bold) <= box.height;
  if (fits(size)) return stubless(texts, box.width - inset, size, bold);
  const smaller = [0.85, 0.7, 0.6, 0.5].map((part) => Math.round(size * part)).filter((points) => points > 9);
  return { size: smaller.find(fits) ?? smaller.at(-1) ?? size };
}

/** A little smaller, where that saves a line of a few signs. */
function stubless(texts: readonly string[], width: number, size: number, bold: boolean): { size?: number } {
  const lines = (points: number) => texts.reduce((sum, text) => sum + linesOf(text, width, points, bold), 0);
  const all = lines(size);
  const smaller = [0.95, 0.9, 0.85, 0.8].map((part) => Math.round(size * part));
  const better = texts.length === 1 && all > 1 ? smaller.find((points) => lines(points) < all) : undefined;
  return better === undefined ? {} : { size: better };
}

/** What a box of words has of its width at its sides, where its layout says nothing else. */
const inset = 20;

export function foot(shapes: Shapes, { sources: spot }: Frame, { sources }: Sheet, locale: Locale): void {
  if (sources.length === 0) return;
  const text = words.from[locale] + sources.join(phrase(locale).semicolon);
  const size = [10, 9, 8].find(
    (points) => linesOf(text, spot.box.width, points) * points * pixelsPerPoint * leading <= spot.box.height,
  );
  shapes.put(spot, words.sources[locale], [plain(text, { size: size ?? 7 })]);
}

/**
 * Remarks under the content, at its lower edge, or close under something short; the answer is the height that is left
 * above them.
 * @param above height of what they stand under
 */
export function remarks(
  shapes: Shapes | null,
  content: Box,
  notes: readonly string[],
  locale: Locale,
  above = content.height,
): number {
  if (notes.length === 0) return content.height;
  const height = heightOfLines(notes, content.width, 11) + 4;
  const left = content.height - height - 10;
  // A program may set what is above a little higher than we measure.
  const isShort = above < left * 0.7;
  shapes?.words(
    words.remarks[locale],
    { ...content, y: content.y + (isShort ? above + 16 : left + 10), height },
    notes.map((note) => plain(note, { size: 11, colour: ink2 })),
    isShort ? 't' : 'b',
  );
  return left;
}

export function putTable(
  shapes: Shapes,
  fitted: FittedTable,
  room: Room,
  { id, title }: Sheet,
  locale: Locale,
  part: 'table' | 'rows',
): void {
  const box = { ...room.box, height: heightOf(fitted) };
  const name = words.tableOf[locale] + title;
  shapes.table(words.table[locale], name, { ...room, box }, toTable(fitted, locale), { sheet: id, part });
}
