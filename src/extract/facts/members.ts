/** What a member is a part of: the numbers after 其中, the items of 分别是, of 分产业看. */

import type { Fact, Mention } from '../finding.ts';
import { canContain, countsAlike, isCount, isPeople, rates } from './alike.ts';
import {
  coreOf,
  done,
  isMeasuredAlike,
  isNamedAfter,
  isSibling,
  totals,
  withoutBracket,
} from './member-names.ts';

export interface Whole {
  readonly words: string | null;
  readonly start: number | null;
}

/** A whole stands no further back than so many numbers. */
const reach = 40;

/** So many members may a sentence hold, or a paragraph, behind the words that announce them. */
const mostHalves = 12;

const none: readonly number[] = [];

/** A number that may be a part. */
export interface Part {
  readonly number: Mention;
  /** Its place in the findings. */
  readonly index: number;
  readonly subject: string | null;
  /** Its own clause names it. */
  readonly fresh: boolean;
  readonly isChange: boolean;
  /** The last day of its period. */
  readonly end: string | null;
}

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
  /** The names of the members, and what those of each whole have come to, by where that starts. */
  readonly called: Array<string | null>;
  readonly sums: Map<number | null, number>;
  /** Where the last whole starts. */
  last: number | null;
  /** What the last whole came to. */
  size: number;
  /** The whole that the first member was found to be named after. */
  first: Mention | null;
  /** The members before it, as places in the findings. */
  missed: number[];
  /** What the halves of the sentence behind the first member count alike, as places in the findings. */
  readonly halves: number[];
  /** The 其中 around the bracket in which this one stands; the list that a list stands in. */
  readonly around: Announced | null;
}

/** Follows 其中 and its kin through the sentences. */
export class Members {
  /** A list with a mark of its own, and a 其中 inside it or alone. */
  private list: Announced | null = null;
  private among: Announced | null = null;
  /** The 其中 of the half of the sentence before. */
  private past: Announced | null = null;
  /** The last list of the paragraph whose sentence has ended. */
  private gone: Announced | null = null;
  private sentence = 0;
  /** Where the sentence before began, in this paragraph. */
  private near = 0;
  /** Where the last sentence with numbers began. */
  private previous = 0;
  private stated = 0;
  private found: readonly number[] = none;

  /** `facts`: what is known of the findings so far. */
  constructor(
    private readonly findings: readonly Mention[],
    private readonly facts: ReadonlyArray<Fact | null>,
  ) {}

  /** A sentence ends at 3, its half at 2; `stated` numbers stand before its end. */
  stop(strength: number, end: number, stated: number): void {
    if (strength < 2) return;
    // 其中，A…；B… and 其中A产量…；B产量… go on, a 其中 inside a list ends.
    this.past = strength === 2 ? (this.among ?? this.past) : null;
    this.among = null;
    if (strength < 3) return;
    let list = this.list;
    while (list?.around) list = list.around;
    // 省级27家 of a member of 茶社中 opens no list for the next sentence
    if (list && (list.named || !this.gone?.named)) this.gone = list;
    this.list = null;
    if (stated > this.stated) this.previous = this.sentence;
    this.near = this.sentence;
    this.sentence = end;
    this.stated = stated;
  }

  endParagraph(end: number, stated: number): void {
    this.stop(3, end, stated);
    this.near = end;
    this.gone = null;
  }

  /** Words at `at` announce members, with so many findings before them. */
  open(
    at: number,
    before: number,
    how: Partial<Pick<Announced, 'listed' | 'name' | 'named' | 'sorted' | 'isHead'>>,
  ): void {
    // 分部门看，住户贷款…，其中，短期贷款…；企业贷款…: a list inside a list
    const listed = (how.listed ?? false) && !(this.list?.sorted && !how.sorted && !how.isHead);
    const { name = null, named = false, sorted = false, isHead = false } = how;
    const announced: Announced = {
      at,
      before,
      listed,
      name,
      named,
      sorted,
      isHead,
      called: [],
      sums: new Map(),
      last: null,
      size: Number.POSITIVE_INFINITY,
      first: null,
      missed: [],
      halves: [],
      around: listed ? this.list : this.among,
    };
    if (listed) this.list = announced;
    this.among = listed ? null : announced;
    this.past = null;
  }

  /** A bracket closes that began at `start`: what its 其中 opened ends with it. */
  close(start: number): void {
    // 高校90所，其中本科50所（含民办20所）、专科40所: behind the bracket the 其中 around it goes on
    while (this.among && this.among.at >= start) this.among = this.among.around;
    if (this.list && this.list.at >= start) this.list = null;
  }

