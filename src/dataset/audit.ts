/** The ledger audits itself: what agrees, what does not, and what cannot be told, each with its arithmetic. */

import { auditSources, auditStale } from './audit/conflict.ts';
import { auditCoverage } from './audit/coverage.ts';
import { auditBaselines, auditCumulative } from './audit/cumulative.ts';
import type { AuditInput, Finding } from './audit/ledger.ts';
import { auditLists } from './audit/list.ts';
import { auditReadings } from './audit/reading.ts';
import { auditRestatements } from './audit/restatement.ts';
import { auditSums } from './audit/sum.ts';
import type { Audit } from './schema.ts';

export type { AuditInput } from './audit/ledger.ts';

const recipe: readonly (readonly [kind: string, find: (ledger: AuditInput) => Finding[]])[] = [
  ['coverage', auditCoverage],
  ['sum', auditSums],
  ['list', auditLists],
  ['restatement', auditRestatements],
  ['reading', auditReadings],
  ['cumulative', auditCumulative],
  ['baseline', auditBaselines],
  ['stale', auditStale],
  ['sources', auditSources],
];

/**
 * Every audit of the ledger, in the order of the recipe. `fail` is an error of an article or of its reading
 * and stops the build; `conflict` is one between sources, shown and kept; `open` cannot be told.
 */
export function runAudits(ledger: AuditInput): Audit[] {
  return recipe.flatMap(([kind, find]) =>
    find(ledger).map(({ key, concerned, ...found }) => ({
      audit_id: `${kind}-${key}`,
      kind,
      ...found,
      observations: concerned.map(({ observation_id }) => observation_id).join(' ') || null,
    })),
  );
}
