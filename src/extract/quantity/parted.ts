/** A bound said some words before its number: 至少落实一项, 最高可奖励100万元, 不少于总数的50%. */

import { type Bound, endsOf } from '../../text/bound.ts';
import { isOneOf, setOf } from '../character.ts';
import { readComparison } from './qualifier.ts';
import type { Quantity } from './quantity.ts';

const parted: ReadonlyArray<readonly [Bound, RegExp]> = [
  // 最多可享受5000元, 最长可停留240小时; 最多的超过五千元 tells which
  ['at_most', /(?:最多|至多|最高|最长)(?:只能|可以|可|能|不得)[^，。；：、（）\d“”的]{0,6}$/],
  ['at_least', /(?:至少|最少)(?![为是达]|于)[^，。；：、（）\d“”的]{1,5}$/],
];

/** 不少于总数的50%: only what is measured against a total; 高于全国的5% gives the figure of the nation. */
const ofTotal =
  /[^，。；：、（）\d“”]{0,8}(?:总[数量额]|总投资|总人数|人数|编制|名额|面积|工资|标准|资本|价款|造价|预算|金额|首期|计划)的?$/;

/** What the words of a total end with. */
const totalEnds = setOf('的数量额资制积准本款价算期划');

/** 约占全国总量的36.6% */
const aboutShare = /约占[^，。；：、（）\d“”]{1,18}的$/;

/** `quantity` with the bound that a word earlier in its clause gives it; the span stays as it is. */
export function withPartedBound(text: string, quantity: Quantity): Quantity {
  if (quantity.bound !== 'exact' || quantity.value === null || quantity.kind === 'ordinal') return quantity;
  const lead = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const extreme = lead.includes('最') || lead.includes('至');
  const bound =
    (extreme ? parted.find(([, form]) => form.test(lead))?.[0] : null) ?? boundOfShare(text, lead, quantity);
  return bound === null
    ? quantity
    : { ...quantity, bound, ...endsOf(quantity.value, bound), qualified: true };
}

function boundOfShare(text: string, lead: string, { unit, kind, start }: Quantity): Bound | null {
  if (unit !== '%' && unit !== '倍' && kind !== 'fraction') return null;
  if (lead.endsWith('的') && aboutShare.test(lead)) return 'about';
  const total = isOneOf(totalEnds, text, start - 1) ? ofTotal.exec(lead)?.[0] : undefined;
  for (let at = start - (total?.length ?? 0); total && at < start; at += 1) {
    const comparison = readComparison(text, at);
    if (comparison) return comparison.bound;
  }
  return null;
}
