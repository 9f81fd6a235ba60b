/** A person's own template as the design of slides: its masters, layouts, fonts and colours; its slides stay behind. */

import { toDateWords } from '../../dataset/quantity.ts';
import { markOf } from '../../review/identity.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import { chooseLayout, isContent, isSubtitle, isTitle, type LayoutKind } from './choose-layouts.ts';
import type { Design, Frame, Room, Spot } from './design.ts';
import { kindOf, relationsOf, textOfPart } from './open-package.ts';
import { addNotesMaster, toSlideList } from './own-design.ts';
import type { Parts } from './parts.ts';
import { childOf } from './read-xml.ts';
import {
  backgroundOf,
  canvasHeight,
  type Hole,
  type Layout,
  openTemplate,
  type Template,
} from './template.ts';
import { ink2, ink3, rule } from './theme.ts';
import { type Box, languageOf, plain, toParagraph } from './words.ts';
import { escapeXml } from './xml.ts';

/** What of a presentation is taken over; its own slides, comments and properties stay behind. */
const taken = new Set([
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'theme',
  'presProps',
  'tableStyles',
  'font',
]);
const left: ReadonlySet<string> = new Set(['slide', 'notesSlide']);

/** @throws what `openTemplate` throws */
export function addTemplate(parts: Parts, presentation: string, bytes: Uint8Array, sheets: Sheets): Design {
  const template = openTemplate(bytes, sheets.locale);
  const { opened, scale } = template;
  const ids = new Map<string, string>();
  for (const relation of relationsOf(opened, template.presentation)) {
    if (!taken.has(kindOf(relation)) || !opened.files[relation.target]) continue;
    parts.adopt(opened, relation.target, left);
    ids.set(relation.id, parts.relate(presentation, kindOf(relation), relation.target));
  }
  const notes = relationsOf(opened, template.presentation).find((one) => kindOf(one) === 'notesMaster');
  const notesId = notes ? (ids.get(notes.id) ?? '') : addNotesMaster(parts, presentation, sheets.locale);
  const frames = toFrames(template, sheets);
  const ground = backgroundOf(template, layoutOf(template, frames.figure));
  return {
    frames,
    notesMaster: notes?.target ?? 'ppt/notesMasters/notesMaster1.xml',
    inherits: true,
    backed: ground !== 'light',
    adapt: (xml) => toScale(toInks(xml, ground !== 'any'), scale),
    toPresentation: (slides) => toPresentation(template, ids, notesId, slides),
  };
}

/** Children of the presentation that stay, in the order of the standard; lists of ids have those of the new file. */
const before = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst'];
const behind = ['p:sldSz', 'p:notesSz', 'p:embeddedFontLst', 'p:kinsoku', 'p:defaultTextStyle'];

