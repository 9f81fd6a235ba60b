/** The unit after a numeral, with what belongs to it: 万人次, 两年半, 一成五, 1元7角, 册（件）, 元/人, 立方米每秒. */

import {
  classAt,
  HALF,
  HAN_DIGIT,
  isDigit,
  isHan,
  isLetter,
  skipBlanks,
  skipLineBreak,
  valueAt,
} from '../character.ts';
import { signs, type Unit, unitTrie } from '../lexicon/index.ts';
import { type Numeral, round } from '../numeral/index.ts';
import { wordAt } from '../scan.ts';
import type { Match } from '../trie.ts';
import { readSmaller } from './smaller-unit.ts';

export interface UnitRead {
  readonly end: number;
  readonly unit: Unit | null;
  /** The numeral's value, with the half of 两年半 and the second digit of 一成五. */
  readonly value: number;
  readonly loose: 'none' | 'more';
}

/** The unit after a numeral: 张, 万人次 (万 is already read), 个百分点, 元/人; blanks are allowed before it. */
export function readUnit(text: string, numeral: Numeral): UnitRead {
  const { value } = numeral;
  const none: UnitRead = { end: numeral.end, unit: null, value, loose: 'none' };
  // 百分之百通硬化路: a share needs no classifier.
  if (numeral.parts === 100) return none;
  if (text[numeral.start] === '半' && text[numeral.end] === '数') {
    return { end: numeral.end + 1, unit: null, value: 0.5, loose: 'none' };
  }
  const broken = skipLineBreak(text, numeral.end);
  const at = broken > numeral.end ? broken : skipBlanks(text, numeral.end);
  const match = findUnit(text, at, numeral);
  if (!match) return perMany(text, numeral) ?? none;
  const named = withClassifier(text, at, match.end, match.value);
  const counted = withRest(text, numeral, named.end, named.unit);
  return withRate(text, at, counted.end, counted);
}

/** The longest unit at `at` that is not the beginning of a word: 11.7万|群众. */
function findUnit(text: string, at: number, numeral: Numeral): Match<Unit> | null {
  const blank = at > numeral.end;
  const lone = isLoneHan(text, numeral);
  let wordEnd = -1;
  return unitTrie.longest(text, at, (unit, end) => {
    if (
      lone &&
      unit.weak &&
      !afterPlaces(text, numeral.start, unit.text) &&
      !(unit.text === '打' && !isHan(text, end)) &&
      !(unit.text === '点' && pointsMade.test(text.slice(end, end + 2))) &&
      !(unit.text === '角' && /^[一二三四五六七八九]分/.test(text.slice(end, end + 2)))
    )
      return false;
    if (isLetter(text, end - 1) && (isLetter(text, end) || isDigit(text, end))) return false;
    if (unit.text === '成' && numeral.value > 10) return false;
    if (unit.text === '成') return !notAfterShare.includes(text[end] ?? '。');
    if (unit.notBefore.includes(text[end] ?? '。')) return false;
    // 324億|年升13.7%
    if (unit.text === '年' && numeral.scale >= 1e8 && /[升跌增减減降]/.test(text[end] ?? '。')) return false;
    // 由100升至112.5 climbs; 两升到三升 measures
    if (unit.text === '升' && /^[至到](?![^，。]{1,6}升)/.test(text.slice(end, end + 8))) return false;
    if (unit.text === '打')
      return !/[造击通好开破掉得牢响黑印包算完赢捞下工断非拐假仗扰压动乱成]/.test(text[end] ?? '。');
    if (unit.text === '折')
      return (
        !(text[numeral.start] === '十' && numeral.value === 10) &&
        !/[扣子叠合射页返旧现腾痕损不]/.test(text[end] ?? '。')
      );
    if (blank && unit.weak && unit.kind === 'count') return false;
    if (wordEnd < 0) wordEnd = isHan(text, at) ? (wordAt(text, at)?.end ?? 0) : 0;
    return wordEnd <= end;
  });
}

/** 8.6/10万 */
function perMany(text: string, numeral: Numeral): UnitRead | null {
  const rate = /^[/／](?:10|1)?[万千百亿](?!\d)/.exec(text.slice(numeral.end, numeral.end + 4));
  if (!rate || numeral.scale > 1) return null;
  const unit: Unit = { kind: 'rate', text: rate[0].replace('／', '/') };
  return { end: numeral.end + rate[0].length, unit, value: numeral.value, loose: 'none' };
}

