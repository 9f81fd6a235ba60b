/** The slide master and its layouts: title, numbers, figure, figure with table, table, text. */

import { type Identity, markOf } from '../../review/identity.ts';
import type { Locale } from '../../text/locale.ts';
import { ink2, ink3, rule } from './theme.ts';
import { type Box, emu, languageOf, paint, themeFonts, titleFonts, toParagraph, transform } from './words.ts';
import { declare, escapeXml, xmlHead } from './xml.ts';

export const slideWidth = 1280;
export const slideHeight = 720;
const edge = 56;
const inner = slideWidth - 2 * edge;

/** Where things stand on every slide but the title. */
export const place = {
  title: { x: edge, y: 28, width: inner, height: 84 },
  takeaway: { x: edge, y: 114, width: inner, height: 58 },
  content: { x: edge, y: 182, width: inner, height: 446 },
  sources: { x: edge, y: 646, width: inner - 96, height: 52 },
  number: { x: edge + inner - 80, y: 668, width: 80, height: 30 },
} as const satisfies Record<string, Box>;

const split = 700;
export const beside = {
  left: { ...place.content, width: split },
  right: {
    ...place.content,
    x: place.content.x + split + 28,
    width: place.content.width - split - 28,
  },
} as const satisfies Record<string, Box>;

/** Title and takeaway in a column, the figure as tall as the slide beside them. */
export const aside = {
  title: { x: edge, y: 40, width: 352, height: 170 },
  takeaway: { x: edge, y: 222, width: 352, height: 400 },
  picture: { x: edge + 380, y: 28, width: inner - 380, height: 600 },
} as const satisfies Record<string, Box>;

export const opening = {
  title: { x: 120, y: 190, width: 1040, height: 150 },
  lines: { x: 120, y: 372, width: 1040, height: 220 },
  /** Under the first lines of a divider. */
  numbers: { x: 120, y: 484, width: 1040, height: 158 },
  sources: { x: 120, y: 646, width: 1040, height: 52 },
} as const satisfies Record<string, Box>;

/** A hole of a layout: its place, and the prompt a person sees in it while it is empty. */
interface Holder {
  readonly name: Readonly<Record<Locale, string>>;
  /** Attributes of `p:ph`, by which a slide's shape finds its hole. */
  readonly hole: string;
  readonly box: Box;
  readonly style: string;
  readonly anchor: 't' | 'b';
}

export const holes = {
  title: 'type="title"',
  opening: 'type="ctrTitle"',
  lines: 'type="subTitle" idx="1"',
  takeaway: 'type="body" sz="quarter" idx="13"',
  sources: 'type="body" sz="quarter" idx="14"',
  text: 'type="body" idx="1"',
  picture: 'idx="15"',
  table: 'type="tbl" idx="16"',
  number: 'type="sldNum" sz="quarter" idx="12"',
} as const;

function level(size: number, colour: Parameters<typeof paint>[0], more = '', bold = false): string {
  return `<a:lvl1pPr marL="0" indent="0"${more}><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">${paint(colour)}</a:defRPr></a:lvl1pPr>`;
}

const holders = {
  title: {
    name: { zh: '标题', en: 'Title' },
    hole: holes.title,
    box: place.title,
    style: '',
    anchor: 'b',
  },
  opening: {
    name: { zh: '标题', en: 'Title' },
    hole: holes.opening,
    box: opening.title,
    style: level(40, 'tx1', '', true),
    anchor: 'b',
  },
  lines: {
    name: { zh: '副标题', en: 'Subtitle' },
    hole: holes.lines,
    box: opening.lines,
    style: level(18, ink2),
    anchor: 't',
  },
  takeaway: {
    name: { zh: '要点', en: 'Takeaway' },
    hole: holes.takeaway,
    box: place.takeaway,
    style: level(16, ink2),
    anchor: 't',
  },
  sources: {
    name: { zh: '来源', en: 'Sources' },
    hole: holes.sources,
    box: place.sources,
    style: level(10, ink3),
    anchor: 't',
  },
  text: {
    name: { zh: '正文', en: 'Text' },
    hole: holes.text,
    box: place.content,
    style: level(20, 'tx1'),
    anchor: 't',
  },
  picture: {
    name: { zh: '图', en: 'Figure' },
    hole: holes.picture,
    box: place.content,
    style: level(14, ink2),
    anchor: 't',
  },
  table: {
    name: { zh: '表', en: 'Table' },
    hole: holes.table,
    box: place.content,
    style: level(14, ink2),
    anchor: 't',
  },
} as const satisfies Record<string, Holder>;

type HolderName = keyof typeof holders;

const layouts = {
  title: { name: { zh: '封面', en: 'Title' }, holders: ['opening', 'lines'] },
  numbers: {
    name: { zh: '关键数字', en: 'Key numbers' },
    holders: ['title', 'takeaway', 'sources'],
  },
  figure: {
    name: { zh: '图', en: 'Figure' },
    holders: ['title', 'takeaway', 'picture', 'sources'],
  },
  pair: {
    name: { zh: '图与表', en: 'Figure and table' },
    holders: ['title', 'takeaway', 'picture', 'table', 'sources'],
  },
  aside: {
    name: { zh: '高图', en: 'Tall figure' },
    holders: ['title', 'takeaway', 'picture', 'sources'],
  },
  table: { name: { zh: '表', en: 'Table' }, holders: ['title', 'takeaway', 'table', 'sources'] },
  text: { name: { zh: '正文', en: 'Text' }, holders: ['title', 'takeaway', 'text', 'sources'] },
} as const satisfies Record<string, { name: Record<Locale, string>; holders: readonly HolderName[] }>;

