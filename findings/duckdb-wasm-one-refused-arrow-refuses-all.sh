#!/usr/bin/env bash
# DuckDB-Wasm 1.32: once a connection was given a packed Arrow stream, it refuses every Arrow stream that follows.
#
# pandas, R and pyarrow pack Feather with LZ4 unless told otherwise, which this build cannot read and says so. The stream
# is kept in the connection all the same: a plain one that was read before is refused after it, in the same words. A
# connection of its own for each stream is the way out. Both streams hold a column a with 1, 2 and 3, written by pyarrow 25.
# Seen: plain 3 rows, packed refused, plain again refused, in another connection 3 rows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/duckdb-wasm@1.32.0 >/dev/null
cat >read.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { createDuckDB, NODE_RUNTIME, VoidLogger } = require('@duckdb/duckdb-wasm/blocking');
const stream = (text) => new Uint8Array(Buffer.from(text, 'base64'));
const plain = stream('/////3gAAAAQAAAAAAAKAAwABgAFAAgACgAAAAABBAAMAAAACAAIAAAABAAIAAAABAAAAAEAAAAUAAAAEAAUAAgABgAHAAwAAAAQABAAAAAAAAECEAAAABwAAAAEAAAAAAAAAAEAAABhAAAACAAMAAgABwAIAAAAAAAAASAAAAD/////iAAAABQAAAAAAAAADAAWAAYABQAIAAwADAAAAAADBAAYAAAAEAAAAAAAAAAAAAoAGAAMAAQACAAKAAAAPAAAABAAAAADAAAAAAAAAAAAAAACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAAAAAAAAAAAABAAAAAgAAAAMAAAAAAAAA/////wAAAAA=');
const packed = stream('/////3gAAAAQAAAAAAAKAAwABgAFAAgACgAAAAABBAAMAAAACAAIAAAABAAIAAAABAAAAAEAAAAUAAAAEAAUAAgABgAHAAwAAAAQABAAAAAAAAECEAAAABwAAAAEAAAAAAAAAAEAAABhAAAACAAMAAgABwAIAAAAAAAAASAAAAD/////mAAAABQAAAAAAAAADAAYAAYABQAIAAwADAAAAAADBAAcAAAAKAAAAAAAAAAAAAAADAAcABAABAAIAAwADAAAAEgAAAAcAAAAFAAAAAMAAAAAAAAAAAAAAAQABAAEAAAAAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACMAAAAAAAAAAAAAAAEAAAADAAAAAAAAAAAAAAAAAAAADAAAAAAAAAAEIk0YYECCDAAAgAEAAAACAAAAAwAAAAAAAAAAAAAAAP////8AAAAA');
const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
await engine.instantiate(() => undefined);
engine.open({});
const [one, other] = [engine.connect(), engine.connect()];
let tables = 0;
const read = (connection, bytes) => {
  const name = `t${tables++}`;
  try {
    connection.insertArrowFromIPCStream(bytes, { name, create: true });
    return `${connection.query(`from ${name}`).numRows} rows`;
  } catch {
    return 'refused';
  }
};
const seen = [read(one, plain), read(one, packed), read(one, plain), read(other, plain)];
console.log(`plain ${seen[0]}, packed ${seen[1]}, plain again ${seen[2]}, in another connection ${seen[3]}`);
JS
seen=$(node read.mjs)
expected='plain 3 rows, packed refused, plain again refused, in another connection 3 rows'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
