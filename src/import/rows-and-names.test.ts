/** Texts whose rows are not as wide as their names, or that speak of themselves between their rows. */

import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';

const read = async (body: string) => {
  const { columns, rows, titles, rejected, remarks = [] } = await inspect(new File([body], 'a.csv'));
  return {
    columns: columns.map(({ name, type }) => `${name} ${type}`),
    rows,
    titles,
    left: rejected.map((row) => row.text),
    said: remarks.map(({ en }) => en),
  };
};

test('a last column that nobody named is a column, and said', async () => {
  expect(await read('id,price,side\n1,0.68,sell,0\n2,0.69,buy,1\n')).toMatchObject({
    columns: ['id BIGINT', 'price DOUBLE', 'side VARCHAR', 'column_4 BIGINT'],
    rows: [
      ['1', '0.68', 'sell', '0'],
      ['2', '0.69', 'buy', '1'],
    ],
    said: ['There is one name fewer than columns: the last one has none'],
  });
});

test.each([
  ['numbers', '"x","y"\n"1",5,2\n"2",3,4\n', ['column_1 BIGINT', 'x BIGINT', 'y BIGINT']],
  [
    'texts',
    '"mpg","cyl"\n"Mazda RX4",21,6\n"Datsun 710",22.8,4\n',
    ['column_1 VARCHAR', 'mpg DOUBLE', 'cyl BIGINT'],
  ],
])('rows that R labels by %s have their names above their values', async (_, body, columns) => {
  const { columns: found, said } = await read(body);
  expect(found).toEqual(columns);
  expect(said).toEqual([
    'There is one name fewer than columns: the first one, which labels the rows, has none',
  ]);
});

test('delimiters at the ends of rows make no column', async () => {
  expect(await read('a,b\n1,2,\n3,4,\n')).toMatchObject({ columns: ['a BIGINT', 'b BIGINT'], said: [] });
});

test('a row of words does not make texts of a column of numbers', async () => {
  const { columns } = await read('a,b,c\n1,2,3\nWEIRD BEHAVIOR\n4,5,6\n7,8,9\n');
  expect(columns).toEqual(['a BIGINT', 'b BIGINT', 'c BIGINT']);
});

test('a comment between rows is listed, however many cells it has; where texts stand # may begin one', async () => {
  expect(await read('a,b\n1,2\n# checked, ok\n3,4\n')).toMatchObject({
    columns: ['a BIGINT', 'b BIGINT'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
    left: ['# checked\t ok'],
  });
  expect((await read('tag,n\n# one,2\nx,3\n')).left).toEqual([]);
});

test('of comments above the names only the last may be the names', async () => {
  expect(await read('# made by x\n# y, z\n#\na,b\n1,2\n3,4\n')).toMatchObject({
    columns: ['a BIGINT', 'b BIGINT'],
    titles: [['# made by x'], ['# y', ' z'], ['#']],
  });
  expect((await read('# made by x\n#id,n\n1,2\n3,4\n')).columns).toEqual(['#id BIGINT', 'n BIGINT']);
});
