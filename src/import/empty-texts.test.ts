import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { emptyText, markEmptyTexts } from './empty-texts.ts';
import { importTable } from './import-table.ts';
import { inspect } from './inspect.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

test('an empty text is a cell of two quotes, not two quotes within one', () => {
  const mark = (text: string) => markEmptyTexts(text, ',').replaceAll(emptyText, '∅');
  expect(mark('"",a,""\n"","b"\n')).toBe('∅,a,∅\n∅,"b"\n');
  for (const text of ['a,"x,"",y",b\n', '"a ""b""",c\n', 'a""b,"c""",d\n', '"""",x\n', 'a,"open\n"",b'])
    expect(mark(text)).toBe(text);
});

async function load(body: string) {
  const inspected = await inspect(new File([body], 'a.csv'));
  const { columns, remarks = [], titles } = inspected;
  const { rejected } = await importTable(database, inspected, { table: 't', columns });
  const answer = await database.query('select * from t');
  const rows = Array.from({ length: answer.rowCount }, (_, row) => answer.columns.map(({ get }) => get(row)));
  return { rows, rejected, titles, isRewritten: remarks.length > 0 || titles.length > 0 };
}

test('an empty text is one whether or not the rows have to be rewritten, and a number that is one is nothing', async () => {
  const rows = [
    ['甲', '', 1],
    ['乙', null, null],
    ['', 'x', 3],
  ];
  const body = '"name","note","n"\n"甲","","1"\n"乙",,""\n"","x","3"\n';
  expect(await load(body)).toMatchObject({ rows, rejected: [], isRewritten: false });
  expect(await load(`A title of the table\n${body}`)).toMatchObject({
    rows,
    rejected: [],
    isRewritten: true,
  });
  expect((await load(`"A title","",""\n${body}`)).titles).toEqual([['A title', '', '']]);
});

test('so it is in a long file', async () => {
  const row = (at: number) => `"r${at}","","${'x'.repeat(900)}",${at}p\n`;
  const many = Array.from({ length: 19_000 }, (_, at) => row(at)).join('');
  const plain = Array.from({ length: 19_000 }, (_, at) => row(at).replace('p', '')).join('');
  const { rows } = await load(`"a","b","c","d"\n${many}${plain}`);
  expect(rows).toHaveLength(38_000);
  expect(rows.filter(([, b]) => b === '')).toHaveLength(38_000);
}, 120_000);
