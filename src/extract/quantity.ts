/** The number layer: every number, percentage, ordinal and range of a text, with its qualifiers and unit. */

import {
  classAt,
  HALF,
  HAN_DIGIT,
  isBlank,
  isDigit,
  isHan,
  isLetter,
  skipBlanks,
  skipBlanksBack,
  valueAt,
} from './character.ts';
import type { Bound } from './finding.ts';
import { withInequality } from './inequality.ts';
import {
  after as afterTrie,
  before as beforeTrie,
  beginsWord,
  notBefore,
  partOf,
  type Unit,
  unitTrie,
} from './lexicon/index.ts';
import { type Numeral, readNumeral, round } from './numeral/index.ts';
import type { Quantity, QuantityKind } from './quantity-type.ts';
import { numeralAt, scan, type Token, wordAt } from './scan.ts';
import { endOfAddress } from './web-address.ts';

/** Every quantity of `text` in order; nothing is decided yet about what it counts. Linear in the length. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (const token of scan(text)) {
    if (token.type !== 'numeral' || token.start < from) continue;
    if (/[a-z/=%.-]/i.test(text[token.start - 1] ?? '')) {
      const end = endOfAddress(text, token.start);
      if (end > token.start) {
        from = end;
        continue;
      }
    }
    const quantity = quantityAt(text, token.numeral);
    if (!quantity) continue;
    found.push(quantity);
    from = quantity.end;
  }
  return found;
}

/** Reads qualifiers, unit and the other end of a range around a numeral; null where no number is meant. */
export function quantityAt(text: string, numeral: Numeral): Quantity | null {
  const first = aloneAt(text, numeral);
  return first && withInequality(text, first, (at) => nextWithin(text, at));
}

/** The quantity whose numeral starts in the next ten characters. */
function nextWithin(text: string, at: number): Quantity | null {
  for (let index = at; index < at + 10 && index < text.length; index += 1) {
    const numeral = numeralAt(text, index);
    if (numeral) return aloneAt(text, numeral);
    if (/[。；！？\n]/.test(text[index] ?? '')) return null;
  }
  return null;
}

function aloneAt(text: string, numeral: Numeral): Quantity | null {
  if (text[numeral.start - 1] === '第') return ordinal(numeral);
  const ratio = readRatio(text, numeral);
  if (ratio) return ratio;
  const first = readUnit(text, numeral);
  const second = readSecond(text, numeral, first);
  const closing = second ?? first;
  const head = readBefore(text, numeral);
  const tail = readAfter(text, closing.end);
  const ceiling = second === null && tail?.bound === 'at_least' ? readCeiling(text, tail.end, first) : null;
  const unit = second?.unit ?? first.unit;
  if (isBareMultiplier(text, numeral) && !head && numeral.loose === 'none' && !second) {
    if (!tail) return null;
  }
  const shape = { start: head?.start ?? numeral.start, end: ceiling?.end ?? tail?.end ?? closing.end };
  const base = {
    ...shape,
    core: { start: numeral.start, end: second?.numeral.end ?? numeral.end },
    unit: unit ? printedUnit(unit) : null,
    unitKind: unit?.kind ?? null,
    numeral,
    second: second?.numeral ?? null,
    qualified: head !== null || tail !== null,
  };
  const share = shareFactor(numeral, unit);
  const kind: QuantityKind = share.kind;
  if (second) {
    const near = round(sharedScale(first, numeral, second.numeral) * share.factor);
    const far = round(second.value * (second.numeral.parts === 100 ? 100 : share.factor));
    const [low, high] = near < far || near >= 0 ? [near, far] : [far, near];
    if (low < high) return { ...base, ...share.unit, kind: 'range', value: null, low, high, bound: 'range' };
  }
  const value = round(first.value * share.factor);
  if (ceiling && ceiling.value > value) {
    return {
      ...base,
      ...share.unit,
      kind: 'range',
      value: null,
      low: value,
      high: ceiling.value,
      bound: 'range',
    };
  }
  if (numeral.upper !== null) {
    const high = round(numeral.upper * share.factor);
    return { ...base, ...share.unit, kind: 'range', value: null, low: value, high, bound: 'range' };
  }
  const bound = head?.bound ?? tail?.bound ?? loosely(numeral, first.loose);
  return { ...base, ...share.unit, kind, bound, ...limits(value, bound) };
}

