/** Two bounds that close one range, and bounds said by comparing: 大于10小于20, 20和30之间, 比30大. */

import { type Bound, endsOf, isLower, isUpper } from '../../text/bound.ts';
import { isOneOf, isSpace, setOf } from '../character.ts';
import type { Quantity } from './quantity.ts';

/** 近20 closes no range. */
const isCeiling = (bound: Bound): boolean => isUpper(bound) && bound !== 'nearly';

const joint = /^[\s，,、]{0,2}(?:的?同时|并且|而且|并|且|但)?\s?$/;
const pair = /^\s?[和与]\s?$/;
const between = /^\s?(?:之间|间(?![房屋店客隔]))/;

const comparing = setOf('之大多高小少低');

/** Reads the quantity that starts within a few characters of `at`; null where none does. */
export type Next = (at: number) => Quantity | null;

/** `first`, or the range that it opens with the quantity after it, or the bound that a comparison gives it. */
export function withInequality(text: string, first: Quantity, next: Next): Quantity {
  if (first.second !== null || first.bound === 'range') return first;
  if (isLower(first.bound) || isCeiling(first.bound)) return closed(text, first, next);
  if (first.bound !== 'exact') return first;
  if (text[first.end] === '和' || text[first.end] === '与' || isSpace(text, first.end)) {
    const range = spanned(text, first, next);
    if (range) return range;
  }
  const limit = compared(text, first);
  // 比四分之一大，比二分之一小
  return limit === first
    ? first
    : closed(text, limit, (at) => {
        const second = next(at);
        return second && compared(text, second);
      });
}

function closed(text: string, first: Quantity, next: Next): Quantity {
  const second = next(first.end);
  if (!second || !joint.test(text.slice(first.end, second.start))) return first;
  if (first.unit !== null && second.unit !== first.unit) return first;
  const [low, high] = isLower(first.bound) ? [first, second] : [second, first];
  if (!isLower(low.bound) || !isCeiling(high.bound)) return first;
  return toRange(first, second, low.value, high.value) ?? first;
}

/** 20和30之间; of 10000与20000间 the 间 is no classifier. */
function spanned(text: string, first: Quantity, next: Next): Quantity | null {
  const second = next(first.end);
  if (second?.bound !== 'exact' || second.second !== null) return null;
  if (!pair.test(text.slice(first.end, second.start))) return null;
  const end = second.unit === '间' ? second.core.end : second.end;
  const close = between.exec(text.slice(end, end + 4));
  if (!close) return null;
  const unit = second.unit === '间' ? { unit: null, unitKind: null } : {};
  const range = toRange(first, { ...second, ...unit, end: end + close[0].length }, first.value, second.value);
  return range && { ...range, ...unit };
}

function toRange(
  first: Quantity,
  second: Quantity,
  low: number | null,
  high: number | null,
): Quantity | null {
  if (low === null || high === null || low >= high) return null;
  return {
    ...second,
    kind: 'range',
    start: first.start,
    core: { start: first.core.start, end: second.core.end },
    value: null,
    low,
    high,
    bound: 'range',
    numeral: first.numeral,
    second: second.numeral,
    qualified: true,
  };
}

/** 比30大, 比170低, 在170之下: only for a bare number, since 比2019年多 compares years. */
function compared(text: string, quantity: Quantity): Quantity {
  if (quantity.unit !== null || quantity.value === null || quantity.kind === 'ordinal') return quantity;
  if (!isSpace(text, quantity.end) && !isOneOf(comparing, text, quantity.end)) return quantity;
  const after = /^\s?(之下|[大多高小少低])/.exec(text.slice(quantity.end, quantity.end + 3));
  if (!after) return quantity;
  const end = quantity.end + after[0].length;
  const limit = (bound: Bound, start = quantity.start): Quantity => ({
    ...quantity,
    start,
    end,
    ...endsOf(quantity.value, bound),
    bound,
    qualified: true,
  });
  if (after[1] === '之下') return limit('less_than');
  const than = /比\s?$/.exec(text.slice(Math.max(0, quantity.start - 2), quantity.start));
  if (!than) return quantity;
  return limit(/[大多高]/.test(after[0]) ? 'more_than' : 'less_than', quantity.start - than[0].length);
}
