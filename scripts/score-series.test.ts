import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './ledger-folder.ts';
import { type Entry, scoreField, scoreSeries } from './score-series.ts';

const point = (text: string, start: number) => ({ text: `${text}.txt`, start, end: start + 5, quote: '…' });
const entry = (
  source_id: string,
  start: number,
  metric_id: string | null,
  more: Partial<Entry> = {},
): Entry => ({
  ...{ source_id, start, end: start + 5, metric_id, quote: '…', restates: null },
  ...{ comparability: 'same', period_end: `${source_id}-12-31` },
  ...more,
});
const analysis = {
  series: [
    { name: 'land', points: [point('2021', 10), point('2022', 10)] },
    { name: 'people', points: [point('2021', 30), point('2022', 30)] },
  ],
  traps: [{ why: 'another definition', a: point('2021', 10), b: point('2022', 50) }],
};
const land = [entry('2021', 10, 'a'), entry('2022', 10, 'a')];
const people = [entry('2021', 30, 'b'), entry('2022', 30, 'b')];

test('series are right where one metric has their points, each at its day, and no other', () => {
  expect(scoreSeries(analysis, [...land, ...people])).toEqual({ series: 2, right: 2, misses: [], wrong: [] });
  expect(scoreSeries(analysis, [...land, entry('2021', 30, 'b'), entry('2022', 30, null)]).right).toBe(1);
  expect(scoreSeries(analysis, [...land, ...people, entry('2022', 70, 'a')]).right).toBe(1);
  const [first, second] = people as [Entry, Entry];
  expect(scoreSeries(analysis, [...land, first, { ...second, period_end: '2021-12-31' }]).right).toBe(1);
});

test('a trap is wrong where nothing marks it', () => {
  const trapped = (comparability: Entry['comparability']) =>
    scoreSeries(analysis, [...land, ...people, entry('2022', 50, 'a', { comparability })]).wrong;
  expect(trapped('same')).toHaveLength(1);
  expect(trapped('near')).toEqual([]);
});

test('two series in one metric are a wrong join', () => {
  const all = [...land, ...people].map((row) => ({ ...row, metric_id: 'a' }));
  expect(scoreSeries(analysis, all).wrong).toEqual(['one metric for land and people']);
});

/** What is reached of each field; it may only rise. */
test.each([
  ['forestry', 24],
  ['courts', 26],
  ['bulletin', 40],
  ['aviation', 37],
  ['social', 39],
  ['ip', 38],
  ['tourism', 37],
  ['procuratorate', 38],
  ['relief', 38],
  ['customs', 36],
  ['health', 40],
  ['power', 40],
  ['education', 40],
  ['market', 38],
  ['fire', 40],
  ['lending', 40],
  ['civil', 37],
  ['express', 39],
  ['water', 39],
  ['insurance', 36],
  ['land', 40],
  ['culture', 40],
])('of five releases on %s no fewer than %i series are right, and no join is wrong', async (field, least) => {
  const { right, misses, wrong } = await scoreField(join(root, 'tests', 'fixtures', 'series', field));
  expect(wrong).toEqual([]);
  expect(right, misses.join('\n')).toBeGreaterThanOrEqual(least);
});
