/** How the rows of any answer are drawn: chosen from the columns' kinds, changed by a person, kept as text. */

import type { ResultColumn } from '../engine/database.ts';
import type { Text } from '../text/locale.ts';

export const chartMarks = ['bar', 'line', 'dot', 'area', 'box', 'heat'] as const;
export type ChartMark = (typeof chartMarks)[number];
export const aggregates = ['none', 'count', 'sum', 'mean', 'median', 'min', 'max'] as const;
export type Aggregate = (typeof aggregates)[number];

export const aggregateWords: Readonly<Record<Aggregate, Text>> = {
  none: { zh: '不汇总', en: 'none' },
  count: { zh: '计数', en: 'count' },
  sum: { zh: '合计', en: 'sum' },
  mean: { zh: '平均', en: 'mean' },
  median: { zh: '中位', en: 'median' },
  min: { zh: '最小', en: 'min' },
  max: { zh: '最大', en: 'max' },
};

/** Days of an axis taken together. */
export const timeBins = ['none', 'day', 'month', 'quarter', 'year'] as const;
export type TimeBin = (typeof timeBins)[number];

export interface ChartChoice {
  readonly mark: ChartMark;
  /** Names of columns; null where the channel is not used. */
  readonly x: string | null;
  readonly y: string | null;
  readonly colour: string | null;
  readonly facet: string | null;
  /** Another column of numbers on the axis of the first; each is a colour then. */
  readonly second: string | null;
  readonly bin: TimeBin;
  /** Bars and areas of several colours are shares of their sum. */
  readonly share: boolean;
  /** A line across the chart at this value. */
  readonly reference: number | null;
  /** The axis of the measured value is logarithmic. */
  readonly log: boolean;
  readonly aggregate: Aggregate;
}

/** A chart of two columns and nothing else. */
const none: Omit<ChartChoice, 'mark' | 'x' | 'y'> = {
  ...{ colour: null, facet: null, second: null, log: false },
  ...{ bin: 'none', share: false, reference: null, aggregate: 'none' },
};

/** A date and a number make a line, one for each series, a name and a number bars, two numbers dots; null when nothing can be drawn. */
export function defaultChoice(columns: readonly ResultColumn[], rows: number): ChartChoice | null {
  const of = (kind: ResultColumn['kind']) => columns.filter((column) => column.kind === kind);
  // Keys number things, they do not measure them.
  const numbers = of('number').filter(({ name }) => !/(^|_)(id|start|end|position)$/i.test(name));
  const [number, second] = numbers;
  const date = of('date')[0];
  const names = [...of('text'), ...of('boolean')].filter(
    ({ name }) => !/_id$|^quote$|^url$|^sha256$/.test(name),
  );
  const name = names[0] ?? of('text')[0];
  if (rows === 0) return null;
  if (date && number) {
    const axes = { x: date.name, y: number.name };
    if (rows > 400) return { ...none, ...axes, mark: 'dot' };
    if (isFunction([date], number, rows)) return { ...none, ...axes, mark: 'line' };
    // Several values of a day are several series: a line each where a name parts them, else no line at all.
    const series = [...names, ...of('text')].find(
      (column) => count(column, rows) <= mostLines && isFunction([date, column], number, rows),
    );
    return { ...none, ...axes, mark: series ? 'line' : 'dot', colour: series?.name ?? null };
  }
  if (name && number) {
    // Bars of one name would be stacked as if they were parts of a whole: each value is a dot of its own.
    const mark = repeats(name, rows) ? 'dot' : 'bar';
    return { ...none, mark, x: number.name, y: name.name, log: spans(number, rows) };
  }
  if (number && second) return { ...none, mark: 'dot', x: number.name, y: second.name };
  if (name) return { ...none, mark: 'bar', x: null, y: name.name, aggregate: 'count' };
  if (date) return { ...none, mark: 'bar', x: date.name, y: null, aggregate: 'count' };
  return number ? { ...none, mark: 'bar', x: number.name, y: null, aggregate: 'count' } : null;
}

const repeats = (column: ResultColumn, rows: number) => count(column, rows) < Math.min(rows, 5000);

/** How many different cells the first 5000 rows have. */
function count(column: ResultColumn, rows: number): number {
  const seen = new Set<unknown>();
  for (let row = 0; row < Math.min(rows, 5000); row++) seen.add(column.get(row));
  return seen.size;
}

/** As many lines as colours tell apart. */
const mostLines = 10;

/** Whether rows alike in the keys are alike in the value. */
function isFunction(keys: readonly ResultColumn[], value: ResultColumn, rows: number): boolean {
  const seen = new Map<string, unknown>();
  for (let row = 0; row < rows; row++) {
    const key = JSON.stringify(keys.map((column) => String(column.get(row))));
    const cell = value.get(row);
    if (seen.has(key) && seen.get(key) !== cell) return false;
    seen.set(key, cell);
  }
  return true;
}

/** Positive values over three orders of magnitude: a linear axis would show one bar. */
function spans(column: ResultColumn, rows: number): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let row = 0; row < rows; row++) {
    const value = column.get(row);
    if (typeof value !== 'number') continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > 0 && high / low > 1000;
}

/**
 * The choice with what the answer does not have taken out, and with what a link of earlier days does not say; null when
 * an axis is not there.
 */
export function fitChoice(choice: ChartChoice, columns: readonly ResultColumn[]): ChartChoice | null {
  const known = (name: string | null) => (columns.some((column) => column.name === name) ? name : null);
  if (known(choice.x) !== choice.x || known(choice.y) !== choice.y || !(choice.x || choice.y)) return null;
  if (!chartMarks.includes(choice.mark)) return null;
  const [colour, facet, second] = [choice.colour, choice.facet, choice.second ?? null].map(known);
  return { ...none, ...choice, colour: colour ?? null, facet: facet ?? null, second: second ?? null };
}
