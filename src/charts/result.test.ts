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
  expect(resultCode(towns.columns, choice)).not.toContain('var(');
  expect(resultCode(towns.columns, { ...choice, colour: null })).toContain('currentColor');
});

test('a choice whose axis is gone is not kept for the next answer', () => {
  const choice = defaultChoice(towns.columns, 3) as ChartChoice;
  const other = answerOf({ town: ['text', ['甲']], m: ['number', [1]] });
  expect(fitChoice(choice, towns.columns)).toEqual(choice);
  expect(fitChoice(choice, other.columns)).toBeNull();
});
