/** Key numbers, by metric. */

import { comparabilityTerms } from '../../dataset/vocabulary.ts';
import { phrase } from '../../text/phrase.ts';
import { type Comparison, compare, ruleBreakAfter } from '../compare.ts';
import { type LedgerData, latestFact, sayAmount, sayWhen } from '../ledger-data.ts';
import { sayBothSides, sayComparison, sayMove, shortLabel } from '../say-comparison.ts';
import type { KeyNumber } from '../slide-layout.ts';
import type { ReviewTerms } from '../terms.ts';
import type { SlideKind } from './slide-kind.ts';

interface NumbersBody {
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
    const [largest] = movesOf(metrics, terms, data);
    return {
      title: terms.locale === 'zh' ? '要数' : 'Key numbers',
      takeaway: largest ? sayComparison(largest, terms.locale) : '',
    };
  },
  layout: (body, terms, { data }) => {
    const all = numbersOf(body, terms, data);
    const sheets = Math.max(1, Math.ceil(all.length / mostNumbers));
    return Array.from({ length: sheets }, (_, at) => {
      const numbers = all.slice(at * mostNumbers, (at + 1) * mostNumbers);
      return { body: { kind: 'numbers', numbers }, observations: idsOf(numbers) };
    });
  },
  rests: (body, terms, { data }) => ({ observations: idsOf(numbersOf(body, terms, data)) }),
};

function idsOf(numbers: readonly KeyNumber[]): readonly string[] {
  return numbers.map(({ observation_id }) => observation_id);
}

function numbersOf(
  { metrics }: NumbersBody,
  { locale, since, asOf }: ReviewTerms,
  data: LedgerData,
): readonly KeyNumber[] {
  return metrics.flatMap((id) => {
    const metric = data.metrics.find(({ metric_id }) => metric_id === id);
    const fact = metric ? latestFact(data, id, asOf) : undefined;
    if (!metric || !fact) return [];
    const { move, earlier, later } = compare(data, metric, since, asOf);
    // Why a number is not compared is told where changes are listed; that it differs in scope, here too.
    const moved =
      move && earlier && later?.observation_id === fact.observation_id
        ? locale === 'zh'
          ? `较${sayWhen(earlier, metric, 'zh')}${sayMove(move, metric, 'zh')}`
          : `${sayMove(move, metric, 'en')} since ${sayWhen(earlier, metric, 'en')}`
        : fact.comparability === 'near'
          ? comparabilityTerms.near.short[locale]
          : '';
    const ruleBreak = ruleBreakAfter(data, fact, asOf);
    // A number under the old rules never stands alone.
    const sides = ruleBreak ? [fact, ruleBreak.newer] : [fact];
    const apart = locale === 'zh' ? '规则改变，另计' : 'rules changed, counted apart';
    const notes = ruleBreak ? [apart] : [moved].filter(Boolean);
    const when = sides.map((side) => sayWhen(side, metric, locale)).join(' → ');
    return [
      {
        words: ruleBreak ? sayBothSides(fact, ruleBreak, metric, locale) : sayAmount(fact, metric, locale),
        label: shortLabel(metric, locale),
        detail: [when, ...notes].join(phrase(locale).semicolon),
        domain: metric.domain,
        observation_id: fact.observation_id,
      },
    ];
  });
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
    .filter(({ move }) => move)
    .toSorted((a, b) => (b.move?.percent?.value ?? 0) - (a.move?.percent?.value ?? 0));
}
