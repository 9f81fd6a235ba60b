/** A sheet laid out as one slide; a table too tall for one goes on over the next. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import type { Sheet, SheetBody } from '../../review/slide-layout.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { wrapText } from '../../text/width.ts';
import { aside, beside, holes, inner, type LayoutName, place } from './layouts.ts';
import type { Shapes } from './shapes.ts';
import { cutToBox, type FittedTable, fitTable, heightOf, toTable } from './slide-table.ts';
import { colourOf, ink2, ink3 } from './theme.ts';
import { type Box, paint, plain } from './words.ts';

type Figure = SheetBody & { kind: 'figure' };

/** What a slide needs written elsewhere in the file: the answers are ids of relations. */
export interface Places {
  readonly chart: (chart: NonNullable<Figure['chart']>) => string;
  readonly picture: (figure: Figure, width: number, height: number) => { png: string; svg: string };
}

export interface PlannedSlide {
  readonly layout: LayoutName;
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
  number: { zh: '数字', en: 'Number' },
  tableOf: { zh: '数据表：', en: 'Table: ' },
  rows: { zh: '图中数据：', en: 'Rows of the figure:' },
  alt: { zh: '图的文字说明：', en: 'The figure in words: ' },
  again: { zh: '（续）', en: ' (continued)' },
  proposed: { zh: '　［建议稿，尚未采纳］', en: ' [Proposed, not accepted yet]' },
} satisfies Record<string, Text>;

/** Pixels a point, and lines to the next. */
const px = 4 / 3;
const leading = 1.35;

export function toSlides(sheet: Sheet, locale: Locale): readonly PlannedSlide[] {
  const { body } = sheet;
  const own = sheet.notes.split('\n').filter((line) => line.trim() !== '');
  if (body.kind === 'title')
    return [{ layout: 'title', draw: (shapes) => cover(shapes, sheet, locale), notes: own }];
  if (body.kind === 'numbers')
    return [
      { layout: 'numbers', draw: (shapes) => numbers(shapes, sheet, body.numbers, locale), notes: own },
    ];
  if (body.kind === 'text')
    return [{ layout: 'text', draw: (shapes) => prose(shapes, sheet, body.paragraphs, locale), notes: own }];
  if (body.kind === 'table') return tables(sheet, body.table, body.notes, own, locale);
  return [
    body.place === 'beside' && !body.chart
      ? tall(sheet, body, own, locale)
      : figure(sheet, body, own, locale),
  ];
}

function head(shapes: Shapes, sheet: Sheet, locale: Locale, again = false): void {
  const title = sheet.title + (again ? words.again[locale] : '');
  const size = wrapText(title, inner, 28 * px, true).length > 1 ? 22 : 28;
  shapes.fill(holes.title, words.title[locale], [plain(title, { size })]);
  const said = sheet.takeaway ? words.proposed[locale] : words.proposed[locale].trim();
  const mark = sheet.proposed ? [{ text: said, size: 12, colour: ink3 }] : [];
  if (again) return;
  if (sheet.takeaway || mark.length > 0) {
    const whole = sheet.takeaway + (sheet.proposed ? words.proposed[locale] : '');
    const small = wrapText(whole, inner, 16 * px).length > 2;
    shapes.fill(holes.takeaway, words.takeaway[locale], [
      { runs: [...(sheet.takeaway ? [{ text: sheet.takeaway, size: small ? 13 : 16 }] : []), ...mark] },
    ]);
  }
}

function foot(shapes: Shapes, { sources }: Sheet, locale: Locale): void {
  if (sources.length === 0) return;
  const text = words.from[locale] + sources.join(phrase(locale).semicolon);
  const size = [10, 9, 8].find(
    (points) => linesOf(text, place.sources.width, points) * points * px * leading <= place.sources.height,
  );
  shapes.fill(holes.sources, words.sources[locale], [plain(text, { size: size ?? 7 })]);
}

function linesOf(text: string, width: number, points: number, bold = false): number {
  return wrapText(text, width * 0.98, points * px, bold).length;
}

