/** The base of a change, its own or that of the changes before it; and which dates are bases and date nothing. */

import { isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import { type Base, kindOf, readBase } from './base-words.ts';
import { isYearly } from './change.ts';
import { isRankIn, isRecord } from './clock/words.ts';
import type { Datum } from './datum.ts';
import { rowOf } from './in-turn.ts';
import type { Reading } from './reading.ts';

/** What a change is measured from; `null` of what is none, or where nothing says it. */
export function baseOf(reading: Reading, datum: Datum, period: Fact['period']): Base | null {
  const { text, clause, breath, baseBefore, members } = reading;
  const { finding, index, change } = datum;
  if (!datum.isChange) return baseOfRate(reading, datum);
  const inTurn = reading.bases.get(index);
  if (inTurn) return inTurn;
  const own = readBase(text, clause, finding, period);
  if (own && !(change.mean && own.words === null)) return baseInTurn(reading, own, index, period);
  if (change.mean) return baseBehind(text, finding);
  if (datum.ofRate && breath.ofRate) return breath.ofRate;
  if (breath.base) return breath.base;
  const { against } = reading;
  if (against && (against.isNear || reading.clock.sentence === null))
    return { words: against.words, kind: kindOf(against.inside, period) };
  // 猪肉26元，环比下跌2.1%；鸡蛋10元，上涨0.5%: the half of a sentence behind, in the same unit and of no other time
  const { past } = breath;
  const isDated = clause.tokens.some(
    (token) => token.kind === 'finding' || (token.kind === 'word' && token.word.anchor),
  );
  if (
    past?.base &&
    past.base.kind !== 'year-earlier' &&
    past.unit === finding.unit &&
    change.grows &&
    !isDated
  )
    return past.base;
  const norm = normOf(reading, finding);
  if (norm) return norm;
  if (isReached(reading, finding)) return { words: null, kind: 'previous' };
  // 年末火电装机容量…，增长4.1%, after 比上年末增长 of the whole
  const isOfList = isMember(reading, index) || (members.isOpen && finding.unit === '%');
  if (
    baseBefore &&
    change.grows &&
    isOfList &&
    !(baseBefore.kind === 'since' && reading.isSaidBelow(finding.start))
  )
    return baseBefore;
  if (period && /以来$/.test(period.words) && !/^(?:今年|年初|本年)/.test(period.words))
    return { words: period.words, kind: 'since' };
  if (change.moves) return { words: null, kind: 'previous' };
  if (!isYearly(finding, change, period)) return null;
  pair(reading, datum);
  return { words: null, kind: 'year-earlier' };
}

/** 降水量比常年值偏少的有24个县，其中南、北两县偏少|20%: what departs from a norm, from the one that the sentence names. */
function normOf({ text, breath, clause }: Reading, { start }: Mention): Base | null {
  if (!/偏[多少高低大小早晚强弱]/.test(text.slice(Math.max(clause.lead, start - 16), start))) return null;
  const said = norm.exec(text.slice(Math.max(breath.start, start - 200), start));
  return said ? { words: said[1] ?? null, kind: 'since' } : null;
}
const norm = /.*([比较較](?:常年|多年|往年|历年|正常)[^，。；\d偏]{0,8})偏/s;

/** 两年平均增长9.7%（以2019年同期数为基数）: the bracket behind a number says what it is measured from. */
function baseBehind(text: string, { end }: Mention): Base | null {
  const words = text[end + 1] === '以' ? bracketBase.exec(text.slice(end, end + 40))?.[1] : undefined;
  return words === undefined ? null : { words, kind: 'since' };
}
const bracketBase = /^[（(]以([^，。；（()）]{2,24}?)(?:作)?[为為](?:基[数數期准準]|100)/;

/** 同比增速由上年末的13%降至8.5%: a rate of growth that is reached keeps what it is measured from. */
function baseOfRate({ text, breath }: Reading, { finding: { start, unit }, change }: Datum): Base | null {
  if (unit !== '%' && unit !== '％') return null;
  const from = Math.max(breath.start, start - 48);
  const rate = growthRate.exec(text.slice(from, start));
  if (!rate || (change.sense !== 'to' && rate[2] === undefined)) return null;
  return { words: `${rate[1]}比`, kind: rate[1] === '环' || rate[1] === '環' ? 'previous' : 'year-earlier' };
}
const growthRate =
  /([同环環])比(?:增速|增幅|降幅|[涨漲]幅|跌幅|增[长長]率|增[长長]速度)[^。；\d%]{0,14}?([由从從][^，。；%]{0,14}?(?:\d[\d.]*%)?[^，。；\d%]{0,8})?$/;

/** 分别比上月末和上年同期低1个和3.9个百分点: each of a row has a base of its own. */
function baseInTurn(
  { text, findings, bases }: Reading,
  base: Base,
  index: number,
  period: Fact['period'],
): Base {
  const row = base.words === null ? 1 : rowOf(text, findings, index);
  // 与上年末比较 is one base
  const parts =
    row < 2 || /^[与與同和跟]/.test(base.words ?? '') ? [] : (base.words?.split(/[和、与]/) ?? []);
  if (row === parts.length)
    parts.forEach((part, place) => {
      const words = part.replace(/^[比较]/, '');
      bases.set(index + place, { words: `比${words}`, kind: kindOf(words, period) });
    });
  return bases.get(index) ?? base;
}

/** 由41天缩短到5天，减少36天，减少87.8%: the changes from the one to the other. */
function isReached({ breath: { carrier }, facts, findings }: Reading, { start }: Mention): boolean {
  const to = carrier === null ? null : facts[carrier];
  return to?.sense === 'to' && start - (findings[carrier ?? 0] as Mention).end <= 24;
}

/** Whether the number that a change belongs to is a part of another. */
function isMember({ breath: { carrier }, facts }: Reading, index: number): boolean {
  const fact = carrier === null || carrier >= index ? null : facts[carrier];
  return fact?.wholeStart != null;
}

/** 增加954.6万亩，增长0.5%: what is said of the rate holds for the amount just before it. */
function pair({ breath: { change }, facts, findings }: Reading, { index, finding }: Datum): void {
  if (change === null || change !== index - 1) return;
  const before = facts[change];
  if (!before || before.baseKind !== null || finding.start - (findings[change] as Mention).end > 4) return;
  facts[change] = { ...before, baseKind: 'year-earlier' };
}

const withs = setOf('与與同和跟較较比');
const levels = setOf('同水总全的');

/** A date after 比, 较 or 高于, or before 相比, or that a share is measured on, dates nothing. */
export function isBase({ text, clause }: Reading, start: number, end: number): boolean {
  if (clause.base !== null || (clause.outer && clause.outer.base !== null && clause.tokens.length === 0))
    return true;
  if (
    isRecord(text, start, end) ||
    isRankIn(text, start, end) ||
    isOfPrices(text, end) ||
    isCountedFrom(text, start, end) ||
    isOfCause(text, clause.start, start) ||
    isTurned(text, start, end)
  )
    return true;
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 14);
  // 同比|去年|增长25.8%, 环比|上月|下降
  if (text[start - 1] === '比' && /[同环環]比$/.test(before)) return true;
  // 损失明显轻于上年
  if (text[start - 1] === '于' && /[轻重多少大小强弱好差优劣快慢早晚]于$/.test(before)) return true;
  if (
    isOneOf(withs, text, start - 1) &&
    /(?:与|與|同|和|跟|較|较|[^占同环对]比)$/.test(before) &&
    /^[^，。；\n]{0,10}(?:相(?:比|[较較])|[作做]?比[较較]|比[，,]|持平|一致|相[若仿近同]|相当(?!于)|[并並]列)/.test(
      after,
    )
  )
    return true;
  if (!isOneOf(levels, text, end)) return false;
  if (
    /^(?:同期)?(?:水平|总量|总额|全年)?的\s?[约近\d百一二两三四五六七八九十几]/.test(after) &&
    /(?:是|为|相当于|等于|恢复[到至]|占|达|达到|接近|逼近|超过?|不足|不到|近)$/.test(before)
  )
    return true;
  return /^同期(?:水平|总量)?的?\s?[约近]?[\d百一二三四五六七八九十几]/.test(after);
}

/** 按2010年不变单价计算, 2020年可比价 */
const isOfPrices = (text: string, end: number): boolean =>
  (text[end] === '不' || text[end] === '可') && /^(?:不变|可比)(?:单)?价/.test(text.slice(end, end + 4));

/** 以|2019年|相应同期数为基数, 以|上年|为100: what growth is counted from. */
const isCountedFrom = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '以' &&
  /^[^，。；\n（()）]{0,14}?(?:作)?[为為](?:基[数數期准準]|100)/.test(text.slice(end, end + 20));

/** 扭转|1—7月|同比下降的趋势: how it went before. */
const isTurned = (text: string, start: number, end: number): boolean =>
  isOneOf(turned, text, start - 1) &&
  /(?:扭转|改变|结束|遏制|止住|打破|扭轉|改變|結束)了?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[^，。；\n]{0,14}(?:趋势|态势|势头|局面|走势|状况|趨勢|態勢|勢頭)/.test(text.slice(end, end + 18));
const turned = setOf('转变束制住破轉變結了');

/** 剔除去年同期缓税入库等因素, 受上年同期基数较高影响, 降幅较大主要是上年比例提高 */
const isOfCause = (text: string, from: number, start: number): boolean =>
  (start - from < 8 &&
    '剔扣考受由因'.includes(text[from] ?? '。') &&
    /^(?:剔除|扣除|考虑|受|由于|因(?!此))/.test(text.slice(from, start))) ||
  /(?:主要(?:是|系|因|由于|受)|原因[是在]于?|[缘源]于)$/.test(text.slice(Math.max(from, start - 6), start));
