/** A sheet laid out as one slide; a table too tall for one goes on over the next. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import type { Point } from '../../review/points.ts';
import type { Raster } from '../../review/raster.ts';
import type { Sheet, SheetBody } from '../../review/slide-layout.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { wrapText } from '../../text/width.ts';
import type { ShownAt } from './chart.ts';
import type { Frame, Frames, Room, Spot } from './design.ts';
import { gridOf } from './grid.ts';
import type { Shapes } from './shapes.ts';
import { heightOfLines, leading, linesOf, px } from './slide-lines.ts';
import { putNumbers } from './slide-numbers.ts';
import { cutToBox, type FittedTable, fitTable, heightOf, toTable } from './slide-table.ts';
import { ink2, ink3 } from './theme.ts';
import { type Box, plain } from './words.ts';

type Figure = SheetBody & { kind: 'figure' };

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

const words = {
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

function head(shapes: Shapes, { title, takeaway }: Frame, sheet: Sheet, locale: Locale, again = false): void {
  const text = sheet.title + (again ? words.again[locale] : '');
  const size = wrapText(text, title.box.width, 28 * px, true).length > 1 ? 22 : 28;
  shapes.put(title, words.title[locale], [plain(text, sized(title, [text], size, true))]);
  const said = sheet.takeaway ? words.proposed[locale] : words.proposed[locale].trim();
  const mark = sheet.proposed ? [{ text: said, size: 12, colour: ink3 }] : [];
  if (again) return;
  if (isLed(sheet)) {
    const whole = sheet.takeaway + (sheet.proposed ? words.proposed[locale] : '');
    const small = wrapText(whole, takeaway.box.width, 16 * px).length > 2;
    shapes.put(takeaway, words.takeaway[locale], [
      { runs: [...(sheet.takeaway ? [{ text: sheet.takeaway, size: small ? 13 : 16 }] : []), ...mark] },
    ]);
  }
}

/** Whether a takeaway, or the mark of a proposal, stands above the content. */
function isLed({ takeaway, proposed }: Sheet): boolean {
  return takeaway !== '' || proposed;
}

