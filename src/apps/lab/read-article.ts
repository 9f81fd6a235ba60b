/** Any text → rows as the ledger holds them, and what a person decided about each. */

import { toMatcher } from '../../dataset/match.ts';
import { type Metric, type Numeral, type Observation, tables } from '../../dataset/schema.ts';
import { toRows } from '../../dataset/tidy.ts';
import { findUnexplained, type Stray } from '../../dataset/unexplained.ts';
import { type Anchor, findAnchor, likeness } from '../../documents/anchor.ts';
import { type Verdict as Arithmetic, auditText } from '../../extract/audit/index.ts';
import { extract, findQuantities } from '../../extract/index.ts';

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

/** @param added numbers that a person marked, which the rules missed */
export function readArticle(
  prose: Prose,
  metrics: readonly Metric[],
  added: readonly Anchor[] = [],
): Reading {
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
  const marked = added.flatMap((anchor) => {
    const start = findAnchor(text, anchor);
    return start === null ? [] : (toMarked(start, anchor.quote) ?? []);
  });
  const isMarked = ({ start, end }: { start: number | null; end: number | null }): boolean =>
    marked.some((row) => (start ?? 0) < (row.end ?? 0) && (end ?? 0) > (row.start ?? 0));
  return {
    prose,
    article_id,
    title,
    observations: inOrder([...observations.filter((row) => !isMarked(row)), ...marked]),
    numerals: inOrder([...numerals.filter((row) => !isMarked(row)), ...marked.map(toNumeral)]),
    doubts,
    arithmetic: auditText(text, extraction),
    strays: findUnexplained(text, numerals),
  };
}

const columnsOf = (name: string) => tables.find((table) => table.name === name)?.columns ?? [];

const inOrder = <Row extends { readonly start: number | null }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));

/** The row of a number that a person marked: its size and unit as the words say them, the rest open. */
export function toMarked(start: number, quote: string): Observation | null {
  const [quantity] = findQuantities(quote);
  if (!quantity) return null;
  const { value, low, high, bound } = quantity;
  const open = Object.fromEntries(columnsOf('observations').map(({ name }) => [name, null]));
  return {
    ...(open as unknown as Observation),
    observation_id: `text-marked-${start}`,
    ...{ value, low, high, bound, unit: quantity.unit, quote, start, end: start + quote.length },
    ...{ region: 'CN', source_id: 'text', comparability: 'same', method: 'curated', review: 'checked' },
    rule: 'marked by hand',
  };
}

const toNumeral = ({ observation_id, start, end, quote }: Observation): Numeral => ({
  ...{ article_id: 'text', start: start ?? 0, end: end ?? 0, text: quote, kind: 'statistic', reason: null },
  rule: 'marked by hand',
  observation_id,
});

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
  const keys = keysOf(observations, prose.text);
  const moved = followEdits(keys, decisions);
  return observations.map((row, at) => {
    const key = keys[at] ?? '';
    const { verdict = null, correction = {} } = decisions[key] ?? decisions[moved.get(key) ?? ''] ?? {};
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

/** A text may say the same twice, word for word. */
function keysOf(observations: readonly Observation[], text: string): readonly string[] {
  const seen = new Map<string, number>();
  return observations.map((row) => {
    const words = keyOf(row, text);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return count === 1 ? words : `${words}|${count}`;
  });
}

/**
 * Decisions whose words were edited around the number: from the number's key to the key that it was decided by. The
 * same quote with the likest surroundings takes it; one that is like none is lost rather than misplaced.
 */
function followEdits(keys: readonly string[], decisions: Decisions): ReadonlyMap<string, string> {
  const known = new Set(keys);
  const moved = new Map<string, string>();
  for (const old of Object.keys(decisions)) {
    if (known.has(old)) continue;
    const [before = '', quote = '', after = ''] = old.split('|');
    let best: { readonly key: string; readonly score: number } | null = null;
    for (const key of keys) {
      const [here = '', same, behind = ''] = key.split('|');
      if (same !== quote || decisions[key] || moved.has(key)) continue;
      const score = likeness(before + after, here + behind);
      if (score >= 0.5 && (!best || score > best.score)) best = { key, score };
    }
    if (best) moved.set(best.key, old);
  }
  return moved;
}
