/** A deck as PPTX: native charts, real tables, notes, alt texts, a theme; written part by part, so that the page answers. */

import { rasterFile } from '../../review/raster.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import { pause } from '../../text/pause.ts';
import { addOrigin, Places } from '../office/carry.ts';
import { addChart } from '../office/chart.ts';
import type { Design } from '../office/design.ts';
import { toNotes } from '../office/notes.ts';
import { addOwnDesign } from '../office/own-design.ts';
import { Parts } from '../office/parts.ts';
import { type Pictures, toPlainSvg } from '../office/plain-svg.ts';
import { addProperties } from '../office/properties.ts';
import { Shapes } from '../office/shapes.ts';
import type { PlannedSlide } from '../office/slide-parts.ts';
import { toSlides } from '../office/slides.ts';
import { addTemplate } from '../office/template-design.ts';
import type { DeckPages } from './deck.ts';

const main = 'application/vnd.openxmlformats-officedocument.presentationml';
const presentation = 'ppt/presentation.xml';

export async function write({ sheets, pictures, ...rest }: DeckPages): Promise<BlobPart[]> {
  return [(await toPptx(sheets, pictures, rest)) as Uint8Array<ArrayBuffer>];
}

/**
 * Bytes of a PPTX: of 16:9, or as large as the template.
 * @param pictures draws the PNG beside each SVG, two pixels a CSS pixel
 * @throws what `openTemplate` throws
 */
export async function toPptx(
  sheets: Sheets,
  pictures: Pictures,
  { template, origin }: Partial<Pick<DeckPages, 'template' | 'origin'>> = {},
): Promise<Uint8Array> {
  const { locale } = sheets;
  const parts = new Parts();
  addProperties(parts, presentation, sheets);
  const design = template
    ? addTemplate(parts, presentation, template, sheets)
    : addOwnDesign(parts, presentation, sheets);
  const slides = sheets.sheets.flatMap((sheet) => toSlides(sheet, locale, design.frames));
  const places = new Places();
  const ids: string[] = [];
  for (const [at, slide] of slides.entries()) {
    await pause();
    ids.push(await addSlide(parts, slide, at + 1, { design, places, pictures }, locale));
  }
  parts.add(presentation, design.toPresentation(ids), `${main}.presentation.main+xml`);
  if (origin) addOrigin(parts, origin, places);
  await pause();
  return parts.zip();
}

/** What every slide is written with. */
interface Materials {
  readonly design: Design;
  readonly places: Places;
  readonly pictures: Pictures;
}

/** @param number from 1; the answer is the slide's relation id within the presentation */
async function addSlide(
  parts: Parts,
  slide: PlannedSlide,
  number: number,
  { design, places, pictures }: Materials,
  locale: Locale,
): Promise<string> {
  const path = `ppt/slides/slide${number}.xml`;
  parts.relate(path, 'slideLayout', slide.frame.layout);
  const drawn: Promise<void>[] = [];
  const shapes = new Shapes(locale, design, places);
  slide.draw(shapes, {
    chart: (chart, shown) => addChart(parts, path, number, chart, locale, shown, design.adapt),
    raster: (picture) => {
      const { bytes, ending } = rasterFile(picture);
      const image = parts.free(`ppt/media/image${number}.${ending}`);
      parts.add(image, bytes);
      return parts.relate(path, 'image', image);
    },
    picture: ({ svg }, width, height) => {
      const [vector, raster] = ['svg', 'png'].map((ending) =>
        parts.free(`ppt/media/image${number}.${ending}`),
      ) as [string, string];
      const markup = toPlainSvg(svg, width, height);
      parts.add(vector, markup);
      const [across, down] = [Math.round(width * 2), Math.round(height * 2)];
      drawn.push(
        pictures(toPlainSvg(svg, across, down), across, down).then((bytes) => parts.add(raster, bytes)),
      );
      return { png: parts.relate(path, 'image', raster), svg: parts.relate(path, 'image', vector) };
    },
  });
  await Promise.all(drawn);
  parts.add(path, design.adapt(shapes.toSlide((id) => slide.frame.marks(id, number))), `${main}.slide+xml`);
  if (slide.notes.length > 0) {
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    parts.add(notes, toNotes(slide.notes, locale), `${main}.notesSlide+xml`);
    parts.relate(notes, 'notesMaster', design.notesMaster);
    parts.relate(notes, 'slide', path);
    parts.relate(path, 'notesSlide', notes);
  }
  return parts.relate(presentation, 'slide', path);
}
