/** What the engine sums up of all rows draws what the page would draw, had it all of them. */

import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, QueryResult } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { result, resultCode } from './result.ts';
import type { ChartChoice } from './result-choice.ts';
import { needsEngine, type WholeChart, wholeChart } from './whole-chart.ts';

const { document } = parseHTML('<!doctype html><html></html>');
const frame = { document, width: 800, locale: 'zh' } as const;

// Names in the order of their rows and of their sums, which is the order of bars.
const few = `select case when i % 20 < 9 then '京' when i % 20 < 15 then '沪' when i % 20 < 19 then '渝' end as town,
  ['a', 'b'][1 + i % 2] as kind, date '2019-11-20' + (i % 900)::integer as day,
  timestamp '2020-01-01' + interval (i) hour as moment, (i * 7919) % 1000 as n, ((i * 31) % 997) / 8 as share,
  case when i % 11 = 0 then null else i / 4 - 20 end as gap, i as i
from range(2000) r(i)`;

let database: Database;
let answer: QueryResult;
const ask = (sql: string) => database.query(sql);
beforeAll(async () => {
  database = await openNodeDatabase();
  answer = await database.query(few);
});
afterAll(() => database.close());

const plain: ChartChoice = {
  ...{ mark: 'bar', x: null, y: null, colour: null, facet: null, second: null },
  ...{ bin: 'none', share: false, reference: null, log: false, aggregate: 'none' },
};

/** Every drawn shape with where it stands; numbers to a hundredth of a pixel, in no order. */
function shapes(svg: Element): string[] {
  const round = (text: string) =>
    text.replace(/-?\d+\.\d+/g, (each) => String(Math.round(Number(each) * 100) / 100));
  return [...svg.querySelectorAll('rect, path, line, circle, text')]
    .map((shape) => {
      const attributes = [
        'x',
        'y',
        'width',
        'height',
        'd',
        'x1',
        'x2',
        'y1',
        'y2',
        'cx',
        'cy',
        'fill',
        'fill-opacity',
      ];
      return round(
        `${shape.tagName} ${attributes.map((name) => shape.getAttribute(name)).join(' ')} ${shape.textContent}`,
      );
    })
    .sort();
}

async function both(choice: Partial<ChartChoice>) {
  const asked = { ...plain, ...choice };
  const whole: WholeChart = await wholeChart(ask, answer, asked);
  return {
    whole,
    ofRows: shapes(result(frame, answer, asked).svg),
    ofEngine: shapes(result(frame, answer, asked, { ...whole, notes: [] }).svg),
  };
}

describe('is drawn as the page draws all rows', () => {
  test.each<[string, Partial<ChartChoice>]>([
    ['names counted', { y: 'town', aggregate: 'count' }],
    ['names summed', { x: 'n', y: 'town', aggregate: 'sum' }],
    ['a mean by name and colour', { x: 'share', y: 'town', colour: 'kind', aggregate: 'mean' }],
    ['a median by name in panels', { x: 'share', y: 'town', facet: 'kind', aggregate: 'median' }],
    ['least and upright', { x: 'town', y: 'share', aggregate: 'min' }],
    ['greatest', { x: 'n', y: 'town', aggregate: 'max' }],
    ['two columns', { x: 'n', y: 'town', second: 'i', aggregate: 'sum' }],
    ['months counted', { x: 'day', bin: 'month', aggregate: 'count' }],
    ['quarters summed by colour', { x: 'day', y: 'n', bin: 'quarter', colour: 'kind', aggregate: 'sum' }],
    ['shares of years', { x: 'moment', y: 'n', bin: 'year', colour: 'kind', share: true, aggregate: 'sum' }],
    ['a line of monthly means', { mark: 'line', x: 'day', y: 'share', bin: 'month', aggregate: 'mean' }],
    ['an area of months', { mark: 'area', x: 'day', y: 'n', bin: 'month', colour: 'kind' }],
    ['names by names', { mark: 'heat', x: 'kind', y: 'town' }],
    ['names by names, summed', { mark: 'heat', x: 'kind', y: 'town', colour: 'n', aggregate: 'mean' }],
  ])('%s', async (_, choice) => {
    const { ofRows, ofEngine } = await both(choice);
    expect(ofEngine).toEqual(ofRows);
    expect(ofEngine.length).toBeGreaterThan(4);
  });
});

test('a box has the quarters and whiskers of all values, and says how many lie beyond', async () => {
  const asked: ChartChoice = { ...plain, mark: 'box', x: 'far', y: 'town' };
  const skewed = await database.query(
    `select ['京', '沪'][1 + i % 2] as town, case when i % 50 = 0 then 4000 + i else (i * 37) % 1000 end as far from range(2000) r(i)`,
  );
  const whole = await wholeChart(ask, skewed, asked);
  const boxes = (svg: Element) =>
    [...svg.querySelectorAll('[aria-label], g')].flatMap((group) =>
      [...group.children]
        .filter(({ tagName }) => /rect/i.test(tagName))
        .map((rect) => rect.getAttribute('width')),
    );
  const wide = (of: WholeChart | null) => boxes(result(frame, skewed, asked, of).svg).length;
  expect(wide(whole)).toBe(wide(null));
  const values = (town: string) =>
    whole.answer.columns[1] === undefined
      ? []
      : Array.from({ length: whole.answer.rowCount }, (_, row) => row)
          .filter((row) => whole.answer.columns[0]?.get(row) === town)
          .map((row) => whole.answer.columns[1]?.get(row));
  const [wanted] = (
    await ask(
      `with t as (select * from (${skewed.sql}) where town = '沪') select quantile_cont(far, 0.25)::double a, median(far)::double b, quantile_cont(far, 0.75)::double c from t`,
    )
  ).rows();
  expect(values('沪').slice(1, 4)).toEqual([wanted?.a, wanted?.b, wanted?.c]);
  expect(whole.notes.map((note) => note.en)).toContain(
    '40 values beyond the whiskers are not drawn one by one.',
  );
});

