/**
 * What people decided on the numbers of a text, a row a decision in the order in which they were taken:
 * `articles/<article_id>.decisions.csv`. A row says where its number stands by quote and surroundings, so that it holds
 * for a text that was lightly edited.
 */

import { type Anchor, anchorOf, findAnchors } from '../documents/anchor.ts';
import { findQuantities } from '../extract/index.ts';
import { daysInMonth, type Precision } from '../text/calendar.ts';
import { toCsv, withoutGuard } from '../text/csv.ts';
import { Fault, toFault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { parseCsvTable } from './parse-csv.ts';
import { type Column, type Metric, type Numeral, type Observation, tables as schema } from './schema.ts';

/** `add` marks a number that the rules missed, `reopen` takes back what was decided before. */
export const acts = ['accept', 'correct', 'reject', 'add', 'reopen'] as const;
export type Act = (typeof acts)[number];

/** The columns that a person may put right. */
export const correctable = [
  ...(['value', 'low', 'high', 'bound', 'unit', 'label', 'metric_id', 'period_start', 'period_end'] as const),
  ...(['role', 'direction', 'modality', 'quantity_kind', 'region'] as const),
] as const;
export type CorrectableColumn = (typeof correctable)[number];
export type Correction = Partial<Pick<Observation, CorrectableColumn>>;

export interface Decision extends Anchor {
  readonly act: Act;
  /** Of a correction: the column, what was read, and what it is; an empty cell is ''. */
  readonly field: CorrectableColumn | null;
  readonly from: string;
  readonly to: string;
  /** A name or initials; '' of nobody named. */
  readonly by: string;
  /** An ISO instant; '' where it is not known. */
  readonly at: string;
  readonly reason: string;
}

const columns = [
  ...(['act', 'quote', 'prefix', 'suffix', 'start', 'field', 'from', 'to', 'by', 'at', 'reason'] as const),
];

const columnOf = (name: string): Column | undefined =>
  schema.find((table) => table.name === 'observations')?.columns.find((column) => column.name === name);

export const toDecisionsCsv = (log: readonly Decision[]): string =>
  toCsv(
    columns,
    log.map((decision) => ({ ...decision })),
    { guard: true },
  );

/** Whether a text is such a file: its first line says so. */
export const isDecisionsCsv = (text: string): boolean =>
  text.replace(/^\uFEFF/, '').startsWith('act,quote,prefix,suffix,');

/** Throws one error that lists every row that cannot be read, a line each. */
export function parseDecisions(csv: string): Decision[] {
  const { columns: known, rows } = parseCsvTable(csv);
  const missing = columns.filter((name) => !known.includes(name));
  if (missing.length > 0)
    throw new Fault({
      zh: `缺列：${missing.join('、')}；首行应为${columns.join(',')}`,
      en: `missing column: ${missing.join(', ')}; the first line is ${columns.join(',')}`,
    });
  const problems: Text[] = [];
  const log = rows.map((row, index): Decision => {
    const cell = (name: (typeof columns)[number]): string => withoutGuard(row[name] ?? '');
    const at = index + 2;
    const [act, start, field] = [cell('act'), Number(cell('start')), cell('field')];
    if (!(acts as readonly string[]).includes(act))
      problems.push({
        zh: `第${at}行没有这种判定：${act}；可用${acts.join('、')}`,
        en: `unknown act: ${act}; one of ${acts.join(', ')}, in row ${at}`,
      });
    if (!Number.isSafeInteger(start) || start < 0)
      problems.push({
        zh: `第${at}行不是位置：${cell('start')}；从0数起`,
        en: `no position: ${cell('start')}; count from 0, in row ${at}`,
      });
    if (cell('quote') === '')
      problems.push({
        zh: `第${at}行没有原文：请照印的写出这个数`,
        en: `no quote: give the number as printed, in row ${at}`,
      });
    if (act === 'correct') problems.push(...correctionProblems(field, cell('to'), at));
    return {
      act: act as Act,
      ...{ quote: cell('quote'), prefix: cell('prefix'), suffix: cell('suffix') },
      ...{ start, end: start + cell('quote').length },
      field: field === '' ? null : (field as CorrectableColumn),
      ...{ from: cell('from'), to: cell('to'), by: cell('by'), at: cell('at'), reason: cell('reason') },
    };
  });
  if (problems.length > 0) throw toFault(problems);
  return log;
}

function correctionProblems(field: string, to: string, row: number): Text[] {
  const column = columnOf(field);
  if (!column || !(correctable as readonly string[]).includes(field))
    return [
      {
        zh: `第${row}行没有这一列：${field}；可用${correctable.join('、')}`,
        en: `unknown field: ${field} in row ${row}; one of ${correctable.join(', ')}`,
      },
    ];
  if (to === '' && column.required)
    return [
      {
        zh: `第${row}行的${field}是空的：必须有值`,
        en: `empty ${field} in row ${row}: a value is required`,
      },
    ];
  if (to === '') return [];
  if (column.type === 'number' && !Number.isFinite(Number(to)))
    return [{ zh: `第${row}行不是数：${to}`, en: `no number: ${to} in row ${row}` }];
  if (column.oneOf && !column.oneOf.includes(to))
    return [
      {
        zh: `第${row}行的${field}没有这个词：${to}；可用${column.oneOf.join('、')}`,
        en: `unknown word ${field}: ${to} in row ${row}; one of ${column.oneOf.join(', ')}`,
      },
    ];
  return [];
}

/** Who decides, and when. */
export interface Signature {
  readonly by: string;
  readonly at: string;
}

/** A decision on the words of a span. */
export function decisionOn(
  text: string,
  { start, end }: Pick<Anchor, 'start' | 'end'>,
  act: Exclude<Act, 'correct'>,
  { by, at }: Signature,
  reason = '',
): Decision {
  return { ...anchorOf(text, start, end), act, field: null, from: '', to: '', by, at, reason };
}

/** A row for each column that a correction changes; nothing where it changes none. */
export function correctionsOf(
  text: string,
  row: Observation,
  correction: Correction,
  { by, at }: Signature,
): Decision[] {
  const anchor = anchorOf(text, row.start ?? 0, row.end ?? 0);
  return correctable.flatMap((field): Decision[] => {
    if (!(field in correction)) return [];
    const [from, to] = [String(row[field] ?? ''), String(correction[field] ?? '')];
    return from === to ? [] : [{ ...anchor, act: 'correct', field, from, to, by, at, reason: '' }];
  });
}

const isOn = (decision: Anchor, { start, prefix, quote, suffix }: Anchor): boolean =>
  decision.start === start &&
  decision.prefix === prefix &&
  decision.quote === quote &&
  decision.suffix === suffix;

/** The log without what was decided on one number. */
export const withoutDecision = (log: readonly Decision[], anchor: Anchor): readonly Decision[] =>
  log.filter((decision) => !isOn(decision, anchor));

/** The log with what was decided on one number said of another span of a text. */
export const movedDecision = (
  log: readonly Decision[],
  anchor: Anchor,
  text: string,
  { start, end }: Pick<Anchor, 'start' | 'end'>,
): readonly Decision[] =>
  log.map((decision) => (isOn(decision, anchor) ? { ...decision, ...anchorOf(text, start, end) } : decision));

/** What the rows on one number come to. */
export interface Judgement {
  readonly anchor: Anchor;
  readonly verdict: 'accepted' | 'rejected' | null;
  readonly correction: Correction;
  readonly isAdded: boolean;
  /** Of the last row. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Rows on one number have one anchor; the last word on a thing counts. */
export function judgementsOf(log: readonly Decision[]): Judgement[] {
  const judged = new Map<string, Judgement>();
  for (const decision of log) {
    const key = `${decision.start} ${decision.prefix}|${decision.quote}|${decision.suffix}`;
    const before = judged.get(key) ?? blank(decision);
    // What was told last is last: two files of one number follow each other.
    judged.set(key, after(before, decision));
  }
  return [...judged.values()];
}

const blank = ({ quote, prefix, suffix, start, end }: Decision): Judgement => ({
  anchor: { quote, prefix, suffix, start, end },
  ...{ verdict: null, correction: {}, isAdded: false, reason: '', by: '', at: '' },
});

function after(before: Judgement, { act, field, to, by, at, reason }: Decision): Judgement {
  const last = { ...before, by, at, reason };
  if (act === 'reopen') return { ...last, verdict: null, correction: {}, isAdded: false };
  if (act === 'reject') return { ...last, verdict: 'rejected' };
  if (act === 'add') return { ...last, verdict: 'accepted', isAdded: true };
  if (act === 'accept' || field === null) return { ...last, verdict: 'accepted' };
  const cell = to === '' ? null : columnOf(field)?.type === 'number' ? Number(to) : to;
  return { ...last, verdict: 'accepted', correction: { ...before.correction, [field]: cell } };
}

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

/** What stands decided on the numbers of a text, each with the place that it has there; `null` where it has none. */
function placesIn(text: string, log: readonly Decision[]): readonly (readonly [Judgement, number | null])[] {
  const standing = judgementsOf(log).filter(({ verdict }) => verdict !== null);
  const places = findAnchors(
    text,
    standing.map(({ anchor }) => anchor),
  );
  return standing.map((judgement, at) => [judgement, places[at] ?? null]);
}

/** What stands decided, by where its number begins in a text. */
export function judgementsIn(text: string, log: readonly Decision[]): ReadonlyMap<number, Judgement> {
  return new Map(
    placesIn(text, log).flatMap(([judgement, start]) =>
      start === null ? [] : [[start, judgement] as const],
    ),
  );
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

export const markedRule = 'marked by hand';
export const rejectedKind = 'rejected';

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
