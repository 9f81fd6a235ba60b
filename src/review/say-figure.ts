/**
 * What a figure's slide says under its title. The title says what happened; under it stands what that does not say: since
 * when and by how much, how a group of metrics moved, what is left to a target, a neighbour.
 */

import { changeBetween, exactly } from '../dataset/change.ts';
import type { Metric } from '../dataset/schema.ts';
import type { Row } from '../engine/database.ts';
import type { Figure } from '../figures/kit/figure.ts';
import type { Locale } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { type Comparison, compare } from './compare.ts';
import { type Fact, type LedgerData, latestFact, sayAmount, sayDay, sayWhen } from './ledger-data.ts';
import {
  sayComparison,
  sayLatest,
  sayMove,
  sayPace,
  sayRuleBreak,
  sayTally,
  sentenceLabel,
} from './say-comparison.ts';
import { standingOf, type Target } from './status.ts';
import type { ReviewTerms } from './terms.ts';
import { isGrowth, longestSpan } from './verdict.ts';

/** From so many metrics on they are told as a group. */
const leastGroup = 3;

type Terms = Pick<ReviewTerms, 'locale' | 'since' | 'asOf' | 'targets'>;

/** Sentences with no number of the title, a line; empty where the title says all. */
export function sayFigure(
  title: string,
  figure: Figure,
  rows: readonly Row[],
  data: LedgerData,
  terms: Terms,
): string {
  const { locale, since, asOf } = terms;
  const { metrics: ids, row } = figure;
  const drawn = figure.beside?.(rows, locale);
  if (drawn) return drawn;
  const metrics = ids.flatMap((id) => data.metrics.find(({ metric_id }) => metric_id === id) ?? []);
  const growths = metrics.filter((metric) => isGrowth(data, metric));
  const levels = metrics.filter((metric) => !growths.includes(metric));
  if (levels.length === 0 && growths.length >= leastGroup) return sayGrowths(growths, data, asOf, locale);
  const all = (levels.length > 0 ? levels : growths).map((metric) => compare(data, metric, since, asOf));
  const moved = all.filter(({ move }) => move);
  if (moved.length >= leastGroup) return sayGroup(moved, locale, title);
  const told = moved.find(({ move }) => move?.direction !== 'unchanged') ?? moved[0];
  const said = told
    ? sayMoved(told, title, locale)
    : (sayOpen(all, title, locale) ??
      sayLongest(levels, title, data, terms) ??
      sayNeighbour(metrics, title, data, asOf, locale) ??
      sayLastRow(row.brief(rows, locale).rows, title, locale));
  const left = terms.targets.flatMap((target) => sayLeft(target, metrics, data, terms) ?? []);
  return [said, ...left].filter(Boolean).join(locale === 'zh' ? '' : ' ');
}

/** Whether a title says a number already, with or without its unit. */
export function isSaid(title: string, amount: string): boolean {
  const bare = amount.replace(/(?<=[\d万亿])[^\d万亿→]*$|(?<=\d(?: thousand| million| billion)?) \D*$/u, '');
  const at = title.indexOf(bare);
  return (
    bare !== '' &&
    at >= 0 &&
    !/[\d.,]$/.test(title.slice(0, at)) &&
    !/^[.,]?\d/.test(title.slice(at + bare.length))
  );
}

