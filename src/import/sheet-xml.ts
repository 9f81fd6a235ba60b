/** The XML of a workbook's parts, read as far as its cells need: elements in their order, attributes, texts. */

import { decodeEntities } from '../text/xml.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface Element {
  readonly attributes: Attributes;
  readonly body: string;
}

/** The elements of a name in their order, whatever prefix stands before it; none is nested in its like. */
export function* elements(xml: string, name: string): Generator<Element> {
  const open = new RegExp(`<((?:[\\w.-]+:)?${name})(\\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?/?>`, 'g');
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    const [, tag = name, said = ''] = found;
    const attributes = attributesOf(said);
    if (said.endsWith('/') || found[0].endsWith('/>')) {
      yield { attributes, body: '' };
      continue;
    }
    const end = xml.indexOf(`</${tag}>`, open.lastIndex);
    if (end < 0) return;
    yield { attributes, body: xml.slice(open.lastIndex, end) };
    open.lastIndex = end;
  }
}

/** Attributes by their names without a prefix. */
function attributesOf(said: string): Attributes {
  const pairs = said.matchAll(/(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries(
    [...pairs].map(([, name, one, other]) => [name, unescapeXml(one ?? other ?? '')]),
  );
}

/** The text of a shared or inline string: all its runs, without the readings above them. */
export function textOf(body: string): string {
  const runs = body.replace(/<(?:\w+:)?rPh\b[\s\S]*?(?:<\/(?:\w+:)?rPh>|$)/g, '');
  return [...elements(runs, 't')].map((run) => plainText(run.body)).join('');
}

export function plainText(body: string): string {
  const parts = body.split(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/);
  return parts.map((part, at) => (at % 2 === 1 ? part : unescapeXml(part))).join('');
}

function unescapeXml(text: string): string {
  // _x000D_ is Excel's own way to write what XML cannot hold.
  const known = text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => fromCode(code)) : text;
  return decodeEntities(known);
}

function fromCode(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}
