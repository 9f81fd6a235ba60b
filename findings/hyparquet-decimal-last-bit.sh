#!/usr/bin/env bash
# hyparquet 1.31.5: a DECIMAL 0.35 is read as 0.35000000000000003, so that `= 0.35` finds nothing; 1.33.0 mends it.
#
# The unscaled integer was multiplied by 10^-scale, which is no double, instead of divided by 10^scale. Five of six
# prices written by DuckDB come back off by the last bit, and print so in every CSV made of them.
# Seen: 1.31.5 5 of 6 differ from what was written; 1.33.0 none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 old@npm:hyparquet@1.31.5 new@npm:hyparquet@1.33.0 >/dev/null
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
import * as newer from 'new';
import * as older from 'old';
const prices = [0.35, 4.35, 19.99, 1234567.89, 8.2, -1.15];
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const values = prices.map((price) => `(${price}::decimal(12, 2))`).join(', ');
await connection.run(`copy (select * from (values ${values}) t(d)) to 'd.parquet' (compression snappy)`);
const off = async ({ asyncBufferFromFile, parquetReadObjects }) => {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile('d.parquet') });
  return rows.filter(({ d }, at) => d !== prices[at]).length;
};
console.log(`1.31.5: ${await off(older)} of 6 differ; 1.33.0: ${await off(newer)}`);
JS
expected='1.31.5: 5 of 6 differ; 1.33.0: 0'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
