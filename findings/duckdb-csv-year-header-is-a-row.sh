#!/usr/bin/env bash
# DuckDB (@duckdb/node-api 1.5.6-r.1): a header of a name and years is read as the first row of data.
#
# The usual table of a statistics office has one column a year. Every cell of its header casts to its column's
# type, so read_csv finds no header: the columns are column0, column1 …, and sums are off by the years themselves.
# Seen: 3 rows instead of 2, names column0 to column2, sum 2042 instead of 21. Way out: header => true.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null
printf '地区,2021,2022\n甲市,10,20\n乙市,11,21\n' >years.csv
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const seen = [];
for (const source of ["'years.csv'", "'years.csv', header => true"]) {
  const all = await connection.runAndReadAll(`from read_csv(${source})`);
  const second = all.getRowsJson().reduce((sum, row) => sum + Number(row[1]), 0);
  seen.push(`${all.columnNames().join(' ')}: ${all.currentRowCount} rows, sum ${second}`);
}
console.log(seen.join('; '));
JS
expected='column0 column1 column2: 3 rows, sum 2042; 地区 2021 2022: 2 rows, sum 21'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