/** value, low and high of a bound, as the ledger writes them. */
export function limits(
  value: number,
  bound: Bound,
): { value: number; low: number | null; high: number | null } {
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return { value, low: value, high: null };
    case 'nearly':
    case 'less_than':
    case 'at_most':
      return { value, low: null, high: value };
    case 'about':
    case 'range':
      return { value, low: null, high: null };
    case 'exact':
      return { value, low: value, high: value };
  }
}

function ordinal(numeral: Numeral): Quantity {
  const end = numeral.end;
  return {
    kind: 'ordinal',
    start: numeral.start - 1,
    end,
    core: { start: numeral.start, end },
    ...limits(numeral.value, 'exact'),
    bound: 'exact',
    unit: null,
    unitKind: null,
    numeral,
    second: null,
    qualified: false,
  };
}

const loosely = (numeral: Numeral, unit: 'none' | 'more'): Bound => {
  if (numeral.loose === 'more' || unit === 'more') return 'more_than';
  return numeral.loose === 'about' ? 'about' : 'exact';
};

/** 百 and 千万 alone name no number unless something bounds them: 千家万户, but 近百家. */
const isBareMultiplier = (text: string, numeral: Numeral): boolean =>
  numeral.implicit &&
  numeral.parts === null &&
  numeral.end - numeral.start === 1 &&
  text[numeral.start] !== '十' &&
  text[numeral.start] !== '拾';

function shareFactor(
  numeral: Numeral,
  unit: Unit | null,
): { kind: QuantityKind; factor: number; unit: { unit?: string | null; unitKind?: Unit['kind'] } } {
  if (numeral.parts === 100) return { kind: 'percent', factor: 100, unit: { unit: '%', unitKind: 'share' } };
  if (numeral.parts !== null)
    return { kind: 'fraction', factor: 1, unit: { unit: unit ? printedUnit(unit) : null } };
  if (unit?.text === '成') return { kind: 'percent', factor: 10, unit: { unit: '%', unitKind: 'share' } };
  // 打九折 pays ninety percent, 五五折 fifty-five.
  if (unit?.text === '折')
    return {
      kind: 'percent',
      factor: numeral.value >= 10 ? 1 : numeral.value < 1 ? 100 : 10,
      unit: { unit: '%', unitKind: 'share' },
    };
  if (unit?.text === '％' || unit?.text === '%') return { kind: 'percent', factor: 1, unit: { unit: '%' } };
  if (unit && /百分[点點]/.test(unit.text)) return { kind: 'percent', factor: 1, unit: { unit: '个百分点' } };
  if (unit?.text === '打') return { kind: 'number', factor: 12, unit: { unit: '个' } };
  return { kind: 'number', factor: 1, unit: {} };
}

const printedUnit = (unit: Unit): string => unit.text;

interface UnitRead {
  readonly end: number;
  readonly unit: Unit | null;
  /** The numeral's value, with the half of 两年半 and the second digit of 一成五. */
  readonly value: number;
  readonly loose: 'none' | 'more';
}

/** 两市|九区: in a row of places a single digit counts the next kind of place too. */
const afterPlaces = (text: string, at: number, unit: string): boolean =>
  /^[省市县区镇乡村州旗]$/.test(unit) &&
  /[一二两三四五六七八九十0-9][省市县区镇乡村州旗]$/.test(text.slice(Math.max(0, at - 2), at));

const notAfterShare = '立了功员本效绩果长分就因品熟交年都';

