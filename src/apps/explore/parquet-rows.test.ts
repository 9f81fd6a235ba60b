import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Brush, conditionSql, type Dimension, edge, fineOf } from '../../crossfilter/brush-dimension.ts';
import type { Brushes } from '../../crossfilter/falcon-index.ts';
import type { RowSource } from '../../crossfilter/row-source.ts';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { importTable } from '../../import/import-table.ts';
import { inspect } from '../../import/inspect.ts';
import { openParquetFiles, type ParquetTable } from '../../import/parquet-table.ts';
import { openParquetReader, type ReaderAnswer } from './parquet-reader.ts';
import { type Helper, openParquetRows, planParquet, startHelpers } from './parquet-rows.ts';

const rows = 20_000;
const numbered = Array.from({ length: rows }, (_, at) => at);
/** Whole numbers below `below`, the same in every run. */
const scattered = (seed: number, below: number) => (at: number) =>
  Math.abs(Math.imul(at + seed, 2_654_435_761) >> 7) % below;
const gaps = <T>(every: number, values: readonly T[]) =>
  values.map((value, at) => (scattered(every, every)(at) === 0 ? null : value));

const columnData = [
  { name: 'delay', type: 'INT32', data: gaps(31, numbered.map(scattered(3, 900))) },
  { name: 'value', type: 'DOUBLE', data: numbered.map((at) => Math.exp(3 + scattered(5, 4000)(at) / 1000)) },
  { name: 'wide', type: 'INT64', data: numbered.map((at) => BigInt(scattered(7, 1_000_000)(at)) * 5_000n) },
  {
    name: 'day',
    type: 'DATE',
    data: gaps(
      17,
      numbered.map((at) => new Date(Date.UTC(2020, 6, 1) + scattered(11, 2191)(at) * 864e5)),
    ),
  },
  {
    name: 'moment',
    type: 'TIMESTAMP',
    data: numbered.map((at) => new Date(Date.UTC(2020, 0, 1) + scattered(13, 90_000_000)(at) * 1000)),
  },
  {
    name: 'region',
    type: 'STRING',
    data: gaps(
      19,
      numbered.map((at) => `区'${scattered(23, 31)(at)}`),
    ),
  },
  { name: 'place', type: 'STRING', data: numbered.map((at) => `地${scattered(29, 60)(at)}`) },
  { name: 'open', type: 'BOOLEAN', data: numbered.map((at) => scattered(37, 3)(at) === 0) },
] as const;
const brushed = columnData.map(({ name }) => name);

/** In this thread, as the product has it in a worker. */
function helper(): Helper {
  let tell: (answer: ReaderAnswer) => void = () => undefined;
  const take = openParquetReader((answer) => tell(structuredClone(answer)));
  return {
    // A worker hears nothing before the turn of its page has ended.
    ask: (request) => void setImmediate(() => take(request)),
    listen: (onAnswer) => {
      tell = onAnswer;
    },
    end: () => {
      tell = () => undefined;
    },
  };
}

const helpers = (count: number) => Array.from({ length: count }, helper);

const kinds: Record<string, object> = {
  DATE: { type: 'INT32', converted_type: 'DATE' },
  TIMESTAMP: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

function write(rowGroupSize: number): File {
  const columns = columnData.map(({ name, type }) => ({
    name,
    repetition_type: 'OPTIONAL',
    ...(kinds[type] ?? { type }),
  }));
  const buffer = parquetWriteBuffer({
    columnData: columnData.map(({ name, data }) => ({ name, data })) as never,
    schema: [{ name: 'root', num_children: columns.length }, ...columns] as never,
    rowGroupSize,
  });
  return new File([buffer], 'large.parquet');
}

const openFile = (file: File) =>
  openParquetFiles([{ path: file.name, file }], { table: 'large', name: file.name });

let engine: Database;
let table: ParquetTable;
let written: File;
let dimensions: readonly Dimension[];
let source: RowSource;

beforeAll(async () => {
  engine = await openNodeDatabase();
  written = write(3000);
  const inspected = await inspect(written);
  await importTable(engine, inspected, { table: 't', columns: inspected.columns });
  table = await openFile(written);
  dimensions = await planParquet(table, brushed, helpers(2));
  source = openParquetRows(table, dimensions, helpers(3));
  await source.fill(() => undefined, new AbortController().signal);
}, 120_000);
afterAll(() => engine.close());

/** How many rows SQL finds under each of the conditions. */
async function sqlCounts(conditions: readonly string[]): Promise<readonly number[]> {
  const counts = conditions.map((condition, at) => `count(*) filter (where ${condition})::int as n${at}`);
  const [row] = (await engine.query<Record<string, number>>(`select ${counts.join(', ')} from t`)).rows();
  return conditions.map((_, at) => row?.[`n${at}`] ?? -1);
}

function conditionOf(brushes: Brushes): string {
  const said = brushes.flatMap((brush, at) =>
    brush ? [conditionSql(dimensions[at] as Dimension, brush)] : [],
  );
  return ['true', ...said].join(' and ');
}

async function counted(of: { counted(): number }): Promise<void> {
  await expect.poll(() => of.counted(), { timeout: 5_000 }).toBe(rows);
}

test('every column that a number or a text stands for can be brushed', () => {
  expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
    ['delay', 'INTEGER'],
    ['value', 'DOUBLE'],
    ['wide', 'BIGINT'],
    ['day', 'DATE'],
    ['moment', 'TIMESTAMP'],
    ['region', 'VARCHAR'],
    ['place', 'VARCHAR'],
    ['open', 'BOOLEAN'],
  ]);
  expect([table.rows, table.parts[0]?.metadata.row_groups.length]).toEqual([rows, 7]);
});

