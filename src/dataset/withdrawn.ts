/** Numbers that a text prints to take them back: the first of 由138.2亿元调整为136.9亿元. */

import type { Finding } from '../extract/finding.ts';

/** Whether a number is what another was before it was revised; the one behind it holds. */
export function isWithdrawn(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 12);
  return (
    /[由从](?:原来?|此前|初步|快报)?(?:核算|公布|统计|发布)?(?:数|值)?的?$/.test(before) &&
    /^(?:核定|核减|核增)?(?:调整|修订|核定|更正|修正|订正|调增|调减|上调|下调)(?:为|至|到)/.test(after)
  );
}