/** The unit after a numeral: 张, 万人次 (万 is already read), 个百分点, 元/人; blanks are allowed before it. */
function readUnit(text: string, numeral: Numeral): UnitRead {
  const none: UnitRead = { end: numeral.end, unit: null, value: numeral.value, loose: 'none' };
  // 百分之百通硬化路: a share needs no classifier.
  if (numeral.parts === 100) return none;
  const at = skipBlanks(text, numeral.end);
  const blank = at > numeral.end;
  // 一百二 十个 is never cut here: the numeral was read to its end.
  const lone = isLoneHan(text, numeral);
  const match = unitTrie.longest(text, at, (unit, end) => {
    if (
      lone &&
      unit.weak &&
      !afterPlaces(text, numeral.start, unit.text) &&
      !(unit.text === '打' && !isHan(text, end))
    )
      return false;
    if (isLetter(text, end - 1) && (isLetter(text, end) || isDigit(text, end))) return false;
    if (unit.text === '成' && numeral.value > 10) return false;
    if (unit.text === '成') return !notAfterShare.includes(text[end] ?? '。');
    if (beginsWord[unit.text]?.includes(text[end] ?? '。')) return false;
    if (unit.text === '打')
      return !/[造击通好开破掉得牢响黑印包算完赢捞下工断非拐假仗扰压动乱成]/.test(text[end] ?? '。');
    if (unit.text === '折')
      return (
        !(text[numeral.start] === '十' && numeral.value === 10) &&
        !/[扣子叠合射页返旧现腾痕损不]/.test(text[end] ?? '。')
      );
    if (blank && unit.weak && unit.kind === 'count') return false;
    return !(isHan(text, at) && wordAt(text, at) !== null && (wordAt(text, at)?.end ?? 0) > end);
  });
  if (text[numeral.start] === '半' && text[numeral.end] === '数') {
    return { end: numeral.end + 1, unit: null, value: 0.5, loose: 'none' };
  }
  if (!match) {
    const rate = /^[/／](?:10|1)?[万千百亿](?!\d)/.exec(text.slice(numeral.end, numeral.end + 4));
    if (!rate || numeral.scale > 1) return none;
    const unit: Unit = { kind: 'rate', text: rate[0].replace('／', '/'), weak: false };
    return { end: numeral.end + rate[0].length, unit, value: numeral.value, loose: 'none' };
  }
  let { end } = match;
  let value = numeral.value;
  let unit = match.value;
  // 48组次, 3200剂次: any classifier may count its times.
  if (unit.kind === 'count' && text[end] === '次' && !/[数序要日级生品第]/.test(text[end + 1] ?? '。')) {
    unit = { ...unit, text: `${unit.text}次` };
    end += 1;
  }
  // 50万人口以上城市
  if (unit.text === '人' && /^口(?:及以上|以[上下])/.test(text.slice(end, end + 4))) {
    unit = { ...unit, text: '人口' };
    end += 1;
  }
  let loose: 'none' | 'more' = 'none';
  const tenth = numeral.form === 'han' ? classAt(text, end) === HAN_DIGIT : isDigit(text, end);
  if (unit.text === '成' && tenth && classAt(text, end + 1) !== classAt(text, end)) {
    value += valueAt(text, end) / 10;
    end += 1;
  } else if (unit.text === '成' && classAt(text, end) === HALF) {
    value += 0.5;
    end += 1;
  } else if (
    classAt(text, end) === HALF &&
    (Number.isInteger(value) || /[年天月倍]$/.test(unit.text)) &&
    !/[导径年程岛自封成导数个天夜路途价]/.test(text[end + 1] ?? '')
  ) {
    value += 0.5;
    end += 1;
  } else if (unit.text.includes('半')) {
    value += 0.5;
    unit = plainTime(unit, '半');
  } else if (/^个多/.test(unit.text)) {
    loose = 'more';
    unit = plainTime(unit, '多');
  }
  const smaller = readSmaller(text, end, unit);
  if (smaller) {
    value = round(value + smaller.value);
    end = smaller.end;
  }
  // 册（件）, 个（次）: a second classifier in brackets
  if (unit.kind === 'count' && text[end] === '（') {
    const other = unitTrie.longest(text, end + 1);
    if (other?.value.kind === 'count' && text[other.end] === '）' && other.end - end <= 3) {
      end = other.end + 1;
      unit = { ...unit, text: text.slice(at, end) };
    }
  }
  // 元/人, 微克/立方米, 公斤/亩
  const slash = text[end];
  if ((slash === '/' || slash === '／') && isHan(text, end + 1)) {
    const many = /[十百千万亿]/.test(text[end + 1] ?? '') ? 2 : 1;
    const per = unitTrie.longest(text, end + many);
    if (per) {
      unit = { ...unit, kind: 'rate', text: text.slice(at, per.end) };
      end = per.end;
    }
  }
  // 立方米每秒, 元每立方米
  const every = /^(?:length|volume|mass|money|data)$/.test(unit.kind)
    ? ratePer.exec(text.slice(end, end + 5))
    : null;
  if (every) {
    end += every[0].length;
    unit = { ...unit, kind: 'rate', text: text.slice(at, end) };
  }
  return { end, unit, value, loose };
}

