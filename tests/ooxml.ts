/** What PowerPoint and Word enforce when they open a file, each breach as a sentence. */

import { Resvg } from '@resvg/resvg-js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Pictures } from '../src/share/office/plain-svg.ts';
import { childOrders } from './ooxml-order.ts';

/** An element: its name, attributes, and children in order. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

export type Files = Readonly<Record<string, Uint8Array>>;

export function openPackage(bytes: Uint8Array): Files {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
});

type Raw = Record<string, unknown>;

function toNode(raw: Raw): Node {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const inside = (Array.isArray(raw[name]) ? raw[name] : []) as Raw[];
  const own = inside.filter((child) => '#text' in child).map((child) => String(child['#text']));
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((child) => !('#text' in child)).map(toNode),
    text: own.join(''),
  };
}

// A part is read once, however many rules and files look at its text.
const roots = new Map<string, Node>();
const answers = new Map<string, string | null>();

/** The root of a part. @throws `part not there: <path>` */
export function readXml(files: Files, path: string): Node {
  const bytes = files[path];
  if (!bytes) throw new Error(`part not there: ${path}`);
  const text = strFromU8(bytes);
  const root = roots.get(text) ?? toRoot(text);
  roots.set(text, root);
  return root;
}

function toRoot(text: string): Node {
  return toNode((parser.parse(text) as Raw[]).find((raw) => !('?xml' in raw)) ?? {});
}

/** Why a text is no well-formed XML; `null` for one that is. */
function validate(text: string): string | null {
  if (!answers.has(text)) {
    const result = XMLValidator.validate(text);
    answers.set(text, result === true ? null : result.err.msg);
  }
  return answers.get(text) ?? null;
}

/** The element and all within it, in document order. */
export function withinOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (one: Node): void => {
    found.push(one);
    for (const child of one.children) visit(child);
  };
  visit(node);
  return found;
}

export function findAll(node: Node, name: string): readonly Node[] {
  return withinOf(node).filter((one) => one.name === name);
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsPath(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function relationsOf(files: Files, part: string): readonly Relation[] {
  const path = relationsPath(part);
  if (!files[path]) return [];
  return readXml(files, path).children.map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: resolvePath(part, attributes.Target ?? ''),
  }));
}

function resolvePath(from: string, target: string): string {
  return decodeURI(new URL(target, `http://package/${from}`).pathname.slice(1));
}

/** Sentences, none for a file that opens without repair as far as these rules know. */
export function breachesOf(bytes: Uint8Array): readonly string[] {
  const files = openPackage(bytes);
  const parts = Object.keys(files).filter(
    (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
  );
  const illFormed = Object.keys(files)
    .filter((path) => /\.(xml|rels|svg)$/.test(path))
    .flatMap((path) => {
      const reason = validate(strFromU8(files[path] as Uint8Array));
      return reason === null ? [] : [`not well-formed: ${path}, ${reason}`];
    });
  if (illFormed.length > 0) return illFormed;
  return [
    ...namesTwice(Object.keys(files)),
    ...untyped(files, parts),
    ...['', ...parts].flatMap((part) => danglingOf(files, part)),
    ...orphans(files, parts),
    ...parts
      .filter((path) => path.endsWith('.xml'))
      .flatMap((path) => disordered(readXml(files, path), path)),
    ...parts
      .filter((path) => /(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(path))
      .flatMap((path) => idsTwice(files, path)),
    ...parts.filter((path) => path.startsWith('ppt/slides/')).flatMap((path) => unlike(files, path)),
    ...presentationBreaches(files),
    ...unfilled(files),
  ];
}

/** Names of parts differ by more than their case. */
function namesTwice(paths: readonly string[]): string[] {
  const small = paths.map((path) => path.toLowerCase());
  return small.filter((path, at) => small.indexOf(path) !== at).map((path) => `part twice: ${path}`);
}

function untyped(files: Files, parts: readonly string[]): string[] {
  const types = readXml(files, '[Content_Types].xml').children;
  const endings = types
    .filter(({ name }) => name === 'Default')
    .map(({ attributes }) => attributes.Extension);
  const named = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes.PartName?.slice(1) ?? '');
  return [
    ...parts
      .filter(
        (path) =>
          !named.includes(path) && (path.endsWith('.xml') || !endings.includes(path.split('.').at(-1))),
      )
      .map((path) => `part without a content type: ${path}`),
    ...named.filter((path) => !files[path]).map((path) => `content type of no part: ${path}`),
    ...named.filter((path, at) => named.indexOf(path) !== at).map((path) => `content type twice: ${path}`),
  ];
}

function danglingOf(files: Files, part: string): string[] {
  const relations = relationsOf(files, part);
  const ids = relations.map(({ id }) => id);
  const gone = relations
    .filter(({ target }) => !files[target])
    .map(({ id, target }) => `relation to nothing: ${part} ${id} → ${target}`);
  const twice = ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `relation id twice: ${part} ${id}`);
  if (!part.endsWith('.xml')) return [...gone, ...twice];
  const used = withinOf(readXml(files, part)).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) =>
      /^r:(id|embed|link|pict)$/.test(name) ? [value] : [],
    ),
  );
  const unknown = used.filter((id) => !ids.includes(id)).map((id) => `unknown relation id: ${id} in ${part}`);
  return [...gone, ...twice, ...unknown];
}

