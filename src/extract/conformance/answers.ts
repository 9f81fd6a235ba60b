/** Known answers of other readers of Chinese numbers, compared with the number layer by value and overlapping span. */

import { findQuantities, type Quantity } from '../index.ts';

export interface Answer {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly expected: readonly Answer[];
}

const near = (one: number | null | undefined, other: number | null | undefined): boolean =>
  (one ?? null) === null || (other ?? null) === null
    ? (one ?? null) === (other ?? null)
    : Math.abs((one as number) - (other as number)) <= 1e-9 * Math.max(1, Math.abs(other as number));

/** Kinds the case says nothing about may be there too: a case of percentages is no case of its other numbers. */
const competes: Readonly<Record<string, (quantity: Quantity) => boolean>> = {
  number: ({ kind, unitKind }) =>
    (kind === 'number' && unitKind !== 'money') || kind === 'fraction' || kind === 'ratio',
  percent: ({ kind }) => kind === 'percent',
  ordinal: ({ kind }) => kind === 'ordinal',
  range: ({ kind }) => kind === 'range',
};

function agrees(kind: string, quantity: Quantity, answer: Answer): boolean {
  if (quantity.start >= answer.end || quantity.end <= answer.start) return false;
  if (kind === 'range') return near(quantity.low, answer.low) && near(quantity.high, answer.high);
  if (kind === 'ordinal') return quantity.kind === 'ordinal' && near(quantity.value, answer.value);
  if (kind === 'percent') {
    const share = quantity.kind === 'fraction' ? (quantity.value ?? Number.NaN) * 100 : quantity.value;
    return near(share, answer.value);
  }
  const values = [quantity.value, quantity.numeral.value, quantity.second?.value ?? null];
  return values.some((value) => near(value, answer.value));
}

/** Whether every answer of the case is read, and nothing of its kind where it has none. */
export function isRead({ kind, input, expected }: Case): boolean {
  const quantities = findQuantities(input);
  if (expected.length === 0) return !quantities.some((quantity) => competes[kind]?.(quantity) ?? false);
  return expected.every((answer) => quantities.some((quantity) => agrees(kind, quantity, answer)));
}
