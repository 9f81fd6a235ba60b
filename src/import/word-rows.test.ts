import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';
import type { Arranged, SheetRow } from './layout.ts';
import { splitWordRows } from './word-rows.ts';

const read = async (body: string) => {
  const { columns, rejected, remarks = [], canonical } = await inspect(new File([body], 'a.csv'));
  return {
    types: columns.map(({ type }) => type),
    rows: canonical?.rows ?? null,
    left: rejected.map(({ text }) => text.replaceAll('\t', ' ')),
    said: remarks.map(({ en }) => en),
  };
};

test('words below the names and a legend below the table are no records', async () => {
  const body =
    'day;USD;HUF;no\n;dollar;forint;\n20240311;3,93;1,08;50\n20240312;3,92;1,09;51\n20240313;3,91;1,10;52\n20240314;3,90;1,11;53\ncode;USD;HUF;\nunits;1;100;\n';
  expect(await read(body)).toEqual({
    types: ['BIGINT', 'COMMA NUMBER', 'COMMA NUMBER', 'BIGINT'],
    rows: 4,
    left: [' dollar forint ', 'code USD HUF ', 'units 1 100 '],
    said: [
      'Rows of words below the names, no records and not loaded: 1 (dollar, forint)',
      'Rows of words below the table, no records and not loaded: 2 (code, USD, HUF)',
    ],
  });
});

test('a second table with names of its own is left, whatever its length', async () => {
  const first = 'id,name,height\n1,Amsel,312\n2,Birke,488\n3,Dohle,\n';
  const second = Array.from({ length: 40 }, (_, at) => `${at},2024-05-01,0.${at}\n`).join('');
  const { types, rows, left, said } = await read(`${first}station,day,rain\n${second}`);
  expect([types, rows, left.length]).toEqual([['BIGINT', 'VARCHAR', 'BIGINT'], 3, 41]);
  expect(said).toEqual([
    'A second table stands below (station, day, rain), its 41 rows with the names not loaded: put it into a file of its own',
  ]);
});

test('what stands in place of values leaves no row out', async () => {
  for (const body of [
    // One word over and over, marks, a word beside values, words of a station that was closed in the middle.
    'a,b,c\n1,2,3\n4,5,6\n7,8,9\nsecret,secret,secret\n',
    'a,b,c\n1,2,3\n4,5,6\n7,8,9\nNA,x,NA\n',
    'a,b,c\n1,2,3\n4,5,6\n7,8,9\n10,closed,lost\n',
    `a,b,c\n${'1,2,3\n'.repeat(9)}4,closed,lost\n${'1,2,3\n'.repeat(9)}`,
    `who,b,c\n${'x,2,3\n'.repeat(9)}name,closed,lost\n${'x,2,3\n'.repeat(9)}`,
    'a,b\nx,1\ny,2\nz,3\n',
  ])
    expect(await read(body)).toMatchObject({ left: [], said: [] });
});

test('every cell of a long table is looked at a few times, whatever stands in it', () => {
  const count = 2000;
  for (const cells of [
    (at: number) => [`name ${at}`, `street ${at}`, `note ${at}`],
    (at: number) => [String(at), `street ${at}`, at % 2 === 0 ? '3.5' : `note ${at}`],
    (at: number) => [String(at), '1.5', at % 50 === 0 ? `note ${at}` : '3.5'],
  ]) {
    let looks = 0;
    const rows: readonly SheetRow[] = Array.from(
      { length: count },
      (_, at) =>
        new Proxy(cells(at), {
          get: (row, key) => {
            if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
            return Reflect.get(row, key);
          },
        }),
    );
    const arranged = { rows, names: ['a', 'b', 'c'], layout: { names: 1, above: 0 }, left: [], remarks: [] };
    expect(splitWordRows(arranged as unknown as Arranged, arranged as unknown as Arranged).rows).toBe(rows);
    expect(looks).toBeLessThan(count * 3 * 4);
  }
});
