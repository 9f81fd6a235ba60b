/** A person's own `.pptx` or `.potx`, read: the size of its slides, and its layouts with their holes. */

import type { Locale } from '../../text/locale.ts';
import { kindOf, type OpenPackage, openPackage, readPart, relationsOf, typeOf } from './open-package.ts';
import { childOf, type Element, find, findAll } from './read-xml.ts';
import type { Box } from './words.ts';

/** A hole of a layout, with what it has from its master. */
export interface Hole {
  /** `title`, `body`, …; `obj` where anything may stand. */
  readonly type: string;
  /** Attributes of `p:ph`, as a slide repeats them. */
  readonly attributes: string;
  /** Pixels of a slide 720 high; `null`: nobody says. */
  readonly box: Box | null;
  /** Points on such a slide, of the first level. */
  readonly size: number;
  /** Another hole of the layout has the same attributes, so that a slide cannot say which it fills. */
  readonly ambiguous: boolean;
}

export interface Layout {
  readonly path: string;
  /** As the file says it: `title`, `obj`, `twoObj`; often nothing. */
  readonly type: string;
  readonly name: string;
  /** Path of its master. */
  readonly master: string;
  readonly holes: readonly Hole[];
  /** What is drawn on it and its master, in pixels. */
  readonly drawn: readonly Box[];
}

export interface Template {
  readonly opened: OpenPackage;
  /** Path of the presentation's part. */
  readonly presentation: string;
  readonly root: Element;
  /** Of a slide 720 pixels high; how many times as large the template's slides are. */
  readonly width: number;
  readonly scale: number;
  /** Those of the first master first. */
  readonly layouts: readonly Layout[];
}

export const canvasHeight = 720;
const emuPerPixel = 9525;

const faults = {
  other: {
    zh: '不是演示文稿：请给一个PPTX或POTX文件',
    en: 'no presentation: give a .pptx or .potx file',
  },
  bare: {
    zh: '模板没有版式：请用带母版和版式的PPTX或POTX',
    en: 'template without layouts: give a .pptx or .potx that has a master and layouts',
  },
};

/** @throws what `openPackage` throws, and a sentence for what is no presentation or has no layout */
export function openTemplate(bytes: Uint8Array, locale: Locale): Template {
  const opened = openPackage(bytes, locale);
  const presentation = relationsOf(opened, '').find((one) => kindOf(one) === 'officeDocument')?.target ?? '';
  if (!/presentationml\.(presentation|template|slideshow)\.main/.test(typeOf(opened, presentation)))
    throw new Error(faults.other[locale]);
  const root = readPart(opened.files, presentation);
  const size = find(root, 'p:sldSz')?.attributes;
  const [across, down] = [Number(size?.cx ?? 12_192_000), Number(size?.cy ?? 6_858_000)];
  const scale = down / canvasHeight / emuPerPixel;
  const masters = targetsOf(opened, presentation, find(root, 'p:sldMasterIdLst'));
  const layouts = masters.flatMap((path) => {
    const master = readPart(opened.files, path);
    return targetsOf(opened, path, find(master, 'p:sldLayoutIdLst')).map((layout) =>
      readLayout(opened, layout, path, master, scale),
    );
  });
  if (layouts.length === 0) throw new Error(faults.bare[locale]);
  return { opened, presentation, root, width: across / scale / emuPerPixel, scale, layouts };
}

/** The parts that a list of ids points to, in its order. */
function targetsOf(opened: OpenPackage, part: string, list: Element | undefined): readonly string[] {
  const relations = relationsOf(opened, part);
  return (list?.children ?? []).flatMap(({ attributes }) => {
    const target = relations.find(({ id }) => id === attributes['r:id'])?.target;
    return target !== undefined && opened.files[target] ? [target] : [];
  });
}

function readLayout(
  { files }: OpenPackage,
  path: string,
  masterPath: string,
  master: Element,
  scale: number,
): Layout {
  const root = readPart(files, path);
  const shapes = findAll(root, 'p:sp').filter((shape) => find(shape, 'p:ph'));
  const keys = shapes.map(keyOf);
  const shown = root.attributes.showMasterSp === '0' ? [root] : [root, master];
  return {
    path,
    type: root.attributes.type ?? '',
    name: find(root, 'p:cSld')?.attributes.name ?? '',
    master: masterPath,
    holes: shapes.map((shape, at) => {
      const type = typeOfHole(shape);
      const above = findAll(master, 'p:sp').find(
        (one) => find(one, 'p:ph') && typeOfHole(one) === parentOf(type),
      );
      return {
        type,
        attributes: keys[at] ?? '',
        box: boxOf(shape, scale) ?? boxOf(above, scale),
        size: (sizeOf(shape) ?? sizeOf(above) ?? styleSize(master, type) ?? 1800) / 100 / scale,
        ambiguous: keys.indexOf(keys[at] ?? '') !== keys.lastIndexOf(keys[at] ?? ''),
      };
    }),
    drawn: shown.flatMap(drawingsOf).flatMap((shape) => {
      const place = find(shape, 'a:xfrm') ?? find(shape, 'p:xfrm');
      const box = place ? toBox(place, scale) : null;
      return box ? [box] : [];
    }),
  };
}