  wholeOf(part: Part): Whole | null {
    const { number, index, subject, isChange } = part;
    if (isChange && rates.has(number.unit ?? '')) return null;
    const own = this.among ?? this.list;
    const { past } = this;
    const announced = own ?? (past?.called.some((name) => isSibling(name, subject)) ? past : null);
    if (!announced) {
      if (past) return this.restOf(past, part);
      return this.gone && (this.nextOf(this.gone, part) ?? this.restOf(this.gone, part));
    }
    // 学生中，就业比例为64%，其中签约4850人: what 其中 finds no whole for is of the list around it
    const whole =
      this.find(announced, part) ??
      (announced === this.list || !this.list ? null : this.find(this.list, part));
    if (!whole) {
      if (announced.sorted && !isChange) announced.missed.push(index);
      return null;
    }
    const { first, missed } = announced;
    if (first && missed.length > 0)
      this.found = missed.splice(0).filter((at) => canContain(first, this.findings[at] as Mention));
    // Behind the semicolon nothing is a member that the whole has no room for.
    const sum = (announced.sums.get(whole.start) ?? 0) + (number.value ?? 0);
    if (own === null && sum > announced.size * 1.001) return null;
    announced.called.push(subject);
    announced.last = whole.start;
    announced.sums.set(whole.start, sum);
    return whole;
  }

  /**
   * 通行30万人次。其中旅客出境20万人次；外国人2万人次；边民8万人次: the halves of the sentence, called otherwise than the first
   * member, are members where they come to what it has left of the whole.
   */
  private restOf(past: Announced, { number, index, fresh, isChange }: Part): Whole | null {
    if (!fresh || isChange || past.last === null || past.halves.length > mostHalves) return null;
    const whole = this.numberAt(past.last, index);
    if (!whole || whole.unit !== number.unit || whole.value === null) return null;
    past.halves.push(index);
    const sum = past.halves.reduce(
      (all, at) => all + (this.findings[at]?.value ?? 0),
      past.sums.get(past.last) ?? 0,
    );
    if (Math.abs(sum - whole.value) > whole.value * 0.001) return null;
    this.found = past.halves.splice(0).slice(0, -1);
    return { words: null, start: whole.start };
  }

  /** 茶社中，合作社36家。…联合社12家。: the sentences behind a list go on where they are called as its whole is. */
  private nextOf(gone: Announced, { number, index, subject, fresh, isChange }: Part): Whole | null {
    const { named, name, last, sums } = gone;
    if (!named || name === null || !fresh || isChange || !subject?.endsWith(name.slice(-2))) return null;
    const whole = this.numberAt(last, index);
    const sum = (sums.get(last) ?? 0) + (number.value ?? 0);
    if (!whole || whole.unit !== number.unit || sum > (whole.value ?? 0)) return null;
    sums.set(last, sum);
    return { words: name, start: whole.start };
  }

  /** The number that starts at a place, before another. */
  private numberAt(start: number | null, before: number): Mention | null {
    for (let at = before - 1; start !== null && at >= Math.max(0, before - reach); at -= 1)
      if (this.findings[at]?.start === start) return this.findings[at] as Mention;
    return null;
  }

  /** Whether some words have announced members, and their list has not ended. */
  get isOpen(): boolean {
    return this.among !== null || this.list !== null;
  }

  /** Where the whole of the last member starts, of a 其中 that is open or was in the half of the sentence before. */
  get lastWhole(): number | null {
    return (this.among ?? this.list ?? this.past)?.last ?? null;
  }

  /** Whether words that still govern what follows stand behind a place. */
  isOpenedBehind(at: number): boolean {
    return (this.among !== null && this.among.at > at) || (this.list !== null && this.list.at > at);
  }

  /** Of 2058名毕业生中，深造率达96%: the number whose list has just begun with the one at `index`. */
  justOpened(index: number): Mention | null {
    const { list } = this;
    const whole =
      list && list.before === index && list.name === null && !list.sorted ? this.findings[index - 1] : null;
    return whole &&
      list &&
      whole.start >= list.at &&
      (isCount(whole) || isPeople(whole) || /^[家户]$/.test(whole.unit ?? ''))
      ? whole
      : null;
  }

  /** What the members are parts of, where the words that open their list name it: 在校生中，. */
  get name(): string | null {
    return this.list?.name ?? null;
  }

