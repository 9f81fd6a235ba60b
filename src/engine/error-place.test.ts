import { expect, test } from 'vitest';
import { findErrorPlace, toSentence, unwrapMessage } from './error-place.ts';
import { openNodeDatabase } from './node.ts';
import { QueryError } from './query-error.ts';

const database = await openNodeDatabase();
await database.query('create table observations (observation_id varchar, value double, notes varchar)');

const errorOf = (sql: string): Promise<QueryError> =>
  database.query(sql).then(
    () => expect.fail(`answered: ${sql}`),
    (error: QueryError) => error,
  );

test.each([
  ['select nope from observations', 'nope'],
  ["select '汉字汉字', nope from observations", 'nope'],
  ['select 1\nfrom observations\nwhere nope = 1', 'nope'],
  [`select ${'value, '.repeat(80)}nope from observations`, 'nope'],
  ['select value\n fro observations', 'observations'],
  ['select * from observation', 'observation'],
])('the engine’s caret is found again: %s', async (sql, word) => {
  const { place } = await errorOf(sql);
  expect(sql.slice(place ?? 0).startsWith(word)).toBe(true);
});

test('words without a caret point nowhere', () => {
  expect(findErrorPlace('Out of Memory Error: no', 'select 1')).toBeNull();
});

test('the printed line is left out of the words', async () => {
  expect((await errorOf('select nope from observations')).message).toMatch(
    /^[^\n]*nope[^\n]*\nCandidate[^\n]*$/,
  );
});

test('a message that comes as a record is read as words, with its place', () => {
  const sql = 'select 1\nfrm observations';
  const words = unwrapMessage(
    JSON.stringify({
      exception_type: 'Parser',
      exception_message: 'syntax error at or near "observations"\n\nLINE 2: frm observations\n            ^',
      position: '13',
    }),
  );
  expect(toSentence(words)).toBe('Parser Error: syntax error at or near "observations"');
  expect(findErrorPlace(words, sql)).toBe(sql.indexOf('observations'));
  expect(unwrapMessage('{"exception_type": cut')).toBe('{"exception_type": cut');
});

test('out of memory, a dead instance and a wrong query are told apart', () => {
  const kindOf = (cause: Error) => new QueryError(cause.message, { cause }).kind;
  expect(kindOf(new Error('Out of Memory Error: could not allocate'))).toBe('memory');
  expect(kindOf(new WebAssembly.RuntimeError('unreachable'))).toBe('engine');
  expect(kindOf(new Error('Binder Error: no'))).toBe('query');
});
