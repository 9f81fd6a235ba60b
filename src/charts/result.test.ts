import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Cell, Kind, QueryResult } from '../engine/database.ts';
import { result, resultCode } from './result.ts';
import { type ChartChoice, defaultChoice, fitChoice } from './result-choice.ts';

const { document } = parseHTML('<!doctype html><html></html>');

function answerOf(columns: Readonly<Record<string, readonly [Kind, readonly Cell[]]>>): QueryResult {
  const list = Object.entries(columns).map(([name, [kind, cells]]) => ({
    name,
    kind,
    integer: false,
    type: 'VARCHAR',
    get: (row: number) => cells[row] ?? null,
    vectors: () => [],
  }));
  return {
    sql: '',
    columns: list,
    rowCount: Object.values(columns)[0]?.[1].length ?? 0,
    complete: true,
    ms: 0,
    rows: () => [],
    release: () => undefined,
  };
}

const draw = (answer: QueryResult, choice: Partial<ChartChoice>, locale: 'zh' | 'en' = 'zh') => {
  const whole = defaultChoice(answer.columns, answer.rowCount) as ChartChoice;
  return result({ document, width: 800, locale }, answer, { ...whole, ...choice });
};
const textsOf = ({ svg }: { svg: Element }) =>
  [...svg.querySelectorAll('text')].map((each) => each.textContent);

const towns = answerOf({
  town: ['text', ['北京', '上海', null]],
  n: ['number', [12_000_000, 30_000_000, 5]],
});

test('an axis of numbers speaks the reader’s language', () => {
  expect(textsOf(draw(towns, { log: false }))).toContain('2000万');
  expect(textsOf(draw(towns, { log: false }, 'en'))).toContain('20M');
  const counted = { x: null, y: 'town', aggregate: 'count', log: false } as const;
  expect(textsOf(draw(towns, counted)).join()).toContain('计数');
});

test('days say no month in another language', () => {
  const days = answerOf({
    day: ['date', ['2020-01-01', '2020-06-01', '2021-01-01']],
    n: ['number', [1, 2, 3]],
  });
  const texts = textsOf(draw(days, {})).join(' ');
  expect(texts).toMatch(/2020-\d\d/);
  expect(texts).not.toMatch(/Jan|Apr|Jul|Oct/);
  const apart = answerOf({
    day: ['date', ['2019-01-01', '2020-01-01', '2021-01-01', '2021-06-01']],
    n: ['number', [1, 2, 3, 4]],
    of: ['text', ['甲', '乙', '丙', '丁']],
  });
  const days4 = textsOf(draw(apart, { facet: 'of' })).filter((said) => /^20\d\d/.test(said ?? ''));
  // Four panels of 170 pixels have room for three such labels each, not for ten.
  expect(days4.length / 4).toBeLessThanOrEqual(3);
});

test.each([
  ['2020-01-01T00:00:00', 3.5],
  ['2020-01-01T00:00:00', 2.4],
  ['2019-03-01T00:00:00', 200],
  ['2001-01-01T00:00:00', 1600],
  ['2020-01-01T00:00:00', 0.002],
])('ticks of moments from %s over %d days are told apart', (from, days) => {
  const moments = Array.from({ length: 9 }, (_, at) =>
    new Date(Date.parse(`${from}Z`) + (at * days * 86_400_000) / 8).toISOString(),
  );
  const answer = answerOf({ at: ['date', moments], n: ['number', moments.map((_, at) => at * 1000)] });
  const texts = textsOf(draw(answer, { log: false })).filter((said) => /[-:]|^(19|20)\d\d$/.test(said ?? ''));
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a line of many points has none drawn', () => {
  const many = Array.from({ length: 300 }, (_, at) => at);
  const answer = answerOf({ x: ['number', many], y: ['number', many] });
  expect(draw(answer, { mark: 'line', x: 'x', y: 'y' }).svg.querySelectorAll('marker').length).toBe(0);
});

test('a name that is missing has a place; a value that is missing is told', () => {
  expect(textsOf(draw(towns, { log: false })).join()).toContain('（空）');
  const gaps = answerOf({ town: ['text', ['甲', '乙', '丙']], n: ['number', [1, null, -3]] });
  expect(draw(gaps, {}).left).toBe('1行缺少数值，没有画。');
  expect(draw(gaps, { log: true }).left).toContain('1行不大于零，在对数轴上没有位置。');
});

test('values of one name are dots, not parts of a bar', () => {
  const twice = answerOf({ metric: ['text', ['甲', '甲', '乙']], n: ['number', [3300, 3300, 40]] });
  expect(defaultChoice(twice.columns, 3)?.mark).toBe('dot');
  expect(defaultChoice(towns.columns, 3)?.mark).toBe('bar');
});

