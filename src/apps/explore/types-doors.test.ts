/**
 * Every type of the engine through every door of the room: what is not whole on the other side is named there. The
 * table in `docs/types.md` is printed from what happens here; delete it to have it written anew.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brushColumns } from '../../crossfilter/brush-column.ts';
import { planDimension } from '../../crossfilter/brush-dimension.ts';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { queryWhole } from '../../engine/query-whole.ts';
import { importTable } from '../../import/import-table.ts';
import { inspect } from '../../import/inspect.ts';
import { tableFormats } from '../../share/formats/index.ts';
import { cellText, toTabs } from './grid-rows.ts';
import { toFileTable } from './result-table.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

/** A type, a value of it, and the text by which a reader knows it. */
const cases: readonly (readonly [string, string, string])[] = [
  ['TINYINT', '(-128)::tinyint', '-128'],
  ['UTINYINT', '255::utinyint', '255'],
  ['SMALLINT', '(-32768)::smallint', '-32768'],
  ['USMALLINT', '65535::usmallint', '65535'],
  ['INTEGER', '(-2147483648)::integer', '-2147483648'],
  ['UINTEGER', '4294967295::uinteger', '4294967295'],
  ['BIGINT', '990101199001011234::bigint', '990101199001011234'],
  ['UBIGINT', '18446744073709551615::ubigint', '18446744073709551615'],
  [
    'HUGEINT',
    '(-170141183460469231731687303715884105727)::hugeint',
    '-170141183460469231731687303715884105727',
  ],
  [
    'UHUGEINT',
    '340282366920938463463374607431768211455::uhugeint',
    '340282366920938463463374607431768211455',
  ],
  [
    'BIGNUM',
    "'-1234567890123456789012345678901234567890'::bignum",
    '-1234567890123456789012345678901234567890',
  ],
  ['DECIMAL(4,1)', '1.5::decimal(4,1)', '1.5'],
  ['DECIMAL(9,2)', '(-4.35)::decimal(9,2)', '-4.35'],
  ['DECIMAL(18,4)', '12345678901234.5678::decimal(18,4)', '12345678901234.5678'],
  [
    'DECIMAL(38,10)',
    '1234567890123456789012345678.0123456789::decimal(38,10)',
    '1234567890123456789012345678.0123456789',
  ],
  ['FLOAT', '0.1::float', '0.1'],
  ['DOUBLE', '0.30000000000000004::double', '0.30000000000000004'],
  ['DOUBLE: NaN', "'nan'::double", 'NaN'],
  ['DOUBLE: infinity', "'-infinity'::double", '-Infinity'],
  ['BOOLEAN', 'true', 'true'],
  ['VARCHAR', '\'逾3300万张 "a", b\'', '逾3300万张 "a", b'],
  ['DATE', "date '2024-01-05'", '2024-01-05'],
  ['DATE: year 9', "date '0009-01-05'", '0009-01-05'],
  ['DATE: infinity', "date 'infinity'", 'infinity'],
  ['TIME', "time '12:34:56.789123'", '12:34:56.789123'],
  ['TIME: of a second', "time '12:34:56'", '12:34:56'],
  ['TIME: 24:00', "time '24:00:00'", '24:00:00'],
  ['TIMETZ', "timetz '08:00:00+08'", '08:00:00+08'],
  ['TIMESTAMP_S', "timestamp_s '2024-01-05 08:30:00'", '2024-01-05T08:30:00'],
  ['TIMESTAMP_MS', "timestamp_ms '2024-01-05 08:30:00.125'", '2024-01-05T08:30:00.125'],
  ['TIMESTAMP', "timestamp '2024-01-05 08:30:00.123456'", '2024-01-05T08:30:00.123456'],
  ['TIMESTAMP: year 1600', "timestamp '1600-01-05 08:30:00'", '1600-01-05T08:30:00'],
  ['TIMESTAMP_NS', "timestamp_ns '2024-01-05 08:30:00.123456789'", '2024-01-05T08:30:00.123456789'],
  ['TIMESTAMPTZ', "timestamptz '2024-01-05 08:30:00+00'", '2024-01-05T08:30:00Z'],
  ['INTERVAL', "interval '1 year 2 months 3 days 04:05:06.789'", '1 year 2 months 3 days 04:05:06.789'],
  ['INTERVAL: below zero', "interval '-1 month'", '-1 month'],
  ['BLOB', "'\\x00\\xFF'::blob", '00ff'],
  ['BIT', "'10101'::bit", '10101'],
  ['UUID', "uuid '00000000-0000-0000-0000-000000000001'", '00000000-0000-0000-0000-000000000001'],
  ['ENUM', "'y'::enum('x', 'y')", 'y'],
  ['LIST', '[1.5::decimal(3,2), null]', '[1.50,null]'],
  ['LIST of DATE', "[date '2024-01-05']", '["2024-01-05"]'],
  ['LIST of TIMETZ', "[timetz '08:00:00+08']", "['08:00:00+08']"],
  ['ARRAY', '[1, 2]::integer[2]', '[1,2]'],
  ['STRUCT', "{'a': 1.50::decimal(3,2), 'd': date '2024-01-05'}", '{"a":1.50,"d":"2024-01-05"}'],
  ['MAP', "map {'甲': 1.5::double}", '{"甲":1.5}'],
  ['UNION', 'union_value(n := 2)', '2'],
];

interface Passage {
  /** The type on the other side where it is another; a tick where it is the same. */
  readonly [door: string]: string;
}
const passages = new Map<string, Passage>();

