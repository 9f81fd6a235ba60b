/** Years that stand as columns → rows: one row a year, one column for each thing that was counted. */

import { quoteName } from '../engine/quote.ts';
import { uniqueNames } from './dialect.ts';

interface YearColumn {
  readonly name: string;
  readonly year: number;
  /** What stands beside the year: 产量 of 产量 2023; '' of a year alone. */
  readonly measure: string;
}

// 2023, 2023年, 产量 2023, 2023年（万人）, and the marks beside them: 2023_mark.
const yearName = /^(.*?)[\s\u3000]*((?:19|20)\d\d)年?\s*(（[^）]*）)?(_mark)?$/u;

/** The name of what is counted where a year stands alone. */
const alone = '数值';

function yearColumns(names: readonly string[]): readonly YearColumn[] {
  return names.flatMap((name) => {
    const [, before = '', year, unit = '', mark] = yearName.exec(name) ?? [];
    const measure = before + unit;
    if (year === undefined) return [];
    return [{ name, year: Number(year), measure: mark ? `${measure || alone}${mark}` : measure }];
  });
}

/** Whether years stand as columns: two years at least, beside a column that is none. */
export function hasYearColumns(names: readonly string[]): boolean {
  const found = yearColumns(names);
  return new Set(found.map(({ year }) => year)).size > 1 && found.length < names.length;
}

/** The query that gives a table's rows by year. Every value of the table is in it once, under its year. */
export function longSql(table: string, names: readonly string[]): string {
  const found = yearColumns(names);
  const keys = names.filter((name) => !found.some((column) => column.name === name));
  const measures = [...new Set(found.map(({ measure }) => measure))];
  const [year = '', ...titles] = uniqueNames([
    ...keys,
    '年份',
    ...measures.map((measure) => measure || alone),
  ]).slice(keys.length);
  const years = [...new Set(found.map((column) => column.year))].sort((a, b) => a - b);
  const selects = years.map((of) => {
    const values = measures.map((measure, at) => {
      const column = found.find((each) => each.year === of && each.measure === measure);
      return `${column ? quoteName(column.name) : 'null'} as ${quoteName(titles[at] ?? '')}`;
    });
    const list = [...keys.map(quoteName), `${of}::bigint as ${quoteName(year)}`, ...values];
    return `select ${list.join(', ')} from ${quoteName(table)}`;
  });
  return selects.join('\nunion all by name\n');
}
