/** What the ledger states in no row and two rows make: the recipe of the ways in which a story reckons. */

import type { Fact } from '../dataset/text-facts.ts';
import { sentenceAround } from '../text/clause.ts';
import { judgeBeside } from './beside.ts';
import { compare } from './comparison.ts';
import { judgeComplement } from './complement.ts';
import { isDerived, judgeDerived } from './derivation.ts';
import { judgeExpected } from './expected.ts';
import { judge } from './judgement.ts';
import { type Entry, type LedgerIndex, plain } from './ledger-index.ts';
import { isMean, judgeMean } from './mean.ts';
import { shareIn } from './metric-name.ts';
import { evidentEntry, inSentence, type Judgement } from './operands.ts';
import { judgeQuoted } from './quoted.ts';
import { isShare, judgeShare } from './share-of-whole.ts';
import { isListedSum, judgeConverted, judgeSum } from './sum.ts';
import { withUnassigned } from './unassigned.ts';
import { digitsOf, type Judged, nothing, tellingDigits } from './verdict.ts';

const ways = [judgeConverted, judgeSum, judgeShare, judgeMean, judgeDerived, judgeComplement];

/** The verdict on a number of a story; `before`: those before it, judged. */
export function judgeReckoned(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged {
  const expected = judgeExpected(fact, known);
  if (expected) return expected;
  const alone = partAlone(fact, ofItsWhole(fact, judgeAlone(fact, before, known), known), known);
  const judged = withUnassigned(fact, alone, known);
  const level = before.find((one) => one.fact.finding.start === fact.finding.of);
  if (!level || judged.verdict === 'agrees' || judged.verdict === 'bound_lost') return judged;
  const beside = judgeBeside(
    { claimed: fact, unit: fact.unit, role: fact.key.role, level: level.judged },
    known,
  );
  if (beside) return beside;
  // 货币余额增长6.2%, of a ledger that knows of no money.
  return judged.verdict === 'unsure' && judged.metric === null && level.judged === nothing ? nothing : judged;
}

/** 机动车3.53亿辆, which is the number of the cars among them: the member is not said, and the whole has another. */
function partAlone(fact: Fact, judged: Judged, { entries }: LedgerIndex): Judged {
  const { verdict, metric, row } = judged;
  if (!row || !metric || !/^(?:agrees|bound_lost)$/.test(verdict)) return judged;
  const [head, member] = metric.label_zh.replace(/（[^（）]*）$/, '').split('：');
  const { before, after } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  if (!head || !member || `${before}${after}`.includes(member)) return judged;
  const isOther = entries.some(
    ({ metric: { label_zh }, rows }) =>
      plain(label_zh) === head &&
      shareIn(head, plain(before)) > 0.8 &&
      rows.some((one) => one.period_end === row.period_end && compare(fact, one) === 'other'),
  );
  return isOther ? { ...judged, verdict: digitsOf(fact) >= tellingDigits ? 'definition' : 'unsure' } : judged;
}

/** 出入境人员中，58%为免签入境的外国人, which is 58% of the foreigners: the share of another whole. */
function ofItsWhole(fact: Fact, judged: Judged, known: LedgerIndex): Judged {
  const { verdict, row } = judged;
  const { before } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  const whole =
    fact.finding.whole ?? /([^，。；,]{3,})[之当]?[中里][，,]?[^，。；,]*$/.exec(before)?.[1] ?? null;
  if (whole === null || !row?.part_of || (verdict !== 'agrees' && verdict !== 'bound_lost')) return judged;
  const own = known.entries.find(
    ({ metric }) => metric.metric_id === known.byId.get(row.part_of ?? '')?.metric_id,
  );
  const said = plain(whole);
  const namedBy = ({ metric }: Entry): number => shareIn(plain(metric.label_zh), said);
  const isOther = own && namedBy(own) < 0.5 && known.entries.some((entry) => namedBy(entry) > 0.8);
  return isOther ? { ...judged, verdict: 'definition' } : judged;
}

function judgeAlone(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged {
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
