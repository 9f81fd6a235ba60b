/** The values that rows may make, and how a claimed number stands to them. Rounding and bounds decide. */

import type { Metric, Observation } from '../dataset/schema.ts';
import { type Interval, intersects, intervalOf } from '../extract/audit/interval.ts';
import type { Finding } from '../extract/finding.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { isRow, type Terms } from './reckoning.ts';
import type { Judged } from './verdict.ts';

/** The values that a reckoning may come to, and the one that the printed numbers make. */
export interface Made extends Interval {
  readonly nominal: number;
}

/** What a number says of itself; a fact of a text is one. */
export interface MadeClaim {
  readonly finding: Pick<
    Finding,
    | 'start'
    | 'end'
    | 'text'
    | 'value'
    | 'low'
    | 'high'
    | 'bound'
    | 'unit'
    | 'decimals'
    | 'direction'
    | 'role'
    | 'measure'
    | 'per'
  >;
  readonly scale: { readonly factor: number };
  /** How far a round word reaches beside what it says: a third, twice. */
  readonly room?: number;
  readonly given: { readonly text: string };
}

/** 8000多万 as what it may be, at most a tenth more. */
export function madeOf(row: Observation): Made | null {
  const { factor } = scaleOf(row.unit);
  const range = intervalOf({ ...row, per: null, measure: null });
  if (!range || row.value === null || range.high <= 0 || range.low < 0) return null;
  const high = Math.min(range.high, range.low * 1.1);
  return {
    low: range.low * factor,
    high: Math.max(high, Math.min(range.high, range.low)) * factor,
    nominal: row.value * factor,
  };
}

export const mapped = (made: Made, of: (value: number) => number): Made => ({
  low: of(made.low),
  high: of(made.high),
  nominal: of(made.nominal),
});
export const added = (a: Made, b: Made): Made => ({
  low: a.low + b.low,
  high: a.high + b.high,
  nominal: a.nominal + b.nominal,
});
export const lessened = (a: Made, b: Made): Made => ({
  low: a.low - b.high,
  high: a.high - b.low,
  nominal: a.nominal - b.nominal,
});
export const divided = (a: Made, b: Made): Made | null =>
  b.low <= 0 ? null : { low: a.low / b.high, high: a.high / b.low, nominal: a.nominal / b.nominal };

/** Whether the number is what is made of rows; `open` where their rounding and bounds leave it undecided. */
export function compareMade(fact: MadeClaim, made: Made | null): 'same' | 'open' | 'other' {
  const stated = statedIn(fact);
  if (!made || !stated || !Number.isFinite(made.low) || !Number.isFinite(made.high)) return 'open';
  const centre = (made.low + made.high) / 2;
  if ([centre, made.nominal].some((one) => intersects(stated, { low: one, high: one })))
    return isFarOff(fact, made.nominal) ? 'open' : 'same';
  const isSharp = made.high - made.low < Math.abs(made.nominal) * sharp;
  return intersects(widened(stated, isSharp ? nearSharp : near), made) ? 'open' : 'other';
}

/** Fewer than six in a hundred of what is under four, over twice of what is five times: true, and not what it says. */
function isFarOff({ finding: { bound, value }, scale }: MadeClaim, made: number): boolean {
  const said = Math.abs((value ?? 0) * scale.factor);
  const own = Math.abs(made);
  if (bound === 'less_than' || bound === 'at_most') return own < said * farBelow;
  return (bound === 'more_than' || bound === 'at_least') && own > said * farAbove;
}
const farBelow = 0.7;
const farAbove = 1.5;

/** The verdict on a number that is told of what rows make. */
export function judgeMade(fact: MadeClaim, metric: Metric, terms: Terms, made: Made | null): Judged {
  const row = terms.find(isRow) ?? null;
  const comparison = compareMade(fact, made);
  const verdict = comparison === 'same' ? 'agrees' : comparison === 'other' ? 'wrong' : 'unsure';
  const reckoning = made && { terms, result: made.nominal, unit: unitOf(fact) };
  return { verdict, metric, row, ...(reckoning ? { reckoning } : {}) };
}

const unitOf = ({ finding: { unit, role, value } }: MadeClaim): string | null =>
  unit ?? (role === 'share' && (value ?? 0) <= 1 ? '' : null);

/** 三成 and 一番 are round words: half a tenth, a seventh of a doubling; of a third or a half, so much of the whole. */
export const roundFraction = 0.03;
export const roundMultiple = 0.15;
const roundWords: Readonly<Record<string, number>> = { 成: 5, 番: roundMultiple };
const roughWord = /(?:差不多|几乎|大约|大概|将近|接近|约为)[^，。；]{0,12}$/;
const roughness = 0.08;

function statedIn({ finding, scale, given, room: said = 0 }: MadeClaim): Interval | null {
  const exact = intervalOf(finding);
  if (!exact || finding.value === null) return null;
  const { value, text, start, end, bound } = finding;
  const isFraction = /分之|半$/.test(text);
  // 四成五: to half a hundredth.
  const ofTenths = /成[一二三四五六七八九]$/.test(text) ? 0.5 : 0;
  const word = Math.max(said, ofTenths, isFraction ? roundFraction : (roundWords[text.slice(-1)] ?? 0));
  const rough = roughWord.test(given.text.slice(Math.max(0, start - 20), start)) ? value * roughness : 0;
  const room = bound === 'exact' ? Math.max(word, rough) : bound === 'about' ? said : 0;
  const sign = finding.direction === 'down' ? -1 : 1;
  // 三分之一强, 四成多, 两倍多: not so much more that the next word would be said.
  const isMore = bound === 'more_than' ? /[多余餘]/.test(text + given.text.slice(end, end + 1)) : false;
  const isStrong = isFraction && given.text[end] === '强';
  const reach = text.includes('成')
    ? 10
    : text.endsWith('倍') || /倍[多余]/.test(text)
      ? 1
      : lastPlace(value);
  const high = isStrong ? value + 0.08 : isMore ? value + reach : exact.high + room;
  const ends = [isStrong ? value : exact.low - room, high].map((one) => one * sign * scale.factor);
  // 不到四成 is not said of one in ten.
  const low = bound === 'less_than' && word > 0 ? value * 0.7 : Math.min(...ends);
  return { low, high: Math.max(...ends) };
}

/** The place of the last digit that is not 0. */
function lastPlace(value: number): number {
  const digits = `${value}`;
  if (digits.includes('.') || digits.includes('e')) return Math.abs(value) * 0.1;
  return 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
}

/** What comes so near is not called wrong: by a tenth, and less of what precise numbers make. */
const near = 0.1;
const nearSharp = 0.03;
const sharp = 0.1;

function widened({ low, high }: Interval, share: number): Interval {
  const by = Math.max(...[low, high].map((end) => (Number.isFinite(end) ? Math.abs(end) * share : 0)));
  return { low: low - by, high: high + by };
}
