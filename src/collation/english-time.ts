/** Of which time an English sentence speaks at a number. */

import { dayMs, daysInMonth, timeOfDay } from '../text/calendar.ts';
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
  const last = times.findLast((one) => one.at < at);
  const next = times.find((one) => one.at > at);
  const chosen = (last && next && isTaken(text, last.at, next.at, at) ? next : last) ?? times[0];
  if (chosen === undefined || typeof chosen.time === 'string') return null;
  // The first half of 2025; 116 million in the whole year: of the year that was said.
  const around =
    text.slice(Math.min(chosen.at, at), at) +
    (/^[^;:]{0,60}/.exec(text.slice(at))?.[0] ?? '').replace(/, .*$|\. .*$/s, '');
  if (chosen.at < at && wholeYear.test(around)) return yearOf(chosen.time);
  const isAlone = chosen.time.isWithin && /\balone\b/i.test(text);
  // Up from 250 million in August 2024: what it came from stood so then.
  const isFrom = /\b(?:from|than|to)\s+(?:just |only |about |some |over |more than )?$/i.test(
    text.slice(0, at),
  );
  return (stands.test(text) || isFrom) && chosen.time.precision !== 'year' && !isAlone
    ? { ...chosen.time, isWithin: false }
    : chosen.time;
}

const wholeYear = /\b(?:the|that) (?:whole|full|entire) year\b(?! (?:of )?\d)/i;

const yearOf = ({ end }: EnglishTime): EnglishTime => {
  const year = end.slice(0, 4);
  return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', isWithin: true };
};

/**
 * From 31 kinds in October 2021 to 35 on 13 June 2024, the 180 million of April 2023: the time right behind a number is
 * its own, the one before it is of the number before that.
 */
function isTaken(text: string, last: number, next: number, at: number): boolean {
  const [before, between, behind] = [text.slice(0, last), text.slice(last, at), text.slice(at, next)];
  const isRun =
    /\d[^,;]*$/.test(before) &&
    /\bto\s*$/i.test(between) &&
    /^[^,;]*\b(?:in|on|by|at|as of)\s+(?:[a-z-]+\s+){0,5}$/i.test(behind);
  return (
    isRun ||
    /^(?:[^,;\d]*?\d[\d.,]*|[A-Za-z-]+)(?: (?:thousand|million|billion))?\s+(?:[a-z-]+\s+){0,2}(?:of|in|on)\s+(?:(?:early|mid|late)[\s-])?$/.test(
      behind,
    )
  );
}

/** How many times a sentence names, those that only begin something aside. */
export const countTimes = (text: string): number => timesIn(text).length;

const timesIn = (text: string): Dated[] => datesIn(text).filter(({ time }) => time !== 'since');

/** Those that a sentence names and that are read, each once, that of its month without a day. */
export function timesOf(text: string): readonly EnglishTime[] {
  // Fell from 2021: what a change begins with is one of its times.
  const read = datesIn(text.replace(/\b(?:from|between)\b/gi, 'than')).flatMap(({ time }) =>
    typeof time === 'string' ? [] : [time],
  );
  const last = read.at(-1);
  // 2022 and its first three months: a part of the one year that is said.
  for (const part of partsIn(text))
    if (last?.precision === 'year' || read.length === 1)
      read.push(stretchOf(Number(last?.end.slice(0, 4)), part));
  const later = laterWords.exec(text);
  const count = later && (counts[later[1]?.toLowerCase() ?? ''] ?? Number(later[1]));
  const days = /\b(?:the )?(?:next|following) day\b|\bthe day after\b|\ba day later\b/i.test(text)
    ? 1
    : /\bthe (?:previous|preceding) day\b|\bthe day before\b|\ba day (?:earlier|before)\b/i.test(text)
      ? -1
      : 0;
  if (last?.precision === 'day' && read.length === 1 && days) read.push(daysOn(last, days));
  if (last && read.length === 1 && later && count)
    read.push(monthsOn(last, count * (later[2] === 'year' ? 12 : 1)));
  return read.filter(
    (one, at) => read.findIndex(({ end, start }) => end === one.end && start === one.start) === at,
  );
}

/** The same days of the year before. */
export const yearBefore = (time: EnglishTime): EnglishTime => monthsOn(time, -12);

