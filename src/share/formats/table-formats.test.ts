import { unzipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { tableReader } from '../../../tests/table-readers.ts';
import type { Cell } from '../../engine/database.ts';
import { tableFormats } from './index.ts';
import { type FileColumn, type FileTable, toFileTable } from './table.ts';

const table = toFileTable(
  'observations',
  [
    { name: 'quote', type: 'string' },
    { name: 'value', type: 'number' },
    { name: 'start', type: 'integer' },
  ],
  [
    { quote: '逾3300万张', value: 33_000_000, start: 412 },
    { quote: '=1+1, "two"', value: -0.5, start: null },
  ],
);

/** A column of its own for each cell, so that a cell is told by its name. */
function oneRow(cells: Readonly<Record<string, readonly [FileColumn['type'], Cell]>>): FileTable {
  const entries = Object.entries(cells);
  return toFileTable(
    'row',
    entries.map(([name, [type]]) => ({ name, type })),
    [Object.fromEntries(entries.map(([name, [, cell]]) => [name, cell]))],
  );
}

/** Longer than a slice, and for Parquet than a row group; the reader of XLSX takes a millisecond a row. */
const longest: Readonly<Record<string, number>> = { xlsx: 3_000 };
const long: FileTable = {
  name: 'long',
  columns: (['integer', 'string', 'number', 'date', 'string', 'number', 'integer', 'string'] as const).map(
    (type, at) => ({ name: `c${at}`, type }),
  ),
  length: 13_000,
  cell: (row, column) =>
    [row, `逾${row}万张`, row / 8, '2024-05-26', row % 2 ? null : 'a', -row, row % 7, 'text'][column] ?? null,
};

async function bytesOf(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

const read = async (id: string, file: Blob) => tableReader(id)(await bytesOf(file));

test('CSV opens in Excel with its Chinese, runs no formula and keeps a negative number a number', async () => {
  const rows = await read('csv', await tableFormats.csv.write(table, 'zh'));
  expect(rows).toEqual([
    { quote: '逾3300万张', value: '33000000', start: '412' },
    { quote: '\'=1+1, "two"', value: '-0.5', start: '' },
  ]);
});

test('an empty text of an answer is apart from NULL in CSV, one of a form is nothing', async () => {
  const rows = [
    { task: '口岸扩围', lead: '' },
    { task: '接口联通', lead: null },
  ];
  const csvOf = async (engineType?: string) => {
    const columns = ['task', 'lead'].map(
      (name): FileColumn => ({ name, type: 'string', ...(engineType ? { engineType } : {}) }),
    );
    return (await tableFormats.csv.write(toFileTable('tasks', columns, rows), 'zh')).text();
  };
  expect(await csvOf()).toBe('task,lead\r\n口岸扩围,\r\n接口联通,\r\n');
  expect(await csvOf('VARCHAR')).toBe('task,lead\r\n口岸扩围,""\r\n接口联通,\r\n');
});

test('JSON has the names in the order of the columns, years among them', async () => {
  const years = oneRow({ 地区: ['string', '甲市'], 2022: ['number', 1.5], 2021: ['number', null] });
  const columns = [...years.columns].sort((a, b) => Number(b.name > a.name) - Number(b.name < a.name));
  const ordered = { ...years, columns, cell: (_: number, at: number) => ['甲市', 1.5, null][at] ?? null };
  const text = await (await tableFormats.json.write(ordered, 'zh')).text();
  expect(columns.map(({ name }) => name)).toEqual(['地区', '2022', '2021']);
  expect(text).toBe('[\n {\n  "地区": "甲市",\n  "2022": 1.5,\n  "2021": null\n }\n]\n');
});

test('JSON keeps numbers numbers and what is not known null', async () => {
  const file = await tableFormats.json.write(table, 'zh');
  const records = [
    { quote: '逾3300万张', value: 33_000_000, start: 412 },
    { quote: '=1+1, "two"', value: -0.5, start: null },
  ];
  expect(await file.text()).toBe(`${JSON.stringify(records, null, 1)}\n`);
});

test('Parquet and XLSX are read back the same by their readers', async () => {
  for (const [id, start] of [
    ['parquet', 412n],
    ['xlsx', 412],
  ] as const) {
    expect(await read(id, await tableFormats[id].write(table, 'zh'))).toEqual([
      { quote: '逾3300万张', value: 33_000_000, start },
      { quote: '=1+1, "two"', value: -0.5, start: null },
    ]);
  }
});

describe.each(Object.values(tableFormats))('$id', (format) => {
  test('holds every row of a long table, and lets the page have its turn between them', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const length = longest[format.id] ?? long.length;
    const file = await format.write({ ...long, length }, 'en');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
    const rows = await read(format.id, file);
    expect(rows.map(({ c0 }) => Number(c0))).toEqual(Array.from({ length }, (_, row) => row));
    expect(rows.at(-1)).toMatchObject({ c1: `逾${length - 1}万张`, c7: 'text' });
    expect(Number(rows.at(-1)?.c2)).toBe((length - 1) / 8);
    expect(Number(rows.at(-1)?.c5)).toBe(1 - length);
  });

  test('writes a table without rows', async () => {
    expect(await read(format.id, await format.write({ ...long, length: 0 }, 'en'))).toEqual([]);
  });

  test('keeps every digit of an integer that a double cannot hold', async () => {
    const digits = ['9007199254740993', '-170141183460469231731687303715884105728'];
    const wide = oneRow({ bigint: ['integer', digits[0] ?? ''], hugeint: ['integer', digits[1] ?? ''] });
    const [row] = await read(format.id, await format.write(wide, 'en'));
    expect(`${row?.bigint}`).toBe(digits[0]);
    expect(`${row?.hugeint}`).toBe(digits[1]);
  });

  test('writes what is no number by its name', async () => {
    const odd = oneRow({
      nan: ['number', Number.NaN],
      up: ['number', Number.POSITIVE_INFINITY],
      down: ['number', Number.NEGATIVE_INFINITY],
    });
    const [row] = await read(format.id, await format.write(odd, 'en'));
    expect([row?.nan, row?.up, row?.down].map(String)).toEqual(['NaN', 'Infinity', '-Infinity']);
  });

  test.each(['a\u0000b\u0007c', 'a\r\nb', ' a\tb ', '_x000D_ as typed', '😀 <&"\'>', '\uFFFE', 'tail '])(
    'keeps a text as it is: %j',
    async (text) => {
      const [row] = await read(format.id, await format.write(oneRow({ text: ['string', text] }), 'en'));
      expect(row?.text).toBe(text);
    },
  );
});

describe('a table whose columns are known', () => {
  const known: FileTable = {
    ...table,
    columns: [
      { name: 'quote', type: 'string', meaning: { zh: '原句', en: 'Words as printed' } },
      { name: 'value', type: 'number', engineType: 'DECIMAL(18,2)' },
      { name: 'start', type: 'string', engineType: 'LIST' },
    ],
    about: [[{ zh: '查询', en: 'query' }, 'from observations']],
  };
  const notes = [
    ['quote', 'string', 'Words as printed'],
    ['value', 'DECIMAL(18,2)', null],
    ['start', 'LIST (written as text)', null],
  ];

  test('says so on a second sheet of XLSX', async () => {
    const named: string[] = [];
    const file = await tableFormats.xlsx.write(known, 'en', ({ name }) => named.push(name));
    const sheets = await readExcelFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['observations', 'Notes']);
    // Its cells are numbers: a sheet has a type for them.
    const start = ['start', 'LIST', null];
    expect(sheets[1]?.data.slice(1)).toEqual([
      ...notes.slice(0, 2),
      start,
      ['query', null, 'from observations'],
    ]);
    expect(named).toEqual([]);
  });

  test('says so in the metadata of Parquet', async () => {
    const named: string[] = [];
    const file = await tableFormats.parquet.write(known, 'en', ({ name }) => named.push(name));
    const { key_value_metadata: said = [] } = parquetMetadata(await file.arrayBuffer());
    expect(said.map(({ key, value }) => [key, value])).toEqual([
      ['query', 'from observations'],
      [
        'columns',
        JSON.stringify(notes.map(([column, type, meaning]) => ({ column, type, meaning: meaning ?? '' }))),
      ],
    ]);
    expect(named).toEqual(['start']);
  });
});

