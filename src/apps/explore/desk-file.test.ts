import { expect, test } from 'vitest';
import { type DeskFile, findClashes, joinQueries, readDesk, writeDesk } from './desk-file.ts';
import type { Query } from './sheets.ts';

const query = (id: string, name: string, sql: string, open = true): Query => ({
  ...{ id, name, note: '', sql, answered: '', view: 'table', chart: null, brush: null, open },
});
const dialect = { delimiter: ',', above: 0, names: 0 };
const columns = [
  { name: '年份', type: 'BIGINT' },
  { name: 'b', type: 'STRUCT(a INTEGER, "b c" VARCHAR[])' },
];
const desk: DeskFile = {
  queries: [query('1', '人口', 'select 1'), query('2', '', 'from kept', false)],
  tables: [
    {
      entry: {
        ...{ table: 'kept', source: 'select 1', kind: 'result', dialect, columns },
        rows: 1,
        rejected: 0,
        bytes: 9,
      },
      file: new Blob(['2024,"{}"\n']),
    },
    {
      entry: {
        ...{ table: 'seen', source: 'from kept', kind: 'view', dialect, columns: [] },
        rows: 0,
        rejected: 0,
        bytes: 0,
      },
      file: null,
    },
  ],
};

test('a desk comes back as it was', async () => {
  const { queries, tables } = await readDesk(await writeDesk(desk));
  expect(queries).toEqual(desk.queries);
  expect(tables.map(({ entry }) => entry)).toEqual(desk.tables.map(({ entry }) => entry));
  expect(await Promise.all(tables.map(({ file }) => file?.text()))).toEqual(['2024,"{}"\n', undefined]);
});

test('a file that is cut off or changed anywhere is refused with a sentence, or whole', async () => {
  const whole = new Uint8Array(await (await writeDesk(desk)).arrayBuffer());
  const plain = JSON.stringify((await readDesk(new Blob([whole]))).queries);
  for (let at = 0; at < whole.length; at += 7) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    for (const bytes of [whole.slice(0, at), changed]) {
      const read = await readDesk(new Blob([bytes])).then(
        ({ queries, tables }) => ({ queries: JSON.stringify(queries), rows: tables[0]?.file }),
        (error: Error) => error.message,
      );
      if (typeof read === 'string') expect(read).toMatch(/^unreadable desk: .+nothing was changed/);
      else expect([read.queries, await read.rows?.text()]).toEqual([plain, '2024,"{}"\n']);
    }
  }
});

test.each([
  ['no zip', 'a,b\n1,2\n'],
  ['an empty file', ''],
])('%s is no desk', async (_, text) => {
  await expect(readDesk(new Blob([text]))).rejects.toThrow(/^unreadable desk: /);
});

test('a type that is more than a type is refused', async () => {
  const [table] = desk.tables;
  if (!table) throw new Error('no table');
  const evil = { ...table.entry, columns: [{ name: 'a', type: 'INTEGER); drop table kept; --' }] };
  const file = await writeDesk({ queries: [], tables: [{ ...table, entry: evil }] });
  await expect(readDesk(file)).rejects.toThrow('a table is broken');
});

const here = [query('a', '人口', 'select 10'), query('b', '', 'select 2')];

test('names that are on both desks are found', () => {
  expect(findClashes(desk, { queries: here, tables: ['KEPT', 'other'] })).toEqual(['kept', '人口']);
  expect(findClashes(desk, { queries: desk.queries, tables: [] })).toEqual([]);
});

test.each([
  ['both', ['人口: select 10', ': select 2', '人口 2: select 1', ': from kept']],
  ['replace', ['人口: select 1', ': select 2', ': from kept']],
  ['skip', ['人口: select 10', ': select 2', ': from kept']],
] as const)('%s', (clash, queries) => {
  let id = 0;
  const joined = joinQueries(here, desk.queries, clash, () => String(id++));
  expect(joined.map(({ name, sql }) => `${name}: ${sql}`)).toEqual(queries);
  expect(joinQueries(joined, joined, clash, () => 'again')).toEqual(joined);
});
