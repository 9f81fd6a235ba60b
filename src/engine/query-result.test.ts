import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { expect, test } from 'vitest';
import { toColumns } from './query-result.ts';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const bundle = { mainModule: wasm, mainWorker: '' };
const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
await database.instantiate(() => undefined);
database.open({});
const connection = database.connect();

/** The only column of a query, cell by cell. */
function cells(sql: string) {
  const table = connection.query(sql);
  const [column] = toColumns(table.schema.fields, table.batches);
  return Array.from({ length: table.numRows }, (_, row) => column?.get(row));
}

test.each([
  "interval '1 year 2 months 3 days 4 hours'",
  "interval '1 day'",
  "interval '-14 months'",
  "interval '-90 minutes'",
  "interval '0 days'",
  "interval '1.5 seconds'",
  "timestamp '2020-01-03 12:00' - timestamp '2020-01-01'",
])('%s is told as the engine tells it', (span) => {
  expect(cells(`select ${span} as v union all select null`)).toEqual([
    ...cells(`select (${span})::varchar as v`),
    null,
  ]);
});

test('integers and decimals wider than a double keep their digits', () => {
  expect(cells('select 100000000000000000000::hugeint as v')).toEqual(['100000000000000000000']);
  expect(cells('select 9007199254740993::bigint as v')).toEqual(['9007199254740993']);
  expect(cells('select 0.1::decimal(10, 4) as v')).toEqual([0.1]);
});
