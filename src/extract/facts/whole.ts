/** What a number is a part of: 占|我国外贸总值|的30.9%, the numbers after 其中, the items of 分别是. */

import type { Fact, Mention } from '../finding.ts';
import { type Clause, closeWords, openWords, type Range } from './clause.ts';
import { thingIn } from './subject.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

export interface Whole {
  readonly words: string | null;
  readonly start: number | null;
}

/** A rate of change has no parts: 增长8.9%，其中出口增长12.1%. */
const rates: ReadonlySet<string> = new Set(['%', '％', '‰', '个百分点', '个基点', '倍', '成', '番']);
/** A whole stands no further back than so many numbers. */
const reach = 40;

/** 占全区总量的36.6%: the words of the whole, or `null` where the clause names none. */
export function shareOf(text: string, clause: Clause, number: Mention): string | null {
  // 完成年度目标的124.3%
  if (number.unit === '%' && text[number.start - 1] === '的') {
    const goal = goalBefore.exec(text.slice(Math.max(clause.start, number.start - 32), number.start));
    if (goal) return goal[1] ?? null;
  }
  // 在电信业务收入中占比由上年的15.2%提升至15.6%
  if (number.unit === '%') {
    const inside = shareWithin.exec(text.slice(Math.max(clause.start, number.start - 40), number.start));
    if (inside) return inside[1] ?? null;
    // 与国内生产总值之比为2.64%
    const against = /与([^，。；\d与]{2,14}?)(?:之比|的比[例值重])(?:[为达是约至到升降提高]*)$/.exec(
      text.slice(Math.max(clause.start, number.start - 24), number.start),
    );
    if (against) return against[1] ?? null;
  }
  // 近八成|个体工商户, 96%的|税费事项: of the thing behind it
  const behind = wholeBehind(text, number);
  if (behind) return text.slice(behind.start, behind.end);
  // 占15岁及以上人口的85.32%: a number may stand in the words of the whole.
  const floor = text[number.start - 1] === '的' ? 0 : clause.after;
  for (let index = clause.tokens.length - 1; index >= floor; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > number.start) continue;
    if (number.start - token.end > 40) return null;
    if ((token.word.roles & role.share) === 0) continue;
    // 占|用水总量|的15.4%
    const from = /占用|占地区/.test(text.slice(token.start, token.end)) ? token.start + 1 : token.end;
    const start = openWords(text, from, number.start);
    const end = closeWords(text, start, number.start, clause.groups);
    // 占年度|计划|的106%: here the plan is the whole
    const aim = /^(?:计划|目标|任务)数?/.exec(text.slice(end, number.start))?.[0].length ?? 0;
    // 占总投资|60亿元|的86.3%; 占出口|的比重由目前的28%
    return end > start
      ? text
          .slice(start, end + aim)
          .replace(/(?<=[^\d.])[\d.]+[万亿]*[元吨亩公顷]+$|的?(?:比[重例]|份额)[由从].*$/, '')
      : null;
  }
  return null;
}

const shareWithin = /(?:^|，|约|，其)在([^，。；\d中]{2,16})中的?所?占?(?:占比|比重|份额|比例)[^，。；]*$/;
const goalBefore =
  /完成(?:了)?((?:\d{4}年)?[^，。；\d]{0,8}(?:目标|计划|任务)(?:任务|数)?)(?:[\d.]+[^，。；\d]{0,4}|（[^（）]{1,14}）)?的$/;
const partOf = /^(?:个|家|户|名)?的?(?=[\u4e00-\u9fff“])/;
/** What a percentage before a noun tells of it, and is no part of it. */
const quality =
  /^(?:速度|增|降|涨|跌|税率|利率|费率|比例|比重|股[权份]|目标|水平|折|优惠|补[贴助]|门槛|幅度|概率|可能|关税|左右|以[上下]|[、和与至到，。；）)]|个百分点|用于|归|来自|由|为|是|在|的)/;

