/** What a number without a unit counts, where its name or its noun says so. */

import type { Finding } from '../extract/finding.ts';
import { arePeople } from './unit.ts';

export const countedIn = (finding: Pick<Finding, 'subject' | 'noun'>): string | null =>
  unitInName(finding) ?? (arePeople(finding.noun) ? '人' : null);

/** 总流通人次7.46亿, 受理件数3.2万: the name says what a bare number counts. */
function unitInName({ subject }: Pick<Finding, 'subject'>): string | null {
  const [, times, counted] =
    /(?:([人册架车班场件艘]次)[数量]?|([人户件家所起座辆台])数)$/.exec(subject ?? '') ?? [];
  return times ?? counted ?? null;
}