/** Every part is reached from the package. */
function orphans(files: Files, parts: readonly string[]): string[] {
  const reached = new Set<string>();
  const walk = (part: string) => {
    for (const { target } of relationsOf(files, part)) {
      if (reached.has(target)) continue;
      reached.add(target);
      walk(target);
    }
  };
  walk('');
  return parts.filter((path) => !reached.has(path)).map((path) => `part that nothing points to: ${path}`);
}

/** Children stand in the order of the schema, and none is unknown to it. */
function disordered(root: Node, path: string): string[] {
  return withinOf(root).flatMap(({ name, children }) => {
    const order = childOrders[name];
    if (!order) return [];
    let last = 0;
    return children.flatMap((child): string[] => {
      const at = order.findIndex((names) => names.split('|').includes(child.name));
      if (at < 0) return [`unknown child: ${child.name} in ${name} of ${path}`];
      if (at < last) return [`child out of order: ${child.name} in ${name} of ${path}`];
      last = at;
      return [];
    });
  });
}

function idsTwice(files: Files, path: string): string[] {
  const shapes = findAll(readXml(files, path), 'p:cNvPr');
  const ids = shapes.map(({ attributes }) => attributes.id ?? '');
  const names = shapes.map(({ attributes }) => attributes.name ?? '').filter(Boolean);
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at || !/^[1-9]\d*$/.test(id))
      .map((id) => `shape id twice or bad: ${id} in ${path}`),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => `shape name twice: ${name} in ${path}`),
  ];
}

/** One layout a slide; each hole that a slide fills is in its layout. */
function unlike(files: Files, path: string): string[] {
  const layouts = relationsOf(files, path).filter(({ type }) => type === 'slideLayout');
  const [layout] = layouts;
  if (!layout || layouts.length > 1) return [`slide without one layout: ${path}`];
  const keysOf = (part: string) =>
    findAll(readXml(files, part), 'p:ph').map(
      ({ attributes }) => `${attributes.type ?? 'obj'} ${attributes.idx ?? '0'}`,
    );
  const known = keysOf(layout.target);
  return keysOf(path)
    .filter((key) => !known.includes(key))
    .map((key) => `hole that the layout lacks: ${key} in ${path}`);
}

/** Ids of slides, masters and layouts are of their ranges and stand once. */
function presentationBreaches(files: Files): string[] {
  if (!files['ppt/presentation.xml']) return [];
  const root = readXml(files, 'ppt/presentation.xml');
  const masters = Object.keys(files).filter((path) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(path));
  const slides = findAll(root, 'p:sldId').map(({ attributes }) => Number(attributes.id));
  const large = [
    ...findAll(root, 'p:sldMasterId'),
    ...masters.flatMap((path) => findAll(readXml(files, path), 'p:sldLayoutId')),
  ].map(({ attributes }) => Number(attributes.id));
  return [
    ...slides
      .filter((id, at) => id < 256 || id >= 2 ** 31 || slides.indexOf(id) !== at)
      .map((id) => `slide id out of range or twice: ${id}`),
    ...large
      .filter((id, at) => id < 2 ** 31 || large.indexOf(id) !== at)
      .map((id) => `master or layout id out of range or twice: ${id}`),
  ];
}

/** A chart's point has a number; its two axes cross each other; a table's rows have a cell a column. */
function unfilled(files: Files): string[] {
  const of = (folder: RegExp) => Object.keys(files).filter((path) => folder.test(path));
  const charts = of(/^(ppt|word)\/charts\/[^/]+\.xml$/).flatMap((path) => {
    const root = readXml(files, path);
    const points = findAll(root, 'c:numCache').flatMap((cache) => findAll(cache, 'c:v'));
    const axes = withinOf(root).filter(({ name }) => /^c:(cat|date|val)Ax$/.test(name));
    const value = (axis: Node, name: string) =>
      axis.children.find((child) => child.name === name)?.attributes.val;
    const ids = axes.map((axis) => value(axis, 'c:axId'));
    return [
      ...points
        .filter(({ text }) => text === '' || Number.isNaN(Number(text)))
        .map(() => `point without a number: ${path}`),
      ...(axes.length === 2 &&
      ids[0] !== ids[1] &&
      axes.every((axis, at) => value(axis, 'c:crossAx') === ids[1 - at])
        ? []
        : [`axes do not cross: ${path}`]),
      ...(relationsOf(files, path).some(({ type }) => type === 'package')
        ? []
        : [`chart without a workbook: ${path}`]),
    ];
  });
  const tables = of(/^ppt\/slides\/[^/]+\.xml$/).flatMap((path) =>
    findAll(readXml(files, path), 'a:tbl').flatMap((table) => {
      const columns = findAll(table, 'a:gridCol').length;
      return findAll(table, 'a:tr')
        .filter((row) => row.children.length !== columns)
        .map(() => `row with other cells than the columns: ${path}`);
    }),
  );
  return [...charts, ...tables];
}

/** Drawings as PNG without a browser. */
export const pictures: Pictures = async (svg, width) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
