/** When a number holds: by its own words, its sentence, its paragraph, the heading above it, else the article's date. */

import { type Calendar, type Frame, span, toCalendar, ymd } from '../../calendar.ts';
import type { Period } from '../../finding.ts';
import type { Spoken } from './anchor.ts';
import { type Days, daysIn, unknown } from './days.ts';
import { lastingOf } from './lasting.ts';
import {
  isDayOf,
  isNewBeside,
  isSame,
  isState,
  isToCome,
  isWhole,
  isWithin,
  joined,
  type Mark,
  periodOf,
  upTo,
  yearIn,
} from './mark.ts';
import { isIssue, isOccasion, isReport, NamedReport, yearInTitle } from './report-year.ts';
import { firstDayOf, type Run } from './stretch.ts';
import { Terms } from './terms.ts';
import { depthOf, isAims, isAmong, isOfGoal } from './words.ts';

/** What a bracket leaves as it was. */
export type ClockState = Pick<Clock, 'sentence' | 'paragraph' | 'stretch' | 'last'>;

/** Follows the text once from left to right; every question is about the place where it stands. */
export class Clock implements Spoken {
  readonly asOf: Calendar;
  readonly today: Days;
  /** Of what no word of the text dates: it held when the text was written, since when is not known. */
  private readonly untold: Period;
  titleYear: number | null = null;
  /** The last date read. */
  last: Calendar = ymd(null);
  /** What dated the paragraph before. */
  previous: Mark | null = null;
  paragraph: Mark | null = null;
  sentence: Mark | null = null;
  /** A date that speaks of the next number alone: 由2018年的5.6亿吨增加到2022年的7.1亿吨. */
  clause: Mark | null = null;
  /** 从2011年的5万吨增加到2016年的8万吨: where the sentence's ways from one value to another begin. */
  origin: Mark | null = null;
  /** Where the clause began. */
  clauseStart = 0;
  run: Run | null = null;
  private readonly terms = new Terms();
  /** 全年 of 完成全年目标（1200万人）的87.4%: it dates the goal alone. */
  goal: Mark | null = null;
  /** The last holiday spoken of: 假期7天. */
  feast: Mark | null = null;
  /** The first day from which new rules hold: 自6月1日起施行. */
  effect: Mark | null = null;
  /** The last stretch that the paragraph named, where a day has followed it. */
  stretch: Mark | null = null;
  /** The last day of a state that the text has named. */
  private point: Mark | null = null;
  private title: Mark | null = null;
  private section: Mark | null = null;
  /** How deep the heading stands that is the section's. */
  private depth = 0;
  /** The heading names what is to be done: 三、2026年重点工作. */
  private aims = false;
  /** What the first paragraph opens with, where no title is dated: 2024年，全省法院…. */
  private report: Mark | null = null;
  /** Of which year a text without a date of its own tells. */
  private readonly named = new NamedReport();
  /** The first date of the paragraph, and of the sentence. */
  private opening: Mark | null = null;
  private head: Mark | null = null;
  /** 从环比看，10月份…: what dated the paragraph before such a sentence. */
  private aside: { readonly paragraph: Mark | null } | null = null;
  /** What dates the numbers of the sentence that stand before any date of its own. */
  private silent: Mark | null = null;
  /** The sentence has counted something. */
  private counted = false;
  /** What dated the text before a day, month or quarter that lies ahead of it: 四季度研究确定…. */
  private here: (ClockState & { readonly opening: Mark | null; readonly head: Mark | null }) | null = null;
  /** What the sentence was dated by before 其中2022年审结…: with its half, the member's date ends. */
  private around: { readonly mark: Mark | null } | null = null;

  constructor(
    /** As far as it is known; what follows may come later. */
    public text: string,
    asOf: string | null | undefined,
  ) {
    this.asOf = toCalendar(asOf);
    this.today = span(this.asOf, this.asOf);
    this.untold = { ...this.today, start: null, words: '', from: 'article' };
  }

  get frame(): Frame {
    return { asOf: this.asOf, last: this.last };
  }

  /** The year that the title or the first paragraph speaks of. */
  get yearOfText(): number | null {
    const isFirst = this.report === null && this.previous === null && this.title === null;
    const about = isFirst && this.opening && isReport(this.opening, this.today) ? this.opening : this.report;
    return this.titleYear ?? (about === null ? null : yearIn(about));
  }

  /** 全年 in a text of the first months speaks of the year before; else of the one that the paragraph before did. */
  get yearBefore(): number | null {
    const known = this.previous === null ? null : yearIn(this.previous);
    const { year, month } = this.asOf;
    if (year !== null && month !== null && month <= 3) return known ?? year - 1;
    return known !== null && year !== null && known < year ? known : null;
  }

  get holiday(): Days | null {
    return this.feast?.days ?? null;
  }

