/** Which names the texts themselves tell apart. */

import { memo } from '../text/memo.ts';
import { groupBy } from './audit/ledger.ts';
import { placesIn, substancesIn } from './core-name.ts';
import { lastOf, longestCommon, pairsIn, plainOf, restOf } from './likeness.ts';
import { areOpposed } from './opposites.ts';
import type { Fact } from './text-facts.ts';

/**
 * How two names differ: in words that some text tells apart, `both` 城市 and 农村, `one` 三级 before 医院; or in words of
 * either, `other`, that no text has side by side: 国家赔偿 and 未成年人犯罪 before 案件.
 */
export type Contrast = 'both' | 'one' | 'other' | null;

/** 市区 and 农村 before a name are of a part; a text that has the name without them tells of the whole. */
const isScope =
  /^(?:市区|城区|主城区|县城|城镇|城市|农村|乡村|农牧区|境内|境外|国内|国际|省内|省外|市级|县级|省级)$/;

export function contrastsOf(facts: readonly Fact[]): (a: string, b: string) => Contrast {
  const texts = groupBy(facts, ({ given }) => given.article.article_id);
  const cores = [...texts.values()].map((own) => new Set(own.map(({ key }) => plainOf(key.core))));
  const withWords = holdersIn(cores);
  /** Whether a text has one name with either word: it is looked up by the rarer one. */
  const isTold = (mine: string, yours: string): boolean => {
    const [some, others] = [mine, yours].map((word) => (word === '' ? null : withWords(word)));
    const isByMine = some && (!others || some.length <= others.length);
    const [holders, word, other] = isByMine ? [some, mine, yours] : [others ?? [], yours, mine];
    return holders.some(({ core, own }) => core !== word && own.has(core.replace(word, other)));
  };
  /** 进城务工人员随迁子女 and 随迁子女在校生: what both say, no text says of anything else. */
  const isSingular = (one: string, other: string): boolean => {
    const common = longestCommon(one, other);
    if (common.length < 3) return false;
    const holders = withWords(common).map(({ own }) => own);
    return new Set(holders).size === holders.length;
  };
  const told = new Map<string, boolean>();
  const contrast = (one: string, other: string): Contrast => {
    const [mine, yours] = [restOf(one, other), restOf(other, one)];
    const name = `${mine} ${yours}`;
    const isApart = told.get(name) ?? isTold(mine, yours);
    told.set(name, isApart);
    if (isApart) return (mine && yours) || isScope.test(mine || yours) ? 'both' : 'one';
    const isOther = mine.length > 0 && yours.length > 0 && mine.length + yours.length > 2;
    return isOther && !isSingular(one, other) ? 'other' : null;
  };
  // A whole may stand before one name and not before the other: then the parts are compared.
  return (a, b) => {
    if (areOpposed(lastOf(a), lastOf(b))) return 'both';
    for (const partsIn of [substancesIn, placesIn]) {
      const [some, others] = [partsIn(a), partsIn(b)];
      if (some.length > 0 && others.length > 0 && !some.some((one) => others.includes(one))) return 'both';
    }
    const found = contrast(plainOf(a), plainOf(b));
    return found && a.includes('›') !== b.includes('›') ? contrast(lastOf(a), lastOf(b)) : found;
  };
}

interface Holder {
  readonly core: string;
  /** The names of its text. */
  readonly own: ReadonlySet<string>;
}

/** The names of texts that hold a word; they are looked up by the sign or pair of signs of it that fewest names have. */
function holdersIn(texts: readonly ReadonlySet<string>[]): (words: string) => readonly Holder[] {
  let byPart: ReadonlyMap<string, readonly Holder[]> | undefined;
  const none: readonly Holder[] = [];
  const known = new Map<string, readonly Holder[]>();
  return (words) => {
    const before = known.get(words);
    if (before) return before;
    byPart ??= byParts(texts);
    const index = byPart;
    const [first = none, ...others] = [...(words.length > 1 ? pairsIn(words) : words)].map(
      (part) => index.get(part) ?? none,
    );
    const fewest = others.reduce((few, own) => (own.length < few.length ? own : few), first);
    const holders = fewest.filter(({ core }) => core.includes(words));
    known.set(words, holders);
    return holders;
  };
}

function byParts(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly Holder[]> {
  const partsOf = memo((core: string) => [...new Set([...core, ...pairsIn(core)])]);
  const byPart = new Map<string, Holder[]>();
  for (const own of texts)
    for (const core of own) {
      const holder = { core, own };
      for (const part of partsOf(core)) {
        const known = byPart.get(part);
        if (known) known.push(holder);
        else byPart.set(part, [holder]);
      }
    }
  return byPart;
}
