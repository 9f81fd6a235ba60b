/** Numbers that look like statistics and are none: 一 as an article, bases of rates, scores, classes of size, names. */

import { isHan, isLetter } from './character.ts';
import type { Finding } from './finding.ts';
import { isLoneHan, type Quantity } from './quantity/index.ts';

export const reasons = {
  word: '普通词语，其中的数字字不表示数量',
  idiom: '固定词组或成语',
  name: '专名',
} as const;

export interface Refusal {
  readonly end: number;
  readonly kind: string;
  readonly reason: string;
  readonly rule: string;
}

/** Why a number with or without a unit is no statistic; null when it is one. */
export function refuse(text: string, quantity: Quantity, previous: Finding | undefined): Refusal | null {
  const { numeral } = quantity;
  if (quantity.kind === 'ratio') {
    const won =
      /^的?(?:比分|总比分|[险完大轻]?胜|战胜|击败|力克|战平|逼平|落败|告负|不敌|负于|领先|取胜|获胜|淘汰|逆转)/;
    const scored =
      won.test(text.slice(quantity.end, quantity.end + 6)) ||
      /比分(?:为|是|定格在|锁定在)?$/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start));
    return scored
      ? { end: quantity.end, kind: 'score', reason: '比赛的比分', rule: 'score of a match' }
      : null;
  }
  if (isBase(text, quantity)) {
    return { end: quantity.end, kind: 'base', reason: '作比较的基数', rule: 'base of a rate or an index' };
  }
  if (
    quantity.unitKind === 'time' &&
    text[quantity.end] === '期' &&
    instrument.test(text.slice(quantity.end, quantity.end + 24))
  ) {
    return { end: quantity.end, kind: 'name', reason: reasons.name, rule: 'term of a loan or a bond' };
  }
  const lone = isLoneHan(text, numeral) && quantity.second === null;
  const half = /^[半一]?半$/.test(text.slice(numeral.start, numeral.end));
  const written = text.slice(numeral.start, numeral.end);
  const end = numeral.end;
  if (Number.isNaN(numeral.value)) {
    return { end, kind: 'code', reason: '过长的数字串，是编码而不是数量', rule: 'string of figures' };
  }
  if (numeral.value === 0 && quantity.unit === null && isHan(text, end)) {
    return { end, kind: 'word', reason: reasons.word, rule: 'nought in a word' };
  }
  if (half && (quantity.unit === null || quantity.unitKind === 'place')) {
    if (written === '一半' || quantity.qualified || text[end] === '数') return null;
    return { end, kind: 'word', reason: reasons.word, rule: 'half in a word' };
  }
  if (
    half &&
    /(?:周|星期)[一二三四五六日]$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  ) {
    return { end, kind: 'time', reason: '一天中的时刻', rule: 'half of a weekday' };
  }
  if (lone && quantity.unit === null && written !== '半') {
    if (numeral.parts !== null) return null;
    if (text[end] === '半' && written === '一') return null;
    return { end, kind: 'word', reason: reasons.word, rule: 'numeral character in a word' };
  }
  if (
    written === '一' &&
    !quantity.qualified &&
    quantity.unitKind !== 'share' &&
    quantity.unitKind !== 'money'
  ) {
    const sibling =
      previous &&
      previous.kind === 'statistic' &&
      quantity.start - previous.end <= 8 &&
      /^[^，。；！？\n]*[、和]$/.test(text.slice(previous.end, quantity.start));
    if (
      !sibling &&
      quantity.value === 1 &&
      quantity.bound === 'exact' &&
      !(quantity.unitKind === 'time' && isMeasured(text, quantity.start)) &&
      quantity.unitKind !== 'length' &&
      quantity.unitKind !== 'mass'
    ) {
      return {
        end,
        kind: 'indefinite',
        reason: '“一”在这里相当于“某一”，不是统计数字',
        rule: 'one as an article',
      };
    }
  }
  if (
    text[quantity.start - 1] === '前' &&
    /^(?:[%‰名位强]|百强)$/.test(quantity.unit ?? '') &&
    /(?:^|[^此以目提日之较])前$/.test(text.slice(Math.max(0, quantity.start - 2), quantity.start))
  ) {
    return { end: quantity.end, kind: 'rank', reason: '名次或位次', rule: 'rank up to' };
  }
  // 位居前10
  if (
    quantity.unit === null &&
    /(?:居|列|进入|跻身|排名|[国省球界市]|入围|闯进)前$/.test(
      text.slice(Math.max(0, quantity.start - 3), quantity.start),
    ) &&
    /^(?:[，。、；）的]|行列|$)/.test(text.slice(quantity.end, quantity.end + 2))
  ) {
    return { end: quantity.end, kind: 'rank', reason: '名次或位次', rule: 'rank up to' };
  }
  if (text[quantity.end] === '等' && /^等[温高压深值]线/.test(text.slice(quantity.end, quantity.end + 3))) {
    return { end: quantity.end, kind: 'name', reason: reasons.name, rule: 'line of equal value' };
  }
  // 日最大8小时 names a mean of ozone.
  if (
    quantity.unit === '小时' &&
    /日最大$/.test(text.slice(Math.max(0, quantity.start - 3), quantity.start))
  ) {
    return { end: quantity.end, kind: 'name', reason: reasons.name, rule: 'mean over hours' };
  }
  if (quantity.unit === '级' && numeral.scale >= 1e4) {
    return { end: quantity.end, kind: 'grade', reason: '等级、年级或档次', rule: 'class of size' };
  }
  // 百万千瓦级基地 names a class of size.
  if (text[quantity.end] === '级' && /^(?:energy|mass|money|volume)$/.test(quantity.unitKind ?? '')) {
    return { end: quantity.end, kind: 'grade', reason: '等级、年级或档次', rule: 'class of size' };
  }
  // 陆一平, 伍某: a surname is written with the formal digit, the rest of a number would be too.
  if (numeral.form === 'han' && /^[陆伍][〇一二三四五六七八九十]/.test(written)) {
    return { end, kind: 'name', reason: reasons.name, rule: 'surname' };
  }
  if (quantity.unit === null && numeral.form === 'han' && numeral.parts === null) {
    // 千万 is a word, 十五万 a number.
    const tens = /^[十拾]/.test(written) && numeral.scale > 1;
    if (numeral.implicit && !tens && !quantity.qualified && numeral.loose === 'none') {
      return { end, kind: 'word', reason: reasons.word, rule: 'multiplier in a word' };
    }
    if (numeral.digits >= 2 || (numeral.upper !== null && numeral.scale === 1 && !quantity.qualified)) {
      return { end, kind: 'word', reason: reasons.word, rule: 'figures in a name' };
    }
    if (isHan(text, end) && numeral.scale === 1 && !quantity.qualified) {
      return { end, kind: 'word', reason: reasons.word, rule: 'numeral in a name' };
    }
  }
  if (
    quantity.unit === null &&
    /[正腊冬]月初?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  ) {
    return { end, kind: 'time', reason: '农历的日子', rule: 'day of the lunar month' };
  }
  // Windows 10
  if (quantity.unit === null && text[numeral.start - 1] === ' ' && isLetter(text, numeral.start - 2)) {
    return { end, kind: 'name', reason: reasons.name, rule: 'number of a version' };
  }
  if (quantity.unit === null && numeral.form === 'arabic' && numeral.digits >= 5 && !quantity.qualified) {
    if (!/[共达为到至是超有：:]\s?$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) {
      return { end, kind: 'code', reason: '没有单位的长数字串，是编号而不是数量', rule: 'string of figures' };
    }
  }
  return null;
}

