/** When a number holds: by its own words, its sentence, its paragraph, the heading above it, else the article's date. */

import { type Calendar, type Frame, span, toCalendar, ymd } from '../calendar.ts';
import { isOneOf, setOf } from '../character.ts';
import type { Mention, Period } from '../finding.ts';
import type { Anchor } from '../lexicon/facts.ts';
import type { DateReading } from '../rules/rule.ts';
import type { Feast } from './feasts.ts';

type Days = Pick<Period, 'start' | 'end' | 'precision'>;

interface Mark {
  readonly at: number;
  readonly days: Days;
  readonly words: string;
  /** The period it gives by each way of reaching a number. */
  readonly periods: Partial<Record<Period['from'], Period>>;
}

/** What a bracket leaves as it was. */
interface ClockState {
  readonly sentence: Mark | null;
  readonly paragraph: Mark | null;
  readonly stretch: Mark | null;
  readonly last: Calendar;
}

const unknown: Days = { start: null, end: null, precision: 'year' };
const isoDay = (day: string): Days => ({ start: day, end: day, precision: 'day' });
const dayMs = 86_400_000;
/** The days of a month's three parts; the last ends with the month. */
const thirds = {
  first_third: ['01', '10'],
  second_third: ['11', '20'],
  last_third: ['21', null],
} as const;

/** Follows the text once from left to right; every question is about the place where it stands. */
export class Clock {
  private readonly text: string;
  private readonly asOf: Calendar;
  private readonly today: Days;
  private title: Mark | null = null;
  private titleYear: number | null = null;
  private section: Mark | null = null;
  /** The heading names what is to be done: 三、2026年重点工作. */
  private aims = false;
  /** The first day from which new rules hold: 自6月1日起施行. */
  private effect: Mark | null = null;
  private previous: Mark | null = null;
  private paragraph: Mark | null = null;
  private sentence: Mark | null = null;
  /** A date that speaks of the next number alone: 由2018年的5.6亿吨增加到2022年的7.1亿吨. */
  private clause: Mark | null = null;
  /** 连续9年, 连续7个月: so many months up to the end of the stretch spoken of. */
  private run: { readonly months: number; readonly yearly: boolean } | null = null;
  /** The last stretch that the paragraph named, where a day has followed it. */
  private stretch: Mark | null = null;
  /** What the first paragraph opens with, where no title is dated: 2024年，全省法院…. */
  private report: Mark | null = null;
  /** The first date of the paragraph, and of the sentence. */
  private opening: Mark | null = null;
  private head: Mark | null = null;
  /** 从环比看，10月份…: what dated the paragraph before such a sentence. */
  private aside: { readonly paragraph: Mark | null } | null = null;
  /** 全年 of 完成全年目标（1200万人）的87.4%: it dates the goal alone. */
  private goal: Mark | null = null;
  /** The last holiday spoken of: 假期7天. */
  private feast: Mark | null = null;
  private last: Calendar = ymd(null);
  /** Where the clause began. */
  private clauseStart = 0;
  /** What the sentence was dated by before 其中2022年审结…: with its half, the member's date ends. */
  private around: { readonly mark: Mark | null } | null = null;

  constructor(text: string, asOf: string | null | undefined) {
    this.text = text;
    this.asOf = toCalendar(asOf);
    this.today = span(this.asOf, this.asOf);
  }

  get frame(): Frame {
    return { asOf: this.asOf, last: this.last };
  }

  /** A mark meets the end of what it dates: 1 a clause, 2 a half of a sentence, 3 a sentence. */
  stop(strength: number, end: number): void {
    this.clauseStart = end;
    // 增加到2022年的895万件，平均每天3.6万件: what has been reached goes on
    if (
      strength === 1 &&
      this.clause &&
      !this.sentence &&
      /[到至]$/.test(this.text[this.clause.at - 1] ?? '')
    )
      this.sentence = this.clause;
    this.clause = null;
    // 指数连续7个月上升，累计升幅4%
    if (strength > 1 || !this.text.startsWith('累计', end)) this.run = null;
    if (strength > 1 && this.around) {
      this.sentence = this.around.mark;
      this.around = null;
    }
    if (strength === 3) this.endSentence();
  }

  /** A part of what has dated the text so far says nothing of the next sentence. */
  private endSentence(): void {
    const { paragraph, stretch, head, aside } = this;
    this.sentence = null;
    this.head = null;
    this.aside = null;
    if (!paragraph) return;
    // 假期…。10月5日，故宫接待8万人次。入境游客…
    const around = stretch !== null && stretch !== paragraph ? stretch : (this.previous ?? this.title);
    if (around && isDayOf(paragraph, around)) this.paragraph = around === stretch ? stretch : null;
    // 上半年进出口3120亿元，6月当月560亿元。民营企业…
    else if (head && head !== paragraph && isWithin(paragraph, head)) this.paragraph = head;
    else if (aside) this.paragraph = aside.paragraph;
  }

