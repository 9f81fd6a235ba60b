#!/usr/bin/env bash
# DuckDB-Wasm 1.32 in Node: a database file that it wrote has no table once its .wal is moved away, whatever was checkpointed.
#
# CHECKPOINT writes the rows into the file, but neither its headers nor the end of the log: the catalog lives on in the
# .wal. Copied without it, as a closed database may be, the file opens and is empty. DuckDB's own bindings write it whole.
# Seen: with the log 1000 rows, without it no table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 @duckdb/duckdb-wasm@1.32.0 >/dev/null
cat >write.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { createDuckDB, NODE_RUNTIME, VoidLogger } = require('@duckdb/duckdb-wasm/blocking');
const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
await engine.instantiate(() => undefined);
engine.open({ path: 'a.duckdb', accessMode: 3 });
const connection = engine.connect();
connection.query('create table t as select i from range(1000) r(i)');
connection.query('checkpoint');
connection.close();
engine.reset();
JS
cat >read.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(process.argv[2], { access_mode: 'READ_ONLY' })).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
const [[tables]] = await rows('select count(*)::int from duckdb_tables()');
console.log(tables === 0 ? 'no table' : `${(await rows('select count(*)::int from t'))[0][0]} rows`);
JS
node write.mjs
mkdir alone && cp a.duckdb alone/
seen="with the log $(node read.mjs a.duckdb), without it $(node read.mjs alone/a.duckdb)"
expected='with the log 1000 rows, without it no table'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