function toPresentation(
  { opened, presentation, root }: Template,
  ids: ReadonlyMap<string, string>,
  notesId: string,
  slides: readonly string[],
): string {
  const text = textOfPart(opened.files, presentation);
  const part = (name: string): string => {
    const element = childOf(root, name);
    if (!element)
      return name === 'p:notesMasterIdLst'
        ? `<p:notesMasterIdLst><p:notesMasterId r:id="${notesId}"/></p:notesMasterIdLst>`
        : '';
    return text
      .slice(element.start, element.end)
      .replace(/(\sr:(?:id|embed)=")([^"]*)"/g, (_, head, id) => `${head}${ids.get(id) ?? id}"`);
  };
  const list = [...before.map(part), toSlideList(slides), ...behind.map(part)].join('');
  return text.slice(0, root.innerStart) + list + text.slice(root.innerEnd);
}

function layoutOf({ layouts }: Template, { layout }: Frame): Layout {
  return layouts.find(({ path }) => path === layout) ?? (layouts[0] as Layout);
}

const inks: Readonly<Record<string, string>> = {
  [ink2]: '<a:lumMod val="75000"/><a:lumOff val="25000"/>',
  [ink3]: '<a:lumMod val="65000"/><a:lumOff val="35000"/>',
  [rule]: '<a:lumMod val="25000"/><a:lumOff val="75000"/>',
};

/**
 * The greys of the ledger's theme may be any colour in another: here they are those of its text.
 * @param tinted lighter ones, which can be read on a light or a dark ground alone
 */
function toInks(xml: string, tinted: boolean): string {
  return xml.replace(/<a:schemeClr val="(\w+)"\/>/g, (whole, name: string) =>
    inks[name] ? `<a:schemeClr val="tx1">${tinted ? inks[name] : ''}</a:schemeClr>` : whole,
  );
}

/** Places, sizes of letters and widths of lines, for slides of another height. */
function toScale(xml: string, scale: number): string {
  if (Math.abs(scale - 1) < 0.001) return xml;
  return xml
    .replace(
      /\b(x|y|cx|cy|w|h|mar[LRTB])="(\d+)"/g,
      (_, name, value) => `${name}="${Math.round(Number(value) * scale)}"`,
    )
    .replace(/\bindent="(-?\d+)"/g, (_, value) => `indent="${Math.round(Number(value) * scale)}"`)
    .replace(
      /(\bsz|<a:spcPts val)="(\d+)"/g,
      (_, name, value) => `${name}="${Math.max(100, Math.round((Number(value) * scale) / 50) * 50)}"`,
    );
}

/** Pixels between the edge of a box of words and the words, where a layout says nothing else. */
const inset = 9.6;
const edge = 56;
const takeawayHeight = 50;
const sourcesHeight = 40;
const gap = 6;

function toFrames(template: Template, sheets: Sheets): Design['frames'] {
  const { layouts } = template;
  const [first] = layouts as readonly [Layout];
  const area = (layout: Layout) => {
    const { width, height } = contentBox(layout, template);
    return width * height;
  };
  const content = chooseLayout(layouts, 'content', area) ?? chooseLayout(layouts, 'titleOnly', area) ?? first;
  // A file with several masters has a look for each: slides of one deck keep to one.
  const { master } = content;
  const near = layouts.toSorted((a, b) => Number(b.master === master) - Number(a.master === master));
  const choose = (kind: LayoutKind) => chooseLayout(near, kind);
  const titleOnly = choose('titleOnly');
  const two = choose('two');
  const title = chooseLayout(layouts, 'title') ?? content;
  const section = choose('section') ?? title;
  const room = contentBox(content, template);
  const frame = (layout: Layout): Frame => bodyFrame(layout, room, template, sheets);
  const figure = frame(content);
  const numbers = frame(titleOnly ?? content);
  return {
    title: coverFrame(title, template, () => ''),
    section: coverFrame(section, template, toMarks(section, sheets)),
    numbered: numberedFrame(section, content, template, sheets) ?? numbers,
    numbers,
    figure,
    pair: two ? pairFrame(two, frame(two)) : split(figure),
    aside: null,
    table: figure,
    text: figure,
  };
}

/** The box of a layout's content; from under its title to its foot where it has none. */
function contentBox({ holes }: Layout, { width }: Template): Box {
  const own = holes.filter(isContent).map(({ box }) => box)[0];
  const title = holes.find(isTitle)?.box;
  const y = own?.y ?? (title ? title.y + title.height + 12 : 182);
  const marks = holes.flatMap(({ type, box }) =>
    ['dt', 'ftr', 'sldNum'].includes(type) && box ? [box.y] : [],
  );
  const foot = Math.min(canvasHeight - 16, ...marks.filter((top) => top > canvasHeight * 0.75));
  const bottom = own ? Math.min(own.y + own.height, foot) : foot - 8;
  return {
    x: own?.x ?? title?.x ?? edge,
    width: own?.width ?? title?.width ?? width - 2 * edge,
    y,
    height: bottom - y,
  };
}

function inside({ x, width, ...box }: Box): Box {
  return { ...box, x: x + inset, width: width - 2 * inset };
}

const toSpot = (hole: Hole, box: Box): Spot => ({ box, size: hole.size, ...toHole(hole) });

function toHole(hole: Hole | undefined): Pick<Spot, 'hole'> {
  return hole && !hole.ambiguous ? { hole: hole.attributes } : {};
}

function titleSpot({ holes }: Layout, width: number): Spot {
  const hole = holes.find(isTitle);
  const box = hole?.box ?? { x: edge, y: 28, width: width - 2 * edge, height: 84 };
  return hole ? toSpot(hole, box) : { box };
}

/** Takeaway, content and sources one below another within the room for content. */
function bodyFrame(layout: Layout, room: Box, { width }: Template, sheets: Sheets): Frame {
  const inner = inside(room);
  const top = inner.y + takeawayHeight + gap;
  const height = inner.y + inner.height - sourcesHeight - gap - top;
  const content = { ...inner, y: top, height };
  const hole = layout.holes.find(isContent);
  const graphic: Room = { box: content, ...(hole?.type === 'obj' ? toHole(hole) : {}) };
  const text = { ...room, y: top, height };
  return {
    layout: layout.path,
    title: titleSpot(layout, width),
    takeaway: { box: { ...inner, height: takeawayHeight } },
    text: hole ? { ...toSpot(hole, text), whole: room } : { box: content },
    content,
    figure: graphic,
    table: graphic,
    sources: { box: { ...inner, y: top + height + gap, height: sourcesHeight } },
    marks: toMarks(layout, sheets),
  };
}

/** A layout of two columns, the figure in the left one. */
function pairFrame({ holes }: Layout, frame: Frame): Frame {
  const [leftHole, rightHole] = holes.filter(isContent).toSorted((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0));
  const column = (hole: Hole | undefined): Room => {
    const { x, width } = inside(hole?.box ?? frame.content);
    return { box: { ...frame.content, x, width }, ...(hole?.type === 'obj' ? toHole(hole) : {}) };
  };
  return { ...frame, figure: column(leftHole), table: column(rightHole) };
}

/** A figure and its table in one hole: the figure has it. */
function split(frame: Frame): Frame {
  const { x, width, ...content } = frame.content;
  const part = Math.round(width * 0.6);
  return {
    ...frame,
    figure: { ...frame.figure, box: { ...content, x, width: part } },
    table: { box: { ...content, x: x + part + 28, width: width - part - 28 } },
  };
}

function coverFrame(layout: Layout, { width }: Template, marks: Frame['marks']): Frame {
  const title = titleSpot(layout, width);
  const hole = layout.holes.find(isSubtitle) ?? layout.holes.find(isContent);
  const under = { ...title.box, y: title.box.y + title.box.height + 12 };
  const box = hole?.box ?? { ...under, height: canvasHeight - 32 - under.y };
  const text = hole ? toSpot(hole, box) : { box: inside(box) };
  const room = { box };
  return {
    layout: layout.path,
    title,
    text,
    takeaway: text,
    content: box,
    figure: room,
    table: room,
    sources: text,
    marks,
  };
}

/** Heights of what stands under a divider's title: its words, its numbers, its sources. */
const under = { words: 64, numbers: 150, sources: 32 } as const;
const narrowest = 560;

/**
 * A divider with room for numbers under its words: those of its layout, farther up where it needs to be. `null` where
 * something is drawn in the way, where its ground is another than that of content, whose colours the numbers have, or
 * where its words stand beside its title.
 */
function numberedFrame(layout: Layout, content: Layout, template: Template, sheets: Sheets): Frame | null {
  const frame = coverFrame(layout, template, toMarks(layout, sheets));
  const { title, text } = frame;
  const ground = backgroundOf(template, layout);
  const isLike = ground !== 'any' && ground === backgroundOf(template, content);
  if (!isLike || text.box.y < title.box.y + title.box.height - 1 || text.box.width < narrowest) return null;
  const marks = layout.holes.flatMap(({ type, box }) =>
    ['dt', 'ftr', 'sldNum'].includes(type) && box && box.y > canvasHeight * 0.75 ? [box.y] : [],
  );
  const foot = Math.min(canvasHeight - 24, ...marks) - 8;
  const height = under.words + under.numbers + under.sources + 3 * gap;
  const up = Math.max(0, text.box.y + height - foot);
  const top = title.box.y - up;
  const taken = { ...inside(text.box), y: top, height: foot - top };
  if (top < 32 || layout.drawn.some((box) => overlaps(box, taken))) return null;
  const moved = <S extends Spot>(spot: S, box: Box): S => ({ ...spot, box, moved: true });
  const words = { ...text.box, y: text.box.y - up, height: under.words };
  const below = { ...inside(text.box), y: words.y + under.words + gap };
  const numbers = { ...below, height: under.numbers };
  return {
    ...frame,
    title: moved(title, { ...title.box, y: top }),
    text: moved(text, words),
    numbers,
    sources: { box: { ...below, y: numbers.y + under.numbers + gap, height: under.sources } },
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Number, footer and day where the layout has holes for them. */
function toMarks({ holes }: Layout, { locale, asOf, title, identity }: Sheets): Frame['marks'] {
  const day = toDateWords(asOf, 'day', locale);
  const words: Readonly<Record<string, string>> = {
    ftr: markOf(identity) || title,
    dt: locale === 'zh' ? `截至${day}` : `As of ${day}`,
  };
  const marks = holes.filter(
    ({ type, ambiguous }) => !ambiguous && (type === 'sldNum' || words[type] !== undefined),
  );
  return (id, number) =>
    marks
      .map(({ type, attributes }, at) => {
        const paragraph =
          type === 'sldNum'
            ? `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${languageOf(locale)}/><a:t>${number}</a:t></a:fld><a:endParaRPr ${languageOf(locale)}/></a:p>`
            : toParagraph(plain(words[type] ?? ''), locale, '');
        return `<p:sp><p:nvSpPr><p:cNvPr id="${id + at}" name="${escapeXml(type)} ${id + at}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</p:txBody></p:sp>`;
      })
      .join('');
}
