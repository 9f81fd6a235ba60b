/** No error reaches a person in one language only. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorText, Fault, isOutOfReach } from './error-message.ts';

test('a fault is said in both languages, and in English to a console', () => {
  const words = { zh: '空文件：a.csv', en: 'empty file: a.csv' };
  expect([errorText(new Fault(words)), new Fault(words).message]).toEqual([words, words.en]);
  expect(errorText('thrown words')).toEqual({ zh: 'thrown words', en: 'thrown words' });
});

/** Rooms whose errors reach a person. */
const rooms = ['import', 'documents', 'apps', 'review', 'share/formats'];
/** What only a fault of ours can throw. */
const ours = ['review/ledger-example.ts'];

test.each<[string, string, string]>([
  ['NotReadableError', 'The requested file could not be read, typically due to permission', '文件读不到：'],
  ['NotFoundError', 'A requested file or directory could not be found at the time', '文件读不到：'],
  ['QuotaExceededError', '', '存储已满：'],
  ['TypeError', 'Failed to fetch dynamically imported module: http://a/b.js', '页面的一部分没有取到：'],
  ['TypeError', 'error loading dynamically imported module: http://a/b.js', '页面的一部分没有取到：'],
  ['TypeError', 'Importing a module script failed.', '页面的一部分没有取到：'],
  ['TypeError', 'NetworkError when attempting to fetch resource.', '没有取到：'],
  ['RangeError', 'Array buffer allocation failed', '内存不够：'],
])('a browser’s %s “%s” is said as what happened and the way out', (name, message, zh) => {
  const said = errorText(Object.assign(new Error(message), { name }));
  expect(said.zh.startsWith(zh)).toBe(true);
  expect(said.zh + said.en).toMatch(/；.*; /s);
  expect(errorText(new Error(message)).en).toBe(message);
});

test('what the network keeps back is told from what is wrong with a file', () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: http://a/b.js');
  expect([missing, new TypeError('Failed to fetch')].map(isOutOfReach)).toEqual([true, true]);
  expect(
    [new Error('invalid parquet magic'), new RangeError('Invalid array length')].map(isOutOfReach),
  ).toEqual([false, false]);
});

test('a style sheet that is gone is a part of the page that is gone', () => {
  expect(errorText(new Error('Unable to preload CSS for /assets/a.css')).zh).toMatch(
    /^页面的一部分没有取到：/,
  );
});

test.each(rooms)('src/%s throws no sentence in one language alone', (room) => {
  const folder = join(import.meta.dirname, '..', room);
  const single = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /(?<!\.test)\.tsx?$/.test(name) && !/fuzz\.ts$/.test(name) && !ours.includes(`${room}/${name}`),
    )
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/new (?:Type|Range)?Error\(\s*['"`].*/g)].map(
        ([words]) => `${name}: ${words}`,
      ),
    );
  expect(single).toEqual([]);
});
