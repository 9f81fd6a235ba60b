import type { Observation } from '../schema.ts';
import { type AuditInput, type Finding, groupBy, isArticle, labelOf, metricOf, say } from './ledger.ts';

/** Parts sum to the whole that the same source states: 22项 = 10项 + 6项 + 6项. */
export function auditSums(ledger: AuditInput): Finding[] {
  const stated = ledger.observations.filter((row) => row.restates === null && row.value !== null);
  const wholes = groupBy(ledger.parts, ({ whole }) => whole);
  return [...wholes].flatMap(([whole, entries]) => {
    const partIds = new Set(entries.map(({ part }) => part));
    return stated
      .filter(({ metric_id }) => metric_id === whole)
      .flatMap((total) => {
        const parts = stated.filter(
          (row) =>
            row.source_id === total.source_id && row.unit === total.unit && partIds.has(row.metric_id ?? ''),
        );
        return parts.length > 1 ? [compare(ledger, total, parts)] : [];
      });
  });
}

function compare(ledger: AuditInput, total: Observation, parts: readonly Observation[]): Finding {
  const sum = parts.reduce((all, part) => all + (part.value ?? 0), 0);
  const off = Math.abs(sum - (total.value ?? 0));
  const agree = off === 0 || off <= roundingOf(total);
  const metric = metricOf(ledger, total);
  const label = labelOf(metric, total);
  const whole = { ...total, value: sum, low: sum, high: sum, bound: 'exact' as const };
  const [zh, en] = [say(whole, metric, 'zh'), say(whole, metric, 'en')];
  return {
    key: total.observation_id,
    status: agree ? 'pass' : isArticle(ledger, total) ? 'fail' : 'conflict',
    subject_zh: label.zh,
    subject_en: label.en,
    arithmetic: `${parts.map(({ quote }) => quote).join(' + ')} = ${off === 0 ? total.quote : `${zh} ${agree ? '≈' : '≠'} ${total.quote}`}`,
    statement_zh: agree
      ? off === 0
        ? `各部分之和${zh}，与所述总数“${total.quote}”相等。`
        : `各部分之和${zh}，四舍五入后即所述“${total.quote}”。`
      : `各部分之和是${zh}，所述总数却是“${total.quote}”。`,
    statement_en: agree
      ? off === 0
        ? `The parts sum to ${en}, the stated total “${total.quote}”.`
        : `The parts sum to ${en}, which rounds to the stated “${total.quote}”.`
      : `The parts sum to ${en}, but the stated total is “${total.quote}”.`,
    concerned: [total, ...parts],
  };
}

const multipliers: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, million: 1e6, billion: 1e9 };

/** Half of the last digit printed before a multiplier: 116 million may be anything from 115.5 million. */
function roundingOf({ quote }: Observation): number {
  const printed = /\d+(?:\.(\d+))?\s*(万|亿|million|billion)/.exec(quote);
  if (!printed) return 0;
  return ((multipliers[printed[2] ?? ''] ?? 0) / 10 ** (printed[1]?.length ?? 0)) * 0.5;
}
