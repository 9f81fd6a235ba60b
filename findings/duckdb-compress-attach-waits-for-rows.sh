#!/usr/bin/env bash
# DuckDB-Wasm 1.32 (DuckDB 1.4.3): ATTACH ':memory:' (COMPRESS) leaves a table of half a million rows as it stands.
#
# Tables of a compressed in-memory database are packed while they are made only once they have a million rows or so;
# smaller ones hold every row unpacked until somebody asks for a CHECKPOINT, which an in-memory database never does of
# itself. Many tables of a few hundred thousand rows take as much as without COMPRESS.
# Seen: half a million rows of a text, an integer and a day over 10 MB, after CHECKPOINT under 4 MB; three million under
# 20 MB at once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/duckdb-wasm@1.32.0 >/dev/null
cat >hold.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { createDuckDB, NODE_RUNTIME, VoidLogger } = require('@duckdb/duckdb-wasm/blocking');
const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
await engine.instantiate(() => undefined);
engine.open({});
const connection = engine.connect();
const held = () =>
  Number(
    connection
      .query("select sum(memory_usage_bytes)::double as n from duckdb_memory() where tag = 'IN_MEMORY_TABLE'")
      .toArray()[0].n,
  ) / 1e6;
const make = (rows) =>
  connection.query(
    `create or replace table t as select ['services', 'justice', 'health'][i % 3 + 1] as domain, i % 300 as delay, date '2020-07-01' + (i % 2191)::int as day from range(${rows}) r(i)`,
  );
connection.query("attach ':memory:' as packed (compress)");
connection.query('use packed');
make(500_000);
const small = held();
connection.query('checkpoint');
const packed = held();
connection.query('drop table t');
make(3_000_000);
const large = held();
const say = (megabytes, edge) => (megabytes > edge ? `over ${edge} MB` : `under ${edge} MB`);
console.log(`half a million ${say(small, 10)}, after a checkpoint ${say(packed, 4)}, three million ${say(large, 20)}`);
JS
seen=$(node hold.mjs)
expected='half a million over 10 MB, after a checkpoint under 4 MB, three million under 20 MB'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