  /** A mark meets the end of what it dates: 1 a clause, 2 a half of a sentence, 3 a sentence. */
  stop(strength: number, end: number): void {
    this.seeTerms(end);
    this.clauseStart = end;
    // 增加到2022年的895万件，平均每天3.6万件: what has been reached goes on
    if (strength < 3 && this.clause && !this.sentence && /[到至]$/.test(this.text[this.clause.at - 1] ?? ''))
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
    // 四季度研究确定补助标准。基金收入…: where nothing is counted, what is to come dates its own sentence alone
    if (this.here) Object.assign(this, this.here);
    this.here = null;
    this.counted = false;
    this.origin = null;
    const { paragraph, stretch, head, aside } = this;
    this.sentence = null;
    this.head = null;
    this.aside = null;
    this.silent = null;
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

  /** The stretches that the text has spoken of, the nearest first. */
  get stretches(): readonly (Mark | null)[] {
    return [this.stretch, this.opening, this.previous, this.title];
  }

  /** What dates the text where a bracket opens: 增长2.7%（5月份为119.9亿吨公里）；旅客运输量…. */
  get state(): ClockState {
    const { sentence, paragraph, stretch, last } = this;
    return { sentence, paragraph, stretch, last };
  }

  /** 主汛期（6月至8月）: a bracket that says the days of the words before it closes. */
  define(at: number, end: number): void {
    if (this.sentence && this.sentence.at > at) this.terms.define(this.text, at, end, this.sentence);
  }

  /** A term dates what it stands before, up to a place. */
  seeTerms(to: number): void {
    const term = this.terms.namedTo(this.text, to);
    if (term) this.mark(term);
  }

  /** A bracket with a number of its own closes: its date was that number's. */
  restore(state: ClockState): void {
    Object.assign(this, state);
    this.clause = null;
  }

  /** The paragraph ends; a heading dates what stands below it, the title all of it. */
  endParagraph(is: 'title' | 'heading' | 'text', end: number): void {
    const { paragraph } = this;
    if (is === 'text') {
      if (paragraph) this.endText(paragraph);
    } else if (paragraph && isIssue(paragraph.days, this.section === null ? this.titleYear : null)) {
      // The line that gives the day or month of publication dates nothing.
    } else if (is === 'title') {
      // 1—10月份投资增长3.4% 10月份消费增长4.8%: a title of two dates gives the year alone
      if (paragraph === this.opening) this.title = paragraph ?? this.title ?? this.yearAlone(end);
      this.titleYear = this.last.year ?? this.titleYear;
    } else {
      // 通报了2022年12月空气质量状况，具体如下：
      if (this.isUnreported && '：:'.includes(this.text[end - 1] ?? '。')) this.report = this.opening;
      this.endHeading(paragraph, end);
      if (this.report) this.previous = this.report;
    }
    this.stop(3, end);
    this.paragraph = null;
    this.stretch = null;
    this.opening = null;
    this.last = ymd(this.section === null ? this.yearOfText : yearIn(this.section));
  }

  /** A heading dates what stands below it; one without a date leaves what a heading above it says. */
  private endHeading(paragraph: Mark | null, end: number): void {
    const depth = depthOf(this.text.slice(this.text.lastIndexOf('\n', end - 1) + 1, end));
    if (!paragraph && this.section && depth > this.depth) return;
    this.section = paragraph;
    this.depth = depth;
    if (paragraph) this.aims = isAims(this.text.slice(paragraph.at, end));
  }

  /** What a paragraph leaves to the next one. */
  private endText(paragraph: Mark): void {
    const { opening, previous, title, today } = this;
    // 2026年省政府工作报告: what it reports on is the year before
    if (previous === null && title && opening && isOccasion(this.text, title, opening, paragraph, today)) {
      this.title = null;
      this.titleYear = yearIn(opening);
    }
    if (this.isUnreported) this.report = opening;
    const { stretch, report } = this;
    this.previous = lastingOf({ paragraph, opening, previous, stretch, report, today }) ?? previous;
  }

  /** The first paragraph opens with the stretch that the text reports on, where no title has named it. */
  private get isUnreported(): boolean {
    const { previous, title, opening, today } = this;
    return previous === null && title === null && opening !== null && isReport(opening, today);
  }

  /** 2021中国水资源公报: a title may name its year without 年. */
  private yearAlone(end: number): Mark | null {
    const found = this.titleYear === null ? yearInTitle(this.text, end) : null;
    if (found) this.last = ymd(yearIn(found));
    return found;
  }

  /** From here on the sentence is dated by a mark, and the paragraph too. */
  mark(met: Mark): void {
    this.clause = null;
    const mark = this.sentence ? joined(this.text, this.sentence, met) : met;
    if (isAmong(this.text, mark.at)) {
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
    // 占比提高0.6个百分点，自2014年以来逐年提高。东部占82.5%
    const isAside = mark.words.endsWith('以来') && this.counted;
    if (isAside || isToCome(mark, this.today))
      this.here ??= { ...this.state, opening: this.opening, head: this.head };
    else this.here = null;
    // 全年增长4.1%，12月份增长2.7%。企业利润…: a part of what dates the sentence says nothing of the next one
    if (this.silent && isWithin(mark, this.silent)) this.aside ??= { paragraph: this.paragraph };
    // 今年|上半年 is one date
    if (isNewBeside(this.opening, mark) && mark.days !== unknown) this.opening = mark;
    if (isNewBeside(this.head, mark)) this.head = mark;
    if (isState(mark)) this.point = mark;
    if (!isState(mark) && !(this.stretch && isDayOf(mark, this.stretch))) this.stretch = mark;
    this.sentence = mark;
    this.paragraph = mark;
  }

  /** The period of a number that stands here. */
  at(start: number, flows: () => boolean, stands?: () => boolean): Period | null {
    this.here = null;
    this.counted = true;
    const period = this.plain(start, flows, stands);
    const { run } = this;
    if (run === null || period?.start == null || period.end === null) return period;
    if (run.yearly !== (period.precision === 'year')) return period;
    return { ...period, start: firstDayOf(run, period.end) };
  }

  /** 全年目标任务（|40万人: whether a number is the goal itself. */
  isGoal(start: number): boolean {
    const { goal, text } = this;
    return goal !== null && start - goal.at < 24 && isOfGoal(text, goal.at, start);
  }

  /** Whether the sentence is of a stretch that the text does not see the end of. */
  get isOpen(): boolean {
    const [end, today] = [this.sentence?.days.end, this.today.end];
    return end != null && today !== null && end > today;
  }

  private plain(start: number, flows: () => boolean, stands = (): boolean => false): Period | null {
    const { clause, sentence, paragraph, stretch, goal } = this;
    if (goal && this.isGoal(start)) return periodOf(goal, 'sentence');
    if (clause && !/[降升增减提压缩扩高长].{0,3}[到至]/.test(this.text.slice(clause.at, start)))
      return periodOf(clause, 'sentence');
    if (sentence) return periodOf(sentence, 'sentence');
    this.silent ??= paragraph ?? this.section ?? this.title ?? this.previous;
    // 截至2022年底，…。…下降2.7%: the day is that of a state, not of what has happened since.
    if (paragraph && isState(paragraph) && flows()) {
      const over = stretch ?? this.section ?? this.title ?? upTo(paragraph);
      return periodOf(over, over === stretch ? 'paragraph' : 'heading');
    }
    // 三季度末，余额…；前三季度增加…。小微贷款余额…: a state is one at the point that the stretch has come to
    const { point } = this;
    const over = paragraph ?? this.section ?? this.title ?? this.previous;
    if (point && over && point !== over && point.days.end === over.days.end && stands())
      return periodOf(point, 'paragraph');
    if (paragraph) return periodOf(paragraph, 'paragraph');
    // 今年 in a title says less than the day from which the rules of the text hold.
    const isVague = this.section === null && this.title !== null && !/\d/.test(this.title.words);
    const above = isVague && this.effect ? this.effect : (this.section ?? this.title);
    if (above) return periodOf(above, 'heading');
    if (this.effect) return periodOf(this.effect, 'article');
    if (this.previous) return periodOf(this.previous, 'paragraph');
    const named = this.named.in(this.text);
    if (named) return periodOf(named, 'article');
    return this.asOf.year === null ? null : this.untold;
  }

  /** The same days of another year: 较上年同期的84.0%, 比2019年同期的35万吨. */
  sameDays(start: number, { start: other }: Pick<Days, 'start'>): Period | null {
    const period = this.plain(start, () => false);
    const year = other?.slice(0, 4);
    if (!period?.start || !period.end || year === undefined) return period;
    return { ...period, ...daysIn(Number(year), period.start, period.end) };
  }

  /** The same days of the year before. */
  yearEarlier(start: number): Period | null {
    const year = this.plain(start, () => false)?.start?.slice(0, 4);
    return year === undefined ? null : this.sameDays(start, { start: String(Number(year) - 1) });
  }

  /** When the value held that a way begins with: 从2011年的5万吨增加到2016年的8万吨；单产从|310公斤|增加到330公斤. */
  get former(): Period | null {
    return this.clause === null && this.origin !== null ? periodOf(this.origin, 'sentence') : null;
  }

  /** What a date behind a number says of it: 6项业务|年底|实现跨省通办. */
  get behind(): Period | null {
    return this.sentence ? periodOf(this.sentence, 'sentence') : null;
  }

  /** Whether a period begins after the day of the text, or is one that is still to be reached: 到2025年 in March of it. */
  isAhead(period: Period | null): boolean {
    const { end } = this.today;
    if (period?.start == null || period.end === null || end === null || period.end <= end) return false;
    const at = (this.clause ?? this.sentence)?.at ?? 0;
    return (
      period.start > end ||
      (this.aims && period.from !== 'own' && isWhole(period)) ||
      (period.from === 'sentence' && /(?:^|[^截达])到$/.test(this.text.slice(Math.max(0, at - 2), at)))
    );
  }
}