function heightOfLines(list: readonly string[], width: number, points: number, bold = false): number {
  return list.reduce((sum, text) => sum + linesOf(text, width, points, bold) * points * px * leading, 0);
}

function cover(shapes: Shapes, sheet: Sheet, locale: Locale): void {
  const { body, proposed } = sheet;
  const size = wrapText(sheet.title, 1040, 40 * px, true).length > 2 ? 30 : 40;
  shapes.fill(holes.opening, words.title[locale], [plain(sheet.title, { size })]);
  const lines = [sheet.takeaway, ...(body.kind === 'title' ? [...body.own, ...body.lines] : [])].filter(
    Boolean,
  );
  shapes.fill(holes.lines, words.takeaway[locale], [
    ...lines.map((line, at) => ({ ...plain(line), before: at === 0 ? 0 : 6 })),
    ...(proposed ? [plain(words.proposed[locale].trim(), { size: 12, colour: ink3 })] : []),
    ...(sheet.sources.length > 0
      ? [
          {
            ...plain(words.from[locale] + sheet.sources.join(phrase(locale).semicolon), {
              size: 12,
              colour: ink3,
            }),
            before: 12,
          },
        ]
      : []),
  ]);
}

function numbers(
  shapes: Shapes,
  sheet: Sheet,
  list: (SheetBody & { kind: 'numbers' })['numbers'],
  locale: Locale,
): void {
  head(shapes, sheet, locale);
  const across =
    list.length <= 3 ? Math.max(1, list.length) : list.length === 4 ? 2 : list.length <= 6 ? 3 : 4;
  const down = Math.max(1, Math.ceil(list.length / across));
  const gap = 32;
  const width = (inner - gap * (across - 1)) / across;
  const height = Math.min(210, (place.content.height - gap * (down - 1)) / down);
  const fits = (size: number) => list.every((number) => linesOf(number.words, width, size) === 1);
  const large = [40, 36, 32, 28].find(fits) ?? 26;
  list.forEach((number, at) => {
    const x = place.content.x + (at % across) * (width + gap);
    const y = place.content.y + 12 + Math.floor(at / across) * (height + gap);
    const colour = colourOf(number.domain);
    shapes.line(x, y, width, paint(colour));
    shapes.words(words.number[locale], { x, y: y + 12, width, height: height - 12 }, [
      plain(number.words, { size: large, bold: true, colour }),
      { ...plain(number.label, { size: 14, colour: 'tx1' }), before: 2 },
      ...(number.detail ? [{ ...plain(number.detail, { size: 12, colour: ink2 }), before: 4 }] : []),
    ]);
  });
  foot(shapes, sheet, locale);
}

function prose(shapes: Shapes, sheet: Sheet, paragraphs: readonly string[], locale: Locale): void {
  head(shapes, sheet, locale);
  const fits = (size: number) =>
    heightOfLines(paragraphs, inner, size) + (paragraphs.length - 1) * size * px * 0.5 <=
    place.content.height;
  const size = [20, 18, 16, 14, 12, 11].find(fits) ?? 10;
  shapes.fill(
    holes.text,
    words.text[locale],
    paragraphs.map((text, at) => ({ ...plain(text, { size }), before: at === 0 ? 0 : size / 2 })),
  );
  foot(shapes, sheet, locale);
}

/** Remarks under the content, at its lower edge; the answer is the height that is left above them. */
function remarks(shapes: Shapes | null, notes: readonly string[], locale: Locale): number {
  if (notes.length === 0) return place.content.height;
  const height = heightOfLines(notes, inner, 11) + 4;
  const y = place.content.y + place.content.height - height;
  shapes?.words(
    words.remarks[locale],
    { x: place.content.x, y, width: inner, height },
    notes.map((note) => plain(note, { size: 11, colour: ink2 })),
    'b',
  );
  return place.content.height - height - 10;
}

