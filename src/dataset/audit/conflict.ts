import { reachOf } from '../../text/bound.ts';
import { dayMs } from '../../text/calendar.ts';
import type { Metric, Observation } from '../schema.ts';
import {
  type AuditInput,
  byDate,
  type Finding,
  groupBy,
  hasMetricUnit,
  onDate,
  rowsOf,
  say,
} from './ledger.ts';

/** What sources say of one metric, one definition and one day or month must be possible at once. */
export function auditSources(ledger: AuditInput): Finding[] {
  return ledger.metrics.flatMap((metric) => {
    const rows = rowsOf(ledger, metric).filter((row) => row.restates === null && hasMetricUnit(row, metric));
    const together = groupBy(rows, (row) =>
      row.comparability === 'same'
        ? [row.region, row.period_end].join(' ')
        : [row.comparability, row.region, row.label, row.period_start, row.period_end].join(' '),
    );
    return [...together.values()]
      .filter((group) => new Set(group.map(({ source_id }) => source_id)).size > 1)
      .map((group) => compare(metric, group));
  });
}

function compare(metric: Metric, rows: readonly Observation[]): Finding {
  const reaches = rows.map(reachOf);
  const possible = Math.max(...reaches.map(([low]) => low)) <= Math.min(...reaches.map(([, high]) => high));
  const quotes = rows.map(({ quote }) => `“${quote}”`);
  const [first] = rows;
  const day = (locale: 'zh' | 'en') => (first ? onDate(first, locale) : '');
  return {
    key: `${metric.metric_id}-${first?.period_end ?? 'undated'}-${first?.comparability}`,
    status: possible ? 'pass' : 'conflict',
    subject_zh: metric.label_zh,
    subject_en: metric.label_en,
    arithmetic: rows.map(({ quote }) => quote).join(possible ? ' = ' : ' ≠ '),
    statement_zh: possible
      ? `${day('zh')}，${rows.length}处来源所说相合：${quotes.join('、')}。`
      : `${day('zh')}，来源之间不合：${quotes.join('、')}；都保留。`,
    statement_en: possible
      ? `${rows.length} sources agree ${day('en')}: ${quotes.join(', ')}.`
      : `Sources differ ${day('en')}: ${quotes.join(', ')}; all are kept.`,
    concerned: rows,
  };
}

const year = 365 * dayMs;

/** The same exact cumulative count stated a year apart or more: one of the statements is stale or capped. */
export function auditStale(ledger: AuditInput): Finding[] {
  return ledger.metrics
    .filter(({ measure }) => measure === 'cumulative')
    .flatMap((metric) => {
      const rows = rowsOf(ledger, metric)
        .filter((row) => row.bound === 'exact' && row.period_end !== null)
        .filter((row) => row.restates === null && hasMetricUnit(row, metric))
        .toSorted(byDate);
      return [...groupBy(rows, ({ value }) => String(value)).values()].flatMap((same) => {
        const [first, last] = [same[0], same.at(-1)];
        if (!first || !last || timeOf(last) - timeOf(first) < year) return [];
        return {
          key: `${metric.metric_id}-${first.value}`,
          status: 'conflict',
          subject_zh: metric.label_zh,
          subject_en: metric.label_en,
          arithmetic: `${first.period_end?.slice(0, 7)} ${first.quote} = ${last.period_end?.slice(0, 7)} ${last.quote}`,
          statement_zh: `${onDate(first, 'zh')}与${onDate(last, 'zh')}都说${say(first, metric, 'zh')}；累计数一年多不变，必有一处是旧数或封顶数。`,
          statement_en: `${say(first, metric, 'en')} both ${onDate(first, 'en')} and ${onDate(last, 'en')}: a cumulative count that stands still for over a year is stale or capped in one of them.`,
          concerned: same,
        };
      });
    });
}

function timeOf({ period_end }: Observation): number {
  return Date.parse(`${period_end}T00:00:00Z`);
}
