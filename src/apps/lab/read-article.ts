/** Any text → rows as the ledger holds them, and what a person decided about each. */

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

export type Verdict = 'accepted' | 'rejected';

/** What a person may put right. */
export type Correction = Partial<
  Pick<
    Observation,
    'value' | 'low' | 'high' | 'bound' | 'unit' | 'label' | 'metric_id' | 'period_start' | 'period_end'
  >
>;

export interface Decision {
  readonly verdict: Verdict | null;
  readonly correction: Correction;
}

/** By what is printed where: a text that is edited elsewhere keeps the decisions that still hold. */
export type Decisions = Readonly<Record<string, Decision>>;

export function keyOf({ start, quote }: Pick<Observation, 'start' | 'quote'>, text: string): string {
  const from = start ?? 0;
  return `${text.slice(Math.max(0, from - 12), from)}|${quote}|${text.slice(from + quote.length, from + quote.length + 6)}`;
}

export interface Decided {
  readonly observation: Observation;
  readonly key: string;
  readonly verdict: Verdict | null;
  readonly corrected: boolean;
  readonly doubt: string | null;
}

/** The statistics as they stand after the decisions; a correction is an acceptance. */
export function decide(
  { observations, prose, doubts }: Reading,
  decisions: Decisions,
  metrics: readonly Metric[],
): readonly Decided[] {
  const seen = new Map<string, number>();
  return observations.map((row) => {
    // A text may say the same twice, word for word.
    const words = keyOf(row, prose.text);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const key = count === 1 ? words : `${words}|${count}`;
    const { verdict = null, correction = {} } = decisions[key] ?? {};
    const corrected = Object.keys(correction).length > 0;
    const metric_id = correction.metric_id === undefined ? row.metric_id : correction.metric_id;
    const observation: Observation = {
      ...row,
      ...correction,
      subject: correction.label ?? row.subject,
      domain: metrics.find((metric) => metric.metric_id === metric_id)?.domain ?? null,
      review: verdict === 'accepted' ? 'checked' : row.review,
    };
    return { observation, key, verdict, corrected, doubt: doubts.get(row.observation_id) ?? null };
  });
}
