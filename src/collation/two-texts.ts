/**
 * Two texts, number by number: last year's release and this year's, draft and final, original and repost, Chinese and
 * English. Each number of either stands in one pair.
 */

import { articleFrom } from '../dataset/article.ts';
import { factKeys } from '../dataset/fact-key.ts';
import { definitionsIn } from '../dataset/redefinition.ts';
import { type Fact, factsOf } from '../dataset/text-facts.ts';
import { likeness } from '../documents/anchor.ts';
import { extract } from '../extract/index.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import type { Bound } from '../text/bound.ts';
import { type Sentence, sentenceAround } from '../text/clause.ts';
import type { Text } from '../text/locale.ts';
import { readEnglish } from './english.ts';

export const pairKinds = [
  ...(['same', 'changed', 'new', 'gone', 'redefined', 'strengthened', 'weakened'] as const),
  ...(['rounded', 'specified', 'planned'] as const),
] as const;
export type PairKind = (typeof pairKinds)[number];

export interface Side {
  /** Half-open in its text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: Sentence;
}

export interface Pair {
  readonly kind: PairKind;
  /** `null` of a new number. */
  readonly before: Side | null;
  /** `null` of a number that is gone. */
  readonly after: Side | null;
  /** What makes it another definition; `null` of every other kind. */
  readonly reason: Text | null;
}

export interface GivenText {
  readonly text: string;
  /** A year, month or day; `null` where it is not known. */
  readonly asOf: string | null;
}

/** A number of either text, whatever its language. */
interface Stated {
  readonly start: number;
  readonly end: number;
  /** In the base of its unit; the nearer end of a bound. */
  readonly value: number;
  readonly bound: Bound;
  /** The place of its last printed digit, in the base of its unit; 0 where no digits are printed. */
  readonly step: number;
  readonly base: string | null;
  /** From 0 to 1: how far on in its text. */
  readonly place: number;
  readonly text: string;
  /** `null` of an English number. */
  readonly fact: Fact | null;
  readonly definition: string | null;
}

/** In the order of the later text; what is gone stands behind what stood before it. */
export function compareTexts(before: GivenText, after: GivenText): Pair[] {
  const [earlier, later] = [numbersOf(before), numbersOf(after)];
  const score = earlier.concat(later).some(({ fact }) => fact === null) ? scoreByValue : scoreByName;
  const matches = match(earlier, later, score);
  const pairs = later.map((b): Pair => {
    const a = matches.get(b);
    return a ? { ...verdictOn(a, b), before: sideOf(a), after: sideOf(b) } : alone('new', null, b);
  });
  const known = new Set(matches.values());
  for (const [index, a] of earlier.entries()) {
    if (known.has(a)) continue;
    const last = earlier.slice(0, index).findLast((one) => known.has(one));
    const at = last ? pairs.findIndex((pair) => pair.before?.start === last.start) + 1 : 0;
    pairs.splice(at, 0, alone('gone', a, null));
  }
  return pairs;
}

const alone = (kind: 'new' | 'gone', a: Stated | null, b: Stated | null): Pair => ({
  ...{ kind, reason: null },
  ...{ before: a && sideOf(a), after: b && sideOf(b) },
});

const sideOf = ({ text, start, end }: Stated): Side => ({
  ...{ start, end, quote: text.slice(start, end) },
  sentence: sentenceAround(text, start, end),
});

/** Whether a text is to be read as Chinese. */
const isChinese = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 5 > (text.match(/\p{L}/gu)?.length ?? 0);

