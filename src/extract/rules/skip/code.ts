/** Codes of letters and figures: 4S店, 5G, G20, COVID-19, PM2.5. */

import { codeAround } from '../../around.ts';
import { isDigit, isLetter, isOneOf, setOf } from '../../character.ts';
import { aside } from '../rule.ts';

const latinUnit =
  /^(?:TEU|pcu|k?m[23](?:\/[sh])?|hm2|[μum]g\/m3|km|cm|mm|nm|μm|kg|mg|kWh|MWh|GWh|TWh|kW|MW|GW|kV|Hz|MHz|GHz|dB|[KMGTPE]B|[KMGT]bps|mL|ml|BP|bp|bit|[EPT]?FLOPS|pp|hm|mAh|Ah|m|t|g|L|W|V|A(?!\s?[级景旅类股])|J|k|K)(?![A-Za-z0-9])/;

const joins = setOf('+＋×');
const power = /^(?:千瓦|兆瓦|吉瓦|兆伏安|MW|吨)/;

const abbreviation = /(?:^|[^A-Za-z0-9-])[A-Z]{2,5}$/;

// 4S店, 5G, G20, COVID-19, PM2.5, A股; 5km is a quantity
export const code = aside('code of letters and figures', 'name', '字母与数字组成的名称、型号或网址', (at) => {
  const { text, start, end } = at;
  if (!isDigit(text, start) && text[start] !== '-') return null;
  // 8K, 4K超高清
  if (text[end - 1] === 'K' && end - start === 2) return [start, end];
  const lead =
    isLetter(text, start - 1) ||
    (text[start - 1] === '-' && isLetter(text, start - 2)) ||
    (text[start] === '-' && isLetter(text, start - 1));
  const tail = isLetter(text, end) && !latinUnit.test(at.after(8));
  const plus =
    isOneOf(joins, text, start - 1) ||
    (isOneOf(joins, text, end) && (text[end] !== '×' || isDigit(text, end + 1)));
  if (!lead && !tail && !plus) return null;
  // 下架App2400款 counts apps
  if (/App$/i.test(at.before(3)) && /^[万余多]?[款个]/.test(at.after(2))) return null;
  // LPR4.2%, GDP126万亿元, 人均GDP61888元: an abbreviation before its figure
  const measured = /^(?:[%％‰]|[美欧日港]?元(?![件素器旦月年]))/.test(at.after(3));
  if (lead && !tail && (measured || /[万亿]/.test(text[end - 1] ?? '')) && abbreviation.test(at.before(6)))
    return null;
  // 气温2.1C, as typed for ℃
  if (!lead && /^C(?![A-Za-z0-9])/.test(at.after(2)) && /温[^，。；]{0,6}$/.test(at.before(8))) return null;
  // 2×100万千瓦: so many of such a power
  if (text[start - 1] === '×' && power.test(at.after(3))) return null;
  if (text[end] === '×' && /^×\d{1,4}(?:\.\d+)?万?(?:千瓦|兆瓦|吉瓦|兆伏安|MW|吨)/.test(at.after(14)))
    return [start, end + 1];
  if (!lead && !plus && /^(?:GDP|CPI|PPI|PMI)/.test(at.after(3))) return null;
  const [from, to] = codeAround(text, start, end);
  let stop = to;
  if (/[店股网车型号线级+＋×]/.test(text[to] ?? '')) stop = to + 1;
  let first = from;
  if (plus)
    while (
      first > 0 &&
      start - first < 20 &&
      (/[+＋×]/.test(text[first - 1] ?? '') || isLetter(text, first - 1) || isDigit(text, first - 1))
    )
      first -= 1;
  return [first, plus ? codeAround(text, start, stop)[1] : stop];
});
