import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { quoteText } from '../engine/quote.ts';
import { unfitSql, valueSql } from './cell-value.ts';
import { typeOf, typesOf } from './column-type.ts';
import { type ImportType, toImportType } from './import-type.ts';
import { findRecords } from './load-csv.ts';

let engine: Database;
beforeAll(async () => {
  engine = await openNodeDatabase();
}, 120_000);
afterAll(() => engine.close());

const cases: readonly (readonly [string, ImportType, number | string])[] = [
  ['1,234', 'FORMATTED NUMBER', 1234],
  ['-1,234,567.5', 'FORMATTED NUMBER', -1234567.5],
  ['１２３', 'FORMATTED NUMBER', 123],
  ['１，２３４．５', 'FORMATTED NUMBER', 1234.5],
  ['12.5%', 'FORMATTED NUMBER', 12.5],
  ['９８％', 'FORMATTED NUMBER', 98],
  ['−3.4%', 'FORMATTED NUMBER', -3.4],
  [' 42 ', 'FORMATTED NUMBER', 42],
  ['12.5万', 'FORMATTED NUMBER', 125000],
  ['3.3亿', 'FORMATTED NUMBER', 330000000],
  ['1,200万', 'FORMATTED NUMBER', 12000000],
  ['－１．１万', 'FORMATTED NUMBER', -11000],
  ['2.56万亿', 'FORMATTED NUMBER', 2560000000000],
  ['2020年5月', 'FORMATTED DATE', '2020-05-01'],
  ['2020年12月31日', 'FORMATTED DATE', '2020-12-31'],
  ['2020.5.3', 'FORMATTED DATE', '2020-05-03'],
  ['２０２０年５月', 'FORMATTED DATE', '2020-05-01'],
  ['31.12.2021', 'FORMATTED DATE', '2021-12-31'],
  ['1.7.2021', 'FORMATTED DATE', '2021-07-01'],
  ['民國111年', 'FORMATTED DATE', '2022-01-01'],
  ['中華民國111年12月31日', 'FORMATTED DATE', '2022-12-31'],
  ['民國 38年', 'FORMATTED DATE', '1949-01-01'],
  ['111年', 'FORMATTED DATE', '2022-01-01'],
  ['111年5月', 'FORMATTED DATE', '2022-05-01'],
  ["1'234'567.5", 'FORMATTED NUMBER', 1234567.5],
  ['3’000', 'FORMATTED NUMBER', 3000],
  ['12,34,567', 'FORMATTED NUMBER', 1234567],
  ['1,00,000.25', 'FORMATTED NUMBER', 100000.25],
  ['\u00a05', 'FORMATTED NUMBER', 5],
  ['\u30001,234\u2003', 'FORMATTED NUMBER', 1234],
  ['31-Dec-2020', 'FORMATTED DATE', '2020-12-31'],
  ['5 September 2021', 'FORMATTED DATE', '2021-09-05'],
  ['September 5, 2021', 'FORMATTED DATE', '2021-09-05'],
  ['2024 JAN', 'FORMATTED DATE', '2024-01-01'],
  ['Sept. 2024', 'FORMATTED DATE', '2024-09-01'],
  ['2024 May 31', 'FORMATTED DATE', '2024-05-31'],
  ['31/12/2020', 'DAY FIRST DATE', '2020-12-31'],
  ['13-1-2020', 'DAY FIRST DATE', '2020-01-13'],
  ['12/31/2020', 'MONTH FIRST DATE', '2020-12-31'],
  ['1-13-2020', 'MONTH FIRST DATE', '2020-01-13'],
  ['14/09/2018 14:09:00', 'DAY FIRST TIMESTAMP', '2018-09-14 14:09:00'],
  ['14/9/2018, 8:05', 'DAY FIRST TIMESTAMP', '2018-09-14 08:05:00'],
  ['31.12.2021 08:00', 'DAY FIRST TIMESTAMP', '2021-12-31 08:00:00'],
  ['01.02.2022, 9:30:15', 'DAY FIRST TIMESTAMP', '2022-02-01 09:30:15'],
  ['12/31/2023, 12:33 PM', 'MONTH FIRST TIMESTAMP', '2023-12-31 12:33:00'],
  ['12/31/2023 12:05:07 am', 'MONTH FIRST TIMESTAMP', '2023-12-31 00:05:07'],
  ['12-31-2023 23:59:59.5', 'MONTH FIRST TIMESTAMP', '2023-12-31 23:59:59.5'],
  ['1.234,5', 'COMMA NUMBER', 1234.5],
  ['-1.234.567,25', 'COMMA NUMBER', -1234567.25],
  ['1.234,5 %', 'COMMA NUMBER', 1234.5],
];

