import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQuery, mergeQueries } from './desk.ts';
import type { Query } from './sheets.ts';

const query = (id: string, sql: string, more: Partial<Query> = {}): Query => ({
  ...{ id, name: '', note: '', sql, answered: '', view: 'table', chart: null, brush: null, open: true },
  ...more,
});
const merge = (base: Query[], ours: Query[], theirs: Query[]) =>
  mergeQueries(base, ours, theirs, () => 'copy');

const [a, b, c] = [query('a', '1'), query('b', '2'), query('c', '3')];

test('what one window alone did is done', () => {
  expect(merge([a, b], [a, b, c], [{ ...a, sql: '10' }]).queries).toEqual([{ ...a, sql: '10' }, c]);
  expect(merge([a], [a], [a, b]).queries).toEqual([a, b]);
});

test('a text that both windows changed is there twice, and that is told', () => {
  const [mine, other] = [query('a', 'mine', { name: '人口' }), query('a', 'theirs')];
  const { queries, copies } = merge([a], [mine], [other]);
  expect(queries).toEqual([mine, { ...other, id: 'copy' }]);
  expect(copies).toEqual(['人口']);
});

test('what one window threw away and the other went on with stays', () => {
  expect(merge([a], [], [{ ...a, sql: '10' }]).queries).toEqual([{ ...a, sql: '10' }]);
  expect(merge([a], [{ ...a, sql: '10' }], []).queries).toEqual([{ ...a, sql: '10' }]);
  expect(merge([a], [], [a]).queries).toEqual([]);
});

test('a chart that was chosen elsewhere makes no copy', () => {
  const drawn = { ...a, view: 'chart' } as const;
  expect(merge([a], [{ ...a, sql: 'mine' }], [drawn]).copies).toEqual([]);
});

test('the order is that of the window which changed it', () => {
  const ids = (queries: readonly Query[]) => queries.map(({ id }) => id).join('');
  expect(ids(merge([a, b, c], [c, a, b], [a, b, c]).queries)).toBe('cab');
  expect(ids(merge([a, b, c], [a, b, c], [b, a, c]).queries)).toBe('bac');
});

test('two windows that write in turns lose no text, and come to rest', () => {
  const texts = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), sql: fc.string() }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(texts, texts, texts, (one, two, three) => {
      const [base, ours, theirs] = [one, two, three].map((list) => [
        ...new Map(list.map(({ id, sql }) => [id, query(id, sql)])).values(),
      ]) as [Query[], Query[], Query[]];
      let copy = 0;
      const { queries } = mergeQueries(base, ours, theirs, () => `copy${copy++}`);
      const kept = queries.map(({ sql }) => sql);
      const isOld = ({ id, sql }: Query) => base.some((each) => each.id === id && each.sql === sql);
      for (const each of [...ours, ...theirs]) if (!isOld(each)) expect(kept).toContain(each.sql);
      expect(mergeQueries(ours, ours, queries, () => 'more').queries).toEqual(queries);
      expect(mergeQueries(queries, queries, queries, () => 'more').copies).toEqual([]);
    }),
  );
});

test('what is no query is known as such', () => {
  expect(isQuery(a)).toBe(true);
  expect([null, 3, {}, { ...a, sql: 3 }, { ...a, view: 'map' }, { ...a, chart: {} }].some(isQuery)).toBe(
    false,
  );
});
