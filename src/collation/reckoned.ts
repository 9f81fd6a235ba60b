/** What the ledger states in no row and two rows make: the recipe of the ways in which a story reckons. */

import type { Fact } from '../dataset/text-facts.ts';
import { sentenceAround } from '../text/clause.ts';
import { judgeComplement } from './complement.ts';
import { isDerived, judgeDerived } from './derivation.ts';
import { judge } from './judgement.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { isMean, judgeMean } from './mean.ts';
import { evidentEntry, inSentence, type Judgement } from './operands.ts';
import { judgeQuoted } from './quoted.ts';
import { isShare, judgeShare } from './share-of-whole.ts';
import { isListedSum, judgeConverted, judgeSum } from './sum.ts';
import { type Judged, nothing } from './verdict.ts';

const ways = [judgeConverted, judgeSum, judgeShare, judgeMean, judgeDerived, judgeComplement];

/** The verdict on a number of a story; `before`: those before it, judged. */
export function judgeReckoned(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged {
  const quoted = judgeQuoted(fact, known);
  if (quoted) return quoted;
  const reckoned = firstOf(ways, (way) => way(fact, before, known));
  const judged = reckoned ?? judge(fact, known);
  // What changes is in the ledger; what the change is made of was not found there.
  if (judged === nothing && (isDerived(fact) || isShare(fact)) && evidentEntry(fact, known))
    return { verdict: 'unsure', metric: null, row: null };
  if (reckoned) return reckoned;
  if (judged.verdict === 'annualised' && isListedSum(fact, before)) return { ...judged, verdict: 'agrees' };
  if (judged.verdict === 'wrong' && isSaidBefore(judged, inSentence(fact, before)) && !isCorrected(fact))
    return { ...judged, verdict: 'unsure' };
  return isMean(fact) && isOfWhole(judged) ? { ...judged, verdict: 'unsure' } : judged;
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = of(item);
    if (found) return found;
  }
  return null;
}

/** 3.28亿个，女性占1.1亿个: the row was said already, and the second number is of something else. */
const isSaidBefore = ({ row }: Judged, before: readonly Judgement[]): boolean =>
  row !== null &&
  before.some(({ judged }) => judged.row === row && /^(?:agrees|bound_lost)$/.test(judged.verdict));

/** 22.5万余条次不是真的，是52.5万余条次. */
const isCorrected = ({ given: { text }, finding: { start, end } }: Fact): boolean =>
  /不是|并非|不实|有误|而是|说错|纠正/.test(sentenceAround(text, start, end).before);

/** A mean beside a row of a whole is neither right nor wrong. */
const isOfWhole = ({ verdict, metric }: Judged): boolean =>
  /^(?:agrees|wrong|bound_lost|outdated)$/.test(verdict) && !/均|每/.test(metric?.label_zh ?? '');
