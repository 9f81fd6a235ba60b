/** The number layer: every number, percentage, ordinal and range of a text, with its qualifiers and unit. */

import { type Bound, type Bounded, endsOf, negationOf } from '../../text/bound.ts';
import type { Unit } from '../lexicon/index.ts';
import { type Numeral, round } from '../numeral/index.ts';
import { numeralAt, scan } from '../scan.ts';
import { type HalfShare, readHalfShare } from './half.ts';
import { withInequality } from './inequality.ts';
import { closed, readAfter, readBefore, readInclusion, readOutside } from './qualifier.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import { readCeiling, readSecond, sharedScale } from './range.ts';
import { readRatio } from './ratio.ts';
import { readTolerance, type Tolerance } from './tolerance.ts';
import { readMoneySign, readUnit } from './unit.ts';
import { endOfAddress } from './web-address.ts';

export { withPartedBound } from './parted.ts';
export type { Quantity } from './quantity.ts';
export { isLoneHan } from './unit.ts';

/** Every quantity of `text` in order; nothing is decided yet about what it counts. Linear in the length. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (const token of scan(text)) {
    if (token.type !== 'numeral' || token.start < from) continue;
    if (/[a-z/=%.-]/i.test(text[token.start - 1] ?? '')) {
      const end = endOfAddress(text, token.start);
      if (end > token.start) {
        from = end;
        continue;
      }
    }
    const quantity = quantityAt(text, token.numeral);
    if (!quantity) continue;
    // 5左右3: the word that closes the number before opens no other
    found.push(quantity.start < from ? { ...quantity, start: from } : quantity);
    from = quantity.end;
  }
  return found;
}

/** Reads qualifiers, unit and the other end of a range around a numeral; null where no number is meant. */
export function quantityAt(text: string, numeral: Numeral): Quantity | null {
  const first = aloneAt(text, numeral);
  return first && withInequality(text, first, (at) => nextWithin(text, at));
}

/** The quantity whose numeral starts in the next ten characters. */
function nextWithin(text: string, at: number): Quantity | null {
  for (let index = at; index < at + 10 && index < text.length; index += 1) {
    const numeral = numeralAt(text, index);
    if (numeral) return aloneAt(text, numeral);
    if (/[。；！？\n]/.test(text[index] ?? '')) return null;
  }
  return null;
}

function aloneAt(text: string, numeral: Numeral): Quantity | null {
  if (text[numeral.start - 1] === '第') return ordinal(numeral);
  const ratio = readRatio(text, numeral);
  if (ratio) return ratio;
  const half = readHalfShare(text, numeral);
  if (half) return shareOfHalf(numeral, half);
  const first = readUnit(text, numeral);
  const tolerance = readTolerance(text, first);
  if (tolerance) return tolerated(numeral, tolerance);
  const second = readSecond(text, numeral, first);
  const closing = second ?? first;
  const head = readBefore(text, numeral, closing.unit);
  const amount = text.slice(numeral.start, closing.end);
  const tail = readAfter(text, closing.end, closing.unit, amount);
  const outside = !head && tail ? readOutside(text, numeral.start) : null;
  // 超过5%（含5%）
  const inclusion = head && !tail ? readInclusion(text, closing.end, amount) : null;
  const ceiling = second === null && tail?.bound === 'at_least' ? readCeiling(text, tail.end, first) : null;
  const sign = readMoneySign(text, numeral.start);
  const unit = second?.unit ?? first.unit ?? sign?.unit ?? null;
  if (isBareMultiplier(text, numeral) && !head && numeral.loose === 'none' && !second) {
    if (!tail) return null;
  }
  const share = shareFactor(numeral, unit);
  const span = {
    start: head?.start ?? outside ?? sign?.start ?? numeral.start,
    end: ceiling?.end ?? tail?.end ?? inclusion?.end ?? closing.end,
    isQualified: head !== null || tail !== null,
  };
  const other = second?.numeral ?? null;
  if (second) {
    const near = round(sharedScale(first, numeral, second.numeral) * share.factor);
    const far = round(second.value * (second.numeral.parts === 100 ? 100 : share.factor));
    if (near !== far)
      return toQuantity(
        'range',
        rangeOf(Math.min(near, far), Math.max(near, far)),
        share,
        numeral,
        other,
        span,
      );
  }
  const value = round(first.value * share.factor);
  if (ceiling && ceiling.value > value)
    return toQuantity('range', rangeOf(value, ceiling.value), share, numeral, other, span);
  if (numeral.upper !== null) {
    const most = round(numeral.upper * share.factor);
    return toQuantity('range', rangeOf(value, most), share, numeral, other, span);
  }
  const said = head?.bound ?? tail?.bound ?? loosely(numeral, first.loose);
  const bound = inclusion ? closed(said, inclusion.includes) : outside === null ? said : negationOf(said);
  return toQuantity(share.kind, boundedBy(value, bound), share, numeral, other, span);
}

