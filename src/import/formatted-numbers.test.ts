import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { typeOf } from './dialect.ts';
import { findStrange, strangeSql, writtenSql } from './formatted-numbers.ts';

let engine: Database;
beforeAll(async () => {
  engine = await openNodeDatabase();
}, 120_000);
afterAll(() => engine.close());

const cases: readonly (readonly [string, 'WRITTEN NUMBER' | 'WRITTEN DATE', number | string])[] = [
  ['1,234', 'WRITTEN NUMBER', 1234],
  ['-1,234,567.5', 'WRITTEN NUMBER', -1234567.5],
  ['１２３', 'WRITTEN NUMBER', 123],
  ['１，２３４．５', 'WRITTEN NUMBER', 1234.5],
  ['12.5%', 'WRITTEN NUMBER', 12.5],
  ['９８％', 'WRITTEN NUMBER', 98],
  ['−3.4%', 'WRITTEN NUMBER', -3.4],
  [' 42 ', 'WRITTEN NUMBER', 42],
  ['12.5万', 'WRITTEN NUMBER', 125000],
  ['3.3亿', 'WRITTEN NUMBER', 330000000],
  ['1,200万', 'WRITTEN NUMBER', 12000000],
  ['－１．１万', 'WRITTEN NUMBER', -11000],
  ['2.56万亿', 'WRITTEN NUMBER', 2560000000000],
  ['2020年5月', 'WRITTEN DATE', '2020-05-01'],
  ['2020年12月31日', 'WRITTEN DATE', '2020-12-31'],
  ['2020.5.3', 'WRITTEN DATE', '2020-05-03'],
  ['２０２０年５月', 'WRITTEN DATE', '2020-05-01'],
];

test.each(cases)('%s is a %s', async (text, type, expected) => {
  expect(typeOf([text, '—', ''])).toBe(type);
  const [row] = (
    await engine.query(
      `select (${writtenSql('c', type)})${type === 'WRITTEN DATE' ? '::varchar' : ''} as v, ${strangeSql('c', type)} as s from (values ('${text}')) t(c)`,
    )
  ).rows();
  expect(row).toEqual({ v: expected, s: false });
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

test('a mark for nothing is NULL; what is no value is strange', async () => {
  const rows = (
    await engine.query(
      `select ${writtenSql('c', 'WRITTEN NUMBER')} as v, coalesce(${strangeSql('c', 'WRITTEN NUMBER')}, false) as s from (values ('—'), (null), ('约100'), ('1,2')) t(c)`,
    )
  ).rows();
  expect(rows).toEqual([
    { v: null, s: false },
    { v: null, s: false },
    { v: null, s: true },
    { v: null, s: true },
  ]);
  const [day] = (
    await engine.query(`select ${strangeSql('c', 'WRITTEN DATE')} as s from (values ('2020年13月')) t(c)`)
  ).rows();
  expect(day).toEqual({ s: true });
});

test('records with strange values are found by their bytes', () => {
  const text = '北京,1\n"上\n海",约2\n重庆,3\n';
  const found = findStrange(text, ',', ['a', 'b'], new Map([[1, new Set(['约2'])]]));
  expect(found).toEqual([{ offset: 9, column: 'b', value: '约2', text: '"上\n海",约2' }]);
});