  /** Whether a number stands in the list that is open. */
  listHolds(index: number | null): boolean {
    return this.list !== null && index !== null && index >= this.list.before;
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

  private find(announced: Announced, part: Part): Whole | null {
    const { name, named, sorted } = announced;
    if (name !== null && !named) return { words: name, start: null };
    if (!sorted && !named) return this.wholeNear(announced, part);
    const whole = this.wholeByName(announced, part);
    if (whole || sorted) return whole ?? this.wholeOfSplit(announced, part);
    // 全国人口中，男性…，女性…，总人口…: the total is no member
    const isMember = !/^(?:总|合计|全部)/.test(part.subject ?? '');
    return isMember && (totals.test(name ?? '') || done.test(name ?? ''))
      ? { words: name, start: null }
      : null;
  }

  /** A whole that the member, or the words that announce it, are named after. */
  private wholeByName(announced: Announced, { number, subject }: Part): Whole | null {
    const { before, name, sorted, first } = announced;
    // 地方一般公共预算本级收入 is of the whole that 中央一般公共预算收入 is named after.
    if (first && canContain(first, number) && first.unit === number.unit)
      return { words: name, start: first.start };
    for (let index = before - 1; index >= Math.max(0, before - reach); index -= 1) {
      const whole = this.findings[index] as Mention;
      if (!canContain(whole, number) || whole.unit !== number.unit) continue;
      const own = coreOf(this.facts[index]?.subject ?? '');
      const isIt = sorted
        ? own.length >= 2 && own !== subject && coreOf(subject ?? '').endsWith(own)
        : own.length >= 2 && (isNamedAfter(coreOf(name ?? ''), own) || isMeasuredAlike(name, own, subject));
      if (isIt) {
        announced.first = whole;
        return { words: name, start: whole.start };
      }
    }
    return null;
  }

  /** The last number before the words that counts the same and is no less. */
  private wholeNear(announced: Announced, { number, subject, end, isChange }: Part): Whole | null {
    const { at, before, isHead } = announced;
    // 3个 of one paragraph are no part of 31个 in another.
    const floor = isHead ? (isCount(number) ? this.near : this.previous) : this.sentence;
    let nearest: Mention | null = null;
    let moved: Mention | null = null;
    let alike = 0;
    for (let index = before - 1; index >= Math.max(0, before - reach); index -= 1) {
      const whole = this.findings[index] as Mention;
      if (whole.start < floor) break;
      const fact = this.facts[index];
      if (isHead && !isCount(number) && fact?.wholeStart != null) continue;
      // 累计发送20亿人次，日均2.8亿人次。其中，铁路…; 12亿元，比上年的10亿元增长…。其中，出口…
      if (/^[日月年]$/.test(fact?.per ?? '') || isOfAnotherYear(fact?.period ?? null, end)) continue;
      const isNet = isChange && fact?.role === 'change';
      if (isNet ? countsAlike(whole, number) : canContain(whole, number)) {
        // 事故644起，同比减少26起。其中重大事故20起: what has moved is the whole of a level only where nothing else is
        if (!isChange && fact?.role === 'change' && fact.baseKind !== null) {
          moved ??= whole;
          continue;
        }
        announced.size = isNet ? Number.POSITIVE_INFINITY : (whole.value ?? Number.POSITIVE_INFINITY);
        return { words: null, start: whole.start };
      }
      if (whole.unit === number.unit && whole.kind === 'statistic') {
        alike += 1;
        nearest ??= whole;
      }
    }
    if (moved !== null) {
      announced.size = moved.value ?? Number.POSITIVE_INFINITY;
      return { words: null, start: moved.start };
    }
    // 640眼，其中机井910眼: the only number that can be the whole is it, though it is less.
    // 1846家规模以上工业企业营业收入1.87万亿元，增长3.4%，其中亏损企业2174家
    const isFirm = /^[家户]$/.test(number.unit ?? '') && (subject ?? '').endsWith('企业');
    const isNext =
      announced.called.length === 0 &&
      announced !== this.past &&
      nearest !== null &&
      at - nearest.end <= (isFirm ? 60 : 24) &&
      !rates.has(number.unit ?? '');
    return nearest !== null && isNext && alike === 1 ? { words: null, start: nearest.start } : null;
  }

  /**
   * 从资金来源看，…; 分产业看，第一产业投资…: the largest number near with the name of the member, else the only one
   * of the sentence before, or what its own members are parts of.
   */
  private wholeOfSplit({ before }: Announced, { number, subject, isChange, end }: Part): Whole | null {
    const name = withoutBracket(subject ?? '').slice(-2);
    let largest: Mention | null = null;
    let only: Mention | null = null;
    let others = 0;
    /** Where the whole of the members just passed starts. */
    let further: number | null = null;
    for (let index = before - 1; index >= Math.max(0, before - reach); index -= 1) {
      const whole = this.findings[index] as Mention;
      const fact = this.facts[index];
      if (!fact || fact.measure === 'mean' || fact.role !== (isChange ? 'change' : 'level')) continue;
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
    const whole = largest && canContain(largest, number) ? largest : others === 1 ? only : null;
    return whole && canContain(whole, number) ? { words: null, start: whole.start } : null;
  }
}

const isOfAnotherYear = (period: Fact['period'], end: string | null): boolean =>
  period?.from === 'own' ||
  (period?.end != null && end !== null && period.end.slice(0, 4) !== end.slice(0, 4));
