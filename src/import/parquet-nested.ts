/** Lists, structs and maps of a Parquet file as JSON: numbers with all their digits, days, times and bytes in quotes. */

import type { SchemaTree } from 'hyparquet';
import { shortestSingle } from '../engine/arrow-cell.ts';

/** The text of a leaf's stored value, where it is not written as it is. */
export type LeafText = ((value: unknown) => string) | undefined;

/** The columns at the ends of a tree. */
export function leavesOf(tree: SchemaTree): readonly SchemaTree[] {
  return tree.children.length === 0 ? [tree] : tree.children.flatMap(leavesOf);
}

/** How the values of a column are written; `textOf` is asked once for each of its leaves. */
export function nestedWriter(tree: SchemaTree, textOf: (leaf: SchemaTree) => LeafText) {
  const writer = writerOf(tree, textOf);
  return (value: unknown): string => writer(value);
}

type Writer = (value: unknown) => string;

function writerOf(tree: SchemaTree, textOf: (leaf: SchemaTree) => LeafText): Writer {
  const { children, element } = tree;
  const [first] = children;
  if (!first) return orNull(leafWriter(tree, textOf(tree)));
  const own = (child: SchemaTree) => writerOf(child, textOf);
  if (element.converted_type === 'LIST') {
    // A group of one within the list holds its members; an older way of writing has them there themselves.
    const member = own(first.children.length === 1 ? (first.children[0] as SchemaTree) : first);
    return orNull((value) => (Array.isArray(value) ? `[${value.map(member).join(',')}]` : member(value)));
  }
  if (/^MAP/.test(element.converted_type ?? '') && first.children.length === 2) {
    const member = own(first.children[1] as SchemaTree);
    return orNull((value) => objectText(Object.entries(value as object), () => member));
  }
  const members = new Map(children.map((child) => [child.element.name, own(child)]));
  const struct = (value: unknown): string =>
    objectText(Object.entries(value as object), (name) => members.get(name) ?? plainText);
  return orNull((value) =>
    Array.isArray(value) ? `[${value.map(orNull(struct)).join(',')}]` : struct(value),
  );
}

function orNull(write: Writer): Writer {
  return (value) => (value === null || value === undefined ? 'null' : write(value));
}

function objectText(
  entries: readonly (readonly [string, unknown])[],
  writer: (name: string) => Writer,
): string {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${writer(name)(value)}`).join(',')}}`;
}

function leafWriter({ element }: SchemaTree, text: LeafText): Writer {
  const isNumber = element.converted_type === 'DECIMAL';
  const one = (value: unknown): string => {
    if (element.type === 'FLOAT') return plainText(shortestSingle(value as number));
    if (!text) return plainText(value);
    return isNumber ? text(value) : JSON.stringify(text(value));
  };
  return (value) => (Array.isArray(value) ? `[${value.map(orNull(one)).join(',')}]` : one(value));
}

function plainText(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  // NaN and infinity are no JSON.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `"${value}"`;
  if (value instanceof Uint8Array)
    return `"${[...value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  if (typeof value === 'string') return JSON.stringify(value);
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null';
}