/** Holes that a layout has elsewhere than others do. */
const moved: Partial<Record<LayoutName, Partial<Record<HolderName, Box>>>> = {
  pair: { picture: beside.left, table: beside.right },
  aside,
};

export type LayoutName = keyof typeof layouts;
export const layoutNames = Object.keys(layouts) as readonly LayoutName[];

/** Root of a tree of shapes; its own id is 1. */
export const tree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const insets = 'lIns="0" tIns="0" rIns="0" bIns="0"';

function holder({ name, hole, box, style, anchor }: Holder, id: number, locale: Locale): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name[locale])} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${hole}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}</p:spPr><p:txBody><a:bodyPr ${insets} anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle><a:p><a:r><a:rPr ${languageOf(locale)}/><a:t>${escapeXml(name[locale])}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

export function numberHolder(id: number, locale: Locale, shown = '‹#›'): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${locale === 'zh' ? '页码' : 'Slide number'} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${holes.number}/></p:nvPr></p:nvSpPr><p:spPr>${transform(place.number)}</p:spPr><p:txBody><a:bodyPr ${insets} anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000">${paint(ink3)}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${languageOf(locale)}/><a:t>${shown}</a:t></a:fld><a:endParaRPr ${languageOf(locale)}/></a:p></p:txBody></p:sp>`;
}

function hairline(
  id: number,
  x: number,
  y: number,
  width: number,
  colour: Parameters<typeof paint>[0],
): string {
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>${transform({ x, y, width, height: 0 })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">${paint(colour)}</a:ln></p:spPr></p:cxnSp>`;
}

export function toLayout(name: LayoutName, locale: Locale): string {
  const { name: said, holders: within } = layouts[name];
  const shapes = within.map((key, at) => {
    const own: Holder = holders[key];
    const box = moved[name]?.[key] ?? own.box;
    return holder({ ...own, box }, at + 2, locale);
  });
  const last = shapes.length + 2;
  const line =
    name === 'title'
      ? hairline(last, opening.title.x, 356, 96, 'tx1')
      : hairline(last, place.sources.x, 638, inner, rule);
  return `${xmlHead}<p:sldLayout${declare('a', 'r', 'p')} ${name === 'title' ? 'type="title"' : 'userDrawn="1"'} preserve="1"><p:cSld name="${said[locale]}"><p:spTree>${tree}${shapes.join('')}${line}${name === 'title' ? '' : numberHolder(last + 1, locale)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** What stands on every slide: a bar of the main colour, the line of the organisation, its logo. */
export interface Brand {
  readonly identity: Identity;
  /** Relation id of the logo within the master; absent: none. */
  readonly logo?: string;
}

/** Pixels of the place for a logo: over the number, beside the sources. */
const corner = { y: 643, width: 90, height: 22 } as const;

function toBrand({ identity, logo }: Brand, locale: Locale): string {
  const { colour, logo: picture } = identity;
  const mark = markOf(identity);
  const bar = { x: 0, y: 0, width: slideWidth, height: 8 };
  const scale = picture ? Math.min(corner.width / picture.width, corner.height / picture.height) : 0;
  const size = { width: (picture?.width ?? 0) * scale, height: (picture?.height ?? 0) * scale };
  return [
    colour
      ? `<p:sp><p:nvSpPr><p:cNvPr id="5" name="Bar 5"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(bar)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${paint(`#${colour.slice(1).toUpperCase()}`)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
      : '',
    mark
      ? `<p:sp><p:nvSpPr><p:cNvPr id="6" name="Mark 6"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform({ x: slideWidth - edge - 700, y: 702, width: 700, height: 16 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" ${insets} anchor="b"/><a:lstStyle/>${toParagraph({ align: 'r', runs: [{ text: mark, size: 9, colour: ink3 }] }, locale)}</p:txBody></p:sp>`
      : '',
    logo
      ? `<p:pic><p:nvPicPr><p:cNvPr id="7" name="Logo 7" descr="${escapeXml(identity.organisation)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${logo}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform({ x: slideWidth - edge - size.width, y: corner.y, ...size })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
      : '',
  ].join('');
}

/** @param layoutIds relation ids of the layouts, in order */
export function toMaster(layoutIds: readonly string[], locale: Locale, brand: Brand): string {
  const text = { ...holders.text, hole: 'type="body" idx="1"' };
  const list = layoutIds.map((id, at) => `<p:sldLayoutId id="${2147483649 + at}" r:id="${id}"/>`).join('');
  const body = [20, 18, 16, 14, 14, 14, 14, 14, 14]
    .map(
      (size, at) =>
        `<a:lvl${at + 1}pPr marL="${emu(24 * at)}" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" kern="1200">${paint('tx1')}${themeFonts}</a:defRPr></a:lvl${at + 1}pPr>`,
    )
    .join('');
  const other = Array.from(
    { length: 9 },
    (_, at) =>
      `<a:lvl${at + 1}pPr marL="${emu(48 * at)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">${paint('tx1')}${themeFonts}</a:defRPr></a:lvl${at + 1}pPr>`,
  ).join('');
  return `${xmlHead}<p:sldMaster${declare('a', 'r', 'p')}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${tree}${holder(holders.title, 2, locale)}${holder(text, 3, locale)}${numberHolder(4, locale)}${toBrand(brand, locale)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:hf hdr="0" ftr="0" dt="0"/><p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2800" b="1" kern="1200">${paint('tx1')}${titleFonts}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${body}</p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr ${languageOf(locale)}/></a:defPPr>${other}</p:otherStyle></p:txStyles></p:sldMaster>`;
}
