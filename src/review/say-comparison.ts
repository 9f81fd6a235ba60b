/** A comparison of two days as a reader writes it. */

import { type Quantity, toDateWords, toWords } from '../dataset/quantity.ts';
import type { Metric } from '../dataset/schema.ts';
import type { Locale, Text } from '../text/locale.ts';
import { inSentence } from '../text/phrase.ts';
import type { Comparison, Move, RuleBreak } from './compare.ts';
import { type Fact, sayAmount, sayWhen } from './ledger-data.ts';

/** The label without its closing （累计）. */
export function shortLabel(metric: Metric, locale: Locale): string {
  return metric[`label_${locale}`].replace(/（累计）$| \(cumulative\)$/, '');
}

/** 造林面积（飞播造林）: as a sentence has it. */
export const sentenceLabel = (metric: Metric, locale: Locale): string =>
  inSentence(shortLabel(metric, locale), locale);

const mostPercent = 1000;
/** From here on the difference is the later number once more, to the digits that either is told in. */
const manyTimes = 200;

/** 增加逾1亿个（逾34.5%）; up over 100 million users (over 34.5%). */
export function sayMove({ direction, by, percent }: Move, metric: Metric, locale: Locale): string {
  if (direction === 'unchanged') return locale === 'zh' ? '持平' : 'unchanged';
  if (percent && (percent.value ?? 0) >= 100 * manyTimes) return sayTimes(direction, percent, locale);
  const size = saySize(by, metric, locale);
  // A change of a rate in per cent of the rate would be taken for its points; thousands of per cent say nothing.
  const isTold = percent && metric.unit_zh !== '%' && (percent.value ?? 0) < mostPercent;
  const share = isTold ? toWords(percent, locale) : '';
  if (locale === 'zh') return `${direction === 'up' ? '增加' : '减少'}${size}${share ? `（${share}）` : ''}`;
  return `${direction} ${size}${share ? ` (${share})` : ''}`;
}

/** 增加约1820倍; up about 1,820-fold. */
function sayTimes(direction: Move['direction'], percent: Quantity, locale: Locale): string {
  const bound = percent.bound === 'exact' ? 'about' : percent.bound;
  const times = { ...percent, bound, value: (percent.value ?? 0) / 100 };
  return locale === 'zh'
    ? `${wayWords[direction].zh}${toWords(times, 'zh', '倍')}`
    : `${direction} ${toWords(times, 'en', null)}-fold`;
}

/** How much a metric moved: a rate by percentage points. */
function saySize(by: Quantity, metric: Metric, locale: Locale): string {
  if (metric.unit_zh !== '%') return sayAmount(by, metric, locale);
  const points = { ...metric, unit_zh: '个百分点', unit_en: 'percentage points' };
  return sayAmount({ ...by, unit: points.unit_zh }, points, locale);
}

/** 每年逾6100万个; over 61 million users a year; empty where no pace is told. */
export function sayPace({ pace }: Move, metric: Metric, locale: Locale): string {
  if (!pace) return '';
  const size = saySize(pace, metric, locale);
  return locale === 'zh' ? `每年${size}` : `${size} a year`;
}

/** 跨省办理的人数：截至2020年5月30万人; one number with its day, where nothing is there to compare it with. */
export function sayLatest(metric: Metric, fact: Fact, locale: Locale): string {
  const [label, amount, when] = [
    sentenceLabel(metric, locale),
    sayAmount(fact, metric, locale),
    sayWhen(fact, metric, locale),
  ];
  return locale === 'zh' ? `${label}：${when}${amount}。` : `${label}: ${amount} (${when}).`;
}

