/**
 * The rows of a table of an engine elsewhere: the engine counts them, this thread brushes what it counted. A query that
 * builds the index of a chart is one pass over the table; its answer has at most a row for each place a brush may end
 * and each bar of each other chart, however many rows the table has.
 */

import type { QueryOptions, QueryResult } from '../engine/database.ts';
import { quoteName, quoteText } from '../engine/quote.ts';
import { conditionSql, type Dimension, fineOf, sqlNumber } from './brush-dimension.ts';
import {
  type Brushes,
  type Cells,
  emptyCells,
  emptyTally,
  readCells,
  readTally,
  type Tally,
} from './falcon-index.ts';
import type { RowSource } from './row-source.ts';

export interface FarTable {
  readonly ask: (sql: string, options?: QueryOptions) => Promise<QueryResult>;
  /** The engines differ in how a name becomes a number. */
  readonly product: 'DuckDB' | 'ClickHouse';
  readonly table: string;
}

export async function openFarRows(far: FarTable, dimensions: readonly Dimension[]): Promise<RowSource> {
  const counted = await far.ask(`select count(*) as n from ${quoteName(far.table)}`);
  const total = Number(counted.columns[0]?.get(0) ?? 0);
  const stop = new AbortController();
  let onMore: () => void = () => undefined;
  let onFault: (error: unknown) => void = () => undefined;
  let last: AbortController | null = null;
  // What was counted once is not asked for again: a pointer passes over the same charts many times.
  const answers = new Map<string, QueryResult>();
  const count = (
    sql: string,
    into: { counted: number },
    add: (answer: QueryResult) => void,
    control: AbortController,
  ) => {
    const take = (answer: QueryResult) => {
      answers.set(sql, answer);
      add(answer);
      into.counted = total;
    };
    const known = answers.get(sql);
    if (known) return take(known);
    far.ask(sql, { signal: AbortSignal.any([control.signal, stop.signal]) }).then(
      (answer) => {
        take(answer);
        onMore();
      },
      (error: unknown) => {
        if (!control.signal.aborted && !stop.signal.aborted) onFault(error);
      },
    );
  };
  /** A count of which the one before is of no more use. */
  const next = () => {
    last?.abort();
    last = new AbortController();
    return last;
  };
  const base = emptyTally(dimensions);
  const none = dimensions.map(() => null);
  count(tallySql(far, dimensions, none), base, (answer) => addTally(answer, base), new AbortController());
  return {
    total,
    waiting: () => false,
    openCounts(brushes) {
      if (!brushes.some(Boolean))
        return { ...readTally(dimensions, total, base), grow: () => base.counted >= total };
      const tally = emptyTally(dimensions);
      count(tallySql(far, dimensions, brushes), tally, (answer) => addTally(answer, tally), next());
      return { ...readTally(dimensions, total, tally), grow: () => tally.counted >= total };
    },
    openCumulative(active, brushes) {
      const cells = emptyCells(dimensions, active);
      const sql = cellsSql(far, dimensions, active, brushes);
      count(sql, cells, (answer) => addCells(answer, dimensions, cells), next());
      return { ...readCells(dimensions, total, active, cells), grow: () => cells.counted >= total };
    },
    // It lasts as long as the charts: whatever is asked for later may fail too.
    fill: (more, signal) =>
      new Promise((_, reject) => {
        onMore = more;
        onFault = reject;
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (base.counted >= total) more();
      }),
    close: () => stop.abort(),
  };
}

/** For every chart its fine bins under the brushes of the others, and the rows that all brushes let through. */
export function tallySql(far: FarTable, dimensions: readonly Dimension[], brushes: Brushes): string {
  const all = `select ${dimensions.length} as chart, 0 as a, 0 as b, count(*) as n from ${quoteName(far.table)}${whereSql(dimensions, brushes)}`;
  const each = dimensions.map((dimension, at) => {
    const others = brushes.map((brush, place) => (place === at ? null : brush));
    return `select ${at}, a, 0, count(*) from ${codesSql(far, dimensions, [dimension], others)} group by a`;
  });
  return [all, ...each].join('\nunion all ');
}

/** For every other chart its bars at each fine bin of the active one, under the brushes of the rest. */
export function cellsSql(
  far: FarTable,
  dimensions: readonly Dimension[],
  active: number,
  brushes: Brushes,
): string {
  const own = dimensions[active] as Dimension;
  const others = brushes.map((brush, at) => (at === active ? null : brush));
  const all = `select ${active} as chart, a, 0 as b, count(*) as n from ${codesSql(far, dimensions, [own], others)} group by a`;
  const each = dimensions.flatMap((dimension, at) => {
    if (at === active) return [];
    const rest = others.map((brush, place) => (place === at ? null : brush));
    const bar = dimension.parts === 1 ? 'b' : `floor(b / ${dimension.parts})`;
    const codes = codesSql(far, dimensions, [own, dimension], rest);
    return `select ${at}, a, ${bar}, count(*) from ${codes} group by 2, 3`;
  });
  return [all, ...each].join('\nunion all ');
}

