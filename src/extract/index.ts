/** The recipe: cut the text into tokens, let one rule speak for each numeral, tell what it counts and when. */

import { classAt, HAN_DIGIT, isDigit, isHan } from './character.ts';
import { changeBefore, clauseStart, nounAfter } from './clause.ts';
import { type Calendar, readDate, span, toCalendar, ymd } from './date.ts';
import { readDuration } from './duration.ts';
import type { Article, Extraction, Finding, Skipped } from './finding.ts';
import { labelsOf } from './label.ts';
import { readNumeral, round } from './numeral/index.ts';
import { PeriodKeeper } from './period.ts';
import { isLoneHan, type Quantity, quantityAt } from './quantity/index.ts';
import { scan, type Token, wordAt } from './scan.ts';
import { readSkip } from './skip.ts';
import { WholeKeeper } from './whole.ts';

export type { Article, Bound, Extraction, Finding, FindingKind, Period, Skipped, Span } from './finding.ts';
export { findQuantities, type Quantity, type QuantityKind } from './quantity/index.ts';

/**
 * Reads every numeral of `article.text`: findings (statistics, dates, durations, ordinals) and skipped numerals with
 * their reason, both in the order of the text. Spans are half-open UTF-16 offsets. Never throws; linear in the length.
 */
export function extract(article: Article): Extraction {
  const { text } = article;
  const asOf = toCalendar(article.asOf);
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  const keeper = new PeriodKeeper(text, asOf);
  const whole = new WholeKeeper(text);
  const tokens = scan(text);
  let from = 0;

  const skip = (start: number, end: number, kind: string, reason: string, rule: string): void => {
    const begin = Math.max(start, from);
    skipped.push({ start: begin, end, text: text.slice(begin, end), kind, reason, rule });
    from = end;
  };
  const find = (finding: Omit<Finding, 'text'>): void => {
    findings.push({ ...finding, text: text.slice(finding.start, finding.end) });
    from = finding.end;
  };

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.end <= from) continue;
    if (token.type === 'word') {
      skip(
        token.start,
        token.end,
        token.word.kind,
        reasons[token.word.kind],
        `lexicon of ${token.word.kind}s`,
      );
      continue;
    }
    if (token.type === 'loose') {
      skip(token.start, token.end, 'word', reasons.word, 'numeral character in a word');
      continue;
    }
    const numeral =
      token.start >= from ? token.numeral : readNumeral(text, from, (place) => wordAt(text, place) !== null);
    if (!numeral || numeral.end > token.end) {
      skip(from, token.end, 'word', reasons.word, 'rest of a numeral');
      continue;
    }

    const half = halfYear(text, numeral.start, from);
    if (half) {
      const { start, end, calendars } = half;
      const period = keeper.saw(start, end, span(...calendars(keeper.frame(start))), null);
      find({ ...empty, kind: 'date', start, end, period, rule: 'half of a year' });
      continue;
    }
    const title = readSkip(text, numeral.start, numeral.end);
    if (title?.rule === 'number in a title' && title.start >= from) {
      skip(title.start, title.end, title.kind, title.reason, title.rule);
      continue;
    }
    const date = readDate(text, numeral.start, keeper.frame(numeral.start));
    if (date && !(title?.rule === 'number of a document')) {
      const start = text[date.start - 1] === '第' && date.rule === 'quarter' ? date.start - 1 : date.start;
      const days = lastsUntilNow(text, date.end)
        ? { ...date.period, end: span(asOf, asOf).end }
        : date.period;
      const period = keeper.saw(start, date.end, days, date.calendar);
      find({ ...empty, kind: 'date', start: Math.max(start, from), end: date.end, period, rule: date.rule });
      continue;
    }
    if (title && title.end > from) {
      skip(title.start, title.end, title.kind, title.reason, title.rule);
      continue;
    }

    const quantity = quantityAt(text, numeral);
    if (!quantity) {
      skip(numeral.start, numeral.end, 'word', reasons.word, 'multiplier in a word');
      continue;
    }
    const start = Math.max(quantity.start, from);
    if (quantity.kind === 'ordinal') {
      find({ ...empty, ...bounded(quantity), kind: 'ordinal', start, end: quantity.end, rule: 'ordinal' });
      continue;
    }
    const duration = readDuration(text, quantity);
    if (duration) {
      const period = duration.past ? keeper.lasting(duration.start, duration.end, quantity) : null;
      find({
        ...empty,
        ...bounded(quantity),
        kind: 'duration',
        start,
        end: duration.end,
        unit: quantity.unit,
        period,
        rule: duration.rule,
      });
      continue;
    }
    const refusal = refuse(text, quantity, findings.at(-1));
    if (refusal) {
      skip(numeral.start, refusal.end, refusal.kind, refusal.reason, refusal.rule);
      continue;
    }
    const inherited =
      quantity.unit === null || quantity.unit === '个' ? unitOfList(text, quantity, tokens, index) : null;
    const unit = inherited?.unit ?? quantity.unit;
    const noun =
      quantity.unitKind === 'place'
        ? quantity.unit
        : counts(quantity) && !/^个./.test(unit ?? '')
          ? nounAfter(text, quantity.end)
          : null;
    const change = changeBefore(text, start, from);
    find({
      ...times(bounded(quantity), inherited?.scale ?? 1),
      kind: 'statistic',
      start,
      end: quantity.end,
      unit,
      noun,
      label: null,
      period: keeper.at(start),
      ...change,
      wholeStart: whole.at(start, unit, findings),
      rule: ruleOf(quantity, inherited !== null),
      weak: weakness(text, quantity, unit),
    });
  }
  const labels = labelsOf(text, findings);
  return {
    findings: findings.map((finding, index) => ({ ...finding, label: labels[index] ?? null })),
    skipped,
  };
}