/** 交管互联网平台用户比2020年5月增加逾2.5亿个（逾86%），每年逾6100万个。 Its ends are told where the title does not. */
function sayMoved(comparison: Comparison, title: string, locale: Locale): string {
  const { metric, earlier, later, move } = comparison;
  if (!earlier || !later || !move) return '';
  const [was, is] = [earlier, later].map((fact) => ({
    amount: sayAmount(fact, metric, locale),
    when: sayWhen(fact, metric, locale),
  })) as [{ amount: string; when: string }, { amount: string; when: string }];
  if (move.direction === 'unchanged' && !isSaid(title, is.amount)) return sayComparison(comparison, locale);
  const label = sentenceLabel(metric, locale);
  const other = sayBreak(comparison, title, locale);
  const broken = locale === 'en' && other ? ` ${other}` : other;
  const [moved, pace] = [sayMove(move, metric, locale), sayPace(move, metric, locale)];
  const { comma, stop } = phrase(locale);
  const [hasWas, hasIs] = [isSaid(title, was.amount), isSaid(title, is.amount)];
  if (locale === 'zh') {
    const now = hasIs ? `${label}` : `${label}：${is.when}${is.amount}，`;
    const before = hasWas || move.direction === 'unchanged' ? was.when : `${was.when}的${was.amount}`;
    return [`${now}比${before}${moved}`, pace].filter(Boolean).join(comma) + stop + broken;
  }
  const now = hasIs ? `${label}: ` : `${label}: ${is.amount} (${is.when}), `;
  const before =
    hasWas || move.direction === 'unchanged'
      ? `${sinceWord(metric)} ${was.when}`
      : `from ${was.amount} (${was.when})`;
  return [`${now}${moved} ${before}`, pace].filter(Boolean).join(comma) + stop + broken;
}

/** Of a year one says from, of a day since. */
export const sinceWord = ({ measure }: Metric): string => (measure === 'flow' ? 'from' : 'since');

/** 可比的7项中5项增加，2项减少；变化最大的是民用运输机场，增加1个（6.25%）。 */
export function sayGroup(moved: readonly Comparison[], locale: Locale, title = ''): string {
  const [most] = moved.toSorted((a, b) => (b.move?.percent?.value ?? 0) - (a.move?.percent?.value ?? 0));
  // A title counts its own pairs of numbers: a second count beside it confuses.
  const isTold = /\d项都?(?:增加|减少|持平)|\d (?:rose|fell)|both (?:rose|fell)/.test(title);
  const tally = isTold ? '' : sayTally(moved, locale);
  const { stop } = phrase(locale);
  if (!most?.move || most.move.direction === 'unchanged') return tally && tally + stop;
  const label = sentenceLabel(most.metric, locale);
  const [size, pace] = [sayMove(most.move, most.metric, locale), sayPace(most.move, most.metric, locale)];
  const told = [size, pace].filter(Boolean).join(phrase(locale).comma);
  // The number of the old rules never stands alone.
  const broken = sayBreak(most, title, locale);
  return locale === 'zh'
    ? `${tally && `${tally}；`}变化最大的是${label}，${told}。${broken}`
    : `${tally ? `${tally}; the` : 'The'} largest change: ${label}, ${told}.${broken && ` ${broken}`}`;
}

/** What the new rules count, where the title does not have it. */
function sayBreak({ metric, ruleBreak }: Comparison, title: string, locale: Locale): string {
  if (!ruleBreak || isSaid(title, sayAmount(ruleBreak.newer, metric, locale))) return '';
  return sayRuleBreak(ruleBreak, metric, locale);
}

/** 2023年11项中9项增长，2项下降。 The time is told where they share it. */
function sayGrowths(metrics: readonly Metric[], data: LedgerData, asOf: string, locale: Locale): string {
  const known = metrics.flatMap((metric) => {
    const fact = latestFact(data, metric.metric_id, asOf);
    return fact && fact.value !== null
      ? [{ sign: Math.sign(fact.value), when: sayWhen(fact, metric, locale) }]
      : [];
  });
  const all = known.length;
  if (all < leastGroup) return '';
  const [up, down] = [1, -1].map((sign) => known.filter((each) => each.sign === sign).length) as [
    number,
    number,
  ];
  const [when, ...others] = new Set(known.map((each) => each.when));
  const time = when && others.length === 0 ? when : '';
  if (locale === 'zh')
    return up === all
      ? `${time}${all}项都在增长。`
      : `${time}${all}项中${[up > 0 && `${up}项增长`, down > 0 && `${down}项下降`].filter(Boolean).join('，')}。`;
  const since = time && phrase('en').paren(time);
  return up === all
    ? `All ${all} grew${since}.`
    : `Of ${all}, ${[up > 0 && `${up} grew`, down > 0 && `${down} fell`].filter(Boolean).join(' and ')}${since}.`;
}