function typeOfHole(shape: Element): string {
  return find(shape, 'p:ph')?.attributes.type ?? 'obj';
}

/** What a slide's hole says to be that of the layout. */
function keyOf(shape: Element): string {
  const { type, orient, sz, idx } = find(shape, 'p:ph')?.attributes ?? {};
  return Object.entries({ type, orient, sz, idx })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]))
    .join(' ');
}

/** The kind of hole in the master that one of a layout follows. */
function parentOf(type: string): string {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return ['dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
}

function boxOf(shape: Element | undefined, scale: number): Box | null {
  return toBox(childOf(childOf(shape, 'p:spPr'), 'a:xfrm'), scale);
}

function toBox(place: Element | undefined, scale: number): Box | null {
  const [start, extent] = [childOf(place, 'a:off')?.attributes, childOf(place, 'a:ext')?.attributes];
  if (!start || !extent) return null;
  const pixels = (emu: string | undefined) => Number(emu ?? 0) / scale / emuPerPixel;
  return { x: pixels(start.x), y: pixels(start.y), width: pixels(extent.cx), height: pixels(extent.cy) };
}

/** Hundredths of a point. */
function sizeOf(shape: Element | undefined): number | null {
  const size = find(find(find(shape, 'a:lstStyle'), 'a:lvl1pPr'), 'a:defRPr')?.attributes.sz;
  return size === undefined ? null : Number(size);
}

function styleSize(master: Element, type: string): number | null {
  const style = find(master, parentOf(type) === 'title' ? 'p:titleStyle' : 'p:bodyStyle');
  const size = find(find(style, 'a:lvl1pPr'), 'a:defRPr')?.attributes.sz;
  return size === undefined ? null : Number(size);
}

/**
 * What words of a layout stand on: a light or a dark colour, or, where it is a picture, a gradient or between the two,
 * anything.
 */
export function backgroundOf(template: Template, { path, master }: Layout): 'light' | 'dark' | 'any' {
  const { opened } = template;
  const { files } = opened;
  const [own, above] = [path, master].map((part) => readPart(files, part));
  const ground = find(own, 'p:bg') ?? find(above, 'p:bg');
  const filled =
    ground && findAll(ground, 'p:bgPr').some(({ children }) => children[0]?.name !== 'a:solidFill');
  if (filled || [own, above].some((root) => covers(root, template))) return 'any';
  const themePath = relationsOf(opened, master).find((one) => kindOf(one) === 'theme')?.target ?? '';
  const theme = files[themePath] ? readPart(files, themePath) : undefined;
  const name = find(ground, 'a:schemeClr')?.attributes.val ?? 'bg1';
  const slot = find(above, 'p:clrMap')?.attributes[name] ?? name;
  const colour = find(ground, 'a:srgbClr') ?? find(theme, `a:${slot}`)?.children[0];
  const { val, lastClr } = colour?.attributes ?? {};
  const rgb = lastClr ?? (val === 'window' ? 'FFFFFF' : val === 'windowText' ? '000000' : (val ?? ''));
  const [red = 0, green = 0, blue = 0] = (rgb.match(/[\da-f]{2}/gi) ?? []).map((hex) =>
    Number.parseInt(hex, 16),
  );
  const light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  return light > 0.8 ? 'light' : light < 0.2 ? 'dark' : 'any';
}

/** Shapes and pictures that are no holes. */
function drawingsOf(root: Element | undefined): readonly Element[] {
  return (find(root, 'p:spTree')?.children ?? []).filter(
    (shape) => ['p:sp', 'p:pic', 'p:grpSp', 'p:cxnSp'].includes(shape.name) && !find(shape, 'p:ph'),
  );
}

/** Whether a shape or a picture lies over most of the slide, as LibreOffice writes backgrounds. */
function covers(root: Element | undefined, { width, scale }: Template): boolean {
  return drawingsOf(root).some((shape) => {
    const size = find(find(shape, 'a:xfrm'), 'a:ext')?.attributes;
    const area = (Number(size?.cx ?? 0) * Number(size?.cy ?? 0)) / (scale * emuPerPixel) ** 2;
    return area > 0.7 * width * canvasHeight;
  });
}