  /** 从环比看，: what dates the sentence dates none other. */
  seeAside(): void {
    this.aside = { paragraph: this.paragraph };
  }

  /** What dates the text where a bracket opens: 增长2.7%（5月份为119.9亿吨公里）；旅客运输量…. */
  get state(): ClockState {
    const { sentence, paragraph, stretch, last } = this;
    return { sentence, paragraph, stretch, last };
  }

  /** A bracket with a number of its own closes: its date was that number's. */
  restore(state: ClockState): void {
    Object.assign(this, state);
    this.clause = null;
  }

  /** The paragraph ends; a heading dates what stands below it, the title all of it. */
  endParagraph(is: 'title' | 'heading' | 'text', end: number): void {
    const { paragraph } = this;
    if (is !== 'text' && paragraph && this.isIssue(paragraph.days)) {
      // The line that gives the day or month of publication dates nothing.
    } else if (is === 'title') {
      // 1—10月份投资增长3.4% 10月份消费增长4.8%: a title of two dates gives the year alone
      if (paragraph === this.opening) this.title = paragraph ?? this.title ?? this.yearAlone(end);
      this.titleYear = this.last.year ?? this.titleYear;
    } else if (is === 'heading') {
      this.section = paragraph;
      if (paragraph) this.aims = aimsOf.test(this.text.slice(paragraph.at, end));
      if (this.report) this.previous = this.report;
    }
    if (paragraph && is === 'text') {
      const { opening } = this;
      if (this.previous === null && this.title === null && opening && this.isRecent(opening))
        this.report = opening;
      const last = isState(paragraph) ? (this.stretch ?? paragraph) : paragraph;
      // 1—10月份，投资…。其中10月份…: the next paragraph goes on with what this one opened with
      const isAround =
        last !== this.report &&
        opening &&
        (isWithin(last, opening) || (opening === this.report && isWithin(opening, last)));
      const lasting = isAround ? opening : last;
      // 2月17日当天: one day says nothing of the next paragraph.
      const { start, end, precision } = lasting.days;
      const isOneDay = start === end && !/[前在]$|今|截/.test(lasting.words);
      // 春节假期9天… amid 春运
      const isAmid = precision === 'day' && this.previous !== null && isWithin(lasting, this.previous);
      if (this.previous === null || !(isOneDay || isAmid)) this.previous = lasting;
    }
    this.stop(3, end);
    this.paragraph = null;
    this.stretch = null;
    this.opening = null;
    this.last = ymd(this.section === null ? this.yearOfText : yearIn(this.section));
  }

  /** The year that the title or the first paragraph speaks of. */
  private get yearOfText(): number | null {
    return this.titleYear ?? (this.report === null ? null : yearIn(this.report));
  }

  /** A stretch of which a text may be the report: it ended less than a year and a half before the text. */
  private isRecent({ days: { start, end, precision } }: Mark): boolean {
    if (start === null || end === null || start === end || precision === 'day') return false;
    return this.today.end === null || Date.parse(end) > Date.parse(this.today.end) - 550 * dayMs;
  }

  /** 2021中国水资源公报: a title may name its year without 年. */
  private yearAlone(end: number): Mark | null {
    const found = /(?<![\dA-Za-z-])(?:19|20)\d{2}(?![\d\-./])/.exec(this.text.slice(0, end));
    if (!found || this.titleYear !== null || this.text.lastIndexOf('\n', found.index) >= 0) return null;
    const year = ymd(Number(found[0]));
    this.last = year;
    return { at: found.index, days: span(year, year), words: found[0], periods: {} };
  }

  /** A day, or below the title a month after the year of the title: 国家林业和草原局　2023年6月 under 2022年统计公报. */
  private isIssue({ precision, start }: Days): boolean {
    if (precision !== 'month') return precision === 'day';
    const year = Number(start?.slice(0, 4));
    return this.section === null && this.titleYear !== null && year > this.titleYear;
  }