test('several series through time are a line each, and none is drawn across them', () => {
  const days: readonly Cell[] = ['2020-05-31', '2020-05-31', '2021-08-23', '2022-04-22', '2022-04-22'];
  const values: readonly Cell[] = [33, 100, 50, 130, 60];
  const period: readonly [Kind, readonly Cell[]] = ['date', days];
  const n: readonly [Kind, readonly Cell[]] = ['number', values];
  const unit: readonly [Kind, readonly Cell[]] = ['text', ['张', '张', '张', '张', '张']];
  const metric_id: readonly [Kind, readonly Cell[]] = ['text', ['card', 'permit', 'card', 'permit', 'card']];
  const chosen = (columns: Parameters<typeof answerOf>[0]) => defaultChoice(answerOf(columns).columns, 5);
  expect(chosen({ period, n, unit, metric_id })).toMatchObject({ mark: 'line', colour: 'metric_id' });
  expect(chosen({ period, n, unit })).toMatchObject({ mark: 'dot', colour: null });
  // What is stated twice is one point.
  const again: readonly [Kind, readonly Cell[]] = ['number', [33, 33, 50, 60, 60]];
  expect(chosen({ period, n: again, unit, metric_id })).toMatchObject({ mark: 'line', colour: null });
});

test('values of several units say that they cannot be compared', () => {
  const mixed = answerOf({
    label: ['text', ['甲', '乙']],
    value: ['number', [3, 4]],
    unit: ['text', ['人', '小时']],
  });
  expect(draw(mixed, { y: 'label' }).left).toContain('单位不同');
  expect(draw(mixed, { y: 'label', facet: 'unit' }).left).toBe('');
});

test('the legend is in the drawing, each of many names once, the last of them together', () => {
  const many = answerOf({
    name: ['text', Array.from({ length: 12 }, (_, at) => `类${at}`)],
    n: ['number', Array.from({ length: 12 }, (_, at) => at + 1)],
  });
  const drawn = draw(many, { colour: 'name', log: false });
  expect(drawn.svg.tagName.toLowerCase()).toBe('svg');
  expect(textsOf(drawn)).toContain('其他');
  expect(textsOf(drawn).filter((said) => said === '类3')).toHaveLength(2);
  const legend = drawn.svg.lastElementChild;
  expect(legend?.querySelectorAll('rect').length).toBe(10);
  expect(legend?.getAttribute('text-anchor')).toBe('start');
});

test('code that is taken along names no colour of this page', () => {
  const choice = { ...(defaultChoice(towns.columns, 3) as ChartChoice), colour: 'town' };
  expect(resultCode(towns, choice, 'zh')).not.toContain('var(');
  expect(resultCode(towns, { ...choice, colour: null }, 'zh')).toContain('currentColor');
});

test('a choice whose axis is gone is not kept for the next answer', () => {
  const choice = defaultChoice(towns.columns, 3) as ChartChoice;
  const other = answerOf({ town: ['text', ['甲']], m: ['number', [1]] });
  expect(fitChoice(choice, towns.columns)).toEqual(choice);
  expect(fitChoice(choice, other.columns)).toBeNull();
});

const years = answerOf({
  year: ['number', [2022, 2019, 2021, 2020, 2020]],
  n: ['number', [4, 1, 3, 2, 2.5]],
  m: ['number', [40, 10, 30, 20, 25]],
  town: ['text', ['甲', '甲', '甲', '甲', '乙']],
});
const whole = {
  ...years,
  columns: years.columns.map((each) => ({ ...each, integer: each.name === 'year' })),
};

test('years stand as they are written, each once', () => {
  const drawn = draw(whole, { mark: 'line', x: 'year', y: 'n', colour: null });
  const ticks = textsOf(drawn).filter((said) => /^20/.test(said ?? ''));
  expect(ticks).toEqual(['2019', '2020', '2021', '2022']);
});

test('ticks of close numbers are told apart', () => {
  const close = answerOf({
    n: ['number', [10_234, 10_236, 10_239]],
    m: ['number', [0.00011, 0.00012, 0.00014]],
  });
  const drawn = draw(close, { mark: 'dot', x: 'm', y: 'n', log: false });
  const ticks = textsOf(drawn).filter((said) => /^[\d.,]+(?:万|E-\d)?$/.test(said ?? ''));
  expect(new Set(ticks).size).toBe(ticks.length);
  expect(ticks.length).toBeGreaterThan(6);
});