function numbersOf({ text, asOf }: GivenText): Stated[] {
  if (!isChinese(text))
    return readEnglish(text).map((one) => {
      const { base, factor } = one.unit ? scaleOf(one.unit) : { base: null, factor: 1 };
      return {
        ...{ start: one.start, end: one.end, bound: one.bound, base, text },
        ...{ value: one.value * factor, step: 10 ** -one.decimals * factor },
        ...{ place: one.start / text.length, fact: null, definition: null },
      };
    });
  const extraction = extract({ text, asOf });
  const { findings } = extraction;
  const definitions = definitionsIn(text, findings, factKeys(text, findings));
  const facts = factsOf({ article: articleFrom('text', text, asOf), text, extraction });
  const definitionOf = (fact: Fact): string | null => {
    const words = definitions.get(fact.finding)?.words ?? null;
    // 客运量统计口径调整 beside 货运量: words that name one number say nothing of the others near them.
    const named = words === null ? [] : facts.filter(({ key }) => isNamed(key.core, words));
    return named.length === 0 || named.some(({ key }) => key.core === fact.key.core) ? words : null;
  };
  return facts.map((fact) => {
    const { start, end, bound, decimals } = fact.finding;
    return {
      ...{ start, end, bound, base: fact.scale.base, text, value: fact.value, fact },
      step: decimals === null ? 0 : 10 ** -decimals * fact.scale.factor,
      place: start / text.length,
      definition: definitionOf(fact),
    };
  });
}

const isNamed = (core: string, words: string): boolean => core.length > 2 && words.includes(core);

type Score = (a: Stated, b: Stated) => number;

/** Up to so many pairs all are weighed; beyond, those of one name and those that stand about as far on. */
const fewPairs = 200_000;
const nearPlace = 0.05;

/** The likeliest pairs first, each number once. */
function match(
  earlier: readonly Stated[],
  later: readonly Stated[],
  score: Score,
): ReadonlyMap<Stated, Stated> {
  const isFew = earlier.length * later.length <= fewPairs;
  const mayPair = (a: Stated, b: Stated): boolean =>
    isFew ||
    Math.abs(a.place - b.place) < nearPlace ||
    (a.fact !== null && a.fact.key.core === b.fact?.key.core);
  const pairs = earlier
    .flatMap((a) => later.flatMap((b) => (mayPair(a, b) ? { a, b, score: score(a, b) } : [])))
    .filter((pair) => pair.score >= leastScore)
    .sort((one, other) => other.score - one.score);
  const matches = new Map<Stated, Stated>();
  const taken = new Set<Stated>();
  for (const { a, b } of pairs) {
    if (taken.has(a) || matches.has(b)) continue;
    taken.add(a);
    matches.set(b, a);
  }
  return matches;
}

/** What counts for two numbers of Chinese texts to be of one thing; a pair is one from `leastScore` on. */
const weights = { name: 0.42, before: 0.18, behind: 0.08, value: 0.22, place: 0.1 };
const leastScore = 0.5;
/** Two names less like each other than this are of two things, unless number and words around say otherwise. */
const leastName = 0.5;

function scoreByName(a: Stated, b: Stated): number {
  const [one, other] = [a.fact, b.fact];
  if (!one || !other || sortOf(one) !== sortOf(other)) return 0;
  const sameUnit = a.base === b.base || isNearUnit(a.base, b.base);
  if (!sameUnit) return 0;
  const name = nameLikeness(one, other);
  const before = likeness(wordsBefore(a), wordsBefore(b));
  const value = valueLikeness(a, b);
  if (name < leastName && before < 0.6 && value < 0.8) return 0;
  return (
    weights.name * name +
    weights.before * before +
    weights.behind * likeness(wordsBehind(a), wordsBehind(b)) +
    weights.value * value +
    weights.place * (1 - Math.abs(a.place - b.place))
  );
}

/** An aim may become a result and a result an aim; a change stays a change. */
const sortOf = ({ key: { role } }: Fact): string => (role === 'target' || role === 'share' ? 'level' : role);

/** 3.4万人 may become 3.4万人次: then it is counted otherwise. */
const isNearUnit = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a !== '-' && b !== '-' && (a.startsWith(b) || b.startsWith(a));

function nameLikeness(a: Fact, b: Fact): number {
  const [one, other] = [a.key.core, b.key.core].map((core) => core.replaceAll('›', ''));
  if (!one || !other) return likeness(a.lead.slice(-6), b.lead.slice(-6)) * 0.9;
  if (one === other) return 1;
  const contains = one.includes(other) || other.includes(one);
  return Math.max(contains ? 0.85 : 0, likeness(one, other));
}

