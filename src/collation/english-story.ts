/**
 * The numbers of a story's English sentences against a ledger, by its English names. A verdict is given where the words
 * of a sentence name one metric and its unit stands at the number; else the claim stays unsure, or is absent where the
 * ledger knows none of its words. Of what is reckoned from rows, changes between two times are followed in English.
 */

import type { Observation } from '../dataset/schema.ts';
import { isJustThen } from './certainty.ts';
import { isOfPeriod, isOfTime, rowsOfDay, startOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import type { EnglishNumber } from './english.ts';
import { numbersIn } from './english-counts.ts';
import { isAnotherDefinition, isPart } from './english-definition.ts';
import { kindOf, notUp } from './english-kind.ts';
import {
  claimedBy,
  digitsOf,
  entryFor,
  holderFor,
  isBorneOut,
  isOfOtherScope,
  likelyFor,
  type Said,
  wordedFor,
} from './english-metric.ts';
import { isElsewhere, isForeign, isOfProvince } from './english-places.ts';
import { englishRanksIn, judgeEnglishMost, judgeEnglishRank } from './english-rank.ts';
import { judgeReckoned } from './english-reckoned.ts';
import { countTimes, isOfOwnTime, sinceIn, timeIn } from './english-time.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import type { Rank } from './rank.ts';
import { type Answered, type Question, withRefusal } from './refusal.ts';
import { type Judged, nothing } from './verdict.ts';

export interface EnglishClaim {
  /** Half-open in the story, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly judged: Answered;
}

/** A stretch of the story without a Han sign, with at least two words in small letters. */
interface EnglishSentence {
  readonly start: number;
  readonly text: string;
}

/** The English sentences of a story; a full stop within a number or before a small letter ends none. */
export function englishSentences(story: string): readonly EnglishSentence[] {
  return [
    ...story.matchAll(
      /[^\n。！？]+?(?:[.!?](?=\s+["“‘']?[A-Z\p{Script=Han}]|\s*(?:\n|$))|(?=[\n。！？]|$))/gu,
    ),
  ]
    .map(({ 0: text, index }) => ({ start: index, text }))
    .filter(({ text }) => !/\p{Script=Han}/u.test(text) && (text.match(/\b[a-z]{2,}\b/g) ?? []).length > 1);
}

/** A claim for each number of a story's English sentences, dates and years aside. */
export function judgeEnglish(sentences: readonly EnglishSentence[], known: LedgerIndex) {
  const claims: Array<EnglishClaim & { readonly sentence: EnglishSentence }> = [];
  let [told, end] = ['', -1];
  for (const sentence of sentences) {
    const isNext = sentence.start === end;
    const before = isNext && goesOn.test(sentence.text) ? told : '';
    claims.push(...judgeSentence(sentence, before, known).map((claim) => ({ ...claim, sentence })));
    // What goes on with a sentence is told of what that was.
    told = before + sentence.text;
    end = sentence.start + sentence.text.length;
  }
  return claims;
}

/** That is 78 million more; of these a third; for the whole year 116 million: a sentence whose subject stands before it. */
const goesOn =
  /^\s*["“‘']?(?:That|This|It|They|These|Those|Both|Its|Their|(?:(?:Of|Among|By|In|For|Over|At|Some|About|Around|Nearly|Almost|More|Another|As)\b[^,.]{0,40}?\b(?:that|these|those|them|which|then|the (?:whole|full|entire|same) (?:year|period))\b)|(?:By|In|For|Over|At) (?:then|(?:the )?(?:end|close) of [A-Z\d]|[A-Z]?[a-z]* ?\d{4})|(?:The|That|This) (?:figure|number|total|tally|count|sum|scheme|list|year)|(?:(?:About|Around|Some|Nearly|Almost|Roughly|Over|More than|Just over|Another) )?\d[\d.,]*(?: (?:thousand|million|billion))? (?:were|was|are|have|had|came|went))\b/;

function judgeSentence({ start, text }: EnglishSentence, before: string, known: LedgerIndex): EnglishClaim[] {
  const claims: EnglishClaim[] = [];
  const numbers = numbersIn(text).map((one) => inUnitOf(one, known));
  const whole = before + text;
  const all = before === '' ? numbers : numbersIn(whole).map((one) => inUnitOf(one, known));
  for (const number of numbers) {
    const said = { text, number, time: timeIn(text, number.start) };
    const alone = judge(said, numbers, known);
    const there = all.find((one) => one.start === before.length + number.start);
    const judged =
      before !== '' && there && alone.metric === null && !isForeign(text, known)
        ? judgeInContext({ said, whole, there, all }, alone, known)
        : alone;
    // 328 million licences, 110 million of them to women: the row was said already.
    const isSaid =
      judged.verdict === 'wrong' &&
      !judged.reckoning &&
      claims.some(
        ({ judged: { row, verdict } }) => row === judged.row && /^(?:agrees|bound_lost)$/.test(verdict),
      );
    claims.push({
      ...{ start: start + number.start, end: start + number.end },
      judged: withRefusal(
        isSaid ? { ...judged, verdict: 'unsure' } : judgeEnglishMost(text, judged, known),
        () => questionOf(said, known),
        known,
      ),
    });
  }
  for (const rank of englishRanksIn(text).filter(({ start: at }) =>
    numbers.every((one) => at < one.start || at >= one.end),
  ))
    claims.push({
      ...{ start: start + rank.start, end: start + rank.end },
      judged: withRefusal(
        isForeign(text, known) ? nothing : judgeEnglishRank(text, rank, known),
        () => ({
          claimed: claimedBy(numberAt(rank)),
          time: null,
          isForeign: isForeign(text, known),
          likely: [],
        }),
        known,
      ),
    });
  return claims;
}

/** A rank as a number of its place, with nothing that it counts. */
const numberAt = ({ start, end, place }: Rank): EnglishNumber => ({
  ...{ start, end, quote: '', value: place, low: place, high: place, decimals: 0 },
  ...{ bound: 'exact', unit: null },
});

interface InContext {
  readonly said: Said;
  /** The sentence with those that it goes on with, and the number and all others in it. */
  readonly whole: string;
  readonly there: EnglishNumber;
  readonly all: readonly EnglishNumber[];
}

/** What a sentence before names bears out a number; it denies none, for it may speak of something else. */
function judgeInContext({ said, whole, there, all }: InContext, alone: Judged, known: LedgerIndex): Judged {
  const time = said.time ?? timeIn(whole, there.start);
  const judged = judge({ text: whole, number: there, time }, all, known);
  if (/^(?:agrees|bound_lost)$/.test(judged.verdict)) return judged;
  return judged.metric && judged.verdict !== 'absent'
    ? {
        verdict: 'unsure',
        metric: judged.metric,
        row: judged.row,
        ...(judged.reckoning ? { reckoning: judged.reckoning } : {}),
      }
    : alone;
}

/** Six days of a ledger that counts hours. */
const inUnitOf = (number: EnglishNumber, { entries }: LedgerIndex): EnglishNumber => {
  const has = (unit: string): boolean => entries.some(({ metric }) => metric.unit_zh === unit);
  const isOfHours = number.unit === '天' && !has('天') && has('小时');
  const [value, low, high] = [number.value, number.low, number.high].map((one) => one && one * 24);
  return isOfHours
    ? { ...number, value: value ?? 0, low: low ?? null, high: high ?? null, unit: '小时' }
    : number;
};

const questionOf = (said: Said, known: LedgerIndex): Question => ({
  claimed: claimedBy(said.number),
  time: said.time,
  isForeign: isForeign(said.text, known),
  likely: likelyFor(said, known)
    .filter(({ total }) => total >= leastLikely)
    .map(({ entry }) => entry),
});
/** So much must speak for a metric that is shown beside a claim without a verdict. */
const leastLikely = 0.5;

function judge(said: Said, numbers: readonly EnglishNumber[], known: LedgerIndex): Judged {
  if (isForeign(said.text, known)) return nothing;
  const reckoned = isElsewhere(said, known) ? null : judgeReckoned(said, numbers, known);
  if (reckoned) return reckoned;
  // What is no level is held against none, though nothing was found that it is made of.
  const kind = kindOf(said.text, said.number);
  if (kind && kind.kind !== 'sum' && said.number.unit !== '%') return judgeUnmade(said, known);
  const found = entryFor(said, known);
  if (found === 'unknown') {
    const holder = holderFor(said, known);
    const row = holder?.rows.findLast((one) => isBorneOut(claimedBy(said.number), one)) ?? null;
    return holder ? { verdict: 'definition', metric: holder.metric, row } : nothing;
  }
  // An aim for a year that no row of the ledger is of.
  if (found === 'unclear')
    return isBehindAll(said, known) ? nothing : { verdict: 'unsure', metric: null, row: null };
  if (isOfProvince(said, found)) return nothing;
  const stretched = judgeStretched(said, found);
  if (stretched) return stretched;
  const held = rowOf(said, found);
  if (held && digitsOf(claimedBy(said.number).value) >= 3 && isPart(said.text, found, known))
    return { verdict: 'definition', metric: found.metric, row: held };
  if (!held && isAhead(said, found)) return { verdict: 'absent', metric: found.metric, row: null };
  if (
    isOther(said) ||
    isPart(said.text, found, known) ||
    isChange(said, found) ||
    isElsewhere(said, known, found)
  )
    return { verdict: 'unsure', metric: found.metric, row: found.rows.at(-1) ?? null };
  return judgeBy(said, found, known);
}

function judgeUnmade(said: Said, known: LedgerIndex): Judged {
  const [best] = wordedFor(said, known);
  if (!best || best.total < leastNamed || isElsewhere(said, known)) return nothing;
  return { verdict: 'unsure', metric: best.entry.metric, row: best.entry.rows.at(-1) ?? null };
}
const leastNamed = 0.9;

/** Of a year behind all that the ledger has. */
const isAhead = ({ time }: Said, { rows }: Entry): boolean =>
  time !== null && time.end.slice(0, 4) > (rows.at(-1)?.period_end ?? '9').slice(0, 4);

const isBehindAll = (said: Said, { entries }: LedgerIndex): boolean =>
  entries.every((entry) => isAhead(said, entry));

/** The row of its time that has the number. */
const rowOf = ({ number, time }: Said, { rows }: Entry): Observation | undefined =>
  rows.findLast((row) => (!time || isOfTime(row, time)) && isBorneOut(claimedBy(number), row));

/** What a sentence may say of a number that makes it another than the metric's: a rate, a denial, an aim of its clause. */
const isOther = ({ text, number: { start, end } }: Said): boolean =>
  /\b(?:daily|weekly|monthly|average[ds]?|per|(?:a|each|every) (?:day|week|month|year|quarter)(?!\s+(?:earlier|later|ago|before|after|on|old|into|in|from|since)\b))\b/i.test(
    text,
  ) ||
  /\b(?:not(?! long ago| only)|never|no longer|nor|deni(?:es|ed)|fals(?:e|ely)|wrong(?:ly)?)\b|n['’]t\b/i.test(
    text,
  ) ||
  ahead.some((words) =>
    words.test(`${/[^;:]*$/.exec(text.slice(0, start))?.[0]}${/^[^,;:]*/.exec(text.slice(end))?.[0]}`),
  );
const ahead: readonly RegExp[] = [
  /\b(?:will|would|aims?|aimed|plans?|planned|expect(?:s|ed)?|target(?:s|ed)?|goals?|should|could reach)\b/i,
  // In small letters: May is a month. Visitors may use it is no doubt.
  /\b(?:might|may (?:soon |yet |well )?(?:reach|rise|grow|hit|exceed|pass|become|be|have))\b/,
];

const yearly =
  /\b(?:(?:a|per|each|every) year(?!\s+(?:earlier|later|ago|before|after|on))|annual(?:ly)?|yearly|(?:last|this) year|(?:the )?past (?:year|twelve months|12 months)|(?:the|a) (?:single |one |past )?year (?:to|ended|ending|up to)\b|(?:twelve|12) months to|(?:in|within|over|inside) (?:(?:the )?(?:space|course) of )?(?:just |only |barely |little more than |under )?(?:a|one|a single|twelve|12) (?:year|months))\b(?! (?:of|in)\b)/i;
const everSince =
  /\b(?:since (?:its|their|the) (?:launch|start|inception|opening)|since (?:the |its )?[a-z ]{3,24} (?:began|started|opened|launched)|running total|in total|a total of|so far|to date|cumulative(?:ly)?|altogether|all told)\b/i;

const inMonth = /\b(?:during|alone|within|in the month)\b/i;
const isOneMonth = ({ start, end }: { readonly start: string | null; readonly end: string }): boolean =>
  start?.slice(0, 7) === end.slice(0, 7);

/** What was counted up told as one year's, what came in within a period told as all of it. */
function judgeStretched(said: Said, found: Entry): Judged | null {
  const { text, time } = said;
  const { metric } = found;
  const row = rowOf(said, found);
  if (!row) return null;
  const isYearly =
    metric.measure === 'cumulative' && !isOfPeriod(row, metric) && yearly.test(text) && !everSince.test(text);
  const isAll =
    metric.measure === 'flow' && row.period_start !== null && everSince.test(text) && !time?.isWithin;
  return isYearly || isAll ? { verdict: 'annualised', metric, row } : null;
}

const isGoing = new RegExp(`(?:\\b(?:by|another|additional|further|extra|down)|${notUp}\\bup)\\s*$`, 'i');
/** Rose by 20 million, another 20 million, 20 million more. */
const isChange = ({ text, number: { start, end } }: Said, { metric }: Entry): boolean =>
  isGoing.test(text.slice(0, start)) ||
  /^\s+(?:[A-Za-z]+\s+)?(?:more|fewer|less)\b/i.test(text.slice(end)) ||
  // Six new measures are all of a batch; six new ports are not all ports.
  (metric.measure !== 'flow' &&
    !everSince.test(text) &&
    !/\b(?:since|between)\b/i.test(text) &&
    /^\s+(?:[A-Za-z]+\s+)?new\b/i.test(text.slice(end)));

/** Over 100 million follows from over 130 million, and is not what it says. */
const isSaidBy = (claimed: ReturnType<typeof claimedBy>, row: Observation): boolean => {
  const comparison = compare(claimed, row);
  return comparison === 'implied' ? claimed.finding.bound === 'nearly' : isBorneOut(claimed, row);
};

function judgeBy(said: Said, found: Entry, known: LedgerIndex): Judged {
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
  if (countTimes(text) > 1 && !isOfOwnTime(text, number.end)) return { verdict: 'unsure', metric, row: last };
  return { verdict: 'wrong', metric, row: last };
}
