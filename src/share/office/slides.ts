/** A sheet laid out as one slide; a table too tall for one goes on over the next. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import type { Point } from '../../review/points.ts';
import type { Sheet, SheetBody } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { wrapText } from '../../text/width.ts';
import type { Frame, Frames } from './design.ts';
import { figure, panelled, photo, tall } from './figure-slides.ts';
import type { Shapes } from './shapes.ts';
import { heightOfLines, pixelsPerPoint } from './slide-lines.ts';
import { putNumbers } from './slide-numbers.ts';
import { foot, head, isLed, type PlannedSlide, putTable, remarks, sized, words } from './slide-parts.ts';
import { cutToBox, fitTable, heightOf } from './slide-table.ts';
import { ink3 } from './theme.ts';
import { plain } from './words.ts';

export function toSlides(sheet: Sheet, locale: Locale, frames: Frames): readonly PlannedSlide[] {
  const { body } = sheet;
  const own = sheet.notes.split('\n').filter((line) => line.trim() !== '');
  const one = (frame: Frame, draw: (shapes: Shapes, frame: Frame) => void): readonly PlannedSlide[] => [
    { frame, draw: (shapes) => draw(shapes, frame), notes: own },
  ];
  if (body.kind === 'title' && body.numbers?.length && !frames.numbered.numbers)
    return one(frames.numbered, (shapes, frame) => numbers(shapes, frame, sheet, body.numbers ?? [], locale));
  if (body.kind === 'title') {
    const divider = body.numbers?.length ? frames.numbered : frames.section;
    return one(sheet.composed === 'section' ? divider : frames.title, (shapes, frame) =>
      cover(shapes, frame, sheet, locale),
    );
  }
  if (body.kind === 'numbers')
    return one(frames.numbers, (shapes, frame) => numbers(shapes, frame, sheet, body.numbers, locale));
  if (body.kind === 'text')
    return one(frames.text, (shapes, frame) => prose(shapes, frame, sheet, body.points, locale));
  if (body.kind === 'picture')
    return [
      {
        frame: frames.figure,
        notes: own,
        draw: (shapes, places) => photo(shapes, places, frames.figure, sheet, body, locale),
      },
    ];
  if (body.kind === 'table') return tables(frames.table, sheet, body.table, body.notes, own, locale);
  if (body.panels) return [panelled(frames.figure, sheet, body, body.panels, own, locale)];
  return [
    frames.aside && body.place === 'beside' && !body.chart
      ? tall(frames.aside, sheet, body, own, locale)
      : figure(frames, sheet, body, own, locale),
  ];
}

function cover(shapes: Shapes, frame: Frame, sheet: Sheet, locale: Locale): void {
  const { title, text, numbers: room } = frame;
  const { body, proposed } = sheet;
  const numbers = body.kind === 'title' && room ? (body.numbers ?? []) : [];
  const isNumbered = numbers.length > 0 && room !== undefined;
  // Numbers stand under the words, and what they rest on at the foot of the slide.
  const spot = isNumbered ? { ...text, box: { ...text.box, height: room.y - text.box.y - 12 } } : text;
  const size = wrapText(sheet.title, title.box.width, 40 * pixelsPerPoint, true).length > 2 ? 30 : 40;
  shapes.put(title, words.title[locale], [plain(sheet.title, sized(title, [sheet.title], size, true))]);
  const own = body.kind === 'title' ? [...body.own, ...body.lines] : [];
  const lines = [sheet.takeaway, ...own].filter(Boolean);
  const from = words.from[locale] + sheet.sources.join(phrase(locale).semicolon);
  const rest = sheet.sources.length > 0 && !isNumbered ? [plain(from, { size: 12, colour: ink3 })] : [];
  const fitted =
    spot.size === undefined ? {} : sized(spot, [...lines, ...(rest.length > 0 ? [from] : [])], 18);
  const bare = spot.size === undefined ? {} : { bullet: 0 };
  const paragraphs = [
    ...lines.map((line, at) => ({ ...plain(line, fitted), ...bare, before: at === 0 ? 0 : 6 })),
    ...(proposed ? [{ ...plain(words.proposed[locale].trim(), { size: 12, colour: ink3 }), ...bare }] : []),
    ...rest.map((line) => ({ ...line, ...bare, before: 12 })),
  ];
  shapes.put(spot, words.takeaway[locale], paragraphs, isNumbered ? spot.box : undefined);
  if (!isNumbered) return;
  putNumbers(shapes, sheet, numbers, room, locale);
  foot(shapes, frame, sheet, locale);
}

function numbers(
  shapes: Shapes,
  frame: Frame,
  sheet: Sheet,
  list: (SheetBody & { kind: 'numbers' })['numbers'],
  locale: Locale,
): void {
  head(shapes, frame, sheet, locale);
  const { x, y, width, height } = frame.content;
  putNumbers(shapes, sheet, list, { x, y: y + 12, width, height }, locale);
  foot(shapes, frame, sheet, locale);
}

function prose(shapes: Shapes, frame: Frame, sheet: Sheet, points: readonly Point[], locale: Locale): void {
  head(shapes, frame, sheet, locale);
  const { text: spot } = frame;
  const paragraphs = points.map(({ text }) => text);
  const fits = (size: number) =>
    heightOfLines(paragraphs, spot.box.width, size) + (paragraphs.length - 1) * size * pixelsPerPoint * 0.5 <=
    spot.box.height;
  const size = [20, 18, 16, 14, 12, 11].find(fits) ?? 10;
  const fitted = sized(spot, paragraphs, size);
  // Levels that a layout leaves to its master may be larger than its first.
  const levelled = spot.size !== undefined && points.some(({ level }) => level > 0);
  const style = levelled ? { size: spot.size, ...fitted } : fitted;
  shapes.put(
    spot,
    words.text[locale],
    points.map(({ text, level }, at) => ({
      ...plain(text, style),
      before: at === 0 ? 0 : size / 2,
      // A template's body may have bullets of its own, which a paragraph has not.
      ...(level > 0 || spot.size !== undefined ? { bullet: level } : {}),
    })),
    spot.whole && isLed(sheet) ? spot.box : undefined,
  );
  foot(shapes, frame, sheet, locale);
}

function tables(
  frame: Frame,
  sheet: Sheet,
  table: WordTable,
  notes: readonly string[],
  own: readonly string[],
  locale: Locale,
): readonly PlannedSlide[] {
  const { content } = frame;
  const box = { ...frame.table.box, height: remarks(null, content, notes, locale) };
  const fitted = fitTable(table, box, [14, 13, 12, 11, 10.5]);
  const parts = fitted ? [fitted] : cutToBox(table, box, 12);
  return parts.map((part, at) => ({
    frame,
    notes: at === 0 ? own : [],
    draw: (shapes) => {
      head(shapes, frame, sheet, locale, at > 0);
      if (part.table.rows.length > 0) putTable(shapes, part, frame.table, sheet, locale, 'table');
      if (at === parts.length - 1) remarks(shapes, content, notes, locale, heightOf(part));
      foot(shapes, frame, sheet, locale);
    },
  }));
}
