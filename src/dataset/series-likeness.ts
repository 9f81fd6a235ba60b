/** How likely it is that a number goes on with a series: name, context, size and growth, by weights that stand here. */

import type { Finding, Period } from '../extract/finding.ts';
import { growthEvidence } from './growth-evidence.ts';
import { lastOf, likeness } from './likeness.ts';
import { isVague, shortName } from './name-kind.ts';
import { newAccount, oldAccount } from './old-account.ts';
import { areOpposed } from './opposites.ts';
import { isQualified, type Node } from './series-node.ts';
import type { Thread } from './series-thread.ts';
import type { Fact } from './text-facts.ts';

/** How much name, size, context and a printed growth count; a pair joins from `leastScore` on. */
export const weights = {
  name: 0.55,
  same: 0.2,
  size: 0.3,
  lead: 0.08,
  context: 0.1,
  growth: 0.35,
  neighbour: 0.08,
  parts: 0.15,
};

export const leastScore = 0.6;

/** From here on a pair is shown to a person. */
export const faintScore = 0.5;

/** How much more a pair needs whose names a text tells apart by one word, or that have each a word of its own. */
export const contrastCosts = { one: 0.2, other: 0.12 };

/** Two candidates closer than this are not told apart. */
const margin = 0.05;

const leastName = 0.35;

/** How far apart the logarithms of two numbers of unlike stretches may be that both tell what there is. */
const stockRoom = 0.12;

/** How much a name counts together with the words that its sentence begins with. */
const fullWeight = 0.95;

/** How much, where it only stands before the other's number. */
const coverWeight = 0.85;

/** How alike the names are that two numbers stand behind, where those are one thing. */
const leastBehind = 0.9;

/** How alike two parts of one whole, or two wholes, are to be one. */
export const leastPart = 0.95;
/** The same of a whole whose part is not said. */
const leastWhole = 0.6;

export interface Candidate {
  readonly thread: Thread;
  readonly node: Node;
  readonly score: number;
  readonly isSame: boolean;
}

/** `null` of a pair that cannot reach the least score. */
export function compare(thread: Thread, node: Node): Candidate | null {
  const last = thread.nodes.at(-1) as Node;
  if (!mayFollow(last, node)) return null;
  const size = sizeLikeness(last, node);
  // 城市 of 28 and of 194: so short a name is one where the size says so too.
  const isSame = node.core !== '' && thread.cores.has(node.core) && (!isVague(node.core) || size >= 0);
  const bySize = weights.size * size;
  const byGrowth =
    node.changes.length + node.before.length > 0
      ? weights.growth * growthEvidence(thread.nodes.findLast((one) => isYearBefore(one, node)) ?? last, node)
      : 0;
  const most = weights.lead + weights.context + 2 * weights.neighbour + bySize + byGrowth;
  const bySame = isSame ? weights.same * (node.core.length > shortName ? 1 : 0.5) : 0;
  if (most + weights.name + bySame < faintScore) return null;
  const name = isSame ? 1 : nameLikeness(thread, node);
  const byName = weights.name * name + bySame;
  if (name < leastName || most + byName < faintScore) return null;
  const byLead = weights.lead * likeness(last.fact.lead, node.fact.lead);
  if (most - weights.lead + byLead + byName < faintScore) return null;
  const byContext = weights.context * likeness(last.fact.context, node.fact.context);
  const byQualifier = isQualified(last, node) && byGrowth <= 0 ? contrastCosts.other : 0;
  const isWhole = isWholeOf(last.core, node.core) || isWholeOf(node.core, last.core);
  const byWhole = !isSame && isWhole && byGrowth <= 0 ? contrastCosts.one : 0;
  // 监督抽检合格率98.0%；另开展评价性抽检，合格率99.2%: what is told besides is another thing.
  const isAside = !isSame && last.fact.lead.startsWith('另') !== node.fact.lead.startsWith('另');
  const byAside = isAside && byGrowth <= 0 ? contrastCosts.one : 0;
  const score = byName + bySize + byGrowth + byLead + byContext - byQualifier - byWhole - byAside;
  return { thread, node, score, isSame };
}

/** The same quarter or half of the year before. */
const isYearBefore = (one: Node, node: Node): boolean =>
  node.year - one.year === 1 && one.season === node.season;

