/** Numbers that count or measure: what is left when no other rule speaks. */

import { type Bound, endsOf } from '../../text/bound.ts';
import { classAt, HAN_DIGIT } from '../character.ts';
import { nounAfter } from '../clause.ts';
import { times, unitOfList } from '../list-unit.ts';
import type { Place } from '../place.ts';
import { isLoneHan, type Quantity } from '../quantity/index.ts';
import { readAfter } from '../quantity/qualifier.ts';
import { limitsOf } from './limits.ts';
import type { Rule } from './rule.ts';

/** The first that holds names what was read. */
const forms: ReadonlyArray<readonly [name: string, holds: (quantity: Quantity) => boolean]> = [
  ['range', ({ kind }) => kind === 'range'],
  ['percentage points', ({ unit }) => unit === '个百分点'],
  ['percentage', ({ kind }) => kind === 'percent'],
  ['fraction', ({ kind }) => kind === 'fraction'],
  ['ratio', ({ kind }) => kind === 'ratio'],
  ['number with its noun', ({ unitKind }) => unitKind === 'place'],
  ['number without a unit', ({ unit }) => unit === null],
  ['bounded number with a unit', ({ qualified, bound }) => qualified || bound !== 'exact'],
  ['number with a unit', () => true],
];

export const statistic: Rule = {
  name: 'statistic',
  read: (at) => {
    const { quantity } = at;
    if (!quantity) return null;
    const { tokens, index } = at.context;
    const shares = quantity.unit === null || quantity.unit === '个';
    const shared = shares ? unitOfList(at.text, quantity, tokens, index) : null;
    const unit = shared?.unit ?? quantity.unit;
    const noun = nounOf(at.text, quantity, unit);
    const limits = times(limitsOf(quantity), shared?.scale ?? 1);
    const bounded = limits.bound === 'exact' ? boundAfter(at, quantity, noun) : null;
    return {
      sort: 'statistic',
      start: quantity.start,
      end: bounded?.end ?? quantity.end,
      rule: shared ? 'number in a list that shares a unit' : nameOf(quantity),
      quantity,
      limits: bounded ? { ...endsOf(limits.value, bounded.bound), bound: bounded.bound } : limits,
      unit,
      noun,
      weak: weakness(at, quantity, unit),
      past: false,
    };
  },
};

/** 17.5:1 counts whatever its parts look like: 二比一. */
export const ratio: Rule = {
  name: 'ratio',
  of: { measure: 'ratio' },
  read: (at) => (at.quantity?.kind === 'ratio' ? statistic.read(at) : null),
};

function nameOf(quantity: Quantity): string {
  for (const [name, holds] of forms) if (holds(quantity)) return name;
  return statistic.name;
}

/** 口岸 in 31个口岸; 3个百分点 counts nothing. */
function nounOf(text: string, quantity: Quantity, unit: string | null): string | null {
  if (quantity.unitKind === 'place') return quantity.unit;
  const counts = quantity.unitKind === 'count' || quantity.unitKind === null;
  return counts && !(unit !== null && unit[0] === '个' && unit.length > 1)
    ? nounAfter(text, quantity.end)
    : null;
}

/** 40个工作日内 is at most 40; 280个县左右 and 120个项目以上 bound the number after its noun, outside its span. */
function boundAfter(
  at: Place,
  { end, unitKind }: Quantity,
  noun: string | null,
): { readonly bound: Bound; readonly end: number } | null {
  if (unitKind === 'time' && /^内(?![容蒙科陆河部])/.test(at.after(2, end)))
    return { bound: 'at_most', end: end + 1 };
  if (unitKind !== 'count' || noun === null || !at.text.startsWith(noun, end)) return null;
  const tail = readAfter(at.text, end + noun.length, null);
  // 339个地级及以上城市 is no bound of 339
  return tail && /^(?:[，。；、）\n]|$)/.test(at.after(1, tail.end)) ? { bound: tail.bound, end } : null;
}

/** What leaves the reading in doubt; null when nothing does. */
function weakness({ text, numeral }: Place, quantity: Quantity, unit: string | null): string | null {
  if (unit === null && quantity.kind === 'number' && numeral.scale === 1 && !quantity.qualified)
    return 'no unit follows the number';
  const first = text[numeral.start];
  return isLoneHan(text, numeral) &&
    classAt(text, numeral.start) === HAN_DIGIT &&
    quantity.unitKind === 'place' &&
    first !== '两'
    ? 'a single numeral before a noun may be part of a set phrase'
    : null;
}
