#!/usr/bin/env bash
# DuckDB (@duckdb/node-api 1.5.6-r.1): read_csv takes codes of 20 digits for DOUBLE, and three become one.
#
# Case and document numbers of offices have 18 to 25 digits. Up to 19 they fit a BIGINT and stay; from 20 on the
# sniffer chooses DOUBLE, not VARCHAR, so that a join or a count over them is silently wrong.
# Seen: 18 digits BIGINT, 3 distinct; 20 digits DOUBLE, 1 distinct. Way out: types => {'code': 'VARCHAR'}.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null
printf 'code\n110105194912310021\n110105194912310022\n110105194912310023\n' >eighteen.csv
printf 'code\n11010519491231002101\n11010519491231002102\n11010519491231002103\n' >twenty.csv
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const seen = [];
for (const source of ["'eighteen.csv'", "'twenty.csv'", "'twenty.csv', types => {'code': 'VARCHAR'}"]) {
  const sql = `select any_value(typeof(code)) as type, count(distinct code)::int as codes from read_csv(${source})`;
  const [row] = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  seen.push(`${row.type} ${row.codes}`);
}
console.log(seen.join(', '));
JS
expected='BIGINT 3, DOUBLE 1, VARCHAR 3'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