test('a line goes from left to right, whatever the order of the rows', () => {
  const drawn = draw(whole, { mark: 'line', x: 'year', y: 'n', colour: null });
  const path = [...drawn.svg.querySelectorAll('path')]
    .map((each) => each.getAttribute('d') ?? '')
    .find((d) => d.length > 20);
  const xs = [...(path ?? '').matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
  expect(xs).toHaveLength(5);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
});

const days = answerOf({
  day: ['date', ['2020-03-31', '2020-01-01', '2020-02-29', '2020-04-01', '2021-01-01']],
  n: ['number', [1, 2, 3, 4, 5]],
});

test.each([
  ['day', 5],
  ['month', 5],
  ['quarter', 3],
  ['year', 2],
] as const)('days are taken together by the %s', (bin, bars) => {
  const drawn = draw(days, { mark: 'bar', x: 'day', y: 'n', aggregate: 'sum', bin });
  const rects = [...drawn.svg.querySelectorAll('g rect')].filter(
    (each) => each.parentElement?.getAttribute('fill') !== 'none',
  );
  expect(rects).toHaveLength(bars);
  const line = draw(days, { mark: 'line', x: 'day', y: 'n', aggregate: 'sum', bin });
  expect(line.svg.querySelectorAll('marker').length).toBeGreaterThan(0);
});

test('shares fill the axis', () => {
  const drawn = draw(years, {
    mark: 'bar',
    x: 'n',
    y: 'town',
    colour: 'town',
    share: true,
    aggregate: 'sum',
    log: false,
  });
  expect(textsOf(drawn)).toContain('100');
});

test('a second series is a colour beside the first, both named', () => {
  const drawn = draw(whole, { mark: 'line', x: 'year', y: 'n', second: 'm', colour: null });
  expect(textsOf(drawn)).toEqual(expect.arrayContaining(['n', 'm']));
  expect(
    [...drawn.svg.querySelectorAll('path')].filter((each) => (each.getAttribute('d') ?? '').length > 20),
  ).toHaveLength(2);
});

test('a heat map says its numbers, a line across stands at its value', () => {
  const heat = draw(whole, { mark: 'heat', x: 'year', y: 'town', colour: 'm', aggregate: 'sum' });
  expect(textsOf(heat)).toEqual(expect.arrayContaining(['20', '25', '40']));
  const lined = draw(whole, { mark: 'dot', x: 'year', y: 'n', reference: 2 });
  expect(lined.svg.querySelector('[stroke-dasharray]')).toBeTruthy();
});

test('the first rows of a longer answer are said to be that on the chart itself', () => {
  const drawn = draw({ ...whole, complete: false }, { mark: 'dot', x: 'year', y: 'n' });
  expect(textsOf(drawn).join('')).toContain('图只用了结果的前5行');
});

const ledger = answerOf({
  period_end: ['date', ['2019-12-31', '2020-12-31', '2021-12-31', '2022-12-31']],
  value: ['number', [1, 2, 3, 4]],
  bound: ['text', ['exact', 'more_than', 'exact', 'at_most']],
  comparability: ['text', ['same', 'same', 'near', 'same']],
});

test('rows of the ledger keep their bounds, and a similar scope joins no line', () => {
  const drawn = draw(ledger, { mark: 'line' });
  const long = [...drawn.svg.querySelectorAll('path')].map((each) => each.getAttribute('d') ?? '');
  expect(long.find((d) => /^M[^M]+L[^L]+L[^L]+$/.test(d))).toBeTruthy();
  expect(drawn.svg.querySelectorAll('circle')).toHaveLength(4);
  expect(drawn.svg.querySelectorAll('[transform*="rotate"]').length).toBeGreaterThanOrEqual(1);
  expect(drawn.left).toBe('箭头指向界限开放的一边。空心：口径相近，不连线。');
});

test.each([
  ['bar', { mark: 'bar', x: 'n', y: 'town', colour: 'town', aggregate: 'sum' }, years],
  ['second line', { mark: 'line', x: 'year', y: 'n', second: 'm', colour: null, reference: 3 }, whole],
  ['months', { mark: 'bar', x: 'day', y: 'n', aggregate: 'sum', bin: 'month' }, days],
  ['heat', { mark: 'heat', x: 'year', y: 'town', colour: 'm' }, whole],
  ['box', { mark: 'box', x: 'n', y: 'town' }, years],
  ['ledger', { mark: 'line', x: 'period_end', y: 'value' }, ledger],
] as const)('the code of a %s chart runs as it is pasted', (_, choice, answer) => {
  const base = defaultChoice(answer.columns, answer.rowCount) as ChartChoice;
  const whole = { ...base, log: false, ...choice } as ChartChoice;
  const code = resultCode(answer, whole, 'en');
  const body = code.replace(/^import.*$/m, '').replace('export const chart =', 'return');
  const bare = {
    ...Plot,
    plot: (options: object) => Plot.plot({ ...options, document } as Plot.PlotOptions),
  };
  const chart = new Function('Plot', body)(bare) as Element;
  const marksOf = (svg: Element) => svg.querySelectorAll('rect, circle').length;
  const drawn = result({ document, width: 640, locale: 'en' }, answer, { ...whole, colour: null });
  expect(chart.querySelectorAll('path, rect').length).toBeGreaterThan(0);
  if (!whole.colour && !whole.second) expect(marksOf(chart)).toBe(marksOf(drawn.svg as Element));
});
