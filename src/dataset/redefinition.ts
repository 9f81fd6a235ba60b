/** What a text says of how a number is counted: otherwise than before, or with and without what. */

import type { Finding } from '../extract/finding.ts';
import { contextOf } from '../text/clause.ts';
import type { FactKey } from './fact-key.ts';
import { lastOf } from './likeness.ts';
import { oldAccount } from './old-account.ts';
import { areOpposed } from './opposites.ts';

export interface Definition {
  /** The words that say it. */
  readonly words: string;
  /** They say that it is another than before; else they only say what it is: 不含森林公安. */
  readonly isNew: boolean;
}

const others =
  /口径[^，。；]{0,6}(?:调整|变化|有变|不同|变动|改变|改为|扩大|缩小|收窄|放宽|收紧|拓宽|不一致)|(?:调整|修订|变更|改变|扩大|缩小|更新|按新|[此该]|新)(?:了)?的?(?:统计|核算)?(?:口径|范围|标准|方法|制度)(?!化)|(?:统计|核算)(?:口径|范围|标准|方法|制度)(?:有所|作了)?(?:调整|变化|改变|变更|扩大|缩小)|不可比|不具可比性|不[可能宜]直接(?:进行|作)?(?:比较|对比|相比|比)|不再(?:包括|包含|统计|计入|纳入|含)|(?:起|开始|首次)[^。；]{0,16}(?:纳入|计入|包括|包含|不含|含(?!量)|[只仅](?:统?计|含|算))/;
/** 该项统计由普通门诊扩大到门诊慢特病, 常年值改用1956—2016年系列: what is counted, or counted from, is another. */
const replaced =
  /(?:统计|口径|指标|数据|该项|本项)[^，。；]{0,8}[由从][^，。；\d]{2,20}?(?:扩大|扩展|拓展|缩小|调整|变更|改)(?:到|至|为|成)|(?:改用|改按|改采用?|改为(?:采用|使用|按))[^，。；]{0,16}(?:系列|口径|基期|标准|规则|办法|准则|制度|方法|价格?|数据|登记|普查)|与(?:以前|以往|往年|此前)[^，。；]{0,20}(?:不同|不一致)/;
const isOther = (words: string): boolean => others.test(words) || replaced.test(words) || ofNamed.test(words);
/** 基本建成套数口径不变: it is counted as before, whatever else the text counts otherwise. */
const unchanged =
  /(?<=^|[，；：。\n])(\p{Script=Han}{2,12}?)[套个人次数量户]{0,2}的?(?:统计)?(?:口径|范围)(?:保持|维持)?不变/gu;
/** 偿付能力指标改按监管规则（二期）编报: whatever has these words in its name is counted otherwise. */
const ofKind =
  /(?:^|[，；：、]|[一二三四五]是)([^，。；：、一二三四五是]{3,12}?)(?:类|等)?(?:指标|数据|统计)(?=由|改|自|从|已|均|全部|不再)/u;
/** 调整渡运业务口径, 启用新修订的渡船（甲类）统计口径: whatever has these words in its name, and the parts of it in per cent. */
const ofNamed =
  /(?:调整|修订|变更|改变|更新)(?:[了后]|以来)?的?(\p{Script=Han}{2,12}?)[ 　]*的?(?:统计|核算)?口径/u;
/** 国考断面由18个调整为32个: what is counted over is another. */
const base =
  /(\p{Script=Han}{3,30}?)(?:数量?|个数)?(?:\d{4}年起?)?由(?:原来?的?|上年的?)?\d+个?[^，。；]{0,6}(?:调整|变更|优化|增补|增加?|扩展|扩大?|改)(?:为|至|到|成)\d+/u;
const prices = /\d{4}年不变(?:单价|价格?)/;
const limits = /^(?:注[:：])?(?:均|数据)?(?:不含|不包括|不包含|未包括|未含|含|包括|包含|剔除|扣除)/;
/** 357件（同口径，含保全）: by the new one that the text has told of. */
const alike = /^(?:按)?(?:同一?|新|上述|此)(?:新)?口径/;
const series = /^\d{4}年?[—–-]\d{4}年系列/;
/** 自2022年起不再统计集中供水率: what ends changes nothing else. 数据不再统计技工学校 leaves a part out. */
const ending = /(?:^|，)(?:[自从]?(?:\d{4}|今|本)年(?:度)?起?，?)?不再(?:统计|发布|公布)[^，。；]*/g;
/** 含独立学院6所: a part that has a number of its own says not how the whole is counted. */
const partly = /^(?:均|数据)?(?:含|包括|包含)/;
const bracketed = /[（(]([^（()）]{2,40})[)）]/g;
/** A bracket belongs to the number it stands behind, or to the next one where it stands in its name. */
const bracketReach = 12;

