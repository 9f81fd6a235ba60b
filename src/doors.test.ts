import { expect, test } from 'vitest';
import { doors, walk } from '../tests/doors.ts';
import { hostile } from '../tests/hostile.ts';

const texts = hostile.map(({ text }) => text);

test.each(doors)('$name: nothing runs, nothing escapes, what is seen is what was typed', async (door) => {
  const { faults, ...counts } = await walk(door, texts);
  expect(faults).toEqual([]);
  expect(counts.typed + counts.changed + counts.refused).toBe(texts.length);
});