const stretch: Brush = { kind: 'stretch', from: 40, to: 140 };
const names: Brush = { kind: 'bars', bars: [0, 4, 30] };
const at = (place: number, brush: Brush): Brushes =>
  brushed.map((_, each) => (each === place ? brush : null));

describe.each([
  ['nothing', brushed.map(() => null)],
  ['whole numbers', at(0, stretch)],
  ['fractions', at(1, stretch)],
  ['large numbers', at(2, stretch)],
  ['days', at(3, stretch)],
  ['moments', at(4, stretch)],
  ['names', at(5, names)],
  ['names that share a bar', at(6, { kind: 'bars', bars: [1, 39] })],
  ['missing values', at(5, { kind: 'bars', bars: [31] })],
  ['three at once', brushed.map((_, each) => [stretch, null, null, stretch, null, names][each] ?? null)],
] as const)('brushing %s', (_, brushes) => {
  test('the file is counted as SQL counts the table made of it', async () => {
    const all = source.openCounts(brushes);
    await counted(all);
    // Of each chart a bar a third of the way along, under the brushes of the others.
    const bars = dimensions.map(({ bars }) => Math.floor(bars / 3));
    const conditions = dimensions.map((dimension, of) => {
      const bar = bars[of] ?? 0;
      const alone: Brush =
        dimension.kind === 'category'
          ? { kind: 'bars', bars: [bar] }
          : { kind: 'stretch', from: bar * dimension.parts, to: (bar + 1) * dimension.parts };
      return conditionOf(brushes.map((brush, each) => (each === of ? alone : brush)));
    });
    const counts = all.counts();
    expect([all.chosen(), ...bars.map((bar, of) => counts[of]?.[bar])]).toEqual(
      await sqlCounts([conditionOf(brushes), ...conditions]),
    );
  });

  test('the index of the chart under the pointer says the same', async () => {
    const all = source.openCounts(brushes);
    await counted(all);
    const wanted = all.counts().map((counts) => [...counts]);
    for (const active of [0, 5]) {
      const index = source.openCumulative(active, brushes);
      await counted(index);
      for (const of of dimensions.keys())
        expect([...index.counts(of, brushes[active] ?? null)], dimensions[of]?.column).toEqual(wanted[of]);
    }
  });
});

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [16, 4],
])('of %i processors %i read, and the page has one to itself', (processors, threads) => {
  expect(startHelpers(table, helper, processors)).toHaveLength(threads);
});

test('an axis begins and ends as that of the table does', async () => {
  const [delay] = dimensions;
  const [row] = (
    await engine.query<{ low: number; high: number }>(
      'select min(delay)::double as low, max(delay)::double as high from t',
    )
  ).rows();
  expect(delay && row && edge(delay, 0) <= row.low && row.high < edge(delay, fineOf(delay))).toBe(true);
});

test('reading that is halted leaves an estimate from what is here', async () => {
  const stop = new AbortController();
  const part = openParquetRows(table, dimensions, helpers(1));
  const all = part.openCounts(dimensions.map(() => null));
  const filling = part.fill(() => all.counted() > 0 && stop.abort(), stop.signal);
  await expect(filling).rejects.toThrow(/abort/i);
  expect(all.counted()).toBeLessThan(rows);
  expect(all.chosen()).toBe(rows);
});

test('a file that is cut off inside is a sentence', async () => {
  const bytes = new Uint8Array(await written.arrayBuffer());
  bytes.fill(0xff, 200, 4000);
  const broken = await openFile(new File([bytes], 'broken.parquet'));
  const part = openParquetRows(broken, dimensions, helpers(1));
  await expect(part.fill(() => undefined, new AbortController().signal)).rejects.toThrow();
});

test('no column of a list or a time of day is planned', async () => {
  await expect(planParquet(table, ['nowhere'], helpers(1))).rejects.toThrow('no such column: nowhere');
});
