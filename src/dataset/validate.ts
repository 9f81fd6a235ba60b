/** The tables against their schema: every problem at once. */

import { type Bound, type Bounded, bounds, hasEndsOf } from '../text/bound.ts';
import { isDay, parseStretch } from '../text/calendar.ts';
import type { Text } from '../text/locale.ts';
import type { Column, Table } from './column.ts';
import { tables as schema } from './schema.ts';

export type TableRow = Readonly<Record<string, string | number | null>>;
export type TableRows = Readonly<Record<string, readonly TableRow[]>>;

/** One sentence a problem, `kind subject: value` and the way out; empty when the tables are sound. */
export function findProblems(rows: TableRows): Text[] {
  const columns = new Map<string, ReadonlySet<string>>();
  const valuesOf = (reference: string): ReadonlySet<string> => {
    const [table = '', column = ''] = reference.split('.');
    const known = columns.get(reference) ?? new Set((rows[table] ?? []).map((row) => String(row[column])));
    columns.set(reference, known);
    return known;
  };
  return schema.flatMap((table) => {
    const own = rows[table.name];
    if (!own) return [{ zh: `缺少表：${table.name}；请给出它`, en: `missing table: ${table.name}; give it` }];
    const unknown = Object.keys(own[0] ?? {}).filter(
      (name) => !table.columns.some((column) => column.name === name),
    );
    return [
      ...unknown.map((name) => ({
        zh: `没有这一列：${table.name}.${name}；请删去它，data/README.md列有各列`,
        en: `unknown column: ${table.name}.${name}; take it out, data/README.md lists every column`,
      })),
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
): Text[] {
  const seen = new Set<string>();
  const key = table.columns.find(({ unique }) => unique)?.name;
  const problems: Text[] = [];
  for (const [index, row] of rows.entries()) {
    const value = row[column.name];
    const tell = (kind: Text, way: Text): void => {
      const said = value === undefined || value === null || value === '' ? null : String(value);
      const [name, at] = [`${table.name}.${column.name}`, key ? row[key] : null];
      problems.push({
        zh: `${kind.zh}：${at ?? `第${index + 1}行`}的${name}${said === null ? '' : `是“${said}”`}；${way.zh}`,
        en: `${kind.en} ${name} in ${at ?? `row ${index + 1}`}${said === null ? '' : `: ${said}`}; ${way.en}`,
      });
    };
    if (value === undefined) tell(...faults.absent);
    if (value === undefined || value === null || value === '') {
      if (value !== undefined && column.required) tell(...faults.empty);
      continue;
    }
    const text = String(value);
    if (!isOfType(column, value)) tell(...typeFaults[column.type]);
    if (column.oneOf && !column.oneOf.includes(text))
      tell({ zh: '没有这个词', en: 'unknown word' }, oneOf(column.oneOf));
    // What a page would lead to.
    if (column.name === 'url' && !/^https?:\/\/[^\s"<>]+$/i.test(text)) tell(...faults.address);
    if (column.unique) {
      if (seen.has(text)) tell(...faults.repeated);
      seen.add(text);
    }
    if (column.references && !valuesOf(column.references).has(text))
      tell(
        { zh: `${column.references}里没有`, en: `unknown ${column.references}` },
        { zh: '请加上那一行，或改正这一格', en: 'add that row, or correct this cell' },
      );
  }
  return problems;
}

/** What is wrong with a cell, and the way out. */
type CellFault = readonly [kind: Text, way: Text];

const faults = {
  absent: [
    { zh: '缺少列', en: 'missing column:' },
    { zh: '请在首行加上它', en: 'add it to the first line' },
  ],
  empty: [
    { zh: '空格', en: 'empty' },
    { zh: '这一格必须有值', en: 'a value is required' },
  ],
  address: [
    { zh: '不是网址', en: 'no address in' },
    { zh: '请写成https://…', en: 'write https://…' },
  ],
  repeated: [
    { zh: '重复', en: 'repeated' },
    { zh: '每个值只能出现一次，请改一个', en: 'each value stands once, change one of them' },
  ],
} as const satisfies Record<string, CellFault>;

const typeFaults: Readonly<Record<Column['type'], CellFault>> = {
  number: [
    { zh: '不是数', en: 'no number in' },
    { zh: '请写成12.5这样', en: 'write it as 12.5' },
  ],
  integer: [
    { zh: '不是整数', en: 'no integer in' },
    { zh: '请写成12这样', en: 'write it as 12' },
  ],
  date: [
    { zh: '不是日期', en: 'no date in' },
    { zh: '请写成2020-05-31这样', en: 'write it as 2020-05-31' },
  ],
  string: [
    { zh: '读不了', en: 'no string in' },
    { zh: '日期请写成2020、2020-05或2020-05-31', en: 'write a date as 2020, 2020-05 or 2020-05-31' },
  ],
};

const oneOf = (words: readonly string[]): Text => ({
  zh: `可用${words.join('、')}`,
  en: `one of ${words.join(', ')}`,
});

function isOfType({ type, name }: Column, value: string | number): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'integer') return typeof value === 'number' && Number.isSafeInteger(value);
  if (type === 'date') return typeof value === 'string' && isDay(value);
  if (name === 'as_of') return typeof value === 'string' && parseStretch(value) !== null;
  return typeof value === 'string';
}

/** What the bound says must be what the ends hold; a period must not end before it starts. */
function quantityProblems(row: TableRow): Text[] {
  const { observation_id, bound, value, low, high, period_start, period_end } = row;
  const problems: Text[] = [];
  if (bounds.includes(bound as Bound) && !hasEndsOf(row as unknown as Bounded)) {
    problems.push({
      zh: `界限不合：${observation_id}的${bound}与value ${value}、low ${low}、high ${high}不符；请改bound或数值`,
      en: `bound ${observation_id}: ${bound} with value ${value}, low ${low}, high ${high} does not agree; correct either`,
    });
  }
  if (typeof low === 'number' && typeof high === 'number' && low > high) {
    problems.push({
      zh: `两端颠倒：${observation_id}的low ${low}高于high ${high}；请对调`,
      en: `ends ${observation_id}: ${low} lies above ${high}; exchange them`,
    });
  }
  if (period_start && period_end && String(period_start) > String(period_end)) {
    problems.push({
      zh: `时期颠倒：${observation_id}起于${period_start}，止于${period_end}；请对调`,
      en: `period ${observation_id}: ${period_start} lies after ${period_end}; exchange them`,
    });
  }
  return problems;
}