const wordsBefore = ({ text, start }: Stated): string => plain(text.slice(Math.max(0, start - 16), start));
const wordsBehind = ({ text, end }: Stated): string => plain(text.slice(end, end + 8));
const plain = (words: string): string => words.replace(/[\d.%，。、；\s]/g, '');

/** 1 of equal numbers, less the further they are apart. */
function valueLikeness(a: Stated, b: Stated): number {
  if (isEqual(a.value, b.value)) return 1;
  if (!(a.value > 0 && b.value > 0)) return 0;
  const ratio = Math.abs(Math.log(a.value / b.value));
  return ratio < 0.03 ? 0.8 : ratio < 0.2 ? 0.6 : ratio < 0.7 ? 0.3 : 0;
}

/** Of two languages the number itself tells most, then its unit and how far on it stands. */
function scoreByValue(a: Stated, b: Stated): number {
  const isKnown = a.base !== null && b.base !== null && a.base !== '-' && b.base !== '-';
  const [one, other] = [classOf(a.base), classOf(b.base)];
  if (isKnown && one !== other && (isMeasure(one) || isMeasure(other))) return 0;
  if (isRate(a.base) !== isRate(b.base)) return 0;
  const apart = Math.abs(a.place - b.place);
  if (isEqual(a.value, b.value)) return 0.75 + (isKnown && one === other ? 0.1 : 0) + 0.15 * (1 - apart);
  if (isRounded(a, b) || isRounded(b, a)) return 0.6 + 0.15 * (1 - apart);
  // Another number of one unit near the same place has changed.
  const near = valueLikeness(a, b) >= 0.3 && apart < 0.15;
  return isKnown && one === other && near ? 0.5 + 0.1 * (1 - apart) : 0;
}

const isRate = (base: string | null): boolean => base === '%' || base === '个百分点';
const isMeasure = (base: string | null): boolean =>
  /元|吨|公里|千米|米|亩|公顷|千瓦|小时|天|%|百分点/.test(base ?? '');
/** 起 and 件, 家 and 个 count alike. */
const classOf = (base: string | null): string => (base ?? '').replace(/^(?:公斤)$/, '吨');

const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

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

type Verdict = Pick<Pair, 'kind' | 'reason'>;
const verdict = (kind: PairKind, reason: Text | null = null): Verdict => ({ kind, reason });

function verdictOn(a: Stated, b: Stated): Verdict {
  if (!isAim(a) && isAim(b)) return verdict('planned');
  const reason = redefinition(a, b);
  if (reason) return verdict('redefined', reason);
  const [one, other] = [strengths[a.bound], strengths[b.bound]];
  if (isEqual(a.value, b.value))
    return verdict(one === other || areTranslated(a, b) ? 'same' : one < other ? 'strengthened' : 'weakened');
  if (isOfAnotherTime(a, b) || isAim(a) !== isAim(b)) return verdict('changed');
  if (isRounded(a, b)) return verdict('rounded');
  return verdict(isRounded(b, a) ? 'specified' : 'changed');
}

/** 3000万人以上 is “over 30 million” in English: of two languages 以上 and 超过 are told alike. */
const areTranslated = (a: Stated, b: Stated): boolean =>
  (a.fact === null) !== (b.fact === null) &&
  [a, b].every(({ bound }) => bound === 'at_least' || bound === 'more_than');

const isAim = ({ fact }: Stated): boolean =>
  ['target', 'plan', 'forecast'].includes(fact?.finding.modality ?? '');

/** Two numbers whose texts speak of two times have moved on. */
function isOfAnotherTime({ fact: a }: Stated, { fact: b }: Stated): boolean {
  const [one, other] = [a?.finding.period?.end, b?.finding.period?.end];
  return Boolean(one && other && one.slice(0, 4) !== other.slice(0, 4));
}

/** Whether the second is the first with fewer digits: 1.284亿吨 and 约1.3亿吨, 12.06万人 and 12万余人. */
function isRounded(fine: Stated, coarse: Stated): boolean {
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
