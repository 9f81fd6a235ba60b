/** A headline's numbers: what the body says again, in more words. */

import type { Finding } from '../extract/finding.ts';
import { canBeOne } from './agree.ts';
import { roleOf } from './fact-role.ts';

/** Where the body of a text begins: behind its first line that is not empty. */
export function bodyStart(text: string): number {
  const first = text.search(/\S/);
  const end = first < 0 ? -1 : text.indexOf('\n', first);
  return end < 0 ? text.length : end + 1;
}

const head =
  /^[ \t　]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；！？\r\n]*$/gm;

/** Tells whether a place is in the headline or in the head of a section: 二、8月份运价指数为1.23. */
export function headsIn(text: string): (at: number) => boolean {
  const body = bodyStart(text);
  const heads = [...text.matchAll(head)].map(({ index, 0: { length } }) => ({ index, end: index + length }));
  return (at) => at < body || heads.some(({ index, end }) => at >= index && at < end);
}

/**
 * The findings of a headline, each with the one of the body that says the same number of the same thing: 上半年1.68亿人次
 * 出入境 above 查验出入境人员1.68亿人次. A number that the body gives to several names is left as it is.
 * @param names what each finding is called so far
 */
export function headlineTwins(
  text: string,
  findings: readonly Finding[],
  names: ReadonlyMap<Finding, string | null>,
): ReadonlyMap<Finding, Finding> {
  const from = bodyStart(text);
  const twins = new Map<Finding, Finding>();
  for (const finding of findings) {
    if (finding.start >= from) break;
    if (finding.kind !== 'statistic') continue;
    const own = names.get(finding) ?? '';
    const same = findings.filter(
      (one) => one.start >= from && saysSame(finding, one) && isLike(own, names.get(one) ?? ''),
    );
    const [first] = same;
    if (first && new Set(same.map((one) => names.get(one))).size === 1) twins.set(finding, first);
  }
  return twins;
}

/** A headline rounds what the body gives in full: 近1.7亿人次 of 1.68亿人次. */
function saysSame(headline: Finding, body: Finding): boolean {
  return (
    body.kind === 'statistic' &&
    headline.unit === body.unit &&
    headline.direction === body.direction &&
    headline.modality === body.modality &&
    roleOf(headline) === roleOf(body) &&
    canBeOne(headline, body)
  );
}

/** Two signs in a row that both say; what says nothing of itself is like anything. */
function isLike(one: string, other: string): boolean {
  if (one === '' || other === '') return other !== '';
  for (let at = 0; at + 2 <= one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}
