import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asWork, beginWork, whenQuiet } from './pending-work.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether the wait is over so far. */
function waitFor(ms: number): () => boolean {
  let over = false;
  void whenQuiet(ms).then(() => {
    over = true;
  });
  return () => over;
}

test('without work it is quiet once the time has passed', async () => {
  const over = waitFor(1000);
  await vi.advanceTimersByTimeAsync(999);
  expect(over()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(over()).toBe(true);
});

test('work of several is waited for, and what follows it within the time', async () => {
  const [end, endOther] = [beginWork(), beginWork()];
  const over = waitFor(1000);
  await vi.advanceTimersByTimeAsync(60_000);
  end();
  // A second call ends nothing of the other.
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(over()).toBe(false);
  endOther();
  await vi.advanceTimersByTimeAsync(500);
  const endNext = beginWork();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(over()).toBe(false);
  endNext();
  await vi.advanceTimersByTimeAsync(1000);
  expect(over()).toBe(true);
});

test('work that began and ended within the time starts it anew', async () => {
  const over = waitFor(1000);
  await vi.advanceTimersByTimeAsync(900);
  beginWork()();
  await vi.advanceTimersByTimeAsync(900);
  expect(over()).toBe(false);
  await vi.advanceTimersByTimeAsync(1100);
  expect(over()).toBe(true);
});

test('a job that fails ends as one that is done, and its failure is its asker’s', async () => {
  const job = asWork(Promise.reject(new Error('no')));
  await expect(job).rejects.toThrow('no');
  const over = waitFor(1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(over()).toBe(true);
});
