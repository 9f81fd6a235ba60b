/** How a number of a story stands among those of its series: 在历批中排第一, 历批里最多的. */

import type { Observation } from '../dataset/schema.ts';
import { sentenceAround } from '../text/clause.ts';
import { type LedgerIndex, plain } from './ledger-index.ts';
import { shareIn } from './metric-name.ts';
import { entryFor, type Judgement, rowOf } from './operands.ts';
import { type Judged, nothing } from './verdict.ts';

/** A rank in words, half-open in the story. */
export interface Rank {
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

const rank = /(?<=(?:排名?|居|列)[^，。；\d]{0,12})(?:第([一二三四五])(?:位|名)?|首位|榜首)/g;
const places = ['一', '二', '三', '四', '五'];

/** The ranks that a text states. */
export const ranksIn = (text: string): Rank[] =>
  [...text.matchAll(rank)].map(({ index, 0: words, 1: place }) => ({
    start: index,
    end: index + words.length,
    place: place ? places.indexOf(place) + 1 : 1,
  }));

/** Words of all numbers of one series; 全国 and 世界 are of others, which no ledger has. */
const ofSeries = /历[批次年期届]|[各单]批|历来|有史以来/;

/** The verdict on a rank by the number of its sentence; what it is ranked among must be the series. */
export function judgeRank(
  { start, end, place }: Rank,
  text: string,
  judgements: readonly Judgement[],
  known: LedgerIndex,
): Judged {
  const { before } = sentenceAround(text, start, end);
  const from = start - before.length;
  const level = judgements.findLast(
    ({ fact: { finding }, judged }) =>
      finding.start >= from && finding.end <= start && /^(?:agrees|bound_lost)$/.test(judged.verdict),
  );
  const entry = level && entryFor(level, known);
  const row = entry && rowOf(level, entry);
  const listed = rankOfListed(before, known);
  if (listed) return { ...listed.judged, verdict: listed.place === place ? 'agrees' : 'wrong' };
  if (!entry || !row || !ofSeries.test(before)) return nothing;
  return { verdict: placeOf(row, entry.rows) === place ? 'agrees' : 'wrong', metric: entry.metric, row };
}

/** 2021、2023、2024、2025四个上半年里…2024年只排得上第三: the place of the last year said among all that are. */
function rankOfListed(before: string, { entries }: LedgerIndex) {
  const said = [...before.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([year]) => year);
  const years = [...new Set(said)];
  const last = said.at(-1);
  const stretch = stretchIn(before);
  if (years.length < 3 || !last || !stretch || said.lastIndexOf(last) === said.indexOf(last)) return null;
  const named = entries
    .filter(({ metric }) => metric.measure === 'flow')
    .map((entry) => ({ entry, share: shareIn(plain(entry.metric.label_zh), plain(before)) }))
    .filter(({ share }) => share >= leastNamed);
  const [only, ...more] = named;
  if (!only || more.length > 0) return null;
  const rows = rowsOfYears(only.entry.rows, years, stretch);
  const row = rows?.[years.indexOf(last)];
  if (!row || !rows) return null;
  const place = placeOf(row, rows);
  return { place, judged: { metric: only.entry.metric, row } };
}
const leastNamed = 0.6;

/** The month and day that a part of a year begins and ends with. */
type Stretch = readonly [from: string, to: string];
const stretches: ReadonlyArray<readonly [RegExp, Stretch]> = [
  [/上半年|first[- ]hal(?:f|ves)|first six months|January (?:to|through|–|-) ?June/i, ['-01-01', '-06-30']],
  [/下半年|second[- ]hal(?:f|ves)/i, ['-07-01', '-12-31']],
  [
    /[一首]季度|first[- ]quarters?|first three months|January (?:to|through|–|-) ?March/i,
    ['-01-01', '-03-31'],
  ],
  [/[整全]年|年度|(?:full|whole|entire|calendar)[- ]years?/i, ['-01-01', '-12-31']],
];
export const stretchIn = (words: string): Stretch | null =>
  stretches.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** Of each year the row of that part of it; `null` where one of them has none. */
export function rowsOfYears(
  rows: readonly Observation[],
  years: readonly string[],
  [from, to]: Stretch,
): readonly Observation[] | null {
  const found = years.flatMap(
    (year) =>
      rows.findLast(
        ({ period_start, period_end }) => period_start === `${year}${from}` && period_end === `${year}${to}`,
      ) ?? [],
  );
  return found.length === years.length ? found : null;
}

/** 历批里最多的有10项, where another had 20: the number is right, and what is said of it is not. */
export function judgeMost({ fact, judged }: Judgement, known: LedgerIndex): Judged {
  const { given, finding } = fact;
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const isMost = ofSeries.test(before) && /最[多高大](?:的|是|，|一)/.test(before);
  const entry = isMost && judged.verdict === 'agrees' ? entryFor({ fact, judged }, known) : undefined;
  const row = entry && rowOf({ fact, judged }, entry);
  return entry && row && placeOf(row, entry.rows) > 1 ? { ...judged, verdict: 'wrong' } : judged;
}

const sizeOf = ({ value, low, high }: Observation): number => value ?? low ?? high ?? 0;
/** 1 of the largest, or of the smallest. */
export const placeOf = (row: Observation, rows: readonly Observation[], isFromBelow = false): number =>
  1 + rows.filter((one) => (isFromBelow ? sizeOf(one) < sizeOf(row) : sizeOf(one) > sizeOf(row))).length;

export const isAtMost = (row: Observation, rows: readonly Observation[]): boolean => placeOf(row, rows) === 1;
