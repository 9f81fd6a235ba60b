/**
 * One thing counted in two ways side by side: 按新口径，火灾392起；按原口径（仅指整车），为235起. The second is of what the first counts,
 * and goes on with the years before.
 */

import type { Finding } from '../extract/finding.ts';
import { sentenceStart } from './sentence-start.ts';

export const oldAccount = '原口径';
export const newAccount = '新口径';

const byOld = /(?:按照?|依)[原旧老]的?(?:统计)?口径[^。；;\d]{0,30}$/;
const reach = 48;

/** The names of such numbers, their account in brackets behind them. */
export function namesByAccount(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const names = new Map<Finding, string>();
  for (const [at, fact] of findings.entries()) {
    const { start, role, unit, subject } = fact;
    if (role !== 'level' || !byOld.test(text.slice(Math.max(0, start - reach), start))) continue;
    const before = findings[at - 1];
    const isSide =
      before?.role === 'level' && before.unit === unit && before.start >= sentenceStart(text, start);
    const other = isSide ? before.subject : null;
    const own =
      subject !== null && /^\p{Script=Han}{2}/u.test(subject) && !/口径/.test(subject) ? subject : other;
    if (own) names.set(fact, `${own}（${oldAccount}）`);
    if (isSide && other) names.set(before, `${other}（${newAccount}）`);
  }
  return names;
}