test.each(['n', 'count', 'share'])(
  '%s: numbers are parted into stretches that hold every row once',
  async (x) => {
    const sql = x === 'count' ? `select n as count from (${few})` : few;
    const counted = await database.query(sql);
    const asked: ChartChoice = { ...plain, x, aggregate: 'count' };
    const whole = await wholeChart(ask, counted, asked);
    const rects = (of: WholeChart | null) =>
      [...result(frame, counted, asked, of).svg.querySelectorAll('rect')].map((rect) => ({
        x: Number(rect.getAttribute('x')),
        height: Number(rect.getAttribute('height')),
      }));
    const [drawn, heights] = [whole.answer.columns[1], rects(whole).map(({ height }) => height)];
    const counts = Array.from({ length: whole.answer.rowCount }, (_, row) => Number(drawn?.get(row)));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(2000);
    expect(counts.length).toBeGreaterThan(5);
    // Each stretch is a bar as high as its count.
    expect(heights.length).toBe(counts.length);
    const scale = Math.max(...heights) / Math.max(...counts);
    for (const [at, count] of counts.entries()) expect(heights[at]).toBeCloseTo(count * scale, 0);
  },
);

test('a line of many rows keeps its first, last, least and greatest value', async () => {
  const sql = `select timestamp '2020-01-01' + interval (i) second as at,
    case when i = 77777 then 5000 when i = 123456 then -5000 else sin(i / 1e5) * 100 end as v from range(200000) r(i)`;
  const long = await database.query(sql, { limit: 100 });
  const asked: ChartChoice = { ...plain, mark: 'line', x: 'at', y: 'v' };
  expect(needsEngine(long, asked)).toBe(true);
  const whole = await wholeChart(ask, long, asked);
  expect(whole.answer.rowCount).toBeLessThan(2500);
  const values = Array.from({ length: whole.answer.rowCount }, (_, row) => whole.answer.columns[1]?.get(row));
  expect(values).toContain(5000);
  expect(values).toContain(-5000);
  expect(values[0]).toBe(0);
  expect(result(frame, long, asked, whole).left).toBe(
    '按全部200,000行画出：每一小段画首、末、最小和最大的值。',
  );
});

test('dots are a sample that is the same each time and has the furthest; names beyond forty are counted', async () => {
  const dots = await database.query('select i as a, (i * 7919) % 100003 as b from range(50000) r(i)', {
    limit: 100,
  });
  const asked: ChartChoice = { ...plain, mark: 'dot', x: 'a', y: 'b' };
  const [one, two] = [await wholeChart(ask, dots, asked), await wholeChart(ask, dots, asked)];
  expect(shapes(result(frame, dots, asked, one).svg)).toEqual(shapes(result(frame, dots, asked, two).svg));
  expect(one.notes[0]?.en).toMatch(/^A random sample of 4,996 of 50,000 rows/);
  const firsts = Array.from({ length: one.answer.rowCount }, (_, row) => one.answer.columns[0]?.get(row));
  expect(firsts).toContain(0);
  expect(firsts).toContain(49_999);
  const names = await database.query(`select 'n' || i % 100 as name, i as v from range(50000) r(i)`, {
    limit: 100,
  });
  const bars = await wholeChart(ask, names, { ...plain, y: 'name', x: 'v', aggregate: 'sum' });
  expect(bars.answer.rowCount).toBe(40);
  expect(bars.answer.columns[0]?.get(0)).toBe('n99');
  expect(bars.notes.map((note) => note.en)).toEqual([
    'Of all 50,000 rows.',
    '30,000 rows of further names or places are not drawn.',
  ]);
});

test('rows without a value or a day are told; an answer that is all here asks nothing', async () => {
  const { whole } = await both({ x: 'gap', y: 'town', aggregate: 'sum' });
  expect(whole.notes.map((note) => note.zh)).toEqual(['按全部1,818行算出。', '182行缺少数值，没有画。']);
  expect(needsEngine(answer, plain)).toBe(false);
  const endless = await database.query(
    `select unnest([date 'infinity', date '2020-01-01', null]) as day, 1 as n`,
  );
  const days = await wholeChart(ask, endless, { ...plain, x: 'day', y: 'n', bin: 'month', aggregate: 'sum' });
  expect(days.notes.map((note) => note.en)).toEqual([
    'Of all 1 rows.',
    '2 rows lack a value and are not drawn.',
  ]);
  expect(resultCode(endless, plain, 'en', days)).toContain('Plot.');
});

test('columns may have any name and any type', async () => {
  const odd = await database.query(
    `select 'x' as "a""b", 1.25::decimal(18, 3) as "count(*)", true as yes, 9007199254740993 as n, timestamptz '2020-01-01 08:00:00+08' as at`,
  );
  for (const choice of [
    { x: 'count(*)', y: 'a"b', aggregate: 'sum' },
    { x: 'n', y: 'yes', aggregate: 'mean' },
    { mark: 'line', x: 'at', y: 'count(*)' },
    { mark: 'dot', x: 'count(*)', y: 'n' },
    { mark: 'heat', x: 'count(*)', y: 'n' },
    { x: 'at', aggregate: 'count' },
  ] as const) {
    const whole = await wholeChart(ask, odd, { ...plain, ...choice });
    expect(whole.answer.rowCount, JSON.stringify(choice)).toBeGreaterThan(0);
    expect(() => result(frame, odd, { ...plain, ...choice }, whole)).not.toThrow();
  }
});
