/** The second pass: what each number of a text says, from the words around it and from the sentence before. */

import { isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import type { DateReading } from '../rules/rule.ts';
import { announceByClause, announceByWord, announceList } from './announcement.ts';
import { isBase } from './base.ts';
import { Clause, openWords } from './clause.ts';
import { seeDate, seeDuration } from './clock/see-date.ts';
import { seeAnchor, seeEvent, seeFeast } from './clock/see-word.ts';
import { isOfCounting, isOfSaying } from './clock/words.ts';
import { headName, measuredIn, thingsIn } from './head.ts';
import { dateInTurn } from './in-turn.ts';
import { endsInColon, isHeading, paragraphs } from './paragraph.ts';
import { standingOf } from './place.ts';
import { Reading } from './reading.ts';
import { dated, readStatistic } from './statistic.ts';
import { type Token, tokensOf } from './tokens.ts';
import { dateBack } from './when.ts';
import { withWideMarks } from './wide-marks.ts';
import { role } from './words.ts';

/** Reads the facts of a text paragraph by paragraph, also of one whose end is not known yet. */
export class FactReader {
  /** In the order of the findings; a date or a stretch has its period alone. */
  readonly facts: Fact[] = [];
  private readonly reading: Reading;
  private start = 0;
  private isTitle = true;

  /**
   * @param findings grow as the text does, between two calls of `readTo`; `dates` gives what each date was read as,
   *   null for other findings
   */
  constructor(
    private readonly findings: readonly Mention[],
    dates: ReadonlyArray<DateReading | null>,
    asOf: string | null | undefined,
  ) {
    this.reading = new Reading('', findings, dates, asOf);
  }

  /** Reads on to where a paragraph or the text ends; linear in the length of what is read. */
  readTo(printed: string, to: number): void {
    const { reading, findings } = this;
    const text = withWideMarks(printed);
    reading.grow(text, printed);
    let first = this.facts.length;
    for (const { start, end } of paragraphs(text, this.start)) {
      if (end > to) break;
      this.start = end + 1;
      const tokens = tokensOf(text, start, end, findings, first);
      reading.startParagraph(start);
      const before = first;
      for (const token of tokens) see(reading, token);
      while (first < findings.length && (findings[first] as Mention).start < end) first += 1;
      if (tokens.length === 0 && text.slice(start, end).trim() === '') continue;
      const heading = isHeading(text, start, end, tokens);
      if (!heading) this.isTitle = false;
      const is = this.isTitle ? 'title' : heading || endsInColon(text, start, end) ? 'heading' : 'text';
      if (is !== 'text')
        reading.heads.see(
          is === 'title' && openWords(text, start, end) === start ? 'title' : 'part',
          headName(reading, start, end, before),
          thingsIn(reading, start, end),
        );
      reading.clock.endParagraph(is, end);
      reading.whereabouts.endParagraph(is);
      reading.members.endParagraph(end, reading.stated);
    }
    if (to === text.length) first = findings.length;
    const from = this.facts.length;
    for (let index = from; index < first; index += 1)
      this.facts.push(reading.facts[index] ?? dated(reading.periods[index] ?? null));
    dateInTurn(text, findings, this.facts, from);
  }
}

function see(reading: Reading, token: Token): void {
  if (token.kind === 'stop') stop(reading, token.strength, token.end);
  else if (token.kind === 'open') open(reading, token.end);
  else if (token.kind === 'close') close(reading, token.end);
  else if (token.kind === 'word') {
    seeWord(reading, token);
    reading.clause.tokens.push(token);
  } else if (token.kind === 'finding') {
    const finding = reading.findings[token.index] as Mention;
    if (finding.kind === 'statistic') readStatistic(reading, finding, token.index);
    else {
      seeTime(reading, finding, token.index);
      reading.clause.tokens.push(token);
    }
  }
}

/** A bracket is a clause in a clause. */
function open(reading: Reading, end: number): void {
  const { clause, clock } = reading;
  const { subject, carrier } = reading.breath;
  clock.seeTerms(end - 1);
  reading.clause = new Clause(end, clause);
  reading.clause.around = { subject, carrier };
  reading.clause.clock = clock.state;
}

function close(reading: Reading, end: number): void {
  const { clause, breath, clock, members, findings } = reading;
  const { outer } = clause;
  if (!outer) return;
  const statistic = clause.statistic ?? clause.told;
  members.close(clause.start);
  // 国庆假期（10月1日至7日，共7天） only says when
  const inside = statistic === null ? null : findings[statistic];
  const isTimed = inside === null && !reserve.test(reading.text.slice(clause.opened, clause.opened + 4));
  if (isTimed && clause.opened === clause.start) clock.define(clause.start - 1, end);
  if (clause.clock && !isTimed && !/^[天日]$/.test(inside?.unit ?? '')) clock.restore(clause.clock);
  // 工业用水970亿立方米（其中火电490亿立方米），占16.4%: behind the bracket the words before it go on
  if (clause.around && outer.statistic !== null) Object.assign(breath, clause.around);
  const numbers = statistic !== null || clause.tokens.some(({ kind }) => kind === 'finding');
  if (numbers) outer.addGroup({ start: clause.start - 1, end });
  reading.clause = outer;
}

/** （含上年旧存案件，下同）: what a count takes in or leaves out, and no time. */
const reserve = /^(?:不?含|不?包括|包含|不计|除|扣|剔|按|较|比|同比|与|其中|(?:上年|去年)(?!\d))/;

/** A mark meets the end of a clause (1), of half a sentence (2), of a sentence (3). */
function stop(reading: Reading, strength: number, end: number): void {
  if (strength >= 2) while (reading.clause.outer) reading.clause = reading.clause.outer;
  const { text, clause, clock, whereabouts, members } = reading;
  if (strength === 1 && isInRow(reading, end)) return;
  clock.stop(strength, end);
  whereabouts.stop(strength);
  members.stop(strength, end, reading.stated);
  if (strength === 1) announceByClause(reading, end - 1);
  seeAside(reading, end);
  const isAgainst = strength === 1 && seeAgainst(reading, end);
  // （一）货运量。全年完成3.1亿吨
  const { start } = reading.breath;
  if (strength === 3 && start === clause.start && clause.statistic === null && end - start <= 16)
    reading.heads.see('line', measuredIn(reading, clause, start, end));
  if (strength === 3) reading.endSentence(end);
  else if (strength === 2) reading.breath = reading.breath.half();
  else if (
    !isAgainst &&
    (clause.statistic === null || endsInNames.test(text.slice(clause.lead, end - 1))) &&
    end - clause.start > 3 &&
    !isReserve(text, clause.start)
  ) {
    reading.breath.topic = clause;
    reading.breath.topicEnd = end - 1;
  }
  reading.clause = clause.next(end);
}

/** 最多的前三种疾病分别是A、B和C，: the names that the numbers of the next clause go to. */
const endsInNames = /^[^，。；\d]*(?:分[别別]|依次)[是为為][^，。；\d、]+[、和与及][^，。；\d]+$/;

/** 分别增长2.7%,10.5%和22.6%: a comma between the numbers of a row ends nothing. */
function isInRow({ text, findings, breath, clause: { statistic, start } }: Reading, end: number): boolean {
  if (statistic === null) return false;
  const [last, next] = [findings[statistic] as Mention, findings[statistic + 1]];
  return (
    last.end === end - 1 &&
    next?.kind === 'statistic' &&
    next.start - end <= 1 &&
    next.unit === last.unit &&
    /分[别別]|依次/.test(text.slice(isShareRow(text, start) ? breath.start : start, last.start))
  );
}

/** 分别实现收入285亿元、190亿元，占总收入的32.7%,21.8% */
const isShareRow = (text: string, start: number): boolean => text[start] === '占';

/** 从环比看，二季度国内生产总值增长0.7% */
function seeAside({ text, clause, clock, breath }: Reading, end: number): void {
  if (text[end - 2] !== '看' || end - clause.start >= 6) return;
  const seen = /^从?([环同])比看$/.exec(text.slice(clause.start, end - 1));
  if (!seen) return;
  clock.seeAside();
  breath.base = { words: `${seen[1]}比`, kind: seen[1] === '环' ? 'previous' : 'year-earlier' };
}

/** 与2024年三季度相比，就业人数减少1000人；失业率上升0.4个百分点: whether the clause is the base of those behind it. */
function seeAgainst(reading: Reading, end: number): boolean {
  const { text, clause, breath, findings, periods } = reading;
  if (!isOneOf(withs, text, clause.start) || isToldIn(reading)) return false;
  const said = /^([与與同和跟]([^，,。；]{2,30}?)(?:相(?:比|[较較])|[作做]?比[较較]))[，,]$/.exec(
    text.slice(clause.start, end),
  );
  if (!said) return false;
  breath.base = null;
  const inside = (said[2] ?? '').replace(/[（(].*$/s, '');
  const opens = /(?:^|\n)\s*$/.test(text.slice(Math.max(0, clause.start - 4), clause.start));
  const date = clause.tokens.find(
    (token) => token.kind === 'finding' && findings[token.index]?.kind === 'date',
  );
  const then = date?.kind === 'finding' ? (periods[date.index] ?? null) : null;
  reading.against = { words: said[1] ?? '', inside, opens, isNear: true, then };
  return true;
}
const withs = setOf('与與同和跟');
/** A number is told in the clause, and is no value of a base: 与2010年的|13.4亿人|相比. */
const isToldIn = ({ text, clause: { statistic }, findings }: Reading): boolean =>
  statistic !== null &&
  !/^(?:相(?:比|[较較])|[作做]?比[较較])[，,]/.test(
    text.slice(findings[statistic]?.end ?? 0, (findings[statistic]?.end ?? 0) + 5),
  );

/** 剔除价格因素，…: what is left out or allowed for is not what the sentence speaks of. */
const isReserve = (text: string, start: number): boolean =>
  '剔扣考受'.includes(text[start] ?? '。') && /^(?:剔除|扣除|考虑|受)/.test(text.slice(start, start + 2));

function seeWord(reading: Reading, token: Token & { readonly kind: 'word' }): void {
  const { text, clause, breath, whereabouts } = reading;
  const { word, start, end } = token;
  if (word.region && clause.base === null) {
    const printed = text.slice(start, end);
    whereabouts.see(
      word.region,
      printed,
      start,
      end,
      start === breath.start,
      standingOf(word.region, text, clause.start, start, end),
    );
  }
  if ((word.roles & role.anchor) !== 0) seeWordOfTime(reading, token);
  if ((word.roles & (role.than | role.beyond)) !== 0) clause.base = token;
  else if ((word.roles & role.change) !== 0) clause.base = null;
  if ((word.roles & role.among) !== 0) announceByWord(reading, token);
  if ((word.roles & role.inTurn) !== 0 && /[：:]/.test(text[end] ?? '')) announceList(reading, token);
  if (!word.modality || clause.statistic !== null || text[end] === '”') return;
  const bounds = word.modality === 'limit' || word.modality === 'capacity';
  if ((!bounds || breath.modality === null) && !isPlanDone(text, clause.start, token))
    breath.modality = { kind: word.modality, at: start };
}

/** Words of time date what follows, but those of a base. */
function seeWordOfTime(reading: Reading, { word, start, end }: Token & { readonly kind: 'word' }): void {
  const { clause, clock } = reading;
  if (isBase(reading, start, end)) clause.measured = start;
  else if (isOfSaying(reading.text, end) || isOfCounting(reading.text, end)) return;
  else if (word.anchor) seeAnchor(clock, word.anchor, start, end);
  else if (word.feast) seeFeast(clock, word.feast, start, end);
  else if (word.since) seeEvent(clock, word.since, start, end);
  // （同期|为下降31.9%、去年全年下降39.7%）
  const isDated = word.anchor !== 'same_period' || clock.clause?.at === start;
  if (clause.measured !== start && isDated) dateBack(reading, clause, end);
}

function seeTime(reading: Reading, finding: Mention, index: number): void {
  const { clause, clock, periods, dates } = reading;
  const { kind, start, end } = finding;
  if (kind === 'date') {
    const isOfBase = isBase(reading, start, end);
    if (isOfBase) clause.measured = start;
    periods[index] = seeDate(clock, finding, dates[index] as DateReading, isOfBase);
    if (!isOfBase) dateBack(reading, clause, end);
  } else if (kind === 'duration' && !isBase(reading, start, end))
    periods[index] = seeDuration(clock, finding);
}

/** 完成年计划, 第一个五年计划期间: a plan in whose name nothing is planned. */
const isPlanDone = (text: string, from: number, { start, end }: Token): boolean =>
  /(?:按照?|根据)$|(?:完成|超额|实现|超过|高于|低于|好于|优于)(?:了)?[^，。；\d]{0,4}$|(?:五年|国家)$/.test(
    text.slice(Math.max(from, start - 8), start),
  ) ||
  /^(?:期|的|经济|指标|以[上下]|生育|单列|财政|航班|免疫|书|惠及|覆盖|资助|支持|已|累计|实施以来)/.test(
    text.slice(end, end + 2),
  );
