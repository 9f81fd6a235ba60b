/** Of which time an English sentence speaks at a number. */

import {
  countOf,
  type Dated,
  datesIn,
  daysOn,
  type EnglishTime,
  monthsOn,
  partsIn,
  stretchOf,
} from './english-dates.ts';

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
  // 65 ports in 24 provinces, more than double the 31 ports of May 2020: the time of what a number is measured from.
  if (chosen.at > at && ofBase.test(text.slice(at, chosen.at).replace(/^\D*\d[\d.,]*/, ''))) return null;
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

const ofBase =
  /\b(?:than|from|against|double|twice|times|compared (?:with|to)|up on|over)\s+(?:the |just |only |about |some )*\d[\d.,]*[^;\d]{0,40}\b(?:of|in)\s+(?:(?:early|mid|late)[\s-])?(?:the end of )?$/i;

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

/** To 360 million on 30 June 2025: whatever other times a sentence names, the one right behind a number is its own. */
export function isOfOwnTime(text: string, end: number): boolean {
  const next = timesIn(text).find(({ at }) => at >= end);
  return (
    next !== undefined &&
    /^(?:\s+(?!and\b|or\b|but\b|than\b|from\b|to\b)[a-z-]+){0,3}?\s+(?:in|on|by|at|as of)(?: the end of| late| early| mid)?[\s-]$/.test(
      text.slice(end, next.at),
    )
  );
}

/** The one date since which a sentence says that something holds, as an ISO date begins; `null` where it says none. */
export function sinceIn(text: string): string | null {
  const [only, ...more] = datesIn(text).filter(
    ({ time, at }) => time === 'since' && /\b(?:since|from|starting|beginning)\s+$/i.test(text.slice(0, at)),
  );
  return only && more.length === 0 ? only.iso : null;
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
  const count = later && countOf(later[1] ?? '');
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

const laterWords =
  /\b(an?|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (month|year)s? (?:later|on|after)\b/i;

/** What stood at a time, not what came in within it. */
const stands =
  /\b(?:number(?:ed|ing)|stood|stands|total(?:l?ed|l?ing)|reach(?:ed|ing|es)|came to|hit|held|holding|had|pass(?:ed|es|ing)?|topp?(?:ed|s|ing)|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|cumulative(?:ly)?|in total|altogether|so far|to date)\b/i;
