/** Which rows of a ledger the other numbers, the times and the names of an English sentence point to. */

import type { Observation } from '../dataset/schema.ts';
import { daysBetween } from '../text/calendar.ts';
import { isOfTime, rowsOfDay } from './claim-time.ts';
import type { EnglishNumber } from './english.ts';
import type { EnglishTime } from './english-dates.ts';
import {
  claimedBy,
  counterpartsOf,
  entryFor,
  isBorneOut,
  isHeldBy,
  type Said,
  wordedFor,
} from './english-metric.ts';
import { timeIn, timesOf, yearBefore } from './english-time.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';

/** A number of the sentence that a row of a metric bears out. */
export interface Level {
  readonly number: EnglishNumber;
  readonly row: Observation;
}

/** The metric that a sentence speaks of, with the numbers of it that the sentence says, in their order. */
export interface Meant {
  readonly entry: Entry;
  readonly levels: readonly Level[];
}

/** What must speak for a metric by words alone, with a number of it in the sentence and without. */
const least = { held: 0.5, alone: 0.7 };
const apart = 0.2;

/** The metrics that the words name, with those of the other numbers that each has; the one with the most of them first. */
export function meantBy(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): readonly Meant[] {
  const options = wordedFor(said, known)
    .map(({ entry, total }) => ({ entry, total, levels: levelsOf(entry, said.text, others, known) }))
    .filter(({ total, levels }) => total >= (levels.length > 0 ? least.held : least.alone))
    .sort((a, b) => b.levels.length - a.levels.length || b.total - a.total);
  const [best] = options;
  return options.filter(
    ({ levels, total }) => best && levels.length === best.levels.length && total > best.total - apart,
  );
}

const levelsOf = (
  entry: Entry,
  text: string,
  others: readonly EnglishNumber[],
  known: LedgerIndex,
): readonly Level[] =>
  others.flatMap((number) => {
    const time = timeIn(text, number.start);
    if (!isHeldBy(entry, { text, number, time }, known)) return [];
    const row = rowSaying(entry, number, time);
    return row ? { number, row } : [];
  });

/** The one metric and its row that a number of a sentence by itself says. */
export function levelOf(text: string, number: EnglishNumber, known: LedgerIndex) {
  const time = timeIn(text, number.start);
  const entry = entryFor({ text, number, time }, known);
  const row = typeof entry === 'string' ? undefined : rowSaying(entry, number, time);
  return typeof entry === 'string' || !row ? undefined : { entry, row };
}

/** The row that says a number: of its time, else the one nearest to it. */
function rowSaying(
  { rows }: Entry,
  number: EnglishNumber,
  time: EnglishTime | null,
): Observation | undefined {
  const claimed = claimedBy(number);
  const held = rows.filter((row) => isBorneOut(claimed, row));
  if (!time) return held.at(-1);
  const away = ({ period_end }: Observation): number =>
    Math.abs(daysBetween(period_end ?? '0001-01-01', time.end));
  return held.findLast((row) => isOfTime(row, time)) ?? held.toSorted((a, b) => away(a) - away(b))[0];
}

/** Of a period the row of just that, else of a time the last. */
export function rowOf({ rows, metric }: Entry, time: EnglishTime): Observation | undefined {
  if (metric.measure === 'flow') {
    const own = rows.findLast(
      ({ period_start, period_end }) => period_start === time.start && period_end === time.end,
    );
    // By 20 February: what has come in since the year began.
    const until = time.isWithin ? undefined : rows.findLast(({ period_end }) => period_end === time.end);
    // A batch has a day and no period.
    return own ?? until ?? rows.findLast((row) => row.period_start === null && isOfTime(row, time));
  }
  const [day] = rowsOfDay(rows, time).slice(-1);
  if (day) return day;
  // Of a year, what stood at its end: in April and in June is no growth of a year.
  const isOfYear = time.precision === 'year';
  return rows.findLast((row) => isOfTime(row, time) && (!isOfYear || row.period_end?.slice(5, 7) === '12'));
}

/** Two rows of one metric, as the sentence says them; `base` is what the other is measured from. */
export interface Pair {
  readonly entry: Entry;
  readonly own: Observation;
  readonly base: Observation;
}

const yearEarlier =
  /\b(?:(?:a|one|the) year (?:earlier|before|ago)|year[- ]on[- ]year|(?:the )?(?:previous|prior|preceding) year|(?:the )?year before|the same (?:period|months|time|half|stretch)(?: of)? (?:last|the (?:previous|preceding)) year)\b/i;
/** Behind these stands what a number is measured from. */
export const baseWord = /\b(?:than|as|from|against|versus|over|compared (?:with|to)|times|the|on)\b/i;

