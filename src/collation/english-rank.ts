/** How a number of an English sentence stands among those of its series: 2021 ranks third, the busiest first half of all. */

import type { Observation } from '../dataset/schema.ts';
import { datesIn } from './english-dates.ts';
import { wordedFor } from './english-metric.ts';
import { rowOf } from './english-operands.ts';
import { timesOf } from './english-time.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import { isAtMost, placeOf, type Rank, rowsOfYears, stretchIn } from './rank.ts';
import { type Judged, nothing } from './verdict.ts';

const ordinals = 'first second third fourth fifth sixth'.split(' ');
const most = '(?:larg|bigg|high|busi|strong|great)est';
const fewest = /\b(?:smallest|lowest|fewest|quietest|weakest|last)\b/i;
const rank = new RegExp(
  `(?<=\\b(?:rank(?:s|ed|ing)?|com(?:es?|ing)|came|plac(?:es|ed)|stand(?:s|ing)?|stood|finish(?:es|ed))\\s+(?:in |only |just |joint )*)(${ordinals.join('|')}|last)(?=\\s*(?:[,.;:!?]|$)|\\s+(?:place|among|of|in|for|behind|by|with|and)\\b)|\\b(${ordinals.slice(1).join('|')})[\\s-](?:${most}|smallest|lowest)\\b`,
  'gi',
);

/** The ranks that an English text states. */
export const englishRanksIn = (text: string): Rank[] =>
  [...text.matchAll(rank)].map(({ index, 0: words, 1: alone, 2: joined }) => ({
    start: index,
    end: index + words.length,
    place: ordinals.indexOf((alone ?? joined ?? '').toLowerCase()) + 1 || 1,
  }));

/** Words of all numbers of one series; the world's are others, which no ledger has. */
const ofSeries =
  /\b(?:of|among|in) (?:all|any|every|the)(?: of)?(?: the)? (?:[a-z-]+ ){0,3}(?:batch(?:es)?|years?|hal(?:f|ves)|quarters?|periods?)\b|\b(?:on record|ever|of all)\b|\b(?:no|any) other (?:[a-z-]+ ){0,2}(?:batch|year|half|quarter|period)\b/i;

/** The verdict on a rank in words; what it is ranked among must be listed, or be the series. */
export function judgeEnglishRank(text: string, { start, end, place }: Rank, known: LedgerIndex): Judged {
  const behind = behindOther(text, { start, end, place }, known);
  if (behind) return behind;
  const found = placeIn(text, start, known, fewest.test(text.slice(start, end)));
  if (!found) return nothing;
  const { entry, row } = found;
  return { verdict: found.place === place ? 'agrees' : 'wrong', metric: entry.metric, row };
}

/** The batch of September was the largest of all, with ten: the number is right, and what is said of it is not. */
export function judgeEnglishMost(text: string, judged: Judged, { entries }: LedgerIndex): Judged {
  const { verdict, row, metric, reckoning } = judged;
  const isMost = new RegExp(`\\b(?:the|a|its) (?:single )?(?:${most}|most numerous|record)\\b`, 'i').test(
    text,
  );
  if (verdict !== 'agrees' || !row || reckoning || !isMost || !ofSeries.test(text)) return judged;
  const rows = entries.find((one) => one.metric === metric)?.rows ?? [];
  return isAtMost(row, rows) ? judged : { ...judged, verdict: 'wrong' };
}

function placeIn(text: string, start: number, known: LedgerIndex, isFromBelow: boolean) {
  const entry = flowIn(text, known);
  const ranked = entry && (ofListed(text, start, entry) ?? ofTimes(text, start, entry) ?? ofAll(text, entry));
  if (!entry || !ranked) return null;
  return { entry, row: ranked.row, place: placeOf(ranked.row, ranked.rows, isFromBelow) };
}

/** 2020, 2021 and 2024, that of 2024 comes second: the year that is said right before, or twice. */
function ofListed(text: string, start: number, { rows: all }: Entry) {
  const said = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => year);
  const years = [...new Set(said)];
  const before = /\b((?:19|20)\d\d)\s+[a-z]+\s+(?:only |just |in )?$/.exec(text.slice(0, start))?.[1];
  const [own, ...more] = before
    ? [before]
    : years.filter((year) => said.indexOf(year) !== said.lastIndexOf(year));
  const rows = years.length < 3 ? null : rowsOfYears(all, years, stretchIn(text) ?? ['-01-01', '-12-31']);
  const row = own && more.length === 0 ? rows?.[years.indexOf(own)] : undefined;
  return rows && row ? { row, rows } : null;
}

/** The batches of June 2021, April 2023 and July 2024, that of April 2023 comes second: the last time said before. */
function ofTimes(text: string, start: number, entry: Entry) {
  const own = timeBefore(text, start);
  const rows = timesOf(text).map((time) => rowOf(entry, time));
  const listed = rows.filter((one) => one !== undefined);
  const row = own && rowOf(entry, own);
  return row && listed.length > 2 && listed.length === rows.length && listed.includes(row)
    ? { row, rows: listed }
    : null;
}

const timeBefore = (text: string, at: number) => {
  const last = datesIn(text).findLast((one) => one.at < at)?.time;
  return typeof last === 'object' ? last : undefined;
};

/** The first half of 2023 comes second, behind that of 2025: wrong of the larger, and a place among all such parts. */
function behindOther(text: string, { start, place }: Rank, known: LedgerIndex): Judged | null {
  const [own, entry] = [timeBefore(text, start), flowIn(text, known)];
  const next = datesIn(text).find((one) => one.at > start);
  const isBehind = next && /\bbehind\b[^,;.]*$/i.test(text.slice(start, next.at));
  if (!own || !entry || !isBehind || typeof next.time === 'string') return null;
  const [row, other] = [rowOf(entry, own), rowOf(entry, next.time)];
  if (!row || !other || row.value === other.value) return null;
  const { metric } = entry;
  if (placeOf(row, [other]) === 1) return { verdict: 'wrong', metric, row };
  const isRight = placeOf(row, asLongAs(row, entry.rows)) === place;
  return { verdict: isRight ? 'agrees' : 'unsure', metric, row };
}

/** Of all the first halves: the rows of as long a part of their years. */
function ofAll(text: string, entry: Entry) {
  const [time, ...more] = timesOf(text);
  const row = time && more.length === 0 && ofSeries.test(text) ? rowOf(entry, time) : undefined;
  return row ? { row, rows: asLongAs(row, entry.rows) } : null;
}

/** The rows of the same part of their years. */
function asLongAs(row: Observation, rows: readonly Observation[]): readonly Observation[] {
  const partOf = ({ period_start: start, period_end: end }: Observation): string =>
    start === null ? '' : `${start.slice(5)}${end?.slice(5)}`;
  return rows.filter((one) => partOf(one) === partOf(row));
}

/** The one metric of what comes in by periods that the words name. */
function flowIn(text: string, known: LedgerIndex): Entry | undefined {
  const number = { start: text.length, end: text.length, quote: '', value: 0, low: 0, high: 0, decimals: 0 };
  const said = { text, time: null, number: { ...number, bound: 'exact', unit: null } as const };
  const [best, second] = wordedFor(said, known).filter(({ entry }) => entry.metric.measure === 'flow');
  const isApart = best && best.total - (second?.total ?? 0) >= apart;
  return best && isApart && best.total >= leastNamed ? best.entry : undefined;
}
const leastNamed = 0.6;
const apart = 0.2;