/** The definitions that a text prints, by the number they are of. */
export function definitionsIn(
  text: string,
  findings: readonly Finding[],
  keys: ReadonlyMap<Finding, FactKey>,
): ReadonlyMap<Finding, Definition> {
  const definitions = new Map<Finding, Definition>();
  const statistics = findings.filter(({ kind }) => kind === 'statistic');
  const add = (finding: Finding, words: string, isNew: boolean): void => {
    if (!definitions.get(finding)?.isNew) definitions.set(finding, { words: words.trim(), isNew });
  };
  for (const { index, 0: whole, 1: words = '' } of text.matchAll(bracketed)) {
    const isPart = (): boolean =>
      statistics.some(({ start }) => start > index && start < index + whole.length);
    if (partly.test(words) && !isOther(words) && isPart()) continue;
    const isNew = isOther(words) || (alike.test(words) && isOther(text.slice(0, index)));
    const based = series.test(words) ? basedOn(text, statistics, index) : [];
    for (const finding of based) add(finding, words, isNew);
    if (based.length > 0 || (!isNew && !limits.test(words))) continue;
    const owner = ownerOf(text, statistics, index, index + whole.length);
    if (owner) add(owner, words, isNew);
  }
  const [adjustment = '', counted = ''] = base.exec(text) ?? [];
  for (const finding of counted || prices.test(text) ? statistics : []) {
    const { sentence } = contextOf(text, finding);
    const price = prices.exec(sentence)?.[0];
    if (price && finding.role === 'level') add(finding, price, false);
    if (counted && finding.unit === '%' && sentence.includes(counted)) add(finding, adjustment, true);
  }
  const names = statistics.map((finding) => lastOf(keys.get(finding)?.subject ?? ''));
  const kept = [...text.matchAll(unchanged)].flatMap(([, name]) => name ?? []);
  const isKept = (name: string): boolean =>
    name.length > 2 && kept.some((own) => own.includes(name) || name.includes(own));
  const sentences = /[^。！？\r\n]+/g;
  for (const { index, 0: sentence } of text.matchAll(sentences)) {
    const plain = sentence
      .replace(bracketed, (inner) => ' '.repeat(inner.length))
      .replace(ending, (inner) => ' '.repeat(inner.length));
    if (!isOther(plain)) continue;
    const end = index + sentence.length;
    const inside = statistics.filter(
      (finding) => finding.start >= index && finding.end <= end && !isOld(keys.get(finding)),
    );
    const next = inside.length === 0 ? sentenceBehind(text, statistics, keys, end, plain) : [];
    const kind = ofKind.exec(plain)?.[1];
    const thing = ofNamed.exec(plain)?.[1];
    const named = statistics.filter(
      (finding, at) =>
        isNamed(names[at] ?? '', plain) ||
        (kind !== undefined && names[at]?.includes(kind)) ||
        (thing !== undefined && isOfThing(text, finding, names[at] ?? '', thing)) ||
        isMeasuredFrom(finding, plain),
    );
    const own = [...inside, ...next, ...named];
    // 耕地面积17.35万公顷。调查口径较以往有较大调整: one that names no number speaks of those before it.
    const meant = own.length > 0 ? own : sentenceBefore(text, statistics, index);
    for (const finding of meant)
      if (!isKept(names[statistics.indexOf(finding)] ?? '')) add(finding, sentence, true);
  }
  return definitions;
}

/** The numbers of the sentence before a place, in its paragraph. */
function sentenceBefore(text: string, statistics: readonly Finding[], at: number): readonly Finding[] {
  const before = text.slice(0, at).replace(/[。！？]$/, '');
  const from = Math.max(...['。', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark)));
  return statistics.filter(({ start, end }) => start > from && end <= at);
}

/** 按原口径，为235起: counted as before. */
const isOld = (key: FactKey | undefined): boolean => key?.subject.endsWith(`（${oldAccount}）`) ?? false;

/** 5.71万人（不含…） is the number before it, 甲乙类传染病（不含…）报告发病350.7万例 the one behind it. */
function ownerOf(
  text: string,
  statistics: readonly Finding[],
  open: number,
  close: number,
): Finding | undefined {
  const before = statistics.findLast(({ end }) => end <= open);
  const after = statistics.find(({ start }) => start >= close);
  const between = (from: number, to: number): boolean =>
    to - from <= bracketReach && !/[，。；：！？、\n]/.test(text.slice(from, to));
  if (before && between(before.end, open)) return before;
  return after && between(close, after.start) ? after : undefined;
}

/**
 * 自本年起，中等职业教育数据不含技工学校。中职招生489万人，在校生1312万人: a sentence without a number speaks of the next one,
 * where that begins with what it names or a short form of it; not of its opposite: 客运量口径调整 leaves 货运量 as it is.
 */
function sentenceBehind(
  text: string,
  statistics: readonly Finding[],
  keys: ReadonlyMap<Finding, FactKey>,
  from: number,
  words: string,
): readonly Finding[] {
  const to = from + 1 + text.slice(from + 1).search(/[。！？\r\n]|$/);
  const own = statistics.filter(({ start, end }) => start > from && end <= to);
  const nameOf = (finding: Finding | undefined): string => (finding && keys.get(finding)?.subject) ?? '';
  if ([...nameOf(own[0])].filter((sign) => words.includes(sign)).length < 2) return [];
  return own.filter((finding) => !areOpposed(nameOf(finding), words));
}

/** 比常年（1956—2000年系列平均值）偏多12.1%: all that the text compares with 常年 is. */
function basedOn(text: string, statistics: readonly Finding[], open: number): readonly Finding[] {
  const base = statistics.find(({ start }) => start > open)?.base ?? '';
  return base !== '' && text.slice(0, open).endsWith(base)
    ? statistics.filter((finding) => finding.base === base)
    : [];
}

/** 常年值改用…系列 redefines what is compared with 常年. */
function isMeasuredFrom({ base, baseKind }: Finding, sentence: string): boolean {
  if (baseKind !== 'since') return false;
  const name = (base ?? '').replace(/^[比较与]/, '');
  return name.length > 1 && sentence.includes(name);
}

/** 河运、海运占渡运业务的|21%: a share in a sentence that names what is counted otherwise is a part of it. */
const isOfThing = (text: string, finding: Finding, name: string, thing: string): boolean =>
  name.includes(thing) || (finding.role === 'share' && contextOf(text, finding).sentence.includes(thing));

/** A sentence elsewhere names what it redefines, by its whole name or the last four signs of it. */
function isNamed(name: string, sentence: string): boolean {
  return name.length > 2 && (sentence.includes(name) || sentence.includes(name.slice(-4)));
}