const ratePer = /^每(?:秒|小时|升|立方米|平方米|公顷|千瓦时|公里|千克|公斤|吨)(?![以可就能需约生产消])/;

type Part = readonly [form: RegExp, whole: number];

const digit = '[0-9０-９一二三四五六七八九]';
const toSixty = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const noMore = '(?![十百千万亿0-9]|(?![到至的多]|一[斤个亩张只头尺])\\p{L})';

const dime: Part = [new RegExp(`(${digit})(?:角|毛)`, 'y'), 10];
const cent: Part = [new RegExp(`零?(${digit})分(?![之钟])`, 'y'), 100];
const bareDime: Part = [new RegExp(`(?<=块)([一二三四五六七八九])${noMore}`, 'uy'), 10];
const bareCent: Part = [new RegExp(`(?<=[角毛]|块零)([一二三四五六七八九])${noMore}`, 'uy'), 100];
const zeroCent: Part = [new RegExp(`(?<=块)零([一二三四五六七八九])${noMore}`, 'uy'), 100];
const minute: Part = [new RegExp(`零?${toSixty}分钟?`, 'y'), 60];
const second: Part = [new RegExp(`${toSixty}秒钟?`, 'y'), 60];

/** The smaller units that may follow a unit, in their order, with how many of each make one. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  亩: [[/([一二三四五六七八九])分(?!之|地)/y, 10]],
  元: [dime, cent, bareCent],
  块: [dime, cent, bareDime, zeroCent, bareCent],
  // 38秒29: hundredths, as sport writes them.
  秒: [[/([0-9]{2})(?=[，。、；）)的]|$)/y, 100]],
  分: [second],
  分钟: [second],
  小时: [minute, [second[0], 3600]],
  个小时: [minute, [second[0], 3600]],
  年: [[/零?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})个月/y, 12]],
  个月: [[/零?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})天/y, 30]],
};

/** 2分30秒 is 2.5分, 3年6个月 is 3.5年, 一元七角二 is 1.72元: one quantity in several units counts in its first. */
function readSmaller(text: string, at: number, unit: Unit): { end: number; value: number } | null {
  let end = at;
  let value = 0;
  for (const [form, whole] of parts[unit.text] ?? []) {
    form.lastIndex = end;
    const match = form.exec(text);
    const count = match?.[1] ? readNumeral(match[1], 0, () => false) : null;
    if (match && count && count.end === match[1]?.length && count.value < whole) {
      end += match[0].length;
      value += count.value / whole;
    }
  }
  return end > at ? { end, value: round(value) } : null;
}

/** 17.5:1 and 二比一: the quotient, without a unit; 8:30 is a time of day. */
function readRatio(text: string, numeral: Numeral): Quantity | null {
  const sign = text[numeral.end] ?? '';
  if (!/[:：∶比]/.test(sign) || numeral.scale > 1 || numeral.parts !== null) return null;
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
  const head = readBefore(text, numeral);
  const bound = head?.bound ?? 'exact';
  return {
    kind: 'ratio',
    start: head?.start ?? numeral.start,
    end: other.end,
    core: { start: numeral.start, end: other.end },
    ...limits(numeral.value / other.value, bound),
    bound,
    unit: null,
    unitKind: null,
    numeral,
    second: other,
    qualified: head !== null,
  };
}

/** 500元以上2000元以下 is one range. */
function readCeiling(text: string, at: number, first: UnitRead): { end: number; value: number } | null {
  const other = numeralAt(text, at);
  if (!other) return null;
  const read = readUnit(text, other);
  const tail = readAfter(text, read.end);
  return tail?.bound === 'at_most' && read.unit?.text === first.unit?.text
    ? { end: tail.end, value: round(read.value) }
    : null;
}

const plainTime = (unit: Unit, word: string): Unit => ({ ...unit, text: unit.text.replace(word, '') });

/** One Han digit on its own (三, 一): too often a part of a word to take every unit. */
export const isLoneHan = (text: string, numeral: Numeral): boolean =>
  numeral.end - numeral.start === 1 && !isDigit(text, numeral.start) && !numeral.implicit;

const dashes = /^(?:[—–\-－―~～〜]{1,2}|至|到)/;

interface Second {
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit | null;
  readonly value: number;
}

