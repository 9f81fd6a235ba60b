import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { panels } from './panels.ts';
import { textBoxes } from './text-boxes.ts';
import type { DatedMark, Plane } from './time-plane.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };

const mark = (date: string, value: number, own: Partial<DatedMark> = {}): DatedMark => ({
  observation: `${date}:${value}`,
  domain: 'immigration',
  value,
  low: value,
  high: value,
  bound: 'exact',
  words: String(value),
  spoken: `${date} ${value}`,
  article: false,
  near: false,
  from: null,
  date,
  join: 'a',
  ...own,
});

const plane = (marks: readonly DatedMark[], own: Partial<Plane> = {}): Plane => ({
  heading: null,
  unit: '个',
  marks,
  shape: 'line',
  format: String,
  whole: true,
  changes: [],
  span: null,
  largest: null,
  since: null,
  until: null,
  ...own,
});

const draw = (planes: readonly Plane[], width = 560) =>
  panels({ document, width, locale: 'zh' }, { planes, notes: [] });
const linesOf = (drawn: Element) =>
  [...drawn.querySelectorAll('g[aria-label="line"] path')].map((path) => path.getAttribute('d') ?? '');
const points = (path: string) => path.split(/[ML]/).filter(Boolean).length;
const wordsOf = (drawn: Element) => textBoxes(drawn).map((box) => box.words);

const years = [mark('2019-05-01', 10), mark('2020-05-31', 20), mark('2022-01-01', 40)];

describe('what is joined', () => {
  test('marks of one series are one line', () => {
    expect(linesOf(draw([plane(years)])).map(points)).toEqual([3]);
  });

  test('a count whose start is known begins there at zero', () => {
    const [line = ''] = linesOf(draw([plane(years, { shape: 'step', since: '2019-01-01' })]));
    const [first, second] = line
      .slice(1)
      .split(/[LHVM]/)
      .map((point) => Number(point.split(',').at(-1)));
    const base = Math.max(...(line.match(/[\d.]+/g) ?? []).map(Number).filter((_, index) => index % 2 === 1));
    expect([first, second]).not.toContain(Number.NaN);
    expect(first).toBe(base);
  });

  test('a mark that stands alone is left out of the line', () => {
    const alone = years.map((each, index) => (index === 1 ? { ...each, join: null } : each));
    expect(linesOf(draw([plane(alone)])).map(points)).toEqual([2]);
  });

  test('two series are two lines, the near one dashed', () => {
    const near = [
      mark('2023-01-01', 60, { near: true, join: 'b' }),
      mark('2024-01-01', 65, { near: true, join: 'b' }),
    ];
    const drawn = draw([plane([...years, ...near])]);
    expect(linesOf(drawn).length).toBe(2);
    expect(drawn.querySelectorAll('[stroke-dasharray="4,3"]').length).toBe(1);
  });

  test('stems and spans join nothing', () => {
    expect(linesOf(draw([plane(years, { shape: 'stem' })]))).toEqual([]);
    const spans = years.map((each) => ({ ...each, from: `${each.date.slice(0, 4)}-01-01` }));
    expect(linesOf(draw([plane(spans, { shape: 'span' })]))).toEqual([]);
  });
});

describe('labels', () => {
  test('the value axis begins at a labelled zero', () => {
    expect(wordsOf(draw([plane(years)]))).toContain('0');
  });

  test('the article’s own mark is named as such', () => {
    const own = years.map((each, index) => (index === 1 ? { ...each, article: true } : each));
    expect(wordsOf(draw([plane(own)]))).toContain('本文 20');
  });

  test('a value that only repeats is said once, a batch every time', () => {
    const same = ['2019-01-01', '2020-01-01', '2021-01-01'].map((date) => mark(date, 31));
    const told = (shape: Plane['shape']) =>
      wordsOf(draw([plane(same, { shape })])).filter((words) => words === '31').length;
    expect(told('step')).toBe(1);
    expect(told('stem')).toBe(3);
  });
});

test('a change is a rule with its key, open towards the past where its beginning is not sourced', () => {
  const changes = [{ key: 'a', date: '2020-01-08', openBefore: true }];
  const drawn = draw([plane(years, { changes })]);
  expect(wordsOf(drawn)).toContain('a');
  expect(drawn.querySelectorAll('[aria-label="rule"] line').length).toBe(1);
});

test.each([
  [320, 1],
  [560, 2],
  [1120, 2],
])('at %i px four planes stand in %i columns', (width, columns) => {
  const drawn = draw(
    ['国家', '省份', '城市', '口岸'].map((heading) => plane(years, { heading })),
    width,
  );
  const lefts = textBoxes(drawn).filter((box) => /国家|省份|城市|口岸/.test(box.words));
  expect(new Set(lefts.map((box) => Math.round(box.x0))).size).toBe(columns);
});

test('a range is drawn from end to end', () => {
  const drawn = draw([plane([mark('2020-01-01', 4, { bound: 'range', low: 3, high: 5 }), ...years])]);
  const whisker = drawn.querySelector('[data-observation="2020-01-01:4"] path')?.getAttribute('d') ?? '';
  expect(whisker).toMatch(/^M-4,\d+h8M0,\d+V-\d+M-4,-\d+h8$/);
});
