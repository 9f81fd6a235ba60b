/**
 * Which numbers of consecutive texts measure one thing. Texts are read from the oldest on: each number goes on with the
 * series whose name, context and size it is most like, or begins one. A growth that a text prints proves or refutes
 * that a number follows another.
 */

import type { Finding, Period } from '../extract/finding.ts';
import { canBeOne } from './agree.ts';
import { groupBy } from './audit/ledger.ts';
import { type Contrast, contrastsOf } from './contrast.ts';
import { sentenceStart } from './fact-key.ts';
import { findOwnTime } from './issue-day.ts';
import { lastOf, likeness, pairsIn, restOf } from './likeness.ts';
import { areOpposed } from './opposites.ts';
import { Names } from './similar.ts';
import type { Fact, GivenText } from './text-facts.ts';

/** Numbers of one thing, from the oldest text on. */
export type Series = readonly Fact[];

export interface Alignment {
  readonly series: readonly Series[];
  /** Numbers of a series whose name says more or less than that of the others, and that no growth proves. */
  readonly similar: ReadonlySet<Fact>;
  /** Numbers that are perhaps one, and too uncertain to be joined. */
  readonly near: readonly (readonly [Fact, Fact])[];
}

/** A number of a text, as often as it states it. */
interface Node {
  readonly fact: Fact;
  readonly facts: readonly Fact[];
  readonly core: string;
  /** The pairs of signs in its core. */
  readonly parts: ReadonlySet<string>;
  /** 评价性 of 评价性抽检合格率, where its text has 抽检合格率 too. */
  qualifier: string;
  readonly year: number;
  /** What the text says of its rise or fall. */
  readonly changes: readonly Fact[];
  /** What the text says that it was before. */
  readonly before: readonly number[];
  /** The place of its text among all. */
  readonly at: number;
  /** The numbers that stand before and behind it in its text. */
  left: Node | null;
  right: Node | null;
  /** The number of its text that it is a part of. */
  whole: Node | null;
}

interface Thread {
  readonly nodes: Node[];
  readonly cores: Set<string>;
  readonly fulls: Set<string>;
}

/** How much name, size, context and a printed growth count; a pair joins from `leastScore` on. */
const weights = { name: 0.55, same: 0.2, size: 0.3, lead: 0.08, context: 0.1, growth: 0.35, neighbour: 0.08 };
const leastScore = 0.6;
/** From here on a pair is shown to a person. */
const faintScore = 0.5;
/** How much more a pair needs whose names a text tells apart by one word, or that have each a word of its own. */
const contrastCosts = { one: 0.2, other: 0.12 };
/** Two candidates closer than this are not told apart. */
const margin = 0.05;
const leastName = 0.35;
/** 从业 and 招生, the same of many things, tell less than a longer name. */
const shortName = 3;
/** 合格率 and 抽检合格率 are of many things; what they are of stands before them. */
const isVague = (core: string): boolean =>
  core.length <= shortName || (core.length <= 5 && /(?:率|比例|比重|标准)$/.test(core));
/** 审执结案件 is 审结、执结案件 where both stand in one sentence. */
const leastShortened = 0.7;
/** How much a name counts together with the words that its sentence begins with. */
const fullWeight = 0.95;
/** How much, where it only stands before the other's number. */
const coverWeight = 0.85;
/** Up to so many pairs of threads and numbers all are compared; beyond, those with a pair of signs in common. */
const fewPairs = 2000;
/** Signs in more threads than this tell nothing apart. */
const commonPair = 30;
/** How much it counts that a text without the one name has the other instead, and how unlike two such names may be. */
const insteadWeight = 0.1;
const leastInstead = 0.3;
/** How much of one size they must be then, unless a growth proves it. */
const leastInsteadSize = 0.3;
/** How alike two parts of one whole, or two wholes, are to be one. */
const leastPart = 0.95;
/** Numbers between the same neighbours are no likelier when their names are further apart than this. */
const leastNeighbourName = 0.6;

