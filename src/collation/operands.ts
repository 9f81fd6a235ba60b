/** Which rows of a ledger the other numbers and the words of a sentence point to. */

import type { Observation } from '../dataset/schema.ts';
import { sentenceStart } from '../dataset/sentence-start.ts';
import type { Fact } from '../dataset/text-facts.ts';
import type { Period } from '../extract/finding.ts';
import { clauseStart, sentenceAround } from '../text/clause.ts';
import { isOfTime, type Time, timeOf } from './claim-time.ts';
import { scopes } from './definition.ts';
import { evidenceFor } from './evidence.ts';
import { type Entry, isAlike, type LedgerIndex, plain } from './ledger-index.ts';
import { leastName, margin, nameScore, shareIn } from './metric-name.ts';
import { type Judged, likest } from './verdict.ts';

/** A number of the story and what was said of it. */
export interface Judgement {
  readonly fact: Fact;
  readonly judged: Judged;
}

/** The numbers of the sentence before one. */
export const inSentence = ({ given, finding }: Fact, before: readonly Judgement[]): readonly Judgement[] =>
  before.filter(({ fact }) => fact.finding.start >= sentenceStart(given.text, finding.start));

export const entryFor = ({ judged }: Judgement, { entries }: LedgerIndex): Entry | undefined =>
  judged.metric === null ? undefined : entries.find(({ metric }) => metric === judged.metric);

/** The row that says what another number of the story does, of its own time if there is one. */
export function rowOf(one: Judgement | undefined, entry: Entry): Observation | null {
  if (!one || one.judged.metric !== entry.metric) return null;
  const time = timeOf(one.fact);
  const then = time ? entry.rows.filter((row) => isOfTime(row, time)) : [];
  const wanted = ['same', 'bound_lost', 'rounded'] as const;
  return likest(one.fact, then, wanted) ?? likest(one.fact, entry.rows, wanted);
}

/** The row of a metric that says a number of its own time which by itself names nothing. */
export function rowSaid({ fact }: Judgement, { rows }: Entry): Observation | null {
  const time = timeOf(fact);
  const then = time ? rows.filter((row) => isOfTime(row, time)) : [];
  return likest(fact, then, ['same', 'bound_lost', 'rounded']);
}

/** The one metric of levels that the words of a number name. */
export function entryOf(fact: Fact, known: LedgerIndex): Entry | undefined {
  const named = known.entries
    .filter(({ role }) => role === 'level')
    .map((entry) => ({ entry, ...nameScore(entry, fact, null) }))
    .filter(({ score }) => score >= leastName);
  return best(named, margin) ?? evidentEntry(fact, known);
}

/** Where no name is said: the one for which all that the sentence says speaks, of those that have rows of its time. */
export function evidentEntry(fact: Fact, known: LedgerIndex): Entry | undefined {
  const time = timeOf(fact);
  const isCounted = !/^[%番倍]$/.test(fact.unit);
  const likely = evidenceFor(fact, known)
    .filter(
      ({ entry }) =>
        entry.role === 'level' &&
        (!isCounted || isAlike(entry, fact)) &&
        (time === null || entry.rows.some((row) => isOfTime(row, time))),
    )
    .map(({ entry, cover, support }) => ({ entry, score: cover + support }));
  // 过境免签的口岸多了5个: of those counted in 个 the ones whose name ends in what the sentence says.
  const headed = isCounted ? likely.filter(({ entry }) => isHeadSaid(entry, fact)) : [];
  const meant = headed.length > 0 ? headed : likely;
  return (meant[0]?.score ?? 0) >= leastEvidence ? best(meant, evidenceApart) : undefined;
}

const isHeadSaid = ({ metric }: Entry, { given: { text }, finding: { start, end, noun } }: Fact): boolean =>
  `${sentenceAround(text, start, end).before}${noun ?? ''}`.includes(plain(metric.label_zh).slice(-2));

const leastEvidence = 0.55;
const evidenceApart = 0.15;

/** The one metric that some words name, as 比电子行驶证 does. */
export function entryNamed(words: string, { entries, wording }: LedgerIndex, least = 0.5): Entry | undefined {
  const said = plain(words);
  const meant = wording.alike(words);
  // 省内跨市的 names no metric of 跨省.
  const isOfScope = ({ metric: { label_zh } }: Entry): boolean =>
    scopes.every(
      (some) =>
        !some.some((word) => meant.includes(word)) ||
        some.some((word) => meant.includes(word) && label_zh.includes(word)),
    );
  const scoreOf = (entry: Entry): number =>
    Math.max(0, ...[plain(entry.metric.label_zh), ...entry.names].map((name) => shareIn(name, said)));
  return best(
    entries
      .filter(isOfScope)
      .map((entry) => ({ entry, score: scoreOf(entry) }))
      .filter(({ score }) => score >= least),
    margin,
  );
}

function best(
  named: ReadonlyArray<{ readonly entry: Entry; readonly score: number }>,
  margin: number,
): Entry | undefined {
  const most = Math.max(...named.map(({ score }) => score));
  const [only, ...more] = named.filter(({ score }) => score > most - margin);
  return more.length === 0 ? only?.entry : undefined;
}

/** The last row of a time, which is exact only where the ledger counted at it. */
export const rowAt = ({ rows }: Entry, time: Time): Observation | null =>
  rows.findLast((row) => isOfTime(row, { ...time, start: null })) ?? null;

/** Half-open: from the clause's begin to the number. */
export const clauseBefore = ({ given: { text }, finding: { start } }: Fact): string =>
  text.slice(clauseStart(text, start), start);

/** What a change or a ratio is measured from, in its words: 2020年同期 of 是2020年同期的两倍. */
export const baseWords = (fact: Fact): string | null =>
  fact.finding.base ??
  (/(?:^|[^累估合总])(?:[比较]|是|为|相当于|[变成]了|涨到了?|达到?)([^，。；比较]*?)的?$/.exec(
    clauseBefore(fact),
  )?.[1] ||
    null);

/** The date in the words of the base: 2022年 of 是2022年的1.2倍. */
export function basePeriod(fact: Fact): Period | null {
  const words = baseWords(fact);
  const date = fact.given.extraction.findings.findLast(
    (one) => one.start < fact.finding.start && one.kind === 'date' && words?.includes(one.text),
  );
  return date?.period ?? null;
}
