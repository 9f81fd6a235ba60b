import { expect, test } from 'vitest';
import { splitStatements } from './statements.ts';

test('statements end at semicolons that are code', () => {
  const sql = 'select \';\' as a; -- no; end\nselect "b;c" from t /* ; */;;\n select $$x;y$$';
  expect(splitStatements(sql).map(({ text }) => text)).toEqual([
    "select ';' as a",
    '-- no; end\nselect "b;c" from t /* ; */',
    'select $$x;y$$',
  ]);
});

test('each statement knows where it begins', () => {
  const sql = 'select 1;\n\n  select 2';
  for (const { text, start } of splitStatements(sql)) expect(sql.slice(start).startsWith(text)).toBe(true);
});

test('comments and white space alone are no statement', () => {
  expect(splitStatements(' -- nothing\n /* here */ ; ')).toEqual([]);
});

test('an open string goes to the end', () => {
  expect(splitStatements("select 'a;b").map(({ text }) => text)).toEqual(["select 'a;b"]);
});