/** The two rows that a change or a ratio is made of; `null` where the sentence leaves one of them open. */
export function pairOf(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Pair | null {
  const pairs = meantBy(said, others, known).flatMap(({ entry, levels }) => {
    const pair = ofLevels(entry, levels, said) ?? ofLevel(entry, levels, said) ?? ofTimes(entry, said);
    return pair ?? [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

/** From 95 in May 2020 to 99 in February 2024; 328 million … the 180 million of April 2023. */
function ofLevels(entry: Entry, levels: readonly Level[], { number }: Said): Pair | null {
  const distinct = levels.filter(
    ({ row }, at) => levels.findIndex((one) => one.row.period_end === row.period_end) === at,
  );
  const inFront = distinct.filter((one) => one.number.start < number.start).slice(-2);
  const chosen =
    inFront.length === 2
      ? inFront
      : [...inFront.slice(-1), ...distinct.filter((one) => one.number.start > number.start)].slice(0, 2);
  const [one, other] = chosen;
  if (!one || !other) return null;
  // What stands on either side of a number: the one behind it is what it is measured from.
  const isParted = one.number.start < number.start && other.number.start > number.start;
  return isParted ? { entry, own: one.row, base: other.row } : inOrder(entry, one.row, other.row);
}

/** 180 million on 7 April 2023; by 13 June 2024 … : a number, and the row of the other time. */
function ofLevel(entry: Entry, levels: readonly Level[], { text }: Said): Pair | null {
  const rows = new Set(levels.map(({ row }) => row));
  const [own] = rows;
  if (!own || rows.size > 1) return null;
  const others = timesSaid(text)
    .map((time) => rowOf(entry, time))
    .filter((row) => row !== undefined && row.period_end !== own.period_end);
  const [other] = others;
  return other && new Set(others).size === 1 ? inOrder(entry, own, other) : null;
}

function ofTimes(entry: Entry, { text }: Said): Pair | null {
  const times = timesSaid(text);
  const [one, other] = times;
  if (!one || !other || times.length > 2) return null;
  const [first, last] = [rowOf(entry, one), rowOf(entry, other)];
  return first && last && first !== last ? inOrder(entry, first, last) : null;
}

const inOrder = (entry: Entry, one: Observation, other: Observation): Pair =>
  (one.period_end ?? '') < (other.period_end ?? '')
    ? { entry, own: other, base: one }
    : { entry, own: one, base: other };

/** The times of a sentence, with the year before where it is told by its words alone. */
export function timesSaid(text: string): readonly EnglishTime[] {
  const times = timesOf(text);
  const [only] = times;
  return only && times.length === 1 && yearEarlier.test(text) ? [only, yearBefore(only)] : times;
}

/** 95 ports in 71 cities, 24 more ports than cities: two numbers of one time that the sentence says before. */
export function saidApart(
  { text, number }: Said,
  others: readonly EnglishNumber[],
  known: LedgerIndex,
): Pair | null {
  const [, first, second] =
    /^\s+(?:more|fewer|less)\s+(?:[a-z-]+\s+){0,2}?([a-z-]+s)\s+than\s+(?:[a-z-]+\s+){0,2}?([a-z-]+s)\b/i.exec(
      text.slice(number.end),
    ) ?? [];
  const { stemsOf } = known.wording;
  const levelBy = (counted = '') =>
    others
      .filter(({ start, end }) => {
        const [head] = stemsOf(/^(?:\s+[A-Za-z-]+){0,3}?\s+([a-z-]+s)\b/.exec(text.slice(end))?.[1] ?? '');
        return start < number.start && head !== undefined && stemsOf(counted).has(head);
      })
      .map((one) => levelOf(text, one, known))
      .at(-1);
  const [own, base] = [levelBy(first), levelBy(second)];
  if (!own || !base || own.entry === base.entry || own.row.period_end !== base.row.period_end) return null;
  return { entry: own.entry, own: own.row, base: base.row };
}

/** Two metrics of one kind at one time, parted by what compares them. */
export function sidesOf(said: Said, known: LedgerIndex): Pair | null {
  const { text, number } = said;
  const comparing =
    /\b(?:than|as numerous as|as many as|outnumber(?:ed|s)?|exceed(?:ed|s)?|versus|against|times)\b/gi;
  const times = timesSaid(text);
  const [time] = times;
  if (!time || times.length > 1) return null;
  for (const word of text.matchAll(comparing)) {
    const [left, right] = [text.slice(0, word.index), text.slice(word.index + word[0].length)];
    const [own, base] = [left, right].map((words) => {
      const at = { ...number, start: words.length, end: words.length, unit: null };
      const [best, second] = wordedFor({ text: words, number: at, time }, known);
      return best && best.total >= least.held && best.total - (second?.total ?? 0) >= apart / 4
        ? best.entry
        : undefined;
    });
    if (!own || !base || own === base || own.metric.unit_zh !== base.metric.unit_zh) continue;
    const [a, b] = [rowOf(own, time), rowOf(base, time)];
    if (a && b) return { entry: own, own: a, base: b };
  }
  return null;
}

/** A part of a whole that words of a scope part: with its others, in the ledger's order. */
export interface Parted {
  readonly entry: Entry;
  readonly part: Observation;
  readonly wholes: readonly Observation[];
}

/** The two parts of one scope that a sentence speaks of, by the stems that the name of each alone has. */
export function scopesIn(said: Said, known: LedgerIndex) {
  const { text, time } = said;
  const when = time ?? timesOf(text)[0];
  const counterparts = counterpartsOf(known);
  const heard = known.wording.stemsOf(text);
  const isSaid = (entry: Entry): boolean =>
    counterparts.get(entry)?.own.some((stem) => heard.has(stem)) === true;
  const named = wordedFor(said, known).find(
    ({ entry, total }) => total >= least.held && counterparts.has(entry) && isSaid(entry),
  );
  const other = named && counterparts.get(named.entry)?.other;
  if (!when || !other) return [];
  return [named.entry, other].flatMap((entry) => {
    const row = rowOf(entry, { ...when, isWithin: false });
    const own = counterparts.get(entry)?.own ?? [];
    return row ? { entry, row, own, isSaid: isSaid(entry) } : [];
  });
}