/**
 * Whether a name is rather the whole's than the part's: 专利商标质押融资额 to 专利商标质押融资›专利质押; and 受理职务犯罪 to
 * 办理监委移送职务犯罪›起诉, whose part it does not say at all.
 */
function isWholeOf(name: string, other: string): boolean {
  const at = other.lastIndexOf('›');
  if (at < 0 || name.includes('›')) return false;
  const byWhole = likeness(name, other.slice(0, at));
  const byPart = likeness(name, other.slice(at + 1));
  return (byWhole >= leastPart && byWhole > byPart + margin) || (byWhole >= leastWhole && byPart === 0);
}

/** Whether nothing in their names and times makes two numbers two things; one without a name counts in the same unit. */
export const mayFollow = (a: Node, b: Node): boolean =>
  ((a.core !== '' && b.core !== '') || a.fact.unit === b.fact.unit) &&
  areCountedAlike(a, b) &&
  a.kind.cause === b.kind.cause &&
  !areApart(a, b);

/** Whether two numbers are of one length of time, or holiday, and of one definition. */
export const areCountedAlike = (a: Node, b: Node): boolean =>
  isOfOneLength(a, b) && a.kind.feast === b.kind.feast && !areOfOtherAccounts(a.account, b.account);

/**
 * 全口径 is another than what a name leaves unsaid; any other may be what it means, the old one until a text tells of a
 * new one, and the new one from there on.
 */
function areOfOtherAccounts(last: string, now: string): boolean {
  if (last === now) return false;
  if (last === '' || now === '')
    return last === oldAccount || now === newAccount || `${last}${now}` === '全口径';
  return true;
}

/** 合格率 of 药品抽检 is not that of 食品抽检; 存贷比 behind 住户存款 is one, whatever its sentence begins with. */
function areApart(a: Node, b: Node): boolean {
  if (!a.kind.isLoose && !b.kind.isLoose) return false;
  return areOpposed(wholeName(a), wholeName(b)) && !areBehindOne(a.left, b.left);
}

function areBehindOne(a: Node | null, b: Node | null): boolean {
  const [one, other] = [lastOf(a?.core ?? ''), lastOf(b?.core ?? '')];
  return likeness(one, other) >= leastBehind && !areOpposed(one, other);
}

const wholeName = ({ core, fact: { full } }: Node): string => (core.includes('›') ? core : full);

/**
 * A stock is of a day, or of the year at whose end it is. A sum of years goes on where it begins as the other does, or
 * is of as many years: not from 十三五 to 2021年以来.
 */
function isOfOneLength({ fact: a }: Node, { fact: b }: Node): boolean {
  const [one, other] = [a.key.stretch, b.key.stretch];
  if (one === 'years' && other === 'years') return isSumAlike(a.finding.period, b.finding.period);
  return one === other || one === null || other === null || (areUntold(a, b) && areAsLarge(a, b));
}

/** Numbers that the titles of their texts date alone. */
const areUntold = (...facts: readonly Fact[]): boolean =>
  facts.every(
    ({ finding: { period, role }, key: { stretch } }) =>
      role === 'level' && stretch !== 'years' && (period?.from === 'heading' || period?.from === 'article'),
  );

/** 持卡人数 of a half-year and of a year: a sum of the one would be far less than that of the other. */
const areAsLarge = ({ value, scale }: Fact, { value: other }: Fact): boolean =>
  scale.base !== '%' && value > 0 && other > 0 && Math.abs(Math.log(value / other)) <= stockRoom;

function isSumAlike(a: Finding['period'], b: Finding['period']): boolean {
  if (!a?.start || !b?.start || a.start === b.start) return true;
  const yearsOf = ({ start, end }: Period): number => Number(end?.slice(0, 4)) - Number(start?.slice(0, 4));
  return yearsOf(a) === yearsOf(b);
}

