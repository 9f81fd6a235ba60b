#!/usr/bin/env bash
# read-excel-file 9.3.17: every third full hour is read a millisecond early, in files of its own sister package.
#
# A workbook keeps a moment as days since 1900 in a double; 2:00 is 45292.083333333336. The reader multiplies back
# and cuts instead of rounding, so 02:00 becomes 01:59:59.999 and falls into the hour (at 00:00 of a month, into
# the day) before. exceljs 4.4.0 reads the same cells as full hours.
# Seen: of 24 hours written by write-excel-file 4.1.1, 8 come back as xx:59:59.999; with exceljs none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund write-excel-file@4.1.1 read-excel-file@9.3.17 exceljs@4.4.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import ExcelJS from 'exceljs';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2024, 0, 1, hour)));
await writeXlsx(hours.map((value) => [{ value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' }])).toFile('hours.xlsx');
const early = (dates) => dates.filter((date) => date.getTime() % 1000 !== 0).length;
const [sheet] = await readXlsx('hours.xlsx');
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('hours.xlsx');
const others = hours.map((_, at) => book.worksheets[0].getRow(at + 1).getCell(1).value);
console.log(`${sheet.data.length} hours: ${early(sheet.data.map(([date]) => date))} early, exceljs ${early(others)}`);
JS
expected='24 hours: 8 early, exceljs 0'
seen=$(node seen.mjs)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