  /** The days of a date, read again with what the text has said so far; it dates what follows unless it is a base. */
  seeDate(finding: Mention, reading: DateReading, isBase: boolean): Period {
    const { text } = this;
    const [from, to] = reading.dates(this.frame);
    const rest = text.slice(finding.end, finding.end + 30);
    const lasts = rest.includes('以来') && upToNow.test(rest);
    const narrow = this.narrow(
      finding,
      span(from, to),
      lasts ? this.now(rest, reading.rule, to.year) : undefined,
    );
    const words = lasts ? text.slice(finding.start, text.indexOf('以来', finding.end) + 2) : finding.text;
    const { start, end, precision } = narrow;
    const own: Period = { start, end, precision, words, from: 'own' };
    // 提前完成第一个五年计划 names a plan and dates nothing
    // 2025年目标：新增就业45万人 dates what it lists, 完成2025年目标的98% the one number
    const isAim = isGoal(text, finding.start, finding.end);
    const isName =
      isAim ||
      /(?:计划|规划)$/.test(finding.text) ||
      (isOneOf(names, text, finding.end) &&
        /^[”’]?(?:计划(?![实新完投改建开推培治安出招造])|规划|纲要)/.test(rest));
    // 自2024年起，客运量统计口径调整 tells of the counting, not of what is counted
    const isNote =
      isOneOf(begins, text, finding.end) &&
      /^(?:起|开始|以来)[^。；\n]*(?:口径|统计范围|统计标准|个调整为|不再[含计]|纳入统计)/.test(
        text.slice(finding.end, finding.end + 40),
      );
    if (isBase || isName || isNote) {
      const goal = { at: finding.start, days: narrow, words, periods: {} };
      // 1—9月，…完成2024年目标的92%; 2023年，完成2022年目标的102%
      if (isAim && this.sentence && isWithin(this.sentence, goal)) this.goal = goal;
      else if (isAim) this.clause = goal;
      return own;
    }
    // 自2019年8月改革以来: a month further on is none of 2019.
    // 力争到2027年，…。上半年开工…: an aim ahead says nothing of the months that are named after it
    const isAhead = (to.year ?? 0) > (this.asOf.year ?? 9999) && text[finding.start - 1] === '到';
    if (reading.framing && !isAhead) this.last = lasts ? ymd(null) : to;
    const lead = text.slice(Math.max(0, finding.start - 3), finding.start);
    const after = text.slice(finding.end, finding.end + 4);
    const alone = /(?:由|从|到|至)$/.test(lead) && !/截[至止]到?$/.test(lead);
    const mark = { at: finding.start, days: narrow, words, periods: {} };
    const { sentence } = this;
    // 2023年生产总值53亿元；2022年为52亿元。其中，…: a year before it, told beside it
    const isBeside =
      /^(?:同期)?[为是][约近]?\d/.test(after) &&
      sentence?.days.end != null &&
      (narrow.end ?? '') < sentence.days.end;
    const then = isBeside && after.startsWith('同期') ? this.sameDays(finding.start, narrow) : null;
    if (isBeside) this.clause = then ? { ...mark, days: then } : mark;
    else if (alone && !/^(?:以来|起|至今|止|[，,：])/.test(after)) this.clause = mark;
    else this.mark(mark);
    if (narrow.end === null && narrow.precision === 'day' && this.previous === null) this.effect ??= mark;
    return own;
  }

  /** 一年来, 近三年: the stretch that ends with the article; 连续9年 reaches back from the year spoken of. */
  seeDuration(finding: Mention): Period | null {
    if (finding.rule === 'time without a break') {
      const { unit, value } = finding;
      const months = unit === '年' ? 12 : unit === '个月' ? 1 : unit === '个季度' ? 3 : 0;
      if (months > 0 && value !== null) this.run = { months: months * value, yearly: months === 12 };
      return null;
    }
    if (isRecordOf(this.text, finding.end)) return null;
    const around = this.aroundNow(finding);
    if (around) {
      this.mark({ at: finding.start, days: around, words: finding.text, periods: {} });
      return { ...around, words: finding.text, from: 'own' };
    }
    if (finding.rule !== 'time up to now') return null;
    const days = this.years(finding) ?? this.back(finding.value ?? finding.low ?? 0, finding.unit ?? '');
    this.mark({ at: finding.start, days, words: finding.text, periods: {} });
    return { ...days, words: finding.text, from: 'own' };
  }

  /** 过去五年 in the first quarter speaks of the calendar years that have ended. */
  private years({ start, end, text: words, value, unit }: Mention): Days | null {
    const { year, month } = this.asOf;
    if (unit !== '年' || value === null || year === null || month === null) return null;
    // 近三年 in the first half of a year are those that have ended, later they end with the day of the text
    if (/^近.{1,2}年$/.test(words) && Number.isInteger(value) && this.today.end !== null)
      return month <= 6
        ? span(ymd(year - value), ymd(year - 1))
        : {
            start: `${year - value}${this.today.end.slice(4).replace('02-29', '02-28')}`,
            end: this.today.end,
            precision: 'day',
          };
    if (month > 3) return null;
    const isWhole = /来$/.test(words) || /过去的?$/.test(this.text.slice(Math.max(0, start - 4), start));
    const isSince = /^(?:以来|多)/.test(this.text.slice(end, end + 2)) || words[0] === '近';
    if (!isWhole || isSince || !Number.isInteger(value)) return null;
    return span(ymd(year - value), ymd(year - 1));
  }

