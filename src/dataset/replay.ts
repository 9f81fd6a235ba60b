/** The rows of a text as they stand after what people decided on its numbers. */

import { findQuantities } from '../extract/index.ts';
import { daysInMonth, type Precision } from '../text/calendar.ts';
import type { Decision } from './decision-log.ts';
import { type Judgement, placesIn } from './judgements.ts';
import { type Metric, type Numeral, type Observation, tables as schema } from './schema.ts';

/** A judgement that finds no number, and why. */
export interface Lost {
  readonly judgement: Judgement;
  /** The words are not in the text any more, or they are and nothing is read there. */
  readonly why: 'gone' | 'unread';
}

export interface Replay {
  /** With the numbers that a person added; those that were rejected are among them. */
  readonly observations: readonly Observation[];
  /** The same rows as they were before they were put right. */
  readonly read: readonly Observation[];
  readonly numerals: readonly Numeral[];
  /** By observation_id, in the order of the text. */
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly lost: readonly Lost[];
}

interface Rows {
  readonly observations: readonly Observation[];
  readonly numerals: readonly Numeral[];
}

/** Which row begins at a place of the text. A list of rows does not change: thousands are looked through once. */
function placesOf(rows: readonly Observation[]): ReadonlyMap<number | null, number> {
  const places = placesByRows.get(rows) ?? new Map(rows.map(({ start }, at) => [start, at]));
  placesByRows.set(rows, places);
  return places;
}
const placesByRows = new WeakMap<readonly Observation[], ReadonlyMap<number | null, number>>();

/**
 * The rows of a text as they stand after the decisions, those of no effect left out of `judgements`. One decision more
 * looks at the rows that are decided, not at all of them.
 */
export function replay(
  article_id: string,
  text: string,
  { observations, numerals }: Rows,
  log: readonly Decision[],
  metrics: readonly Metric[],
): Replay {
  const standing = placesIn(text, log);
  if (standing.length === 0)
    return { observations, read: observations, numerals, judgements: new Map(), lost: [] };
  const lost: Lost[] = [];
  const placed = new Map<number, Judgement>();
  const marked: Observation[] = [];
  const read = placesOf(observations);
  for (const [judgement, start] of standing) {
    const { quote } = judgement.anchor;
    const row = start !== null && judgement.isAdded ? toMarked(article_id, start, quote) : null;
    const isRead = observations[read.get(start) ?? -1]?.quote === quote;
    if (start === null) lost.push({ judgement, why: 'gone' });
    else if (!isRead && !row) lost.push({ judgement, why: 'unread' });
    else placed.set(start, judgement);
    if (row && !isRead) marked.push(row);
  }
  const isUnderMark = ({ start, end }: Pick<Observation, 'start' | 'end'>): boolean =>
    marked.some((row) => (start ?? 0) < (row.end ?? 0) && (end ?? 0) > (row.start ?? 0));
  const all =
    marked.length === 0
      ? observations
      : inOrder([...observations.filter((row) => !isUnderMark(row)), ...marked]);
  const places = placesOf(all);
  const judgements = new Map<string, Judgement>();
  const judged = [...all];
  for (const [start, judgement] of [...placed].sort(([a], [b]) => a - b)) {
    const at = places.get(start) ?? -1;
    const row = all[at];
    if (!row) continue;
    judgements.set(row.observation_id, judgement);
    judged[at] = corrected(row, judgement, metrics);
  }
  return {
    observations: judged,
    read: all,
    numerals:
      marked.length === 0
        ? numerals
        : inOrder([...numerals.filter((row) => !isUnderMark(row)), ...marked.map(toNumeral)]),
    judgements,
    lost,
  };
}

const inOrder = <Row extends { readonly start: number | null }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));

function corrected(
  row: Observation,
  { verdict, correction }: Judgement,
  metrics: readonly Metric[],
): Observation {
  if (verdict === 'rejected') return row;
  const next = { ...row, ...correction, review: 'checked' as const };
  const isMoved = 'period_start' in correction || 'period_end' in correction;
  return {
    ...next,
    subject: correction.label ?? row.subject,
    domain:
      next.metric_id === row.metric_id
        ? row.domain
        : (metrics.find(({ metric_id }) => metric_id === next.metric_id)?.domain ?? null),
    period_precision: isMoved ? precisionOf(next.period_start, next.period_end) : row.period_precision,
    period_basis: isMoved ? null : row.period_basis,
    decimals: 'value' in correction ? null : row.decimals,
  };
}

/** Whole years, whole months, or days. */
function precisionOf(start: string | null, end: string | null): Precision | null {
  const last = end ?? start;
  if (last === null) return null;
  const [year = 0, month = 0, day = 0] = last.split('-').map(Number);
  const isMonths = (start ?? last).endsWith('-01') && end !== null && day === daysInMonth(year, month);
  if (start === null || !isMonths) return 'day';
  return start.endsWith('-01-01') && end?.endsWith('-12-31') ? 'year' : 'month';
}

const markedRule = 'marked by hand';
const rejectedKind = 'rejected';

/** The row of a number that a person marked: its size and unit as the words say them, the rest open; `null` of no number. */
export function toMarked(article_id: string, start: number, quote: string): Observation | null {
  const [quantity] = findQuantities(quote);
  if (!quantity) return null;
  const { value, low, high, bound, unit } = quantity;
  const names = schema.find((table) => table.name === 'observations')?.columns ?? [];
  const open = Object.fromEntries(names.map(({ name }) => [name, null]));
  return {
    ...(open as unknown as Observation),
    observation_id: `${article_id}-marked-${start}`,
    ...{ value, low, high, bound, unit, quote, start, end: start + quote.length },
    ...{ region: 'CN', source_id: article_id, comparability: 'same', method: 'curated', review: 'checked' },
    rule: markedRule,
  };
}

const toNumeral = ({ observation_id, source_id, start, end, quote }: Observation): Numeral => ({
  ...{
    article_id: source_id,
    start: start ?? 0,
    end: end ?? 0,
    text: quote,
    kind: 'statistic',
    reason: null,
  },
  ...{ rule: markedRule, observation_id },
});

/**
 * The rows without those that were rejected, whose numerals say so; nothing refers to a row that is gone, and a
 * restatement is of the same metric.
 */
export function withoutRejected({ observations, numerals, judgements }: Replay): Rows {
  const isOut = (id: string | null): boolean => judgements.get(id ?? '')?.verdict === 'rejected';
  const rows = observations.filter(({ observation_id }) => !isOut(observation_id));
  const byId = new Map(rows.map((row) => [row.observation_id, row]));
  const known = (id: string | null): string | null => (byId.has(id ?? '') ? id : null);
  return {
    observations: rows.map((row) => ({
      ...row,
      restates: byId.get(row.restates ?? '')?.metric_id === row.metric_id ? row.restates : null,
      of: known(row.of),
      part_of: known(row.part_of),
    })),
    numerals: numerals.map((row) =>
      isOut(row.observation_id)
        ? {
            ...row,
            kind: rejectedKind,
            reason: judgements.get(row.observation_id ?? '')?.reason || 'rejected by a person',
            observation_id: null,
          }
        : row,
    ),
  };
}
