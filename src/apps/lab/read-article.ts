/** Any text → rows as the ledger holds them, and as they stand after what a person decided. */

import { type Decision, type Judgement, type Replay, replay } from '../../dataset/decision-log.ts';
import { toMatcher } from '../../dataset/match.ts';
import type { Metric, Numeral, Observation } from '../../dataset/schema.ts';
import { toRows } from '../../dataset/tidy.ts';
import { findUnexplained, type Stray } from '../../dataset/unexplained.ts';
import { type Verdict as Arithmetic, auditText } from '../../extract/audit/index.ts';
import { extract } from '../../extract/index.ts';

export interface Prose {
  readonly text: string;
  /** A year, month or day that the text speaks of; empty when it is not known. */
  readonly asOf: string;
}

export interface Reading {
  readonly prose: Prose;
  readonly article_id: string;
  readonly title: string;
  /** Statistics, in the order of the text. */
  readonly observations: readonly Observation[];
  /** Every numeral and what it is. */
  readonly numerals: readonly Numeral[];
  /** Why a careful reader would hesitate, by observation. */
  readonly doubts: ReadonlyMap<string, string>;
  /** What its numbers make of each other, in the order of the text. */
  readonly arithmetic: readonly Arithmetic[];
  /** Numerals that nothing explains: there are none unless the extractor has a fault. */
  readonly strays: readonly Stray[];
}

export function readArticle(prose: Prose, metrics: readonly Metric[]): Reading {
  const { text, asOf } = prose;
  const title = titleOf(text);
  const article_id = 'text';
  const article = {
    article_id,
    title,
    subtitle: null,
    author: null,
    publisher: null,
    published: null,
    url: null,
    sha256: '',
    as_of: asOf || null,
    as_of_basis_zh: null,
    as_of_basis_en: null,
  };
  const extraction = extract({ text, asOf: asOf || null });
  const { observations, numerals } = toRows(article, text, extraction, toMatcher(metrics));
  const doubts = new Map(
    numerals.flatMap(({ observation_id, reason }) =>
      observation_id && reason ? [[observation_id, reason]] : [],
    ),
  );
  return {
    prose,
    article_id,
    title,
    observations,
    numerals,
    doubts,
    arithmetic: auditText(text, extraction),
    strays: findUnexplained(text, numerals),
  };
}

/** The first line that says something. */
export function titleOf(text: string): string {
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? ''
  );
}

export interface Decided {
  /** As it stands after a correction. */
  readonly observation: Observation;
  readonly key: string;
  readonly verdict: Judgement['verdict'];
  readonly corrected: boolean;
  readonly doubt: string | null;
  /** Why a person rejected it; '' where they did not say. */
  readonly reason: string;
}

/** A reading with what a person decided. */
export interface Outcome extends Replay {
  readonly decided: readonly Decided[];
}

export function decide(reading: Reading, log: readonly Decision[], metrics: readonly Metric[]): Outcome {
  const { prose, article_id } = reading;
  const replayed = replay(article_id, prose.text, reading, log, metrics);
  const decided = replayed.observations.map((row) =>
    withJudgement(reading, row, replayed.judgements.get(row.observation_id)),
  );
  return { ...replayed, decided };
}

/** What was last made of each number of a reading: one that stands as it stood is the same object, and is not drawn again. */
const made = new WeakMap<Reading, Map<string, { readonly judged: string; readonly decided: Decided }>>();

function withJudgement(
  reading: Reading,
  observation: Observation,
  judgement: Judgement | undefined,
): Decided {
  const known = made.get(reading) ?? new Map();
  made.set(reading, known);
  const { observation_id: key } = observation;
  const { verdict = null, correction = {}, isAdded = false, reason = '' } = judgement ?? {};
  const judged = judgement ? JSON.stringify([verdict, correction, isAdded, reason]) : '';
  const before = known.get(key);
  if (before?.judged === judged) return before.decided;
  const decided: Decided = {
    observation,
    key,
    verdict,
    corrected: Object.keys(correction).length > 0,
    doubt: reading.doubts.get(key) ?? null,
    reason,
  };
  known.set(key, { judged, decided });
  return decided;
}