/** 3至5个, 10%—20%, 3000元到5000元; a second numeral with another unit is no range. */
function readSecond(text: string, numeral: Numeral, first: UnitRead): Second | null {
  if (numeral.loose === 'more') return null;
  const at = skipBlanks(text, first.unit ? first.end : numeral.end, 1);
  const dash = dashes.exec(text.slice(at, at + 2));
  if (!dash) return null;
  const next = skipBlanks(text, at + dash[0].length, 1);
  const other = numeralAt(text, next);
  if (!other || other.upper !== null || Number.isNaN(other.value)) return null;
  const read = readUnit(text, other);
  if (first.unit && read.unit && first.unit.text !== read.unit.text) return null;
  if (first.unit && !read.unit) return null;
  if ((numeral.parts === null) !== (other.parts === null) && other.parts !== null) return null;
  if (
    isDigit(text, next) &&
    /^[-—－.]/.test(text.slice(other.end, other.end + 1)) &&
    isDigit(text, other.end + 1)
  )
    return null;
  const low = sharedScale(first, numeral, other);
  // 零下12—16℃, 零下12至零下16℃: the colder end comes last.
  const cold = isCold(text, numeral.start);
  const value = cold && other.value > 0 && isDigit(text, next) ? -read.value : read.value;
  return value > low || (cold && value < low)
    ? { end: read.end, numeral: other, unit: read.unit, value }
    : null;
}

const isCold = (text: string, at: number): boolean => text.startsWith('零下', at);

/** 3至5万: the first end takes the multiplier of the second unless it has one or is already larger. */
function sharedScale(first: UnitRead, numeral: Numeral, second: Numeral): number {
  if (first.unit !== null || second.scale === 1 || numeral.scale > 1) return first.value;
  return first.value < second.value / second.scale ? first.value * second.scale : first.value;
}

interface Qualifier {
  readonly start: number;
  readonly end: number;
  readonly bound: Bound;
}

/** 逾, 超过, 近, 不到 … just before the numeral; not the end of 节约, 附近, 赶超. */
function readBefore(text: string, numeral: Numeral): Qualifier | null {
  const end = skipBlanksBack(text, numeral.start);
  const found = beforeTrie.longest(text, end);
  if (!found) return spacedBefore(text, end);
  const { word, bound } = found.value;
  // 基地|上千个: before a bare multiplier only 以上 and verbs of climbing (跨上千亿台阶) hold the 上.
  const implied = word === '上' && numeral.implicit;
  if ((implied ? '以跨登迈踏奔' : partOf[word])?.includes(text[found.start - 1] ?? '。')) return null;
  if (word === '上' && !numeral.implicit) return null;
  // 产值过50亿元, 首破1亿方; 办过3件, 破案20起
  if (word === '破' && numeral.scale < 1e4) return null;
  if (word === '过' && !numeral.implicit && !measuredNoun.test(text[found.start - 1] ?? '')) return null;
  return { start: found.start, end, bound };
}

/** 小于 或 等于100, < = 100: an inequality with blanks inside. */
function spacedBefore(text: string, end: number): Qualifier | null {
  if (!/[于於=＝]/.test(text[end - 1] ?? '')) return null;
  const window = text.slice(Math.max(0, end - 12), end);
  const found = /([大小])[于於]\s?或(?:者)?\s?等[于於]$|([<>＜＞])\s?[=＝]$/.exec(window);
  if (!found) return null;
  const upper = found[1] === '小' || /[<＜]/.test(found[2] ?? '');
  return { start: end - found[0].length, end, bound: upper ? 'at_most' : 'at_least' };
}

const measuredNoun = /[值额入量比率房模利税]/;

/** 以上, 以下, 左右 … after the unit. */
function readAfter(text: string, at: number): Qualifier | null {
  const from = isBlank(text, at) ? at + 1 : at;
  const found = afterTrie.longest(text, from);
  if (!found) return null;
  const { word, bound } = found.value;
  if (notBefore[word]?.includes(text[found.end] ?? '。')) return null;
  if (word === '多' && !/[年月天日周时岁倍成番%％]/.test(text[at - 1] ?? '')) return null;
  if (word === '起') return null;
  // 一半不到，, 三年不到就; 3次不到10分钟 opens the next number
  if (word === '不到' && !/[，。；、）！就便已的即]/.test(text[found.end] ?? '。')) return null;
  return { start: from, end: found.end, bound };
}

export type { Quantity, QuantityKind, Token };
