/** What a ledger says to an English claim of one of its metrics. */

import type { Metric, Observation } from '../dataset/schema.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { isJustThen } from './certainty.ts';
import { isOfPeriod, isOfTime, isOfVeryStretch, rowsOfDay, startOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { monthName } from './english-dates.ts';
import { isAnotherDefinition } from './english-definition.ts';
import { notUp } from './english-kind.ts';
import { claimedBy, digitsOf, isBorneOut, isOfOtherScope, type Said } from './english-metric.ts';
import { countTimes, isOfOwnTime, sinceIn } from './english-time.ts';
import { type Entry, type LedgerIndex, plain } from './ledger-index.ts';
import { stretchIn } from './rank.ts';
import { type Judged, tellingDigits, tellingSize } from './verdict.ts';

/** Of a year behind all that the ledger has. */
export const isAhead = ({ time }: Said, { rows }: Entry): boolean =>
  time !== null && time.end.slice(0, 4) > (rows.at(-1)?.period_end ?? '9').slice(0, 4);

export const isBehindAll = (said: Said, { entries }: LedgerIndex): boolean =>
  entries.every((entry) => isAhead(said, entry));

/** The row of its time that has the number. */
export const rowOf = ({ number, time }: Said, { rows }: Entry): Observation | undefined =>
  rows.findLast((row) => (!time || isOfTime(row, time)) && isBorneOut(claimedBy(number), row));

/** What a sentence may say of a number that makes it another than the metric's: a rate, a denial, an aim of its clause. */
export const isOther = ({ text, number: { start, end } }: Said): boolean => {
  const clause = `${/[^;:]*$/.exec(text.slice(0, start))?.[0]}${/^[^,;:]*/.exec(text.slice(end))?.[0]}`;
  return (
    /\b(?:daily|weekly|monthly|average[ds]?|per|(?:a|each|every) (?:day|week|month|year|quarter(?! of\b))(?![\s-]+(?:earlier|later|ago|before|after|on|old|into|in|from|since)\b))\b/i.test(
      text,
    ) ||
    // At 18 ports, and a year later that had not changed: what is denied stands in another clause.
    /\b(?:not(?! long ago| only)|never|no longer|nor|deni(?:es|ed)|fals(?:e|ely)|wrong(?:ly)?)\b|n['’]t\b/i.test(
      clause,
    ) ||
    ahead.some((words) => words.test(clause))
  );
};
const ahead: readonly RegExp[] = [
  /\b(?:will|would|aims?|aimed|plans?|planned|expect(?:s|ed)?|target(?:s|ed)?|goals?|should|could reach)\b/i,
  // In small letters: May is a month. Visitors may use it is no doubt.
  /\b(?:might|may (?:soon |yet |well )?(?:reach|rise|grow|hit|exceed|pass|become|be|have))\b/,
];

const yearly =
  /\b(?:(?:a|per|each|every) year(?![\s-]+(?:earlier|later|ago|before|after|on))|annual(?:ly)?|yearly|(?:last|this) year|(?:the )?past (?:year|twelve months|12 months)|(?:the|a) (?:single |one |past )?year (?:to|ended|ending|up to)\b|(?:twelve|12) months to|(?:in|within|over|inside) (?:(?:the )?(?:space|course) of )?(?:just |only |barely |little more than |under )?(?:a|one|a single|twelve|12) (?:year|months))\b(?! (?:of|in)\b)/i;
const everSince =
  /\b(?:since (?:its|their|the) (?:launch|start|inception|opening)|since (?:the |its )?[a-z ]{3,24} (?:began|started|opened|launched)|running total|in total(?! (?!so |since |to |by |at |as |and |from )[a-z])|a total of|so far|to date|cumulative(?:ly)?|altogether|all told)\b/i;

/** A total of so many, up on the year, in six months: of a stretch, whether it says its year or not. */
const ofStretch =
  /\byear[- ](?:on|over)[- ]year\b|\b(?:from|than|compared with) a year (?:earlier|ago)\b|\b(?:first|last|past) (?:half|quarter|[a-z]+ months)\b|\b(?:this|last) (?:year|quarter|month)\b|\bJanuary (?:to|through)\b/i;

const inMonth = /\b(?:during|alone|within|in the month)\b/i;
const isOneMonth = ({ start, end }: { readonly start: string | null; readonly end: string }): boolean =>
  start?.slice(0, 7) === end.slice(0, 7);

/** What was counted up told as one year's, what came in within a period told as all of it. */
export function judgeStretched(said: Said, found: Entry): Judged | null {
  const { text, time } = said;
  const { metric } = found;
  const row = rowOf(said, found);
  if (!row) return null;
  const isYearly =
    metric.measure === 'cumulative' && !isOfPeriod(row, metric) && yearly.test(text) && !everSince.test(text);
  // A total of 1.3 trillion yuan will be issued: what is to come is none of what has come in so far.
  const isAll =
    metric.measure === 'flow' &&
    row.period_start !== null &&
    everSince.test(text) &&
    !ofStretch.test(text) &&
    !time?.isWithin &&
    !ahead.some((words) => words.test(text));
  return isYearly || isAll ? { verdict: 'annualised', metric, row } : null;
}

const isGoing = new RegExp(
  `(?:(?<!\\b(?:was|were|been|being) [a-z]+(?:ed|en)(?: up| out)? )\\bby|\\b(?:another|additional|further|extra|down)|${notUp}\\bup)\\s*$`,
  'i',
);
/** Rose by 20 million, another 20 million, 20 million more. */
export const isChange = ({ text, number: { start, end } }: Said, { metric }: Entry): boolean =>
  isGoing.test(text.slice(0, start)) ||
  /^\s+(?:[A-Za-z]+\s+)?(?:more|fewer|less)\b/i.test(text.slice(end)) ||
  // Six new measures are all of a batch; six new ports are not all ports.
  (metric.measure !== 'flow' &&
    !everSince.test(text) &&
    !/\b(?:since|between)\b/i.test(text) &&
    /^\s+(?:[A-Za-z]+\s+)?new\b/i.test(text.slice(end)));

/** Whether the plural right behind a small number is no word of the metric, and none that its unit goes by. */
function isOfOtherNoun({ text, number }: Said, { metric, rows }: Entry, { wording }: LedgerIndex): boolean {
  const noun = /^\s+([a-z-]+s)\b/.exec(text.slice(number.end))?.[1];
  if (noun === undefined || number.value >= 1000) return false;
  const own = wording.stemsOf(
    [metric.label_en, metric.unit_en, metric.definition_en, ...rows.map(({ quote }) => quote)].join(' '),
  );
  return [...wording.stemsOf(noun)].some((stem) => !own.has(stem));
}

/** 12.34 million in 2024, of a row of its first half: a stretch is said, and the row is of another one of that year. */
function isOfOtherStretch({ text, time }: Said, metric: Metric, row: Observation): boolean {
  const { period_start: start, period_end: end } = row;
  if (!time?.start || !start || !end || start === end || time.start === time.end) return false;
  if (metric.measure === 'cumulative' || metric.measure === 'stock' || !isOfPeriod(row, metric)) return false;
  if (isOfVeryStretch(row, time) || time.end.slice(0, 4) !== end.slice(0, 4)) return false;
  if (time.precision === 'year') return !partOfYear.test(text);
  return !isOneMonth(time) || /\b(?:[Ii]n|[Dd]uring) (?:the month of )?[A-Z]/.test(text);
}
const partOfYear = new RegExp(`\\b(?:half|halves|quarters?|months?|${monthName})\\b`, 'i');

/** Motor vehicles, with the number of the cars among them: its name has a word more, which is not said. */
function isUnnamedPart(
  { text, number, time }: Said,
  found: Entry,
  { entries, wording: { stemsOf } }: LedgerIndex,
) {
  const heard = stemsOf(text);
  const own = nameIn(found, stemsOf);
  return entries.some((other) => {
    const { theirs, more, less } = apart(own, nameIn(other, stemsOf));
    const row = other.rows.findLast((one) => !time || isOfTime(one, time));
    return (
      other !== found &&
      other.role === found.role &&
      scaleOf(other.metric.unit_zh).base === scaleOf(found.metric.unit_zh).base &&
      more.length > 0 &&
      theirs.length > less.length &&
      more.every((stem) => !heard.has(stem)) &&
      less.every((stem) => heard.has(stem)) &&
      row !== undefined &&
      compare(claimedBy(number), row) === 'other'
    );
  });
}

/** Foreigners entered, of “Travellers inspected: Foreigners”: whose members they are is not said. */
function isMemberAlone({ text }: Said, { metric }: Entry, { wording: { stemsOf } }: LedgerIndex): boolean {
  const [head, member] = metric.label_en.split(': ');
  if (head === undefined || member === undefined) return false;
  const heard = stemsOf(text);
  const own = [...stemsOf(head)].filter((stem) => !stemsOf(member).has(stem));
  return own.length > 0 && own.every((stem) => !heard.has(stem));
}

/** Grain yield, of the growth of grain output: another metric is named by the word that this one has not. */
function isNamedElse({ text }: Said, found: Entry, { entries, wording: { stemsOf } }: LedgerIndex): boolean {
  const heard = stemsOf(text);
  const own = nameIn(found, stemsOf);
  return entries.some((other) => {
    const { theirs, more, less } = apart(own, nameIn(other, stemsOf));
    const isAkin = more.length > 0 && less.length > 0 && theirs.length > less.length;
    return isAkin && more.every((stem) => !heard.has(stem)) && less.every((stem) => heard.has(stem));
  });
}

/** What of two names is in the one alone, and in the other. */
const apart = (own: readonly string[], theirs: readonly string[]) => ({
  theirs,
  more: own.filter((stem) => !theirs.includes(stem)),
  less: theirs.filter((stem) => !own.includes(stem)),
});

const nameIn = ({ metric }: Entry, stemsOf: (text: string) => ReadonlySet<string>): readonly string[] => [
  ...stemsOf(metric.label_en.replace(/\([^)]*\)|, (?:in|growth|as) .*$/g, '')),
];

