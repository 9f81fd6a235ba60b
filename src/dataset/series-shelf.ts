/** The series of one role, unit and length of time, found by their names. */

import { groupBy } from './audit/ledger.ts';
import { type Contrast, contrastsOf } from './contrast.ts';
import { growthEvidence } from './growth-evidence.ts';
import { lastOf, likeness, restOf } from './likeness.ts';
import { shortName } from './name-kind.ts';
import { newAccount, oldAccount } from './old-account.ts';
import {
  type Candidate,
  compare,
  contrastCosts,
  leastScore,
  likest,
  mayFollow,
  partLikeness,
  sizeLikeness,
  weights,
} from './series-likeness.ts';
import { isQualified, type Node } from './series-node.ts';
import { inOrder, isBeside, isOfOneTopic, type Thread } from './series-thread.ts';
import type { Fact } from './text-facts.ts';

/** Up to so many pairs of threads and numbers all are compared; beyond, those with a pair of signs in common. */
const fewPairs = 2000;

/** Signs in more threads than this tell nothing apart. */
const commonPair = 30;

/** How much it counts that a text without the one name has the other instead, and how unlike two such names may be. */
const insteadWeight = 0.1;

const leastInstead = 0.3;

/** How much of one size they must be then, unless a growth proves it. */
const leastInsteadSize = 0.3;

interface Bridge {
  readonly shelf: Shelf;
  readonly threads: readonly [Thread, Thread];
  /** Numbers of either that follow each other. */
  readonly steps: readonly (readonly [Node, Node])[];
  readonly score: number;
  readonly least: number;
}

/** The threads of one role, unit and length of time, by their names and by pairs of signs in them. */
export class Shelf {
  readonly threads: Thread[] = [];
  private readonly contrastOf: (a: string, b: string) => Contrast;
  private readonly byCore = new Map<string, Set<Thread>>();
  private readonly byPair = new Map<string, Set<Thread>>();
  private readonly superseded = new Set<Thread>();
  private readonly byText = new Map<number, Map<Node, Thread>>();

  constructor(facts: readonly Fact[]) {
    this.contrastOf = contrastsOf(facts);
  }

  put(thread: Thread, node: Node): void {
    if (thread.nodes.length === 0) {
      this.threads.push(thread);
      // 新增保单（新口径）: from there on the plain name is of the new count, and the old one goes on as 按原口径 alone.
      if (node.account === newAccount)
        for (const other of this.byCore.get(node.core) ?? []) this.superseded.add(other);
    }
    thread.nodes.push(node);
    const beside = this.byText.get(node.at) ?? new Map();
    this.byText.set(node.at, beside.set(node, thread));
    if (node.fact.full !== node.core) thread.fulls.add(node.fact.full);
    if (thread.cores.has(node.core)) return;
    thread.cores.add(node.core);
    const add = (to: Map<string, Set<Thread>>, name: string): void => {
      const own = to.get(name);
      if (own) own.add(thread);
      else to.set(name, new Set([thread]));
    };
    add(this.byCore, node.core);
    for (const pair of node.parts) add(this.byPair, pair);
  }

  /** What no text confuses by any name of the thread; else how the last one differs. */
  contrastIn({ nodes, cores }: Thread, node: Node): Contrast {
    if ([...cores].some((core) => this.contrastOf(core, node.core) === 'both')) return 'both';
    const last = nodes.at(-1) as Node;
    return this.contrastOf(last.core, node.core);
  }

  /**
   * 办理离婚登记 is rather 民政部门登记离婚 than 办理离婚, where a text has both: what a name says more than the thread's, another
   * thread says.
   */
  isRatherOther(thread: Thread, { core }: Node): boolean {
    const rests = [...thread.cores].map((name) => restOf(core, name));
    const more = rests.reduce((least, rest) => (rest.length < least.length ? rest : least), core);
    return (
      more.length > 1 &&
      core.includes(more) &&
      this.threads.some(
        (other) =>
          other !== thread &&
          [...other.cores].some((name) => lastOf(name).includes(more)) &&
          isBeside(thread, other) &&
          likest(other.cores, thread.cores).every((name) => likeness(name, core) >= leastInstead),
      )
    );
  }

  private isOver(thread: Thread, { account }: Node): boolean {
    return this.superseded.has(thread) && account !== oldAccount;
  }

  /** The nodes whose name is one thread's alone and one node's alone, where size and growth do not speak against it. */
  named(nodes: readonly Node[]): (readonly [Node, Thread])[] {
    const named: (readonly [Node, Thread])[] = [];
    for (const [core, own] of groupBy(nodes, (node) => node.core)) {
      const threads = own.length === 1 && core !== '' ? this.byCore.get(core) : undefined;
      if (threads?.size !== 1) continue;
      const [node] = own as [Node];
      const [thread] = threads as Iterable<Thread> as [Thread];
      if (core.length < shortName && !isOfOneTopic(thread, node)) continue;
      if (this.isOver(thread, node)) continue;
      const last = thread.nodes.at(-1) as Node;
      if (mayFollow(last, node) && sizeLikeness(last, node) > 0 && growthEvidence(last, node) >= 0)
        named.push([node, thread]);
    }
    return named;
  }

  /** Nodes with the threads that they may go on with: all where they are few, else those that share rare words. */
  pairs(nodes: readonly Node[], closed: ReadonlySet<Thread>): Candidate[] {
    const isFew = this.threads.length * nodes.length <= fewPairs;
    return nodes.flatMap((node) => {
      const pairs: Candidate[] = [];
      for (const thread of isFew ? this.threads : this.like(node)) {
        const pair = closed.has(thread) || this.isOver(thread, node) ? null : compare(thread, node);
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
    this.drop(other);
  }

  drop(thread: Thread): void {
    this.threads.splice(this.threads.indexOf(thread), 1);
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

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