/** What a column of a type makes of a text: the value, and whether something of it would be lost. */
async function read(type: ImportType, text: string | null) {
  const cell = text === null ? 'null' : quoteText(text);
  const answer = await engine.query(
    `select v::varchar as v, ${unfitSql(type, 'c', 'v')} as unfit from (select c, ${valueSql(type, 'c')} as v from (values (${cell}::varchar)) t(c))`,
  );
  return answer.rows()[0];
}

test.each(cases)('%s is a %s', async (text, type, expected) => {
  expect(typeOf([text, '—', ''])).toBe(type);
  const row = await read(type, text);
  expect([typeof expected === 'number' ? Number(row?.v) : row?.v, row?.unfit]).toEqual([expected, false]);
});

test.each<[ImportType, string, string]>([
  ['BIGINT', '-12', '-12'],
  ['BIGINT', '9007199254740993', '9007199254740993'],
  ['DOUBLE', '-0.5', '-0.5'],
  ['DOUBLE', '2e5', '200000.0'],
  ['DOUBLE', '0.30000000000000004', '0.30000000000000004'],
  ['DOUBLE', '-Infinity', '-inf'],
  ['DATE', '2024/2/3', '2024-02-03'],
  ['TIMESTAMP', '2024-02-03 23:30:00.123456', '2024-02-03 23:30:00.123456'],
  ['TIMESTAMP', '2020-05-01T10:00:00Z', '2020-05-01 10:00:00'],
  ['BOOLEAN', 'TRUE', 'true'],
  ['DECIMAL(20,2)', '990101199001011234.05', '990101199001011234.05'],
  ['DECIMAL(9,2)', '-1.500', '-1.50'],
  ['FORMATTED DATE', '2020.10', '2020-10-01'],
  ['FORMATTED DATE', '2020年', '2020-01-01'],
  ['FORMATTED DATE', '88年', '1999-01-01'],
  ['COMMA NUMBER', '1.234', '1234.0'],
  ['COMMA NUMBER', '1 234,5', '1234.5'],
  ['COMMA NUMBER', '0,5', '0.5'],
])('as %s, %s is whole', async (type, text, v) => {
  expect(await read(type, text)).toEqual({ v, unfit: false });
});

test.each<[ImportType, string]>([
  ['BIGINT', '2.5'],
  ['BIGINT', '0012'],
  ['BIGINT', '1e3'],
  ['DOUBLE', '0012'],
  ['DOUBLE', '-007.5'],
  ['DOUBLE', '110101199001011234'],
  ['DOUBLE', '1_000'],
  ['DOUBLE', '12345678901234.5678'],
  ['DECIMAL(9,2)', '1.005'],
  ['DECIMAL(9,2)', '0012'],
  ['DATE', '2024-02-03 23:30:00'],
  ['DATE', '2024-02-30'],
  ['TIMESTAMP', '2024-02-03T08:00:00+08:00'],
  ['TIMESTAMP', '2024-2-3 08:00-05'],
  ['TIMESTAMP', '2024-02-03 08:00:00.123456789'],
  ['BOOLEAN', '1'],
  ['FORMATTED NUMBER', '约100'],
  ['FORMATTED NUMBER', '1,2'],
  ['FORMATTED DATE', '2020年13月'],
  ['FORMATTED DATE', '31.02.2021'],
  ['COMMA NUMBER', '1.5'],
  ['COMMA NUMBER', '1.23,5'],
])('as %s, %s would lose something and is named', async (type, text) => {
  expect(await read(type, text)).toMatchObject({ unfit: true });
});

