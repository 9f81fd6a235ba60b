/** How the rows of any answer are drawn: chosen from the columns' kinds, changed by a person, kept as text. */

import type { AnswerColumn } from '../engine/answer.ts';

export const chartMarks = ['bar', 'line', 'dot', 'area'] as const;
export type ChartMark = (typeof chartMarks)[number];
export const aggregates = ['none', 'count', 'sum', 'mean', 'median', 'min', 'max'] as const;
export type Aggregate = (typeof aggregates)[number];

export interface ChartChoice {
  readonly mark: ChartMark;
  /** Names of columns; null where the channel is not used. */
  readonly x: string | null;
  readonly y: string | null;
  readonly colour: string | null;
  readonly facet: string | null;
  /** The axis of the measured value is logarithmic. */
  readonly log: boolean;
  readonly aggregate: Aggregate;
}

/** A date and a number make a line, a name and a number bars, two numbers dots; null when nothing can be drawn. */
export function defaultChoice(columns: readonly AnswerColumn[], rows: number): ChartChoice | null {
  const of = (kind: AnswerColumn['kind']) => columns.filter((column) => column.kind === kind);
  // Keys number things, they do not measure them.
  const numbers = of('number').filter(({ name }) => !/(^|_)(id|start|end|position)$/i.test(name));
  const [number, second] = numbers;
  const date = of('date')[0];
  const names = [...of('text'), ...of('boolean')].filter(
    ({ name }) => !/_id$|^quote$|^url$|^sha256$/.test(name),
  );
  const name = names[0] ?? of('text')[0];
  const none = { colour: null, facet: null, log: false, aggregate: 'none' } as const;
  if (rows === 0) return null;
  if (date && number) {
    return { ...none, mark: rows > 400 ? 'dot' : 'line', x: date.name, y: number.name };
  }
  if (name && number) {
    return { ...none, mark: 'bar', x: number.name, y: name.name, log: spans(number, rows) };
  }
  if (number && second) return { ...none, mark: 'dot', x: number.name, y: second.name };
  if (name) return { ...none, mark: 'bar', x: null, y: name.name, aggregate: 'count' };
  if (date) return { ...none, mark: 'bar', x: date.name, y: null, aggregate: 'count' };
  return number ? { ...none, mark: 'bar', x: number.name, y: null, aggregate: 'count' } : null;
}

/** Positive values over three orders of magnitude: a linear axis would show one bar. */
function spans(column: AnswerColumn, rows: number): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let row = 0; row < rows; row++) {
    const value = column.get(row);
    if (typeof value !== 'number') continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > 0 && high / low > 1000;
}

/** The choice with every column that the answer does not have taken out; null when none is left. */
export function fitChoice(choice: ChartChoice, columns: readonly AnswerColumn[]): ChartChoice | null {
  const known = (name: string | null) => (columns.some((column) => column.name === name) ? name : null);
  const fitted = { ...choice, x: known(choice.x), y: known(choice.y) };
  if (!fitted.x && !fitted.y) return null;
  return { ...fitted, colour: known(choice.colour), facet: known(choice.facet) };
}