const letters = ['a', 'b'] as const;

/** A table of the fine bins of one or two columns, named a and b, of the rows that the brushes let through. */
function codesSql(
  { table, product }: FarTable,
  dimensions: readonly Dimension[],
  shown: readonly Dimension[],
  brushes: Brushes,
): string {
  const values = shown.map(({ value }, at) => `${value} as x${at}`);
  const bins = shown.map(({ kind, low, step }, at) =>
    kind === 'category'
      ? `x${at}`
      : `x${at}, floor((x${at} - ${sqlNumber(low)}) / ${sqlNumber(step)}) as k${at}`,
  );
  const codes = shown.map((dimension, at) => `${codeSql(product, dimension, at)} as ${letters[at]}`);
  const from = `select ${values.join(', ')} from ${quoteName(table)}${whereSql(dimensions, brushes)}`;
  return `(select ${codes.join(', ')} from (select ${bins.join(', ')} from (${from}) as v) as w) as c`;
}

function whereSql(dimensions: readonly Dimension[], brushes: Brushes): string {
  const conditions = dimensions.flatMap((dimension, at) => {
    const brush = brushes[at];
    return brush ? [conditionSql(dimension, brush)] : [];
  });
  return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
}

/** The fine bin of a value, in one byte; what is missing or no number is in the bin after the last. */
function codeSql(product: FarTable['product'], dimension: Dimension, at: number): string {
  const { kind, whole, names } = dimension;
  const fine = fineOf(dimension);
  const [x, k] = [`x${at}`, `k${at}`];
  if (kind === 'category') {
    const known = names.filter((name) => name !== null);
    return nameSql(product, x, known, known.length < names.length ? known.length : fine, fine);
  }
  const [low, step] = [sqlNumber(dimension.low), sqlNumber(dimension.step)];
  // Division may round across an edge; the comparison with the edge itself decides, as it does for a brush.
  const exact = whole
    ? k
    : `${k} + case when ${x} >= ${low} + (${k} + 1) * ${step} then 1 when ${x} < ${low} + ${k} * ${step} then -1 else 0 end`;
  // DuckDB counts bytes ten times sooner than what it must compare first; a byte that is none is a value that is none.
  return product === 'DuckDB'
    ? `coalesce(try_cast(${exact} as utinyint), ${fine}::utinyint)`
    : `case when ${x} is null or not isFinite(${x}) then ${fine} else toUInt8(least(greatest(${exact}, 0), ${fine - 1})) end`;
}

/** @param other the bin of names without one of their own @param missing the bin of what has no name */
function nameSql(
  product: FarTable['product'],
  x: string,
  names: readonly string[],
  other: number,
  missing: number,
): string {
  const list = names.map(quoteText);
  if (product === 'ClickHouse') {
    const places = names.map((_, at) => at).join(', ');
    return `case when ${x} is null then ${missing} else transform(assumeNotNull(${x}), [${list.join(', ')}], [${places}], ${other}) end`;
  }
  const code = `map {${list.map((name, at) => `${name}: ${at}::utinyint`).join(', ')}}[${x}]`;
  return `case when ${x} is null then ${missing}::utinyint else coalesce(${code}, ${other}::utinyint) end`;
}

function addTally(answer: QueryResult, into: Tally): void {
  eachRow(answer, (chart, a, _, n) => {
    const fine = into.fine[chart];
    if (fine) fine[a] = n;
    else into.passed = n;
  });
}

function addCells(answer: QueryResult, dimensions: readonly Dimension[], into: Cells): void {
  eachRow(answer, (chart, a, b, n) => {
    const cells = into.cells[chart];
    if (cells) cells[a * ((dimensions[chart]?.bars ?? 0) + 1) + b] = n;
    else into.tally[a] = n;
  });
}

/** Rows of a count: of which chart, the fine bin, the bar of another chart, how many. */
function eachRow(
  { columns, rowCount }: QueryResult,
  take: (chart: number, a: number, b: number, n: number) => void,
): void {
  for (let row = 0; row < rowCount; row++) {
    const [chart = 0, a = 0, b = 0, n = 0] = columns.map(({ get }) => Number(get(row)));
    take(chart, a, b, n);
  }
}
