/** No error reaches a person in one language only. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorText, Fault } from './error-message.ts';

test('a fault is said in both languages, and in English to a console', () => {
  const words = { zh: '空文件：a.csv', en: 'empty file: a.csv' };
  expect([errorText(new Fault(words)), new Fault(words).message]).toEqual([words, words.en]);
  expect(errorText('thrown words')).toEqual({ zh: 'thrown words', en: 'thrown words' });
});

/** Rooms whose errors reach a person in explore. */
const rooms = ['import', 'documents', 'apps/explore'];

test.each(rooms)('src/%s throws no sentence in one language alone', (room) => {
  const folder = join(import.meta.dirname, '..', room);
  const single = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !/fuzz\.ts$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/new (?:Type|Range)?Error\(\s*['"`].*/g)].map(
        ([words]) => `${name}: ${words}`,
      ),
    );
  expect(single).toEqual([]);
});
