#!/usr/bin/env bash
# DuckDB (@duckdb/node-api 1.5.6-r.1): whole numbers of a JSON object lose digits once it has two hundred members.
#
# Up to 199 members of one object are read as a STRUCT, in which each keeps a type of its own. From 200 on
# (map_inference_threshold) read_json makes a MAP of them, whose values share one type: beside a single 1.5 all are
# DOUBLE, and 9007199254740993 becomes 9007199254740992, in a file that gained one member and without a word.
# Seen: 199 members …993, 200 members …992. Way out: map_inference_threshold => -1, or the columns named.
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
const seen = [];
for (const [members, option] of [[199, ''], [200, ''], [200, ', map_inference_threshold => -1']]) {
  const object = Array.from({ length: members }, (_, at) => `"k${at}":${at === 0 ? '1.5' : '9007199254740993'}`);
  writeFileSync(`${members}.json`, `{"o":{${object.join(',')}}}\n`);
  const sql = `select typeof(o)[:3] as kind, o['k1']::decimal(38,0)::varchar as value from read_json('${members}.json'${option})`;
  const [row] = (await connection.runAndReadAll(sql)).getRowsJson();
  seen.push(`${members} ${row.join(' ')}`);
}
console.log(seen.join('; '));
JS
expected='199 STR 9007199254740993; 200 MAP 9007199254740992; 200 STR 9007199254740993'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