const counts: Readonly<Record<string, number>> = Object.fromEntries(
  'a two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
);
const laterWords =
  /\b(an?|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (month|year)s? (?:later|on|after)\b/i;

function daysOn(time: EnglishTime, days: number): EnglishTime {
  const end = new Date(timeOfDay(time.end) + days * dayMs).toISOString().slice(0, 10);
  return { ...time, start: end, end };
}

function monthsOn(time: EnglishTime, months: number): EnglishTime {
  const moved = (day: string): { year: number; month: number } => {
    const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  };
  const { year, month } = moved(time.end);
  const from = time.start && moved(time.start);
  const end = `${year}-${two(month)}-${two(daysInMonth(year, month))}`;
  return { ...time, start: from ? `${from.year}-${two(from.month)}-01` : null, end };
}

/** What stood at a time, not what came in within it. */
const stands =
  /\b(?:number(?:ed|ing)|stood|stands|total(?:l?ed|l?ing)|reach(?:ed|ing|es)|came to|hit|held|holding|had|pass(?:ed|es|ing)?|topp?(?:ed|s|ing)|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|cumulative(?:ly)?|in total|altogether|so far|to date)\b/i;

function datesIn(text: string): Dated[] {
  const dates: Dated[] = [];
  for (const date of text.matchAll(dated)) {
    const lead = text.slice(Math.max(0, date.index - 40), date.index);
    const last = dates.findLast(({ time }) => typeof time !== 'string')?.time;
    // The first half of 2024, and the same period of 2023.
    const isSame =
      /\b(?:same|corresponding|like) (?:period|months|half|quarter|stretch|time)[a-z ]{0,12}$/i.test(lead);
    const time =
      isSame && typeof last === 'object' && !date[2]
        ? monthsOn(last, (Number(date[4]) - Number(last.end.slice(0, 4))) * 12)
        : timeBy(text, date);
    dates.push({ at: date.index, time });
  }
  return dates;
}

function timeBy(text: string, date: RegExpExecArray): Dated['time'] {
  const [, dayBefore, name, dayBehind, yearWord] = date;
  const year = Number(yearWord);
  const lead = text.slice(Math.max(0, date.index - 32), date.index);
  // Between the conference of May 2019 and May 2020: all of it is one time.
  if (
    /\bbetween\b[^,;]*$/i.test(text.slice(0, date.index)) &&
    /^\s+and\b/.test(text.slice(date.index + date[0].length))
  )
    return 'since';
  // Electronic vehicle licences, launched in July 2024, reached …: when they began, and not when they did.
  const isAside =
    /, (?:which )?(?:were |was )?(?:first )?(?:launched|introduced|started|begun|unveiled|opened|rolled out|issued)\s+(?:in|on)\s+$/i.test(
      lead,
    ) && text[date.index + date[0].length] === ',';
  if (isAside) return 'since';
  if (/\b(?:since|from|starting|beginning(?: in)?)\s+(?:[a-z-]+\s+)?$/i.test(lead)) return 'since';
  if (/\b(?:after|until before|before(?: [a-z]+){0,4} in)\s+(?:the\s+)?$/i.test(lead)) return 'unclear';
  const month = name ? monthOf(name) : null;
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
  return name ? monthOf(name) : null;
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

type Part = readonly [from: number, to: number];

/** The parts of a year that a text says without one: the first three months, July to December. */
function partsIn(text: string): Part[] {
  const named = parts.flatMap(([words, from, to]): Part[] =>
    new RegExp(`${words.source.replace(/ \(\?:of \)\?\$$/, '')}(?!\\s+of\\s+(?:19|20)\\d\\d)`, 'i').test(text)
      ? [[from, to]]
      : [],
  );
  const range = new RegExp(
    `\\b(${monthName})\\.?\\s*(?:to|through|until|-|–|—)\\s*(${monthName})\\b(?!\\.?\\s+(?:19|20)\\d\\d)`,
  ).exec(text);
  const [, first, last] = range ?? [];
  return first && last ? [...named, [monthOf(first), monthOf(last)]] : named;
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function stretchOf(year: number, [from, to]: Part): EnglishTime {
  const end = `${year}-${two(to)}-${two(daysInMonth(year, to))}`;
  return { start: `${year}-${two(from)}-01`, end, precision: 'month', isWithin: true };
}

function ofYear(year: number, lead: string, isEnd: boolean): EnglishTime | 'unclear' {
  const part = parts.find(([words]) => words.test(lead));
  if (part) {
    return stretchOf(year, [part[1], part[2]]);
  }
  if (/\b(?:half|quarter|months)\b[^,]*$/i.test(lead)) return 'unclear';
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  return { start: isEnd ? end : start, end, precision: isEnd ? 'month' : 'year', isWithin: !isEnd };
}
