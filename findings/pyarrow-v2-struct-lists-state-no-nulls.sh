#!/usr/bin/env bash
# pyarrow 25.0.1: pages of version 2 for a number within a list of structs state no nulls where lists are empty, and
# hyparquet 1.33.0 refuses the file; a list of the same numbers without the struct states them and is read.
#
# The format says that num_values less num_nulls is how many values a page of version 2 holds. An empty list leaves a
# place without a value, so the header has to count it among the nulls. pyarrow and DuckDB count the levels instead and
# read both files; a reader that takes the header at its word looks for three values that are not there.
# Seen: list<int64> num_nulls 3, read; list<struct<n: int64>> num_nulls 0, refused by hyparquet, read by DuckDB (8 rows,
# 5 structs).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet pyarrow==25.0.1 >/dev/null
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 hyparquet@1.33.0 >/dev/null
venv/bin/python - <<'PY'
import pyarrow as pa
import pyarrow.parquet as pq

numbers = [[i] if i % 3 else [] for i in range(8)]
structs = [[{"n": i}] if i % 3 else [] for i in range(8)]
for name, values in (("numbers", numbers), ("structs", structs)):
    table = pa.table({"l": values})
    pq.write_table(table, f"{name}.parquet", data_page_version="2.0", compression="none", use_dictionary=False)
    assert pq.read_table(f"{name}.parquet").equals(table)
PY
cat >seen.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const seen = [];
for (const name of ['numbers', 'structs']) {
  const file = await asyncBufferFromFile(`${name}.parquet`);
  const [{ meta_data }] = (await parquetMetadataAsync(file)).row_groups[0].columns;
  const start = Number(meta_data.data_page_offset);
  const view = new DataView(await file.slice(start, start + Number(meta_data.total_compressed_size)));
  const { num_values, num_nulls } = parquetHeader({ view, offset: 0 }).data_page_header_v2;
  const rows = await parquetReadObjects({ file }).then((all) => `${all.length} rows`, () => 'refused');
  const sql = `select count(*)::int, sum(len(l))::int from '${name}.parquet'`;
  const [counted] = (await connection.runAndReadAll(sql)).getRows();
  seen.push(`${name}: ${num_values} values, ${num_nulls} nulls; hyparquet ${rows}; DuckDB ${counted.join(' rows, ')} members`);
}
console.log(seen.join('\n'));
JS
expected='numbers: 8 values, 3 nulls; hyparquet 8 rows; DuckDB 8 rows, 5 members
structs: 8 values, 0 nulls; hyparquet refused; DuckDB 8 rows, 5 members'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