export function alignFacts(facts: readonly Fact[]): Alignment {
  const isChange = ({ key }: Fact): boolean => key.role.startsWith('change');
  const [changes, levels] = [facts.filter(isChange), facts.filter((fact) => !isChange(fact))];
  const changesOf = groupBy(changes, nameIn);
  const followed = follow(levels, (fact) => {
    const told = (fact.key.core && changesOf.get(nameIn(fact))) || [];
    // 快递业务收入增长17.5%，占81.7%: the growth of an amount is not that of its share.
    return fact.key.role === 'share' ? told.filter(({ scale }) => scale.base === '个百分点') : told;
  });
  const { hung, levelAt, loose } = hang(changes, levels, followed.threads);
  const alone = follow(loose, () => []);
  const strangers = new Set([
    ...strangersIn([...followed.threads, ...alone.threads]),
    ...followed.unsure,
    ...alone.unsure,
  ]);
  const places = new Set([...strangers].map((fact) => placeOf(fact)));
  return {
    series: [...toSeries(followed.threads), ...hung, ...toSeries(alone.threads)],
    similar: new Set([...strangers, ...changes.filter((fact) => places.has(levelAt.get(fact) ?? ''))]),
    near: [...followed.near, ...alone.near],
  };
}

/** Numbers with another name than most of their series, which no growth and no other series proves to say the same. */
function strangersIn(threads: readonly Thread[]): ReadonlySet<Fact> {
  const names = new Names();
  for (const { nodes } of threads)
    for (const [at, node] of nodes.slice(1).entries()) {
      const last = nodes[at] as Node;
      if (growthEvidence(last, node) > 0) names.prove(last.fact.key.core, node.fact.key.core);
    }
  return new Set(
    threads.flatMap(({ nodes }) => {
      const strange = names.strangers(nodes.map(({ fact: { key, full } }) => ({ core: key.core, full })));
      return nodes.filter(({ core }) => strange.has(core)).flatMap(({ facts }) => facts);
    }),
  );
}

