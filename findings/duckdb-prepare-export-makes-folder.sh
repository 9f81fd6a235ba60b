#!/usr/bin/env bash
# DuckDB 1.5: EXPORT DATABASE that is only prepared, never run, makes its folder.
#
# A front that prepares a statement to see by its type whether it only reads has already let it write. The parser alone
# does not: json_serialize_sql says of anything but SELECT that it cannot be serialized, and nothing is made.
# Seen: parsed made nothing, prepared made a folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >try.mjs <<'JS'
import { existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const made = (name) => (existsSync(name) ? 'a folder' : 'nothing');
await connection.runAndReadAll('select json_serialize_sql($1::varchar)', ["export database 'parsed'"]);
const statements = await connection.extractStatements("export database 'prepared'");
await statements.prepare(0);
console.log(`parsed made ${made('parsed')}, prepared made ${made('prepared')}`);
JS
seen=$(node try.mjs)
expected='parsed made nothing, prepared made a folder'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
