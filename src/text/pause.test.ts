import { expect, test } from 'vitest';
import { inSlices } from './pause.ts';

/** Whether a timer that is due has its turn while `work` goes on. */
async function answers(work: () => Promise<unknown>): Promise<boolean> {
  let has = false;
  const timer = setTimeout(() => {
    has = true;
  });
  await work();
  clearTimeout(timer);
  return has;
}

test('a chain of steps lets others have their turn once its slice is over, and not before', async () => {
  const over = inSlices(-1);
  expect(await answers(over)).toBe(true);
  const begun = inSlices(60_000);
  expect(await answers(begun)).toBe(false);
});
