/** Of which time an English sentence speaks at a number. */

import { daysInMonth } from '../text/calendar.ts';
import type { Time } from './claim-time.ts';

export interface EnglishTime extends Time {
  /** In 2024, during the first half: of what came in then, not of what stood at its end. */
  readonly isWithin: boolean;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const monthName =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const dated = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:(${monthName})\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,\\s*)?)?((?:19|20)\\d\\d)\\b`,
  'g',
);

interface Dated {
  readonly at: number;
  readonly time: EnglishTime | 'since' | 'unclear';
}

/**
 * The time that a sentence names for the number at a place: the last one before it that begins nothing, else the first
 * behind it; `null` where it names none, or one that is not read.
 */
export function timeIn(text: string, at: number): EnglishTime | null {
  const times = timesIn(text);
  const chosen = times.findLast((one) => one.at < at) ?? times[0];
  if (chosen === undefined || typeof chosen.time === 'string') return null;
  return stands.test(text) && chosen.time.precision !== 'year'
    ? { ...chosen.time, isWithin: false }
    : chosen.time;
}

/** How many times a sentence names, those that only begin something aside. */
export const countTimes = (text: string): number => timesIn(text).length;

const timesIn = (text: string): Dated[] => datesIn(text).filter(({ time }) => time !== 'since');

/** What stood at a time, not what came in within it. */
const stands =
  /\b(?:number(?:ed|ing)|stood|stands|total(?:l?ed|l?ing)|reach(?:ed|ing|es)|came to|hit|held|holding|had|pass(?:ed|es|ing)?|topp?(?:ed|s|ing)|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|cumulative(?:ly)?|in total|altogether|so far|to date)\b/i;

const datesIn = (text: string): Dated[] =>
  [...text.matchAll(dated)].map((date) => ({ at: date.index, time: timeBy(text, date) }));

function timeBy(text: string, date: RegExpExecArray): Dated['time'] {
  const [, dayBefore, name, dayBehind, yearWord] = date;
  const year = Number(yearWord);
  const lead = text.slice(Math.max(0, date.index - 32), date.index);
  if (/\b(?:since|from|starting|beginning(?: in)?)\s+(?:[a-z-]+\s+)?$/i.test(lead)) return 'since';
  if (/\b(?:after|until before)\s+(?:the\s+)?$/i.test(lead)) return 'unclear';
  const month = name ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : null;
  const isEnd =
    /\b(?:by|as of|as at|at|until|up to|end of|end-|close of)\s*(?:the\s+)?(?:(?:end|close|middle|start)\s+of\s+)?(?:late|early|mid)?[\s-]*$/i.test(
      lead,
    );
  if (month === null) return ofYear(year, lead, isEnd);
  const from = rangeFrom(lead);
  if (from !== null && from < month) {
    const end = `${year}-${two(month)}-${two(daysInMonth(year, month))}`;
    return { start: `${year}-${two(from)}-01`, end, precision: 'month', isWithin: true };
  }
  const day = Number(dayBefore ?? dayBehind ?? 0);
  const end = `${year}-${two(month)}-${two(day || daysInMonth(year, month))}`;
  const isWithin = day === 0 && !isEnd && /\b(?:in|during|for)\s*$/i.test(lead);
  return { start: day ? end : `${year}-${two(month)}-01`, end, precision: day ? 'day' : 'month', isWithin };
}

/** Between January and March 2022, from January to March, January–March: the month that it begins with. */
function rangeFrom(lead: string): number | null {
  const name = new RegExp(`\\b(${monthName})\\.?\\s*(?:and|to|through|until|-|–|—)\\s*$`, 'i').exec(
    lead,
  )?.[1];
  return name ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : null;
}

const two = (count: number): string => String(count).padStart(2, '0');

const parts: ReadonlyArray<readonly [RegExp, number, number]> = [
  [/\bfirst half (?:of )?$/i, 1, 6],
  [/\b(?:second|latter|last) half (?:of )?$/i, 7, 12],
  [/\b(?:first quarter|Q1|first three months) (?:of )?$/i, 1, 3],
  [/\b(?:second quarter|Q2) (?:of )?$/i, 4, 6],
  [/\b(?:third quarter|Q3) (?:of )?$/i, 7, 9],
  [/\b(?:fourth quarter|Q4) (?:of )?$/i, 10, 12],
  [/\b(?:first|initial) nine months (?:of )?$/i, 1, 9],
];

function ofYear(year: number, lead: string, isEnd: boolean): EnglishTime | 'unclear' {
  const part = parts.find(([words]) => words.test(lead));
  if (part) {
    const [, from, to] = part;
    const end = `${year}-${two(to)}-${two(daysInMonth(year, to))}`;
    return { start: `${year}-${two(from)}-01`, end, precision: 'month', isWithin: true };
  }
  if (/\b(?:half|quarter|months)\b[^,]*$/i.test(lead)) return 'unclear';
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  return { start: isEnd ? end : start, end, precision: isEnd ? 'month' : 'year', isWithin: !isEnd };
}
