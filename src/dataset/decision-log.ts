/**
 * What people decided on the numbers of a text, a row a decision in the order in which they were taken:
 * `articles/<article_id>.decisions.csv`. A row says where its number stands by quote and surroundings, so that it holds
 * for a text that was lightly edited.
 */

import { type Anchor, anchorOf } from '../documents/anchor.ts';
import { toCsv, withoutGuard } from '../text/csv.ts';
import { Fault, toFault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import type { Column } from './column.ts';
import { parseCsvTable } from './parse-csv.ts';
import { type Observation, tables as schema } from './schema.ts';

/** `add` marks a number that the rules missed, `reopen` takes back what was decided before. */
const acts = ['accept', 'correct', 'reject', 'add', 'reopen'] as const;
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

/** A column of observations; `undefined` where there is none of the name. */
export const columnOf = (name: string): Column | undefined =>
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
