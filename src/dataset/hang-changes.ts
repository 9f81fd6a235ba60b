/** Changes hung on the series of the level that they are changes of. */

import { groupBy } from './audit/ledger.ts';
import { likeness } from './likeness.ts';
import { isInSecondUnit } from './second-unit.ts';
import { sentenceStart } from './sentence-start.ts';
import { bucketOf, placeOf, yearOf } from './series-node.ts';
import type { Thread } from './series-thread.ts';
import type { Fact } from './text-facts.ts';

/** 审执结案件 is 审结、执结案件 where both stand in one sentence. */
const leastShortened = 0.7;

/** Changes of one level are one series, however its texts call it; without a level they follow each other by name. */
export function hang(changes: readonly Fact[], levels: readonly Fact[], threads: readonly Thread[]) {
  const threadAt = new Map<number, number>();
  for (const [at, { nodes }] of threads.entries())
    for (const { facts } of nodes) for (const fact of facts) threadAt.set(placeOf(fact), at);
  const named = groupBy(
    levels.filter(({ past, key }) => past === null && key.core !== ''),
    nameIn,
  );
  const hung = new Map<string, Fact[]>();
  const loose: Fact[] = [];
  // One text tells one growth of one level on one basis; what it adds is the same again, or of something else.
  const isTold = (own: readonly Fact[], change: Fact): boolean =>
    own.some((fact) => fact.given === change.given && !saysAgain(fact, change));
  const levelsIn = groupBy(
    levels.filter(({ past }) => past === null),
    ({ given }) => given.article.article_id,
  );
  const startsIn = new Map([...levelsIn].map(([text, own]) => [text, byStart(own)]));
  const levelAt = new Map<Fact, number>();
  const converted = convertedIn(levelsIn.values());
  for (const change of changes) {
    const [level, ...others] = (named.get(nameIn(change)) ?? []).filter((one) => isMeant(one, change));
    const own =
      level && others.length === 0
        ? level
        : level
          ? nearest(change, [level, ...others])
          : shortened(change, levelsIn.get(change.given.article.article_id) ?? []);
    const { of } = change.finding;
    const said = startsIn.get(change.given.article.article_id)?.get(of ?? -1);
    const at = own ? placeOf(own) : placeOf(change, level || !isNamedOtherwise(change, said) ? of : null);
    const place = converted.get(at) ?? at;
    levelAt.set(change, place);
    const thread = threadAt.get(place);
    if (thread === undefined) {
      loose.push(change);
      continue;
    }
    const name = [thread, change.key.role, change.scale.base, seasonOf(change), basisOf(change)].join(' ');
    const told = hung.get(name) ?? [];
    if (!isTold(told, change)) hung.set(name, [...told, change]);
    else if (isPartBeside(change, said)) loose.push(change);
  }
  // 比上年增长6.9% of one year and 按不变价格增长3.6% of another: one growth, unless a text tells both.
  for (const [name, own] of [...hung].filter(([name]) => name.endsWith(' comparable'))) {
    const plain = hung.get(name.replace(/comparable$/, ''));
    if (!plain || own.some((fact) => isTold(plain, fact))) continue;
    plain.push(...own);
    hung.delete(name);
  }
  const byName = new Map<string, Fact[]>();
  const coreIn = (fact: Fact): string => `${fact.key.core} ${bucketOf(fact)} ${basisOf(fact)}`;
  for (const own of hung.values()) for (const fact of own) byName.set(coreIn(fact), own);
  const left = loose.filter((change) => {
    const own = change.key.core === '' ? undefined : byName.get(coreIn(change));
    if (!own || isTold(own, change)) return true;
    own.push(change);
    return false;
  });
  const inTime = (a: Fact, b: Fact): number => yearOf(a.given) - yearOf(b.given);
  return { hung: [...hung.values()].map((own) => own.sort(inTime)), levelAt, loose: left };
}

/** 销售面积下降5.3%，其中住宅销售面积下降|2.8%: a part whose level is not told, beside the growth of the whole. */
const isPartBeside = ({ key, lead }: Fact, level: Fact | undefined): boolean =>
  level !== undefined && lead.startsWith('其中') && key.core !== '' && key.core !== level.key.core;

/** A headline's growth, and the body's. */
const saysAgain = (one: Fact, other: Fact): boolean =>
  isInSecondUnit(other, one) ||
  (one.key.core === other.key.core &&
    one.value === other.value &&
    one.finding.direction === other.finding.direction);

/** 余额同比增速8.2%: so bare a name is of a number before it in its paragraph. */
function isMeant(level: Fact, { given, finding, key }: Fact): boolean {
  if (key.core.length > 2) return true;
  const line = given.text.lastIndexOf('\n', finding.start - 1);
  return level.finding.start > line && level.finding.start < finding.start;
}

/** 货邮吞吐量1782.8万吨；起降977.7万架次，增长8.0%: of several levels of one name the one before it, where the text says none. */
function nearest({ given, finding }: Fact, levels: readonly Fact[]): Fact | undefined {
  const from = sentenceStart(given.text, finding.start);
  const isHere = ({ finding: { start } }: Fact): boolean => start >= from && start < finding.start;
  return finding.of === null ? levels.findLast(isHere) : undefined;
}