test.each<[ImportType, string | null]>([
  ['BIGINT', '-'],
  ['DOUBLE', '…'],
  ['DATE', 'n/a'],
  ['FORMATTED NUMBER', '—'],
  ['DOUBLE', 'NaN'],
  ['BIGINT', 'nan'],
  ['DOUBLE', '.'],
  ['BIGINT', ''],
  ['BIGINT', null],
])('as %s, %s is NULL', async (type, text) => {
  expect(await read(type, text)).toEqual({ v: null, unfit: false });
});

test.each([
  '3300余万',
  '12万人',
  '1,2',
  '12,34',
  '００7',
  '007',
  '1.2.3',
  '约100',
  '1234567890123456',
  '2020年',
  '—',
])('%s stays text', (text) => {
  expect(typeOf([text])).toBe('VARCHAR');
});

test('percentages beside plain numbers stay text, for one could not tell them apart', () => {
  expect(typeOf(['1,200', '98%'])).toBe('VARCHAR');
});

test.each(['2020/5/1 9:05', '2020-05-01T10:00:00Z', '2020-05-01 10:00'])('%s is a moment', async (text) => {
  expect(typeOf([text])).toBe('TIMESTAMP');
  const [row] = (await engine.query(`select '${text}'::timestamp::date::varchar as d`)).rows();
  expect(row).toEqual({ d: '2020-05-01' });
});

test('a moment with an offset stays text, for the engine would not heed it', () => {
  expect(typeOf(['2020-05-01T10:00:00+08:00'])).toBe('VARCHAR');
});

test('plain numbers and dates keep their own types', () => {
  expect(typeOf(['1', '22'])).toBe('BIGINT');
  expect(typeOf(['2020-05-01'])).toBe('DATE');
});

test.each<[readonly string[], ImportType]>([
  [['120', '-', '77'], 'BIGINT'],
  [['e1', 'e2'], 'VARCHAR'],
  [['-'], 'VARCHAR'],
  [['2020.9', '2020.10', '2020.11'], 'FORMATTED DATE'],
  [['2020.10'], 'DOUBLE'],
  [['1.5', 'NaN'], 'DOUBLE'],
  [['3', 'NaN'], 'BIGINT'],
  [['NaN'], 'VARCHAR'],
  [['912 345 678', '608 123 456'], 'VARCHAR'],
  [['12 345', '13 001'], 'VARCHAR'],
  [['12 345', '1 001'], 'FORMATTED NUMBER'],
  [['12 345', '132'], 'FORMATTED NUMBER'],
  [['12\u00a0345', '13\u00a0001'], 'FORMATTED NUMBER'],
  [['12 345.5', '13 001.5'], 'FORMATTED NUMBER'],
  [['0.30000000000000004', '1'], 'DOUBLE'],
  [['12345678901234.5678', '0.5'], 'DECIMAL(38,4)'],
  [['110101199001011234', '0.5'], 'VARCHAR'],
  [['2020.15', '2020.10'], 'DOUBLE'],
  [['99年', '100年'], 'FORMATTED DATE'],
  [['30年', '100年'], 'VARCHAR'],
  [['98年', '99年'], 'VARCHAR'],
  [['12.31.2021', '31.12.2021'], 'VARCHAR'],
])('%j are %s', (cells, type) => {
  expect(typeOf(cells)).toBe(type);
});

