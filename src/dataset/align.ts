/**
 * Which numbers of consecutive texts measure one thing. Texts are read from the oldest on: each number goes on with the
 * series whose name, context and size it is most like, or begins one. A growth that a text prints proves or refutes
 * that a number follows another.
 */

import { groupBy } from './audit/ledger.ts';
import { follow } from './follow-series.ts';
import { growthEvidence } from './growth-evidence.ts';
import { hang, nameIn } from './hang-changes.ts';
import { type Node, placeOf } from './series-node.ts';
import type { Thread } from './series-thread.ts';
import { Names } from './similar.ts';
import type { Fact } from './text-facts.ts';

/** Numbers of one thing, from the oldest text on. */
export type Series = readonly Fact[];

export interface Alignment {
  readonly series: readonly Series[];
  /** Numbers of a series whose name says more or less than that of the others, and that no growth proves. */
  readonly similar: ReadonlySet<Fact>;
  /** Numbers of the time in the title of their text, whatever time was read. */
  readonly ofTitle: ReadonlySet<Fact>;
  /** Numbers that are perhaps one, and too uncertain to be joined. */
  readonly near: readonly (readonly [Fact, Fact])[];
}

export function alignFacts(facts: readonly Fact[]): Alignment {
  const isChange = ({ key }: Fact): boolean => key.role.startsWith('change');
  const [changes, levels] = [facts.filter(isChange), facts.filter((fact) => !isChange(fact))];
  const changesOf = groupBy(changes, nameIn);
  const levelAt = new Map(levels.map((fact) => [placeOf(fact), fact]));
  const followed = follow(levels, (fact) => {
    // 水电1281.5万千瓦 and 水电261.9亿千瓦时，增长14.0%: of two levels of one name it is of the one before it.
    const told = ((fact.key.core && changesOf.get(nameIn(fact))) || []).filter((change) => {
      const own = levelAt.get(placeOf(change, change.finding.of));
      return !own || own.key.core !== fact.key.core || own.scale.base === fact.scale.base;
    });
    // 快递业务收入增长17.5%，占81.7%: the growth of an amount is not that of its share.
    return fact.key.role === 'share' ? told.filter(({ scale }) => scale.base === '个百分点') : told;
  });
  const { hung, levelAt: levelOf, loose } = hang(changes, levels, followed.threads);
  const alone = follow(loose, () => []);
  const strangers = new Set([
    ...strangersIn([...followed.threads, ...alone.threads]),
    ...followed.unsure,
    ...alone.unsure,
  ]);
  const places = new Set([...strangers].map((fact) => placeOf(fact)));
  return {
    series: [...toSeries(followed.threads), ...hung, ...toSeries(alone.threads)],
    similar: new Set([...strangers, ...changes.filter((fact) => places.has(levelOf.get(fact) ?? -1))]),
    ofTitle: new Set([...followed.ofTitle, ...alone.ofTitle]),
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

const toSeries = (threads: readonly Thread[]): Series[] =>
  threads.map(({ nodes }) => nodes.flatMap(({ facts }) => facts));
