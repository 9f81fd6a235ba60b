/** The unit that the numbers of a list share. */

import { round } from './numeral/index.ts';
import { type Quantity, quantityAt } from './quantity/index.ts';
import type { Token } from './scan.ts';

export interface Shared {
  readonly unit: string;
  /** 1,432.5、1,688和3,910.7万吨: the 万 is said once for all. */
  readonly scale: number;
}

/** Limits as many times greater as the multiplier that the list says once. */
export const times = <T extends { value: number | null; low: number | null; high: number | null }>(
  limits: T,
  scale: number,
): T =>
  scale === 1
    ? limits
    : {
        ...limits,
        value: by(limits.value, scale),
        low: by(limits.low, scale),
        high: by(limits.high, scale),
      };

const by = (number: number | null, scale: number): number | null =>
  number === null ? null : round(number * scale);

const joint =
  /^\s?(?:、|和|与|及|或|、分别)\s?(?:约|近|逾|超|增长|下降|提高|上升|减少|降低|回升|回落|上涨|增加|高|低|升|降|涨|跌|多|少|快|慢)?$/;

/** 4.6和3.1个百分点, 3个和5个工作日, 12、15和18个: a number in a list takes the unit of the number that closes the list. */
export function unitOfList(
  text: string,
  quantity: Quantity,
  tokens: readonly Token[],
  index: number,
): Shared | null {
  let end = quantity.end;
  // 高于全国2.3个、全省1.1个百分点: 2.3个 alone would be of nothing.
  const split = quantity.unit === '个' && quantity.numeral.scale === 1 && !Number.isInteger(quantity.value);
  for (let next = index + 1; next < tokens.length && next < index + 12; next += 1) {
    const token = tokens[next] as Token;
    if (token.start < end || (split && token.type !== 'numeral')) continue;
    const between = text.slice(end, token.start);
    const near = split ? /^[^。；！？\n]{0,16}$/.test(between) : joint.test(between);
    if (token.type !== 'numeral' || !near) return null;
    const sibling = quantityAt(text, token.numeral);
    if (!sibling || (!split && sibling.numeral.form !== quantity.numeral.form)) return null;
    if (quantity.unit === '个') {
      // 0.3个和1.8个百分点: the 个 of each, the 百分点 said once.
      if (split && !/^个/.test(sibling.unit ?? '')) {
        end = sibling.end;
        continue;
      }
      if (sibling.unit !== '个')
        return sibling.unit && /^个./.test(sibling.unit) ? { unit: sibling.unit, scale: 1 } : null;
    } else if (sibling.unit !== null) {
      const bare = quantity.numeral.scale === 1 && !quantity.numeral.implicit;
      return { unit: sibling.unit, scale: bare ? sibling.numeral.scale : 1 };
    }
    end = sibling.end;
  }
  return null;
}
