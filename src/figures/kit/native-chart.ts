/** Facts as a chart that an office program holds and a person edits. */

import { type Domain, domains, domainTerms, wholeDomain } from '../../dataset/domains.ts';
import { termOf } from '../../dataset/term.ts';
import { comparabilityTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { capital, phrase } from '../../text/phrase.ts';
import { type FactRow, hasOwnUnit, isDated, nameOf, positionOf, unitOf } from './fact-row.ts';
import { amount, periodWords } from './format-row.ts';
import { byDay } from './rows.ts';

/** `null` values are gaps. */
export interface NativeChart {
  /** Bars by name; lines, steps or stems over days; dots by name, whose axis may be logarithmic. */
  readonly kind: 'bar' | 'line' | 'dot';
  /** Labels of the categories, or ISO days of a line's points. */
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly unit: string;
  readonly logarithmic: boolean;
  /** What is drawn, where what is said of the page's chart does not fit this one. */
  readonly about?: string;
  /** First and last day of its axis, which several panels have in common; then no legend stands above each. */
  readonly span?: readonly [first: string, last: string];
}

export interface NativeSeries {
  readonly name: string;
  readonly domain: Domain;
  readonly values: ReadonlyArray<number | null>;
  /** What its points over days are, a line when not said: gaps of a line are spanned, the corners of steps are points too. */
  readonly form?: 'line' | 'step' | 'stem' | 'dot';
  /** Of near definitions: hollow. */
  readonly near?: boolean;
  /** What is read at each value, its bound with it: 逾3300万; without words a chart carries no labels. */
  readonly words?: ReadonlyArray<string | null>;
}

interface NativeOptions {
  readonly about?: string;
}

/** By metric, a series a domain; several units stand in the labels. Bars, or dots on an axis of decades, which has no zero for a bar to start from. */
export function nativeByMetric(
  rows: readonly FactRow[],
  locale: Locale,
  { logarithmic = false, ...options }: NativeOptions & { readonly logarithmic?: boolean } = {},
): NativeChart | null {
  if (rows.length === 0 || !rows.every(isDated)) return null;
  // One unit stands at the axis, where it counts with the axis's thousands: 万公顷.
  const units = new Set(rows.map((row) => unitOf(row, locale)));
  const [shared = ''] = units.size === 1 && !logarithmic ? units : [];
  const unit = (row: FactRow) => (shared ? '' : phrase(locale).paren(unitOf(row, locale)));
  const present = domains.filter((domain) => rows.some((row) => row.domain === domain));
  return {
    kind: logarithmic ? 'dot' : 'bar',
    categories: rows.map((row) => `${nameOf(row, locale)}${unit(row)}`),
    series: present.map((domain) => {
      const own = rows.map((row) => (row.domain === domain ? row : undefined));
      return { name: termOf(domainTerms, domain, locale), domain, ...pointsOf(own, locale) };
    }),
    unit: shared,
    logarithmic,
    ...options,
  };
}

/** Bars by period; never joined, because each counts a stretch or a batch of its own. */
export function nativeByPeriod(
  given: readonly FactRow[],
  locale: Locale,
  { seriesOf = seriesName, ...options }: NativeOptions & { readonly seriesOf?: typeof seriesName } = {},
): NativeChart | null {
  if (!shareOneUnit(given, locale)) return null;
  const rows = byDay(given);
  const names = [...new Set(rows.map((row) => seriesOf(row, locale)))];
  return {
    kind: 'bar',
    categories: rows.map((row) => capital(periodWords(row, locale))),
    series: names.map((name): NativeSeries => {
      const own = rows.map((row) => (seriesOf(row, locale) === name ? row : undefined));
      const domain = own.find((row) => row)?.domain ?? wholeDomain;
      return { name, domain, ...pointsOf(own, locale) };
    }),
    unit: unitOf(rows[0], locale),
    logarithmic: false,
    ...options,
  };
}

/** Lines, steps or stems over days; points of a near definition stand in a series of their own, which no line joins. */
export function nativeOverTime(
  rows: readonly FactRow[],
  locale: Locale,
  {
    form = 'line',
    isOfOneUnit = shareOneUnit(rows, locale),
    ...options
  }: NativeOptions & { readonly form?: 'line' | 'step' | 'stem'; readonly isOfOneUnit?: boolean } = {},
): NativeChart | null {
  if (!isOfOneUnit) return null;
  const days = [...new Set(rows.map(({ period_end }) => period_end))].sort();
  // The first series of a domain has its full colour: that of the one definition.
  const ordered = rows.toSorted((a, b) => Number(isNear(a)) - Number(isNear(b)));
  const names = [...new Set(ordered.map((row) => seriesName(row, locale)))];
  const chart: NativeChart = {
    kind: 'line',
    categories: days,
    series: names.map((name): NativeSeries => {
      const own = rows.filter((row) => seriesName(row, locale) === name);
      const onDays = days.map((day) => own.findLast(({ period_end }) => period_end === day));
      const near = own.every(isNear);
      return {
        ...{ name, domain: own[0]?.domain ?? wholeDomain, near },
        ...pointsOf(onDays, locale),
        form: near && form !== 'stem' ? 'dot' : form,
      };
    }),
    unit: unitOf(rows[0], locale),
    logarithmic: false,
    ...options,
  };
  return form === 'step' ? withCorners(chart) : chart;
}

/** Each day of a chart with steps twice: first as high as before, then as high as it says. */
export function withCorners(chart: NativeChart): NativeChart {
  const twice = <T>(each: ReadonlyArray<T | null>, before: (at: number) => T | null) =>
    each.flatMap((one, at) => (at === 0 ? [one] : [before(at), one]));
  return {
    ...chart,
    categories: chart.categories.flatMap((day, at) => (at === 0 ? [day] : [day, day])),
    series: chart.series.map((series): NativeSeries => {
      const { values, words = [], form } = series;
      const reached = (at: number) =>
        form === 'step' && values[at] !== null
          ? (values.slice(0, at).findLast((value) => value !== null) ?? null)
          : null;
      return {
        ...series,
        values: twice(values, reached),
        words: twice(words, () => null),
      };
    }),
  };
}

/** What a series has at each category, nothing where it has no row. */
export function pointsOf(
  rows: ReadonlyArray<FactRow | undefined>,
  locale: Locale,
): Pick<NativeSeries, 'values' | 'words'> {
  return {
    values: rows.map((row) => (row ? positionOf(row) : null)),
    words: rows.map((row) => (row ? amount(row, locale) : null)),
  };
}

/** Values of several units share no axis. */
function shareOneUnit(rows: readonly FactRow[], locale: Locale): boolean {
  return (
    rows.every((row) => isDated(row) && hasOwnUnit(row)) &&
    new Set(rows.map((row) => unitOf(row, locale))).size === 1
  );
}

const isNear = ({ comparability }: FactRow): boolean => comparability === 'near';

function seriesName(row: FactRow, locale: Locale): string {
  const name = nameOf(row, locale);
  if (!isNear(row)) return name;
  return name + phrase(locale).paren(comparabilityTerms.near.short[locale]);
}
