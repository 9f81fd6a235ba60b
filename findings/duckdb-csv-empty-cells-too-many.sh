#!/usr/bin/env bash
# DuckDB (@duckdb/node-api 1.5.6-r.1): of a row of CSV with too many cells the further ones may be empty, however many.
#
# With the columns given and strict_mode left on, a row of two columns that has a third cell is refused as TOO MANY
# COLUMNS, and one with three more, all of them empty, is loaded as if it were whole: neither store_rejects nor an error
# says so. "" counts as empty where quoted NULLs are allowed (the default) and as one too many where they are not. A
# program that compares cells with columns by itself, to say which rows did not fit, so misses rows that were loaded.
# Seen: b,2,x refused; b,2,,, loaded; b,2,"" loaded, refused with allow_quoted_nulls = false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >seen.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
const seen = [];
const tried = [['b,2,x', 'true'], ['b,2,,,', 'true'], ['b,2,""', 'true'], ['b,2,""', 'false']];
for (const [at, [row, nulls]] of tried.entries()) {
  writeFileSync(`${at}.csv`, `a,1\n${row}\nc,3\n`);
  const options = `auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', allow_quoted_nulls = ${nulls}, store_rejects = true, rejects_table = 'r${at}', rejects_scan = 's${at}'`;
  const read = `read_csv('${at}.csv', columns = {k: 'VARCHAR', n: 'VARCHAR'}, ${options})`;
  const loaded = (await rows(`select * from ${read}`)).length;
  const refused = (await rows(`select error_type::varchar from r${at}`)).flat();
  seen.push(`${row} ${loaded} ${refused.join()}`.trim());
}
console.log(seen.join('; '));
JS
expected='b,2,x 2 TOO MANY COLUMNS; b,2,,, 3; b,2,"" 3; b,2,"" 2 TOO MANY COLUMNS'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
