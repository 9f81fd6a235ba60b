/** Key numbers, by metric. */

import { comparabilityTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { type Comparison, compare, ruleBreakAfter } from '../compare.ts';
import { type LedgerData, latestFact, sayAmount, sayWhen } from '../ledger-data.ts';
import {
  sayBothSides,
  sayComparison,
  sayLatest,
  sayMove,
  sayRuleBreak,
  shortLabel,
} from '../say-comparison.ts';
import { sayGroup, sinceWord } from '../say-figure.ts';
import type { KeyNumber } from '../slide-layout.ts';
import type { ReviewTerms } from '../terms.ts';
import { isGrowth } from '../verdict.ts';
import type { SlideKind } from './slide-kind.ts';

export interface NumbersBody {
  readonly kind: 'numbers';
  readonly metrics: readonly string[];
}

/** Numbers that a sheet holds. */
const mostNumbers = 6;

export const numbersSlide: SlideKind<NumbersBody> = {
  kind: 'numbers',
  name: { zh: '要数', en: 'Key numbers' },
  isBody: ({ metrics }) => Array.isArray(metrics) && metrics.every((id) => typeof id === 'string'),
  blank: () => ({ kind: 'numbers', metrics: [] }),
  propose: ({ metrics }, terms, { data }) => {
    const moved = movesOf(metrics, terms, data);
    return {
      title: terms.locale === 'zh' ? '要数' : 'Key numbers',
      takeaway: sayMoves(moved, terms.locale),
    };
  },
  layout: (body, terms, { data }) => {
    const all = numbersOf(body, terms, data);
    const sheets = Math.max(1, Math.ceil(all.length / mostNumbers));
    return Array.from({ length: sheets }, (_, at) => {
      const own = all.slice(at * mostNumbers, (at + 1) * mostNumbers);
      return { body: { kind: 'numbers', numbers: own.map(({ number }) => number) }, ...restsOf(own) };
    });
  },
  rests: (body, terms, { data }) => restsOf(numbersOf(body, terms, data)),
};

/** A number with every observation that its words speak of. */
export interface RestingNumber {
  readonly number: KeyNumber;
  readonly observations: readonly string[];
}

function restsOf(numbers: readonly RestingNumber[]) {
  return { observations: numbers.flatMap(({ observations }) => observations) };
}

export function numbersOf(
  { metrics }: NumbersBody,
  { locale, since, asOf }: ReviewTerms,
  data: LedgerData,
): readonly RestingNumber[] {
  return metrics.flatMap((id) => {
    const metric = data.metrics.find(({ metric_id }) => metric_id === id);
    const fact = metric ? latestFact(data, id, asOf) : undefined;
    if (!metric || !fact) return [];
    const { move, earlier, later } = compare(data, metric, since, asOf);
    // Why a number is not compared is told where changes are listed; that it differs in scope, here too.
    const isMoved = move && earlier && later?.observation_id === fact.observation_id;
    const moved = isMoved
      ? locale === 'zh'
        ? `较${sayWhen(earlier, metric, 'zh')}${sayMove(move, metric, 'zh')}`
        : `${sayMove(move, metric, 'en')} ${sinceWord(metric)} ${sayWhen(earlier, metric, 'en')}`
      : fact.comparability === 'near'
        ? comparabilityTerms.near.short[locale]
        : '';
    const ruleBreak = ruleBreakAfter(data, fact, asOf);
    // A number under the old rules never stands alone.
    const sides = ruleBreak ? [fact, ruleBreak.newer] : [fact];
    const apart = locale === 'zh' ? '规则改变，另计' : 'rules changed, counted apart';
    const notes = ruleBreak ? [apart] : [moved].filter(Boolean);
    const when = sides.map((side) => sayWhen(side, metric, locale)).join(' → ');
    const { comma, stop } = phrase(locale);
    const latest = sayLatest(metric, fact, locale).slice(0, -stop.length);
    const broken = ruleBreak ? sayRuleBreak(ruleBreak, metric, locale) : '';
    const number: KeyNumber = {
      words: ruleBreak ? sayBothSides(fact, ruleBreak, metric, locale) : sayAmount(fact, metric, locale),
      label: shortLabel(metric, locale),
      detail: [when, ...notes].join(phrase(locale).semicolon),
      sentence:
        [latest, moved].filter(Boolean).join(comma) + stop + (broken && locale === 'en' ? ' ' : '') + broken,
      domain: metric.domain,
      observation_id: fact.observation_id,
    };
    const spoken = isMoved ? [earlier, ...sides] : sides;
    return [{ number, observations: spoken.map(({ observation_id }) => observation_id) }];
  });
}

/** How the numbers moved together, and how fast the one that moved most; of a single one, how fast. */
function sayMoves(moved: readonly Comparison[], locale: Locale): string {
  const [one] = moved;
  if (!one) return '';
  return moved.length > 1 ? sayGroup(moved, locale) : sayComparison(one, locale);
}

/** The comparisons with a move among some metrics, the largest relative move first. */
function movesOf(
  metrics: readonly string[],
  { since, asOf }: ReviewTerms,
  data: LedgerData,
): readonly Comparison[] {
  return metrics
    .flatMap((id) => {
      const metric = data.metrics.find(({ metric_id }) => metric_id === id);
      return metric ? [compare(data, metric, since, asOf)] : [];
    })
    .filter(({ metric, move }) => move && !isGrowth(data, metric))
    .toSorted((a, b) => (b.move?.percent?.value ?? 0) - (a.move?.percent?.value ?? 0));
}
