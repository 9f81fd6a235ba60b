import { canBeOne } from '../agree.ts';
import { type AuditInput, type Finding, labelOf, metricOf } from './ledger.ts';

/** A number said again is the same number: 3300余万张, then 逾3300万张; 突破5000亿元, then 5318亿元. */
export function auditRestatements(ledger: AuditInput): Finding[] {
  const byId = new Map(ledger.observations.map((row) => [row.observation_id, row]));
  return ledger.observations.flatMap((again) => {
    const first = again.restates ? byId.get(again.restates) : undefined;
    if (!first) return [];
    const agree = canBeOne(first, again);
    const label = labelOf(metricOf(ledger, first), first);
    return {
      key: again.observation_id,
      status: agree ? 'pass' : 'fail',
      subject_zh: label.zh,
      subject_en: label.en,
      arithmetic: `${first.quote} ${agree ? '=' : '≠'} ${again.quote}`,
      statement_zh: agree
        ? `前后两处一致：“${first.quote}”与“${again.quote}”是同一事实。`
        : `前后两处不一致：先说“${first.quote}”，后说“${again.quote}”。`,
      statement_en: agree
        ? `Both statements agree: “${first.quote}” and “${again.quote}” are one fact.`
        : `The statements disagree: first “${first.quote}”, then “${again.quote}”.`,
      concerned: [first, again],
    };
  });
}