/** 2024年12月17日起规则改变，此后65个（2025年12月），另计。 */
export function sayRuleBreak({ event, newer }: RuleBreak, metric: Metric, locale: Locale): string {
  const day = toDateWords(event.date, event.date_precision, locale);
  const [amount, when] = [sayAmount(newer, metric, locale), sayWhen(newer, metric, locale)];
  return locale === 'zh'
    ? `${day}起规则改变，此后${amount}（${when}），另计。`
    : `Since the change of rules of ${day}: ${amount} (${when}), counted apart.`;
}

/** 39 → 65个; the number under the old rules and the one under the new, their unit said once. */
export function sayBothSides(fact: Fact, { newer }: RuleBreak, metric: Metric, locale: Locale): string {
  const [old, now] = [sayAmount(fact, metric, locale), sayAmount(newer, metric, locale)];
  const unit = locale === 'zh' ? metric.unit_zh : ` ${metric.unit_en}`;
  const bare = old.endsWith(unit) && now.endsWith(unit) ? old.slice(0, -unit.length) : old;
  return `${bare} → ${now}`;
}

/** The whole comparison in one sentence, with the reason where there is no move. */
export function sayComparison(comparison: Comparison, locale: Locale): string {
  const { metric, earlier, later, move, ruleBreak, why } = comparison;
  const broken = ruleBreak ? sayRuleBreak(ruleBreak, metric, locale) : '';
  const label = sentenceLabel(metric, locale);
  if (!earlier || !later) return locale === 'zh' ? `${label}：${why.zh}` : `${label}: ${why.en}`;
  const [from, to] = [earlier, later].map((row) => ({
    when: sayWhen(row, metric, locale),
    amount: sayAmount(row, metric, locale),
  }));
  if (!from || !to) return '';
  const moved = move ? sayMove(move, metric, locale) : '';
  const pace = move ? sayPace(move, metric, locale) : '';
  const told = [moved, pace].filter(Boolean);
  if (locale === 'zh') {
    const tail = told.length > 0 ? `，${told.join('，')}。` : '。';
    return `${label}：${from.when}${from.amount}，${to.when}${to.amount}${tail}${move ? '' : why.zh}${broken}`;
  }
  const tail = told.length > 0 ? `: ${told.join(', ')}.` : '.';
  return `${label}: ${from.amount} (${from.when}), ${to.amount} (${to.when})${tail}${move || !why.en ? '' : ` ${why.en}`}${broken && ` ${broken}`}`;
}

const wayWords = {
  up: { zh: '增加', en: 'rose' },
  down: { zh: '减少', en: 'fell' },
  unchanged: { zh: '持平', en: 'did not change' },
} satisfies Record<Move['direction'], Text>;

/** 4项增加，2项持平; 4 rose and 2 did not change: comparisons counted by their way; empty without a move. */
export function sayWays(comparisons: readonly Comparison[], locale: Locale): string {
  const told = (['up', 'down', 'unchanged'] as const).flatMap((way) => {
    const count = comparisons.filter(({ move }) => move?.direction === way).length;
    if (count === 0) return [];
    return locale === 'zh' ? `${count}项${wayWords[way].zh}` : `${count} ${wayWords[way].en}`;
  });
  return locale === 'zh'
    ? told.join('，')
    : [told.slice(0, -1).join(', '), ...told.slice(-1)].filter(Boolean).join(' and ');
}

/** 可比的7项中5项增加，2项减少; of one way, 可比的7项都增加. */
export function sayTally(moved: readonly Comparison[], locale: Locale): string {
  const [first] = moved;
  const isOneWay = moved.every(({ move }) => move?.direction === first?.move?.direction);
  if (first?.move && isOneWay && moved.length > 1) {
    const { zh, en } = wayWords[first.move.direction];
    return locale === 'zh'
      ? `可比的${moved.length}项都${zh}`
      : `${moved.length === 2 ? 'Both' : `All ${moved.length}`} that compare ${en}`;
  }
  const ways = sayWays(moved, locale);
  return locale === 'zh' ? `可比的${moved.length}项中${ways}` : `Of ${moved.length} that compare, ${ways}`;
}
