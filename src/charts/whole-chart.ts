/**
 * A chart of all rows of a long answer: the engine sums up, bins, thins or samples them to what is drawn. Lines keep
 * the first, last, least and greatest value of each narrow stretch (U. Jugel et al., “M4: A Visualization-Oriented
 * Time Series Data Aggregation”, VLDB 2014), which draws the same line.
 */

import type { QueryOptions, QueryResult, ResultColumn } from '../engine/database.ts';
import { quoteName } from '../engine/quote.ts';
import { isQuestion, namedSql } from '../engine/result-view.ts';
import type { Text } from '../text/locale.ts';
import { numberStep, timeInterval } from './bin-width.ts';
import type { Aggregate, ChartChoice } from './result-choice.ts';
import { ledgerNames, mostNames, mostRows, nominal, rowWords } from './result-rows.ts';
import { type Intervals, toSpec } from './result-spec.ts';

type Ask = (sql: string, options?: QueryOptions) => Promise<QueryResult>;

export interface WholeChart {
  /** The rows to be drawn, which stand for all; the choice speaks of its columns. */
  readonly answer: QueryResult;
  readonly choice: ChartChoice;
  /** How values of one place became one; null where none did. */
  readonly reduced: Aggregate | null;
  readonly intervals: Intervals;
  /** How the rows stand for all, and what is left out. */
  readonly notes: readonly Text[];
}

/** Whether the page does not hold the rows that the chart is of, and the engine can be asked for them. */
export function needsEngine({ sql, complete, rowCount, columns }: QueryResult, choice: ChartChoice): boolean {
  const few = complete && (rowCount <= mostRows || toSpec(columns, choice).reduced !== null);
  return !few && isQuestion(sql) && ledgerNames({ columns }, choice).length === 0;
}

/** A chart of all rows, by at most three questions. Throws what `ask` throws. */
export function wholeChart(ask: Ask, answer: QueryResult, choice: ChartChoice): Promise<WholeChart> {
  const { marks, reduced, measured } = toSpec(answer.columns, choice);
  const main = marks[0]?.mark ?? 'dot';
  const asked: Asked = { ask, answer, choice, measured };
  if (main === 'boxX' || main === 'boxY') return boxes(asked);
  if (reduced) return groups(asked, reduced, main === 'rect' || main === 'rectY');
  const along = (main === 'lineY' || main === 'areaY') && !nominal(answer.columns, choice.x);
  if (along && !choice.second && (main === 'lineY' || !choice.colour)) return extremes(asked);
  return main === 'barX' || main === 'barY' || main === 'areaY' ? groups(asked, null, false) : sample(asked);
}

interface Asked {
  readonly ask: Ask;
  readonly answer: QueryResult;
  readonly choice: ChartChoice;
  readonly measured: 'x' | 'y';
}

const channels = ['x', 'y', 'second', 'colour', 'facet'] as const;
type Channel = (typeof channels)[number];

interface Source {
  /** A question for the used columns, by the names of their channels, of the rows that have a place on both axes. */
  readonly sql: string;
  readonly columns: Readonly<Partial<Record<Channel, ResultColumn>>>;
  /** Rows with a place, and without. */
  readonly placed: number;
  readonly empty: number;
}

/** @param valued the channels without whose value a row has no place */
async function open({ ask, answer, choice }: Asked, valued: readonly Channel[]): Promise<Source> {
  const columns: Partial<Record<Channel, ResultColumn>> = {};
  const list = ['1 as one'];
  for (const channel of channels) {
    const at = answer.columns.findIndex(({ name }) => name === choice[channel]);
    const column = answer.columns[at];
    if (!column) continue;
    columns[channel] = column;
    const days = column.type === 'DATE' ? '' : '::timestamp';
    list.push(`c${at}${isName(column) ? '::varchar' : column.kind === 'date' ? days : ''} as ${channel}`);
  }
  const tests = valued.flatMap((channel) => {
    const column = columns[channel];
    if (!column || isName(column)) return [];
    return `coalesce(isfinite(${channel}${column.kind === 'number' ? '::double' : ''}), false)`;
  });
  const valid = tests.join(' and ') || 'true';
  const all = `(select ${list.join(', ')} from ${namedSql(answer.sql, answer.columns)})`;
  const [placed = 0, empty = 0] = await first(
    ask,
    `select count(*) filter (${valid}), count(*) filter (not (${valid})) from ${all}`,
  );
  return { sql: `select * from ${all} where ${valid}`, columns, placed, empty };
}

