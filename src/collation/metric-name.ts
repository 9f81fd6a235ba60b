/** How well the words of a claim name a metric. */

import { coreOf } from '../dataset/core-name.ts';
import type { Metric } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';
import { anyScope } from './definition.ts';
import { type Entry, isAlike, plain } from './ledger-index.ts';

/** From here on words name a metric; below `faintName` they name none, below `heldName` not one that has the number. */
export const leastName = 0.6;
export const faintName = 0.45;
export const heldName = 0.2;
/** Two metrics closer than this are not told apart by words. */
export const margin = 0.1;
/** How much the words since the last number count beside those of the whole sentence up to the number. */
const ownShare = 0.75;
/** What adds to the share of a name that stands in the sentence. */
const weights = { words: 0.5, core: 0.5, noun: 0.3 };

export interface Named {
  readonly entry: Entry;
  readonly score: number;
  /** The words name something else. */
  readonly isOther: boolean;
}

/** How well the sentence up to the number names the metric; over 1 where its words and subject do as well. */
export function nameScore(entry: Entry, fact: Fact, matched: Metric | null): Omit<Named, 'entry'> {
  const { given, finding, key } = fact;
  const context = contextOf(given.text, finding);
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const whole = plain(before + finding.text + context.after);
  // 可以办口岸签证的城市72个，口岸99个: what two signs say goes on with the sentence.
  const lead = fact.lead.length > 3 ? fact.lead : before;
  const own = plain(lead + finding.text + context.after + key.subject);
  const isMatched = matched?.metric_id === entry.metric.metric_id;
  const isCore = key.core !== '' && entry.names.some((name) => coreOf(name) === key.core);
  const byName = Math.max(
    0,
    ...entry.names.map((name) => ownShare * shareIn(name, own) + (1 - ownShare) * shareIn(name, whole)),
  );
  const label = plain(entry.metric.label_zh);
  const noun = finding.noun?.replace(/[（(].*$/, '') ?? '';
  const isHead = (word: string): boolean => word.length > 1 && label.endsWith(word.slice(-2));
  // 用户4.9亿, 口岸99个: what stands before the number is counted.
  // 能办口岸签证的城市共74个: and what a subject ends with.
  const isSaid =
    isHead(noun) || (noun === '' && (/^[-个]$/.test(fact.unit) || fact.lead.length < 4) && isHead(key.core));
  const byNoun = isSaid ? 1 : noun.length < 2 || isMatched ? 0 : -1;
  const isOther =
    isNaming(fact, label) &&
    !isMatched &&
    !isCore &&
    entry.names.every((name) => shareIn(name, whole) < 1) &&
    isAlike(entry, fact) &&
    entry.names.every((name) => isContrast(key.core, coreOf(name))) &&
    shareIn(key.core.replace(anyCount, ''), entry.words) < 0.5;
  const score =
    byName + (isMatched ? weights.words : 0) + (isCore ? weights.core : 0) + weights.noun * byNoun;
  return { score, isOther };
}

/** Whether a subject tells what is counted: 累计数字 does not, nor one from before 口岸也多了起来. */
function isNaming({ key: { core }, lead }: Fact, label: string): boolean {
  const isOfBefore = core !== '' && shareIn(core, lead) === 0 && lead.includes(label.slice(-2));
  // 2018年6月那一批分量最重: one of those that were spoken of.
  const isPointing = /^[那这][一两几]?[批次回波轮年月天]/.test(core);
  return core.replace(anyCount, '').length > 1 && !isOfBefore && !isPointing;
}

/** The share of a name's pairs of signs that stand in words. */
export function shareIn(name: string, words: string): number {
  const pairs = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

/** 玉米播种 and 粮食播种: each has a word of two signs and more that the other has not. */
function isContrast(a: string, b: string): boolean {
  const rest = (one: string, other: string): number =>
    [...one.replace(anyScope, '').replace(doing, '')].filter((sign) => !other.includes(sign)).length;
  return a.length > 2 && shareIn(b, a) < 0.5 && rest(a, b) > 1 && rest(b, a) > 1;
}

/** Words of the doing that tell no thing from another. */
const doing = /允许|适用|可以?|能够?|已经?|目前|全国|开展|提供|享受|实施|实行|办理|办成|发放|推出|回答|各类/g;

/** 奶类产量 is a name of its own, 户籍地之外办成的身份证 may be another way to say it; 累计数字 names nothing. */
export const isName = (core: string): boolean => {
  const { length } = core.replace(anyCount, '');
  return length > 1 && core.length <= 6 && !/[的之]/.test(core);
};

/** Words that every count may have. */
const anyCount =
  /累计|合计|总计|共计|总共|数字|数量|总数|人数|数据|数值|规模|统计|总量|名单|连同|加上|此前|之前|以前|各批|平均|每个?月|每年|一共|加总|两[种者]|达到/g;

/** So many pairs of signs that few other metrics have, and its number at its time, are a name. */
export const tellingPairs = 2;
const fewMetrics = 3;

export function pairsIn({ lead }: Fact, { words }: Entry, entries: readonly Entry[]): number {
  const pairs = new Set([...lead].slice(1).map((_, at) => lead.slice(at, at + 2)));
  return [...pairs].filter(
    (pair) => words.includes(pair) && entries.filter((one) => one.words.includes(pair)).length <= fewMetrics,
  ).length;
}

/** 16个城市试点房产税: what stands behind the number names something of which the ledger says nothing. */
export function isOfUnheard({ finding, given }: Fact, known: string): boolean {
  const { after } = contextOf(given.text, finding);
  const words = after
    .replace(finding.noun ?? '', '')
    .replace(doing, '')
    .replace(anyScope, '');
  const rest = /^\p{Script=Han}{3,}/u.exec(words.replace(/^试点|^(?:以上|左右|多)/, ''))?.[0] ?? '';
  return rest !== '' && shareIn(rest, known) === 0;
}
