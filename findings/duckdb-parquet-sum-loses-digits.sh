#!/usr/bin/env bash
# DuckDB (@duckdb/node-api 1.5.6-r.1): the sum of a BIGINT column leaves for Parquet as a DOUBLE.
#
# sum(BIGINT) is a HUGEINT; Parquet has no such type, and COPY writes a DOUBLE in its place without a word.
# 9007199254740993 (2^53 + 1) in, 9007199254740992 out; the same column unsummed stays whole.
# Seen: types HUGEINT before and DOUBLE after, the sum one less. Way out: sum(n)::BIGINT, or ::DECIMAL(38, 0).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
await connection.run('create table t as select 9007199254740993::bigint as n');
await connection.run("copy (select any_value(n) as n, sum(n) as total, sum(n)::bigint as cast_total from t) to 'sum.parquet'");
const [before] = await ask('select typeof(sum(n)) as type, sum(n)::varchar as total from t');
const [after] = await ask(
  "select typeof(total) as type, total::decimal(38, 0)::varchar as total, n::varchar as n, cast_total::varchar as cast_total from 'sum.parquet'",
);
console.log(JSON.stringify([before.type, before.total, after.type, after.total, after.n, after.cast_total]));
JS
expected='["HUGEINT","9007199254740993","DOUBLE","9007199254740992","9007199254740993","9007199254740993"]'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
