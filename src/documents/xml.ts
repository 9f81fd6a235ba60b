/**
 * XML of office packages → elements, names without their prefixes. No DTD is followed: a document that declares
 * entities is refused, so none can grow or fetch. Deeper than `maxDepth` nothing is read.
 */

import { decodeEntities } from '../text/xml.ts';
import { problem } from './document.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const maxDepth = 500;

// What is left open runs to the end: looking for its end again from each place would take for ever.
const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|(<!DOCTYPE)|<(\/?)([\w:.-]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/g;

/** @throws a sentence for what is no XML, declares entities or is nested too deep */
export function parseXml(text: string, name: string): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  for (const [, raw, doctype, close, tag = '', attributes = '', alone, plain] of text.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (doctype)
      throw problem(
        `文件里有文档类型声明：${name}；办公软件不写它，请重新另存`,
        `document type in ${name}: office programs write none; save the file anew`,
      );
    if (plain !== undefined) parent.children.push(decodeEntities(plain));
    else if (raw !== undefined) parent.children.push(raw);
    else if (tag === '') continue;
    else if (close) {
      if (open.length > 1) open.pop();
    } else {
      const element = { name: local(tag), attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (alone) continue;
      if (open.length >= maxDepth)
        throw problem(
          `嵌套太深：${name}超过${maxDepth}层；文件可能是做坏的，请重新另存`,
          `nesting too deep: ${name} has more than ${maxDepth} levels; save the file anew`,
        );
      open.push(element);
    }
  }
  if (open.length > 1)
    throw problem(
      `文件不完整：${name}到中间就断了；请重新下载或另存`,
      `cut off: ${name} ends in its middle; download or save the file anew`,
    );
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top)
    throw problem(
      `不是XML：${name}；文件可能不完整，请重新另存`,
      `no XML: ${name}; the file may be cut off, save it anew`,
    );
  return top as XmlElement;
}

const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(
    /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    found[local(name)] = decodeEntities(double ?? single ?? '');
  return found;
}

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** All elements of that name, at any depth, in the order of the document. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
