/** The second pass: what each number of a text says, from the words around it and from the sentence before. */

import { listJoint } from '../../text/clause.ts';
import { isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import { harms } from '../lexicon/facts.ts';
import type { DateReading } from '../rules/rule.ts';
import { type Base, type Change, isYearly, kindOf, readBase, readChange } from './change.ts';
import { Breath, Clause, openWords, type Range } from './clause.ts';
import { datedInTurn, namesInTurn, rowOf } from './in-turn.ts';
import { decimalsOf, isFlow, measureOf, perOf } from './measure.ts';
import { Clock, isRecord } from './period.ts';
import { type Standing, Whereabouts } from './place.ts';
import {
  isBareAct,
  lengthOf,
  nameIn,
  nounOf,
  scopeOf,
  thingIn,
  topicOf,
  trimmed,
  wordsOf,
} from './subject.ts';
import { type Token, tokensOf } from './tokens.ts';
import { holds, isAmong, isShare, Members, shareOf, type Whole, wholeBehind } from './whole.ts';
import { role } from './words.ts';

/**
 * The facts of `findings`, in their order; a date or a stretch has its period alone. `dates` gives what each date was
 * read as, null for other findings. Linear in the length of the text.
 */
export function readFacts(
  text: string,
  findings: readonly Mention[],
  dates: ReadonlyArray<DateReading | null>,
  asOf: string | null | undefined,
): Fact[] {
  return new Reader(text, findings, dates, asOf).read();
}

interface Named {
  readonly ranges: readonly Range[];
  /** The number's own clause names it. */
  readonly fresh: boolean;
  /** Where the noun behind the number ends. */
  readonly end: number;
}

class Reader {
  private readonly facts: Array<Fact | null>;
  private readonly periods: Array<Fact['period']>;
  private readonly clock: Clock;
  private readonly members = new Members();
  private readonly whereabouts = new Whereabouts();
  private breath = new Breath(0);
  /** How many numbers have been read. */
  private stated = 0;
  /** The last base that the paragraph named. */
  private baseBefore: Base | null = null;
  /** The words of the last whole that the paragraph named. */
  private wholeBefore: Whole | null = null;
  /** The first level that a sentence of the paragraph before this one counts, as a place in the findings. */
  private totalBefore: number | null = null;
  private clause = new Clause(0);
  private readonly text: string;
  private readonly findings: readonly Mention[];
  private turn: Map<number, Range[]> = new Map();
  /** What the largest of the row comes to: the whole of one is that of all. */
  private turnSize: Map<number, number> = new Map();
  /** The numbers that a row of changes or shares belongs to, as places in the findings. */
  private turnOf: Map<number, number> = new Map();

  /** The bases of a row of changes. */
  private bases: Map<number, Base> = new Map();

  private readonly dates: ReadonlyArray<DateReading | null>;

  constructor(
    text: string,
    findings: readonly Mention[],
    dates: ReadonlyArray<DateReading | null>,
    asOf: string | null | undefined,
  ) {
    this.text = text;
    this.dates = dates;
    this.findings = findings;
    this.facts = new Array<Fact | null>(findings.length).fill(null);
    this.periods = new Array<Fact['period']>(findings.length).fill(null);
    this.clock = new Clock(text, asOf);
  }

  read(): Fact[] {
    const { text, findings } = this;
    let first = 0;
    let isTitle = true;
    for (const { start, end } of paragraphs(text)) {
      const tokens = tokensOf(text, start, end, findings, first);
      this.clause = new Clause(start);
      this.breath = new Breath(start);
      this.baseBefore = null;
      this.wholeBefore = null;
      this.totalBefore = null;
      for (const token of tokens) this.see(token);
      while (first < findings.length && (findings[first] as Mention).start < end) first += 1;
      if (tokens.length === 0 && text.slice(start, end).trim() === '') continue;
      const heading = isHeading(text, start, end, tokens);
      if (!heading) isTitle = false;
      const is = isTitle ? 'title' : heading || endsInColon(text, start, end) ? 'heading' : 'text';
      this.clock.endParagraph(is, end);
      this.whereabouts.endParagraph(is);
      this.members.endParagraph(end, this.stated);
    }
    return datedInTurn(
      text,
      findings,
      this.facts.map((fact, index) => fact ?? dated(this.periods[index] ?? null)),
    );
  }

  private see(token: Token): void {
    const { clause } = this;
    switch (token.kind) {
      case 'stop':
        this.stop(token.strength, token.end);
        return;
      case 'open':
        this.clause = new Clause(token.end, clause);
        this.clause.around = { subject: this.breath.subject, carrier: this.breath.carrier };
        this.clause.clock = this.clock.state;
        return;
      case 'close':
        if (clause.outer) {
          const numbers = clause.statistic !== null || clause.tokens.some(({ kind }) => kind === 'finding');
          this.members.close(clause.start);
          // 国庆假期（10月1日至7日，共7天） only says when
          const inside = clause.statistic === null ? null : this.findings[clause.statistic];
          if (inside && clause.clock && !/^[天日]$/.test(inside.unit ?? '')) this.clock.restore(clause.clock);
          // 工业用水970亿立方米（其中火电490亿立方米），占16.4%: behind the bracket the words before it go on
          if (clause.around && clause.outer.statistic !== null) Object.assign(this.breath, clause.around);
          if (numbers) clause.outer.addGroup({ start: clause.start - 1, end: token.end });
          this.clause = clause.outer;
        }
        return;
      case 'word':
        this.word(token);
        return;
      case 'finding':
        this.finding(token);
    }
  }

  private stop(strength: number, end: number): void {
    const { text } = this;
    if (strength >= 2) {
      while (this.clause.outer) this.clause = this.clause.outer;
    }
    const { clause } = this;
    if (strength === 1 && this.isInRow(clause, end)) return;
    this.clock.stop(strength, end);
    this.whereabouts.stop(strength);
    this.members.stop(strength, end, this.stated);
    if (strength === 1) this.announce(clause, end - 1);
    // 从环比看，二季度国内生产总值增长0.7%
    const isSeen = text[end - 2] === '看' && end - clause.start < 6;
    const seen = isSeen ? /^从?([环同])比看$/.exec(text.slice(clause.start, end - 1)) : null;
    if (seen) this.clock.seeAside();
    if (seen)
      this.breath.base = { words: `${seen[1]}比`, kind: seen[1] === '环' ? 'previous' : 'year-earlier' };
    if (strength === 3) {
      const { subject, before, base, total } = this.breath;
      if (base) this.baseBefore = base;
      this.totalBefore = total ?? this.totalBefore;
      this.breath = new Breath(end);
      this.breath.before = subject ?? before;
    } else if (strength === 2) this.breath = this.breath.half();
    else if (
      clause.statistic === null &&
      end - clause.start > 3 &&
      !(
        '剔扣考受'.includes(text[clause.start] ?? '。') &&
        /^(?:剔除|扣除|考虑|受)/.test(text.slice(clause.start, clause.start + 2))
      )
    ) {
      this.breath.topic = clause;
      this.breath.topicEnd = end - 1;
    }
    this.clause = new Clause(end, clause.outer);
  }

  /** 在701项业务中，共计174项; 卫生人员总数中，A…，B…; 分产业看，A…，B…: a clause that says what the next are parts of. */
  private announce({ start, lead, statistic }: Clause, end: number): void {
    const { text, members } = this;
    if (end - lead > 25) return;
    if ('中内里'.includes(text[end - 1] ?? '。')) {
      // 535公里 says nothing of the kind.
      if (statistic !== null && this.findings[statistic]?.end === end) return;
      if (statistic !== null) members.open(start, statistic + 1, { listed: true });
      else {
        const from = openWords(text, start, end);
        const name = text.slice(from, end - 1);
        if (!doings.test(name) && name.length >= 2)
          members.open(start, this.countBefore(end), { listed: true, name, named: true });
      }
    } else if (
      statistic === null &&
      end - start > 3 &&
      '看分类'.includes(text[end - 1] ?? '。') &&
      sorts.test(text.slice(start, end))
    )
      members.open(start, this.countBefore(end), { listed: true, sorted: true });
  }

  /** 分别增长2.7%,10.5%和22.6%: a comma between the numbers of a row ends nothing. */
  private isInRow({ statistic, start }: Clause, end: number): boolean {
    const last = statistic === null ? undefined : this.findings[statistic];
    const next = statistic === null ? undefined : this.findings[statistic + 1];
    return (
      last?.end === end - 1 &&
      next?.kind === 'statistic' &&
      next.start - end <= 1 &&
      next.unit === last.unit &&
      /分[别別]|依次/.test(this.text.slice(start, last.start))
    );
  }

  private word(token: Token & { kind: 'word' }): void {
    const { clause, text, breath } = this;
    const { word } = token;
    if (word.region && clause.base === null)
      this.whereabouts.see(
        word.region,
        text.slice(token.start, token.end),
        token.start,
        token.end,
        token.start === breath.start,
        standingOf(text, token.start, token.end),
      );
    if ((word.roles & role.anchor) !== 0) {
      if (this.isBase(token.start, token.end)) clause.measured = token.start;
      else if (word.anchor) this.clock.seeAnchor(word.anchor, token.start, token.end);
      else if (word.feast) this.clock.seeFeast(word.feast, token.start, token.end);
      else if (word.since) this.clock.seeEvent(word.since, token.start, token.end);
      if (clause.measured !== token.start && word.anchor !== 'same_period') this.dateBack(clause, token.end);
    }
    if ((word.roles & (role.than | role.beyond)) !== 0) clause.base = token;
    else if ((word.roles & role.change) !== 0) clause.base = null;
    if ((word.roles & role.among) !== 0) {
      const next = text[token.end] ?? '';
      const mark = /[，,：:]/.test(text[token.end - 1] ?? '') || /[，,：:]/.test(next);
      const isBracket = clause.outer !== null && token.start - clause.start <= 1;
      // 推出12项措施，包括简政放权等4项措施
      const isNext =
        text[token.start] === '包' &&
        breath.total !== null &&
        /，(?:主要)?$/.test(text.slice(Math.max(0, token.start - 3), token.start));
      if (text[token.start] === '其' || isBracket || isNext)
        this.members.open(token.start, this.countBefore(token.start), {
          listed: mark || isNext,
          isHead: text.slice(breath.start, token.start).trim() === '',
        });
    }
    if ((word.roles & role.inTurn) !== 0 && /[：:]/.test(text[token.end] ?? '')) this.list(token);
    if (
      word.modality &&
      clause.statistic === null &&
      text[token.end] !== '”' &&
      !isPlanDone(text, clause.start, token)
    ) {
      const bounds = word.modality === 'limit' || word.modality === 'capacity';
      if (!bounds || breath.modality === null) breath.modality = { kind: word.modality, at: token.start };
    }
    clause.tokens.push(token);
  }

  /** 投资完成率前九名项目，按责任单位划分分别是：…1个: the items of a list are parts of what it lists. */
  private list(token: Token): void {
    const { breath, text } = this;
    const last = this.findings[this.countBefore(token.start) - 1];
    if (last && last.kind === 'statistic' && last.start > token.start - 60 && breath.carrier !== null) {
      this.members.open(token.start, this.countBefore(token.start), { listed: true });
      return;
    }
    const topic = topicOf(text, this.findings, breath);
    if (topic.length > 0)
      this.members.open(token.start, this.countBefore(token.start), {
        listed: true,
        name: wordsOf(text, topic),
      });
  }

  private cursor = 0;
  /** How many findings stand before a place; asked from left to right. */
  private countBefore(at: number): number {
    while (this.cursor < this.findings.length && (this.findings[this.cursor] as Mention).start < at)
      this.cursor += 1;
    return this.cursor;
  }

  /** A date after 比, 较 or 高于, or before 相比, or that a share is measured on, dates nothing. */
  private isBase(start: number, end: number): boolean {
    const { text, clause } = this;
    if (clause.base !== null || (clause.outer && clause.outer.base !== null && clause.tokens.length === 0))
      return true;
    if (isRecord(text, start, end)) return true;
    // 按2010年不变单价计算, 2020年可比价
    if (
      (text[end] === '不' || text[end] === '可') &&
      /^(?:不变|可比)(?:单)?价/.test(text.slice(end, end + 4))
    )
      return true;
    // 剔除去年同期缓税入库等因素, 受上年同期基数较高影响
    if (
      start - clause.start < 8 &&
      '剔扣考受由因'.includes(text[clause.start] ?? '。') &&
      /^(?:剔除|扣除|考虑|受|由于|因(?!此))/.test(text.slice(clause.start, start))
    )
      return true;
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 14);
    if (
      isOneOf(withs, text, start - 1) &&
      /(?:与|同|和|跟|較|较|[^占同环对]比)$/.test(before) &&
      /^[^，。；\n]{0,10}(?:相(?:比|较)|比较|比[，,]|持平|一致|相当(?!于))/.test(after)
    )
      return true;
    if (!isOneOf(levels, text, end)) return false;
    if (
      /^(?:同期)?(?:水平|总量|总额|全年)?的\s?[约近\d百一二三四五六七八九十几]/.test(after) &&
      /(?:是|为|相当于|等于|恢复[到至]|占|达|达到)$/.test(before)
    )
      return true;
    return /^同期(?:水平|总量)?的?\s?[约近]?[\d百一二三四五六七八九十几]/.test(after);
  }

  private finding(token: Token & { kind: 'finding' }): void {
    const { findings, clause, clock } = this;
    const finding = findings[token.index] as Mention;
    if (finding.kind === 'statistic') {
      this.statistic(finding, token.index);
      return;
    }
    if (finding.kind === 'date') {
      const isBase = this.isBase(finding.start, finding.end);
      if (isBase) clause.measured = finding.start;
      this.periods[token.index] = clock.seeDate(finding, this.dates[token.index] as DateReading, isBase);
      if (!isBase) this.dateBack(clause, finding.end);
    }
    if (finding.kind === 'duration' && !this.isBase(finding.start, finding.end))
      this.periods[token.index] = clock.seeDuration(finding);
    clause.tokens.push(token);
  }

  private statistic(finding: Mention, index: number): void {
    const { text, clause, clock, breath } = this;
    const bracket =
      clause.outer !== null && lengthOf(nameIn(text, this.findings, clause, finding.start)) === 0
        ? clause.outer
        : null;
    const previous =
      clause.statistic === null
        ? null
        : { finding: this.findings[clause.statistic] as Mention, fact: this.facts[clause.statistic] as Fact };
    const change = readChange(text, clause, finding, previous);
    const shareWords = shareOf(text, clause, finding);
    // 占比分别为9.2%、42.1%; 比重由28%提高到35%
    const isNext =
      previous?.fact.role === 'share' &&
      previous.finding.unit === finding.unit &&
      (change.sense === 'to' || listJoint.test(text.slice(previous.finding.end, finding.start)));
    // 东部占全国的41.2%，中部为25.3%
    const isAlike =
      breath.share !== null &&
      breath.share === index - 1 &&
      isPercent(finding) &&
      /^[\u4e00-\u9fff]{1,8}[为是]$/.test(text.slice(clause.start, finding.start)) &&
      !/[率数幅速]为$/.test(text.slice(clause.start, finding.start));
    const share = shareWords !== null || isNext || isAlike || isShare(text, clause, finding);
    // 计划投资232亿元，完成63.5%
    const isDone =
      breath.modality !== null &&
      breath.modality.at < clause.start &&
      done.test(text.slice(clause.start, finding.start));
    const isElsewhere =
      breath.modality !== null &&
      (breath.modality.kind === 'limit' || breath.modality.kind === 'capacity') &&
      breath.modality.at < clause.start;
    const modality = isDone || isElsewhere ? 'achieved' : (breath.modality?.kind ?? 'achieved');
    const flows = (): boolean =>
      (change.sense === 'by' && !this.isOfState(breath.carrier)) ||
      isFlow(text.slice(finding.start - clause.lead < 3 ? clause.start : clause.lead, finding.start));
    const then =
      change.sense === null && !share && clause.base ? this.periodThen(finding, clause) : undefined;
    const isThen = then !== undefined;
    const stated = isThen
      ? then
      : bracket?.base
        ? this.periodOfBase(bracket)
        : clock.at(finding.start, flows);
    const reached = change.sense === 'by' && breath.carrier !== null ? this.facts[breath.carrier] : null;
    const known =
      reached?.sense !== 'to'
        ? stated
        : change.mean
          ? this.between(breath.carrier, stated)
          : stated?.from === 'sentence'
            ? stated
            : reached.period;
    const lead = text.slice(Math.max(clause.start, finding.start - 24), finding.start);
    const isFrom = isFormer(text, clause, finding);
    const planned = !isFrom && (modality === 'plan' || modality === 'target') ? wholeYear(known) : known;
    const when = isFrom
      ? clock.beforeEffect(planned)
      : modality === 'achieved' && change.sense !== 'by' && !share && isTally(lead, planned)
        ? atItsEnd(planned)
        : planned;
    const own = isThen ? this.ofBase(clause, finding) : this.subject(finding, index, change, share, bracket);
    const subject = own.ranges;
    const words = subject.length > 0 ? wordsOf(text, subject) : null;
    if (own.fresh) breath.scope = scopeOf(text, clause, subject) ?? breath.scope;
    const direction = turn(change, words);
    const on =
      change.sense === null && clause.measured !== null && finding.start - clause.measured < 24
        ? /^(.*?)的$/.exec(text.slice(clause.measured, finding.start))?.[1]
        : undefined;
    const whole =
      isNext && shareWords === null
        ? { words: previous.fact.whole, start: previous.fact.wholeStart }
        : this.whole(finding, index, change, share, shareWords, bracket, own.fresh, words, when?.end ?? null);
    const period = change.sense === null && !share ? this.asOfWhole(when, whole, index) : when;
    const isAim = modality === 'achieved' && clock.isAhead(period);
    const base = this.base(finding, index, change, period, clause);
    const of =
      change.sense === 'by' && isPulled(text.slice(clause.lead, finding.start))
        ? null
        : change.sense === 'by' || share
          ? (this.turnOf.get(index) ?? this.levelOf(finding, index, change))
          : this.isSecondUnit(finding, bracket)
            ? bracket.statistic
            : null;
    const role =
      change.sense === 'by' ? 'change' : share ? 'share' : finding.rule === 'ratio' ? 'ratio' : 'level';
    const { here } = this.whereabouts;
    const fact: Fact = {
      subject: words,
      subjectSpans: subject,
      role,
      of: of === null ? null : (this.findings[of]?.start ?? null),
      period,
      direction,
      sense: change.sense,
      base: base?.words ?? on ?? null,
      baseKind: base?.kind ?? null,
      whole: whole?.words ?? null,
      wholeStart: whole?.start ?? null,
      modality: isAim ? 'target' : modality,
      measure: measureOf(finding, role, words, period, lead),
      per: perOf(finding, words, lead),
      decimals: decimalsOf(finding),
      region: here.code || null,
      regionName: here.name || null,
      scope: breath.scope,
      doubt: doubtOf(words, period, change.grows),
    };
    this.facts[index] = fact;
    this.stated += 1;
    // 65岁及以上|人口216万人: an age before a noun is part of its name
    if (
      (finding.unit === '岁' || finding.unit === '周岁') &&
      isHanAt(text, finding.end) &&
      !/[的占为时后前]/.test(text[finding.end] ?? '')
    )
      return;
    // 增长4.8%，增速比上月加快1.6个百分点。…增长4.9%
    const isPoints = finding.unit === '个百分点' && base?.kind === 'previous';
    if (base && !(isPoints && breath.base?.kind === 'year-earlier')) breath.base = base;
    if (own.fresh && subject.length > 0) {
      breath.subject = subject;
      if (change.sense !== 'by' && !share && !isThen) breath.carrier = index;
    }
    // 由219天压缩至80天，压缩63.5%: the change belongs to what has been reached; 2023年为1846亿元，2024年达到1940亿元，增长5.1%
    const isAgain = change.sense === null && !share && !isThen && !own.fresh && subject === breath.subject;
    if (change.sense === 'to' || (isAgain && this.isLater(finding, period))) breath.carrier = index;
    if (share) breath.share = index;
    if (change.sense === 'by') breath.change = index;
    else if (!share && breath.total === null && fact.measure !== 'rate') breath.total = index;
    // 5年期以上LPR: a term is part of a name.
    if (text[finding.end] === '期') return;
    clause.first ??= index;
    clause.statistic = index;
    // 较2021年的1326万户|下降0.8%: the base is not yet said.
    if (!isThen) clause.after = clause.tokens.length;
    clause.lead = Math.max(finding.end, own.end);
    clause.base = null;
    clause.measured = null;
  }

  /** Whether the number tells of the same thing as the last one, later. */
  private isLater({ unit }: Mention, period: Fact['period']): boolean {
    const { carrier } = this.breath;
    const before = carrier === null ? null : this.facts[carrier]?.period?.end;
    return (
      carrier !== null &&
      this.findings[carrier]?.unit === unit &&
      before != null &&
      period?.end != null &&
      period.end > before
    );
  }

  /** 年末水电装机3.41亿千瓦，增长2.7%: the level it belongs to is that of a day. */
  private isOfState(carrier: number | null): boolean {
    const period = carrier === null ? null : this.facts[carrier]?.period;
    return period?.start != null && period.start === period.end;
  }

  /** 普及率|较上年的84%提高3个百分点: what stands before the base, else what the sentence spoke of. */
  private ofBase(clause: Clause, { end }: Mention): Named {
    const { text, findings, breath } = this;
    const name = clause.base ? nameIn(text, findings, clause, clause.base.start) : [];
    return name.length > 0
      ? { ranges: name, fresh: true, end }
      : { ranges: breath.subject ?? breath.before ?? [], fresh: false, end };
  }

  /** 较|2021年|的1326万户, 比|上年|同期|的84%: when the value held that a base gives; `undefined` of any other. */
  private periodThen({ start }: Mention, { tokens }: Clause): Fact['period'] | undefined {
    const last = tokens.at(-1);
    if (!last || this.text.slice(last.end, start) !== '的') return undefined;
    const isSame = last.kind === 'word' && last.word.anchor === 'same_period';
    const token = isSame ? tokens.at(-2) : last;
    const period =
      token?.kind === 'finding' && this.findings[token.index]?.kind === 'date'
        ? (this.periods[token.index] ?? null)
        : token?.kind === 'word' && token.word.anchor
          ? this.clock.daysOf(token.word.anchor, this.text.slice(token.start, token.end))
          : undefined;
    return isSame && period ? this.clock.sameDays(start, period) : period;
  }

  /** 6项业务|年底|实现跨省通办: a date behind the numbers of its clause is theirs, where none stands before them. */
  private dateBack(clause: Clause, end: number): void {
    const { first, statistic } = clause;
    if (first === null || statistic === null) {
      clause.dated = true;
      return;
    }
    const { behind } = this.clock;
    if (clause.dated || behind === null || this.text[end] === '的') return;
    for (let index = first; index <= statistic; index += 1) {
      const fact = this.facts[index];
      if (fact) this.facts[index] = { ...fact, period: behind };
    }
  }

  private subject(
    finding: Mention,
    index: number,
    change: Change,
    share: boolean,
    bracket: Clause | null,
  ): Named {
    const { text } = this;
    const counted = isBecoming(text, finding.end) ? [] : nounOf(text, finding, this.findings[index + 1]);
    const { ranges, fresh } = this.named(finding, index, change, share, bracket, counted);
    return { ranges, fresh, end: counted.at(-1)?.end ?? finding.end };
  }

  private named(
    finding: Mention,
    index: number,
    change: Change,
    share: boolean,
    bracket: Clause | null,
    counted: Range[],
  ): { ranges: readonly Range[]; fresh: boolean } {
    const { text, clause, breath } = this;
    const turned = this.turn.get(index);
    if (turned) return { ranges: turned, fresh: true };
    const inherited = (): { ranges: readonly Range[]; fresh: boolean } => {
      const moving = change.sense === 'by' ? this.movingTopic() : [];
      if (moving.length > 0) return { ranges: moving, fresh: true };
      const level = this.levelOf(finding, index, change);
      if (level !== null && level !== breath.carrier)
        return { ranges: this.facts[level]?.subjectSpans ?? [], fresh: false };
      if (breath.subject) return { ranges: breath.subject, fresh: false };
      const topic = topicOf(text, this.findings, breath);
      if (topic.length === 0 && breath.before) return { ranges: breath.before, fresh: false };
      return { ranges: topic, fresh: topic.length > 0 };
    };
    if (bracket?.base) {
      const aim = aimOf(text, bracket, clause.start - 1);
      return aim ? { ranges: [aim], fresh: false } : inherited();
    }
    const list = namesInTurn(
      text,
      clause,
      finding,
      index,
      this.findings,
      breath.topic && { start: breath.topic.start, end: breath.topicEnd },
    );
    if (list) {
      const sizes = list.map(([place]) => Math.abs(this.findings[place]?.value ?? 0));
      for (const [place, range] of list) {
        this.turn.set(place, range);
        this.turnSize.set(place, Math.max(...sizes));
      }
      const mine = this.turn.get(index);
      if (mine) return { ranges: mine, fresh: true };
    }
    const next = this.findings[index + 1];
    // 16类73项业务: both count the same things.
    if (next?.kind === 'statistic' && next.start === finding.end && change.sense !== 'by') {
      const shared = nounOf(text, next, this.findings[index + 2]);
      if (shared.length > 0) return { ranges: shared, fresh: true };
    }
    const behind = change.sense === 'by' || share ? [] : this.behind(finding, index);
    if (behind.length > 0) return { ranges: behind, fresh: true };
    // 其中129条超保: the whole says what is counted
    const whole = breath.total;
    if (
      whole !== null &&
      change.sense !== 'by' &&
      (isAmongBefore(text, finding) ||
        (clause.statistic === index - 1 &&
          text[finding.start - 1] === '、' &&
          this.facts[index - 1]?.subjectSpans === this.facts[whole]?.subjectSpans)) &&
      (this.findings[whole] as Mention).unit === finding.unit &&
      predicate.test(text.slice(finding.end, finding.end + 4))
    )
      return { ranges: this.facts[whole]?.subjectSpans ?? [], fresh: true };
    const shared = share ? wholeBehind(text, finding) : null;
    if (shared) return { ranges: [shared], fresh: true };
    const noun = change.sense === 'by' || share ? [] : counted;
    if (noun.length > 0) return { ranges: noun, fresh: true };
    let name = nameIn(text, this.findings, clause, finding.start);
    if (clause.statistic !== null && name.length > 0 && isWithin(text, clause, this.findings)) {
      const wide = new Clause(clause.start, clause.outer);
      wide.tokens.push(...clause.tokens);
      wide.groups = clause.groups;
      const all = nameIn(text, this.findings, wide, finding.start);
      if (lengthOf(all) > 0) name = all;
    }
    name = this.inFull(inOwnWords(text, withoutOrigin(text, name, share), change));
    const [only] = name;
    let said = wordsOf(text, name);
    // 减|环节69%, and not 降雨量|减少3%
    if (
      only &&
      name.length === 1 &&
      change.sense === 'by' &&
      said.length === 3 &&
      /^[减降压]/.test(said) &&
      clause.tokens.some(({ start, end }) => start === only.start && end === start + 1)
    ) {
      name = [{ start: only.start + 1, end: only.end }];
      said = said.slice(1);
    }
    // 由科目一考试合格后30日调整为20日: from where it moves is not what moves
    const opens = said[0] === '由' || said[0] === '从';
    const isOrigin = opens && clause.lead === clause.start && isFormer(text, clause, finding);
    // 在业务收入中占比15.6%: the whole is not what is measured
    const isWhole = share && said.endsWith('中');
    if (isOrigin || isWhole || (said.length === 1 && '向对为在从由'.includes(said))) {
      name = [];
      said = '';
    }
    // 全国|14亿人|实现户口性质城乡统一
    if (change.sense !== 'by' && !share && said.length === 2 && /^全[国省市区县]$/.test(said)) {
      const done = wordsAfter(text, finding, this.findings[index + 1]);
      if (done.length > 0 && !'的以'.includes(text[finding.end] ?? '')) return { ranges: done, fresh: true };
    }
    // 户均|增收4300元
    if (
      only &&
      name.length === 1 &&
      change.sense === 'by' &&
      /^(?:[户人亩校村]均|平均每[户人亩])年?$/.test(said)
    )
      return { ranges: [{ start: only.start, end: finding.start }], fresh: true };
    if (said !== '' && isOfMeasuring(said)) {
      name = [];
      said = '';
    }
    if (change.sense !== 'by' && !share) {
      const doing = this.doing(finding, name, this.findings[index + 1]);
      if (doing.length > 0) return { ranges: doing, fresh: true };
    }
    // 占|总投资|60.4亿元的86.3%
    if (next && text[finding.end] === '的' && next.start === finding.end + 1 && next.unit === '%') {
      const at = text.lastIndexOf('占', finding.start);
      const whole = at >= clause.lead ? trimmed(text, [{ start: at + 1, end: finding.start }], []) : [];
      if (whole.length > 0) return { ranges: whole, fresh: false };
    }
    // 城镇新增就业75.6万人，完成年度任务72万人的105%
    const aim = this.facts[index - 1];
    if (
      share &&
      clause.statistic === index - 1 &&
      text[finding.start - 1] === '的' &&
      aim &&
      this.facts[index - 2]
    )
      return { ranges: this.facts[index - 2]?.subjectSpans ?? [], fresh: false };
    // 城镇新增就业1049万人，完成全年目标任务（1200万人以上）的87.4%
    if (share && breath.subject && goalOf.test(text.slice(clause.start, finding.start)))
      return { ranges: breath.subject, fresh: false };
    // 计划投资232亿元，完成63.5%
    if (finding.unit === '%' && said === '完成' && breath.subject) {
      return { ranges: withoutPlan(text, breath.subject), fresh: false };
    }
    // 高新技术企业净增3600家，|总量|突破1.9万家; 新增|茶企|11家，|总数|达106家
    const total =
      name.length === 0 || (said.length <= 3 && /^(?:总量|总数|总规模|规模|数量|存量)$/.test(said))
        ? this.total(finding)
        : [];
    if (total.length > 0) return { ranges: total, fresh: true };
    // 一季度完成投资182亿元，上半年累计|完成|403亿元
    if (
      said.length === 2 &&
      /^(?:完成|实现|达到)$/.test(said) &&
      change.sense !== 'by' &&
      breath.subject &&
      finding.unit !== '%'
    )
      return inherited();
    // 后者较上年下降1个百分点
    if (said === '前者' || said === '后者') {
      const named = this.facts[said === '后者' ? index - 1 : index - 2];
      if (named) return { ranges: named.subjectSpans, fresh: true };
    }
    if (name.length === 0 && this.turnBack(index)) return { ranges: this.turn.get(index) ?? [], fresh: true };
    if (name.length > 0) return { ranges: name, fresh: true };
    if (bracket) {
      if (bracket.statistic !== null && bracket.lead >= clause.start - 1) return inherited();
      const outer = lastOfRow(text, bracket, nameIn(text, this.findings, bracket, clause.start - 1));
      if (outer.length > 0) return { ranges: outer, fresh: false };
    }
    if (change.sense === 'by' || share || clause.statistic !== null) return inherited();
    const after = wordsAfter(text, finding, this.findings[index + 1]);
    if (after.length > 0) return { ranges: after, fresh: true };
    return inherited();
  }

  /** The level that a change belongs to: 94个城市的汽车保有量超过100万辆，比上年增加10个 is of the cities. */
  private levelOf({ unit }: Mention, index: number, { sense }: Change): number | null {
    const { carrier, start } = this.breath;
    if (
      sense !== 'by' ||
      carrier === null ||
      relative.has(unit ?? '') ||
      this.findings[carrier]?.unit === unit
    )
      return carrier;
    for (let at = index - 1; at >= 0 && (this.findings[at] as Mention).start >= start; at -= 1)
      if (this.findings[at]?.unit === unit && this.facts[at]?.role === 'level') return at;
    return carrier;
  }

  /** The name of a total behind what came to it: the subject so far, without what only comes, and 总数. */
  private total({ start }: Mention): readonly Range[] {
    const { text, breath, clause } = this;
    const lead = text.slice(clause.lead, start);
    const word =
      /(?:总[量数]|总规模|规模|数量|存量)(?=(?:已?[达为到至]{1,2}|突破|超过?|近|约|增至|增加到)?$)/.exec(
        lead,
      );
    const [first, ...more] = breath.subject ?? [];
    if (!word || !first) return [];
    const come = comes.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
    const at = clause.lead + word.index;
    return [{ start: first.start + come, end: first.end }, ...more, { start: at, end: at + word[0].length }];
  }

  /** 首套、二套房贷利率指数均已连续7个月上升，累计升幅4%: the clause before tells what moves. */
  private movingTopic(): Range[] {
    const { text, breath, clause } = this;
    const { topic } = breath;
    if (!topic || clause.start !== breath.topicEnd + 1) return [];
    const moves = topic.tokens.some(
      (token) => token.kind === 'word' && (token.word.roles & role.change) !== 0,
    );
    const name = moves ? topicOf(text, this.findings, breath) : [];
    return /^(?:增|降|涨|跌|升)[速幅]/.test(wordsOf(text, name)) ? [] : name;
  }

  /** 小型自动挡汽车科目二考试取消一项，考试由5项减少为4项: a short noun that the clause before says in full. */
  private inFull(name: Range[]): Range[] {
    const { text, breath } = this;
    const [only] = name;
    const { topic } = breath;
    if (!only || name.length > 1 || only.end - only.start !== 2 || !topic || breath.subject) return name;
    const at = text.slice(topic.start, breath.topicEnd).indexOf(text.slice(only.start, only.end));
    const start = openWords(text, topic.start, breath.topicEnd);
    const end = topic.start + at + 2;
    return at > 0 && end - start > 2 && end - start <= 16 ? [{ start, end }] : name;
  }

  /** 弃风电量419亿千瓦时、弃风率12%，同比分别减少78亿千瓦时和5.2个百分点: a row that tells of the row before it. */
  private turnBack(index: number): boolean {
    const length = rowOf(this.text, this.findings, index);
    if (length < 2 || index < length) return false;
    const places: number[] = [];
    for (let at = index - 1; at >= 0 && places.length < length; at -= 1) {
      const { kind, start } = this.findings[at] as Mention;
      if (start < this.breath.start) return false;
      if (kind === 'statistic') places.unshift(at);
    }
    const before = places.map((at) => this.facts[at]);
    const isRow = rowOf(this.text, this.findings, places[0] ?? index) === length;
    const names = new Set(before.map((fact) => fact?.subject)).size;
    if (before.length < length || (names < length && !isRow)) return false;
    before.forEach((fact, place) => {
      if (!fact) return;
      this.turn.set(index + place, [...fact.subjectSpans]);
      const own = places[place] as number;
      this.turnOf.set(index + place, fact.of === null ? own : this.placeOf(fact.of, own));
    });
    return true;
  }

  /** 1000亿元MLF操作和|100亿元逆回购操作: as the number before it in the row, a number is named by what follows. */
  private behind(finding: Mention, index: number): readonly Range[] {
    const { statistic } = this.clause;
    const before = statistic === null ? undefined : this.facts[statistic]?.subjectSpans[0];
    if (statistic !== index - 1 || before?.start !== this.findings[statistic]?.end) return [];
    const gap = before === undefined ? '' : this.text.slice(before.end, finding.start);
    return /^[、和及与]$/.test(gap) ? wordsAfter(this.text, finding, this.findings[index + 1]) : [];
  }

  /** 与RCEP成员中5国签署AEO互认安排: a number among others is named by what they do. */
  private doing(finding: Mention, name: readonly Range[], next: Mention | undefined): Range[] {
    const { text } = this;
    const last = name.at(-1);
    if (!last) return [];
    // 查获的1.7吨毒品; 开展1000亿元MLF操作
    const among =
      // 安排2000万元专项资金
      isBareAct(this.clause, name) ||
      (lengthOf(name) <= 4 && /^(?:开展|進行|进行|实施|展开)$/.test(wordsOf(text, name))) ||
      '中内里'.includes(text[last.end - 1] as string) ||
      (finding.rule === 'number with its noun' && !isBecoming(text, finding.end)) ||
      (text[finding.start - 1] === '的' && /^[对将把]|^查|^新/.test(text.slice(last.start, last.end)));
    return among ? wordsAfter(text, finding, next) : [];
  }

  /** 由2018年的5.6亿吨增加到2022年的7.1亿吨，年均增长6.1%: from the one to the other. */
  private between(to: number | null, stated: Fact['period']): Fact['period'] {
    let first = (to ?? 0) - 1;
    while (first > 0 && !this.facts[first]) first -= 1;
    const [from, end] = [this.facts[first]?.period, this.facts[to ?? 0]?.period];
    const isNear = (this.findings[first]?.start ?? 0) >= this.breath.start;
    return isNear && from?.start && end?.start && from.start < end.start
      ? { ...end, start: from.start }
      : stated;
  }

  /** 总数达106家，包括龙头企业18家: a part of what stands at the end of a stretch stands there too. */
  private asOfWhole(period: Fact['period'], whole: Whole | null, index: number): Fact['period'] {
    if (period?.from === 'own' || !whole || whole.start === null || whole.start < this.breath.start)
      return period;
    const of = this.facts[this.placeOf(whole.start, index)]?.period;
    return of && period && of.words === period.words && of.end === period.end && of.start === of.end
      ? of
      : period;
  }

  /** The place of the number that starts at `start`, a few before `last`; `last` where none does. */
  private placeOf(start: number, last: number): number {
    for (let at = last; at >= Math.max(0, last - 8); at -= 1)
      if (this.findings[at]?.start === start) return at;
    return last;
  }

  private base(
    finding: Mention,
    index: number,
    change: Change,
    period: Fact['period'],
    clause: Clause,
  ): Base | null {
    if (change.sense !== 'by') return null;
    const inTurn = this.bases.get(index);
    if (inTurn) return inTurn;
    const own = readBase(this.text, clause, finding, period);
    if (own && !(change.mean && own.words === null)) return this.baseInTurn(own, index, period);
    if (change.mean) return null;
    if (this.breath.base) return this.breath.base;
    if (this.isReached(finding)) return { words: null, kind: 'previous' };
    // 年末火电装机容量…，增长4.1%, after 比上年末增长 of the whole
    const isOfList = this.isMember(index) || (this.members.isOpen && finding.unit === '%');
    if (this.baseBefore && change.grows && isOfList) return this.baseBefore;
    if (period && /以来$/.test(period.words) && !/^(?:今年|年初|本年)/.test(period.words))
      return { words: period.words, kind: 'since' };
    if (change.moves) return { words: null, kind: 'previous' };
    if (!isYearly(finding, change, period)) return null;
    this.pair(index, finding);
    return { words: null, kind: 'year-earlier' };
  }

  /** 分别比上月末和上年同期低1个和3.9个百分点: each of a row has a base of its own. */
  private baseInTurn(base: Base, index: number, period: Fact['period']): Base {
    const row = base.words === null ? 1 : rowOf(this.text, this.findings, index);
    if (row < 2) return this.bases.get(index) ?? base;
    const parts = base.words?.split(/[和、与]/) ?? [];
    if (row === parts.length)
      parts.forEach((part, place) => {
        const words = part.replace(/^[比较]/, '');
        this.bases.set(index + place, { words: `比${words}`, kind: kindOf(words, period) });
      });
    return this.bases.get(index) ?? base;
  }

  /** 70650.0万吨（14130.0亿斤）: the same fact in another unit. */
  private isSecondUnit(finding: Mention, bracket: Clause | null): bracket is Clause {
    const first = bracket?.statistic == null ? undefined : this.findings[bracket.statistic];
    return (
      first !== undefined &&
      first.unit !== finding.unit &&
      first.end === this.clause.start - 1 &&
      finding.start - this.clause.start <= 2 &&
      /^\s?[）)]/.test(this.text.slice(finding.end, finding.end + 2))
    );
  }

  /** 由41天缩短到5天，减少36天，减少87.8%: the changes from the one to the other. */
  private isReached(finding: Mention): boolean {
    const { carrier } = this.breath;
    const to = carrier === null ? null : this.facts[carrier];
    return to?.sense === 'to' && finding.start - (this.findings[carrier ?? 0] as Mention).end <= 24;
  }

  /** Whether the number that a change belongs to is a part of another. */
  private isMember(index: number): boolean {
    const { carrier } = this.breath;
    const fact = carrier === null || carrier >= index ? null : this.facts[carrier];
    return fact?.wholeStart != null;
  }

  /** 增加954.6万亩，增长0.5%: what is said of the rate holds for the amount just before it. */
  private pair(index: number, finding: Mention): void {
    const { change } = this.breath;
    if (change === null || change !== index - 1) return;
    const before = this.facts[change];
    const number = this.findings[change] as Mention;
    if (!before || before.baseKind !== null || finding.start - number.end > 4) return;
    this.facts[change] = { ...before, baseKind: 'year-earlier' };
  }

  private whole(
    finding: Mention,
    index: number,
    change: Change,
    share: boolean,
    words: string | null,
    bracket: Clause | null,
    fresh: boolean,
    subject: string | null,
    end: string | null,
  ): Whole | null {
    const { clause, breath, findings, text } = this;
    if (share && words !== null) {
      this.wholeBefore = { words, start: null };
      return this.wholeBefore;
    }
    if (
      isPercent(finding) &&
      /完成$/.test(text.slice(clause.lead, finding.start)) &&
      breath.carrier !== null
    ) {
      const plan = this.facts[breath.carrier];
      if (plan?.modality === 'plan' || plan?.modality === 'target')
        return { words: plan.subject, start: (findings[breath.carrier] as Mention).start };
    }
    if (change.sense === 'by' && rates.has(finding.unit ?? '')) return null;
    if (share) {
      const of = breath.carrier;
      // 毕业生430万人，其中76%留在省内
      if (of !== null && isAmong(text, finding))
        return { words: null, start: (findings[of] as Mention).start };
      const known = of === null || fresh ? null : this.facts[of];
      if (known && (known.whole !== null || known.wholeStart !== null))
        return { words: known.whole, start: known.wholeStart };
      // 分类型看，基础研究经费…；试验发展经费…，所占比重分别为…
      if (fresh && this.members.isSorted && this.wholeBefore) return this.wholeBefore;
      // 在校生中，女生占48.6%
      if (fresh && this.members.name !== null) return { words: this.members.name, start: null };
      const { total } = breath;
      const isTotal =
        total !== null &&
        !(total === of && !fresh) &&
        // 酒店30家，…，订单占比四成: what stands far off and has another name is no whole
        (!fresh ||
          total === index - 1 ||
          this.turn.has(index) ||
          this.members.isOpen ||
          isKin(subject, this.facts[total]?.subject ?? null)) &&
        (of === null ||
          fresh ||
          (!this.isShared(total, index) && holds(findings[total] as Mention, findings[of] as Mention)));
      if (isTotal) return { words: null, start: (findings[total] as Mention).start };
      // 东、中、西部地区快递业务量比重
      const parted =
        /(?:地区|部门|类型|领域)([^，。；、\d]{2,12}?)(?:所占)?(?:比重|占比|比例)[分别为达是]*$/.exec(
          text.slice(Math.max(clause.start, finding.start - 30), finding.start),
        );
      return parted
        ? { words: parted[1] ?? null, start: null }
        : (this.wholeBefore ?? this.kinBefore(subject));
    }
    if (
      bracket &&
      bracket.statistic !== null &&
      /^[(（]?\s?(?:含|包括|其中)/.test(text.slice(clause.start, clause.start + 3))
    ) {
      const whole = findings[bracket.statistic] as Mention;
      if (holds(whole, finding)) return { words: null, start: whole.start };
    }
    const last = finding.start > clause.lead ? (text[finding.start - 1] ?? '') : '';
    const two = finding.start > clause.lead + 1 ? (text[finding.start - 2] ?? '') : '';
    if (last === '差' && /[顺逆]/.test(two)) return null;
    // 人民币贷款增加4.84万亿元，同比少增913亿元
    if ((two === '多' || two === '少') && /[增减收降]/.test(last)) return null;
    // 城镇居民人均可支配收入: a mean has no parts
    if (last === '均' || (subject?.includes('均') && /人均|户均|平均|亩均|均价/.test(subject))) return null;
    const size = this.turnSize.get(index);
    const member = this.members.wholeOf(
      size === undefined ? finding : { ...finding, value: size },
      index,
      subject,
      change.sense === 'by',
      findings,
      (at) => this.facts[at] ?? null,
      end,
    );
    if (member) {
      if (this.members.isSorted) this.wholeBefore = member;
      for (const at of this.members.late()) {
        const fact = this.facts[at];
        if (fact) this.facts[at] = { ...fact, whole: member.words, wholeStart: member.start };
      }
      return member;
    }
    if (clause.statistic !== null && clause.statistic === index - 1 && change.sense === null) {
      const whole = findings[clause.statistic] as Mention;
      const gap = text.slice(clause.lead, finding.start);
      if (
        holds(whole, finding) &&
        whole.unit === finding.unit &&
        gap.length >= 1 &&
        gap.length <= 12 &&
        !/[、和及与至到（(]/.test(gap) &&
        whole.noun !== null
      )
        return { words: null, start: whole.start };
    }
    return null;
  }

  /** 全社会用电量9.2万亿千瓦时。工业用电占65.1%: what the sentence before counts, where the names are akin. */
  private kinBefore(subject: string | null): Whole | null {
    const { totalBefore } = this;
    const total = totalBefore === null ? null : this.facts[totalBefore];
    if (totalBefore === null || !total?.subject || !subject || !isKin(subject, total.subject)) return null;
    const { start, unit } = this.findings[totalBefore] as Mention;
    return unit === null || relative.has(unit) || subject === total.subject ? null : { words: null, start };
  }

  /** 外资企业进出口12.61万亿元，占30.2%: a number with a share of its own is not the whole of the next. */
  private isShared(total: number, index: number): boolean {
    const start = (this.findings[total] as Mention).start;
    for (let next = total + 1; next < index && next <= total + 3; next += 1) {
      const fact = this.facts[next];
      if (fact?.role === 'share' && fact.of === start) return true;
    }
    return false;
  }

  private periodOfBase(clause: Clause): Fact['period'] {
    for (let index = clause.tokens.length - 1; index >= 0; index -= 1) {
      const token = clause.tokens[index] as Token;
      if (token.kind === 'finding') {
        const finding = this.findings[token.index] as Mention;
        if (finding.kind === 'date')
          return this.clock.seeDate(finding, this.dates[token.index] as DateReading, true);
      }
    }
    return this.clock.at(clause.start, () => false);
  }
}

/** Why a part of the fact stays open where the text does speak of it. */
function doubtOf(subject: string | null, period: Fact['period'], grows: boolean): string | null {
  const words = period?.words ?? '';
  if (words.endsWith('旬') && period?.start === null) return `the text names no month for ${words}`;
  if (words.startsWith('近') && words.endsWith('年'))
    return 'calendar years, or those up to the day of the text';
  if (period?.from === 'article' && grows) return 'the text does not say over which period it grew';
  return subject === null ? 'nothing near the number says what it counts' : null;
}

/** 高标准农田 and 耕地面积 have nothing in common, 电话用户 and 移动电话用户 have. */
function isKin(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  for (let at = 0; at + 1 < one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

const withs = setOf('与同和跟較较比');
const levels = setOf('同水总全的');

/** 优于年度目标（32.9微克/立方米）: what the bracket gives is the aim itself. */
function aimOf(text: string, clause: Clause, end: number): Range | null {
  const base = clause.base?.end ?? end;
  const start = base + (/^(?:\d{4}年)?(?:全年|同期|上年|去年)?/.exec(text.slice(base, end))?.[0].length ?? 0);
  return /(?:目标|计划|任务|标准|限值|规模|总[额量数]|记录)$/.test(text.slice(start, end)) && end - start > 1
    ? { start, end }
    : null;
}

/** 由30日缩短为10日, 原来的5项: what was the case before a reform. */
const isFormer = (text: string, clause: Clause, { start, end }: Mention): boolean => {
  const lead = text.slice(Math.max(clause.lead, start - 16), start);
  if (!lead.includes('由') && !lead.includes('从') && !lead.includes('原') && !lead.includes('此'))
    return false;
  const rest = text.slice(end, end + 14);
  return (
    (/(?:[由从]|原来的?|此前的?)(?:原来的?|原|每[年月日])?$/.test(lead) &&
      /^[^，。；：\n]{0,12}[至到为成]/.test(rest)) ||
    (/[由从][^，。；\d]{1,12}$/.test(lead) && becomes.test(rest))
  );
};

/** 由科目一考试合格后30日|调整为20日 */
const isBecoming = (text: string, at: number): boolean =>
  isOneOf(turning, text, at) && becomes.test(text.slice(at, at + 4));
const turning = setOf('调压缩精减降提增扩延放变');
const becomes = /^(?:调整|压缩|缩短|缩减|精简|减少|降低|提高|增加|扩大|延长|放宽|变)(?:为|至|到)/;

/** 完成年计划, 第一个五年计划期间: a plan in whose name nothing is planned. */
const isPlanDone = (text: string, from: number, { start, end }: Token): boolean =>
  /(?:按照?|根据)$|(?:完成|超额|实现|超过|高于|低于|好于|优于)(?:了)?[^，。；\d]{0,4}$|(?:五年|国家)$/.test(
    text.slice(Math.max(from, start - 8), start),
  ) ||
  /^(?:期|的|经济|指标|以[上下]|生育|单列|财政|航班|免疫|书|惠及|覆盖|资助|支持|已|累计|实施以来)/.test(
    text.slice(end, end + 2),
  );

const isHanAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

const done = /^(?:已|完成|实际|共完成|累计完成|目前|实现)/;

const harmWords = harms.split(/\s+/).filter(Boolean);

/** 改善 is a fall of a concentration and a rise of a rate. */
function turn({ direction }: Change, subject: string | null): Fact['direction'] {
  if (direction !== 'better' && direction !== 'worse') return direction;
  const isHarm = subject !== null && harmWords.some((word) => subject.includes(word));
  return (direction === 'better') === isHarm ? 'down' : 'up';
}

/** 实现|产值, 通过省级采购平台|网采订单总金额, 干茶均价|每公斤: what is done, by what and per what, is not what is measured. */
function inOwnWords(text: string, ranges: Range[], { sense }: Change): Range[] {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return ranges;
  const words = text.slice(first.start, first.end);
  const lead = '实完通'.includes(words[0] ?? '。') ? (ledBy.exec(words)?.[0].length ?? 0) : 0;
  const isMean =
    (sense !== 'by' || words.startsWith('降价')) && lead === 0 && text.startsWith('平均', first.start - 2);
  // 平均|降价
  const mean = isMean && wordsOf(text, ranges).length <= 3 ? 2 : 0;
  const tail = first === last ? words : text.slice(last.start, last.end);
  const per = tail.includes('每') ? (perWords.exec(tail)?.[0].length ?? 0) : 0;
  if (lead === 0 && per === 0 && mean === 0) return ranges;
  const start = first.start + lead - mean;
  if (first === last) return last.end - per > start ? [{ start, end: last.end - per }] : ranges;
  return [
    { start, end: first.end },
    ...ranges.slice(1, -1),
    ...(last.end - per > last.start ? [{ start: last.start, end: last.end - per }] : []),
  ];
}
const ledBy =
  /^(?:(?:实现|完成)(?=[^，]*(?:[产总价净]值|收入|利润|[总余税]额|[^总]量|税收))|(?:实现|完成)(?=[^，]{4})|通过[^，]{2,14}(?:平台|渠道|系统|方式|途径)(?=[^，]*[额量数]$))/;
const perWords = /每(?:公斤|千克|斤|吨|亩|公顷|平方米|立方米|千瓦时|度|升|克|株|头|只)$/;

/** 焦炭消耗量|由1956年的每吨铁…, 钢产量|完成计划的103%: what stands before the way from one value to another. */
function withoutOrigin(text: string, ranges: Range[], share: boolean): Range[] {
  const at = ranges.findIndex(
    ({ start, end }) => end - start > 3 && (text[end - 1] === '由' || text[end - 1] === '从'),
  );
  if (at >= 0 && at < ranges.length - 1) {
    const { start, end } = ranges[at] as Range;
    return [...ranges.slice(0, at), { start, end: end - 1 }];
  }
  const last = ranges.at(-1);
  // 车程|由过去的1个半小时, 国内航线|完成867亿吨公里
  const lead =
    last && isOneOf(origins, text, last.end - 1)
      ? /(?:[由从](?:过去|以前|原先|最初|当初|此前|之前)|完成|实现)$/.exec(text.slice(last.start, last.end))
      : null;
  if (last && lead && last.end - last.start > lead[0].length + 1)
    return [...ranges.slice(0, -1), { start: last.start, end: last.end - lead[0].length }];
  if (last && ranges.length > 1 && /^(?:完成|实现)$/.test(text.slice(last.start, last.end)))
    return ranges.slice(0, -1);
  const done = share && last ? /(?:超额)?完成了?年?$/.exec(text.slice(last.start, last.end)) : null;
  return last && done && last.end - last.start > done[0].length
    ? [...ranges.slice(0, -1), { start: last.start, end: last.end - done[0].length }]
    : ranges;
}

const origins = setOf('去前先初成现');

/** 吴忠市|计划投资 */
function withoutPlan(text: string, ranges: readonly Range[]): readonly Range[] {
  const [first, ...more] = ranges;
  if (!first || more.length > 0) return ranges;
  const at = text.slice(first.start, first.end).search(/(?:计划|目标|拟|规划)[^，]*$/);
  return at >= 2 ? [{ start: first.start, end: first.start + at }] : ranges;
}

/** 分产业看, 医院按登记注册类型分, 从城乡结构看 */
const sorts =
  /(?:分|按|从(?![全总整环同近当历]|走势|趋势|数据|发展|长远|国际))[^，。；]{1,12}(?:看|分|划分|分类)$/;
/** 检查工作中, 集中, 其中: what is done or meant, and nothing that has parts. */
const doings =
  /(?:过程|工作|活动|行动|期间|建设|实践|发展|改革|检查|会议|执法|年|心目|集|其|当|之|途|月|手|空|水|高|初)$/;

/** Units of a change that any level may have. */
const relative: ReadonlySet<string> = new Set([
  '%',
  '％',
  '‰',
  '个百分点',
  '百分点',
  '个基点',
  '倍',
  '成',
  '番',
  '',
]);
/** A rate of change has no whole. */
const rates: ReadonlySet<string> = new Set(['%', '％', '个百分点', '个基点', '倍']);
const isPercent = ({ unit }: Mention): boolean => unit === '%' || unit === '％';
/** 广东（4802.6亿元）、江苏（4212.3亿元）: the name behind the bracket before. */
function lastOfRow(text: string, { groups }: Clause, name: Range[]): Range[] {
  const bracket = groups.at(-1);
  if (!bracket || !/[、和及与]/.test(text[bracket.end] ?? '')) return name;
  return name
    .filter(({ end }) => end > bracket.end + 1)
    .map(({ start, end }) => ({ start: Math.max(start, bracket.end + 1), end }));
}

const isPulled = (lead: string): boolean => lead.includes('拉动') || lead.includes('推高');

/** What only comes about: 全县新增|茶企. */
const comes = /^(?:全[国省市区县]|我[国省市区县])?(?:新增|净增|新设|新建|新认定|新登记)/;
/** What is told of those counted, where no noun stands between. */
const predicate =
  /^(?:超[标保警限员载]|达标|未|已|受|被|在|由|属于|位于|来自|实现|完成|上升|下降|增长|减少|增加|发生|出现|获|入选|列入|纳入)/;
/** 其中129条超保、49条…: the first of them. */
const isAmongBefore = (text: string, { start }: Mention): boolean =>
  text.startsWith('其中', start - 2) ||
  (/[，,]/.test(text[start - 1] ?? '') && text.startsWith('其中', start - 3));

const goalOf = /^(?:已|超额)?完成[^，。；\d]{0,8}(?:目标|计划|任务)(?:任务|数)?(?:[（(][^（）()]*[）)])?的$/;

/** 增速; 与国内生产总值之比; 按可比口径; 扣除价格因素后: how it is measured, and nothing that is. */
const isOfMeasuring = (said: string): boolean =>
  (said.length <= 8 && measureNoun.test(said)) ||
  (said.includes('比') && /^与?[^，]{2,14}(?:之比|的比[例值重])$/.test(said)) ||
  (said.endsWith('口径') && /^按?(?:可比|自然|同|相同)口径$/.test(said)) ||
  (said[1] === '除' && /^(?:扣除|剔除)[^，]*(?:后|因素|影响)$/.test(said));

const measureNoun =
  /^(?:同比|累计)?(?:均值|增速|增幅|降幅|涨幅|升幅|跌幅|减幅|占比|比重|所占比重|所占比例|幅度|实际|平均|增长|下降)?$/;

/** 我国对RCEP其他14个成员国进出口: the number before stands inside the phrase that names this one. */
function isWithin(text: string, clause: Clause, findings: readonly Mention[]): boolean {
  const before = findings[clause.statistic ?? -1];
  if (!before) return false;
  return /(?:对|与|向|从(?!事|业))[^，。；、\d]{0,8}$/.test(
    text.slice(Math.max(clause.start, before.start - 10), before.start),
  );
}

const stops = setOf('，。；：、！？,;:\n（(\u3000');

/** 5国签署AEO互认安排: the words behind a number that nothing else names. */
function wordsAfter(text: string, finding: Mention, next: Mention | undefined): Range[] {
  const limit = Math.min(next?.start ?? text.length, finding.end + 24);
  let end = finding.end;
  while (end < limit && !isOneOf(stops, text, end)) end += 1;
  if (end === next?.start && /[和及与]/.test(text[end - 1] ?? '')) end -= 1;
  end = finding.end + thingIn(text.slice(finding.end, end));
  return trimmed(text, [{ start: finding.end, end }], []);
}

/** 今年以来，新增茶企11家，总数达106家; 累计建成基地2072个 below a heading of the year: so many at the end of the stretch. */
const isTally = (lead: string, period: Fact['period']): boolean =>
  (lead.includes('总') || lead.includes('累计')) &&
  (/^[，；]?总(?:数|量|规模)(?:已?[达为至]到?|突破|超过?|增[至加]到?|扩大到)?$/.test(lead) ||
    (period?.from !== 'sentence' && /累计(?:已?建成|已?建设|拥有|开通|设立|注册)[^，。；、]*$/.test(lead)));

const atItsEnd = (period: Fact['period']): Fact['period'] =>
  period?.end ? { ...period, start: period.end, precision: 'day' } : period;

/** How the name of a region stands: 北京、天津、河北 in a row, 对江苏省出口 as a partner, 居全国第三 as a measure, else as the place. */
function standingOf(text: string, start: number, end: number): Standing {
  const before = isOneOf(besides, text, start - 1) ? text.slice(Math.max(0, start - 3), start) : '';
  if (before === '') return 'place';
  if (partner.test(before) && !/^(?:所|全)?(?:属|境内|内)/.test(text.slice(end, end + 2))) return 'partner';
  return /[、和与及]$/.test(before) ? 'row' : 'place';
}
const besides = setOf('对向从跟往赴占居列于过先名排、和与及');
const partner = /(?:对|向|从|跟|往|赴|占|居|位列|列|高于|低于|快于|慢于|优于|好于|超过|领先|名列|排)$/;

/** A plan is one for the year, wherever in it the text stands. */
function wholeYear(period: Fact['period']): Fact['period'] {
  if (
    !period?.start ||
    !period.end ||
    period.from === 'own' ||
    period.start.slice(0, 4) !== period.end.slice(0, 4)
  )
    return period;
  const year = period.start.slice(0, 4);
  return { ...period, start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' };
}

/** 111年执行成效如下： heads the list below it. */
const endsInColon = (text: string, start: number, end: number): boolean =>
  /[：:]\s*$/.test(text.slice(Math.max(start, end - 6), end));

/** A line that states no sentence: a title, the heading of a part. */
function isHeading(text: string, start: number, end: number, tokens: readonly Token[]): boolean {
  if (end - start > 60) return false;
  return (
    !tokens.some((token) => token.kind === 'stop' && token.strength >= 2) &&
    !/[：:，,]\s*$/.test(text.slice(start, end))
  );
}

function* paragraphs(text: string): Generator<Range> {
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!endsParagraph(text, at)) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

const isBlankAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 0x3000;
};

/** A line break inside a sentence (a long line that ends in a comma or a word) ends nothing. */
function endsParagraph(text: string, at: number): boolean {
  let last = at - 1;
  while (last >= 0 && at - last < 40 && isBlankAt(text, last)) last -= 1;
  const before = text[last] ?? '\n';
  if ('、，,（('.includes(before)) return false;
  if ('。！？!?…”：:；;'.includes(before)) return true;
  // The indent of a page goes on: what stands deep in the line is no new paragraph.
  if (
    /^[\r\n]*[ ]{8,}(?![ ]|[（(]\s?[\d一二三四五六七八九十]|\d{1,2}\s?[.．、]|[一二三四五六七八九十]、)/.test(
      text.slice(at, at + 60),
    )
  )
    return false;
  if (text[at - 1] === '\n') return true;
  const line = text.slice(Math.max(0, at - 40), at);
  return line.includes('\n') || line.length < 40;
}

/** What is said of a date or of a number not yet asked. */
const dated = (period: Fact['period']): Fact => ({
  subject: null,
  subjectSpans: noSpans,
  role: 'level',
  of: null,
  period,
  direction: null,
  sense: null,
  base: null,
  baseKind: null,
  whole: null,
  wholeStart: null,
  modality: 'achieved',
  measure: null,
  per: null,
  decimals: null,
  region: null,
  regionName: null,
  scope: null,
  doubt: null,
});

const noSpans: Fact['subjectSpans'] = [];