describe('XLSX', () => {
  const cellOf = async (type: FileColumn['type'], cell: Cell) => {
    const [row] = await read('xlsx', await tableFormats.xlsx.write(oneRow({ cell: [type, cell] }), 'en'));
    return row?.cell;
  };

  test.each([
    ['1900-03-01', '1900-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['9999-12-31', '9999-12-31T00:00:00.000Z'],
    ['2024-05-26T01:00:00', '2024-05-26T01:00:00.000Z'],
    ['2024-05-26T23:59:59', '2024-05-26T23:59:59.000Z'],
    ['2024-05-26T08:20:00.125', '2024-05-26T08:20:00.125Z'],
  ])('writes %s as a date of the sheet', async (iso, read) => {
    expect(await cellOf('date', iso)).toEqual(new Date(read));
  });

  // Before March 1900 its calendar is wrong, and it knows no day without a year, no microsecond and no infinity.
  test.each(['1900-02-28', '0044-03-15', '10000-01-01', '2024-05-26T08:20:00.123456', 'infinity', '2024-05'])(
    'leaves %s a text, which Excel has no date for',
    async (iso) => {
      expect(await cellOf('date', iso)).toBe(iso);
    },
  );

  test('keeps truth values, and large doubles as numbers', async () => {
    expect(await cellOf('boolean', true)).toBe(true);
    expect(await cellOf('boolean', false)).toBe(false);
    expect(await cellOf('number', 1.349084e15)).toBe(1.349084e15);
    expect(await cellOf('integer', 999_999_999_999_999)).toBe(999_999_999_999_999);
    // Excel shows fifteen digits.
    expect(await cellOf('integer', 1_000_000_000_000_001)).toBe('1000000000000001');
  });

  test('runs nothing', async () => {
    const files = unzipSync(await bytesOf(await tableFormats.xlsx.write(table, 'en')));
    const xml = Object.values(files).map((bytes) => Buffer.from(bytes).toString('utf8'));
    expect(xml.join('')).toContain('=1+1');
    expect(xml.join('')).not.toContain('<f>');
  });

  test.each([
    [{ ...long, length: 1_048_576 }, /1,048,576 rows.*CSV/, /1048576行.*CSV/],
    [
      { ...long, columns: Array.from({ length: 16_385 }, (_, at) => ({ name: `${at}`, type: 'string' })) },
      /16,384 columns.*16385/,
      /16384列.*16385列/,
    ],
    [
      oneRow({ essay: ['string', 'a'.repeat(32_768)] }),
      /32,767 characters.*row 2.*essay/,
      /32767字.*第2行“essay”/,
    ],
  ] as const)('says what a sheet cannot hold, in the reader’s language', async (big, en, zh) => {
    await expect(tableFormats.xlsx.write(big as FileTable, 'en')).rejects.toThrow(en);
    await expect(tableFormats.xlsx.write(big as FileTable, 'zh')).rejects.toThrow(zh);
  });

  test.each([
    ['a/b:c*d?[e]', 'a b c d  e'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet1'],
    ['History', 'Sheet1'],
    ['超'.repeat(40), '超'.repeat(31)],
  ])('names the sheet of %s as Excel allows', async (name, sheet) => {
    const [read] = await readExcelFile(await tableFormats.xlsx.write({ ...table, name }, 'en'));
    expect(read?.sheet).toBe(sheet);
  });
});