/** The size of words in a spot: of the layout, which is not said, or as much smaller as they need; else `own`. */
function sized({ size, box }: Spot, texts: readonly string[], own: number, bold = false): { size?: number } {
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

function foot(shapes: Shapes, { sources: spot }: Frame, { sources }: Sheet, locale: Locale): void {
  if (sources.length === 0) return;
  const text = words.from[locale] + sources.join(phrase(locale).semicolon);
  const size = [10, 9, 8].find(
    (points) => linesOf(text, spot.box.width, points) * points * px * leading <= spot.box.height,
  );
  shapes.put(spot, words.sources[locale], [plain(text, { size: size ?? 7 })]);
}

function cover(shapes: Shapes, frame: Frame, sheet: Sheet, locale: Locale): void {
  const { title, text, numbers: room } = frame;
  const { body, proposed } = sheet;
  const numbers = body.kind === 'title' && room ? (body.numbers ?? []) : [];
  const isNumbered = numbers.length > 0 && room !== undefined;
  // Numbers stand under the words, and what they rest on at the foot of the slide.
  const spot = isNumbered ? { ...text, box: { ...text.box, height: room.y - text.box.y - 12 } } : text;
  const size = wrapText(sheet.title, title.box.width, 40 * px, true).length > 2 ? 30 : 40;
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
    heightOfLines(paragraphs, spot.box.width, size) + (paragraphs.length - 1) * size * px * 0.5 <=
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

/**
 * Remarks under the content, at its lower edge, or close under something short; the answer is the height that is left
 * above them.
 * @param above height of what they stand under
 */
function remarks(
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

function putTable(
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

/** A tall picture, as high as the slide; its words stand in a column beside it, one below another. */
function tall(
  frame: Frame,
  sheet: Sheet,
  body: Figure,
  own: readonly string[],
  locale: Locale,
): PlannedSlide {
  const { x, y, width } = frame.title.box;
  return {
    frame,
    notes: [...own, ...inWords(body, locale), ...rowsInWords(body, locale)],
    draw: (shapes, places) => {
      const title = heightOfLines([sheet.title], width, 22, true) + 6;
      shapes.put(
        frame.title,
        words.title[locale],
        [plain(sheet.title, { size: 22 })],
        { x, y, width, height: title },
        't',
      );
      const said = sheet.takeaway + (sheet.proposed ? words.proposed[locale] : '');
      const under = y + title + 12;
      const takeaway = said ? heightOfLines([said], width, 14) + 12 : 0;
      const rest = { x, y: under + takeaway, width, height: frame.sources.box.y - 18 - under - takeaway };
      if (said)
        shapes.put(
          frame.takeaway,
          words.takeaway[locale],
          [
            {
              runs: [
                { text: sheet.takeaway, size: 14 },
                ...(sheet.proposed ? [{ text: words.proposed[locale], size: 11, colour: ink3 }] : []),
              ],
            },
          ],
          { x, y: under, width, height: takeaway },
        );
      const lines = [body.subtitle, ...body.notes].filter(Boolean);
      shapes.words(
        words.remarks[locale],
        rest,
        lines.map((line) => ({ ...plain(line, { size: 11, colour: ink2 }), before: 4 })),
        'b',
      );
      putPicture(shapes, places, sheet, body, frame.figure, locale);
      foot(shapes, frame, sheet, locale);
    },
  };
}

function inWords({ alt }: Figure, locale: Locale): readonly string[] {
  return alt ? [words.alt[locale] + alt] : [];
}

function rowsInWords({ table }: Figure, locale: Locale): readonly string[] {
  if (table.rows.length === 0) return [];
  return [words.rows[locale], ...[table.columns, ...table.rows].map((row) => row.join(' | '))];
}

/** A picture that a person brought. */
function photo(
  shapes: Shapes,
  places: Places,
  frame: Frame,
  sheet: Sheet,
  { picture, alt }: SheetBody & { kind: 'picture' },
  locale: Locale,
): void {
  head(shapes, frame, sheet, locale);
  const box = centredIn(frame.figure.box, picture);
  shapes.picture(
    words.figure[locale],
    alt || sheet.title,
    { ...frame.figure, box },
    { png: places.raster(picture) },
  );
  foot(shapes, frame, sheet, locale);
}

/** As large as a box, in the middle of its width. */
function centredIn(box: Box, size: { readonly width: number; readonly height: number }): Box {
  const by = Math.min(box.width / size.width, box.height / size.height);
  const [width, height] = [size.width * by, size.height * by];
  return { x: box.x + (box.width - width) / 2, y: box.y, width, height };
}

function putPicture(
  shapes: Shapes,
  places: Places,
  { id }: Sheet,
  body: Figure,
  room: Room,
  locale: Locale,
): void {
  const centred = centredIn(room.box, body);
  const media = places.picture(body, centred.width, centred.height);
  shapes.picture(words.figure[locale], body.alt, { ...room, box: centred }, media, {
    sheet: id,
    part: 'picture',
  });
}

/** A figure of several panels: a chart each, its heading above it; the rows go into the notes. */
function panelled(
  frame: Frame,
  sheet: Sheet,
  body: Figure,
  { about, panels, notes }: NonNullable<Figure['panels']>,
  own: readonly string[],
  locale: Locale,
): PlannedSlide {
  const { content } = frame;
  const caption = about ? heightOfLines([about], content.width, 12) + 6 : 0;
  const said = [...body.notes, ...notes];
  const height = remarks(null, content, said, locale) - caption;
  const boxes = gridOf(panels.length, { ...content, y: content.y + caption, height });
  return {
    frame,
    notes: [...own, ...inWords(body, locale), ...rowsInWords(body, locale)],
    draw: (shapes, places) => {
      head(shapes, frame, sheet, locale);
      if (about)
        shapes.words(words.what[locale], { ...content, height: caption }, [
          plain(about, { size: 12, colour: ink2 }),
        ]);
      panels.forEach(({ heading, chart }, panel) => {
        const box = boxes[panel] ?? content;
        const top = heightOfLines([heading], box.width, 12, true) + 4;
        shapes.words(words.what[locale], { ...box, height: top }, [plain(heading, { size: 12, bold: true })]);
        shapes.chart(
          words.figure[locale],
          `${heading}${phrase(locale).colon}${body.alt}`,
          { box: { ...box, y: box.y + top, height: box.height - top } },
          places.chart(chart, { width: box.width, height: box.height - top }),
          { sheet: sheet.id, part: 'chart', panel },
        );
      });
      remarks(shapes, content, said, locale);
      foot(shapes, frame, sheet, locale);
    },
  };
}

/** A figure and, where both are well legible side by side, its rows; else the rows go into the notes. */
function figure(
  { figure: alone, pair }: Frames,
  sheet: Sheet,
  body: Figure,
  own: readonly string[],
  locale: Locale,
): PlannedSlide {
  const { content } = alone;
  const about = body.chart?.about ?? body.subtitle;
  const caption = about ? heightOfLines([about], content.width, 12) + 6 : 0;
  const height = remarks(null, content, body.notes, locale) - caption;
  const below = <R extends Room>(room: R): R => ({
    ...room,
    box: { ...room.box, y: content.y + caption, height },
  });
  const [whole, side, beside] = [below(alone.figure), below(pair.figure), below(pair.table)];
  const table = body.table.rows.length > 0 ? fitTable(body.table, beside.box, [13, 12, 11]) : null;
  const scale = ({ box }: Room) => Math.min(box.width / body.width, box.height / body.height);
  const paired = table !== null && (body.chart !== null || scale(side) >= scale(whole) * 0.9);
  const frame = paired ? pair : alone;
  const room = paired ? side : whole;
  return {
    frame,
    notes: [...own, ...inWords(body, locale), ...(paired ? [] : rowsInWords(body, locale))],
    draw: (shapes, places) => {
      head(shapes, frame, sheet, locale);
      if (about)
        shapes.words(words.what[locale], { ...content, height: caption }, [
          plain(about, { size: 12, colour: ink2 }),
        ]);
      const place = { sheet: sheet.id, part: 'chart' } as const;
      if (body.chart)
        shapes.chart(
          words.figure[locale],
          body.alt,
          room,
          places.chart(body.chart, { width: room.box.width }),
          place,
        );
      else putPicture(shapes, places, sheet, body, room, locale);
      if (paired && table) putTable(shapes, table, beside, sheet, locale, 'rows');
      remarks(shapes, content, body.notes, locale);
      foot(shapes, frame, sheet, locale);
    },
  };
}
