/** A clause as far as it has been read, and the sentence it stands in. */

import type { Fact, Mention } from '../finding.ts';
import type { Clock } from './clock/index.ts';
import type { Whole } from './members.ts';
import type { Token } from './tokens.ts';
import { withWideMarks } from './wide-marks.ts';
import { closers, openers } from './words.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Most clauses have no bracket. */
const noGroups: Range[] = [];

export class Clause {
  /** Its words and dates since the clause began; a bracket is one token. */
  readonly tokens: Token[] = [];
  /** Brackets with numbers in them: no part of a name. */
  groups: Range[] = noGroups;
  /** The last statistic read in it, as a place in the findings, and how many tokens stood before that. */
  statistic: number | null = null;
  after = 0;
  /** The first one. */
  first: number | null = null;
  /** Of a bracket: what the sentence was about where it opened. */
  around: Pick<Breath, 'subject' | 'carrier'> | null = null;
  /** And what dated the text there. */
  clock: Clock['state'] | null = null;
  /** The last statistic of the bracket before this clause: （2021年核定为1.1亿人次，同比为可比口径）. */
  told: number | null = null;
  /** A date stands before that. */
  dated = false;
  /** Where the words of the next number begin: the clause's start, or after the last statistic with its noun. */
  lead: number;
  readonly start: number;
  /** Of a bracket of several clauses: where the first began. */
  opened: number;
  /** The clause around the bracket that this one stands in. */
  readonly outer: Clause | null;
  /** A base was opened (比, 较, 高于) and no change has closed it. */
  base: Token | null = null;
  /** Where a date stands that a share is measured on: 为2019年同期的98.5%. */
  measured: number | null = null;

  addGroup(group: Range): void {
    if (this.groups === noGroups) this.groups = [];
    this.groups.push(group);
  }

  constructor(start: number, outer: Clause | null = null) {
    this.start = start;
    this.opened = start;
    this.lead = start;
    this.outer = outer;
  }

  /** The clause behind it; in a bracket it closes what this one opened. */
  next(start: number): Clause {
    const next = new Clause(start, this.outer);
    if (this.outer === null) return next;
    next.opened = this.opened;
    next.around = this.around;
    next.clock = this.clock;
    next.told = this.statistic ?? this.told;
    return next;
  }
}

/** What the numbers of one sentence share. */
export class Breath {
  /** What the last number with words of its own was about. */
  subject: readonly Range[] | null = null;
  /** Place in the findings of that number. */
  carrier: number | null = null;
  base: { readonly words: string | null; readonly kind: Fact['baseKind'] } | null = null;
  modality: { readonly kind: Fact['modality']; readonly at: number } | null = null;
  /** The base of the half of the sentence before this one, and the unit of the change that had it. */
  past: { readonly base: Breath['base']; readonly unit: string | null } | null = null;
  /** What a rate of growth was last measured from, which is seldom what the growth is: 同比下降24.3%，降幅比1—6月份收窄0.7个百分点. */
  ofRate: Breath['base'] = null;
  /** The unit of the last change with a base. */
  unit: string | null = null;
  /** The clauses of this sentence that held no number, the last one first asked. */
  topic: Clause | null = null;
  topicEnd = 0;
  /** Who does what the sentence counts. */
  scope: string | null = null;
  /** What the half of the sentence before this one, or the sentence before, was about. */
  before: readonly Range[] | null = null;
  /** The last change of this sentence, as a place in the findings. */
  change: number | null = null;
  /** Whose shares the sentence tells: 毕业生 of 毕业生就业比例. */
  people: string | null = null;
  /** What the last share of the sentence is said to be of, and where that share stands. */
  named: { readonly whole: Whole; readonly at: number } | null = null;
  /** The last share, likewise. */
  share: number | null = null;
  /** Whose the measure of the last row of names is: 同城 and 异地 of 同城、异地业务量分别占1%、9%. */
  owners: readonly Range[][] = [];
  /** The first level that the sentence counts, as a place in the findings. */
  total: number | null = null;
  /** Where the sentence begins. */
  readonly start: number;

  constructor(start: number) {
    this.start = start;
  }