/** Changes of one level are one series, however its texts call it; without a level they follow each other by name. */
function hang(changes: readonly Fact[], levels: readonly Fact[], threads: readonly Thread[]) {
  const threadAt = new Map<string, number>();
  for (const [at, { nodes }] of threads.entries())
    for (const { facts } of nodes) for (const fact of facts) threadAt.set(placeOf(fact), at);
  const named = groupBy(
    levels.filter(({ past, key }) => past === null && key.core !== ''),
    nameIn,
  );
  const hung = new Map<string, Fact[]>();
  const loose: Fact[] = [];
  // One text tells one growth of one level on one basis; what it adds is of something else.
  const isTold = (own: readonly Fact[], { given }: Fact): boolean => own.some((fact) => fact.given === given);
  const levelsIn = groupBy(
    levels.filter(({ past }) => past === null),
    ({ given }) => given.article.article_id,
  );
  const levelAt = new Map<Fact, string>();
  const converted = convertedIn(levelsIn.values());
  for (const change of changes) {
    const [level, ...others] = named.get(nameIn(change)) ?? [];
    const own =
      level && others.length === 0
        ? level
        : level
          ? nearest(change, [level, ...others])
          : shortened(change, levelsIn.get(change.given.article.article_id) ?? []);
    const inside = levelsIn.get(change.given.article.article_id) ?? [];
    const at = own ? placeOf(own) : placeOf(change, level ? change.finding.of : namedLike(change, inside));
    const place = converted.get(at) ?? at;
    levelAt.set(change, place);
    const thread = threadAt.get(place);
    if (thread === undefined) {
      loose.push(change);
      continue;
    }
    const name = [thread, change.key.role, change.scale.base, basisOf(change)].join(' ');
    const told = hung.get(name) ?? [];
    if (!isTold(told, change)) hung.set(name, [...told, change]);
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

/** 货邮吞吐量1782.8万吨；起降977.7万架次，增长8.0%: of several levels of one name the one before it, where the text says none. */
function nearest({ given, finding }: Fact, levels: readonly Fact[]): Fact | undefined {
  const from = sentenceStart(given.text, finding.start);
  const isHere = ({ finding: { start } }: Fact): boolean => start >= from && start < finding.start;
  return finding.of === null ? levels.findLast(isHere) : undefined;
}

/** The level that a change is said to be of, unless the change has a name that shares nothing with the level's. */
function namedLike({ finding, key }: Fact, levels: readonly Fact[]): number | null {
  const level = levels.find(({ finding: { start } }) => start === finding.of);
  const [own, name] = [key.core, level?.key.core ?? ''];
  const isOther = own.length > 2 && name.length > 2 && ![...own].some((sign) => name.includes(sign));
  return isOther ? null : finding.of;
}

/**
 * What grows, from place to place: 降水量1314.8毫米，折合1834亿立方米，比上年偏多7.5% in the unit before it, 有效商标突破3000万件，
 * 达3017.3万件，增长19.6% in the exact number beside the milestone.
 */
function convertedIn(texts: Iterable<readonly Fact[]>): ReadonlyMap<string, string> {
  const converted = new Map<string, string>();
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
  const before = levels.filter(
    ({ finding: { start }, key: { stretch }, scale: { base } }) =>
      start > line &&
      start < finding.start &&
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

/** Whether the signs of a name stand in another in their order: 审结案件 in 审结一审刑事案件. */
function isHeldIn(name: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === name[at]) at += 1;
  return at === name.length;
}

const toSeries = (threads: readonly Thread[]): Series[] =>
  threads.map(({ nodes }) => nodes.flatMap(({ facts }) => facts));

const placeOf = ({ given, finding }: Fact, start: number | null = finding.start): string =>
  `${given.article.article_id}:${start}`;
/** What a level is called in its text, and what a change says it is a change of. */
const nameIn = ({ given, key }: Fact): string => `${given.article.article_id} ${key.core}`;

/** 按可比价格 in the clause makes another growth of it. */
function basisOf({ given, finding }: Fact): string {
  const before = given.text.slice(Math.max(0, finding.start - 14), finding.start);
  return /可比|不变价|扣除/.test(before.slice(before.search(/[^，。；（(]*$/))) ? 'comparable' : '';
}

/** 优良断面占90.6% of one year is 断面优良比例93.8% of the next. */
const bucketOf = ({ key: { role, stretch }, scale: { base } }: Fact): string =>
  `${role === 'share' && base === '%' ? 'level' : role} ${base} ${stretch === 'years'}`;

function follow(facts: readonly Fact[], changesOf: (fact: Fact) => readonly Fact[]) {
  const near: (readonly [Fact, Fact])[] = [];
  const unsure = new Set<Fact>();
  const threadOf = new Map<Node, Thread>();
  const shelves = new Map(
    [...groupBy(facts, bucketOf)].map(([name, own]) => [name, new Shelf(own)] as const),
  );
  const neighbours = (thread: Thread, node: Node): number => {
    const last = thread.nodes.at(-1) as Node;
    if (nameLikeness(thread, node) < leastNeighbourName) return 0;
    const same = (a: Node | null, b: Node | null): number =>
      a && b && threadOf.has(a) && threadOf.get(a) === threadOf.get(b) ? weights.neighbour : 0;
    return same(last.left, node.left) + same(last.right, node.right);
  };
  /** 国内航线 of 旅客运输量 and of 运送旅客, where both wholes are one. */
  const arePartsOfOne = (thread: Thread, node: Node): boolean => {
    const last = thread.nodes.at(-1) as Node;
    const [one, other] = [last.whole, node.whole];
    if (!one || !other || !threadOf.has(one) || threadOf.get(one) !== threadOf.get(other)) return false;
    // What a text between them says may be the nearer one.
    return node.at - last.at === 1 && likeness(lastOf(last.core), lastOf(node.core)) >= leastPart;
  };
  const withBonus = (pair: Candidate): Candidate => {
    const score = pair.score + neighbours(pair.thread, pair.node);
    if (pair.isSame || !arePartsOfOne(pair.thread, pair.node)) return { ...pair, score };
    return {
      ...pair,
      isSame: true,
      score: score + weights.same + weights.name * (1 - nameLikeness(pair.thread, pair.node)),
    };
  };
  const texts = [...groupBy(facts, ({ given }) => given.article.article_id).values()];
  for (const [at, stated] of texts.entries()) {
    const buckets = groupBy(nodesOf(stated, at, changesOf), ({ fact }) => bucketOf(fact));
    const done = new Set<Thread>();
    const take = (node: Node, thread: Thread): void => {
      threadOf.set(node, thread);
      done.add(thread);
    };
    for (const [name, own] of buckets)
      for (const [node, thread] of shelves.get(name)?.named(own) ?? []) take(node, thread);
    const open = [...buckets].map(([name, own]) => {
      const shelf = shelves.get(name) as Shelf;
      const pairs = shelf.pairs(
        own.filter((node) => !threadOf.has(node)),
        done,
      );
      return { shelf, pairs };
    });
    // What is certain by itself first; what stands between it in both texts is likelier then.
    for (const isLast of [false, true])
      for (const { shelf, pairs } of open) {
        const left = pairs.filter(({ node, thread }) => !threadOf.has(node) && !done.has(thread));
        const likely = isLast ? left.map(withBonus) : left;
        for (const [node, thread] of join(shelf, likely, isLast ? near : [], unsure)) take(node, thread);
      }
    for (const [name, own] of buckets) {
      for (const node of own) {
        const thread = threadOf.get(node) ?? {
          nodes: [],
          cores: new Set<string>(),
          fulls: new Set<string>(),
        };
        threadOf.set(node, thread);
        shelves.get(name)?.put(thread, node);
      }
    }
  }
  const same = bridge([...shelves.values()], threadOf);
  const isOpen = ([a, b]: readonly [Fact, Fact]): boolean => !same.get(a)?.has(b);
  return {
    threads: [...shelves.values()].flatMap((shelf) => shelf.threads),
    near: near.filter(isOpen),
    unsure,
  };
}

interface Bridge {
  readonly shelf: Shelf;
  readonly threads: readonly [Thread, Thread];
  /** Numbers of either that follow each other. */
  readonly steps: readonly (readonly [Node, Node])[];
  readonly score: number;
  readonly least: number;
}

/**
 * Joins threads that are in no text together, where one has what the other leaves out: 罚款 of four texts and 处罚金额 of
 * the fifth. Gives the facts that are one now.
 */
function bridge(
  shelves: readonly Shelf[],
  threadOf: Map<Node, Thread>,
): ReadonlyMap<Fact, ReadonlySet<Fact>> {
  const known = shelves.flatMap((shelf) => shelf.bridges());
  const steps = new Set(known.flatMap(({ steps }) => steps.map(([a, b]) => pairName(a, b))));
  const support = (a: Node | null, b: Node | null): number =>
    a && b && (threadOf.get(a) === threadOf.get(b) || steps.has(pairName(a, b))) ? weights.neighbour : 0;
  const bridges = known
    .map((one) => ({
      ...one,
      score: one.score + mean(one.steps.map(([a, b]) => support(a.left, b.left) + support(a.right, b.right))),
    }))
    .filter(({ score, least }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const merged = new Map<Fact, ReadonlySet<Fact>>();
  const taken = new Set<Thread>();
  for (const [place, { shelf, threads }] of bridges.entries()) {
    if (threads.some((thread) => taken.has(thread))) continue;
    const isDoubtful = rivalsBehind(bridges, place).some(
      (other) =>
        other.threads.some((thread) => threads.includes(thread)) &&
        !other.threads.some((thread) => taken.has(thread)),
    );
    for (const thread of threads) taken.add(thread);
    if (isDoubtful) continue;
    const [thread, other] = threads;
    shelf.merge(thread, other);
    for (const node of other.nodes) threadOf.set(node, thread);
    const facts = new Set(thread.nodes.flatMap((node) => node.facts));
    for (const fact of facts) merged.set(fact, facts);
  }
  return merged;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const pairName = (a: Node, b: Node): string => [placeOf(a.fact), placeOf(b.fact)].sort().join(' ');

/** The threads of one role, unit and length of time, by their names and by pairs of signs in them. */
class Shelf {
  readonly threads: Thread[] = [];
  private readonly contrastOf: (a: string, b: string) => Contrast;
  private readonly byCore = new Map<string, Set<Thread>>();
  private readonly byPair = new Map<string, Set<Thread>>();
  private readonly byText = new Map<number, Map<Node, Thread>>();

  constructor(facts: readonly Fact[]) {
    this.contrastOf = contrastsOf(facts);
  }

  put(thread: Thread, node: Node): void {
    if (thread.nodes.length === 0) this.threads.push(thread);
    thread.nodes.push(node);
    const beside = this.byText.get(node.at) ?? new Map();
    this.byText.set(node.at, beside.set(node, thread));
    if (node.fact.full !== node.core) thread.fulls.add(node.fact.full);
    if (thread.cores.has(node.core)) return;
    thread.cores.add(node.core);
    const add = (to: Map<string, Set<Thread>>, name: string) =>
      to.set(name, (to.get(name) ?? new Set()).add(thread));
    add(this.byCore, node.core);
    for (const pair of node.parts) add(this.byPair, pair);
  }

  /** What no text confuses by any name of the thread; else how the last one differs. */
  contrastIn({ nodes, cores }: Thread, node: Node): Contrast {
    if ([...cores].some((core) => this.contrastOf(core, node.core) === 'both')) return 'both';
    const last = nodes.at(-1) as Node;
    return this.contrastOf(last.core, node.core);
  }

  /** The nodes whose name is one thread's alone and one node's alone, where size and growth do not speak against it. */
  named(nodes: readonly Node[]): (readonly [Node, Thread])[] {
    return [...groupBy(nodes, ({ core }) => core)].flatMap(([core, [node, ...others]]) => {
      const [thread, ...rivals] = core === '' ? [] : (this.byCore.get(core) ?? []);
      if (core.length < shortName && thread && node && !isOfOneTopic(thread, node)) return [];
      if (!node || !thread || others.length + rivals.length > 0) return [];
      const last = thread.nodes.at(-1) as Node;
      const plain = mayFollow(last, node) && sizeLikeness(last, node) > 0 && growthEvidence(last, node) >= 0;
      return plain ? [[node, thread] as const] : [];
    });
  }

  /** Nodes with the threads that they may go on with: all where they are few, else those that share rare words. */
  pairs(nodes: readonly Node[], closed: ReadonlySet<Thread>): Candidate[] {
    const isFew = this.threads.length * nodes.length <= fewPairs;
    return nodes.flatMap((node) => {
      const pairs: Candidate[] = [];
      for (const thread of isFew ? this.threads : this.like(node)) {
        const pair = closed.has(thread) ? null : compare(thread, node);
        if (pair) pairs.push(pair);
      }
      return pairs;
    });
  }

  /** Threads that may be one though a text calls it otherwise. */
  bridges(): Bridge[] {
    const { threads } = this;
    const isFew = threads.length ** 2 <= fewPairs;
    const place = new Map(threads.map((thread, at) => [thread, at]));
    return threads.flatMap((thread, at) => {
      const others = isFew ? threads : new Set(thread.nodes.flatMap((node) => [...this.like(node)]));
      return [...others].flatMap((other) =>
        (place.get(other) ?? 0) > at ? (this.bridgeTo(thread, other) ?? []) : [],
      );
    });
  }

  private bridgeTo(thread: Thread, other: Thread): Bridge | null {
    if (thread.nodes.length + other.nodes.length < 3 || isBeside(thread, other)) return null;
    const names = likest(thread.cores, other.cores);
    const name = partLikeness(...names);
    if (name < leastInstead) return null;
    const nodes = inOrder([...thread.nodes, ...other.nodes]);
    const steps = nodes.slice(1).flatMap((node, at) => {
      const before = nodes[at] as Node;
      return thread.nodes.includes(before) !== thread.nodes.includes(node) ? [[before, node] as const] : [];
    });
    const sizes = steps.map(([a, b]) => sizeLikeness(a, b));
    const growth = steps.map(([a, b]) => growthEvidence(a, b));
    if (Math.min(...sizes, ...growth) < 0) return null;
    if (name < 1 && Math.max(...growth) < 1 && mean(sizes) < leastInsteadSize) return null;
    const contrast = this.contrastOf(...names);
    if (contrast === 'both' || !steps.every(([a, b]) => mayFollow(a, b) && !isQualified(a, b))) return null;
    const isProven = Math.max(...growth) > 0;
    const around = steps.map(
      ([{ fact: a }, { fact: b }]) =>
        weights.lead * likeness(a.lead, b.lead) + weights.context * likeness(a.context, b.context),
    );
    const byGrowth = isProven ? weights.growth : 0;
    const score = weights.name * name + weights.size * mean(sizes) + byGrowth + mean(around) + insteadWeight;
    const least = leastScore + (contrast === 'one' && !isProven ? contrastCosts.one : 0);
    if (score + 2 * weights.neighbour < least) return null;
    if (this.isAnother(thread, other) || this.isAnother(other, thread)) return null;
    return { shelf: this, threads: [thread, other], steps, score, least };
  }

  /** Whether most texts of a thread have a number whose name is more like the other's, and that may be it. */
  private isAnother({ nodes }: Thread, other: Thread): boolean {
    const likenessOf = (node: Node): number =>
      Math.max(...[...other.cores].map((core) => likeness(node.core, core)));
    const texts = new Set(other.nodes.map(({ at }) => at));
    const against = nodes.filter((node) => {
      const own = likenessOf(node);
      return [...(this.byText.get(node.at) ?? [])].some(
        ([rival, { nodes: all }]) => likenessOf(rival) > own && !all.some(({ at }) => texts.has(at)),
      );
    });
    return against.length * 2 > nodes.length;
  }

  merge(thread: Thread, other: Thread): void {
    thread.nodes.splice(0, thread.nodes.length, ...inOrder([...thread.nodes, ...other.nodes]));
    this.threads.splice(this.threads.indexOf(other), 1);
  }

  private like({ parts }: Node): Iterable<Thread> {
    const alike = new Set<Thread>();
    for (const pair of parts) {
      const own = this.byPair.get(pair);
      if (own && own.size <= commonPair) for (const thread of own) alike.add(thread);
    }
    return alike;
  }
}

/** Equal numbers of one name are one; what a text tells of earlier years stands beside it. */
function nodesOf(facts: readonly Fact[], at: number, changesOf: (fact: Fact) => readonly Fact[]): Node[] {
  const now = facts.filter(({ past }) => past === null);
  const past = groupBy(
    facts.filter(({ past }) => past !== null),
    (fact) => `${bucketOf(fact)} ${fact.key.core}`,
  );
  const nodes: Node[] = [];
  for (const named of groupBy(
    now,
    (fact) => `${bucketOf(fact)} ${fact.key.core} ${fact.key.stretch}`,
  ).values()) {
    const distinct: Fact[][] = [];
    for (const fact of named) {
      const same = distinct.find(([first]) => first && fact.key.core !== '' && states(first, fact));
      if (same) same.push(fact);
      else distinct.push([fact]);
    }
    for (const own of distinct) {
      const fact = own.find(({ finding }) => finding.bound === 'exact') ?? (own[0] as Fact);
      const { core } = fact.key;
      nodes.push({
        fact,
        facts: own,
        core,
        parts: pairsIn(core),
        qualifier: '',
        year: yearOf(fact.given),
        at,
        changes: changesOf(fact),
        before: (past.get(`${bucketOf(fact)} ${core}`) ?? []).map(({ value }) => value),
        left: null,
        right: null,
        whole: null,
      });
    }
  }
  for (const own of groupBy(nodes, ({ fact }) => bucketOf(fact)).values()) qualify(own);
  nodes.sort((a, b) => a.fact.finding.start - b.fact.finding.start);
  for (const [at, node] of nodes.entries()) {
    node.left = nodes[at - 1] ?? null;
    node.right = nodes[at + 1] ?? null;
    const above = node.core.slice(0, Math.max(0, node.core.lastIndexOf('›')));
    if (above) node.whole = nodes.slice(0, at).findLast(({ core }) => core === above) ?? null;
  }
  return nodes;
}

/** Gives the nodes of a text the words by which it tells them from a shorter name. */
function qualify(nodes: readonly Node[]): void {
  const names = new Set(nodes.map(({ core }) => lastOf(core)));
  for (const node of nodes) {
    const name = lastOf(node.core);
    for (let at = name.length - 3; at > 0 && node.qualifier === ''; at -= 1)
      if (names.has(name.slice(at))) node.qualifier = name.slice(0, at);
  }
}

/** Whether a name, with what it stands behind, has none of the words by which another is told from a shorter one. */
function lacks({ core, fact: { full } }: Node, { qualifier }: Node): boolean {
  return qualifier !== '' && ![...qualifier].some((sign) => core.includes(sign) || full.includes(sign));
}

/** Whether a text has both; the numbers of a thread are in the order of the texts. */
function isBeside(thread: Thread, other: Thread): boolean {
  let place = 0;
  return thread.nodes.some(({ at }) => {
    while ((other.nodes[place]?.at ?? Number.POSITIVE_INFINITY) < at) place += 1;
    return other.nodes[place]?.at === at;
  });
}

/** 飞行 of 无人机 and of 通用航空: so short a name is one where what it stands behind is alike. */
function isOfOneTopic({ fulls }: Thread, { core, fact: { full } }: Node): boolean {
  return (
    full === core || fulls.size === 0 || [...fulls].some((one) => likeness(one, full) >= leastNeighbourName)
  );
}

const inOrder = (nodes: readonly Node[]): readonly Node[] => nodes.toSorted((a, b) => a.at - b.at);

const years = new WeakMap<GivenText, number>();
function yearOf(given: GivenText): number {
  const known = years.get(given) ?? Number((findOwnTime(given.text) ?? usualYear(given)).slice(0, 4));
  years.set(given, known);
  return known;
}

/** The year that most numbers of a text are of: a report of March tells of the year before. */
function usualYear({ article, extraction }: GivenText): string {
  const ends = extraction.findings.flatMap(({ period }) => period?.end?.slice(0, 4) ?? []);
  const [[most] = []] = [...groupBy(ends, (year) => year)].toSorted((a, b) => b[1].length - a[1].length);
  return most ?? article.as_of ?? '0';
}

/** Both in the base of their units. */
function states(a: Fact, b: Fact): boolean {
  const inBase = ({ finding, scale: { factor } }: Fact) => {
    const scaled = (end: number | null) => (end === null ? null : end * factor);
    const { value, low, high, bound, decimals } = finding;
    const places = decimals === null ? null : decimals - Math.log10(factor);
    return { value: scaled(value), low: scaled(low), high: scaled(high), bound, decimals: places };
  };
  return canBeOne(inBase(a), inBase(b));
}

interface Candidate {
  readonly thread: Thread;
  readonly node: Node;
  readonly score: number;
  readonly isSame: boolean;
}

/** The thread that each number goes on with, the likeliest pairs first. */
function join(
  shelf: Shelf,
  candidates: readonly Candidate[],
  near: (readonly [Fact, Fact])[],
  unsure: Set<Fact>,
): ReadonlyMap<Node, Thread> {
  const pairs = candidates.filter(({ score }) => score > faintScore).sort((a, b) => b.score - a.score);
  const taken = new Map<Node, Thread>();
  const done = new Set<Thread>();
  // A number that hardly tells two threads apart goes on with the other one as similar, while the likelier is free.
  const better = new Map<Candidate, Thread>();
  for (const [at, pair] of pairs.entries()) {
    const { thread, node, score, isSame } = pair;
    if (taken.has(node) || done.has(thread)) continue;
    const last = thread.nodes.at(-1) as Node;
    const rivals = isSame
      ? []
      : rivalsBehind(pairs, at).filter(
          (other) =>
            (other.thread === thread) !== (other.node === node) &&
            !taken.has(other.node) &&
            !done.has(other.thread),
        );
    for (const other of rivals) if (other.node === node && !other.isSame) better.set(other, thread);
    if (score < leastScore || rivals.length > 0) {
      near.push([last.fact, node.fact]);
      continue;
    }
    const contrast = isSame || isUnderstood(last, node) ? null : shelf.contrastIn(thread, node);
    const isProven = contrast === 'other' && growthEvidence(last, node) > 0;
    const least =
      contrast === 'both'
        ? Number.POSITIVE_INFINITY
        : leastScore + (contrast && !isProven ? contrastCosts[contrast] : 0);
    if (score < least) {
      near.push([last.fact, node.fact]);
      continue;
    }
    const likelier = better.get(pair);
    if (likelier && !done.has(likelier)) for (const fact of node.facts) unsure.add(fact);
    taken.set(node, thread);
    done.add(thread);
  }
  return taken;
}

/** 城镇登记失业率4.24%，登记失业人员: what the name leaves out stands before it. */
function isUnderstood({ core }: Node, { core: own, fact: { full } }: Node): boolean {
  const rest = restOf(core, own);
  return rest.length > 1 && full !== own && full.includes(rest) && restOf(own, core) === '';
}

/** The pairs that are hardly less likely than the one at a place. */
function rivalsBehind<T extends { readonly score: number }>(pairs: readonly T[], at: number): readonly T[] {
  const least = (pairs[at]?.score ?? 0) - margin;
  let end = at + 1;
  while ((pairs[end]?.score ?? 0) > least) end += 1;
  return pairs.slice(at + 1, end);
}

/** `null` of a pair that cannot reach the least score. */
function compare(thread: Thread, node: Node): Candidate | null {
  const last = thread.nodes.at(-1) as Node;
  if (!mayFollow(last, node)) return null;
  const size = sizeLikeness(last, node);
  // 城市 of 28 and of 194: so short a name is one where the size says so too.
  const isSame = node.core !== '' && thread.cores.has(node.core) && (!isVague(node.core) || size >= 0);
  const bySize = weights.size * size;
  const byGrowth =
    node.changes.length + node.before.length > 0 ? weights.growth * growthEvidence(last, node) : 0;
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
  const byWhole =
    !isSame && (isWholeOf(last.core, node.core) || isWholeOf(node.core, last.core)) ? contrastCosts.one : 0;
  const score = byName + bySize + byGrowth + byLead + byContext - byQualifier - byWhole;
  return { thread, node, score, isSame };
}

/** Whether a name is rather the whole's than the part's: 专利商标质押融资额 to 专利商标质押融资›专利质押. */
function isWholeOf(name: string, other: string): boolean {
  const at = other.lastIndexOf('›');
  if (at < 0 || name.includes('›')) return false;
  const byWhole = likeness(name, other.slice(0, at));
  return byWhole >= leastPart && byWhole > likeness(name, other.slice(at + 1)) + margin;
}

const isQualified = (a: Node, b: Node): boolean => lacks(a, b) || lacks(b, a);

/** Whether nothing in their names and times makes two numbers two things. */
const mayFollow = (a: Node, b: Node): boolean => isOfOneLength(a, b) && !areApart(a, b);

/** 合格率 of 药品抽检 is not that of 食品抽检. */
function areApart({ fact: a, core: one }: Node, { fact: b, core: other }: Node): boolean {
  const isLoose = isVague(lastOf(one)) || isVague(lastOf(other));
  return isLoose && areOpposed(one.includes('›') ? one : a.full, other.includes('›') ? other : b.full);
}

/**
 * A stock is of a day, or of the year at whose end it is. A sum of years goes on where it begins as the other does, or
 * is of as many years: not from 十三五 to 2021年以来.
 */
function isOfOneLength({ fact: a }: Node, { fact: b }: Node): boolean {
  const [one, other] = [a.key.stretch, b.key.stretch];
  if (one === 'years' && other === 'years') return isSumAlike(a.finding.period, b.finding.period);
  return one === other || one === null || other === null;
}

function isSumAlike(a: Finding['period'], b: Finding['period']): boolean {
  if (!a?.start || !b?.start || a.start === b.start) return true;
  const yearsOf = ({ start, end }: Period): number => Number(end?.slice(0, 4)) - Number(start?.slice(0, 4));
  return yearsOf(a) === yearsOf(b);
}

/** How much of the shorter name is in the longer, or in what stands before its number. */
function nameLikeness({ nodes, cores, fulls }: Thread, node: Node): number {
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
function partLikeness(a: string, b: string): number {
  const whole = likeness(a, b);
  if (!a.includes('›') || !b.includes('›')) return whole;
  return Math.min(whole, likeness(lastOf(a), lastOf(b)));
}

/** The two names that are most alike. */
function likest(some: Iterable<string>, others: Iterable<string>): [string, string] {
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
function sizeLikeness(last: Node, node: Node): number {
  const { key, scale, value } = node.fact;
  if (key.role.startsWith('change')) return 0.3;
  const gap = Math.max(1, Math.abs(node.year - last.year));
  if (scale.base === '%') {
    const points = Math.abs(value - last.fact.value) / gap;
    return step(points, [1.5, 4, 8, 15, 25]);
  }
  if (!(value > 0 && last.fact.value > 0)) return value === last.fact.value ? 1 : 0;
  return step(Math.abs(Math.log(value / last.fact.value)) / gap, [0.05, 0.15, 0.35, 0.7, 1.1]);
}

function step(distance: number, limits: readonly number[]): number {
  const at = limits.findIndex((limit) => distance <= limit);
  return [1, 0.8, 0.5, 0.2, -0.1][at] ?? (distance > 2 * (limits.at(-1) ?? 0) ? -0.6 : -0.3);
}

/** 1 where a growth or an earlier number that the text prints leads back to the last, −1 where it leads elsewhere. */
function growthEvidence(last: Node, node: Node): number {
  const roundOf = ({ finding, scale }: Fact): number =>
    finding.decimals === null ? 0 : 0.5 * 10 ** -finding.decimals * scale.factor;
  const was = last.fact.value;
  const room = roundOf(last.fact) + roundOf(node.fact) + Math.abs(was) * 1e-6;
  if (node.before.some((value) => Math.abs(value - was) <= room && value !== node.fact.value)) return 1;
  if (node.year - last.year !== 1) return 0;
  let evidence = 0;
  for (const { finding, key, scale, value } of node.changes) {
    if (key.role !== 'change' || finding.value === null || basisIsOther(finding)) continue;
    const sign = finding.direction === 'down' ? -1 : 1;
    if (scale.base === '%') {
      const rate = (sign * value) / 100;
      const expected = node.fact.value / (1 + rate);
      const slack =
        room + (expected * 0.6 * 10 ** -(finding.decimals ?? 0)) / 100 + Math.abs(expected) * 5e-4;
      if (Math.abs(expected - was) <= slack) return 1;
      if (!node.fact.unit.endsWith('元') && Math.abs(expected - was) > expected * 0.08) evidence = -1;
    } else if (scale.base === node.fact.scale.base || /百分点/.test(scale.base)) {
      if (Math.abs(node.fact.value - sign * value - was) <= room + roundOf({ finding, scale } as Fact))
        return 1;
    }
  }
  return evidence;
}

const basisIsOther = ({ sense }: Fact['finding']): boolean => sense === 'to';
