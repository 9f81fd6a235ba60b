import { expect, test } from 'vitest';
import { Life } from './life.ts';

test('what is asked is answered, fails with its own error, or with the end', async () => {
  const life = new Life();
  expect(await life.of(Promise.resolve(7))).toBe(7);
  await expect(life.of(Promise.reject(new Error('own')))).rejects.toThrow('own');
  const never = life.of(new Promise(() => undefined));
  life.end(new Error('dead'));
  life.end(new Error('later'));
  await expect(never).rejects.toThrow('dead');
  await expect(life.of(new Promise(() => undefined))).rejects.toThrow('dead');
});

test('of what was answered nothing is kept', async () => {
  const life = new Life();
  const jobs = Array.from({ length: 20 }, (_, at) =>
    life.of(at % 2 === 0 ? Promise.resolve(at) : Promise.reject(new Error('no'))).catch(() => at),
  );
  expect(life.waiting).toBe(20);
  await Promise.all(jobs);
  await new Promise((done) => setTimeout(done));
  expect(life.waiting).toBe(0);
});
