/** What a time plane is made of: marks with their days, what joins them, what changed in between. */

import * as d3 from 'd3';
import type { Mark } from './mark.ts';

export interface DatedMark extends Mark {
  /** First day of what it counts; null where the source gives none. */
  readonly from: string | null;
  /** The day it speaks of, or the last day of its period. */
  readonly date: string;
  /** Marks with the same word are one series and are joined; a null stands alone. */
  readonly join: string | null;
}

/** A change of rules or scope: a rule across the plane, explained in words below the chart by its key. */
export interface Change {
  readonly key: string;
  readonly date: string;
  /** What it ends has no sourced beginning: the rule carries an open tick towards the past. */
  readonly openBefore: boolean;
}

export interface Plane {
  readonly heading: string | null;
  /** What the axis counts: 张, cards. */
  readonly unit: string;
  readonly marks: readonly DatedMark[];
  readonly shape: 'line' | 'step' | 'stem' | 'span';
  readonly format: (value: number) => string;
  /** Values are whole things; no tick stands between two. */
  readonly whole: boolean;
  readonly changes: readonly Change[];
  /** First and last day of the time axis, and the largest value, where planes share them. */
  readonly span: readonly [string, string] | null;
  readonly largest: number | null;
  /** The count begins on this day, at zero. */
  readonly since: string | null;
  /** Fills under a step line and carries it on to this day. */
  readonly until: string | null;
}

/** From a day and from a value to pixels. */
export interface Scales {
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
}

/** First and last day that the marks speak of. */
export function spanOf({ marks, shape, until }: Plane): readonly [string, string] {
  const wide = shape === 'stem' || shape === 'span';
  const starts = marks.map((mark) => (wide && mark.from ? mark.from : mark.date));
  const days = [...starts, ...marks.map((mark) => mark.date), ...(until ? [until] : [])].sort();
  return [days[0] ?? '2019-01-01', days.at(-1) ?? '2020-12-31'];
}

/** The marks that are joined, series by series, in the order of time. */
export function joined(spec: Plane): readonly (readonly DatedMark[])[] {
  const byDay = [...spec.marks].sort((a, b) => (a.date < b.date ? -1 : 1));
  const series = d3.group(byDay, (mark) => mark.join);
  series.delete(null);
  return [...series.values()];
}

/** Where a mark stands: at its day, or amid its period where it is a stem over a longer one. */
export function middle(spec: Plane, mark: DatedMark, x: Scales['x']): number {
  const wide = mark.from && (spec.shape === 'stem' || spec.shape === 'span');
  return wide && mark.from ? (x(mark.from) + x(mark.date)) / 2 : x(mark.date);
}
