/** What a rate or an index is counted on: 每10万人, 每百万人口; 以上年为100, 上年=100; 1美元兑7.1元, 百万吨死亡. */

import { refusal } from '../rule.ts';

export const base = refusal(
  'base of a rate or an index',
  'base',
  '作比较的基数',
  ({ start, end, value, bound, unit, unitKind, numeral }, at) => {
    if (value === null || bound !== 'exact') return false;
    if (unitKind === 'money' && /^(?:兑|折合|可兑)/.test(at.after(2, end)))
      return value === 1 || value === 100;
    if (value < 100 || !Number.isInteger(Math.log10(value))) return false;
    if (at.text[start - 1] === '每') return unit !== null || /^[\u4e00-\u9fff]/.test(at.text[end] ?? '');
    if (value >= 1e5 && unit !== null) return /^(?:生产安全)?(?:事故)?死亡/.test(at.after(8, end));
    if (unit !== null || numeral.form !== 'arabic') return false;
    const lead = at.before(16, start);
    return /[=＝]\s?$/.test(lead) || /以[^，。；（）]{1,12}为\s?$/.test(lead);
  },
  'quantity',
);