/** The numbers of the only row of an answer. */
async function first(ask: Ask, sql: string): Promise<readonly number[]> {
  const { columns } = await ask(sql);
  return columns.map(({ get }) => Number(get(0) ?? 0));
}

const isName = ({ kind }: ResultColumn): boolean => kind !== 'number' && kind !== 'date';

const aggregateSql: Readonly<Record<Aggregate, (value: string) => string>> = {
  none: (value) => `sum(${value})`,
  count: () => 'count(*)',
  sum: (value) => `sum(${value})`,
  mean: (value) => `avg(${value})`,
  median: (value) => `median(${value})`,
  min: (value) => `min(${value})`,
  max: (value) => `max(${value})`,
};

/** One row for each place, colour and panel. Bars that are not summed up are, above and below zero. */
async function groups(asked: Asked, reduced: Aggregate | null, bins: boolean): Promise<WholeChart> {
  const { ask, choice, measured } = asked;
  const heat = choice.mark === 'heat';
  const value = heat ? 'colour' : measured;
  const keys: readonly Channel[] = heat
    ? ['x', 'y', 'facet']
    : [measured === 'x' ? 'y' : 'x', 'colour', 'facet'];
  const values: readonly Channel[] = heat || !choice.second ? [value] : [value, 'second'];
  // Of two columns on one axis each has its own gaps, which sums pass over.
  const source = await open(asked, reduced === 'count' || choice.second ? keys : [...keys, value]);
  const places = keys.filter((key) => source.columns[key]);
  const { intervals, floors } = await binning(asked, source, bins ? places : []);
  const sign = reduced === null ? [`${value}::double < 0`] : [];
  const by = [...places.map((key) => floors[key] ?? key), ...sign];
  const how = aggregateSql[reduced ?? 'none'];
  const counted = freeName(asked.answer.columns, 'count');
  const taken = values.map((channel) => ({
    name: reduced === 'count' && channel === value ? counted : (choice[channel] ?? counted),
    sql: `${how(`${channel}::double`)}${choice.second && reduced !== 'count' ? ` filter (isfinite(${channel}::double))` : ''}`,
  }));
  const names = places.find(
    (key) => (key === 'x' || key === 'y') && nominal(asked.answer.columns, choice[key]),
  );
  const shown = `with t as (${source.sql})${names ? `, named as (${namesSql(names, reduced, how(`${value}::double`))})` : ''}`;
  const list = [
    ...places.map((key) => `${floors[key] ?? `t.${key}`} as ${quoteName(choice[key] ?? key)}`),
    ...taken.map(({ name, sql }) => `${sql} as ${quoteName(name)}`),
    'count(*) as "rows"',
  ];
  const answer = await ask(`${shown}
select ${list.join(', ')}
from t${names ? ` join named on t.${names} is not distinct from named.name` : ''}
group by ${[...by.map((each) => each), ...(names ? ['weight'] : [])].join(', ') || 'all'}
order by ${names ? 'weight desc, ' : ''}${by.length > 0 ? by.join(', ') : '1'}
limit ${mostRows}`);
  const drawn = sumOf(answer, 'rows');
  return {
    answer,
    choice: {
      ...choice,
      ...(reduced === 'count' ? { [value]: counted } : {}),
      ...(reduced ? { aggregate: 'sum' } : {}),
    },
    reduced,
    intervals,
    notes: [notes.summed(source.placed), ...others(source.placed - drawn), ...unplaced(source)],
  };
}

/** A name that no column has. */
function freeName(columns: readonly ResultColumn[], name: string): string {
  return columns.some((column) => column.name === name) ? freeName(columns, `${name}_`) : name;
}

/** The names that are drawn: those of the greatest sums, else of the most rows. */
function namesSql(channel: Channel, reduced: Aggregate | null, sum: string): string {
  const weight = reduced === 'sum' || reduced === null ? sum : 'count(*)';
  return `select ${channel} as name, ${weight} as weight from t group by ${channel} order by weight desc limit ${mostNames}`;
}

