/**
 * Known answers of other readers of Chinese numbers, compared with the number layer by value and overlapping span.
 * Runs when ZH_QUANTITIES names the file of known answers (a list of {id, kind, input, expected}); without it
 * the run says that these tests were skipped.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findQuantities, type Quantity } from '../index.ts';

interface Answer {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

interface Case {
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
function isRead({ kind, input, expected }: Case): boolean {
  const quantities = findQuantities(input);
  if (expected.length === 0) return !quantities.some((quantity) => competes[kind]?.(quantity) ?? false);
  return expected.every((answer) => quantities.some((quantity) => agrees(kind, quantity, answer)));
}

/** What the number layer does not read, and why; a line that has come to be read must leave the list. */
const notYet: Readonly<Record<string, readonly string[]>> = {
  'a time of day before a duration': ['rt-number-0002'],
  'blanks inside a Han numeral': [
    'rt-number-0251',
    'rt-number-0271',
    'rt-percent-0005',
    'rt-percent-0007',
    'rt-percent-0014',
  ],
  'a numeral inside a proper name or in talk about numerals': [
    'rt-number-0309',
    'rt-number-0323',
    'rt-number-0324',
  ],
  'a discount without a numeral': ['rt-percent-0001', 'rt-percent-0108'],
  'a multiplier by letter after a share or a whole number': ['rt-percent-0106', 'dk-numeral-080'],
  'read as the range that it is': ['rt-percent-0149'],
  'the answer is wrong: 20万 is not 20,000': ['rt-numberrange-0064'],
  'a pair counts one pair here, not two things': [
    'dk-numeral-015',
    'dk-numeral-016',
    'dk-numeral-020',
    'dk-numeral-021',
  ],
  'spoken Cantonese': [
    'dk-numeral-063',
    'dk-numeral-064',
    'dk-numeral-121',
    'dk-amountofmoney-031',
    'dk-amountofmoney-035',
  ],
  'a unit left out in speech': ['dk-distance-041'],
};

const path = process.env.ZH_QUANTITIES;

describe.runIf(path)('answers of other readers', () => {
  const cases = path ? (JSON.parse(readFileSync(path, 'utf8')) as Case[]) : [];
  const of = (kind: string): Case[] => cases.filter((one) => one.kind === kind);

  test.each([
    ['number', 0.97],
    ['percent', 0.95],
    ['ordinal', 1],
    ['range', 0.96],
  ])('%s: at least %f are read', (kind, least) => {
    const all = of(kind);
    const read = all.filter(isRead).length;
    console.info(`${kind}: ${read} of ${all.length} read`);
    expect(all.length).toBeGreaterThan(0);
    expect(read / all.length).toBeGreaterThanOrEqual(least);
  });

  test('what is not read is listed with its reason, and nothing else', () => {
    const missed = ['number', 'percent', 'ordinal', 'range'].flatMap((kind) =>
      of(kind)
        .filter((one) => !isRead(one))
        .map(({ id }) => id),
    );
    expect(missed.sort()).toEqual(Object.values(notYet).flat().sort());
  });
});
