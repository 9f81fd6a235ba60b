import { auditAcross } from '../../extract/audit/across.ts';
import { auditText, titleOf, type Verdict } from '../../extract/audit/index.ts';
import type { Audit } from '../schema.ts';
import type { AuditInput, Finding } from './ledger.ts';

/** What an audit of numbers comes to, as the ledger says it. */
export const statusOf: Readonly<Record<Verdict['state'], Audit['status']>> = {
  holds: 'pass',
  broken: 'fail',
  open: 'open',
};

/** The arithmetic of each article's own numbers, and of facts that two articles state. */
export function auditArithmetic(ledger: AuditInput): Finding[] {
  const sources = Object.entries(ledger.findings).map(([doc, findings]) => ({
    doc,
    text: ledger.texts[doc] ?? '',
    findings,
  }));
  const within = sources.flatMap(({ doc, text, findings }) =>
    auditText(text, { findings }).map((verdict) => ({ ...verdict, doc, earlier: null })),
  );
  const placed = new Map<string, Map<number, Finding['concerned'][number]>>();
  for (const row of ledger.observations) {
    if (row.start === null) continue;
    const places = placed.get(row.source_id);
    if (places) places.set(row.start, row);
    else placed.set(row.source_id, new Map([[row.start, row]]));
  }
  const seen = new Map<string, number>();
  const hasOwnAudit = toOwnAudits(ledger);
  return [...within, ...auditAcross(sources)].flatMap(
    ({ doc, kind, state, arithmetic, says, spans, earlier }) => {
      const rowsAt = (of: string, places: Verdict['spans']) =>
        places.flatMap(({ start }) => placed.get(of)?.get(start) ?? []);
      const concerned = [...rowsAt(doc, spans), ...(earlier ? rowsAt(earlier.doc, earlier.spans) : [])];
      if (hasOwnAudit(kind, concerned)) return [];
      const name = `${doc}-${kind.replaceAll(' ', '-')}-${spans[0]?.start}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const { zh, en } = titleOf(kind);
      return {
        key: count === 1 ? name : `${name}-${count}`,
        status: statusOf[state],
        subject_zh: zh,
        subject_en: en,
        arithmetic,
        statement_zh: `${says.zh}。`,
        statement_en: `${says.en}.`,
        concerned,
      };
    },
  );
}

/** Lists whose names the ledger holds, restatements and parts of its metrics are audited as such. */
function toOwnAudits({ members, parts }: AuditInput) {
  const lists = new Set(members.map(({ observation_id }) => observation_id));
  const wholes = new Set(parts.map(({ whole }) => whole));
  return (kind: string, rows: Finding['concerned']): boolean =>
    (kind === 'list' && rows.some(({ observation_id }) => lists.has(observation_id))) ||
    (kind === 'restatement' && rows.some(({ restates }) => restates !== null)) ||
    (kind === 'parts' && rows.some(({ metric_id }) => wholes.has(metric_id ?? '')));
}
