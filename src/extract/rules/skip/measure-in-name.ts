/** Quantities that only name: 1年期LPR, 8摄氏度等温线, 日最大8小时, 百万千瓦级基地, 5万吨级航道, 百万吨死亡率. */

import { refusal } from '../rule.ts';
import { reasons } from './word.ts';

const instrument =
  /^期(?:及以上|以上)?(?:[、和及与]\d{1,2}(?:年|天|个月)期(?:及以上|以上)?)*的?(?:LPR|MLF|SLF|贷款|存款|定期|国债|美债|国开债|地方债|债券|金融债|公司债|特别国债|超长期|央行票据|央票|票据|同业|逆回购|正回购|公开市场|中期借贷|常备借贷|利率|品种|理财)/;

// 1年期和5年期以上LPR, 7天期逆回购, 10年期国债
export const loanTerm = refusal(
  'term of a loan or a bond',
  'name',
  reasons.name,
  ({ end, unitKind }, at) =>
    unitKind === 'time' && at.text[end] === '期' && instrument.test(at.after(24, end)),
  'quantity',
  { measure: 'time' },
);

// 15摄氏度等温线
export const contour = refusal(
  'line of equal value',
  'name',
  reasons.name,
  ({ end }, at) => at.text[end] === '等' && /^等[温高压深值]线/.test(at.after(3, end)),
  'quantity',
);

// 日最大8小时 names a mean of ozone
export const hourlyMean = refusal(
  'mean over hours',
  'name',
  reasons.name,
  ({ start, unit }, at) => unit === '小时' && /日最大$/.test(at.before(3, start)),
  'quantity',
  { measure: 'time' },
);

// 百万架次重大事故率, 百万吨死亡率: per so many
export const perMany = refusal(
  'measure of a rate',
  'name',
  reasons.name,
  ({ end, unit, numeral }, at) =>
    numeral.implicit &&
    unit !== null &&
    /^[^，。；、：\d]{0,10}(?:事故|死亡|征候|伤亡|致死|发生)率/.test(at.after(14, end)),
  'quantity',
);

// 千亿斤粮食产能提升行动, 百亿元产业集群, 千万元项目25个
const named =
  /^(?:[^，。；、：“”《》的\d]{0,12}?(?:行动|工程|集群|俱乐部)|(?:重[大点]|工业|产业|技改)?(?:项目|企业|园区)(?=达?\d))/;
export const sizeInName = refusal(
  'size in the name of an undertaking',
  'name',
  reasons.name,
  ({ start, end, unit, numeral }, at) =>
    numeral.implicit &&
    unit !== null &&
    numeral.scale >= 1e4 &&
    at.text[end - 1] !== '上' &&
    !/[近超逾约上数几过破达个]$/.test(at.before(1, start)) &&
    named.test(at.after(18, end)),
  'quantity',
);

// 百万千瓦级基地, 5万吨级航道, 50亿级项目, 百万人口大县
export const sizeClass = refusal(
  'class of size',
  'grade',
  '等级、年级或档次',
  ({ end, unit, unitKind, numeral }, at) =>
    (unit === '级' && numeral.scale >= 1e4) ||
    (unit === '人' && numeral.implicit && /^口(?:大|强)?(?:县|市|省|镇|区|国|城市)/.test(at.after(4, end))) ||
    (at.text[end] === '级' && /^(?:energy|mass|money|volume)$/.test(unitKind ?? '')),
  'quantity',
);