const reasons = {
  word: '普通词语，其中的数字字不表示数量',
  idiom: '固定词组或成语',
  name: '专名',
} as const;

const empty = {
  value: null,
  low: null,
  high: null,
  bound: 'exact',
  unit: null,
  noun: null,
  label: null,
  period: null,
  direction: null,
  sense: null,
  base: null,
  wholeStart: null,
  weak: null,
} as const;

/** A vague numeral states no value: 几十 is a range from 20 to 99, unless another word bounds it. */
const bounded = ({ value, low, high, bound, numeral, qualified }: Quantity) => ({
  ...(numeral.vague !== null && !qualified
    ? { value: null, ...numeral.vague, bound: 'range' as const }
    : { value, low, high, bound }),
  noun: null,
  label: null,
  period: null,
  direction: null,
  sense: null,
  base: null,
  wholeStart: null,
  weak: null,
});

const counts = (quantity: Quantity): boolean => quantity.unitKind === 'count' || quantity.unitKind === null;

/** 上半年 and its kin: the numeral is the 半. */
function halfYear(
  text: string,
  at: number,
  floor: number,
): {
  start: number;
  end: number;
  calendars: (frame: { last: Calendar; asOf: Calendar }) => [Calendar, Calendar];
} | null {
  if (text[at] !== '半' || text[at + 1] !== '年' || at - 1 < floor) return null;
  const which = text[at - 1];
  if (which !== '上' && which !== '下' && which !== '前' && which !== '后') return null;
  const early = which === '上' || which === '前';
  return {
    start: at - 1,
    end: at + 2,
    calendars: (frame) => {
      const year = frame.last.year ?? frame.asOf.year;
      return early ? [ymd(year, 1), ymd(year, 6)] : [ymd(year, 7), ymd(year, 12)];
    },
  };
}

/** 自2019年10月1日起, 2019年5月…召开以来: the stretch runs up to the article's date. */
const lastsUntilNow = (text: string, at: number): boolean =>
  /^(?:[^，。；：、\n0-9]{0,16}以来|起)/.test(text.slice(at, at + 20));

interface Refusal {
  readonly end: number;
  readonly kind: string;
  readonly reason: string;
  readonly rule: string;
}

/** Why a number with or without a unit is no statistic; null when it is one. */
function refuse(text: string, quantity: Quantity, previous: Finding | undefined): Refusal | null {
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
    (quantity.unit === '%' || quantity.unit === '‰') &&
    /[^此以目提日之较]前$/.test(text.slice(Math.max(0, quantity.start - 2), quantity.start))
  ) {
    return { end: quantity.end, kind: 'rank', reason: '名次或位次', rule: 'rank by share' };
  }
  if (text[quantity.end] === '等' && /^等[温高压深值]线/.test(text.slice(quantity.end, quantity.end + 3))) {
    return { end: quantity.end, kind: 'name', reason: reasons.name, rule: 'line of equal value' };
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
  if (quantity.unit === null && numeral.form === 'arabic' && numeral.digits >= 5 && !quantity.qualified) {
    if (!/[共达为到至是超有：:]\s?$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) {
      return { end, kind: 'code', reason: '没有单位的长数字串，是编号而不是数量', rule: 'string of figures' };
    }
  }
  return null;
}