/** The noun that a share stands before: 96%的|税费事项|实现网上办理. */
export function wholeBehind(text: string, { start, end, unit, rule, noun }: Mention): Range | null {
  if (unit !== '%' && unit !== '％' && unit !== '成' && rule !== 'fraction') return null;
  const of = partOf.exec(text.slice(end, end + 3))?.[0].length ?? -1;
  // 增长5%的县 has grown so much
  if (of < 0 || (of === 0 && unit !== '成' && !/成$/.test(text.slice(start, end)) && rule !== 'fraction'))
    return null;
  const from = end + of;
  const words = text.slice(from, from + 24);
  if (
    quality.test(words) ||
    !/(?:^|[，。；：、\s（(有使让及]|超过?|近|约|其中|目前)$/.test(text.slice(Math.max(0, start - 3), start))
  )
    return null;
  const phrase = /^[^，。；：、！？\d\n（(]+/.exec(words)?.[0] ?? '';
  const length = thingIn(noun !== null && phrase.startsWith(noun) ? noun : phrase);
  return length >= 2 ? { start: from, end: from + length } : null;
}

/** 其中76%留在省内 */
export const isAmong = (text: string, { start, unit }: Mention): boolean =>
  unit === '%' && /其中，?有?$/.test(text.slice(Math.max(0, start - 4), start));

/** True where the clause says of its number only that it is a share: 占比24.8%, 占24%. */
export function isShare(text: string, clause: Clause, number: Mention): boolean {
  const { unit } = number;
  if (unit !== '%' && unit !== '％' && unit !== '‰' && number.rule !== 'fraction') return false;
  if (isAmong(text, number)) return true;
  for (let index = clause.tokens.length - 1; index >= clause.after; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > number.start) continue;
    if ((token.word.roles & (role.share | role.shareNoun)) === 0) continue;
    if ((token.word.roles & role.share) !== 0) return true;
    // 占比由上年末的|32.0%|上升到36.9%
    return (
      closeWords(text, token.end, number.start) <= token.end ||
      /^[由从](?:\d{4}年)?[^，。；\d]{0,10}的?$/.test(text.slice(token.end, number.start))
    );
  }
  return false;
}

const none: readonly number[] = [];

/** Members that some words announce. */
interface Announced {
  /** Where those words stand, and how many findings stand before them. */
  readonly at: number;
  readonly before: number;
  /** A mark parts the words from the members, which then go on behind a semicolon. */
  readonly listed: boolean;
  /** What the members are parts of, where the words name it. */
  readonly name: string | null;
  /** Only a whole by that name is one: 全省各类学校中. */
  readonly named: boolean;
  /** 分产业看: the whole is what the names of the members end with. */
  readonly sorted: boolean;
  /** They open a sentence, and speak of the one before. */
  readonly isHead: boolean;
  /** The name of the last member, and what all have come to. */
  last: string | null;
  sum: number;
  /** What the last whole came to. */
  size: number;
  /** The whole that the first member was found to be named after. */
  first: Mention | null;
  /** The members before it, as places in the findings. */
  missed: number[];
}

/** Follows 其中 and its kin through the sentences. */
export class Members {
  /** A list with a mark of its own, and a 其中 inside it or alone. */
  private list: Announced | null = null;
  private among: Announced | null = null;
  /** The 其中 of the half of the sentence before. */
  private past: Announced | null = null;
  private sentence = 0;
  /** Where the sentence before began, in this paragraph. */
  private near = 0;
  /** Where the last sentence with numbers began. */
  private previous = 0;
  private stated = 0;
  private found: readonly number[] = none;

  /** A sentence ends at 3, its half at 2; `stated` numbers stand before its end. */
  stop(strength: number, end: number, stated: number): void {
    if (strength < 2) return;
    // 其中，A…；B… and 其中A产量…；B产量… go on, a 其中 inside a list ends.
    this.past = strength === 2 ? (this.among ?? this.past) : null;
    this.among = null;
    if (strength < 3) return;
    this.list = null;
    if (stated > this.stated) this.previous = this.sentence;
    this.near = this.sentence;
    this.sentence = end;
    this.stated = stated;
  }

  endParagraph(end: number, stated: number): void {
    this.stop(3, end, stated);
    this.near = end;
  }

  /** Words at `at` announce members, with so many findings before them. */
  open(
    at: number,
    before: number,
    how: Partial<Pick<Announced, 'listed' | 'name' | 'named' | 'sorted' | 'isHead'>>,
  ): void {
    // 分部门看，住户贷款…，其中，短期贷款…；企业贷款…: a list inside a list
    const listed = (how.listed ?? false) && !(this.list?.sorted && !how.sorted && !how.isHead);
    const announced = {
      at,
      before,
      listed,
      name: how.name ?? null,
      named: how.named ?? false,
      sorted: how.sorted ?? false,
      isHead: how.isHead ?? false,
      last: null,
      sum: 0,
      size: Number.POSITIVE_INFINITY,
      first: null,
      missed: [],
    };
    if (listed) this.list = announced;
    this.among = listed ? null : announced;
    this.past = null;
  }

  /** A bracket closes that began at `start`: what its 其中 opened ends with it. */
  close(start: number): void {
    if (this.among && this.among.at >= start) this.among = null;
    if (this.list && this.list.at >= start) this.list = null;
  }

  /** What the number, by the name `subject`, is a part of; `factOf` gives what was read of the finding at a place. */
  wholeOf(
    number: Mention,
    index: number,
    subject: string | null,
    isRate: boolean,
    findings: readonly Mention[],
    factOf: (index: number) => Fact | null,
    end: string | null,
  ): Whole | null {
    if (isRate && rates.has(number.unit ?? '')) return null;
    const own = this.among ?? this.list;
    const announced = own ?? (this.past && isSibling(this.past.last, subject) ? this.past : null);
    if (!announced) return null;
    const whole = this.find(announced, number, subject, findings, factOf, isRate, end);
    if (!whole) {
      if (announced.sorted && !isRate) announced.missed.push(index);
      return null;
    }
    const { first, missed } = announced;
    if (first && missed.length > 0)
      this.found = missed.splice(0).filter((at) => holds(first, findings[at] as Mention));
    // Behind the semicolon nothing is a member that the whole has no room for.
    if (own === null && announced.sum + (number.value ?? 0) > announced.size * 1.001) return null;
    announced.last = subject;
    announced.sum += number.value ?? 0;
    return whole;
  }

  /** Whether some words have announced members, and their list has not ended. */
  get isOpen(): boolean {
    return this.among !== null || this.list !== null;
  }

  /** What the members are parts of, where the words that open their list name it: 在校生中，. */
  get name(): string | null {
    return this.list?.name ?? null;
  }

  /** A list says how a number before it is split up. */
  get isSorted(): boolean {
    return this.list?.sorted ?? false;
  }

  /** The members of a list that the last whole was found for after them: 中央…本级支出 before 地方…支出. */
  late(): readonly number[] {
    const late = this.found;
    this.found = none;
    return late;
  }

  private find(
    announced: Announced,
    number: Mention,
    subject: string | null,
    findings: readonly Mention[],
    factOf: (index: number) => Fact | null,
    isRate: boolean,
    end: string | null,
  ): Whole | null {
    const { at, before, name, named, sorted, isHead } = announced;
    if (name !== null && !named) return { words: name, start: null };
    if (sorted || named) {
      // 地方一般公共预算本级收入 is of the whole that 中央一般公共预算收入 is named after.
      const { first } = announced;
      if (first && holds(first, number) && first.unit === number.unit)
        return { words: name, start: first.start };
      for (let index = before - 1; index >= Math.max(0, before - reach); index -= 1) {
        const whole = findings[index] as Mention;
        if (!holds(whole, number) || whole.unit !== number.unit) continue;
        const own = coreOf(factOf(index)?.subject ?? '');
        const isIt = sorted
          ? own.length >= 2 && own !== subject && coreOf(subject ?? '').endsWith(own)
          : own.length >= 2 && isNamedAfter(coreOf(name ?? ''), own);
        if (isIt) {
          announced.first = whole;
          return { words: name, start: whole.start };
        }
      }
      if (sorted) return this.split(announced, number, subject, findings, factOf, isRate, end);
      // 全国人口中，男性…，女性…，总人口…: the total is no member
      const isMember = !/^(?:总|合计|全部)/.test(subject ?? '');
      return named && isMember && totals.test(name ?? '') ? { words: name, start: null } : null;
    }
    // 3个 of one paragraph are no part of 31个 in another.
    const floor = isHead ? (isCount(number) ? this.near : this.previous) : this.sentence;
    let nearest: Mention | null = null;
    let alike = 0;
    for (let index = before - 1; index >= Math.max(0, before - reach); index -= 1) {
      const whole = findings[index] as Mention;
      if (whole.start < floor) break;
      const fact = factOf(index);
      // 累计发送20亿人次，日均2.8亿人次。其中，铁路…; 12亿元，比上年的10亿元增长…。其中，出口…
      if (/^[日月年]$/.test(fact?.per ?? '') || isOfAnotherYear(fact?.period ?? null, end)) continue;
      if (holds(whole, number)) {
        announced.size = whole.value ?? Number.POSITIVE_INFINITY;
        return { words: null, start: whole.start };
      }
      if (whole.unit === number.unit && whole.kind === 'statistic') {
        alike += 1;
        nearest ??= whole;
      }
    }
    // 640眼，其中机井910眼: the only number that can be the whole is it, though it is less.
    // 1846家规模以上工业企业营业收入1.87万亿元，增长3.4%，其中亏损企业2174家
    const isFirm = /^[家户]$/.test(number.unit ?? '') && (subject ?? '').endsWith('企业');
    const isNext =
      announced.last === null &&
      announced !== this.past &&
      nearest !== null &&
      at - nearest.end <= (isFirm ? 60 : 24) &&
      !rates.has(number.unit ?? '');
    if (nearest !== null && isNext && alike === 1) return { words: null, start: nearest.start };
    return null;
  }

  /**
   * 从资金来源看，…; 分产业看，第一产业投资…: the largest number near with the name of the member, else the only one
   * of the sentence before, or what its own members are parts of.
   */
  private split(
    { before }: Announced,
    number: Mention,
    subject: string | null,
    findings: readonly Mention[],
    factOf: (index: number) => Fact | null,
    isRate: boolean,
    end: string | null,
  ): Whole | null {
    const name = withoutBracket(subject ?? '').slice(-2);
    let largest: Mention | null = null;
    let only: Mention | null = null;
    let others = 0;
    /** Where the whole of the members just passed starts. */
    let further: number | null = null;
    for (let index = before - 1; index >= Math.max(0, before - reach); index -= 1) {
      const whole = findings[index] as Mention;
      const fact = factOf(index);
      if (!fact || fact.measure === 'mean' || fact.role !== (isRate ? 'change' : 'level')) continue;
      if (whole.unit !== number.unit || fact.subject === subject || (fact.period?.end ?? null) !== end)
        continue;
      const isNear = whole.start >= this.previous;
      const isFurther = whole.start === further;
      if (isNear && fact.wholeStart !== null) further = fact.wholeStart;
      if (fact.wholeStart !== null) continue;
      if (isNear || isFurther) {
        others += 1;
        only = whole;
      }
      const isCalled = name.length === 2 && withoutBracket(fact.subject ?? '').endsWith(name);
      if (isCalled && (whole.value ?? 0) > (largest?.value ?? 0)) largest = whole;
    }
    const whole = largest && holds(largest, number) ? largest : others === 1 ? only : null;
    return whole && holds(whole, number) ? { words: null, start: whole.start } : null;
  }
}

const withoutBracket = (subject: string): string => subject.replace(/[（(][^（）()]*[）)]$/, '');

const isOfAnotherYear = (period: Fact['period'], end: string | null): boolean =>
  period?.from === 'own' ||
  (period?.end != null && end !== null && period.end.slice(0, 4) !== end.slice(0, 4));

/** 医院床位中 is of 医院. */
const measureTail = /^(?:床位|人员|病床|面积|人数|学生|用户|企业|资金|案件|收入|支出|投资)$/;

/** 货邮运输中 is of 货邮运输量, 卫生人员中 of 全国卫生人员. */
const isNamedAfter = (name: string, own: string): boolean =>
  name.endsWith(own) ||
  own.endsWith(name) ||
  (name.startsWith(own) && measureTail.test(name.slice(own.length))) ||
  (name.length >= 4 && own.replace(/[量额值]$/, '').endsWith(name));

/** 秋粮 beside 夏粮: behind a semicolon only what is called alike is a member too. */
function isSibling(last: string | null, subject: string | null): boolean {
  if (last === null || subject === null) return false;
  return (
    last.slice(-2) === subject.slice(-2) ||
    (last.slice(-1) === subject.slice(-1) && !/[人数量额率值]$/.test(last))
  );
}

/** 全国卫生人员总数 is 卫生人员 where a member is named after it. */
const coreOf = (words: string): string =>
  words
    .replace(
      /^(?:年末|全部|所有)?(?:全国|全社会|全省|全市|全区|全县|全州|全镇|我国|我省|我市)?(?:完成|实现)?/,
      '',
    )
    .replace(/(?:总数|总量|数量|总计|数)$/, '');

/** Words that can only be a whole. */
const totals =
  /总|全部|所有|各类|(?:人员|企业|机构|案件|学生|人口|家庭|居民|用户|群众|项目|面积|[产销运总]量|[总余]额|收入|支出|投资|资金|贷款|存款|产值|参保|职工|旅客|游客)$/;

/** 进出口41.76万亿元人民币，其中出口23.77万亿元 */
const plain = (unit: string | null): string | null => (unit === '元人民币' ? '元' : unit);

/** A whole counts the same and is no less than its part. */
export function holds(whole: Mention, part: Mention): boolean {
  if (whole.kind !== 'statistic') return false;
  if (
    plain(whole.unit) !== plain(part.unit) &&
    !(isCount(whole) && isCount(part)) &&
    !(isPeople(whole) && isPeople(part))
  )
    return false;
  if (rates.has(whole.unit ?? '')) return false;
  return whole.value === null || part.value === null || Math.abs(whole.value) >= Math.abs(part.value);
}

const isCount = ({ unit, rule }: Mention): boolean =>
  /^[个国家项件名部]$/.test(unit ?? '') || rule === 'number with its noun';
/** 4772名, 2675人 */
const isPeople = ({ unit }: Mention): boolean => unit === '人' || unit === '名' || unit === '位';