/** Functions made anew for each number would cost as much as reading it. */
const toQuantity = (
  kind: QuantityKind,
  { value, low, high, bound }: Bounded,
  { unit, unitKind }: Pick<Quantity, 'unit' | 'unitKind'>,
  numeral: Numeral,
  second: Numeral | null,
  { start, end, isQualified }: { start: number; end: number; isQualified: boolean },
): Quantity => ({
  kind,
  start,
  end,
  core: { start: numeral.start, end: second?.end ?? numeral.end },
  value,
  low,
  high,
  bound,
  unit,
  unitKind,
  numeral,
  second,
  qualified: isQualified,
});

const rangeOf = (low: number, high: number): Bounded => ({ value: null, low, high, bound: 'range' });

const boundedBy = (value: number, bound: Bound): Bounded => {
  const { low, high } = endsOf(value, bound);
  return { value, low, high, bound };
};

const shareOfHalf = (numeral: Numeral, { start, bound }: HalfShare): Quantity => ({
  kind: 'percent',
  start,
  end: numeral.end,
  core: { start: numeral.start, end: numeral.end },
  ...endsOf(50, bound),
  bound,
  unit: '%',
  unitKind: 'share',
  numeral,
  second: null,
  qualified: bound !== 'exact',
});

const tolerated = (numeral: Numeral, { numeral: second, read, low, high }: Tolerance): Quantity => ({
  kind: 'range',
  start: numeral.start,
  end: read.end,
  core: { start: numeral.start, end: second.end },
  value: null,
  low,
  high,
  bound: 'range',
  unit: read.unit?.text ?? null,
  unitKind: read.unit?.kind ?? null,
  numeral,
  second,
  qualified: true,
});

function ordinal(numeral: Numeral): Quantity {
  const end = numeral.end;
  return {
    kind: 'ordinal',
    start: numeral.start - 1,
    end,
    core: { start: numeral.start, end },
    ...endsOf(numeral.value, 'exact'),
    bound: 'exact',
    unit: null,
    unitKind: null,
    numeral,
    second: null,
    qualified: false,
  };
}

const loosely = (numeral: Numeral, unit: 'none' | 'more'): Bound => {
  if (numeral.loose === 'more' || unit === 'more') return 'more_than';
  return numeral.loose === 'about' ? 'about' : 'exact';
};

/** 百 and 千万 alone name no number unless something bounds them: 千家万户, but 近百家. */
const isBareMultiplier = (text: string, numeral: Numeral): boolean =>
  numeral.implicit &&
  numeral.parts === null &&
  numeral.end - numeral.start === 1 &&
  text[numeral.start] !== '十' &&
  text[numeral.start] !== '拾';

const percent = (factor: number) => ({ kind: 'percent', factor, unit: '%', unitKind: 'share' }) as const;

function shareFactor(
  numeral: Numeral,
  unit: Unit | null,
): { kind: QuantityKind; factor: number; unit: string | null; unitKind: Unit['kind'] | null } {
  const unitKind = unit?.kind ?? null;
  if (numeral.parts === 100) return percent(100);
  if (numeral.parts !== null) return { kind: 'fraction', factor: 1, unit: unit?.text ?? null, unitKind };
  switch (unit?.text) {
    case '成':
      return percent(10);
    // 打九折 pays ninety percent, 五五折 fifty-five.
    case '折':
      return percent(numeral.value >= 10 ? 1 : numeral.value < 1 ? 100 : 10);
    case '％':
    case '%':
      return { kind: 'percent', factor: 1, unit: '%', unitKind };
    case '打':
      return { kind: 'number', factor: 12, unit: '个', unitKind };
  }
  if (unit?.text.includes('百分') && /百分[点點]/.test(unit.text))
    return { kind: 'percent', factor: 1, unit: '个百分点', unitKind };
  return { kind: 'number', factor: 1, unit: unit?.text ?? null, unitKind };
}
