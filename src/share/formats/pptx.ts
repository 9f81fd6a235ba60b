/** A deck as PPTX: native charts, real tables, notes, alt texts, a theme; written part by part, so that the page answers. */

import { type Logo, logoBytes } from '../../review/identity.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import { addChart } from '../office/chart.ts';
import { layoutNames, slideHeight, slideWidth, toLayout, toMaster } from '../office/layouts.ts';
import { toNotes, toNotesMaster } from '../office/notes.ts';
import { Parts } from '../office/parts.ts';
import { pause } from '../office/pause.ts';
import { type Pictures, toPlainSvg } from '../office/plain-svg.ts';
import { addProperties } from '../office/properties.ts';
import { Shapes } from '../office/shapes.ts';
import { type PlannedSlide, toSlides } from '../office/slides.ts';
import { toTheme } from '../office/theme.ts';
import { emu, languageOf } from '../office/words.ts';
import { declare, xmlHead } from '../office/xml.ts';
import type { DeckPages } from './deck.ts';

const main = 'application/vnd.openxmlformats-officedocument.presentationml';
const office = 'application/vnd.openxmlformats-officedocument';

export async function write({ sheets, pictures }: DeckPages): Promise<BlobPart[]> {
  return [(await toPptx(sheets, pictures)) as Uint8Array<ArrayBuffer>];
}

/**
 * Bytes of a PPTX of 16:9.
 * @param pictures draws the PNG beside each SVG, two pixels a CSS pixel
 */
export async function toPptx(sheets: Sheets, pictures: Pictures): Promise<Uint8Array> {
  const { locale } = sheets;
  const parts = new Parts();
  const presentation = 'ppt/presentation.xml';
  addProperties(parts, presentation, sheets);
  const master = addMaster(parts, presentation, sheets);
  const slides = sheets.sheets.flatMap((sheet) => toSlides(sheet, locale));
  const notesMaster = addNotesMaster(parts, presentation, locale);
  const ids: string[] = [];
  for (const [at, slide] of slides.entries()) {
    await pause();
    ids.push(await addSlide(parts, slide, at + 1, locale, pictures));
  }
  parts.add(presentation, toPresentation(master, notesMaster, ids, locale), `${main}.presentation.main+xml`);
  await pause();
  return parts.zip();
}

/** The answer is the master's relation id within the presentation. */
function addMaster(parts: Parts, presentation: string, { locale, identity }: Sheets): string {
  const path = 'ppt/slideMasters/slideMaster1.xml';
  const brand = { identity, ...(identity.logo ? { logo: addLogo(parts, path, identity.logo) } : {}) };
  const layouts = layoutNames.map((name, at) => {
    const layout = `ppt/slideLayouts/slideLayout${at + 1}.xml`;
    parts.add(layout, toLayout(name, locale), `${main}.slideLayout+xml`);
    parts.relate(layout, 'slideMaster', path);
    return parts.relate(path, 'slideLayout', layout);
  });
  parts.add(path, toMaster(layouts, locale, brand), `${main}.slideMaster+xml`);
  parts.add('ppt/theme/theme1.xml', toTheme(locale), `${office}.theme+xml`);
  parts.relate(path, 'theme', 'ppt/theme/theme1.xml');
  parts.relate(presentation, 'theme', 'ppt/theme/theme1.xml');
  for (const [name, kind, xml] of [
    ['presProps', 'presProps', `<p:presentationPr${declare('a', 'r', 'p')}/>`],
    ['viewProps', 'viewProps', `<p:viewPr${declare('a', 'r', 'p')}/>`],
    [
      'tableStyles',
      'tableStyles',
      `<a:tblStyleLst${declare('a')} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    ],
  ] as const) {
    parts.add(`ppt/${name}.xml`, xmlHead + xml, `${main}.${kind}+xml`);
    parts.relate(presentation, kind, `ppt/${name}.xml`);
  }
  return parts.relate(presentation, 'slideMaster', path);
}

function addLogo(parts: Parts, master: string, logo: Logo): string {
  parts.add('ppt/media/logo.png', logoBytes(logo));
  return parts.relate(master, 'image', 'ppt/media/logo.png');
}

const notesPath = 'ppt/notesMasters/notesMaster1.xml';

function addNotesMaster(parts: Parts, presentation: string, locale: Locale): string {
  parts.add(notesPath, toNotesMaster(locale), `${main}.notesMaster+xml`);
  parts.add('ppt/theme/theme2.xml', toTheme(locale), `${office}.theme+xml`);
  parts.relate(notesPath, 'theme', 'ppt/theme/theme2.xml');
  return parts.relate(presentation, 'notesMaster', notesPath);
}

/** @param number from 1; the answer is the slide's relation id within the presentation */
async function addSlide(
  parts: Parts,
  slide: PlannedSlide,
  number: number,
  locale: Locale,
  pictures: Pictures,
): Promise<string> {
  const path = `ppt/slides/slide${number}.xml`;
  parts.relate(
    path,
    'slideLayout',
    `ppt/slideLayouts/slideLayout${layoutNames.indexOf(slide.layout) + 1}.xml`,
  );
  const drawn: Promise<void>[] = [];
  const shapes = new Shapes(locale);
  slide.draw(shapes, {
    chart: (chart) => addChart(parts, path, number, chart, locale),
    picture: ({ svg }, width, height) => {
      const [vector, raster] = [`ppt/media/image${number}.svg`, `ppt/media/image${number}.png`];
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
  parts.add(path, shapes.toSlide(slide.layout === 'title' ? null : number), `${main}.slide+xml`);
  if (slide.notes.length > 0) {
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    parts.add(notes, toNotes(slide.notes, locale), `${main}.notesSlide+xml`);
    parts.relate(notes, 'notesMaster', notesPath);
    parts.relate(notes, 'slide', path);
    parts.relate(path, 'notesSlide', notes);
  }
  return parts.relate('ppt/presentation.xml', 'slide', path);
}

function toPresentation(master: string, notes: string, slides: readonly string[], locale: Locale): string {
  const list = slides.map((id, at) => `<p:sldId id="${256 + at}" r:id="${id}"/>`).join('');
  const levels = Array.from(
    { length: 9 },
    (_, at) =>
      `<a:lvl${at + 1}pPr marL="${457200 * at}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${at + 1}pPr>`,
  );
  return `${xmlHead}<p:presentation${declare('a', 'r', 'p')} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>${list ? `<p:sldIdLst>${list}</p:sldIdLst>` : ''}<p:sldSz cx="${emu(slideWidth)}" cy="${emu(slideHeight)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr ${languageOf(locale)}/></a:defPPr>${levels.join('')}</p:defaultTextStyle></p:presentation>`;
}