/** What makes a longer classifier of one: 组次, 册（件）, 人口. */
function withClassifier(text: string, at: number, end: number, unit: Unit): { end: number; unit: Unit } {
  if (unit.kind !== 'count') return { end, unit };
  // 48组次, 3200剂次: any classifier may count its times.
  const times = skipLineBreak(text, end);
  if (
    text[times] === '次' &&
    (times > end ? !isHan(text, times + 1) : !/[数序要日级生品第年]/.test(text[times + 1] ?? '。'))
  )
    return { end: times + 1, unit: { ...unit, text: `${unit.text}次` } };
  const next = text[end];
  // 50万人口以上城市
  if (next === '口' && unit.text === '人' && /^口(?:及以上|以[上下])/.test(text.slice(end, end + 4)))
    return { end: end + 1, unit: { ...unit, text: '人口' } };
  // 12万册（件）, 5.2万架（列、艘、辆）次, 36辆(艘)
  if (next === '（' || next === '(') {
    let other = end;
    for (;;) {
      const alternative = unitTrie.longest(text, other + 1);
      if (!alternative) break;
      other = alternative.end;
      if (!'、/,，'.includes(text[other] ?? '。') || other - end > 8) break;
    }
    if ((text[other] === '）' || text[other] === ')') && other > end + 1) {
      const closed = other + (text[other + 1] === '次' ? 2 : 1);
      return { end: closed, unit: { ...unit, text: text.slice(at, closed) } };
    }
  }
  return { end, unit };
}

/** The half of 两年半, the second digit of 一成五, the minutes of 2小时13分. */
function withRest(text: string, numeral: Numeral, from: number, named: Unit): UnitRead & { unit: Unit } {
  let end = from;
  let unit = named;
  let { value } = numeral;
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
  } else if (unit.text.startsWith('个多')) {
    loose = 'more';
    unit = plainTime(unit, '多');
  }
  const smaller = readSmaller(text, end, unit);
  if (smaller) {
    value = round(value + smaller.value);
    end = smaller.end;
  }
  return { end, unit, value, loose };
}

/** ￥3,500, US$30亿: where the sign before the numeral starts, and the unit it stands for. */
export function readMoneySign(text: string, at: number): { start: number; unit: Unit } | null {
  if (!'¥￥$＄€£'.includes(text[at - 1] ?? '。')) return null;
  for (const length of [3, 1]) {
    const named = signs[text.slice(Math.max(0, at - length), at)];
    if (named !== undefined) return { start: at - length, unit: { kind: 'money', text: named } };
  }
  return null;
}

/** What a rate is counted on: 元/人, 微克/立方米, 部/百人, 立方米每秒. */
function withRate(text: string, at: number, end: number, read: UnitRead & { unit: Unit }): UnitRead {
  const { unit } = read;
  const slash = text[end];
  if ((slash === '/' || slash === '／') && isHan(text, end + 1)) {
    const many = /[十百千万亿]/.test(text[end + 1] ?? '') ? 2 : 1;
    const per = unitTrie.longest(text, end + many);
    if (per) return rateOf(read, text, at, alsoPer(text, per.end));
  }
  if (slash === '·' && unit.text.includes('/') && alsoPer(text, end) > end)
    return rateOf(read, text, at, alsoPer(text, end));
  if (slash === '每' && /^(?:length|volume|mass|money|data)$/.test(unit.kind)) {
    const every = ratePer.exec(text.slice(end, end + 5));
    if (every) return rateOf(read, text, at, end + every[0].length);
  }
  return read;
}

const rateOf = (read: UnitRead & { unit: Unit }, text: string, at: number, end: number): UnitRead => ({
  ...read,
  end,
  unit: { ...read.unit, kind: 'rate', text: text.slice(at, end) },
});

/** 元/人·月: the second thing a rate is counted on. */
const alsoPer = (text: string, end: number): number =>
  (text[end] === '·' && unitTrie.longest(text, end + 1)?.end) || end;

const ratePer = /^每(?:秒|小时|升|立方米|平方米|公顷|千瓦时|公里|千克|公斤|吨)(?![以可就能需约生产消])/;

/** 两市|九区: in a row of places a single digit counts the next kind of place too. */
const afterPlaces = (text: string, at: number, unit: string): boolean =>
  /^[省市县区镇乡村州旗]$/.test(unit) &&
  /[一二两三四五六七八九十0-9][省市县区镇乡村州旗]$/.test(text.slice(Math.max(0, at - 2), at));

/** 三点建议 */
const pointsMade = /^(?:建议|意见|要求|措施|体会|启示|希望|经验|看法|共识|主张|倡议)/;

const notAfterShare = '立了功员本效绩果长分就因品熟交年都';

const plainTime = (unit: Unit, word: string): Unit => ({ ...unit, text: unit.text.replace(word, '') });

/** One Han digit on its own (三, 一): too often a part of a word to take every unit. */
export const isLoneHan = (text: string, numeral: Numeral): boolean =>
  numeral.end - numeral.start === 1 && !isDigit(text, numeral.start) && !numeral.implicit;
