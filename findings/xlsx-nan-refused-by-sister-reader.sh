#!/usr/bin/env bash
# write-excel-file 4.1.1 writes NaN as a number cell; read-excel-file 9.3.17, its sister, then refuses the whole file.
#
# An average of nothing is NaN in JavaScript and in DuckDB. The writer takes it for a number and puts <v>NaN</v>
# into the sheet, which the format's xsd:double allows for itself but no cell value. One such cell and the reader
# gives none of the others.
# Seen: the reader's error VALUE_INVALID for the cell; without the NaN row the same sheet is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund write-excel-file@4.1.1 read-excel-file@9.3.17 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
const seen = [];
for (const [name, values] of [['whole', [1, 2]], ['nan', [1, Number.NaN, 2]]]) {
  await writeXlsx(values.map((value) => [{ value, type: Number }])).toFile(`${name}.xlsx`);
  const rows = await readXlsx(`${name}.xlsx`).then(([sheet]) => sheet.data.length, (error) => error.message);
  seen.push(`${name}: ${rows}`);
}
console.log(seen.join('; '));
JS
seen=$(node seen.mjs)
echo "$seen"
case "$seen" in
  'whole: 2; nan: '*VALUE_INVALID*) ;;
  *) echo 'changed: expected 2 rows, and an error VALUE_INVALID for the sheet with NaN' >&2; exit 1 ;;
esac
