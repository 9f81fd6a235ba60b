/**
 * The numbers of a story's English sentences against a ledger, by its English names. A verdict is given where the words
 * of a sentence name one metric and its unit stands at the number; else the claim stays unsure, or is absent where the
 * ledger knows none of its words. What is reckoned from rows is not followed in English.
 */

import type { Metric } from '../dataset/schema.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { daysInMonth } from '../text/calendar.ts';
import { provinces } from '../text/provinces.ts';
import { isOfTime, startOf, type Time } from './claim-time.ts';
import { type Claimed, compare } from './comparison.ts';
import { people } from './counting.ts';
import { type EnglishNumber, readEnglish } from './english.ts';
import { stemsOf } from './english-words.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import { type Judged, nothing } from './verdict.ts';

export interface EnglishClaim {
  /** Half-open in the story, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly judged: Judged;
}

/** A stretch of the story without a Han sign, with at least three words. */
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
    .filter(({ text }) => !/\p{Script=Han}/u.test(text) && /(?:[A-Za-z]{2,}\W+){3}/.test(text));
}

/** A claim for each number of a sentence, dates and years aside. */
export function judgeEnglish({ start, text }: EnglishSentence, known: LedgerIndex): EnglishClaim[] {
  const time = timeIn(text);
  return readEnglish(text).map((number) => ({
    start: start + number.start,
    end: start + number.end,
    judged: judge({ text, number, time }, known),
  }));
}

interface Said {
  readonly text: string;
  readonly number: EnglishNumber;
  /** When it holds; `null` where the sentence says no time. */
  readonly time: EnglishTime | null;
}

function judge(said: Said, known: LedgerIndex): Judged {
  const found = entryFor(said, known);
  if (found === 'unknown') return nothing;
  if (found === 'unclear') return { verdict: 'unsure', metric: null, row: null };
  if (isOther.some((words) => words.test(said.text)) || isChange(said) || isElsewhere(said.text, known))
    return { verdict: 'unsure', metric: found.metric, row: found.rows.at(-1) ?? null };
  return judgeBy(said, found, known);
}

