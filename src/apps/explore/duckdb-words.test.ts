import { expect, test } from 'vitest';
import { columnsSpokenOf } from './duckdb-words.ts';

const tables = [
  { name: 'towns', columns: [{ name: 'name', type: 'VARCHAR' }] },
  {
    name: '办理',
    columns: [
      { name: 'name', type: 'VARCHAR' },
      { name: '数量', type: 'BIGINT' },
    ],
  },
];

test('columns of the tables a text names are offered, each once, quoted where SQL asks for it', () => {
  const found = columnsSpokenOf('select  from 办理 join TOWNS using (name)', tables);
  expect(found.map(({ label, apply, detail }) => [label, apply, detail])).toEqual([
    ['name', 'name', 'towns, varchar'],
    ['数量', '"数量"', '办理, bigint'],
  ]);
  expect(columnsSpokenOf('select  from elsewhere', tables)).toEqual([]);
});