  /** The half of the sentence behind a semicolon: new subjects and bases, the same aim, topic and total. */
  half(): Breath {
    const { start, modality, topic, topicEnd, total } = this;
    const before = this.subject ?? this.before;
    const { scope, people, ofRate, share, named, owners } = this;
    const past = this.base ? { base: this.base, unit: this.unit } : null;
    return Object.assign(new Breath(start), {
      past,
      modality,
      topic,
      topicEnd,
      total,
      before,
      scope,
      people,
      ofRate,
      share,
      named,
      owners,
    });
  }
}

const isBlank = (code: number): boolean =>
  code === 32 || code === 0x3000 || code === 9 || code === 10 || code === 13 || code === 0xa0;
const edges = new Uint8Array(65536);
for (const mark of '“”‘’"、·：:—-–…的◆◇●○■□▲△★☆▪•►▶※') edges[mark.charCodeAt(0)] = 1;

/** The end of the words from `from` to `to` without the words that only lead up to a number. */
export function closeWords(text: string, from: number, to: number, groups: readonly Range[] = []): number {
  let end = to;
  let group = groups.length - 1;
  for (;;) {
    while (
      end > from &&
      (isBlank(text.charCodeAt(end - 1)) ||
        (edges[text.charCodeAt(end - 1)] === 1 && !isQuoted(text, from, end)))
    )
      end -= 1;
    while (group >= 0 && (groups[group] as Range).start >= end) group -= 1;
    const bracket = groups[group];
    if (bracket && bracket.end === end && bracket.start >= from) {
      end = bracket.start;
      continue;
    }
    // 比去年|增产: no word reaches back beyond where the words begin
    const word = closers.longest(text, end, (_, first) => first >= from);
    if (!word?.value) return end;
    // 5年期|以上, 县级|平均: what parts a kind from another is part of its name
    const rest = text.slice(Math.max(from, word.end - 2), word.end);
    if (/^(?:以[上下]|平均)$/.test(text.slice(word.end, end)) && /[期岁度级]$/.test(rest)) return end;
    end = word.end;
  }
}

/** “放管服”: a closing mark whose opening one stands in the words is part of them. */
const isQuoted = (text: string, from: number, end: number): boolean =>
  text[end - 1] === '”' && text.slice(Math.max(from, end - 40), end).includes('“');

/** The start of the words from `from` to `to` without the words that only open a clause. */
export function openWords(text: string, from: number, to: number): number {
  let start = from;
  for (;;) {
    while (
      start < to &&
      (isBlank(text.charCodeAt(start)) || (edges[text.charCodeAt(start)] === 1 && text[start] !== '“'))
    )
      start += 1;
    const mark = listMark(text, start, to);
    if (mark > start) {
      start = mark;
      continue;
    }
    const word = openers.longest(text, start);
    if (!word?.value || word.end > to) return start;
    start = word.end;
  }
}

/** （一） and 2．open a line of a list. */
function listMark(text: string, start: number, to: number): number {
  const code = text.charCodeAt(start);
  const figure = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
  if (
    !figure &&
    text[start] !== '(' &&
    text[start] !== '（' &&
    !'一二三四五六七八九十①②③④⑤⑥⑦⑧⑨'.includes(text[start] ?? '。')
  )
    return start;
  const mark =
    /^(?:[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)][、．.]?|[\d０-９]{1,2}[．.、](?!\d)|[一二三四五六七八九十]{1,3}、|[①②③④⑤⑥⑦⑧⑨])\s*/.exec(
      text.slice(start, Math.min(to, start + 10)),
    );
  return mark ? start + mark[0].length : start;
}

/** Where the noun ends that a number counts, when it follows the number. */
export function endWithNoun(text: string, finding: Mention): number {
  const { end, noun: printed, unit } = finding;
  if (printed === null || printed === unit || printed.length < 2) return end;
  // 24个|省(自治区、直辖市)
  const noun = printed.includes('(') ? withWideMarks(printed) : printed;
  const gap = text[end] === ' ' ? 1 : 0;
  if (text.startsWith(noun, end + gap)) return end + gap + noun.length;
  // 12项公安交管便民利民|新措施
  const words = text.slice(end, end + 24);
  const at = words.indexOf(noun);
  return at > 0 && !/[，。；：、！？（(\d\n\u3000]/.test(words.slice(0, at)) ? end + at + noun.length : end;
}
