/** What became of a number from one text to the other. */

import type { Bound } from '../text/bound.ts';
import { sentenceAround } from '../text/clause.ts';
import type { Text } from '../text/locale.ts';
import { isEqual, type Stated } from './stated-numbers.ts';

export const pairKinds = [
  ...(['same', 'changed', 'new', 'gone', 'redefined', 'strengthened', 'weakened'] as const),
  ...(['rounded', 'specified', 'planned', 'achieved'] as const),
] as const;
export type PairKind = (typeof pairKinds)[number];

/** How much a bound claims: 近 less than the number, 逾 more. */
const strengths: Readonly<Record<Bound, number>> = {
  less_than: 0,
  nearly: 0,
  at_most: 0,
  about: 1,
  range: 1,
  exact: 2,
  at_least: 3,
  more_than: 4,
};

interface Verdict {
  readonly kind: PairKind;
  /** What makes it another definition; `null` of every other kind. */
  readonly reason: Text | null;
}
const verdict = (kind: PairKind, reason: Text | null = null): Verdict => ({ kind, reason });

export function verdictOn(a: Stated, b: Stated): Verdict {
  if (!isAim(a) && isAim(b)) return verdict('planned');
  const reason = redefinition(a, b);
  if (reason) return verdict('redefined', reason);
  if (isMet(a, b)) return verdict('achieved');
  const [one, other] = [strengths[a.bound], strengths[b.bound]];
  if (isEqual(a.value, b.value))
    return verdict(one === other || areTranslated(a, b) ? 'same' : one < other ? 'strengthened' : 'weakened');
  if (isOfAnotherTime(a, b) || isAim(a) !== isAim(b)) return verdict('changed');
  if (isRounded(a, b)) return verdict('rounded');
  return verdict(isRounded(b, a) ? 'specified' : 'changed');
}

/** What was aimed at for a time, and what came of it. */
export const isMet = (a: Stated, b: Stated): boolean => isAim(a) && !isAim(b) && !isOfAnotherTime(a, b);

/** 3000万人以上 and 迈上3000万人台阶 are “over 30 million” in English: of two languages they are told alike. */
const areTranslated = (a: Stated, b: Stated): boolean =>
  (a.fact === null) !== (b.fact === null) && [a, b].every(isPassed);

const isPassed = ({ bound, fact, text, start }: Stated): boolean =>
  bound === 'at_least' ||
  bound === 'more_than' ||
  (fact !== null && bound === 'exact' && passing.test(text.slice(Math.max(0, start - 4), start)));
/** A mark that is reached: 跨上, 跃上, 站上 of a 台阶 or 大关. */
const passing = /[迈跨跃站登踏冲]上了?$|[跨越闯]过了?$/;

export const isAim = ({ fact }: Stated): boolean =>
  ['target', 'plan', 'forecast'].includes(fact?.finding.modality ?? '');

/** Two numbers whose texts speak of two times have moved on. */
function isOfAnotherTime({ fact: a }: Stated, { fact: b }: Stated): boolean {
  const [one, other] = [a?.finding.period?.end, b?.finding.period?.end];
  return Boolean(one && other && one.slice(0, 4) !== other.slice(0, 4));
}

/** Whether the second is the first with fewer digits: 1.284亿吨 and 约1.3亿吨, 12.06万人 and 12万余人. */
export function isRounded(fine: Stated, coarse: Stated): boolean {
  const [printed, bare] = [coarse.step, roundStep(coarse)];
  const step = coarse.bound === 'exact' ? printed : Math.max(printed, bare);
  if (step === 0 || fine.step >= step) return false;
  const above = fine.value - coarse.value;
  if (coarse.bound === 'more_than' || coarse.bound === 'at_least') return above >= 0 && above < step;
  if (coarse.bound === 'nearly' || coarse.bound === 'less_than') return above <= 0 && -above < step;
  return Math.abs(above) <= step * (coarse.bound === 'about' ? 1 : 0.5) * (1 + 1e-9);
}

/** The place of the last digit that is not 0: hundreds of 1500. */
function roundStep({ value, step }: Stated): number {
  let place = step || 1;
  while (value > 0 && isEqual(Math.round(value / (place * 10)) * place * 10, value)) place *= 10;
  return place;
}

function redefinition(a: Stated, b: Stated): Text | null {
  const words = b.definition ?? a.definition;
  if (a.definition !== b.definition && words) return { zh: `口径：${words}`, en: `definition: ${words}` };
  const [one, other] = [a.fact?.finding, b.fact?.finding];
  if (!one || !other) return null;
  if (a.base !== b.base)
    return { zh: `单位：${one.unit} → ${other.unit}`, en: `unit: ${one.unit} → ${other.unit}` };
  const [earlier, later] = [countOf(a), countOf(b)];
  if (earlier !== later)
    return {
      zh: later ? '由一个时期的数改为累计数' : '由累计数改为一个时期的数',
      en: later ? 'of a period, now counted up' : 'counted up, now of a period',
    };
  if (one.region && other.region && one.region !== other.region)
    return {
      zh: `地区：${one.regionName ?? '全国'} → ${other.regionName ?? '全国'}`,
      en: `region: ${one.regionName ?? '全国'} → ${other.regionName ?? '全国'}`,
    };
  return null;
}

const since =
  /(?:自|从)?\d{4}年[^，。；]{0,8}(?:以来|起|至今)|“?十[三四五]五”?(?:以来|时期)|成立以来|开展以来/;

/** Whether a number is counted up from a start that the sentence names. */
function countOf({ text, start, end, fact }: Stated): boolean {
  const { before } = sentenceAround(text, start, end);
  return fact?.finding.measure === 'cumulative' && since.test(before);
}