/** Days of the interval, and stretches of numbers where they are binned, as SQL by channel. */
async function binning({ ask, choice }: Asked, { sql, columns }: Source, binned: readonly Channel[]) {
  const intervals: { x?: number | string; y?: number | string } = {};
  const floors: Partial<Record<Channel, string>> = {};
  const floor = (channel: 'x' | 'y', interval: string) => {
    intervals[channel] = interval;
    floors[channel] = `date_trunc('${truncation[interval] ?? interval}', ${channel})`;
  };
  if (columns.x?.kind === 'date' && choice.bin !== 'none') floor('x', choice.bin);
  for (const channel of ['x', 'y'] as const) {
    const column = columns[channel];
    if (!binned.includes(channel) || !column || isName(column) || intervals[channel]) continue;
    const date = column.kind === 'date';
    const number = date ? `epoch(${channel})` : `${channel}::double`;
    const [low = 0, high = 0, deviation = 0, count = 0] = await first(
      ask,
      `select min(${number}), max(${number}), coalesce(stddev_pop(${number}), 0), count(*) from (${sql})`,
    );
    if (date) {
      floor(channel, timeInterval(high - low));
      continue;
    }
    const most = choice.mark === 'heat' ? 40 : 200;
    const step = numberStep({ low, high, deviation, count, most }, column.integer);
    intervals[channel] = step;
    // The middle of a stretch: its edge might round into the one before.
    const middle = column.integer ? Math.floor(step / 2) : step / 2;
    const start = `floor(${number} / ${step}) * ${step} + ${middle}`;
    floors[channel] = column.integer ? `(${start})::bigint` : start;
  }
  return { intervals, floors };
}

const truncation: Readonly<Record<string, string>> = { '10 years': 'decade' };

/** Five values that have the quarters and whiskers of all. */
async function boxes(asked: Asked): Promise<WholeChart> {
  const { ask, choice, measured } = asked;
  const place = measured === 'x' ? 'y' : 'x';
  const source = await open(asked, [measured]);
  const keys = ([place, 'colour', 'facet'] as const).filter((key) => source.columns[key]);
  const same = keys.map((key) => `t.${key} is not distinct from q.${key}`).join(' and ') || 'true';
  const of = (table: string) => keys.map((key) => `${table}.${key}, `).join('');
  const named = keys.map((key) => `w.${key} as ${quoteName(choice[key] ?? key)}, `).join('');
  const most = places(asked.answer.columns, choice, place);
  const value = `${measured}::double`;
  const answer = await ask(`with t as (${source.sql}),
q as (
  select ${of('t')}count(*) as n, quantile_cont(${value}, [0.25, 0.5, 0.75]) as parts, 1.5 * (parts[3] - parts[1]) as reach
  from t group by ${keys.map((key) => `t.${key}`).join(', ') || 'all'} order by n desc limit ${most}
),
f as (select *, parts[1] - reach as low, parts[3] + reach as high from q),
w as (
  select ${of('q')}n, parts, min(${value}) filter (${value} >= low) as least, max(${value}) filter (${value} <= high) as most,
    count(*) filter (${value} < low or ${value} > high) as outside
  from t join f as q on ${same} group by ${of('q')}n, parts
)
select ${named}unnest([least(least, parts[1]), parts[1], parts[2], parts[3], greatest(most, parts[3])])
    as ${quoteName(choice[measured] ?? measured)}, n / 5 as "rows", outside / 5 as "outside"
from w order by n desc`);
  const outside = Math.round(sumOf(answer, 'outside'));
  const missing = source.placed - Math.round(sumOf(answer, 'rows'));
  return {
    answer,
    choice,
    reduced: null,
    intervals: {},
    notes: [
      notes.summed(source.placed),
      ...(outside > 0 ? [notes.outliers(outside)] : []),
      ...others(missing),
      ...unplaced(source),
    ],
  };
}

/** How many groups fit beside each other. */
const places = (columns: readonly ResultColumn[], choice: ChartChoice, place: 'x' | 'y') =>
  nominal(columns, choice[place]) ? mostNames : mostRows / 5;

