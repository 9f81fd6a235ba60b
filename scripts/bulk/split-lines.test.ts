import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { type LineBlock, splitLines } from './split-lines.ts';

async function* chunks(words: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(words);
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function blocks(words: string, sizes: readonly number[], blockBytes: number, lineBytes?: number) {
  const all: LineBlock[] = [];
  for await (const block of splitLines(chunks(words, sizes), blockBytes, lineBytes)) all.push(block);
  return all;
}

const wordsOf = (block: LineBlock): string => Buffer.from(block.bytes).toString();

test('blocks hold whole lines and, put together, the stream; their lines are numbered', async () => {
  const found = await blocks('一\n\r\n二三\n四', [1000], 5);
  expect(found.map((block) => [block.line, wordsOf(block)])).toEqual([
    [1, '一\n\r\n'],
    [3, '二三\n'],
    [4, '四'],
  ]);
});

test('however the stream comes in pieces, the blocks are the same', async () => {
  const text = array(constantFrom('a', '汉', '\n', '\r\n', 'x'.repeat(30))).map((signs) => signs.join(''));
  const sizes = array(integer({ min: 1, max: 9 }), { minLength: 1 });
  await assert(
    asyncProperty(text, sizes, async (words, cut) => {
      expect(await blocks(words, cut, 7, 20)).toEqual(await blocks(words, [10_000], 7, 20));
    }),
  );
});

test('a line beyond the limit is left out and said; its neighbours and their numbers stay', async () => {
  const found = await blocks(`one\n${'x'.repeat(50)}\nthree\n${'y'.repeat(30)}`, [8], 1000, 10);
  expect(found.map(wordsOf).join('')).toBe('one\n\nthree\n\n');
  expect(found.flatMap(({ tooLong }) => tooLong)).toEqual([
    { line: 2, bytes: 51 },
    { line: 4, bytes: 30 },
  ]);
});
