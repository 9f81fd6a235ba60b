/** Ratios: 17.5:1, 二比一. */

import { endsOf } from '../../text/bound.ts';
import { isDigit, isOneOf, setOf } from '../character.ts';
import type { Numeral } from '../numeral/index.ts';
import { numeralAt } from '../scan.ts';
import { readBefore } from './qualifier.ts';
import type { Quantity } from './quantity.ts';

const signs = setOf(':：∶比');

/** 17.5:1 and 二比一: the quotient, without a unit; 8:30 is a time of day. */
export function readRatio(text: string, numeral: Numeral): Quantity | null {
  if (!isOneOf(signs, text, numeral.end) || numeral.scale > 1 || numeral.parts !== null) return null;
  const sign = text[numeral.end];
  const at = numeral.end + 1;
  const other = numeralAt(text, at);
  if (!other || other.scale > 1 || other.loose !== 'none' || !(other.value > 0)) return null;
  if (sign === '比' && /^[个名项家件张辆台人]/.test(text.slice(other.end, other.end + 1))) return null;
  const clock = /^\d{2}$/.test(text.slice(other.start, other.end)) && numeral.value <= 24 && other.value < 60;
  if (
    sign !== '比' &&
    clock &&
    !/比例?(?:值|为|是|达|约|由|从|降至)*$/.test(text.slice(Math.max(0, numeral.start - 5), numeral.start))
  )
    return null;
  // 9.2∶42.5∶48.3 lists shares, one by one.
  if (/[:：∶]/.test(text[other.end] ?? '') && isDigit(text, other.end + 1)) return null;
  if (/[:：∶]/.test(text[numeral.start - 1] ?? '') && isDigit(text, numeral.start - 2)) return null;
  const head = readBefore(text, numeral, null);
  const bound = head?.bound ?? 'exact';
  return {
    kind: 'ratio',
    start: head?.start ?? numeral.start,
    end: other.end,
    core: { start: numeral.start, end: other.end },
    ...endsOf(numeral.value / other.value, bound),
    bound,
    unit: null,
    unitKind: null,
    numeral,
    second: other,
    qualified: head !== null,
  };
}