test('records with values that do not fit are found with the lines before them', () => {
  const text = '北京,1\n"上\n海",约2\n重庆,3\n';
  const columns = [
    { name: 'a', type: 'VARCHAR' },
    { name: 'b', type: 'FORMATTED NUMBER' },
  ] as const;
  expect(findRecords(text, ',', columns, new Map([[1, new Set(['约2'])]]))).toEqual([
    {
      line: 1,
      column: 'b',
      reason: {
        zh: '不是这样写的数或日期：“约2”，在“b”列',
        en: 'not a number or date as written: "约2" in column "b"',
      },
      text: '"上\n海",约2',
    },
  ]);
});

test('a type of elsewhere is one of ours, or text', () => {
  expect(['DOUBLE', 'WRITTEN DATE', 'DECIMAL(18,2)', 'DATE); drop table t'].map(toImportType)).toEqual([
    'DOUBLE',
    'FORMATTED DATE',
    'DECIMAL(18,2)',
    'VARCHAR',
  ]);
});

test('a decimal of figures that the engine does not have is text', () => {
  const figures = ['38,38', '1,0', '0,0', '39,0', '99,50', '4,5', '4,-1'];
  expect(figures.map((each) => toImportType(`DECIMAL(${each})`))).toEqual([
    ...['DECIMAL(38,38)', 'DECIMAL(1,0)'],
    ...['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR'],
  ]);
});

test.each<[string, string, readonly (readonly string[])[], readonly ImportType[]]>([
  [
    'parted by semicolons',
    ';',
    [
      ['1,5', '-'],
      ['1.234', '17'],
      ['12', '13'],
    ],
    ['COMMA NUMBER', 'COMMA NUMBER', 'BIGINT'],
  ],
  [
    'a sure one beside',
    ',',
    [['1.234,5'], ['1,5'], ['1,234']],
    ['COMMA NUMBER', 'COMMA NUMBER', 'COMMA NUMBER'],
  ],
  ['answers in a list', ',', [['1,2'], ['1.234']], ['VARCHAR', 'DOUBLE']],
  ['fractions with a point', ';', [['1,5'], ['1.234'], ['3.14159']], ['COMMA NUMBER', 'DOUBLE', 'DOUBLE']],
  ['thousands alone', ';', [['1,234'], ['1.5']], ['FORMATTED NUMBER', 'DOUBLE']],
])('decimal commas: %s', (_, delimiter, columns, types) => {
  expect(typesOf(columns, delimiter)).toEqual(types);
});

test.each<[string, readonly string[], ImportType]>([
  ['days that may be months stay as they are', ['01/02/2021', '03/04/2021'], 'VARCHAR'],
  ['moments whose days may be months stay as they are', ['01/02/2021 8:00', '03/04/2021'], 'VARCHAR'],
  [
    'a moment past the twelfth tells the order of all',
    ['01/02/2021', '13/02/2021 8:00'],
    'DAY FIRST TIMESTAMP',
  ],
  ['days of both orders are no one column', ['13/02/2021', '02/13/2021'], 'VARCHAR'],
  ['one day past twelve tells the order of all', ['01/02/2021', '31/12/2021'], 'DAY FIRST DATE'],
  ['days in both orders are no one column', ['13/02/2021', '02/13/2021'], 'VARCHAR'],
  ['codes with an E are no powers of ten', ['1E5', '2E10', '304'], 'VARCHAR'],
  ['a power of ten has a sign or a point somewhere', ['1E5', '2.5E10', '304'], 'DOUBLE'],
  ['and so do those of programs', ['1e+05', '2e-07'], 'DOUBLE'],
  [
    'names of no value in databases, Python and Excel',
    ['1', '\\N', 'None', '<NA>', '#DIV/0!', '\u3000'],
    'BIGINT',
  ],
  ['words that begin as months do', ['Marching 2020', 'Mayor 2021'], 'VARCHAR'],
])('%s', (_, cells, type) => {
  expect(typeOf(cells)).toBe(type);
});

test('a cell of blanks that no keyboard has is no value and hinders no row', async () => {
  expect(await read('BIGINT', '\u3000\u00a0')).toMatchObject({ v: null, unfit: false });
  expect(await read('DAY FIRST DATE', '31/02/2021')).toMatchObject({ v: null, unfit: true });
});
