/** A number as the values it may stand for: its printed precision joined with its bound, as XBRL Calculations 1.1 does. */

import type { Bounded } from '../../text/bound.ts';
import type { Locale } from '../../text/locale.ts';
import type { Finding } from '../finding.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 约 and 左右 are read as five in a hundred either way, 近 and 不足 as at most a tenth below. */
const about = 0.05;
const below = 0.1;

/** A count printed to the last one is no rounding: 5个, 1116户. */
const isCount = (unit: string | null, decimals: number | null): boolean =>
  decimals === 0 &&
  /^(?:[个項项家户件起名人所座部条张辆台只头眼村省市县国位支枚艘架处批宗例份种类场期次对组届门幢栋笔列]|批次|人次|家次)$/.test(
    unit ?? '',
  );

/** Every value that rounds to the printed number and that its bound allows; null for a number that states none. */
export function intervalOf({
  value,
  low,
  high,
  bound,
  decimals,
  unit,
  measure,
  per,
}: Pick<Finding, keyof Bounded | 'decimals' | 'unit' | 'measure' | 'per'>): Interval | null {
  if (bound === 'range') return low === null || high === null ? null : { low, high };
  if (value === null) return null;
  // A mean of counts is rounded as any other: 人均结案412件.
  const half =
    measure !== 'mean' && per === null && isCount(unit, decimals)
      ? 0
      : decimals === null
        ? Math.abs(value) * 0.005
        : 0.5 * 10 ** -decimals;
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return { low: value - half, high: Number.POSITIVE_INFINITY };
    case 'nearly':
      return { low: value * (1 - below) - half, high: value + half };
    case 'less_than':
    case 'at_most':
      return { low: Number.NEGATIVE_INFINITY, high: value + half };
    case 'about':
      return {
        low: value - Math.max(half, Math.abs(value) * about),
        high: value + Math.max(half, Math.abs(value) * about),
      };
    default:
      return { low: value - half, high: value + half };
  }
}

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const sum = (all: readonly Interval[]): Interval => all.reduce(plus, { low: 0, high: 0 });
export const times = (a: Interval, factor: number): Interval => ({
  low: a.low * factor,
  high: a.high * factor,
});

/** The quotients of two intervals; null where the divisor may be nothing. */
export function over(a: Interval, b: Interval): Interval | null {
  if (b.low <= 0) return null;
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].map((end) =>
    Number.isNaN(end) ? 0 : end,
  );
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Whether some value is in both, but for the rounding of the arithmetic itself. */
export function intersects(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

const scales: ReadonlyArray<readonly [string, number]> = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['億', 1e8],
  ['万', 1e4],
  ['萬', 1e4],
];

/** 1.28至1.31万吨 in the scale and unit of a printed number, or the one value where both ends are the same to six figures. */
export function inWords({ low, high }: Interval, { text, unit }: Finding, locale: Locale): string {
  const [word, scale] = scales.find(([each]) => text.includes(each)) ?? ['', 1];
  const round = (figures: number) =>
    [low, high].map((each) => String(Number((each / scale).toPrecision(figures)))) as [string, string];
  // As many figures as part the two ends.
  const [least, most] = [4, 5].map(round).find(([a, b]) => a !== b) ?? round(6);
  const end = `${word}${unit ?? ''}`;
  if (least === most) return `${least}${end}`;
  if (low === Number.NEGATIVE_INFINITY)
    return locale === 'zh' ? `不超过${most}${end}` : `at most ${most}${end}`;
  if (high === Number.POSITIVE_INFINITY)
    return locale === 'zh' ? `至少${least}${end}` : `at least ${least}${end}`;
  return locale === 'zh' ? `${least}至${most}${end}` : `${least} to ${most}${end}`;
}

/**
 * Whether two values differ as a misprint makes them: in one digit, or in two neighbours changed about. Numbers of
 * fewer than four figures differ so by chance, of fewer than `least`. `decimals` is the last place that both print.
 */
export function isMisprint(a: number, b: number, decimals: number, least = 1000): boolean {
  const place = 10 ** -decimals;
  let gap = Math.round(Math.abs(a - b) / place);
  let size = Math.round(Math.max(Math.abs(a), Math.abs(b)) / place);
  while (size > 0 && size % 10 === 0 && gap % 10 === 0) {
    size /= 10;
    gap /= 10;
  }
  return size >= least && isSlip(gap);
}

/** Whether a whole number is what one digit, or two neighbours changed about, can make of another. */
export function isSlip(gap: number): boolean {
  let rest = gap;
  while (rest > 0 && rest % 10 === 0) rest /= 10;
  return rest > 0 && (rest <= 9 || (rest % 9 === 0 && rest <= 81));
}
