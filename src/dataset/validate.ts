/** The tables against their schema: every problem at once. */

import { type Bound, type Bounded, bounds, hasEndsOf } from '../text/bound.ts';
import { isDay, parseStretch } from '../text/calendar.ts';
import { type Column, tables as schema, type Table } from './schema.ts';

export type TableRow = Readonly<Record<string, string | number | null>>;
export type TableRows = Readonly<Record<string, readonly TableRow[]>>;

/** One sentence a problem, `kind subject: value`; empty when the tables are sound. */
export function findProblems(rows: TableRows): string[] {
  const columns = new Map<string, ReadonlySet<string>>();
  const valuesOf = (reference: string): ReadonlySet<string> => {
    const [table = '', column = ''] = reference.split('.');
    const known = columns.get(reference) ?? new Set((rows[table] ?? []).map((row) => String(row[column])));
    columns.set(reference, known);
    return known;
  };
  return schema.flatMap((table) => {
    const own = rows[table.name];
    if (!own) return [`missing table: ${table.name}`];
    const unknown = Object.keys(own[0] ?? {}).filter(
      (name) => !table.columns.some((column) => column.name === name),
    );
    return [
      ...unknown.map((name) => `unknown column: ${table.name}.${name}; the schema names every column`),
      ...table.columns.flatMap((column) => columnProblems(table, column, own, valuesOf)),
      ...(table.name === 'observations' ? own.flatMap(quantityProblems) : []),
    ];
  });
}

function columnProblems(
  table: Table,
  column: Column,
  rows: readonly TableRow[],
  valuesOf: (reference: string) => ReadonlySet<string>,
): string[] {
  const seen = new Set<string>();
  const key = table.columns.find(({ unique }) => unique)?.name;
  const problems: string[] = [];
  for (const [index, row] of rows.entries()) {
    const tell = (what: string, more: string): number =>
      problems.push(`${what} ${table.name}.${column.name} in ${key ? row[key] : `row ${index + 1}`}${more}`);
    const value = row[column.name];
    if (value === undefined) tell('missing column:', '');
    if (value === undefined || value === null || value === '') {
      if (value !== undefined && column.required) tell('empty', ': a value is required');
      continue;
    }
    const text = String(value);
    if (!isOfType(column, value)) tell(`no ${column.type} in`, `: ${text}`);
    if (column.oneOf && !column.oneOf.includes(text))
      tell('unknown word', `: ${text}; one of ${column.oneOf.join(', ')}`);
    // What a page would lead to.
    if (column.name === 'url' && !/^https?:\/\/[^\s"<>]+$/i.test(text))
      tell('no address in', `: ${text}; write https://…`);
    if (column.unique) {
      if (seen.has(text)) tell('repeated', `: ${text}`);
      seen.add(text);
    }
    if (column.references && !valuesOf(column.references).has(text))
      tell(`unknown ${column.references}`, `: ${text}`);
  }
  return problems;
}

function isOfType({ type, name }: Column, value: string | number): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'integer') return typeof value === 'number' && Number.isSafeInteger(value);
  if (type === 'date') return typeof value === 'string' && isDay(value);
  if (name === 'as_of') return typeof value === 'string' && parseStretch(value) !== null;
  return typeof value === 'string';
}

/** What the bound says must be what the ends hold; a period must not end before it starts. */
function quantityProblems(row: TableRow): string[] {
  const { observation_id, bound, value, low, high, period_start, period_end } = row;
  const problems: string[] = [];
  if (bounds.includes(bound as Bound) && !hasEndsOf(row as unknown as Bounded)) {
    problems.push(
      `bound ${observation_id}: ${bound} with value ${value}, low ${low}, high ${high} does not agree`,
    );
  }
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    problems.push(`ends ${observation_id}: ${low} lies above ${high}`);
  }
  if (period_start && period_end && String(period_start) > String(period_end)) {
    problems.push(`period ${observation_id}: ${period_start} lies after ${period_end}`);
  }
  return problems;
}
