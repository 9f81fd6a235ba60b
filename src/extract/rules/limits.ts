/** What a number comes to in a finding. */

import type { Quantity } from '../quantity/index.ts';
import type { NumberReading } from './rule.ts';

/** A vague numeral states no value: 几十 is a range from 20 to 99, unless another word bounds it. */
export const limitsOf = ({
  value,
  low,
  high,
  bound,
  numeral: { vague },
  qualified,
}: Quantity): NumberReading['limits'] =>
  vague !== null && !qualified
    ? { value: null, low: vague.low, high: vague.high, bound: 'range' }
    : { value, low, high, bound };
