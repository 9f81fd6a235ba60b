/** The columns of a table as they are brushed: a struct by its fields, every other column as it is. */

import { quoteName, quoteText } from '../engine/quote.ts';

interface Typed {
  readonly name: string;
  /** As DuckDB names it: `STRUCT(a INTEGER, "b c" DATE[])`. */
  readonly type: string;
}

export interface BrushColumn extends Typed {
  /** The value of the column in SQL. */
  readonly sql: string;
}

// A struct within structs within structs is no column that anybody looks for.
const deepest = 4;

/** A field is named behind its struct, `place.lat`; a column that has this very name itself goes before it. */
export function brushColumns(columns: readonly Typed[]): readonly BrushColumn[] {
  const own = new Set(columns.map(({ name }) => name));
  return columns.flatMap((column) => {
    const fields = fieldsOf({ ...column, sql: quoteName(column.name) }, deepest);
    return fields.filter(({ name }) => name === column.name || !own.has(name));
  });
}

function fieldsOf(column: BrushColumn, levels: number): readonly BrushColumn[] {
  const fields = levels > 0 ? structFields(column.type) : null;
  if (!fields) return [column];
  return fields.flatMap(({ name, type }) =>
    fieldsOf({ name: `${column.name}.${name}`, type, sql: `${column.sql}[${quoteText(name)}]` }, levels - 1),
  );
}

/** The fields that a type gives a struct; null for any other type, a list of structs among them. */
export function structFields(type: string): readonly Typed[] | null {
  const inside = /^STRUCT\((.*)\)$/s.exec(type)?.[1];
  if (inside === undefined || !isClosed(inside)) return null;
  return cutFields(inside).map((field) => {
    const [, quoted, bare = ''] = /^(?:"((?:[^"]|"")*)"|(\S+))\s+/.exec(field) ?? [];
    const name = quoted?.replaceAll('""', '"') ?? bare;
    return { name, type: field.replace(/^(?:"(?:[^"]|"")*"|\S+)\s+/, '') };
  });
}

/** Cuts at the commas that stand in no bracket and no quotes. */
function cutFields(inside: string): readonly string[] {
  const fields: string[] = [];
  let [start, depth] = [0, 0];
  eachSign(inside, (sign, at) => {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign !== ',' || depth > 0) return;
    fields.push(inside.slice(start, at));
    start = at + 1;
  });
  return [...fields, inside.slice(start)].map((field) => field.trim());
}

/** Whether every bracket that closes was opened within: not so of `STRUCT(…)[]` cut at its last bracket. */
function isClosed(inside: string): boolean {
  let [depth, closed] = [0, true];
  eachSign(inside, (sign) => {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth < 0) closed = false;
  });
  return closed && depth === 0;
}

/** The signs of a type that stand in no quotes: names of fields stand in double ones, those of an ENUM in single ones. */
function eachSign(inside: string, take: (sign: string, at: number) => void): void {
  let quote = '';
  for (let at = 0; at < inside.length; at++) {
    const sign = inside[at] as string;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else take(sign, at);
  }
}