/** First, last, least and greatest value of each stretch of each line. */
async function extremes(asked: Asked): Promise<WholeChart> {
  const { ask, choice } = asked;
  const source = await open(asked, ['x', 'y']);
  const keys = (['colour', 'facet'] as const).filter((key) => source.columns[key]);
  const along = source.columns.x?.kind === 'date' ? 'epoch_ms(x)::double' : 'x::double';
  const lines = keys.length > 0 ? `count(distinct (${keys.join(', ')}, 1))` : '1';
  const [low = 0, high = 0, series = 1] = await first(
    ask,
    `select min(${along}), max(${along}), ${lines} from (${source.sql})`,
  );
  const stretches = Math.max(10, Math.min(600, Math.floor(mostRows / 4 / Math.max(1, series))));
  const step = (high - low) / stretches || 1;
  const points = [
    `{ 'x': min(x), 'y': arg_min(y, x) }`,
    `{ 'x': arg_min(x, y), 'y': min(y) }`,
    `{ 'x': arg_max(x, y), 'y': max(y) }`,
    `{ 'x': max(x), 'y': arg_max(y, x) }`,
  ];
  const by = keys.map((key) => `${key}, `).join('');
  const answer =
    await ask(`select distinct ${keys.map((key) => `${key} as ${quoteName(choice[key] ?? key)}, `).join('')}p.x as ${quoteName(choice.x ?? 'x')}, p.y as ${quoteName(choice.y ?? 'y')}
from (select ${by}unnest([${points.join(', ')}]) as p from (${source.sql}) group by ${by}least(floor((${along} - ${low}) / ${step}), ${stretches - 1}))
order by ${keys.length + 1}, 1`);
  return {
    answer,
    choice,
    reduced: null,
    intervals: {},
    notes: [notes.thinned(source.placed), ...unplaced(source)],
  };
}

/** Rows taken at random, the same each time, with those that reach furthest. */
async function sample(asked: Asked): Promise<WholeChart> {
  const { ask, choice } = asked;
  const source = await open(asked, ['x', 'y']);
  const used = channels.filter((channel) => source.columns[channel]);
  const list = used.map((key) => `${key} as ${quoteName(choice[key] ?? key)}`).join(', ');
  const ends = (['x', 'y'] as const)
    .filter((channel) => source.columns[channel] && !nominal(asked.answer.columns, choice[channel]))
    .flatMap((channel) =>
      ['asc', 'desc'].map((way) => `(select * from t order by ${channel} ${way} limit 1)`),
    );
  const taken = Math.min(source.placed, mostRows - ends.length);
  const random = `(select * from t using sample reservoir(${mostRows - ends.length} rows) repeatable (1))`;
  const answer = await ask(
    `with t as (${source.sql}) select ${list} from (${[random, ...ends].join(' union all ')})`,
  );
  return {
    answer,
    choice,
    reduced: null,
    intervals: {},
    notes: [...(taken < source.placed ? [notes.sampled(taken, source.placed)] : []), ...unplaced(source)],
  };
}

const others = (rows: number): readonly Text[] => (rows > 0 ? [notes.others(rows)] : []);
const unplaced = ({ empty }: Source): readonly Text[] => (empty > 0 ? [rowWords.empty(empty)] : []);

function sumOf({ columns, rowCount }: QueryResult, name: string): number {
  const column = columns.findLast((each) => each.name === name);
  let sum = 0;
  for (let row = 0; row < rowCount; row++) sum += Number(column?.get(row) ?? 0);
  return sum;
}

const zh = (count: number) => count.toLocaleString('zh-CN');
const en = (count: number) => count.toLocaleString('en-GB');

const notes = {
  summed: (rows: number) => ({ zh: `按全部${zh(rows)}行算出。`, en: `Of all ${en(rows)} rows.` }),
  thinned: (rows: number) => ({
    zh: `按全部${zh(rows)}行画出：每一小段画首、末、最小和最大的值。`,
    en: `Of all ${en(rows)} rows: the first, last, least and greatest value of each short stretch.`,
  }),
  sampled: (drawn: number, rows: number) => ({
    zh: `从${zh(rows)}行中随机抽取了${zh(drawn)}行，最大和最小的几行也在内。`,
    en: `A random sample of ${en(drawn)} of ${en(rows)} rows, with those that reach furthest.`,
  }),
  others: (rows: number) => ({
    zh: `其余名称或位置的${zh(rows)}行没有画。`,
    en: `${en(rows)} rows of further names or places are not drawn.`,
  }),
  outliers: (values: number) => ({
    zh: `须线以外的${zh(values)}个值没有逐个画出。`,
    en: `${en(values)} values beyond the whiskers are not drawn one by one.`,
  }),
};