/** Both ends and why they do not compare, where the title does not have both. */
function sayOpen(all: readonly Comparison[], title: string, locale: Locale): string | undefined {
  const open = all.find(({ metric, earlier, later }) => metric.measure !== 'flow' && earlier && later);
  if (!open?.earlier || !open.later) return undefined;
  const isTold = [open.earlier, open.later].some((fact) =>
    isSaid(title, sayAmount(fact, open.metric, locale)),
  );
  if (!isTold) return sayComparison(open, locale);
  const { semicolon } = phrase(locale);
  const later = sayAmount(open.later, open.metric, locale);
  const newest = isSaid(title, later) ? '' : sayLatest(open.metric, open.later, locale);
  return newest
    ? newest.slice(0, -1) + semicolon + lower(open.why[locale], locale)
    : `${sentenceLabel(open.metric, locale)}${phrase(locale).colon}${lower(open.why[locale], locale)}`;
}

const lower = (words: string, locale: Locale): string =>
  locale === 'zh' ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** How far the first of the metrics that moved at all has come by the day, since its first comparable number. */
function sayLongest(
  metrics: readonly Metric[],
  title: string,
  data: LedgerData,
  { locale, asOf }: Terms,
): string | undefined {
  for (const metric of metrics) {
    const span = longestSpan(data, metric);
    if (!span?.since || span.later.period_end > asOf) continue;
    const { earlier, move } = span.since;
    const why = { zh: '', en: '' };
    return sayMoved({ metric, earlier, later: span.later, move, ruleBreak: null, why }, title, locale);
  }
  return undefined;
}

/** The newest number of the figure's metrics that its title does not have. */
function sayNeighbour(
  metrics: readonly Metric[],
  title: string,
  data: LedgerData,
  asOf: string,
  locale: Locale,
): string | undefined {
  const [newest] = metrics
    .flatMap((metric) => {
      const fact = latestFact(data, metric.metric_id, asOf);
      return fact && !isSaid(title, sayAmount(fact, metric, locale)) ? [{ metric, fact }] : [];
    })
    .toSorted((a, b) => b.fact.period_end.localeCompare(a.fact.period_end));
  return newest && sayLatest(newest.metric, newest.fact, locale);
}

function sayLastRow(rows: ReadonlyArray<readonly string[]>, title: string, locale: Locale): string {
  const last = rows.at(-1)?.slice(0, 2) ?? [];
  if (last.length === 0 || last.some((cell) => /\d/.test(cell) && isSaid(title, cell))) return '';
  return locale === 'zh' ? `${last.join('，')}。` : `${last.join(': ')}.`;
}

/** 距2026年12月31日达到6亿个还差不足6000万个。 Nothing of a target that is reached, or that is only to be held. */
function sayLeft(
  { metric_id, value, by, direction = 'reach', baseline }: Target,
  metrics: readonly Metric[],
  data: LedgerData,
  { locale, asOf }: Terms,
): string | undefined {
  const metric = metrics.find((one) => one.metric_id === metric_id);
  if (!metric || direction !== 'reach') return undefined;
  const { latest, start } = standingOf(
    data,
    metric,
    { metric_id, value, by, direction, ...(baseline ? { baseline } : {}) },
    asOf,
  );
  const change = latest ? changeBetween(latest, exactly(value)) : 'bounds';
  if (!latest || typeof change === 'string' || change.direction !== wayOf(start, baseline?.value, value))
    return undefined;
  const [goal, left] = [{ value, bound: 'exact' as const }, change.by].map((size) =>
    sayAmount({ ...size, low: null, high: null, unit: metric.unit_zh }, metric, locale),
  );
  return locale === 'zh'
    ? `距${sayDay(by, 'zh')}达到${goal}的目标，还差${left}。`
    : `${left} are left to the target of ${goal} by ${sayDay(by, 'en')}.`;
}

/** Whether a target lies above or below where its way begins. */
function wayOf(start: Fact | null, baseline: number | undefined, value: number): 'up' | 'down' {
  return (baseline ?? start?.value ?? 0) > value ? 'down' : 'up';
}