/**
 * Another metric of the very name has a later number, of the part of the year that is said if one is: which of the two is
 * meant no time says.
 */
function isNewerElsewhere(
  text: string,
  { metric }: Entry,
  row: Observation,
  { entries }: LedgerIndex,
): boolean {
  const stretch = stretchIn(text);
  const isOfPart = ({ period_start: start, period_end: end }: Observation): boolean =>
    stretch === null || (start?.slice(4) === stretch[0] && end?.slice(4) === stretch[1]);
  return entries.some(
    (other) =>
      other.metric !== metric &&
      plain(other.metric.label_zh) === plain(metric.label_zh) &&
      other.metric.unit_zh === metric.unit_zh &&
      other.rows.some(
        (one) => (one.period_end ?? '') > (row.period_end ?? '') && one.value !== row.value && isOfPart(one),
      ),
  );
}

/** Over 100 million follows from over 130 million, and is not what it says. */
const isSaidBy = (claimed: ReturnType<typeof claimedBy>, row: Observation): boolean => {
  const comparison = compare(claimed, row);
  return comparison === 'implied' ? claimed.finding.bound === 'nearly' : isBorneOut(claimed, row);
};

export function judgeBy(said: Said, found: Entry, known: LedgerIndex): Judged {
  const { text, number, time } = said;
  const claimed = claimedBy(number);
  const { metric, rows } = found;
  // Since 1 October 2019 in twelve provinces: what stands since a day is the row that begins with it.
  const since = time || metric.measure !== 'stock' ? null : sinceIn(text);
  const begun = rows.filter(({ period_start }) => since !== null && period_start?.startsWith(since));
  const then = time ? rows.filter((row) => isOfTime(row, time)) : begun.length > 0 ? begun : rows;
  const own =
    rowsOfDay(then, time).findLast((row) => isBorneOut(claimed, row)) ??
    then.findLast((row) => compare(claimed, row) === 'same') ??
    then.findLast((row) => isBorneOut(claimed, row));
  const newest = rows.at(-1);
  if (own && isOfOtherScope(said, found, known))
    return {
      verdict: digitsOf(claimed.value) > 1 && claimed.value >= 1e5 ? 'definition' : 'unsure',
      metric,
      row: own,
    };
  if (own && isAnotherDefinition(said, metric, own, known))
    return { verdict: 'definition', metric, row: own };
  if (metric.measure === 'cumulative' && time?.isWithin && !(own && isOfPeriod(own, metric))) {
    // In 2024 alone, of what has come in since a start; another number may well be that year's.
    // In August 2024: whether it came in then or stood so, words of a year say, not of a month.
    const isSure = own && (time.precision === 'year' || inMonth.test(text) || !isOneMonth(time));
    return isSure
      ? { verdict: 'annualised', metric, row: own }
      : { verdict: 'unsure', metric, row: own ?? null };
  }
  if (own && isOfOtherStretch(said, metric, own)) {
    const isTelling = digitsOf(claimed.value) >= tellingDigits || claimed.value >= tellingSize;
    return { verdict: isTelling ? 'period' : 'unsure', metric, row: own };
  }
  if (own && isUnnamedPart(said, found, known))
    return { verdict: digitsOf(claimed.value) >= 3 ? 'definition' : 'unsure', metric, row: own };
  if (own && isMemberAlone(said, found, known)) return { verdict: 'unsure', metric, row: own };
  if (own && !time && isNewerElsewhere(text, found, own, known))
    return { verdict: 'unsure', metric, row: own };
  if (own) {
    const isOld = newest && newest !== own && startOf(newest) === startOf(own) && !isSaidBy(claimed, newest);
    // Up from 180 million two years ago: what it grew from is of a day past.
    const isOfThen =
      /\b(?:then|once|initial|at first|had)\b/.test(text) ||
      /\b(?:up|down|rose|risen|grew|grown|increas\w+|expand\w+|fell|fallen|climbed|jumped|doubled)\b[^.;]*\bfrom\s*$/i.test(
        text.slice(0, number.start),
      );
    if (!time && isOld && !isOfThen) return { verdict: 'outdated', metric, row: newest };
    return { verdict: compare(claimed, own) === 'bound_lost' ? 'bound_lost' : 'agrees', metric, row: own };
  }
  const last = then.at(-1) ?? null;
  const other = known.entries.find(
    (one) =>
      one !== found &&
      one.metric.domain === metric.domain &&
      one.rows.some((row) => (!time || isOfTime(row, time)) && compare(claimed, row) === 'same'),
  );
  if (other && digitsOf(claimed.value) >= 3)
    return { verdict: 'definition', metric: other.metric, row: other.rows.at(-1) ?? null };
  // Of a year of which the ledger has no row.
  if (!last && time && !rows.some((row) => isOfTime(row, { ...time, precision: 'year' })))
    return { verdict: 'absent', metric, row: null };
  if (!last || (!time && begun.length === 0) || then.some((row) => compare(claimed, row) === 'open'))
    return { verdict: 'unsure', metric, row: last ?? newest ?? null };
  // Of several times that a sentence names, the number may be of another.
  // Sixty in July and in November: so they stood all that year.
  const stood =
    metric.measure === 'stock' && then.length > 1 && then.every(({ value }) => value === last.value);
  if (time && !stood && !isJustThen(last, metric, time, claimed.value))
    return { verdict: 'unsure', metric, row: last };
  // Three headings: what is counted has a name of which the metric has no word.
  if (isOfOtherNoun(said, found, known)) return { verdict: 'unsure', metric, row: last };
  if (countTimes(text) > 1 && !isOfOwnTime(text, number.end)) return { verdict: 'unsure', metric, row: last };
  if (isNamedElse(said, found, known)) return { verdict: 'unsure', metric, row: last };
  return { verdict: 'wrong', metric, row: last };
}
