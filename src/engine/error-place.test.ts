import { expect, test } from 'vitest';
import { tables as schema } from '../dataset/schema.ts';
import { findErrorPlace, toWords, unwrapWords } from './error-place.ts';
import { openNodeEngine } from './node.ts';

const empty = schema.map(({ name, columns }) => [name, `${columns.map((column) => column.name).join()}\n`]);
const engine = await openNodeEngine(Object.fromEntries(empty));

async function wordsOf(sql: string): Promise<string> {
  return engine.query(sql).then(
    () => '',
    (error: Error) => error.message,
  );
}

test.each([
  ['select nope from observations', 'nope'],
  ["select '汉字汉字', nope from observations", 'nope'],
  ['select 1\nfrom observations\nwhere nope = 1', 'nope'],
  [`select ${'value, '.repeat(80)}nope from observations`, 'nope'],
  ['select value\n fro observations', 'observations'],
  ['select * from observation', 'observation'],
])('the engine’s caret is found again: %s', async (sql, word) => {
  const place = findErrorPlace(await wordsOf(sql), sql);
  expect(sql.slice(place ?? 0).startsWith(word)).toBe(true);
});

test('words without a caret point nowhere', () => {
  expect(findErrorPlace('Out of Memory Error: no', 'select 1')).toBeNull();
});

test('the printed line is left out of the words', async () => {
  expect(toWords(await wordsOf('select nope from observations'))).toMatch(
    /^[^\n]*nope[^\n]*\nCandidate[^\n]*$/,
  );
});

test('a message that comes as a record is read as words, with its place', () => {
  const sql = 'select 1\nfrm observations';
  const words = unwrapWords(
    JSON.stringify({
      exception_type: 'Parser',
      exception_message: 'syntax error at or near "observations"\n\nLINE 2: frm observations\n            ^',
      position: '13',
    }),
  );
  expect(toWords(words)).toBe('Parser Error: syntax error at or near "observations"');
  expect(findErrorPlace(words, sql)).toBe(sql.indexOf('observations'));
  expect(unwrapWords('{"exception_type": cut')).toBe('{"exception_type": cut');
});
