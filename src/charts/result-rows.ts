/** The rows of an answer as a chart takes them: the used columns as records, days as dates, and what is left out. */

import type { QueryResult, ResultColumn } from '../engine/database.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import type { ChartChoice, TimeBin } from './result-choice.ts';

export type ChartRow = Readonly<Record<string, unknown>>;

export interface ChartRows {
  readonly rows: readonly ChartRow[];
  /** The columns of the rows: those of the answer, or where two of them share an axis, the value and which of them it is. */
  readonly columns: readonly ResultColumn[];
  /** The choice in the names of these columns. */
  readonly choice: ChartChoice;
  /** What is not shown, in sentences. */
  readonly left: readonly string[];
}

/** Rows and names that a chart can carry. */
export const mostRows = 5000;
export const mostNames = 40;
const missing = { zh: '（空）', en: '(missing)' };
const folded = { value: { zh: '数值', en: 'value' }, series: { zh: '系列', en: 'series' } };

/** Columns by which a row of the ledger says how far its value goes and with what it may be compared. */
const ledgerColumns = ['bound', 'low', 'high', 'comparability'] as const;

/** The used columns as records; no more rows and names than a chart can carry. */
export function toChartRows(answer: QueryResult, choice: ChartChoice, locale: Locale): ChartRows {
  const read = readRows(answer, choice, locale);
  const { x, y, second } = choice;
  const measured = nominal(answer.columns, y) ? 'x' : 'y';
  const first = choice[measured];
  if (!second || !first) return { ...read, columns: answer.columns, choice };
  const [value, series] = [folded.value[locale], folded.series[locale]];
  const rows = [first, second].flatMap((name) =>
    read.rows.map((row) => ({ ...row, [value]: row[name], [series]: name })),
  );
  const numbers = answer.columns.filter(({ name }) => name === first || name === second);
  const column = (name: string, kind: 'number' | 'text') =>
    ({ ...numbers[0], name, kind, integer: numbers.every(({ integer }) => integer) }) as ResultColumn;
  return {
    ...read,
    rows,
    columns: [...answer.columns, column(value, 'number'), column(series, 'text')],
    choice: { ...choice, x, y, [measured]: value, colour: series },
  };
}

function readRows(answer: QueryResult, choice: ChartChoice, locale: Locale) {
  const wanted = [
    choice.x,
    choice.y,
    choice.colour,
    choice.facet,
    choice.second,
    ...ledgerNames(answer, choice),
  ];
  const used = answer.columns.filter(({ name }) => wanted.includes(name));
  const names = [choice.y, choice.x].find((name) => nominal(answer.columns, name)) ?? null;
  const seen = new Set<unknown>();
  const rows: Record<string, unknown>[] = [];
  const most = choice.aggregate === 'none' ? mostRows : 100_000;
  let [over, empty, below] = [0, 0, 0];
  for (let row = 0; row < answer.rowCount; row++) {
    const record = Object.fromEntries(
      used.map((column) => [column.name, cellOf(column, row, choice, locale)]),
    );
    const named = names === null ? null : record[names];
    if (rows.length >= most || (names !== null && !seen.has(named) && seen.size >= mostNames)) {
      over++;
      continue;
    }
    seen.add(named);
    rows.push(record);
    const cells = [choice.x, choice.y].flatMap((name) => (name === null ? [] : [record[name]]));
    if (cells.some((cell) => cell === null || Number.isNaN(cell))) empty++;
    else if (choice.log && Number(record[(names === choice.y ? choice.x : choice.y) ?? '']) <= 0) below++;
  }
  const left = [
    !answer.complete && rowWords.incomplete(answer.rowCount.toLocaleString(tagOf(locale)))[locale],
    over > 0 && rowWords.over(rows.length, over)[locale],
    empty > 0 && rowWords.empty(empty)[locale],
    below > 0 && rowWords.below(below)[locale],
    !unitsApart(answer, choice) && rowWords.units[locale],
  ];
  return { rows, left: left.filter((said) => said !== false) };
}

export const rowWords = {
  incomplete: (rows: string) => ({
    zh: `图只用了结果的前${rows}行，后面还有；要全部，请先在SQL里汇总。`,
    en: `The chart is of the first ${rows} rows of a longer answer; sum it up in SQL first to see all.`,
  }),
  over: (drawn: number, over: number) => ({
    zh: `图里画了前${drawn}行，另有${over}行没有画；可先在SQL里汇总。`,
    en: `The chart shows the first ${drawn} rows; ${over} more are not drawn. Sum them up in SQL first.`,
  }),
  empty: (rows: number) => ({
    zh: `${rows}行缺少数值，没有画。`,
    en: `${rows} rows lack a value and are not drawn.`,
  }),
  below: (rows: number) => ({
    zh: `${rows}行不大于零，在对数轴上没有位置。`,
    en: `${rows} rows are not above zero and have no place on a log axis.`,
  }),
  units: {
    zh: '各行单位不同，图上的长短不能互相比较。',
    en: 'The rows have different units: their sizes cannot be compared with each other.',
  },
};

function cellOf(column: ResultColumn, row: number, { x, bin }: ChartChoice, locale: Locale): unknown {
  const cell = column.get(row);
  // A name that is missing is a place of its own; a measured value that is missing has none.
  if (cell === null) return isNominal(column) ? missing[locale] : null;
  // Digits beyond a double's are no matter to a drawing.
  if (column.kind === 'number') return Number(cell);
  if (column.kind !== 'date') return cell;
  const moment = new Date(String(cell));
  return column.name === x ? binStart(moment, bin) : moment;
}

/** The first moment of the day, month, quarter or year. */
function binStart(moment: Date, bin: TimeBin): Date {
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  if (bin === 'none' || Number.isNaN(year)) return moment;
  const start = new Date(0);
  // Unlike Date.UTC this takes the year 99 for what it is.
  if (bin === 'year') start.setUTCFullYear(year, 0, 1);
  else if (bin === 'quarter') start.setUTCFullYear(year, month - (month % 3), 1);
  else start.setUTCFullYear(year, month, bin === 'day' ? day : 1);
  return start;
}

/** The columns of bounds and comparability, where values of the ledger are drawn one by one. */
export function ledgerNames(answer: Pick<QueryResult, 'columns'>, choice: ChartChoice): readonly string[] {
  const { x, y, aggregate, second, mark } = choice;
  const drawn = aggregate === 'none' && second === null && ['line', 'dot'].includes(mark);
  if (!drawn || ![x, y].includes('value')) return [];
  return ledgerColumns.filter((name) => answer.columns.some((column) => column.name === name));
}

export function nominal(columns: readonly ResultColumn[], name: string | null): boolean {
  const column = columns.find((each) => each.name === name);
  return column !== undefined && isNominal(column);
}

function isNominal({ kind }: ResultColumn): boolean {
  return kind !== 'number' && kind !== 'date';
}

/** False when values of several units lie on one axis; a colour, facet or name by unit keeps them apart. */
function unitsApart(answer: QueryResult, { x, y, colour, facet }: ChartChoice): boolean {
  const unit = answer.columns.find(({ name }) => /^unit(_zh|_en)?$/.test(name));
  if (!unit || ![x, y].some((name) => /^(value|low|high)$/.test(name ?? ''))) return true;
  if ([x, y, colour, facet].includes(unit.name)) return true;
  const found = new Set<unknown>();
  for (let row = 0; row < Math.min(answer.rowCount, 5000); row++) found.add(unit.get(row));
  return found.size < 2;
}
