/** How likely two numbers of two texts are of one thing. */

import { lastOf } from '../dataset/likeness.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { likeness } from '../documents/anchor.ts';
import { isRounded } from './pair-kind.ts';
import { isEqual, type Stated } from './stated-numbers.ts';

/** What counts for two numbers of Chinese texts to be of one thing; a pair is one from `leastScore` on. */
const weights = { name: 0.42, before: 0.18, behind: 0.08, value: 0.22, place: 0.1 };
export const leastScore = 0.5;
/** Two names less like each other than this are of two things, unless number and words around say otherwise. */
const leastName = 0.5;

export function scoreByName(a: Stated, b: Stated): number {
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

export function nameLikeness(a: Fact, b: Fact): number {
  if (!a.key.core || !b.key.core) return likeness(a.lead.slice(-6), b.lead.slice(-6)) * 0.9;
  const whole = alikeness(a.key.core.replaceAll('›', ''), b.key.core.replaceAll('›', ''));
  const [one, other] = [a, b].map(({ key }) => lastOf(withoutAside(key.subject)));
  return Math.max(whole, one && other ? likeness(one, other) * memberAlone : 0);
}

function alikeness(one: string, other: string): number {
  if (one === other) return 1;
  const contains = one.includes(other) || other.includes(one);
  return Math.max(contains ? 0.85 : 0, likeness(one, other));
}

/** 从业人员：女性 in one text and 女性 in the other. */
const memberAlone = 0.9;

/** 内地(大陆)居民 of one text is 内地居民 of another. */
const withoutAside = (name: string): string => name.replace(/[（(][^（()）]*[)）]/g, '');

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
export function scoreByValue(a: Stated, b: Stated): number {
  const isKnown = a.base !== null && b.base !== null && a.base !== '-' && b.base !== '-';
  const [one, other] = [classOf(a.base), classOf(b.base)];
  if (isKnown && one !== other && (isMeasure(one) || isMeasure(other))) return 0;
  if (isRate(a.base) !== isRate(b.base)) return 0;
  const apart = Math.abs(a.place - b.place);
  if (isEqual(a.value, b.value)) {
    const sameUnit = isKnown && one === other ? (a.unit === b.unit ? 0.13 : 0.1) : 0;
    return 0.75 + sameUnit + 0.15 * (1 - apart);
  }
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