  /** 春节假期, 正月初七: those of the year spoken of, else the last that began before the text. */
  seeFeast(feast: Feast, start: number, end: number): void {
    const { year } = this.asOf;
    const of = this.last.year ?? this.yearOfText ?? year;
    if (of === null) return;
    const now = feast(of);
    const isAhead =
      this.last.year === null && this.today.end !== null && now !== null && now.start > this.today.end;
    const days = isAhead ? feast(of - 1) : now;
    if (days === null) return;
    // 截至春运结束
    const until = /截[至止]到?$/.exec(this.text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
    const words = until + this.text.slice(start, end);
    const isEnd = until !== '';
    const from = isEnd ? days.end : days.start;
    this.feast = {
      at: start,
      days: { start: days.start, end: days.end, precision: 'day' },
      words,
      periods: {},
    };
    // 9月29日至10月8日铁路国庆黄金周运输期间: the days are printed
    const { sentence } = this;
    if (sentence && sentence.at >= this.clauseStart && /日.*日$/.test(sentence.words)) {
      this.feast = sentence;
      return;
    }
    this.mark(isEnd ? { ...this.feast, days: { start: from, end: days.end, precision: 'day' } } : this.feast);
  }

  /** 改革开放以来: from the day of the event on. */
  seeEvent(day: string, start: number, end: number): void {
    const days: Days = { start: day, end: this.today.end, precision: 'day' };
    this.mark({ at: start, days, words: this.text.slice(start, end), periods: {} });
  }

  /** 行动开展以来: from the date that the clause names, else from the one that the text last spoke of. */
  private seeSince(start: number, end: number): void {
    const own = this.sentence !== null && this.sentence.at >= this.clauseStart;
    // 2018年|以来: its date has read it
    if (own && this.sentence?.words.endsWith('以来')) return;
    const begun = launched.test(this.text.slice(Math.max(this.clauseStart, start - 8), start));
    const mark = own || begun ? (this.sentence ?? this.paragraph ?? this.previous) : null;
    const from = own ? (mark as Mark).at : Math.max(this.clauseStart, start - 16);
    const days: Days = {
      start: mark?.days.start ?? null,
      end: this.today.end,
      precision: mark?.days.precision ?? 'day',
    };
    this.mark({ at: from, days, words: this.text.slice(from, end), periods: {} });
  }

  /** Whether a period begins after the day of the text, or is one that is still to be reached: 到2025年 in March of it. */
  isAhead(period: Period | null): boolean {
    const { end } = this.today;
    if (period?.start == null || period.end === null || end === null || period.end <= end) return false;
    const at = (this.clause ?? this.sentence)?.at ?? 0;
    return (
      period.start > end ||
      (this.aims && period.from === 'heading') ||
      (period.from === 'sentence' && /(?:^|[^截达])到$/.test(this.text.slice(Math.max(0, at - 2), at)))
    );
  }

  /** 去年, 上半年, 目前. */
  seeAnchor(anchor: Anchor, start: number, end: number): Days {
    if (anchor === 'up_to_now') {
      this.seeSince(start, end);
      return unknown;
    }
    const days = this.resolve(anchor);
    if (anchor === 'same_period') {
      this.seeSame(start);
      return days;
    }
    const words = this.text.slice(start, end);
    const mark = { at: start, days: words.endsWith('以来') ? this.untilNow(days) : days, words, periods: {} };
    // 完成全年目标任务（1200万人以上）的87.4%
    if (isGoal(this.text, start, end)) {
      this.goal = mark;
      return days;
    }
    // 截至6月末，服务站3100个，其中当年新建420个
    const state = this.text.startsWith('当年', start) ? (this.sentence ?? this.paragraph) : null;
    if (state && isState(state) && state.days.end?.slice(0, 4) === days.end?.slice(0, 4)) {
      this.mark({ ...this.upTo(state), at: start, words: mark.words });
      return days;
    }
    // 去年同期为1.8亿吨
    if (this.text.startsWith('同期', end)) {
      const then = this.sameDays(start, days);
      if (then) this.clause = { ...mark, days: then };
      return days;
    }
    // 由去年的165元提高到178元: it speaks of the next number alone
    if (this.text[end] === '的' && '由从'.includes(this.text[start - 1] ?? '。')) {
      this.clause = mark;
      return days;
    }
    if (days !== unknown || (anchor !== 'now' && anchor !== 'that_holiday')) this.mark(mark);
    const year = yearOfDays(days);
    if (year !== null && anchor !== 'now' && anchor !== 'next_year')
      this.last = ymd(year, isMonthly(anchor) ? monthOfDays(days) : null);
    return days;
  }

  /** 12月当月进出口873.5亿元。同期，…: of the stretch that was spoken of before the month was named by itself. */
  private seeSame(at: number): void {
    const { paragraph, sentence } = this;
    if (sentence || !paragraph?.words.endsWith('当月') || !'。\n'.includes(this.text[at - 1] ?? '\n')) return;
    const around = [this.stretch, this.opening, this.previous, this.title].find(
      (mark) => mark && isWithin(paragraph, mark),
    );
    if (around) this.paragraph = around;
  }

  /** 暑期以来 goes no further than the text. */
  private untilNow(days: Days): Days {
    const { end } = this.today;
    return end !== null && days.end !== null && days.end > end ? { ...days, end } : days;
  }

  /** 全年 in a text of the first months speaks of the year before; else of the one that the paragraph before did. */
  private get yearBefore(): number | null {
    const known = this.previous === null ? null : yearIn(this.previous);
    const { year, month } = this.asOf;
    if (year !== null && month !== null && month <= 3) return known ?? year - 1;
    return known !== null && year !== null && known < year ? known : null;
  }

  /** What an anchor means here, without dating anything. */
  resolve(anchor: Anchor): Days {
    const { year, month } = this.asOf;
    const of = this.last.year ?? this.yearOfText ?? year;
    const now = year ?? of;
    if (now === null || of === null) return unknown;
    const yearAt = (y: number): Days => span(ymd(y), ymd(y));
    const monthAt = (y: number, m: number): Days =>
      m < 1 ? span(ymd(y - 1, m + 12), ymd(y - 1, m + 12)) : span(ymd(y, m), ymd(y, m));
    const endOf = (days: Days): Days => (days.end === null ? unknown : isoDay(days.end));
    const quarterAt = (y: number, q: number): Days =>
      q < 1 ? span(ymd(y - 1, 10), ymd(y - 1, 12)) : span(ymd(y, q * 3 - 2), ymd(y, q * 3));
    const quarter = month === null ? null : Math.ceil(month / 3);
    switch (anchor) {
      case 'year_to_date':
        return year === null ? yearAt(of) : { ...this.today, start: `${year}-01-01` };
      case 'this_year':
        return yearAt(year ?? of);
      case 'year_of_report':
        return yearAt(this.titleYear ?? now);
      case 'last_year':
        return yearAt(now - 1);
      case 'year_before':
        return yearAt(of - 1);
      case 'year_before_last':
        return yearAt(now - 2);
      case 'next_year':
        return yearAt(now + 1);
      case 'whole_year':
        return yearAt(this.last.year ?? this.yearOfText ?? this.yearBefore ?? of);
      case 'year_after':
        return yearAt(of + 1);
      case 'this_first_half':
        return span(ymd(now, 1), ymd(now, 6));
      case 'this_second_half':
        return span(ymd(now, 7), ymd(now, 12));
      case 'first_half':
        return span(ymd(of, 1), ymd(of, 6));
      case 'second_half':
        return span(ymd(of, 7), ymd(of, 12));
      case 'this_month':
        return month === null ? unknown : monthAt(now, month);
      case 'that_month':
        if (this.last.month !== null) return monthAt(of, this.last.month);
        return month === null ? unknown : monthAt(now, month);
      case 'first_third':
      case 'second_third':
      case 'last_third': {
        const { month: named } = this.last;
        if (named === null) return unknown;
        const days = monthAt(of, named);
        const [from, to] = thirds[anchor];
        return {
          start: `${days.start?.slice(0, 8)}${from}`,
          end: to ? `${days.end?.slice(0, 8)}${to}` : days.end,
          precision: 'day',
        };
      }
      case 'last_month':
        return month === null ? unknown : monthAt(now, month - 1);
      case 'last_month_end':
        return month === null ? unknown : endOf(monthAt(now, month - 1));
      case 'month_end':
        return this.last.month === null ? unknown : endOf(monthAt(of, this.last.month));
      case 'this_quarter':
        return quarter === null ? unknown : quarterAt(now, quarter);
      case 'last_quarter':
        return quarter === null ? unknown : quarterAt(now, quarter - 1);
      case 'that_quarter':
      case 'quarter_end': {
        const q = this.last.month === null ? null : Math.ceil(this.last.month / 3);
        if (q === null) return unknown;
        return anchor === 'quarter_end' ? endOf(quarterAt(of, q)) : quarterAt(of, q);
      }
      case 'this_week':
      case 'last_week':
        return this.week(anchor === 'this_week' ? 0 : -7);
      case 'today':
        return this.asOf.day === null ? unknown : this.today;
      case 'yesterday':
        return this.shifted(-1);
      case 'that_day':
        return this.last.day === null
          ? unknown
          : span({ ...this.last, year: of }, { ...this.last, year: of });
      case 'now':
        return year === null
          ? unknown
          : { ...this.today, start: this.asOf.day === null ? null : this.today.start };
      case 'year_start':
        return isoDay(`${of}-01-01`);
      case 'year_middle':
        return isoDay(`${of}-06-30`);
      case 'year_end':
        return isoDay(`${of}-12-31`);
      case 'this_year_end':
        return isoDay(`${now}-12-31`);
      case 'last_year_end':
        return isoDay(`${now - 1}-12-31`);
      case 'year_before_end':
        return isoDay(`${of - 1}-12-31`);
      case 'that_holiday':
        return this.feast?.days ?? unknown;
      case 'summer_holiday':
        return span(ymd(of, 7), ymd(of, 8));
      case 'recent_years':
        return { start: null, end: this.today.end, precision: 'year' };
      case 'flood_season_to_date':
        return { start: null, end: this.today.end, precision: 'day' };
      case 'same_period':
      case 'up_to_now':
        return unknown;
    }
  }

  /** 自6月1日起由3个月缩短为1个月: the first value held up to the day before. */
  beforeEffect(period: Period | null): Period | null {
    if (period?.start == null || period.end !== null) return period;
    return { ...period, start: null, end: dayBefore(period.start) };
  }

  /** The period of a number that stands here. */
  at(start: number, flows: () => boolean): Period | null {
    const period = this.plain(start, flows);
    const { run } = this;
    if (run === null || period?.start == null || period.end === null) return period;
    if (run.yearly !== (period.precision === 'year')) return period;
    const months = Number(period.end.slice(0, 4)) * 12 + Number(period.end.slice(5, 7)) - run.months;
    const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
    return { ...period, start: first };
  }

  private plain(start: number, flows: () => boolean): Period | null {
    const { clause, sentence, paragraph, stretch, goal } = this;
    if (goal && start - goal.at < 24 && isOfGoal(this.text, goal.at, start))
      return periodOf(goal, 'sentence');
    if (clause && !/[降升增减提压缩扩高长].{0,3}[到至]/.test(this.text.slice(clause.at, start)))
      return periodOf(clause, 'sentence');
    if (sentence) return periodOf(sentence, 'sentence');
    // 截至2022年底，…。…下降2.7%: the day is that of a state, not of what has happened since.
    if (paragraph && isState(paragraph) && flows()) {
      const over = stretch ?? this.section ?? this.title ?? this.upTo(paragraph);
      return periodOf(over, over === stretch ? 'paragraph' : 'heading');
    }
    if (paragraph) return periodOf(paragraph, 'paragraph');
    // 今年 in a title says less than the day from which the rules of the text hold.
    const isVague = this.section === null && this.title !== null && !/\d/.test(this.title.words);
    const above = isVague && this.effect ? this.effect : (this.section ?? this.title);
    if (above) return periodOf(above, 'heading');
    if (this.effect) return periodOf(this.effect, 'article');
    if (this.previous) return periodOf(this.previous, 'paragraph');
    if (this.asOf.year === null) return null;
    return { ...this.today, start: null, words: '', from: 'article' };
  }

  /** What an anchor says of the one value behind it: 比上年的136297万人. */
  daysOf(anchor: Anchor, words: string): Period {
    return { ...this.resolve(anchor), words, from: 'sentence' };
  }

  /** The same days of another year: 较上年同期的84.0%, 比2019年同期的35万吨. */
  sameDays(start: number, { start: other }: Days): Period | null {
    const period = this.plain(start, () => false);
    const year = other?.slice(0, 4);
    if (!period?.start || !period.end || year === undefined) return period;
    const by = Number(year) - Number(period.start.slice(0, 4));
    const moved = (day: string): string =>
      `${Number(day.slice(0, 4)) + by}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
    return { ...period, start: moved(period.start), end: moved(period.end) };
  }

  /** The year up to a day. */
  private upTo({ at, days, words }: Mark): Mark {
    const year = days.end?.slice(0, 4);
    return { at, days: { ...days, start: year ? `${year}-01-01` : null }, words, periods: {} };
  }

  /** What a date behind a number says of it: 6项业务|年底|实现跨省通办. */
  get behind(): Period | null {
    return this.sentence ? periodOf(this.sentence, 'sentence') : null;
  }

  private mark(mark: Mark): void {
    this.clause = null;
    if (isOneOf(amongEnds, this.text, mark.at - 1) && amongBefore.test(before(this.text, mark.at))) {
      this.around ??= { mark: this.sentence };
      this.sentence = mark;
      // 2022年至2024年，发放1亿元；其中2024年发放3984万元。: back in the year of the report
      const { report } = this;
      if (report && this.paragraph && isSame(mark, report) && isWithin(report, this.paragraph)) {
        this.paragraph = report;
        this.head = report;
      }
      return;
    }
    this.around = null;
    // 今年|上半年 is one date
    const isNew = (first: Mark | null): boolean => first === null || mark.at <= first.at + first.words.length;
    if (isNew(this.opening)) this.opening = mark;
    if (isNew(this.head)) this.head = mark;
    if (!isState(mark) && !(this.stretch && isDayOf(mark, this.stretch))) this.stretch = mark;
    this.sentence = mark;
    this.paragraph = mark;
  }

  /** The last day of a stretch up to now: the years that have ended where a report on one counts from a bare year. */
  private now(rest: string, rule: string, from: number | null): string | null {
    const { year, month } = this.asOf;
    if (rule === 'year' && rest.startsWith('以来') && year !== null && month !== null && from !== null) {
      const last =
        this.titleYear !== null && this.titleYear < year ? this.titleYear : month <= 3 ? year - 1 : year;
      if (last < year && last >= from) return `${last}-12-31`;
    }
    return this.today.end;
  }

  /** 2021年末 and 截至7月 are one day, 5月上旬 ten days, 2019年8月…以来 goes on to the article's date. */
  private narrow(finding: Mention, days: Days, until: string | null | undefined): Days {
    const { text } = this;
    const { start, end } = days;
    if (start === null || end === null) return days;
    const words = finding.text;
    const after = text.slice(finding.end, finding.end + 20);
    if (until !== undefined) return { ...days, end: until };
    if (isOneOf(effects, text, finding.end) && (/^起(?![诉草])/.test(after) || takesEffect.test(after)))
      return { ...days, start: /年/.test(words) ? start : this.soon(start), end: null };
    const before = text.slice(Math.max(0, finding.start - 3), finding.start);
    const last = words.length - 1;
    if (isOneOf(ends, words, last) || isOneOf(ends, after, 0) || /截[至止]到?$/.test(before))
      return isoDay(end);
    if (words.endsWith('年初')) return isoDay(start);
    if (words.endsWith('年中')) return isoDay(`${start.slice(0, 4)}-06-30`);
    // “十四五”|前三年
    const first = /^[”’]?(?:期间)?的?[前头]([一二两三四])年/.exec(after)?.[1];
    if (first !== undefined && start.slice(0, 4) < end.slice(0, 4)) {
      const count = first === '两' ? 2 : '一二三四'.indexOf(first) + 1;
      return { ...days, end: `${Number(start.slice(0, 4)) + count - 1}-12-31` };
    }
    const third = /[上中下]旬/.exec(words + after.slice(0, 2))?.[0];
    if (third === undefined) return days;
    const [from, to] =
      thirds[third === '上旬' ? 'first_third' : third === '中旬' ? 'second_third' : 'last_third'];
    const month = start.slice(0, 8);
    return { start: `${month}${from}`, end: to ? `${month}${to}` : end, precision: 'day' };
  }

  /** 6月1日起 in May: a rule soon to come, and no day of the year before. */
  private soon(day: string): string {
    const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
    const { end } = this.today;
    return end !== null && next > end && Date.parse(next) - Date.parse(end) < 100 * dayMs ? next : day;
  }

  /** 未来三年, 三年前. */
  private aroundNow({ start, end, unit, value }: Mention): Days | null {
    const { year } = this.asOf;
    if (unit !== '年' || value === null || year === null || this.today.end === null) return null;
    if (/(?:未来|今后)$/.test(this.text.slice(Math.max(0, start - 2), start))) {
      // 今后五年 in a report of January: this year is the first of them
      const { month } = this.asOf;
      if (month !== null && month <= 3 && Number.isInteger(value))
        return span(ymd(year), ymd(year + value - 1));
      const last = `${year + value}${this.today.end.slice(4)}`;
      return { start: this.today.end, end: dayBefore(last.replace('02-29', '02-28')), precision: 'day' };
    }
    const ago = /^以?前(?![三两一二四五六七八九十\d期所后])/.test(this.text.slice(end, end + 3));
    return ago && Number.isInteger(value) ? span(ymd(year - value), ymd(year - value)) : null;
  }

  private shifted(by: number): Days {
    if (this.asOf.day === null || this.today.end === null) return unknown;
    return isoDay(dayAfter(this.today.end, by));
  }

  private week(by: number): Days {
    if (this.asOf.day === null || this.today.end === null) return unknown;
    const day = Date.parse(this.today.end);
    const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs + by * dayMs;
    const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    return { start: iso(monday), end: iso(monday + 6 * dayMs), precision: 'day' };
  }

  /** The days that lie `count` units before the article's date. */
  private back(count: number, unit: string): Days {
    const { year, month } = this.asOf;
    const { end } = this.today;
    if (year === null || count <= 0) return unknown;
    const months = /年/.test(unit)
      ? Math.round(count * 12)
      : /月/.test(unit)
        ? Math.round(count)
        : /季/.test(unit)
          ? Math.round(count * 3)
          : 0;
    if (months === 0) return { start: null, end, precision: 'day' };
    if (month === null) return { start: `${year - Math.round(months / 12)}-01-01`, end, precision: 'year' };
    const from = year * 12 + month - 1 - months;
    return { ...span(ymd(Math.floor(from / 12), (from % 12) + 1), this.asOf), precision: 'month' };
  }
}

/** 年末, 截至6月底: the day of a state. */
const isState = ({ days, words }: Mark): boolean =>
  days.precision === 'day' &&
  days.start === days.end &&
  (words[0] === '截' || words.endsWith('末') || words.endsWith('底'));

/** A day inside a longer stretch of days, and not that of a state or of now. */
const isDayOf = (mark: Mark, { days }: Mark): boolean =>
  !isState(mark) &&
  mark.days.precision === 'day' &&
  mark.days.start !== null &&
  mark.days.start === mark.days.end &&
  /[日号一二三四五六七八九十夕]$/.test(mark.words) &&
  days.start !== null &&
  days.end !== null &&
  days.start < days.end &&
  mark.days.start >= days.start &&
  mark.days.start <= days.end;

/** 10月 in 1—10月, 2024年 in 2022年至2024年: less than the other stretch, and inside it. */
function isWithin(mark: Mark, { days }: Mark): boolean {
  const { start, end } = mark.days;
  if (isState(mark) || start === null || end === null || days.start === null || days.end === null)
    return false;
  return (
    start >= days.start && end <= days.end && (start > days.start || end < days.end) && days.start < days.end
  );
}

const isSame = ({ days: one }: Mark, { days: other }: Mark): boolean =>
  one.start === other.start && one.end === other.end;

const aimsOf = /(?:目标|任务|安排|重点工作|工作重点|打算|计划|思路)\s*$/;

/** One object for all the numbers that a mark reaches in one way. */
function periodOf(mark: Mark, from: Period['from']): Period {
  const known = mark.periods[from];
  if (known) return known;
  const { start, end, precision } = mark.days;
  const period = { start, end, precision, words: mark.words, from };
  mark.periods[from] = period;
  return period;
}

/** A text that names the Republic, or is Taiwan's and prints years of three figures, counts them from 1911. */
export const isRepublican = (text: string): boolean =>
  text.includes('民國') ||
  text.includes('民国') ||
  (/臺|台灣|行政院|立法院|新北市|桃園/.test(text) &&
    /(?<!\d)1[0-2]\d年/.test(text) &&
    !/20[0-2]\d年/.test(text));

const goals = setOf('主预工总投建目任计');

/** 完成|全年|目标任务 */
const isGoal = (text: string, start: number, end: number): boolean =>
  isOneOf(goals, text, end) &&
  /^(?:主要|预期|工作|总|投资|建设){0,2}(?:目标|任务|计划)/.test(text.slice(end, end + 8)) &&
  /(?:完成|实现|超额|达到|达成|高于|低于|超过|对照|围绕|按照|距离?|占|为|是)了?$/.test(before(text, start));
/** 全年目标任务（|1200万人; 全年计划|45万亩|的 */
const isOfGoal = (text: string, from: number, start: number): boolean => {
  const gap = /(?:目标|任务|计划)(?:任务|数|总?投资)?([（(]?)$/.exec(text.slice(from, start));
  return gap !== null && (gap[1] !== '' || /^[\d.,]+[^\d，。；%]{1,6}的/.test(text.slice(start, start + 16)));
};
/** The few characters before a place. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 4), at);
/** 其中2022年, 其中，10月份; 经最终核实，2022年 */
const amongEnds = setOf('中实订后，,：:仅在');
const amongBefore = /(?:其中|核实|修订|修订后)[，,：:]?[仅在]?$/;
/** 1961年以来最大, 有记录以来首次: what is told of a record dates nothing. */
export function isRecord(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 24);
  if (!rest.includes('以来') && !text.startsWith('以来', end - 2)) return false;
  if (!rest.includes('最') && !/[首新罕第少]/.test(rest)) return false;
  const since = text.startsWith('以来', end - 2) && end - start >= 2 ? '' : upToNow.exec(rest)?.[0];
  return since !== undefined && superlative.test(rest.slice(since.length));
}
/** 为近五年来|最低, 创三年来|新高 */
const isRecordOf = (text: string, end: number): boolean =>
  /^(?:以来|来)?的?(?:历史|同期)*(?:最[^近]|新[高低]|首[次个]|第[一二三四五]|平均|均值|同期)/.test(
    text.slice(end, end + 8),
  );
const superlative = /^的?(?:历史|同期|全年|单月|月度|季度)*(?:最|新[高低]|首次|罕见|少有|第[一二三四五])/;
/** 8月LPR改革以来, 7月“昆仑2020”专项行动开展以来 */
const upToNow = /^(?:[^，。；：、\n0-9“”]|“[^”\n]{1,14}”){0,20}以来/;
const names = setOf('”’计规纲');
const begins = setOf('起开以');
const ends = setOf('末底');
const effects = setOf('起零正全统开陆同推在施实启生');
/** 6月1日正式施行 */
const takesEffect =
  /^(?:零时)?(?:正式|全面|在?全国|统一|开始|陆续|同步|推广){0,3}(?:施行|实施|实行|推行|启用|生效)(?!方案|细则|办法)/;
const launched =
  /(?:行动|专项|工作|启动|开展|实施|部署|上线|运行|改革|施行|推行|成立|启用|开通|试点|活动|整治|斗争|制度|政策|系统|平台)$/;

const dayAfter = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10);
const dayBefore = (day: string): string => dayAfter(day, -1);
const isMonthly = (anchor: Anchor): boolean => /month|day/.test(anchor);
const yearOfDays = ({ end, start }: Days): number | null => {
  const day = end ?? start;
  return day === null ? null : Number(day.slice(0, 4));
};
const monthOfDays = ({ end }: Days): number | null => (end === null ? null : Number(end.slice(5, 7)));
const yearIn = (mark: Mark): number | null => yearOfDays(mark.days);