const text = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell));
/** A moment is the same with a space, and a fraction of a second without the noughts at its end. */
const plain = (said: unknown) =>
  text(said)
    .replace(/^(-?\d+-\d\d-\d\d) (?=\d\d:)/, '$1T')
    .replace(/(:\d\d\.\d*?)0+(Z?)$/, '$1$2')
    .replace(/\.(Z?)$/, '$1');

async function loadBack(name: string, file: Blob) {
  const inspected = await inspect(new File([file], name));
  const { rejected } = await importTable(database, inspected, { table: 'back', columns: inspected.columns });
  expect(rejected).toEqual([]);
  const answer = await queryWhole((sql, options) => database.query(sql, options), 'select v from back', {});
  const types = await database.query<{ type: string }>('select typeof(v) as type from back limit 1');
  const [column] = answer.columns;
  return { cells: [column?.get(0), column?.get(1)], type: types.rows()[0]?.type ?? '' };
}

test.each(cases)('%s', async (name, sql, right) => {
  const ask = `select ${sql} as v, 'row' as k union all select null, 'gap'`;
  await database.query(`create or replace table whole as ${ask}`);
  const own = (
    await database.query<{ type: string }>('select typeof(v) as type from whole limit 1')
  ).rows()[0]?.type;
  const answer = await queryWhole((asked, options) => database.query(asked, options), 'from whole', {});
  const table = toFileTable(answer);
  const [column] = answer.columns;
  const told = async (id: keyof typeof tableFormats) => {
    const named: string[] = [];
    const file = await tableFormats[id].write(table, 'en', ({ name: of }) => named.push(of));
    return { file, named: named.length > 0 };
  };
  const passage: Record<string, string> = { grid: column?.kind ?? '' };
  const tick = (type: string | undefined) => (type === own ? '✓' : (type ?? ''));

  // In the grid a number is grouped for the eye; the cell itself is copied.
  expect(cellText(column?.get(0) ?? null).replace(/e\+/, 'e'), 'grid').toBe(right);
  expect(column?.get(1), 'grid').toBe(null);
  expect(
    toTabs(['v'], 1, () => column?.get(0) ?? null),
    'copy',
  ).toBe(`v\n${right}`);

  const csv = await told('csv');
  const records = Papa.parse<string[]>((await csv.file.text()).replace(/^\uFEFF/, '')).data;
  // A text that begins with a sign is guarded from being run as a formula.
  expect(records[1]?.[0]?.replace(/^'/, ''), 'CSV').toBe(right);
  expect(records[2]?.[0], 'CSV').toBe('');

  const json = JSON.parse(await (await told('json')).file.text());
  expect([text(json[0].v), json[1].v], 'JSON').toEqual([right, null]);
  passage.json = typeof json[0].v;

  const xlsx = await told('xlsx');
  const sheet = await loadBack('back.xlsx', xlsx.file);
  // A moment of the world comes back as the moment in UTC: the engine reckons with no zones.
  const here = plain(right).replace(/Z$/, '');
  expect([plain(sheet.cells[0]), sheet.cells[1]], 'XLSX').toEqual([here, null]);
  passage.xlsx = xlsx.named ? 'text, named' : sheet.type;

  const parquet = await told('parquet');
  const back = await loadBack('back.parquet', parquet.file);
  expect([plain(back.cells[0]), back.cells[1]], 'Parquet').toEqual([here, null]);
  passage.parquet = parquet.named ? 'text, named' : tick(back.type);

  const again = await loadBack('back.csv', csv.file);
  expect(plain(again.cells[0]).replace(/^'/, ''), 'CSV back in').toBe(here);
  passage['csv back in'] = tick(again.type);

  const brushed: string[] = [];
  for (const { name: of, type, sql: read } of brushColumns([{ name: 'v', type: own ?? '' }])) {
    const plan = planDimension((asked) => database.query(asked), 'whole', of, type, read);
    const kind = await plan.then(
      (dimension) => (dimension.members ? 'number of members' : dimension.kind),
      (error: Error) => error.message,
    );
    brushed.push(of === 'v' ? kind : `${of}: ${kind}`);
  }
  passage.brush = brushed.join(', ');
  passages.set(name, passage);
});

test('the table in the documentation is what happens', () => {
  const doors = Object.keys([...passages.values()][0] ?? {});
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const lines = [
    line(['type', ...doors]),
    line(['type', ...doors].map(() => '---')),
    ...[...passages].map(([name, passage]) => line([name, ...doors.map((door) => passage[door] ?? '')])),
  ];
  const path = join(import.meta.dirname, '../../../docs/types.md');
  const whole = `${introduction}\n\n${lines.join('\n')}\n`;
  if (!existsSync(path)) writeFileSync(path, whole);
  expect(readFileSync(path, 'utf8')).toBe(whole);
});

const introduction = `# Types and doors

What becomes of a value of each type of the engine on its way out of the explore room and back in. The text in the grid, what is copied, CSV and JSON hold every digit and are not told apart here. A tick: the same type comes back. Another name: the type it comes back as. *Text, named*: the file holds the value whole as a text, and the room says so beside the download. In linked charts a time of day has a clock, a list or a map is one row and stands at the number of its members, and a struct is brushed by its fields. In a CSV, NaN beside numbers is a mark for a missing value, as NA is, and comes in as NULL. A row of NULLs comes back from CSV, XLSX and Parquet, and so does an empty text, apart from NULL; rows of NULLs below the last row of a CSV or a sheet are said and not loaded. A span of time comes in from Parquet and Arrow to the microsecond; finer ones are texts from Parquet, and of Arrow the room says that they are cut. Bytes that a file does not call a text come in from Parquet as text where all of a column are, else as hexadecimal digits. Printed from \`src/apps/explore/types-doors.test.ts\`, which holds the values.`;
