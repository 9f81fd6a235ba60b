import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, cutSlices, prefetch, toLineFeeds } from './read-ahead.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function cut(text: string, size: number, read: number, delimiter = ',') {
  const slices = [];
  for await (const slice of cutSlices(new Blob([text]), delimiter, size, read)) slices.push(slice);
  return slices;
}

test('slices end where a row ends, also when a row is cut by the reading', async () => {
  const slices = await cut('a,b\n1,2\n3,4\n5,6\n', 6, 5);
  expect(slices.map(({ bytes }) => textOf(bytes))).toEqual(['a,b\n1,2\n', '3,4\n', '5,6\n']);
});

test('a line break in a quoted cell ends no row; a quote within a bare cell opens nothing', async () => {
  expect((await cut('"x\ny","a""\nb"\n2,3\n', 4, 3)).map(({ bytes }) => textOf(bytes))).toEqual([
    '"x\ny","a""\nb"\n',
    '2,3\n',
  ]);
  expect((await cut('5"\n6"\n', 2, 3)).map(({ bytes }) => textOf(bytes))).toEqual(['5"\n', '6"\n']);
});

test('a last row without a line break, one cell larger than every slice, and an empty file', async () => {
  expect((await cut('1\n2', 1, 1)).map(({ bytes }) => textOf(bytes))).toEqual(['1\n', '2']);
  expect(await cut(`"${'x\n'.repeat(50)}"`, 8, 4)).toHaveLength(1);
  expect(await cut('', 8, 4)).toEqual([]);
});

test('joined again, slices are the file, byte for byte', async () => {
  const cell = fc.constantFrom('1', '二', '"a\n二"', '"x""y"', '', '5"');
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 16 }),
      async (rows, size, read) => {
        const text = rows.map((row) => row.join()).join('\n');
        const slices = await cut(text, size, read);
        expect(slices.flatMap(({ bytes }) => [...bytes])).toEqual([...new TextEncoder().encode(text)]);
        let at = 0;
        for (const { start, end, bytes } of slices) {
          expect([start, end - start]).toEqual([at, bytes.length]);
          at = end;
        }
      },
    ),
  );
});

test('read ahead, values come in order, and an error comes in its turn', async () => {
  async function* values() {
    yield 1;
    yield 2;
    throw new Error('torn file');
  }
  const seen: number[] = [];
  await expect(async () => {
    for await (const value of prefetch(values())) seen.push(value);
  }).rejects.toThrow('torn file');
  expect(seen).toEqual([1, 2]);
});

test('line breaks are counted before each offset', async () => {
  expect(await countLines(new Blob(['a\nb\nc\n']), [0, 2, 3, 6, 9])).toEqual([0, 1, 1, 3, 3]);
});

test.each([
  ['1,x\r\n2,y\n3,z', '1,x\n2,y\n3,z'],
  ['1\r2\r\n3\r', '1\n2\n3\n'],
  ['"h\r1",x\r"a\r\nb",2\r\n', '"h\r1",x\n"a\r\nb",2\n'],
  ['5"\r6"\r', '5"\n6"\n'],
  ['5"".5\r\n6""\r7', '5"".5\n6""\n7'],
  ['"5""\r6"\r\n7', '"5""\r6"\n7'],
])('rows of %j are ended by line feeds, cells stay', (text, expected) => {
  expect(textOf(toLineFeeds(new TextEncoder().encode(text), [',']))).toBe(expected);
});

test('a carriage return alone ends a row, the half of a pair does not', async () => {
  expect((await cut('1\r2\r3\r', 2, 3)).map(({ bytes }) => textOf(bytes))).toEqual(['1\r', '2\r', '3\r']);
  expect((await cut('12\r\n34\r\n', 3, 3)).map(({ bytes }) => textOf(bytes))).toEqual(['12\r\n', '34\r\n']);
  expect(await countLines(new Blob(['a\r\nb\rc\n']), [0, 3, 5, 7])).toEqual([0, 1, 2, 3]);
});
