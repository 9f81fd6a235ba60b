/** The ledger audits itself: what agrees, what does not, and what cannot be told, each with its arithmetic. */

import type { Audit } from '../schema.ts';
import { auditArithmetic } from './arithmetic.ts';
import { auditSources, auditStale } from './conflict.ts';
import { auditCoverage } from './coverage.ts';
import { auditBaselines, auditCumulative } from './cumulative.ts';
import type { AuditInput, Finding } from './ledger.ts';
import { auditLists } from './list.ts';
import { auditReadings } from './reading.ts';
import { auditRestatements } from './restatement.ts';
import { auditSums } from './sum.ts';

export type { AuditInput } from './ledger.ts';

/** A failed audit is mended before the ledger is published, but for the arithmetic of a text, which is never mended. */
export const stopsTheBuild = ({ kind, status }: Audit): boolean => status === 'fail' && kind !== 'arithmetic';

const recipe: readonly (readonly [kind: string, find: (ledger: AuditInput) => Finding[]])[] = [
  ['coverage', auditCoverage],
  ['arithmetic', auditArithmetic],
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
 * Every audit of the ledger, in the order of the recipe. `fail` is an error of an article or of its reading;
 * `conflict` is one between sources, shown and kept; `open` cannot be told.
 */
export function runAudits(ledger: AuditInput): Audit[] {
  const taken = new Set<string>();
  return recipe.flatMap(([kind, find]) =>
    find(ledger).map(({ key, concerned, ...found }) => ({
      audit_id: freeId(`${kind}-${key}`, taken),
      kind,
      ...found,
      observations: concerned.map(({ observation_id }) => observation_id).join(' ') || null,
    })),
  );
}

/** A metric of two regions on one day is audited twice. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}
