/** JSON values that stand one behind the other in a text, and keys that stand twice in one object. */

import type { Text } from '../text/locale.ts';

/** A string, or a sign that opens or closes. */
const parts = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs;
// RFC 7464 puts a record separator before each text.
const isBetween = (text: string) => text.replaceAll('\u001e', '').replace(/[\s,]+/g, '') === '';

/** The texts of the arrays and objects that a text is made of, in their order; null where anything else stands between them. */
export function splitDocuments(text: string): readonly string[] | null {
  const documents: string[] = [];
  let [start, depth, end] = [0, 0, 0];
  for (const { 0: part, index } of text.matchAll(parts)) {
    if (part === '{' || part === '[') {
      if (depth === 0) {
        if (!isBetween(text.slice(end, index))) return null;
        start = index;
      }
      depth++;
    } else if (part === '}' || part === ']') {
      depth--;
      if (depth < 0) return null;
      if (depth > 0) continue;
      end = index + 1;
      documents.push(text.slice(start, end));
    } else if (depth === 0) return null;
  }
  return depth === 0 && isBetween(text.slice(end)) ? documents : null;
}

interface TwiceKeys {
  readonly count: number;
  readonly first: string;
  /** Line of the text, from 1. */
  readonly line: number;
}

/** Keys in the order in which objects at one depth have them; none is there twice. */
interface Shape {
  readonly keys: string[];
  readonly known: Set<string>;
}

/**
 * Keys that stand once more in their object, of which a reader keeps the last value; null where there is none. Objects
 * are held against the one before at their depth: as long as their keys are its keys, none is looked up.
 * @param text sound JSON; linear in it
 */
export function findTwiceKeys(text: string): TwiceKeys | null {
  let found: { count: number; first: string; at: number } | null = null;
  const shapes: Shape[] = [];
  // Of each object that is open, how many keys are its shape's, and all of them once one is not; of an array, nothing.
  const open: ({ count: number; own: Set<string> | null } | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === brace) {
      open.push({ count: 0, own: null });
      shapes[open.length] ??= { keys: [], known: new Set() };
    } else if (sign === bracket) open.push(null);
    else if (sign === brace + 2 || sign === bracket + 2) open.pop();
    else if (sign === quote) {
      const start = at + 1;
      at = endOfString(text, at);
      const object = open.at(-1);
      const shape = shapes[open.length];
      if (!object || !shape || !isColon(text, at + 1)) continue;
      const next = shape.keys[object.count];
      if (!object.own && next?.length === at - start && text.startsWith(next, start)) {
        object.count++;
        continue;
      }
      const key = text.slice(start, at);
      if (!object.own && next === undefined && !shape.known.has(key)) {
        shape.keys.push(key);
        shape.known.add(key);
        object.count++;
        continue;
      }
      object.own ??= new Set(shape.keys.slice(0, object.count));
      if (object.own.has(key)) {
        found ??= { count: 0, first: key, at: start };
        found.count++;
      } else object.own.add(key);
    }
  }
  if (!found) return null;
  const { count, first, at } = found;
  return { count, first, line: text.slice(0, at).split('\n').length };
}

const [quote, brace, bracket] = [0x22, 0x7b, 0x5b];

/** The place of the quote that ends the string which begins at a place; the text's end where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    let back = at - 1;
    while (text[back] === '\\') back--;
    if ((at - back) % 2 === 1) return at;
  }
}

function isColon(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return text[at] === ':';
}

/** What is said of such keys. */
export function twiceRemark(text: string): readonly Text[] {
  const twice = findTwiceKeys(text);
  if (!twice) return [];
  const { count, first, line } = twice;
  return [
    {
      zh: `同一条记录里有键写了两次，共${count}处，取后一个值：第一处是第${line}行的“${first}”`,
      en: `Keys that stand twice in one record, of which the last value is read: ${count}, the first “${first}” in line ${line}`,
    },
  ];
}
