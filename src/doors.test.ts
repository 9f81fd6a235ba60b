import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doors, walk } from '../tests/doors.ts';
import { hostile } from '../tests/hostile.ts';

const texts = hostile.map(({ text }) => text);
const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

/**
 * The rows that `npm run security` wrote, numbers alone: strings, as typed, changed, refused, run or escaped. The mark
 * of a comment of HTML may not stand in a module, hence [<].
 */
const stated = new Map(
  (/[<]!-- doors -->([\s\S]*)[<]!-- \/doors -->/.exec(read('docs/security.md'))?.[1] ?? '')
    .split('\n')
    .filter((line) => /^\| .*\d/.test(line))
    .map((line) => {
      const [name = '', ...cells] = line.split('|').slice(1, -1);
      return [name.trim(), cells.map((cell) => Number.parseInt(cell, 10))] as const;
    }),
);
const total = [...stated].find(([name]) => /^\d+ doors$/.test(name))?.[1] ?? [];

test.each(doors)('$name: nothing runs, nothing escapes, what is seen is what was typed', async (door) => {
  const { faults, typed, changed, refused } = await walk(door, texts);
  expect(faults).toEqual([]);
  expect(typed + changed + refused).toBe(texts.length);
  expect([texts.length, typed, changed, refused, 0], 'run npm run security').toEqual(stated.get(door.name));
});

test('the page’s total is the sum of its rows, which are those of the doors', () => {
  const rows = doors.map(({ name }) => stated.get(name) ?? []);
  expect(stated.size).toBe(doors.length + 1);
  expect(total).toEqual([0, 1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)));
});

test.each([
  [
    'README.md',
    /(\d+) doors × (\d+) hostile strings \| ([\d,]+) as typed, (\d+) changed .*? (\d+) refused .*?; (\d+) ran or escaped/,
  ],
  [
    'README.zh-CN.md',
    /(\d+)道门×(\d+)条恶意字串 \| ([\d,]+)条原样，(\d+)条.*?，(\d+)条拒绝并说明；执行或越界(\d+)条/,
  ],
])('%s states what the page states', (file, sentence) => {
  const counts = sentence
    .exec(read(file))
    ?.slice(1)
    .map((number) => Number(number.replace(',', '')));
  expect(counts, `write the totals of docs/security.md into ${file}`).toEqual([
    doors.length,
    texts.length,
    ...total.slice(1),
  ]);
});