/** How much of the shorter name is in the longer, or in what stands before its number. */
export function nameLikeness({ nodes, cores, fulls }: Thread, node: Node): number {
  const last = nodes.at(-1) as Node;
  const { full } = node.fact;
  let most = 0;
  const byFull = full !== node.core && fulls.size > 0;
  for (const core of cores) if (core && node.core) most = Math.max(most, likeness(core, node.core));
  if (byFull && (isVague(node.core) || isVague(last.core)))
    most *= 0.5 + 0.5 * Math.max(...[...fulls].map((one) => likeness(one, full)));
  // One text says in a word what the other says before it: 博物馆6000家，接待观众5亿人次 and 博物馆接待观众6亿人次.
  if (full !== node.core)
    for (const core of cores) if (core) most = Math.max(most, fullWeight * likeness(core, full));
  for (const one of fulls) most = Math.max(most, fullWeight * likeness(one, node.core || full));
  if (most >= coverWeight) return most;
  return Math.max(most, coverWeight * cover(node, last.fact.lead), coverWeight * cover(last, node.fact.lead));
}

/** Two parts of one whole are as alike as the parts are: 客运量›轨道交通 and 客运量›公共汽电车 are not. */
export function partLikeness(a: string, b: string): number {
  const whole = likeness(a, b);
  if (!a.includes('›') || !b.includes('›')) return whole;
  return Math.min(whole, likeness(lastOf(a), lastOf(b)));
}

/** The two names that are most alike. */
export function likest(some: Iterable<string>, others: Iterable<string>): [string, string] {
  const pairs = [...some].flatMap((one) => [...others].map((other): [string, string] => [one, other]));
  const size = ([one, other]: [string, string]): number => partLikeness(one, other);
  return pairs.reduce((best, pair) => (size(pair) > size(best) ? pair : best));
}

/** How much of a name stands in what is said before another number. */
function cover({ core, parts }: Node, context: string): number {
  if (core.length < 3) return 0;
  let count = 0;
  for (const pair of parts) if (context.includes(pair)) count += 1;
  return count / parts.size;
}

/** From 1 of numbers a few per cent apart down to −0.6 of those that differ eightfold; nothing of changes. */
export function sizeLikeness(last: Node, node: Node): number {
  const { key, scale, value } = node.fact;
  if (key.role.startsWith('change')) return 0.3;
  // One quarter and the next differ by their seasons as well.
  const season = key.stretch === 'quarter' || key.stretch === 'month' ? 2 : 1;
  const gap = season * Math.max(1, Math.abs(node.year - last.year));
  if (scale.base === '%') {
    const points = Math.abs(value - last.fact.value) / gap;
    return step(points, [1.5, 4, 8, 15, 25]);
  }
  if (!(value > 0 && last.fact.value > 0)) return value === last.fact.value ? 1 : 0;
  const growth = Math.log(value / last.fact.value);
  // 1—2月 of one year behind 1—12月 of the last: as much a month is as alike.
  const months =
    key.stretch === 'to_date' && last.fact.key.stretch === 'to_date'
      ? Math.log(monthsOf(node.fact) / monthsOf(last.fact))
      : 0;
  const distance = Math.min(Math.abs(growth), Math.abs(growth - months));
  return step(Math.max(0, distance - chanceOf(value, last.fact.value)) / gap, [0.05, 0.15, 0.35, 0.7, 1.1]);
}

/** How many months what is told from January on is of. */
const monthsOf = ({ finding: { period } }: Fact): number => Number(period?.end?.slice(5, 7) ?? 1);

/** 9 and 14 of so few are hardly apart: how far two counts of one thing differ by chance, as logarithms do. */
function chanceOf(...counts: readonly [number, number]): number {
  if (!counts.every((count) => Number.isInteger(count) && count < fewCounts)) return 0;
  return counts.reduce((sum, count) => sum + 0.5 / Math.sqrt(count), 0);
}
const fewCounts = 20;

function step(distance: number, limits: readonly number[]): number {
  const at = limits.findIndex((limit) => distance <= limit);
  return [1, 0.8, 0.5, 0.2, -0.1][at] ?? (distance > 2 * (limits.at(-1) ?? 0) ? -0.6 : -0.3);
}

/** The pairs that are hardly less likely than the one at a place. */
export function rivalsBehind<T extends { readonly score: number }>(
  pairs: readonly T[],
  at: number,
): readonly T[] {
  const least = (pairs[at]?.score ?? 0) - margin;
  let end = at + 1;
  while ((pairs[end]?.score ?? 0) > least) end += 1;
  return pairs.slice(at + 1, end);
}