/** 每10万人, 每百万人口; 以上年为100, 上年=100: what a rate or an index is counted on. */
function isBase(text: string, { start, end, value, bound, unit, unitKind, numeral }: Quantity): boolean {
  // 1美元兑7.1元, 百万吨死亡, 10万人事故死亡
  if (
    value !== null &&
    bound === 'exact' &&
    /^(?:兑|折合|可兑)/.test(text.slice(end, end + 2)) &&
    unitKind === 'money'
  )
    return value === 1 || value === 100;
  if (value === null || value < 100 || bound !== 'exact' || !Number.isInteger(Math.log10(value)))
    return false;
  if (text[start - 1] === '每') return unit !== null || /^[\u4e00-\u9fff]/.test(text[end] ?? '');
  if (value >= 1e5 && unit !== null) return /^(?:生产安全)?(?:事故)?死亡/.test(text.slice(end, end + 8));
  if (unit !== null || numeral.form !== 'arabic') return false;
  const lead = text.slice(Math.max(0, start - 16), start);
  return /[=＝]\s?$/.test(lead) || /以[^，。；（）]{1,12}为\s?$/.test(lead);
}

/** 1年期和5年期以上LPR, 7天期逆回购, 10年期国债: the instrument is named by its term. */
const instrument =
  /^期(?:及以上|以上)?(?:[、和及与]\d{1,2}(?:年|天|个月)期(?:及以上|以上)?)*的?(?:LPR|MLF|SLF|贷款|存款|定期|国债|美债|国开债|地方债|债券|金融债|公司债|特别国债|超长期|央行票据|央票|票据|同业|逆回购|正回购|公开市场|中期借贷|常备借贷|利率|品种|理财)/;

/** 提前一年 measures, 一天跑两趟 does not. */
const isMeasured = (text: string, at: number): boolean =>
  /(?:提前|缩短|压缩|压减|减少|延长|推迟|需要?|仅|只|用|花|历时|为期|期限|时限|超过|不到|达|满|少于|拘役|徒刑|缓刑|政治权利|有效期|增加|[降减缩升增]?[至到]|为|节约|节省|晚|早|长)[^，。；、]{0,4}$/.test(
    text.slice(Math.max(0, at - 10), at),
  );
