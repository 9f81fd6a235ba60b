/**
 * The numbers of a story against a ledger. A verdict is given where words, unit and time leave one metric; else the claim
 * stays unsure. What the ledger says goes with it, to be cited.
 */

import { articleFrom } from '../dataset/article.ts';
import { factsOf } from '../dataset/text-facts.ts';
import { extract } from '../extract/index.ts';
import { type Sentence, sentenceAround } from '../text/clause.ts';
import { withCountsInWords } from './counts-in-words.ts';
import { indexOf, type KnownLedger, type LedgerIndex } from './ledger-index.ts';
import type { Judgement } from './operands.ts';
import { judgeMost, judgeRank, ranksIn } from './rank.ts';
import { judgeReckoned } from './reckoned.ts';
import type { Judged } from './verdict.ts';

export interface Claim extends Judged {
  /** Half-open in the story, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: Sentence;
}

/** A claim for each statistic and each rank of the story, in its order. */
export function checkClaims(
  { text, asOf }: { readonly text: string; readonly asOf: string | null },
  ledger: KnownLedger,
): Claim[] {
  const extraction = withCountsInWords(text, extract({ text, asOf }));
  const known = indexes.get(ledger) ?? indexOf(ledger);
  indexes.set(ledger, known);
  const judgements: Judgement[] = [];
  for (const fact of factsOf({ article: articleFrom('story', text, asOf), text, extraction })) {
    const judged = judgeReckoned(fact, judgements, known);
    judgements.push({ fact, judged: judgeMost({ fact, judged }, known) });
  }
  const claimAt = (start: number, end: number, judged: Judged): Claim => ({
    ...{ start, end, quote: text.slice(start, end), sentence: sentenceAround(text, start, end) },
    ...judged,
  });
  return [
    ...judgements.map(({ fact: { finding }, judged }) => claimAt(finding.start, finding.end, judged)),
    ...ranksIn(text).map((rank) => claimAt(rank.start, rank.end, judgeRank(rank, text, judgements, known))),
  ].sort((a, b) => a.start - b.start);
}

/** Of the ledgers that stories were checked against. */
const indexes = new WeakMap<KnownLedger, LedgerIndex>();
