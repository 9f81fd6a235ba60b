import { expect, test } from 'vitest';
import { revisionsBetween, type Snapshot } from './snapshot.ts';

/** Quote, metric, bound, value, low, high, period end, comparability, review. */
const row = (quote: string, value: number, review = 'checked') =>
  [quote, 'cards', 'exact', value, value, value, '2024-05-31', 'same', review].map(String);
const version = (dataset: string, rows: Snapshot['rows']): Snapshot => ({ dataset, rows });

const before = version('a', { x: row('20万', 200_000), y: row('3亿', 300_000_000), z: row('5省', 5) });

test('a corrected value is one correction: none added, none removed', () => {
  const now = version('b', { ...before.rows, x: row('22万', 220_000) });
  expect(revisionsBetween(before, now)).toMatchObject([
    {
      observation_id: 'x',
      revision: 'corrected',
      cells: [
        { column: 'quote', from: '20万', to: '22万' },
        { column: 'value', from: '200000', to: '220000' },
        { column: 'low', from: '200000', to: '220000' },
        { column: 'high', from: '200000', to: '220000' },
      ],
    },
  ]);
});

test('a row that was only named otherwise has not changed; one of its twins may still be gone', () => {
  const { x, ...rest } = before.rows;
  expect(revisionsBetween(before, version('b', { ...rest, renamed: row('20万', 200_000) }))).toEqual([]);
  const twins = version('a', { one: row('20万', 200_000), two: row('20万', 200_000) });
  const now = version('b', { renamed: row('20万', 200_000) });
  expect(revisionsBetween(twins, now).map(({ revision }) => revision)).toEqual(['removed']);
});

test('what is new, gone or in doubt is said as that', () => {
  const now = version('b', { x: row('20万', 200_000), z: row('5省', 5, 'disputed'), w: row('7省', 7) });
  expect(
    revisionsBetween(before, now).map(({ observation_id, revision }) => [observation_id, revision]),
  ).toEqual([
    ['z', 'disputed'],
    ['w', 'added'],
    ['y', 'removed'],
  ]);
});
