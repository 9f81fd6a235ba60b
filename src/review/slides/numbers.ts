/** Key numbers, by metric. */

import { growthStated } from '../../dataset/growth-stated.ts';
import type { Metric } from '../../dataset/schema.ts';
import { comparabilityTerms } from '../../dataset/vocabulary.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { type Comparison, compare, type Move, moveBetween, ruleBreakAfter } from '../compare.ts';
import {
  comparableKey,
  type Fact,
  factsOf,
  type LedgerData,
  latestFact,
  metricOf,
  sayAmount,
  sayWhen,
} from '../ledger-data.ts';
import {
  sayBothSides,
  sayComparison,
  sayLatest,
  sayMove,
  sayRuleBreak,
  sentenceLabel,
  shortLabel,
} from '../say-comparison.ts';
import { sayGroup, sinceWord } from '../say-figure.ts';
import { sayVerdict } from '../say-verdict.ts';
import type { KeyNumber } from '../slide-layout.ts';
import type { ReviewTerms } from '../terms.ts';
import { isGrowth, longestSpan } from '../verdict.ts';
import type { SlideKind } from './slide-kind.ts';

export interface NumbersBody {
  readonly kind: 'numbers';
  readonly metrics: readonly string[];
}

/** Numbers that a sheet holds. */
const mostNumbers = 6;

export const numbersSlide: SlideKind<NumbersBody> = {
  kind: 'numbers',
  name: { zh: '主要数据', en: 'Key numbers' },
  isBody: ({ metrics }) => Array.isArray(metrics) && metrics.every((id) => typeof id === 'string'),
  blank: () => ({ kind: 'numbers', metrics: [] }),
  propose: ({ metrics }, terms, { data }) => {
    const { locale } = terms;
    const metric = onlyMetric(metrics, data);
    const name = locale === 'zh' ? '主要数据' : 'Key numbers';
    if (!metric) return { title: name, takeaway: sayMoves(movesOf(metrics, terms, data), locale) };
    const label = sentenceLabel(metric, locale);
    const span = longestSpan(data, metric);
    return {
      title: locale === 'zh' ? `${label}：历次观测` : `${label}: every observation`,
      takeaway: span ? sayVerdict(span, locale) : '',
    };
  },
  layout: (body, terms, { data }) => {
    const metric = onlyMetric(body.metrics, data);
    const all = metric ? courseOf(metric, terms, data) : numbersOf(body, terms, data);
    const sheets = Math.max(1, Math.ceil(all.length / mostNumbers));
    return Array.from({ length: sheets }, (_, at) => {
      const own = all.slice(at * mostNumbers, (at + 1) * mostNumbers);
      return { body: { kind: 'numbers', numbers: own.map(({ number }) => number) }, ...restsOf(own) };
    });
  },
  rests: (body, terms, { data }) => {
    const metric = onlyMetric(body.metrics, data);
    return restsOf(metric ? courseOf(metric, terms, data) : numbersOf(body, terms, data));
  },
};

/** The metric of a slide that has but one, whose single number would leave it bare; it has several to tell. */
function onlyMetric([id, ...others]: readonly string[], data: LedgerData): Metric | undefined {
  const metric = others.length === 0 && id ? metricOf(data, id) : undefined;
  return metric && factsOf(data, metric.metric_id).length > 1 ? metric : undefined;
}

/** The last numbers of one metric, the newest first, each by its day and with what it moved since the one before. */
function courseOf(metric: Metric, { locale, asOf }: ReviewTerms, data: LedgerData): readonly RestingNumber[] {
  const known = factsOf(data, metric.metric_id).filter(({ period_end }) => period_end <= asOf);
  const tell = (fact: Fact) => `${sayAmount(fact, metric, locale)} ${sayWhen(fact, metric, locale)}`;
  // Two sources of one number on one day are told once.
  const facts = known.filter((fact, at) => known.findIndex((one) => tell(one) === tell(fact)) === at);
  const { comma, stop, paren } = phrase(locale);
  return facts
    .slice(-mostNumbers)
    .toReversed()
    .map((fact) => {
      const key = comparableKey(fact, metric);
      const before = facts.findLast(
        (one) => one.period_end < fact.period_end && key !== null && comparableKey(one, metric) === key,
      );
      const move = before
        ? moveBetween(before, fact, metric, growthStated(data.observations, before, fact))
        : null;
      const moved = move && before ? saySince(move, before, metric, locale) : '';
      const near = fact.comparability === 'near' ? comparabilityTerms.near.short[locale] : '';
      const latest = sayLatest(metric, fact, locale).slice(0, -stop.length);
      const number: KeyNumber = {
        words: sayAmount(fact, metric, locale),
        label: sayWhen(fact, metric, locale),
        detail: moved || near,
        sentence: latest + (moved ? comma + moved : near ? paren(near) : '') + stop,
        domain: metric.domain,
        observation_id: fact.observation_id,
      };
      const spoken = moved && before ? [before, fact] : [fact];
      return { number, observations: spoken.map(({ observation_id }) => observation_id) };
    });
}

/** 较2019年4月增加不足7000万个; up under 70 million users since April 2019. */
function saySince(move: Move, earlier: Fact, metric: Metric, locale: Locale): string {
  return locale === 'zh'
    ? `较${sayWhen(earlier, metric, 'zh')}${sayMove(move, metric, 'zh')}`
    : `${sayMove(move, metric, 'en')} ${sinceWord(metric)} ${sayWhen(earlier, metric, 'en')}`;
}

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
      ? saySince(move, earlier, metric, locale)
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
