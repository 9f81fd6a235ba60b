/**
 * What a release prints beside a number of the ledger, its growth and its share, though it is of no metric: 6.1亿人次，
 * 同比上升43.9%. A story that takes the number takes those along.
 */

import { type FactRole, roleOf } from '../dataset/fact-role.ts';
import type { Observation } from '../dataset/schema.ts';
import type { Finding } from '../extract/finding.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { type Claimed, compare } from './comparison.ts';
import { memoOf } from './english-metric.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { digitsIn, type Judged, tellingDigits } from './verdict.ts';

/** An observation that is told of another one. */
interface Beside {
  readonly role: FactRole;
  readonly row: Observation;
}

/** What a story says of a number that it gave before. */
export interface SaidOf {
  readonly claimed: Claimed & { readonly finding: Pick<Finding, 'direction'> };
  readonly unit: string;
  readonly role: FactRole;
  /** The verdict on the number that it is told of. */
  readonly level: Judged;
}

/** The verdict on growth or a share of a number that a row bears out; `null` where its text prints none of the kind. */
export function judgeBeside({ claimed, unit, role, level }: SaidOf, ledger: LedgerIndex): Judged | null {
  const { metric, row, verdict } = level;
  if (!row || !/^(?:agrees|bound_lost|period)$/.test(verdict)) return null;
  const own = besidesOf(row, ledger).filter((one) => one.role === role && isIn(unit, one.row));
  const same = own.find((one) => isSaid(claimed, one.row));
  if (same) {
    const isLost = compare(claimed, same.row) === 'bound_lost';
    return {
      verdict: verdict === 'period' ? 'period' : isLost ? 'bound_lost' : 'agrees',
      metric,
      row: same.row,
    };
  }
  const other = ofAnother(claimed, unit, role, row, ledger);
  if (other) return { verdict: 'definition', metric, row: other };
  const [only, ...more] = own;
  const isDenied = verdict !== 'period' && only && more.length === 0 && isDenying(claimed, only.row);
  return isDenied ? { verdict: 'wrong', metric, row: only.row } : null;
}

const isSaid = (claimed: SaidOf['claimed'], row: Observation): boolean =>
  isOfDirection(claimed, row) && ['same', 'bound_lost', 'rounded', 'implied'].includes(compare(claimed, row));

const isIn = (unit: string, row: Observation): boolean => scaleOf(unit).base === scaleOf(row.unit).base;

const isDenying = (claimed: SaidOf['claimed'], row: Observation): boolean =>
  !isOfDirection(claimed, row) || compare(claimed, row) === 'other';

const isOfDirection = ({ finding: { direction } }: SaidOf['claimed'], row: Observation): boolean =>
  direction === null || row.direction === null || direction === row.direction;

/** 转让登记业务1752万笔，增长53.79%, which the release prints of 汽车转让登记业务, and of nothing else. */
function ofAnother(
  claimed: SaidOf['claimed'],
  unit: string,
  role: FactRole,
  row: Observation,
  ledger: LedgerIndex,
): Observation | null {
  if (digitsIn(claimed.value) < tellingDigits) return null;
  const held = ledger.entries.flatMap(({ rows }) =>
    rows
      .filter((one) => one.source_id === row.source_id && one !== row && one.period_end === row.period_end)
      .flatMap((one) => besidesOf(one, ledger))
      .filter(
        (one) =>
          one.role === role &&
          isIn(unit, one.row) &&
          isOfDirection(claimed, one.row) &&
          compare(claimed, one.row) === 'same',
      ),
  );
  const [only, ...more] = held;
  return only && more.every((one) => one.row.start === only.row.start) ? only.row : null;
}

/** The observations that are told of another one, by that. */
const besides = memoOf(({ byId }: LedgerIndex): ReadonlyMap<string, readonly Beside[]> => {
  const of = new Map<string, Beside[]>();
  for (const row of byId.values()) {
    if (row.of === null || row.role === null) continue;
    const role = roleOf({ role: row.role, baseKind: row.base_kind, modality: row.modality ?? 'achieved' });
    const level = byId.get(row.of)?.restates ?? row.of;
    of.set(level, [...(of.get(level) ?? []), { role, row }]);
  }
  return of;
});

const besidesOf = ({ observation_id }: Observation, ledger: LedgerIndex): readonly Beside[] =>
  besides(ledger).get(observation_id) ?? [];