function tables(
  sheet: Sheet,
  table: WordTable,
  notes: readonly string[],
  own: readonly string[],
  locale: Locale,
): readonly PlannedSlide[] {
  const room = (height: number): Box => ({ ...place.content, height });
  const left = remarks(null, notes, locale);
  const fitted = fitTable(table, room(left), [14, 13, 12, 11, 10.5]);
  const parts = fitted ? [fitted] : cutToBox(table, room(left), 12);
  return parts.map((part, at) => ({
    layout: 'table',
    notes: at === 0 ? own : [],
    draw: (shapes) => {
      head(shapes, sheet, locale, at > 0);
      if (part.table.rows.length > 0) putTable(shapes, part, place.content, sheet.title, locale);
      if (at === parts.length - 1) remarks(shapes, notes, locale);
      foot(shapes, sheet, locale);
    },
  }));
}

function putTable(shapes: Shapes, fitted: FittedTable, at: Box, title: string, locale: Locale): void {
  const box = { ...at, height: heightOf(fitted) };
  shapes.table(words.table[locale], words.tableOf[locale] + title, box, toTable(fitted, locale));
}

/** A tall picture, as high as the slide; its words stand in a column beside it, one below another. */
function tall(sheet: Sheet, body: Figure, own: readonly string[], locale: Locale): PlannedSlide {
  const { x, y, width } = aside.title;
  const box = aside.picture;
  return {
    layout: 'aside',
    notes: [...own, ...inWords(body, locale), ...rowsInWords(body, locale)],
    draw: (shapes, places) => {
      const title = heightOfLines([sheet.title], width, 22, true) + 6;
      shapes.fill(
        holes.title,
        words.title[locale],
        [plain(sheet.title, { size: 22 })],
        { x, y, width, height: title },
        't',
      );
      const said = sheet.takeaway + (sheet.proposed ? words.proposed[locale] : '');
      const under = y + title + 12;
      const takeaway = said ? heightOfLines([said], width, 14) + 12 : 0;
      const rest = { x, y: under + takeaway, width, height: place.sources.y - 18 - under - takeaway };
      if (said)
        shapes.fill(
          holes.takeaway,
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
      putPicture(shapes, places, body, box, locale);
      foot(shapes, sheet, locale);
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

/** The picture as large as its box, in the middle. */
function putPicture(shapes: Shapes, places: Places, body: Figure, box: Box, locale: Locale): void {
  const by = Math.min(box.width / body.width, box.height / body.height);
  const [width, height] = [body.width * by, body.height * by];
  const { png, svg } = places.picture(body, width, height);
  const centred = { x: box.x + (box.width - width) / 2, y: box.y, width, height };
  shapes.picture(words.figure[locale], body.alt, centred, png, svg);
}

/** A figure and, where both are well legible side by side, its rows; else the rows go into the notes. */
function figure(sheet: Sheet, body: Figure, own: readonly string[], locale: Locale): PlannedSlide {
  const caption = body.subtitle ? heightOfLines([body.subtitle], inner, 12) + 6 : 0;
  const height = remarks(null, body.notes, locale) - caption;
  const top = place.content.y + caption;
  const whole: Box = { ...place.content, y: top, height };
  const side: Box = { ...beside.left, y: top, height };
  const tableBox: Box = { ...beside.right, y: top, height };
  const table = body.table.rows.length > 0 ? fitTable(body.table, tableBox, [13, 12, 11]) : null;
  const scale = (box: Box) => Math.min(box.width / body.width, box.height / body.height);
  const paired = table !== null && (body.chart !== null || scale(side) >= scale(whole) * 0.9);
  const box = paired ? side : whole;
  return {
    layout: paired ? 'pair' : 'figure',
    notes: [...own, ...inWords(body, locale), ...(paired ? [] : rowsInWords(body, locale))],
    draw: (shapes, places) => {
      head(shapes, sheet, locale);
      if (body.subtitle)
        shapes.words(words.what[locale], { ...place.content, height: caption }, [
          plain(body.subtitle, { size: 12, colour: ink2 }),
        ]);
      if (body.chart) shapes.chart(words.figure[locale], body.alt, box, places.chart(body.chart));
      else putPicture(shapes, places, body, box, locale);
      if (paired && table) putTable(shapes, table, tableBox, sheet.title, locale);
      remarks(shapes, body.notes, locale);
      foot(shapes, sheet, locale);
    },
  };
}
