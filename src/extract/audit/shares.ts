/** 第一产业占7.1%，第二产业占38.3%，第三产业占54.6%: the shares of all parts make a hundred. */

import type { Finding } from '../finding.ts';
import { type Check, isPercent, isSameSentence, type Verdict, verdict } from './check.ts';
import { intersects, intervalOf, isSlip, sum } from './interval.ts';
import { isFull } from './parts.ts';

const name = 'shares';
const share = /占|比重|比例|份额/;

export const shares: Check = {
  name,
  title: { zh: '各占比之和', en: 'Sum of shares' },
  read: ({ text, numbers }) => {
    const verdicts: Verdict[] = numbers.flatMap((number, index) =>
      structure.test(text.slice(Math.max(0, number.start - 12), number.start))
        ? ofHundred(structureOf(text, numbers, index))
        : [],
    );
    let run: Finding[] = [];
    for (const number of [...numbers, null]) {
      const last = run.at(-1);
      if (number && isShare(text, number) && (!last || isSameSentence(text, last, number))) {
        run.push(number);
        continue;
      }
      // 14岁以下253万人，占17.9%: the counts between the shares.
      if (number && last && !isPercent(number) && isSameSentence(text, last, number)) continue;
      if (number && last && number.role === 'change' && isSameSentence(text, last, number)) continue;
      verdicts.push(...ofHundred(run));
      run = number && isShare(text, number) ? [number] : [];
    }
    return verdicts;
  },
};

/** 三次产业结构为7.5:37.8:54.7 */
const structure = /(?:结构|构成|比例|之比)(?:调整|优化|变化)?(?:为|是|由|到)$/;

function structureOf(text: string, numbers: readonly Finding[], index: number): Finding[] {
  const run = [numbers[index] as Finding];
  for (const each of numbers.slice(index + 1, index + 8)) {
    if (!/^\s?[:：∶]\s?$/.test(text.slice((run.at(-1) as Finding).end, each.start))) break;
    run.push(each);
  }
  return run;
}

const isShare = (text: string, number: Finding): boolean =>
  isPercent(number) &&
  number.role !== 'change' &&
  number.bound === 'exact' &&
  share.test(/[^，。；]*$/.exec(text.slice(Math.max(0, number.start - 24), number.start))?.[0] ?? '');

function ofHundred(run: readonly Finding[]): Verdict[] {
  if (run.length < 2 || (run.length < 3 && !isFull(run))) return [];
  const made = sum(run.flatMap((each) => intervalOf(each) ?? []));
  const value = run.reduce((all, each) => all + (each.value ?? 0), 0);
  const decimals = Math.min(...run.map((each) => each.decimals ?? 0));
  const holds = intersects(made, { low: 100, high: 100 });
  if (
    !holds &&
    !(
      decimals > 0 &&
      Math.abs(value - 100) < 12 &&
      isSlip(Math.round(Math.abs(value - 100) * 10 ** decimals))
    )
  )
    return [];
  const arithmetic = `${run.map(({ text }) => text).join(' + ')} ${holds ? '≈' : '≠'} 100%`;
  return [verdict(name, holds ? 'holds' : 'broken', arithmetic, { zh: arithmetic, en: arithmetic }, run)];
}
