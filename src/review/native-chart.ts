/** A figure's rows as a chart that an office program holds and a person edits. */

import { type Domain, domains } from '../dataset/schema.ts';
import type { Row } from '../engine/database.ts';
import { domainName } from '../figures/kit/domain.ts';
import { amount, unitOf, when } from '../figures/kit/format-row.ts';
import { byDay } from '../figures/kit/rows.ts';
import { hasOwnUnit, nameOf, positionOf, type SeriesRow } from '../figures/kit/series-sql.ts';
import type { Locale } from '../text/locale.ts';
import type { NativeChart } from './slide-layout.ts';

type Series = NativeChart['series'][number];

/** Bars by period; never joined, because each counts a stretch or a batch of its own. */
const byPeriod = new Set(['measures-over-time', 'stated-totals', 'online-transactions', 'article-batches']);
/** Bars by metric; the one scale of the volumes is logarithmic, its units stand in the labels. */
const byMetric = new Set(['service-volumes', 'measures-by-domain']);
const lines = new Set(['id-cards', 'app-users', 'online-business']);

/** `null` where no native chart shows the rows honestly: several units, marks without numbers, tiles, timelines. */
export function toNativeChart(figure: string, rows: readonly Row[], locale: Locale): NativeChart | null {
  const dated = rows.filter(isDated);
  if (dated.length === 0 || dated.length < rows.length) return null;
  if (byMetric.has(figure)) return barsByMetric(figure, dated, locale);
  const units = new Set(dated.map((row) => unitOf(row, locale)));
  if (units.size !== 1 || !dated.every(hasOwnUnit)) return null;
  if (byPeriod.has(figure)) return barsByPeriod(figure, dated, locale);
  return lines.has(figure) ? overTime(dated, locale) : null;
}

/** Whether a row states a number for a period, as `seriesSql` answers. */
export function isDated(row: Row): row is SeriesRow {
  return (
    'bound' in row &&
    typeof row.period_end === 'string' &&
    typeof row.unit_zh === 'string' &&
    typeof row.metric_id === 'string' &&
    typeof (row.value ?? row.low ?? row.high) === 'number'
  );
}

function barsByMetric(figure: string, rows: readonly SeriesRow[], locale: Locale): NativeChart {
  const categories = rows.map((row) =>
    locale === 'zh'
      ? `${nameOf(row, locale)}（${unitOf(row, locale)}）`
      : `${nameOf(row, locale)} (${unitOf(row, locale)})`,
  );
  const present = domains.filter((domain) => rows.some((row) => row.domain === domain));
  return {
    kind: 'bar',
    categories,
    series: present.map((domain) => ({
      name: domainName(domain, locale),
      domain,
      values: rows.map((row) => (row.domain === domain ? positionOf(row) : null)),
      words: rows.map((row) => (row.domain === domain ? amount(row, locale) : null)),
      joined: false,
    })),
    unit: '',
    logarithmic: figure === 'service-volumes',
  };
}

function barsByPeriod(figure: string, given: readonly SeriesRow[], locale: Locale): NativeChart {
  const rows = byDay(given);
  const categories = rows.map((row) => when(row, locale));
  const names = rows.map((row) => seriesName(figure, row, locale));
  return {
    kind: 'bar',
    categories,
    series: [...new Set(names)].map((name) => ({
      name,
      domain: rows[names.indexOf(name)]?.domain ?? 'all',
      values: rows.map((row, at) => (names[at] === name ? positionOf(row) : null)),
      words: rows.map((row, at) => (names[at] === name ? amount(row, locale) : null)),
      joined: false,
    })),
    unit: unitOf(rows[0], locale),
    logarithmic: false,
  };
}

/** Full years, first half-years and other stretches never stand in one series. */
function seriesName(figure: string, row: SeriesRow, locale: Locale): string {
  if (figure !== 'online-transactions') return named(row, locale);
  const stretch = `${row.period_start?.slice(5)} ${row.period_end.slice(5)}`;
  if (stretch === '01-01 12-31') return locale === 'zh' ? '全年' : 'Full years';
  if (stretch === '01-01 06-30') return locale === 'zh' ? '上半年' : 'First half-years';
  return locale === 'zh' ? '其他时段' : 'Other periods';
}

function overTime(rows: readonly SeriesRow[], locale: Locale): NativeChart {
  const days = [...new Set(rows.map(({ period_end }) => period_end))].sort();
  const names = rows.map((row) => named(row, locale));
  const series = [...new Set(names)].map((name): Series => {
    const own = rows.filter((_, at) => names[at] === name);
    const domain: Domain = own[0]?.domain ?? 'all';
    const onDays = days.map((day) => own.findLast(({ period_end }) => period_end === day));
    return {
      name,
      domain,
      values: onDays.map((row) => (row ? positionOf(row) : null)),
      words: onDays.map((row) => (row ? amount(row, locale) : null)),
      joined: own.every(({ comparability }) => comparability !== 'near'),
    };
  });
  return { kind: 'line', categories: days, series, unit: unitOf(rows[0], locale), logarithmic: false };
}

function named(row: SeriesRow, locale: Locale): string {
  const name = nameOf(row, locale);
  if (row.comparability !== 'near') return name;
  return locale === 'zh' ? `${name}（口径相近）` : `${name} (near definition)`;
}
