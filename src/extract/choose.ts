/** Which reading of a numeral holds, where several rules have one. */

import { ASCII_DIGIT, classAt, WIDE_DIGIT } from './character.ts';
import type { Place } from './place.ts';
import { date } from './rules/date.ts';
import { duration } from './rules/duration.ts';
import { halfYear } from './rules/half-year.ts';
import { ordinal } from './rules/ordinal.ts';
import { type Measure, measureOf, type Reading, type Rule } from './rules/rule.ts';
import { address } from './rules/skip/address.ts';
import { article } from './rules/skip/article.ts';
import { base } from './rules/skip/base.ts';
import { code } from './rules/skip/code.ts';
import { document, documentLabel } from './rules/skip/document.ts';
import { furtherNumber } from './rules/skip/further-number.ts';
import { grade } from './rules/skip/grade.ts';
import { label } from './rules/skip/label.ts';
import { listMark } from './rules/skip/list-mark.ts';
import {
  contour,
  hourlyMean,
  loanTerm,
  perMany,
  sizeClass,
  sizeInName,
} from './rules/skip/measure-in-name.ts';
import { nameYear } from './rules/skip/name-year.ts';
import { position } from './rules/skip/position.ts';
import { properName } from './rules/skip/proper-name.ts';
import { quotedName } from './rules/skip/quoted-name.ts';
import { rank } from './rules/skip/rank.ts';
import { bareCode, figures, lunarDay, version } from './rules/skip/reference.ts';
import { road } from './rules/skip/road.ts';
import { score } from './rules/skip/score.ts';
import { session } from './rules/skip/session.ts';
import { telephone } from './rules/skip/telephone.ts';
import { timeOfDay } from './rules/skip/time-of-day.ts';
import { title } from './rules/skip/title.ts';
import * as word from './rules/skip/word.ts';
import { ratio, statistic } from './rules/statistic.ts';

/** Rules that look at what surrounds the numeral, whatever it counts. */
const byPlace: readonly Rule[] = [
  halfYear,
  // 《2020年5月纪要》 names, and so does 附件2023年度
  title,
  documentLabel,
  // A date beats what else its figures look like: CPI5月 is no code, 2019年第3期 no document.
  date,
  address,
  code,
  telephone,
  document,
  furtherNumber,
  timeOfDay,
  position,
  listMark,
  quotedName,
  nameYear,
  properName,
  road,
  session,
  label,
  grade,
  word.multiplier,
];

/** Rules that look at the number with its qualifiers and its unit, where one is meant. */
const byQuantity: readonly Rule[] = [
  ordinal,
  duration,
  score,
  ratio,
  base,
  loanTerm,
  figures,
  word.nought,
  word.whollySo,
  word.halfWord,
  word.halfOfWeekday,
  word.loneNumeral,
  article,
  rank,
  contour,
  hourlyMean,
  perMany,
  sizeClass,
  sizeInName,
  word.surname,
  word.bareMultiplier,
  word.spelledName,
  word.numeralName,
  lunarDay,
  version,
  bareCode,
  statistic,
];

/** Of the rules that can read a place the one that stands first here is right. */
export const precedence: readonly Rule[] = [...byPlace, ...byQuantity];

/** Stands for the character where the text ends. */
const edge = 0x10000;
/** The bit of no rule: the tables have been asked for a character. */
const asked = 1 << 31;

/** A table of at most 31 rules, and which of them may read a numeral: a bit for each. */
class Rules {
  private readonly rules: readonly Rule[];
  /** By the character before the numeral and by the one behind it; filled as texts ask, 0 where none has. */
  private readonly after = new Int32Array(edge + 1);
  private readonly before = new Int32Array(edge + 1);
  private readonly written: Readonly<Record<'figures' | 'words', number>>;
  private readonly measure: Readonly<Record<Measure, number>>;

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const written = (is: string) => this.those(({ of }) => (of?.written ?? is) === is);
    const measure = (is: string) => this.those(({ of }) => (of?.measure ?? is) === is);
    this.written = { figures: written('figures'), words: written('words') };
    this.measure = {
      none: measure('none'),
      time: measure('time'),
      ratio: measure('ratio'),
      other: measure('other'),
    };
  }

  read(at: Place, measure: Measure | null): Reading | null {
    const { text, start, end } = at;
    const kind = classAt(text, start);
    let may =
      this.beside(this.after, 'after', start === 0 ? edge : text.charCodeAt(start - 1)) &
      this.beside(this.before, 'before', end === text.length ? edge : text.charCodeAt(end)) &
      (kind === ASCII_DIGIT || kind === WIDE_DIGIT ? this.written.figures : this.written.words);
    if (measure !== null) may &= this.measure[measure];
    while (may !== 0) {
      const first = may & -may;
      const reading = (this.rules[31 - Math.clz32(first)] as Rule).read(at);
      if (reading) return reading;
      may ^= first;
    }
    return null;
  }

  /** The rules that a character lets speak which stands beside the numeral. */
  private beside(known: Int32Array, side: 'after' | 'before', code: number): number {
    const rules = known[code] as number;
    if (rules !== 0) return rules;
    const character = code === edge ? '' : String.fromCharCode(code);
    const may = this.those(({ of }) => of?.[side]?.test(character) ?? true);
    known[code] = may | asked;
    return may;
  }

  private those(may: (rule: Rule) => boolean): number {
    return this.rules.reduce((bits, rule, place) => (may(rule) ? bits | (1 << place) : bits), 0);
  }
}

const ofPlace = new Rules(byPlace);
const ofQuantity = new Rules(byQuantity);

/** The reading that holds; every numeral has one. */
export function choose(at: Place): Reading {
  const reading = ofPlace.read(at, null) ?? (at.quantity && ofQuantity.read(at, measureOf(at.quantity)));
  if (!reading) throw new Error(`unread numeral: ${at.written}; no rule of the precedence speaks for it`);
  return reading;
}
