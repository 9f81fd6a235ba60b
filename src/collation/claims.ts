/**
 * The numbers of a story against a ledger. A verdict is given where words, unit and time leave one metric; else the claim
 * stays unsure. What the ledger says goes with it, to be cited.
 */

import { articleFrom } from '../dataset/article.ts';
import { type Fact, factsOf } from '../dataset/text-facts.ts';
import { extract } from '../extract/index.ts';
import { type Sentence, sentenceAround } from '../text/clause.ts';
import { certain } from './certainty.ts';
import { timeOf } from './claim-time.ts';
import { isOfAnotherCountry } from './countries.ts';
import { withCountsInWords } from './counts-in-words.ts';
import { isOfAnotherOffice } from './definition.ts';
import { denied, type Open } from './denial.ts';
import { isDerived } from './derivation.ts';
import { englishSentences, judgeEnglish } from './english-story.ts';
import { evidenceFor } from './evidence.ts';
import { explain, isReckoned } from './explained.ts';
import { hasRole, indexOf, isAlike, type KnownLedger, type LedgerIndex } from './ledger-index.ts';
import { isMean } from './mean.ts';
import { clauseBefore, inSentence, type Judgement } from './operands.ts';
import { judgeMost, judgeRank, ranksIn } from './rank.ts';
import { judgeReckoned } from './reckoned.ts';
import { type Answered, type Question, withRefusal } from './refusal.ts';
import { isShare } from './share-of-whole.ts';
import { together } from './sum.ts';
import { withUnassigned } from './unassigned.ts';

export interface Claim extends Answered {
  /** Half-open in the story, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: Sentence;
}

/** A claim for each statistic and each rank of the story, and each number of its English sentences, in its order. */
export function checkClaims(
  { text, asOf }: { readonly text: string; readonly asOf: string | null },
  ledger: KnownLedger,
): Claim[] {
  const known = indexes.get(ledger) ?? indexOf(ledger);
  indexes.set(ledger, known);
  const english = englishSentences(text);
  const chinese = without(text, english);
  const extraction = withCountsInWords(chinese, extract({ text: chinese, asOf }));
  const article = articleFrom('story', chinese, asOf);
  const judgements: Judgement[] = [];
  const facts = factsOf({ article, text: chinese, extraction });
  for (const fact of facts) {
    const read = certain(fact, judgeReckoned(fact, judgements, known), judgements);
    const explained = /^(?:unsure|absent|wrong)$/.test(read.verdict)
      ? explain(fact, read, facts, known)
      : read;
    const denial = denied(explained, () => openOf(fact, judgements, known));
    // 3.28亿个，女性占1.1亿个: the row was said already, and the second number is of something else.
    const isSaid = judgements.some(({ judged: { row } }) => row !== null && row === denial.row);
    const judged = isSaid || certain(fact, denial, judgements) !== denial ? explained : denial;
    judgements.push({ fact, judged: withUnassigned(fact, judgeMost({ fact, judged }, known), known) });
  }
  const claimAt = (start: number, end: number, judged: Answered): Claim => ({
    ...{ start, end, quote: text.slice(start, end), sentence: sentenceAround(text, start, end) },
    ...judged,
  });
  return [
    ...judgements.map(({ fact, judged }) =>
      claimAt(
        fact.finding.start,
        fact.finding.end,
        withRefusal(judged, () => questionOf(fact, known), known),
      ),
    ),
    ...judgeEnglish(english, known).map(({ start, end, judged, sentence }) => ({
      ...claimAt(start, end, judged),
      sentence: {
        before: text.slice(sentence.start, start),
        quote: text.slice(start, end),
        after: text.slice(end, sentence.start + sentence.text.length),
      },
    })),
    ...ranksIn(chinese).map((rank) =>
      claimAt(rank.start, rank.end, judgeRank(rank, chinese, judgements, known)),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** How much of its name must be said of a metric that may deny a number that no rule could place. */
const leastDenying = 0.5;
function openOf(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Open {
  const likely = evidenceFor(fact, known)
    .filter(({ entry, cover }) => cover >= leastDenying && hasRole(entry, fact) && isAlike(entry, fact))
    .map(({ entry }) => entry);
  return {
    claimed: fact,
    time: timeOf(fact),
    likely,
    alike: known.entries.filter((entry) => fact.value >= 1e5 || isAlike(entry, fact)),
    isOpen:
      isReckoned(fact) ||
      isDerived(fact) ||
      isMean(fact) ||
      isShare(fact) ||
      (together.test(clauseBefore(fact)) && inSentence(fact, before).length > 0),
    judgeAs: (value, decimals) => judgeReckoned(withNumber(fact, value, decimals), before, known),
  };
}

const withNumber = (fact: Fact, value: number, decimals: number | null): Fact => {
  const own = value / fact.scale.factor;
  const { finding } = fact;
  return {
    ...fact,
    value,
    finding: { ...finding, value: own, low: own, high: own, bound: 'exact', decimals },
  };
};

function questionOf(fact: Fact, known: LedgerIndex): Question {
  const likely = evidenceFor(fact, known).filter(
    ({ entry, cover, support }) =>
      cover + support >= leastLikely && hasRole(entry, fact) && isAlike(entry, fact),
  );
  return {
    claimed: fact,
    time: timeOf(fact),
    isForeign: isOfAnotherOffice(fact, known.words) || isOfAnotherCountry(fact, known.words),
    likely: likely.map(({ entry }) => entry),
  };
}
/** So much must speak for a metric that is shown beside a claim without a verdict. */
const leastLikely = 0.5;

/** The text with empty lines where some of its sentences stand, so that the others keep their places. */
function without(
  text: string,
  sentences: readonly { readonly start: number; readonly text: string }[],
): string {
  const parts: string[] = [];
  let end = 0;
  for (const { start, text: words } of sentences) {
    parts.push(text.slice(end, start), '\n'.repeat(words.length));
    end = start + words.length;
  }
  return parts.join('') + text.slice(end);
}

/** Of the ledgers that stories were checked against. */
const indexes = new WeakMap<KnownLedger, LedgerIndex>();
