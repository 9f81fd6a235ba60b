/** Facts as a chart that an office program holds and a person edits. */

import { type Domain, domains, domainTerms, wholeDomain } from '../../dataset/domains.ts';
import { comparabilityTerms, termOf } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { type FactRow, hasOwnUnit, isDated, nameOf, positionOf, unitOf } from './fact-row.ts';
import { amount, when } from './format-row.ts';
import { byDay } from './rows.ts';

/** `null` values are gaps. */
export interface NativeChart {
  readonly kind: 'bar' | 'line' | 'scatter';
  /** Labels of the categories, or ISO days of a line's points. */
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly unit: string;
  readonly logarithmic: boolean;
}

export interface NativeSeries {
  readonly name: string;
  readonly domain: Domain;
  readonly values: ReadonlyArray<number | null>;
  /** `false`: points of near definitions, which no line may join. Gaps of a joined series are spanned. */
  readonly joined?: boolean;
  /** What is read at each value, its bound with it: 逾3300万; without words a chart carries no labels. */
  readonly words?: ReadonlyArray<string | null>;
}

/** Bars by metric, a series a domain; units stand in the labels. */
export function nativeByMetric(
  rows: readonly FactRow[],
  locale: Locale,
  { logarithmic = false } = {},
): NativeChart | null {
  if (rows.length === 0 || !rows.every(isDated)) return null;
  const unit = (row: FactRow) => (locale === 'zh' ? `（${unitOf(row, 'zh')}）` : ` (${unitOf(row, 'en')})`);
  const present = domains.filter((domain) => rows.some((row) => row.domain === domain));
  return {
    kind: 'bar',
    categories: rows.map((row) => `${nameOf(row, locale)}${unit(row)}`),
    series: present.map((domain) =>
      bars(rows, (row) => row.domain === domain, domain, termOf(domainTerms, domain, locale), locale),
    ),
    unit: '',
    logarithmic,
  };
}

/** Bars by period; never joined, because each counts a stretch or a batch of its own. */
export function nativeByPeriod(
  given: readonly FactRow[],
  locale: Locale,
  seriesOf = seriesName,
): NativeChart | null {
  if (!shareOneUnit(given, locale)) return null;
  const rows = byDay(given);
  const names = [...new Set(rows.map((row) => seriesOf(row, locale)))];
  return {
    kind: 'bar',
    categories: rows.map((row) => when(row, locale)),
    series: names.map((name) => {
      const own = (row: FactRow) => seriesOf(row, locale) === name;
      return bars(rows, own, rows.find(own)?.domain ?? wholeDomain, name, locale);
    }),
    unit: unitOf(rows[0], locale),
    logarithmic: false,
  };
}

/** Lines over days; points of a near definition stand in a series of their own, not joined. */
export function nativeOverTime(rows: readonly FactRow[], locale: Locale): NativeChart | null {
  if (!shareOneUnit(rows, locale)) return null;
  const days = [...new Set(rows.map(({ period_end }) => period_end))].sort();
  const names = [...new Set(rows.map((row) => seriesName(row, locale)))];
  return {
    kind: 'line',
    categories: days,
    series: names.map((name): NativeSeries => {
      const own = rows.filter((row) => seriesName(row, locale) === name);
      const onDays = days.map((day) => own.findLast(({ period_end }) => period_end === day));
      return {
        name,
        domain: own[0]?.domain ?? wholeDomain,
        values: onDays.map((row) => (row ? positionOf(row) : null)),
        words: onDays.map((row) => (row ? amount(row, locale) : null)),
        joined: own.every(({ comparability }) => comparability !== 'near'),
      };
    }),
    unit: unitOf(rows[0], locale),
    logarithmic: false,
  };
}

function bars(
  rows: readonly FactRow[],
  own: (row: FactRow) => boolean,
  domain: Domain,
  name: string,
  locale: Locale,
): NativeSeries {
  return {
    name,
    domain,
    values: rows.map((row) => (own(row) ? positionOf(row) : null)),
    words: rows.map((row) => (own(row) ? amount(row, locale) : null)),
    joined: false,
  };
}

/** Values of several units share no axis. */
function shareOneUnit(rows: readonly FactRow[], locale: Locale): boolean {
  return (
    rows.every((row) => isDated(row) && hasOwnUnit(row)) &&
    new Set(rows.map((row) => unitOf(row, locale))).size === 1
  );
}

function seriesName(row: FactRow, locale: Locale): string {
  const name = nameOf(row, locale);
  if (row.comparability !== 'near') return name;
  return name + phrase(locale).paren(comparabilityTerms.near.short[locale]);
}