/** 每10万人, 每百万人口; 以上年为100, 上年=100: what a rate or an index is counted on. */
function isBase(text: string, { start, end, value, bound, unit, numeral }: Quantity): boolean {
  if (value === null || value < 100 || bound !== 'exact' || !Number.isInteger(Math.log10(value)))
    return false;
  if (text[start - 1] === '每') return unit !== null || /^[\u4e00-\u9fff]/.test(text[end] ?? '');
  if (unit !== null || numeral.form !== 'arabic') return false;
  const lead = text.slice(Math.max(0, start - 16), start);
  return /[=＝]\s?$/.test(lead) || /以[^，。；（）]{1,12}为\s?$/.test(lead);
}

/** 1年期和5年期以上LPR, 7天期逆回购, 10年期国债: the instrument is named by its term. */
const instrument =
  /^期(?:及以上|以上)?(?:[、和及与]\d{1,2}(?:年|天|个月)期(?:及以上|以上)?)*的?(?:LPR|MLF|SLF|贷款|存款|定期|国债|美债|国开债|地方债|债券|金融债|公司债|特别国债|超长期|央行票据|央票|票据|同业|逆回购|正回购|公开市场|中期借贷|常备借贷|利率|品种|理财)/;

/** 提前一年 measures, 一天跑两趟 does not. */
const isMeasured = (text: string, at: number): boolean =>
  /(?:提前|缩短|压缩|压减|减少|延长|推迟|需要?|仅|只|用|花|历时|为期|期限|时限|超过|不到|达|满|少于|拘役|徒刑|有效期|增加|[降减缩升增]?[至到]|为|节约|节省|晚|早|长)[^，。；、]{0,4}$/.test(
    text.slice(Math.max(0, at - 10), at),
  );

interface Inherited {
  readonly unit: string;
  /** 1,432.5、1,688和3,910.7万吨: the 万 is said once for all. */
  readonly scale: number;
}

const times = <T extends { value: number | null; low: number | null; high: number | null }>(
  limits: T,
  scale: number,
): T => {
  const by = (number: number | null): number | null => (number === null ? null : round(number * scale));
  return scale === 1
    ? limits
    : { ...limits, value: by(limits.value), low: by(limits.low), high: by(limits.high) };
};

/** 4.6和3.1个百分点, 3个和5个工作日, 12、15和18个: a number in a list takes the unit of the number that closes the list. */
function unitOfList(
  text: string,
  quantity: Quantity,
  tokens: readonly Token[],
  index: number,
): Inherited | null {
  let end = quantity.end;
  for (let next = index + 1; next < tokens.length && next < index + 12; next += 1) {
    const token = tokens[next] as Token;
    if (token.start < end) continue;
    if (
      token.type !== 'numeral' ||
      !/^\s?(?:、|和|与|及|或|、分别)\s?(?:约|近|逾|超|增长|下降|提高|上升|减少|降低|回升|回落|上涨|增加|高|低|升|降|涨|跌|多|少|快|慢)?$/.test(
        text.slice(end, token.start),
      )
    )
      return null;
    const sibling = quantityAt(text, token.numeral);
    if (!sibling || sibling.numeral.form !== quantity.numeral.form) return null;
    if (quantity.unit === '个') {
      // 0.3个和1.8个百分点: the 个 of each, the 百分点 said once.
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

function ruleOf(quantity: Quantity, inherited: boolean): string {
  if (inherited) return 'number in a list that shares a unit';
  if (quantity.kind === 'range') return 'range';
  if (quantity.unit === '个百分点') return 'percentage points';
  if (quantity.kind === 'percent') return 'percentage';
  if (quantity.kind === 'fraction') return 'fraction';
  if (quantity.kind === 'ratio') return 'ratio';
  if (quantity.unitKind === 'place') return 'number with its noun';
  if (quantity.unit === null) return 'number without a unit';
  return quantity.qualified || quantity.bound !== 'exact'
    ? 'bounded number with a unit'
    : 'number with a unit';
}

function weakness(text: string, quantity: Quantity, unit: string | null): string | null {
  if (unit === null && quantity.kind === 'number' && quantity.numeral.scale === 1 && !quantity.qualified)
    return 'no unit follows the number';
  if (
    isLoneHan(text, quantity.numeral) &&
    classAt(text, quantity.numeral.start) === HAN_DIGIT &&
    quantity.unitKind === 'place' &&
    text[quantity.numeral.start] !== '两'
  ) {
    return 'a single numeral before a noun may be part of a set phrase';
  }
  return null;
}

export { clauseStart, isDigit };