/** The first level at each place of a text. */
const byStart = (levels: readonly Fact[]): ReadonlyMap<number, Fact> =>
  new Map(levels.toReversed().map((level) => [level.finding.start, level]));

/** Whether a change has a name that shares nothing with that of the level it is said to be of. */
function isNamedOtherwise({ key }: Fact, level: Fact | undefined): boolean {
  const [own, name] = [key.core, level?.key.core ?? ''];
  return own.length > 2 && name.length > 2 && ![...own].some((sign) => name.includes(sign));
}

/**
 * What grows, from place to place: 降水量1314.8毫米，折合1834亿立方米，比上年偏多7.5% in the unit before it, 有效商标突破3000万件，
 * 达3017.3万件，增长19.6% in the exact number beside the milestone.
 */
function convertedIn(texts: Iterable<readonly Fact[]>): ReadonlyMap<number, number> {
  const converted = new Map<number, number>();
  for (const levels of texts)
    for (const [at, level] of levels.entries()) {
      const before = levels[at - 1];
      if (before && /^(?:折合|折算|相当于)/.test(level.lead)) converted.set(placeOf(level), placeOf(before));
      const exact = [before, levels[at + 1]].find((beside) => beside && isMilestone(level, beside));
      if (exact) converted.set(placeOf(level), placeOf(exact));
    }
  return converted;
}

/** 突破400万件 beside 401.5万件 in one sentence: a round number that has just been passed. */
function isMilestone({ finding, unit, scale, value, given }: Fact, beside: Fact): boolean {
  const isOpen = finding.bound === 'more_than' || finding.bound === 'at_least';
  const [first, second] =
    finding.start < beside.finding.start ? [finding, beside.finding] : [beside.finding, finding];
  return (
    isOpen &&
    beside.finding.bound === 'exact' &&
    (unit === '-' || scale.base === beside.scale.base) &&
    beside.value >= value &&
    beside.value <= value * 1.1 &&
    first.start >= sentenceStart(given.text, second.start)
  );
}

/**
 * 在校生增加160万人 behind 学历教育在校生2.93亿人 of the same paragraph: of the levels whose names hold its own, the first of
 * the nearest sentence.
 */
function shortened({ given, finding, key, scale }: Fact, levels: readonly Fact[]): Fact | undefined {
  if (key.core === '') return undefined;
  const { text } = given;
  const line = text.lastIndexOf('\n', finding.start - 1);
  const sentence = sentenceStart(text, finding.start);
  const isRate = scale.base === '%' || scale.base === '个百分点';
  const before = between(levels, line, finding.start).filter(
    ({ key: { stretch }, scale: { base } }) =>
      (isRate || base === scale.base) &&
      (stretch === null || key.stretch === null || stretch === key.stretch),
  );
  // 投诉量 is of 受理投诉.
  const name = key.core.replace(/^[对向自从](?=.{2})/, '').replace(/(?<=.{2})[量数额]$/, '');
  const holders = before.filter((level) => isHeldIn(name, level.key.core));
  const last = holders.at(-1);
  if (last) {
    const from = sentenceStart(text, last.finding.start);
    return holders.find((level) => level.finding.start >= from);
  }
  const likenessOf = (level: Fact): number => likeness(key.core, level.key.core);
  return before
    .filter((level) => level.finding.start > sentence && likenessOf(level) > leastShortened)
    .toSorted((a, b) => b.key.core.length - a.key.core.length)[0];
}

/** The levels of a text, in their order, behind one place and before another. */
function between(levels: readonly Fact[], from: number, to: number): readonly Fact[] {
  const startAt = (at: number): number => levels[at]?.finding.start ?? Number.POSITIVE_INFINITY;
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startAt(middle) > from) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (startAt(end) < to) end += 1;
  return levels.slice(low, end);
}

/** Whether the signs of a name stand in another in their order: 审结案件 in 审结一审刑事案件. */
function isHeldIn(name: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === name[at]) at += 1;
  return at === name.length;
}

/** What a level is called in its text, and what a change says it is a change of. */
export const nameIn = ({ given, key }: Fact): string => `${given.article.article_id} ${key.core}`;

/** 当月增加12亿元 and 前八个月增加96亿元 are of one balance and are two; a growth in per cent is of what its level is of. */
function seasonOf({ key: { stretch }, finding: { of }, scale: { base } }: Fact): string {
  const isFlow = of === null && base !== '%' && base !== '个百分点';
  return isFlow && stretch !== 'year' && stretch !== 'years' ? (stretch ?? '') : '';
}

/** 按可比价格 in the clause makes another growth of it, 实际增长 the real one, 两年平均增长 the mean of several. */
function basisOf({ given, finding }: Fact): string {
  const before = given.text.slice(Math.max(0, finding.start - 14), finding.start);
  const clause = before.slice(before.search(/[^，。；（(]*$/));
  if (/年均|年平均(?:增|下|上|减)/.test(clause)) return 'mean';
  if (/扣除|实际(?:增|下|上)/.test(clause)) return 'real';
  return /可比|不变价/.test(clause) ? 'comparable' : '';
}
