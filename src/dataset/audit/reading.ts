import { reachOf } from '../../text/bound.ts';
import { dayMs } from '../../text/calendar.ts';
import { contextOf } from '../../text/clause.ts';
import type { Metric, Observation } from '../schema.ts';
import {
  type AuditInput,
  byDate,
  type Finding,
  hasMetricUnit,
  isArticle,
  metricOf,
  onDate,
  rowsOf,
  say,
} from './ledger.ts';

/** 一年来…累计 before a cumulative metric is shown to mean up to now, from what other pages state. */
export function auditReadings(ledger: AuditInput): Finding[] {
  return ledger.observations
    .filter((row) => isArticle(ledger, row) && row.restates === null && row.start !== null)
    .flatMap((row) => {
      const metric = metricOf(ledger, row);
      const text = ledger.texts[row.source_id];
      if (metric?.measure !== 'cumulative' || text === undefined || row.start === null || row.end === null)
        return [];
      const { sentence } = contextOf(text, { start: row.start, end: row.end });
      if (!sentence.includes('一年来') || !sentence.includes('累计')) return [];
      const others = rowsOf(ledger, metric)
        .filter((other) => other.source_id !== row.source_id)
        .filter((other) => other.comparability === 'same' && hasMetricUnit(other, metric))
        .filter((other) => other.period_end !== null && other.period_end !== row.period_end)
        .toSorted(byDate);
      const before = others.findLast((other) => timeOf(row) - timeOf(other) >= 300 * dayMs);
      const after = others.find((other) => (other.period_end ?? '') > (row.period_end ?? ''));
      const found = before ? fromBefore(row, before, metric) : after ? fromAfter(row, after, metric) : null;
      if (!found) return [];
      return {
        key: row.observation_id,
        subject_zh: metric.label_zh,
        subject_en: metric.label_en,
        ...found,
      };
    });
}

type Said = Pick<Finding, 'status' | 'arithmetic' | 'statement_zh' | 'statement_en' | 'concerned'>;

function fromBefore(row: Observation, before: Observation, metric: Metric): Said | null {
  const [least] = reachOf(before);
  if (!Number.isFinite(least) || least <= 0) return null;
  return {
    status: 'conflict',
    arithmetic: `${before.period_end?.slice(0, 7)} ${before.quote} → ${row.period_end?.slice(0, 7)} ${row.quote}`,
    statement_zh: `句首说“一年来”，但${onDate(before, 'zh')}已报${say(before, metric, 'zh')}：${say(row, metric, 'zh')}是至今累计，不作一年的量。`,
    statement_en: `The sentence opens 一年来 (“in the past year”), but ${say(before, metric, 'en')} were already reported ${onDate(before, 'en')}: ${say(row, metric, 'en')} is the count up to now, not one year’s flow.`,
    concerned: [row, before],
  };
}

/** The later growth is between two stated lower ends, so it is a sign and not a measurement. */
function fromAfter(row: Observation, after: Observation, metric: Metric): Said | null {
  const years = (timeOf(after) - timeOf(row)) / (365.25 * dayMs);
  if (row.value === null || after.value === null || years <= 0) return null;
  const pace = Number(((after.value - row.value) / years).toPrecision(3));
  if (pace * 2 > row.value) return null;
  const flow = { ...row, value: pace, low: null, high: null, bound: 'about' as const };
  return {
    status: 'conflict',
    arithmetic: `(${after.quote} − ${row.quote}) ÷ ${years.toFixed(1)} ≈ ${say({ ...flow, bound: 'exact' }, metric, 'zh')}`,
    statement_zh: `句首说“一年来”，但到${onDate(after, 'zh')}为${say(after, metric, 'zh')}，其间每年只增${say(flow, metric, 'zh')}：${say(row, metric, 'zh')}是至今累计，不作一年的量。`,
    statement_en: `The sentence opens 一年来 (“in the past year”), but ${onDate(after, 'en')} the count was ${say(after, metric, 'en')}, a growth of ${say(flow, metric, 'en')} a year: ${say(row, metric, 'en')} is the count up to now, not one year’s flow.`,
    concerned: [row, after],
  };
}

function timeOf({ period_end }: Observation): number {
  return Date.parse(`${period_end}T00:00:00Z`);
}
