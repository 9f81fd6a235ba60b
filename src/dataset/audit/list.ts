import { type AuditInput, type Finding, groupBy, labelOf, metricOf } from './ledger.ts';

/** A list has as many names as its count says; one that ends in 等 has no more. */
export function auditLists(ledger: AuditInput): Finding[] {
  const lists = groupBy(ledger.members, ({ observation_id }) => observation_id);
  const byId = new Map(ledger.observations.map((row) => [row.observation_id, row]));
  return [...lists].flatMap(([id, members]) => {
    const count = byId.get(id);
    if (!count || count.value === null) return [];
    const open = members.some(({ listed }) => listed === 'open');
    const agree = open ? members.length <= count.value : members.length === count.value;
    const label = labelOf(metricOf(ledger, count), count);
    const names = members.map(({ name }) => name).join('、');
    const said = `${members.length} ${open ? (agree ? '≤' : '>') : agree ? '=' : '≠'} ${count.value}`;
    return {
      key: id,
      status: agree ? 'pass' : 'fail',
      subject_zh: label.zh,
      subject_en: label.en,
      arithmetic: said,
      statement_zh: !agree
        ? `列出${members.length}个名称（${names}），与“${count.quote}”不符。`
        : open
          ? `“等”字之前列出${members.length}个名称（${names}），不多于“${count.quote}”。`
          : `列出${members.length}个名称（${names}），恰为“${count.quote}”。`,
      statement_en: !agree
        ? `${members.length} names are listed (${names}), which is not “${count.quote}”.`
        : open
          ? `${members.length} names stand before 等 “and others” (${names}), no more than “${count.quote}”.`
          : `${members.length} names are listed (${names}), exactly “${count.quote}”.`,
      concerned: [count],
    };
  });
}
