/** Texts of one month after another, each of the year up to then: their numbers are one line, whatever the months are. */

import { groupBy } from './audit/ledger.ts';
import type { Fact } from './text-facts.ts';

/**
 * 1—5月, 上半年 and 1—7月 of one year make a line that grows from month to month; a half-year beside other half-years, or
 * beside nine months, is a line of its own.
 */
export function withRunningMonths(facts: readonly Fact[]): readonly Fact[] {
  if (!areRunning(facts)) return facts;
  return facts.map((fact) =>
    fact.key.isToDate ? { ...fact, key: { ...fact.key, stretch: 'to_date' as const } } : fact,
  );
}

/** Whether several texts tell one thing from one January to ends that are not the quarters' alone. */
function areRunning(facts: readonly Fact[]): boolean {
  const toDate = facts.filter(({ key, past }) => key.isToDate && key.core !== '' && past === null);
  if (!toDate.some(({ key }) => key.stretch === 'months')) return false;
  const alike = groupBy(
    toDate,
    ({ key, scale, finding: { period } }) =>
      `${key.core} ${key.role} ${scale.base} ${period?.end?.slice(0, 4)}`,
  );
  return [...alike.values()].some(
    (own) =>
      new Set(own.map(({ given }) => given)).size > 1 &&
      new Set(own.map(({ finding }) => finding.period?.end)).size > 1 &&
      own.some(({ key }) => key.stretch === 'months'),
  );
}
