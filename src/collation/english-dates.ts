/** The dates of an English text: days, months, years and parts of them, with or without their year. */

import { dayMs, daysInMonth, timeOfDay } from '../text/calendar.ts';
import type { Time } from './claim-time.ts';

export interface EnglishTime extends Time {
  /** In 2024, during the first half: of what came in then, not of what stood at its end. */
  readonly isWithin: boolean;
}

/** `since` of what begins something, `unclear` of what is not read. */
export interface Dated {
  /** Half-open in the text, in UTF-16 units. */
  readonly at: number;
  readonly end: number;
  readonly time: EnglishTime | 'since' | 'unclear';
  /** The day, month or year as an ISO date begins with it. */
  readonly iso: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const monthName =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const festival = 'New Year[\u2019\x27]s Day';
const dayOf = '(\\d{1,2})(?:st|nd|rd|th)?';
const dated = new RegExp(
  `\\b(?:${dayOf}\\s+(?:of\\s+)?)?(?:(${monthName}|${festival})\\.?,?\\s+(?:of\\s+)?(?:${dayOf},\\s*)?)?((?:19|20)\\d\\d)\\b`,
  'g',
);
/** By 20 February, in June. Behind a word of time alone: May and March are words too. */
const undated = new RegExp(
  `(?<=\\b(?:in|by|on|at|of|until|since|from|to|than|that|this|late|early|mid)[\\s-](?:the )?(?:end of )?)(?:${dayOf}\\s+(?:of\\s+)?)?\\b(${monthName})\\b(?:\\s+${dayOf}\\b)?(?!\\.?,?\\s+(?:of\\s+)?(?:\\d{1,2},\\s*)?(?:19|20)\\d\\d)(?!\\s*(?:to|through|until|and|-|–|—)\\s*(?:\\d{1,2}\\s+)?(?:${monthName}))`,
  'g',
);
/** January to March: a stretch of its year, no month. */
const opened = new RegExp(`\\b(?:${monthName})\\.?\\s*(?:to|through|until|-|–|—)\\s*$`);

/** A date as it is written. */
interface Written {
  readonly at: number;
  readonly end: number;
  readonly day: number;
  readonly month: number | null;
  /** `null` where the date says none. */
  readonly year: number | null;
}

function writtenIn(text: string): Written[] {
  const full = [...text.matchAll(dated)].map(
    ({ 0: words, 1: before, 2: name, 3: behind, 4: year, index }): Written => ({
      at: index,
      end: index + words.length,
      day: name?.startsWith('New') ? 1 : Number(before ?? behind ?? 0),
      month: name ? monthOf(name) : null,
      year: Number(year),
    }),
  );
  const bare = [...text.matchAll(undated)]
    .filter(({ index }) => !opened.test(text.slice(0, index)))
    .map(
      ({ 0: words, 1: before, 2: name = '', 3: behind, index }): Written => ({
        at: index,
        end: index + words.length,
        day: Number(before ?? behind ?? 0),
        month: monthOf(name),
        year: null,
      }),
    );
  return [...full, ...bare].sort((a, b) => a.at - b.at);
}

/** In their order; a date without a year is of the last year said before it, else of the next. */
export function datesIn(text: string): Dated[] {
  const dates: Dated[] = [];
  const ahead: number[] = [];
  const written = writtenIn(text);
  for (const date of written) {
    const said = written.filter(({ year }) => year !== null);
    const year = date.year ?? (said.findLast(({ at }) => at < date.at) ?? said[0])?.year;
    if (year === undefined || year === null) continue;
    const lead = text.slice(Math.max(0, date.at - 40), date.at);
    const last = dates.findLast(({ time }) => typeof time !== 'string')?.time;
    // The first half of 2024, and the same period of 2023.
    const isSame =
      date.month === null &&
      /\b(?:same|corresponding|like) (?:[a-z]+ )?(?:period|months|half|quarter|stretch|time)[a-z ]{0,12}$/i.test(
        lead,
      );
    const time = isSame && typeof last === 'object' ? inYear(last, year) : timeBy(text, { ...date, year });
    const iso = [`${year}`, date.month && two(date.month), date.day && two(date.day)]
      .filter(Boolean)
      .join('-');
    dates.push({ at: date.at, end: date.end, time, iso });
    if (isSame && typeof last !== 'object') ahead.push(dates.length - 1);
  }
  // Compared with the same six months of 2023, in the first half of 2024: the same as what is said next.
  return dates.map((date, place) => {
    const next = ahead.includes(place)
      ? dates.slice(place + 1).find(({ time }) => typeof time === 'object')?.time
      : undefined;
    return typeof next === 'object' ? { ...date, time: inYear(next, Number(date.iso.slice(0, 4))) } : date;
  });
}

const inYear = (time: EnglishTime, year: number): EnglishTime =>
  monthsOn(time, (year - Number(time.end.slice(0, 4))) * 12);

function timeBy(text: string, date: Written & { readonly year: number }): Dated['time'] {
  const { at, end: behind, day, month, year } = date;
  const lead = text.slice(Math.max(0, at - 48), at);
  // Between the conference of May 2019 and May 2020: all of it is one time.
  if (/\bbetween\b[^,;]*$/i.test(text.slice(0, at)) && /^\s+and\b/.test(text.slice(behind))) return 'since';
  // Electronic vehicle licences, launched in July 2024, reached …: when they began, and not when they did.
  const isAside =
    /(?:, |^\s*)(?:which )?(?:were |was )?(?:first )?(?:launched|introduced|started|begun|unveiled|opened|rolled out|issued)\s+(?:in|on|that)\s+$/i.test(
      lead,
    ) && text[behind] === ',';
  if (isAside) return 'since';
  if (/\b(?:since|from|starting|beginning(?: in)?)\s+(?:[a-z-]+\s+)?$/i.test(lead)) return 'since';
  if (/\b(?:after|until before|before(?: [a-z]+){0,4} in)\s+(?:the\s+)?$/i.test(lead)) return 'unclear';
  const isEnd =
    /\b(?:by|as of|as at|at|until|up to|end of|end-|close of)\s*(?:the\s+)?(?:(?:end|close|middle|start)\s+of\s+)?(?:late|early|mid)?[\s-]*$/i.test(
      lead,
    );
  if (month === null) return ofYear(year, lead, text.slice(behind, behind + 24), isEnd);
  const end = `${year}-${two(month)}-${two(day || daysInMonth(year, month))}`;
  const from = rangeFrom(lead) ?? monthsBefore(lead, month);
  if (from !== null && from <= month && from > 0)
    return { start: `${year}-${two(from)}-01`, end, precision: day ? 'day' : 'month', isWithin: true };
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

/** The six months to June 2025: the month that they begin with. */
function monthsBefore(lead: string, month: number): number | null {
  const [, count = ''] =
    /\b(\d{1,2}|[a-z]+)[\s-]months?(?: period)? (?:to|ended|ending(?: in)?|through|up to)(?: the end of)?\s+$/i.exec(
      lead,
    ) ?? [];
  const size = countOf(count);
  return size === null ? null : month - size + 1;
}

const counts: Readonly<Record<string, number>> = Object.fromEntries(
  'a two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
);
/** One to twelve of what, in figures or words; `null` of anything else. */
export const countOf = (word: string): number | null =>
  counts[word.toLowerCase()] ?? (/^\d{1,2}$/.test(word) ? Number(word) : word === 'an' ? 1 : null);
const few = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)';

export type Part = readonly [from: number, to: number];

const opening = '(?:first|opening|initial)';
const closing = '(?:last|final|closing|latter)';
const parts: ReadonlyArray<readonly [string, (count: number) => Part]> = [
  [`${opening} half|H1|1H`, () => [1, 6]],
  [`(?:second|${closing}) half|H2|2H`, () => [7, 12]],
  [`${opening} quarter|Q1`, () => [1, 3]],
  ['second quarter|Q2', () => [4, 6]],
  ['third quarter|Q3', () => [7, 9]],
  [`(?:fourth|${closing}) quarter|Q4`, () => [10, 12]],
  [`${opening} ${few} months`, (count) => [1, count]],
  [`${closing} ${few} months`, (count) => [13 - count, 12]],
];
const partAt = (pattern: (words: string) => string, text: string): Part[] =>
  parts.flatMap(([words, of]): Part[] => {
    const found = new RegExp(pattern(words), 'i').exec(text);
    return found ? [of(countOf(found[1] ?? '') ?? 0)] : [];
  });

/** The parts of a year that a text says without one: the first three months, July to December. */
export function partsIn(text: string): Part[] {
  const named = partAt(
    (words) =>
      `(?<!(?:19|20)\\d\\d['’]s )\\b(?:${words})\\b(?!\\s+(?:of|in)\\s+(?:19|20)\\d\\d|\\s+(?:19|20)\\d\\d)`,
    text,
  );
  const range = new RegExp(
    `\\b(${monthName})\\.?\\s*(?:to|through|until|-|–|—)\\s*(${monthName})\\b(?!\\.?\\s+(?:19|20)\\d\\d)`,
  ).exec(text);
  const [, first, last] = range ?? [];
  return first && last ? [...named, [monthOf(first), monthOf(last)]] : named;
}

/** The first half of 2025, 2025’s first half, H1 2025; else all of it. */
function ofYear(year: number, lead: string, behind: string, isEnd: boolean): EnglishTime | 'unclear' {
  const [part] = [
    ...partAt((words) => `\\b(?:${words}) (?:(?:of|in) )?$`, lead),
    ...partAt((words) => `^['’]s (?:${words})\\b`, behind),
  ];
  if (part) return stretchOf(year, part);
  if (/\b(?:half|quarter|months)\b[^,]*$/i.test(lead)) return 'unclear';
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  // By mid-2025: what stood when June ended.
  if (/\b(?:mid|middle of)[\s-]*$/i.test(lead))
    return { start: `${year}-06-30`, end: `${year}-06-30`, precision: 'month', isWithin: false };
  return { start: isEnd ? end : start, end, precision: isEnd ? 'month' : 'year', isWithin: !isEnd };
}

const two = (count: number): string => String(count).padStart(2, '0');

const monthOf = (name: string): number =>
  name.startsWith('New') ? 1 : months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export function stretchOf(year: number, [from, to]: Part): EnglishTime {
  const end = `${year}-${two(to)}-${two(daysInMonth(year, to))}`;
  return { start: `${year}-${two(from)}-01`, end, precision: 'month', isWithin: true };
}

export function daysOn(time: EnglishTime, days: number): EnglishTime {
  const end = new Date(timeOfDay(time.end) + days * dayMs).toISOString().slice(0, 10);
  return { ...time, start: end, end };
}

export function monthsOn(time: EnglishTime, count: number): EnglishTime {
  const moved = (day: string): { year: number; month: number } => {
    const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  };
  const { year, month } = moved(time.end);
  const from = time.start && moved(time.start);
  const end = `${year}-${two(month)}-${two(daysInMonth(year, month))}`;
  return { ...time, start: from ? `${from.year}-${two(from.month)}-01` : null, end };
}
