import { reachOf } from '../../text/bound.ts';
import { parseStretch } from '../../text/calendar.ts';
import { toCompact } from '../quantity.ts';
import type { Metric, Observation } from '../schema.ts';
import {
  type AuditInput,
  byDate,
  type Finding,
  groupBy,
  hasMetricUnit,
  isArticle,
  onDate,
  rowsOf,
  say,
} from './ledger.ts';

/** The dated rows of a cumulative metric that count the same thing from the same start, oldest first. */
function linesOf(ledger: AuditInput, metric: Metric): Map<string, Observation[]> {
  const rows = rowsOf(ledger, metric)
    .filter((row) => row.restates === null && row.period_end !== null)
    .filter((row) => hasMetricUnit(row, metric))
    .toSorted(byDate);
  return groupBy(rows, (row) => baselineOf(row, metric));
}

function baselineOf({ period_start }: Observation, { baseline }: Metric): string {
  return period_start ?? (baseline ? parseStretch(baseline)?.first : undefined) ?? '';
}

/** A later count is not below an earlier one: violated when its upper end lies under the earlier lower end. */
export function auditCumulative(ledger: AuditInput): Finding[] {
  return ledger.metrics
    .filter(({ measure }) => measure === 'cumulative')
    .flatMap((metric) => {
      const lines = linesOf(ledger, metric);
      return [...lines].flatMap(([baseline, rows]) => {
        // Beside stated baselines an unstated one may be any of them, or several.
        const one = baseline !== '' || lines.size === 1;
        return one && rows.length > 1 ? [follow(ledger, metric, baseline, rows)] : [];
      });
    });
}

function follow(ledger: AuditInput, metric: Metric, baseline: string, rows: readonly Observation[]): Finding {
  const broken = firstFall(rows);
  const steps = rows.map((row) => `${row.period_end?.slice(0, 7)} ${toCompact(row, 'zh')}`);
  const found = {
    key: `${metric.metric_id}${baseline ? `-since-${baseline}` : ''}`,
    subject_zh: metric.label_zh,
    subject_en: metric.label_en,
  };
  if (!broken) {
    return {
      ...found,
      status: 'pass',
      arithmetic: steps.join(' → '),
      statement_zh: `${rows.length}处先后所述，没有一处低于此前已达到的数。`,
      statement_en: `Of ${rows.length} dated statements none lies below what was reached before.`,
      concerned: rows,
    };
  }
  const [earlier, later] = broken;
  return {
    ...found,
    status: isArticle(ledger, earlier) && isArticle(ledger, later) ? 'fail' : 'conflict',
    arithmetic: `${toCompact(later, 'zh')} < ${toCompact(earlier, 'zh')}`,
    statement_zh: `${onDate(later, 'zh')}的${say(later, metric, 'zh')}，低于${onDate(earlier, 'zh')}的${say(earlier, metric, 'zh')}；累计数不应减少。`,
    statement_en: `${say(later, metric, 'en')} ${onDate(later, 'en')} lies below ${say(earlier, metric, 'en')} ${onDate(earlier, 'en')}; a cumulative count cannot fall.`,
    concerned: [earlier, later],
  };
}

function firstFall(rows: readonly Observation[]): [Observation, Observation] | null {
  for (const [index, later] of rows.entries()) {
    const earlier = rows
      .slice(0, index)
      .find(
        (row) => (row.period_end ?? '') < (later.period_end ?? '') && reachOf(later)[1] < reachOf(row)[0],
      );
    if (earlier) return [earlier, later];
  }
  return null;
}

/** Totals of one metric that count from different days stand side by side. */
export function auditBaselines(ledger: AuditInput): Finding[] {
  return ledger.metrics
    .filter(({ measure }) => measure === 'cumulative')
    .flatMap((metric) => {
      const lines = linesOf(ledger, metric);
      if (lines.size < 2) return [];
      const baselines = [...lines.keys()].sort();
      const words = (unknown: string) => baselines.map((day) => toStart(day, unknown)).join(' ≠ ');
      return {
        key: metric.metric_id,
        status: 'open',
        subject_zh: metric.label_zh,
        subject_en: metric.label_en,
        arithmetic: words('?'),
        statement_zh: `各来源的起算时间有${lines.size}种（${baselines.map((day) => toStart(day, '未写明')).join('、')}），只能并列，不连线、不相加。`,
        statement_en: `The sources count from ${lines.size} different starts (${baselines.map((day) => toStart(day, 'not stated')).join(', ')}): side by side only, never joined or added.`,
        concerned: [...lines.values()].flat(),
      };
    });
}

function toStart(day: string, unknown: string): string {
  if (day === '') return unknown;
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.slice(0, 7);
}
