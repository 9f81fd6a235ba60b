/**
 * The numbers of a story's English sentences against a ledger, by its English names. A verdict is given where the words
 * of a sentence name one metric and its unit stands at the number; else the claim stays unsure, or is absent where the
 * ledger knows none of its words. Of what is reckoned from rows, changes between two times are followed in English.
 */

import type { Metric, Observation } from '../dataset/schema.ts';
import { provinces } from '../text/provinces.ts';
import { isOfTime, rowsOfDay, startOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { countryIn } from './countries.ts';
import { judgeChange } from './english-change.ts';
import { numbersIn } from './english-counts.ts';
import {
  claimedBy,
  digitsOf,
  entryFor,
  holderFor,
  isBorneOut,
  isOfOtherScope,
  likelyFor,
  type Said,
} from './english-metric.ts';
import { countTimes, monthName, timeIn } from './english-time.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
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

/** A claim for each number of a sentence, dates and years aside. */
export function judgeEnglish({ start, text }: EnglishSentence, known: LedgerIndex): EnglishClaim[] {
  const claims: EnglishClaim[] = [];
  for (const number of numbersIn(text)) {
    const said = { text, number, time: timeIn(text, number.start) };
    const judged = judge(said, known);
    // 328 million licences, 110 million of them to women: the row was said already.
    const isSaid =
      judged.verdict === 'wrong' &&
      claims.some(
        ({ judged: { row, verdict } }) => row === judged.row && /^(?:agrees|bound_lost)$/.test(verdict),
      );
    claims.push({
      ...{ start: start + number.start, end: start + number.end },
      judged: withRefusal(
        isSaid ? { ...judged, verdict: 'unsure' } : judged,
        () => questionOf(said, known),
        known,
      ),
    });
  }
  return claims;
}

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

function judge(said: Said, known: LedgerIndex): Judged {
  const changed =
    isForeign(said.text, known) || isElsewhere(said.text, known) ? null : judgeChange(said, known);
  if (changed) return changed;
  const found = entryFor(said, known);
  if (found === 'unknown') {
    const holder = isForeign(said.text, known) ? undefined : holderFor(said, known);
    const row = holder?.rows.findLast((one) => isBorneOut(claimedBy(said.number), one)) ?? null;
    return holder ? { verdict: 'definition', metric: holder.metric, row } : nothing;
  }
  if (found === 'unclear') return { verdict: 'unsure', metric: null, row: null };
  if (isForeign(said.text, known) || isOfProvince(said, found)) return nothing;
  const stretched = judgeStretched(said, found);
  if (stretched) return stretched;
  if (
    isOther.some((words) => words.test(said.text)) ||
    isPart(said.text, found, known) ||
    isChange(said, found) ||
    isElsewhere(said.text, known, found)
  )
    return { verdict: 'unsure', metric: found.metric, row: found.rows.at(-1) ?? null };
  return judgeBy(said, found, known);
}

/** What a sentence may say of a number that makes it another than the metric's: a rate, an aim, a denial, a part. */
const isOther: readonly RegExp[] = [
  /\b(?:daily|weekly|monthly|average[ds]?|per|(?:a|each|every) (?:day|week|month|year|quarter))\b/i,
  /\b(?:will|would|aims?|aimed|plans?|planned|expect(?:s|ed)?|target(?:s|ed)?|goals?|should|could reach)\b/i,
  // In small letters: May is a month. Visitors may use it is no doubt.
  /\b(?:might|may (?:soon |yet |well )?(?:reach|rise|grow|hit|exceed|pass|become|be|have))\b/,
  /\b(?:not(?! long ago| only)|never|no longer|nor|deni(?:es|ed)|fals(?:e|ely)|wrong(?:ly)?)\b|n['’]t\b/i,
];

/** A part of those counted, of which the metric's own words say nothing. */
function isPart(
  text: string,
  { metric: { label_en, definition_en } }: Entry,
  { wording: { stemsOf } }: LedgerIndex,
): boolean {
  const own = stemsOf(`${label_en} ${definition_en}`);
  return [
    ...text.matchAll(/\b(?:pilot|women|men|children|elderly|aged|foreign(?:ers)?|first-time)\b/gi),
  ].some(([word]) => [...stemsOf(word)].some((stem) => !own.has(stem)));
}

const yearly =
  /\b(?:(?:a|per|each|every) year(?!\s+(?:earlier|later|ago|before|after|on))|annual(?:ly)?|yearly|(?:last|this) year|(?:the )?past (?:year|twelve months|12 months))\b/i;
const everSince =
  /\b(?:since (?:its|their|the) (?:launch|start|inception|opening)|since (?:the |its )?[a-z ]{3,24} (?:began|started|opened|launched)|running total|in total|a total of|so far|to date|cumulative(?:ly)?|altogether|all told)\b/i;

const inMonth = /\b(?:during|alone|within|in the month)\b/i;
const isOneMonth = ({ start, end }: { readonly start: string | null; readonly end: string }): boolean =>
  start?.slice(0, 7) === end.slice(0, 7);

/** What was counted up told as one year's, what came in within a period told as all of it. */
function judgeStretched({ text, number, time }: Said, { metric, rows }: Entry): Judged | null {
  const claimed = claimedBy(number);
  const row = rows.findLast((one) => (!time || isOfTime(one, time)) && isBorneOut(claimed, one));
  if (!row) return null;
  const isYearly = metric.measure === 'cumulative' && yearly.test(text) && !everSince.test(text);
  const isAll =
    metric.measure === 'flow' && row.period_start !== null && everSince.test(text) && !time?.isWithin;
  return isYearly || isAll ? { verdict: 'annualised', metric, row } : null;
}

/** Britain's, the DVLA: whose numbers the ledger's words do not name. */
function isForeign(text: string, { entries, wording: { stemsOf } }: LedgerIndex): boolean {
  const words = entries.map(({ metric }) => `${metric.label_en} ${metric.definition_en}`).join(' ');
  const named = stemsOf(words);
  const country = countryIn(text.trimStart(), 'en');
  if (country && !words.includes(country)) return true;
  // China Customs says 31 of its services: who speaks, speaks of its own.
  const [, speaker] =
    /^\s*(?:the )?((?:[A-Z][A-Za-z]+ )+)(?:says?|said|report(?:s|ed))\b.*\b(?:its|their)\b/.exec(text) ?? [];
  if (speaker && [...stemsOf(speaker)].some((stem) => !named.has(stem))) return true;
  return [...text.matchAll(/\b([A-Z][A-Za-z-]+)['’]s\b/g)].some(([, name = '']) =>
    [...stemsOf(name)].some((stem) => !named.has(stem)),
  );
}

/** Rose by 20 million, another 20 million, 20 million more. */
const isChange = ({ text, number: { start, end } }: Said, { metric }: Entry): boolean =>
  /\b(?:by|another|additional|further|extra|up|down)\s*$/i.test(text.slice(0, start)) ||
  /^\s+(?:[A-Za-z]+\s+)?(?:more|fewer|less)\b/i.test(text.slice(end)) ||
  // Six new measures are all of a batch; six new ports are not all ports.
  (metric.measure !== 'flow' && /^\s+(?:[A-Za-z]+\s+)?new\b/i.test(text.slice(end)));

const someProvince = new RegExp(`\\b(?:${provinces.map(({ en }) => en).join('|')})\\b`);
const placed = /\b(?:in|across|at|from|of) (?:the )?((?:[A-Z][A-Za-z-]+)(?: [A-Z][A-Za-z-]+)*)/g;

/** Guangdong had issued 25 million: a number that no row of the country has. */
function isOfProvince({ text, number }: Said, { metric, rows }: Entry): boolean {
  const province = someProvince.exec(text)?.[0];
  return (
    province !== undefined &&
    !`${metric.label_en} ${metric.definition_en}`.includes(province) &&
    !rows.some((row) => row.region !== 'CN' || isBorneOut(claimedBy(number), row))
  );
}

/** In Guangdong, in Suzhou, in Japan: a place that the ledger's English words do not name. */
function isElsewhere(text: string, { entries, wording: { stemsOf } }: LedgerIndex, found?: Entry): boolean {
  const own = found ? `${found.metric.label_en} ${found.metric.definition_en}` : '';
  const province = someProvince.exec(text)?.[0];
  if (province !== undefined && !own.includes(province)) return true;
  const named = stemsOf(
    entries.map(({ metric: { label_en, definition_en } }) => `${label_en} ${definition_en}`).join(' '),
  );
  return [...text.matchAll(placed)].some(([, place = '']) =>
    [...stemsOf(place.replace(new RegExp(`\\b(?:${monthName})\\b`, 'g'), ''))].some(
      (stem) => !named.has(stem),
    ),
  );
}

/** The 72-hour and the 144-hour schemes, where the row counts the one. */
function hasOtherTerms(text: string, { label }: Observation): boolean {
  const claimed = new Set([...text.matchAll(/\b\d+(?=-hour)/g)].map(([term]) => term));
  const own = new Set([...(label ?? '').matchAll(/\d+(?=小时)/g)].map(([term]) => term));
  return (
    claimed.size > 0 &&
    own.size > 0 &&
    !(claimed.size === own.size && [...claimed].every((term) => own.has(term)))
  );
}

/** Any city in China, where the row is of one place or of less: it stands in its series with a difference. */
const isWidened = (text: string, { comparability, difference_zh, label }: Observation): boolean =>
  comparability === 'near' &&
  !label?.includes('全国') &&
  /（/.test(difference_zh ?? '') &&
  /\b(?:(?:any|every|all|each)(?: of the)? (?:[a-z]+ )?(?:cit(?:y|ies)|provinces?|ports?|places?|regions?))\b/i.test(
    text,
  );

/** The 16 pilot cities, where the row is of the whole country, or nothing of its metric is of pilots. */
const isOfPilots = (
  text: string,
  { label_en, definition_en }: Metric,
  { label, quote }: Observation,
): boolean =>
  /\bpilot(?:ing|s)?\b/i.test(text) &&
  (label?.includes('全国') === true || !/pilot|试点/i.test(`${label_en} ${definition_en} ${label} ${quote}`));

/** Over 100 million follows from over 130 million, and is not what it says. */
const isSaidBy = (claimed: ReturnType<typeof claimedBy>, row: Observation): boolean => {
  const comparison = compare(claimed, row);
  return comparison === 'implied' ? claimed.finding.bound === 'nearly' : isBorneOut(claimed, row);
};

function judgeBy(said: Said, found: Entry, known: LedgerIndex): Judged {
  const { text, number, time } = said;
  const claimed = claimedBy(number);
  const { metric, rows } = found;
  const then = time ? rows.filter((row) => isOfTime(row, time)) : rows;
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
  if (own && (hasOtherTerms(text, own) || isWidened(text, own) || isOfPilots(text, metric, own)))
    return { verdict: 'definition', metric, row: own };
  if (metric.measure === 'cumulative' && time?.isWithin) {
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
  // Of a year behind all that the ledger has.
  if (!last && time && time.end.slice(0, 4) > (newest?.period_end ?? '9').slice(0, 4))
    return { verdict: 'absent', metric, row: null };
  if (!last || !time || then.some((row) => compare(claimed, row) === 'open'))
    return { verdict: 'unsure', metric, row: last ?? newest ?? null };
  // Of several times that a sentence names, the number may be of another.
  if (countTimes(text) > 1) return { verdict: 'unsure', metric, row: last };
  return { verdict: 'wrong', metric, row: last };
}
