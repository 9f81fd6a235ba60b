/** XML read with the places where its elements stand, so that a part is changed at one place and stays as it was elsewhere. */

import { decodeEntities } from '../../text/xml.ts';
import { namespaces } from './xml.ts';

export interface Element {
  /** With the prefix that this project writes for its namespace, whatever the file has. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Words directly within it. */
  readonly text: string;
  /** Half-open, UTF-16: the whole element, and what stands between its tags. */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).map(([prefix, address]) => [address, prefix]),
);

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE|<\/[^<>]*>|<([^\s/<>!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const attribute = /(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open extends Omit<Element, 'end' | 'innerEnd' | 'text'> {
  readonly children: Element[];
  readonly words: string[];
  /** Prefixes of the file, and the namespaces that they stand for. */
  readonly scope: ReadonlyMap<string, string>;
}

/** @throws `unreadable XML: …` for what is not well-formed, or has a document type, which could unfold without end */
export function readXml(text: string): Element {
  const root: Open = { ...blank, children: [], words: [], scope: new Map() };
  const open: Open[] = [root];
  let from = 0;
  for (const match of text.matchAll(token)) {
    const [markup, data, name, attributes = '', closed] = match;
    const here = open.at(-1) as Open;
    here.words.push(decodeEntities(text.slice(from, match.index)), data ?? '');
    from = match.index + markup.length;
    if (markup === '<!DOCTYPE') throw new Error('unreadable XML: it has a document type');
    if (markup.startsWith('</')) {
      if (open.length < 2) throw new Error(`unreadable XML: ${markup} closes nothing`);
      open.pop();
      (open.at(-1) as Open).children.push(close(here, match.index, from));
    } else if (name !== undefined) {
      const element = begin(name, attributes, here.scope, match.index, from);
      if (closed) here.children.push(close(element, from, from));
      else open.push(element);
    }
  }
  const [document] = root.children;
  if (open.length > 1 || !document || root.children.length > 1)
    throw new Error('unreadable XML: it is cut off');
  return document;
}

const blank = { name: '', attributes: {}, start: 0, innerStart: 0 } as const;

function begin(
  name: string,
  written: string,
  outer: ReadonlyMap<string, string>,
  start: number,
  innerStart: number,
): Open {
  const pairs = [...written.matchAll(attribute)].map(([, key = '', double, single]): [string, string] => [
    key,
    decodeEntities(double ?? single ?? ''),
  ]);
  const declared = pairs.filter(([key]) => /^xmlns(:|$)/.test(key));
  const scope =
    declared.length > 0
      ? new Map([...outer, ...declared.map(([key, value]): [string, string] => [key.slice(6), value])])
      : outer;
  const attributes = Object.fromEntries(
    pairs.map(([key, value]) => [key.includes(':') ? rename(key, scope) : key, value]),
  );
  return { name: rename(name, scope), attributes, children: [], words: [], scope, start, innerStart };
}

function rename(name: string, scope: ReadonlyMap<string, string>): string {
  const [local = '', prefix = ''] = name.split(':').toReversed();
  const known = prefixes.get(scope.get(prefix) ?? '');
  return known === undefined ? name : `${known}:${local}`;
}

function close({ words, scope: _, ...element }: Open, innerEnd: number, end: number): Element {
  return { ...element, text: words.join(''), innerEnd, end };
}

/** The element and all within it, in document order. */
export function withinOf(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withinOf)];
}

export function findAll(element: Element, name: string): readonly Element[] {
  return withinOf(element).filter((one) => one.name === name);
}

/** The first of a name within it. */
export function find(element: Element | undefined, name: string): Element | undefined {
  if (!element || element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The element's own child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** A span of a text and what it becomes. */
export type Change = readonly [start: number, end: number, text: string];

/** The text with some spans changed; they do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let from = 0;
  const pieces = changes
    .toSorted((a, b) => a[0] - b[0])
    .map(([start, end, next]) => {
      const piece = text.slice(from, start) + next;
      from = end;
      return piece;
    });
  return pieces.join('') + text.slice(from);
}
