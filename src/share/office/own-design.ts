/** The ledger's own master and layouts, in its colours and fonts. */

import { type Logo, logoBytes } from '../../review/identity.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import type { Design, Frame } from './design.ts';
import {
  aside,
  beside,
  holes,
  type LayoutName,
  layoutNames,
  numberHolder,
  opening,
  place,
  slideHeight,
  slideWidth,
  toLayout,
  toMaster,
} from './layouts.ts';
import { toNotesMaster } from './notes.ts';
import type { Parts } from './parts.ts';
import { toTheme } from './theme.ts';
import { emu, languageOf } from './words.ts';
import { declare, xmlHead } from './xml.ts';

const main = 'application/vnd.openxmlformats-officedocument.presentationml';
const office = 'application/vnd.openxmlformats-officedocument';
const master = 'ppt/slideMasters/slideMaster1.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';

/** @param presentation path of its part */
export function addOwnDesign(parts: Parts, presentation: string, sheets: Sheets): Design {
  const { locale } = sheets;
  const masterId = addMaster(parts, presentation, sheets);
  const notesId = addNotesMaster(parts, presentation, locale);
  const frame = (name: LayoutName): Frame => frameOf(name, locale);
  return {
    frames: {
      title: frame('title'),
      section: frame('title'),
      numbered: { ...frame('title'), numbers: opening.numbers, sources: { box: opening.sources } },
      numbers: frame('numbers'),
      figure: frame('figure'),
      pair: frame('pair'),
      aside: frame('aside'),
      table: frame('table'),
      text: frame('text'),
    },
    notesMaster,
    inherits: false,
    backed: false,
    adapt: (xml) => xml,
    toPresentation: (slides) => toPresentation(masterId, notesId, slides, locale),
  };
}

const pathOf = (name: LayoutName): string =>
  `ppt/slideLayouts/slideLayout${layoutNames.indexOf(name) + 1}.xml`;

function frameOf(name: LayoutName, locale: Locale): Frame {
  const cover = name === 'title';
  const spots = name === 'aside' ? aside : place;
  return {
    layout: pathOf(name),
    title: cover ? { hole: holes.opening, box: opening.title } : { hole: holes.title, box: spots.title },
    takeaway: { hole: holes.takeaway, box: spots.takeaway },
    text: cover ? { hole: holes.lines, box: opening.lines } : { hole: holes.text, box: place.content },
    content: place.content,
    figure: {
      hole: holes.picture,
      box: name === 'pair' ? beside.left : name === 'aside' ? aside.picture : place.content,
    },
    table: { hole: holes.table, box: name === 'pair' ? beside.right : place.content },
    sources: { hole: holes.sources, box: place.sources },
    marks: (id, number) => (cover ? '' : numberHolder(id, locale, String(number))),
  };
}

/** The answer is the master's relation id within the presentation. */
function addMaster(parts: Parts, presentation: string, { locale, identity }: Sheets): string {
  const brand = { identity, ...(identity.logo ? { logo: addLogo(parts, identity.logo) } : {}) };
  const layouts = layoutNames.map((name) => {
    const layout = pathOf(name);
    parts.add(layout, toLayout(name, locale), `${main}.slideLayout+xml`);
    parts.relate(layout, 'slideMaster', master);
    return parts.relate(master, 'slideLayout', layout);
  });
  parts.add(master, toMaster(layouts, locale, brand), `${main}.slideMaster+xml`);
  parts.add('ppt/theme/theme1.xml', toTheme(locale), `${office}.theme+xml`);
  parts.relate(master, 'theme', 'ppt/theme/theme1.xml');
  parts.relate(presentation, 'theme', 'ppt/theme/theme1.xml');
  for (const [name, xml] of [
    ['presProps', `<p:presentationPr${declare('a', 'r', 'p')}/>`],
    ['viewProps', `<p:viewPr${declare('a', 'r', 'p')}/>`],
    ['tableStyles', `<a:tblStyleLst${declare('a')} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`],
  ] as const) {
    parts.add(`ppt/${name}.xml`, xmlHead + xml, `${main}.${name}+xml`);
    parts.relate(presentation, name, `ppt/${name}.xml`);
  }
  return parts.relate(presentation, 'slideMaster', master);
}

function addLogo(parts: Parts, logo: Logo): string {
  parts.add('ppt/media/logo.png', logoBytes(logo));
  return parts.relate(master, 'image', 'ppt/media/logo.png');
}

/** A master of notes with a theme of its own; the answer is its relation id within the presentation. */
export function addNotesMaster(parts: Parts, presentation: string, locale: Locale): string {
  const theme = parts.free('ppt/theme/theme2.xml');
  parts.add(notesMaster, toNotesMaster(locale), `${main}.notesMaster+xml`);
  parts.add(theme, toTheme(locale), `${office}.theme+xml`);
  parts.relate(notesMaster, 'theme', theme);
  return parts.relate(presentation, 'notesMaster', notesMaster);
}

/** `p:sldIdLst`; nothing where there are no slides. @param slides ids of relations */
export function toSlideList(slides: readonly string[]): string {
  const list = slides.map((id, at) => `<p:sldId id="${256 + at}" r:id="${id}"/>`).join('');
  return list ? `<p:sldIdLst>${list}</p:sldIdLst>` : '';
}

function toPresentation(master: string, notes: string, slides: readonly string[], locale: Locale): string {
  const levels = Array.from(
    { length: 9 },
    (_, at) =>
      `<a:lvl${at + 1}pPr marL="${457200 * at}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${at + 1}pPr>`,
  );
  return `${xmlHead}<p:presentation${declare('a', 'r', 'p')} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>${toSlideList(slides)}<p:sldSz cx="${emu(slideWidth)}" cy="${emu(slideHeight)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr ${languageOf(locale)}/></a:defPPr>${levels.join('')}</p:defaultTextStyle></p:presentation>`;
}
