/** Which reading of a numeral holds, where several rules have one. */

import { ASCII_DIGIT, classAt, WIDE_DIGIT } from './character.ts';
import type { Place } from './place.ts';
import { date } from './rules/date.ts';
import { duration } from './rules/duration.ts';
import { halfYear } from './rules/half-year.ts';
import { ordinal } from './rules/ordinal.ts';
import type { Reading, Rule } from './rules/rule.ts';
import { address } from './rules/skip/address.ts';
import { article } from './rules/skip/article.ts';
import { base } from './rules/skip/base.ts';
import { code } from './rules/skip/code.ts';
import { document, documentLabel } from './rules/skip/document.ts';
import { furtherNumber } from './rules/skip/further-number.ts';
import { grade } from './rules/skip/grade.ts';
import { label } from './rules/skip/label.ts';
import { listMark } from './rules/skip/list-mark.ts';
import { contour, hourlyMean, loanTerm, perMany, sizeClass } from './rules/skip/measure-in-name.ts';
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

/** Of the rules that can read a place the one that stands first here is right. */
export const precedence: readonly Rule[] = [
  halfYear,
  // 《2020年5月纪要》 names, and so does 附件2023年度
  title,
  documentLabel,
  // A date beats what else its figures look like: CPI5月 is no code, 2019年第3期 no document.
  date,
  // What surrounds the numeral decides, whatever it counts.
  address,
  code,
  telephone,
  document,
  furtherNumber,
  timeOfDay,
  position,
  listMark,
  quotedName,
  properName,
  road,
  session,
  label,
  grade,
  // From here on the number is read with its qualifiers and its unit.
  word.multiplier,
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
  word.surname,
  word.bareMultiplier,
  word.spelledName,
  word.numeralName,
  lunarDay,
  version,
  bareCode,
  statistic,
];

/** The rules that may read a numeral, by how it begins and by the character behind it; filled as texts ask. */
const known: Array<readonly Rule[] | undefined> = [];

function rulesFor({ text, start, end }: Place): readonly Rule[] {
  const kind = classAt(text, start);
  const isFigures = kind === ASCII_DIGIT || kind === WIDE_DIGIT;
  const behind = text.charCodeAt(end);
  const key = (Number.isNaN(behind) ? 0 : behind) * 2 + (isFigures ? 1 : 0);
  const rules = known[key];
  if (rules) return rules;
  const sign = text[end] ?? '';
  const may = precedence.filter(
    ({ of }) =>
      (of?.written === undefined || (of.written === 'figures') === isFigures) &&
      (of?.before === undefined || (sign !== '' && of.before.includes(sign))),
  );
  known[key] = may;
  return may;
}

/** The reading that holds; every numeral has one. */
export function choose(at: Place): Reading {
  for (const rule of rulesFor(at)) {
    const reading = rule.read(at);
    if (reading) return reading;
  }
  throw new Error(`unread numeral: ${at.written}; no rule of the precedence speaks for it`);
}
