/** What the ledger states in no row and two rows make: the recipe of the ways in which a story reckons. */

import type { Fact } from '../dataset/text-facts.ts';
import { judgeDerived } from './derivation.ts';
import { judge } from './judgement.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { isMean, judgeMean } from './mean.ts';
import type { Judgement } from './operands.ts';
import { judgeShare } from './share-of-whole.ts';
import { isListedSum, judgeConverted, judgeSum } from './sum.ts';
import type { Judged } from './verdict.ts';

const ways = [judgeConverted, judgeSum, judgeShare, judgeMean, judgeDerived];

/** The verdict on a number of a story; `before`: those before it, judged. */
export function judgeReckoned(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged {
  for (const way of ways) {
    const judged = way(fact, before, known);
    if (judged) return judged;
  }
  const judged = judge(fact, known);
  if (judged.verdict === 'annualised' && isListedSum(fact, before)) return { ...judged, verdict: 'agrees' };
  return isMean(fact) && isOfWhole(judged) ? { ...judged, verdict: 'unsure' } : judged;
}

/** A mean beside a row of a whole is neither right nor wrong. */
const isOfWhole = ({ verdict, metric }: Judged): boolean =>
  /^(?:agrees|wrong|bound_lost|outdated)$/.test(verdict) && !/均|每/.test(metric?.label_zh ?? '');