/** What a sentence may say of a number that makes it another than the metric's: a rate, an aim, a denial, a part. */
const isOther: readonly RegExp[] = [
  /\b(?:daily|weekly|monthly|average[ds]?|per|(?:a|each|every) (?:day|week|month|year|quarter))\b/i,
  /\b(?:will|would|aims?|aimed|plans?|planned|expect(?:s|ed)?|target(?:s|ed)?|goals?|should|could reach)\b/i,
  // In small letters: May is a month.
  /\b(?:may|might)\b/,
  /\b(?:not|never|no longer|nor|deni(?:es|ed)|fals(?:e|ely)|wrong(?:ly)?)\b|n['’]t\b/i,
  /\b(?:pilot|women|men|children|elderly|aged|foreign(?:ers)?|first-time)\b/i,
];

/** Rose by 20 million, another 20 million, 20 million more. */
const isChange = ({ text, number: { start, end } }: Said): boolean =>
  /\b(?:by|another|additional|further|extra|up|down)\s*$/i.test(text.slice(0, start)) ||
  /^\s+(?:[A-Za-z]+\s+)?(?:more|fewer|less|new)\b/i.test(text.slice(end));

const someProvince = new RegExp(`\\b(?:${provinces.map(({ en }) => en).join('|')})\\b`);
const placed = /\b(?:in|across|at|from|of) (?:the )?((?:[A-Z][A-Za-z-]+)(?: [A-Z][A-Za-z-]+)*)/g;

/** In Guangdong, in Suzhou, in Japan: a place that the ledger's English words do not name. */
function isElsewhere(text: string, { entries }: LedgerIndex): boolean {
  if (someProvince.test(text)) return true;
  const named = stemsOf(
    entries.map(({ metric: { label_en, definition_en } }) => `${label_en} ${definition_en}`).join(' '),
  );
  return [...text.matchAll(placed)].some(([, place = '']) =>
    [...stemsOf(place.replace(new RegExp(`\\b(?:${monthName})\\b`, 'g'), ''))].some(
      (stem) => !named.has(stem),
    ),
  );
}

function judgeBy({ text, number, time }: Said, found: Entry, known: LedgerIndex): Judged {
  const claimed = claimedBy(number);
  const { metric, rows } = found;
  const then = time ? rows.filter((row) => isOfTime(row, time)) : rows;
  const own = then.findLast((row) => isBorneOut(claimed, row));
  const newest = rows.at(-1);
  if (metric.measure === 'cumulative' && time?.isWithin) {
    // In 2024 alone, of what has come in since a start; another number may well be that year's.
    return own ? { verdict: 'annualised', metric, row: own } : { verdict: 'unsure', metric, row: null };
  }
  if (own) {
    const isOld =
      newest && newest !== own && startOf(newest) === startOf(own) && !isBorneOut(claimed, newest);
    if (!time && isOld && !/\b(?:then|once|initial|at first|had)\b/.test(text))
      return { verdict: 'outdated', metric, row: newest };
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
  if (!last || !time || then.some((row) => compare(claimed, row) === 'open'))
    return { verdict: 'unsure', metric, row: last ?? newest ?? null };
  return { verdict: 'wrong', metric, row: last };
}

const isBorneOut = (claimed: Claimed, row: Entry['rows'][number]): boolean =>
  ['same', 'bound_lost', 'rounded', 'implied'].includes(compare(claimed, row));

const digitsOf = (value: number): number => `${value}`.replace(/\D|0+$/g, '').length;

function claimedBy({ value, unit, bound, decimals, quote }: EnglishNumber): Claimed {
  const scale = scaleOf(unit);
  return { value: value * scale.factor, scale, finding: { bound, decimals, text: quote } };
}

/** The share of a name's words that a sentence must have, and by how much the next likely name must fall short. */
const enough = 0.6;
const apart = 0.2;

/**
 * The metric that a number is of: its unit stands behind the number, or its Chinese unit is the number's, and most words
 * of its name stand in the sentence. `unknown` where the ledger counts nothing of the kind.
 */
function entryFor({ text, number }: Said, { entries }: LedgerIndex): Entry | 'unknown' | 'unclear' {
  const stems = stemsOf(text);
  const behind = [...stemsOf(/^(?:[\s-]+[A-Za-z’'-]+){0,5}/.exec(text.slice(number.end))?.[0] ?? '')];
  const named = entries.flatMap((entry) => {
    const name = stemsOf(entry.metric.label_en.replace(/\([^)]*\)/g, ''));
    const shared = [...name].filter((stem) => stems.has(stem)).length;
    const distance = unitAt(number, behind, entry.metric);
    return shared < Math.min(2, name.size) ? [] : { entry, distance, shared, share: shared / name.size };
  });
  const counted = named.filter(({ distance }) => distance < Number.POSITIVE_INFINITY);
  // Licences rose by 78 million: a metric is named, and whether the number counts it is not said.
  if (counted.length === 0) return named.some(({ share }) => share === 1) ? 'unclear' : 'unknown';
  // 72 cities issued port visas: of the units behind the number the nearest is its own.
  const nearest = Math.min(...counted.map(({ distance }) => distance));
  const likely = counted
    .filter(({ distance }) => distance === nearest)
    .toSorted((a, b) => b.share - a.share || b.shared - a.shared);
  const [first, second] = likely;
  const isAlone =
    !first || !second || first.share - second.share >= apart || first.shared > second.shared + 1;
  return first && first.share >= enough && isAlone ? first.entry : 'unclear';
}

/**
 * How many words behind a number the unit of a metric stands: 53 countries; 0 where the number has it in Chinese, yuan
 * for 元, people for 名; infinite where it does not. `behind`: the stems of those words.
 */
function unitAt({ unit }: EnglishNumber, behind: readonly string[], { unit_zh, unit_en }: Metric): number {
  const isPeople = unit !== null && people.test(unit) && people.test(unit_zh);
  if (isPeople || (unit !== null && scaleOf(unit).base === scaleOf(unit_zh).base)) return 0;
  const units = stemsOf(unit_en);
  const at = behind.findIndex((stem) => units.has(stem));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

export interface EnglishTime extends Time {
  /** In 2024, during the first half: of what came in then, not of what stood at its end. */
  readonly isWithin: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const dated = new RegExp(
  `\\b(?:(\\d{1,2})\\s+)?(?:(${monthName})\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,\\s*)?)?((?:19|20)\\d\\d)\\b`,
  'g',
);

/** The one time that a sentence names; `null` where it names none, or several. */
export function timeIn(text: string): EnglishTime | null {
  const found = [...text.matchAll(dated)];
  const [date] = found;
  if (!date || found.length > 1) return null;
  const [, dayBefore, name, dayBehind, yearWord] = date;
  const year = Number(yearWord);
  const lead = text.slice(Math.max(0, date.index - 24), date.index);
  if (/\b(?:since|from|after|until before)\s*$/i.test(lead)) return null;
  const month = name ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : null;
  const isEnd = /\b(?:by|as of|at|until|up to|end of|end-)\s*(?:the\s+)?(?:end\s+of\s+)?(?:late\s+)?$/i.test(
    lead,
  );
  const two = (count: number): string => String(count).padStart(2, '0');
  if (month === null) {
    if (/\b(?:half|quarter)\b/i.test(lead)) return null;
    const [start, end] = [`${year}-01-01`, `${year}-12-31`];
    return { start: isEnd ? end : start, end, precision: isEnd ? 'month' : 'year', isWithin: !isEnd };
  }
  const day = Number(dayBefore ?? dayBehind ?? 0);
  const end = `${year}-${two(month)}-${two(day || daysInMonth(year, month))}`;
  const isWithin = day === 0 && !isEnd && /\b(?:in|during|for)\s*$/i.test(lead);
  return { start: day ? end : `${year}-${two(month)}-01`, end, precision: day ? 'day' : 'month', isWithin };
}
