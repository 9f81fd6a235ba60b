/** What part of its year a number is of, as its series are parted. */

import type { Text } from '../../text/locale.ts';
import type { FactRow } from './fact-row.ts';

/** Years, first half-years and other stretches are never compared with one another. */
export function partOfYear({
  period_start,
  period_end,
}: Pick<FactRow, 'period_start' | 'period_end'>): 'year' | 'half' | 'other' {
  const year = period_end.slice(0, 4);
  if (period_start !== `${year}-01-01`) return 'other';
  return period_end === `${year}-12-31` ? 'year' : period_end === `${year}-06-30` ? 'half' : 'other';
}

export const partOfYearNames: Readonly<Record<ReturnType<typeof partOfYear>, Text>> = {
  year: { zh: '全年', en: 'Full years' },
  half: { zh: '上半年', en: 'First half-years' },
  other: { zh: '其他时段', en: 'Other periods' },
};
