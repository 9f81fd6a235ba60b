/** Slides of figures and pictures: alone, beside their rows, in several panels, or as high as the slide. */

import type { Sheet, SheetBody } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { Frame, Frames, Room } from './design.ts';
import { gridOf } from './grid.ts';
import type { Shapes } from './shapes.ts';
import { heightOfLines } from './slide-lines.ts';
import {
  type Figure,
  foot,
  head,
  type Places,
  type PlannedSlide,
  putTable,
  remarks,
  words,
} from './slide-parts.ts';
import { fitTable } from './slide-table.ts';
import { ink2, ink3 } from './theme.ts';
import { type Box, plain } from './words.ts';

/** A tall picture, as high as the slide; its words stand in a column beside it, one below another. */
export function tall(
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
export function photo(
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
export function panelled(
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
export function figure(
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
