import { expect, test } from 'vitest';
import type { NativeChart } from '../../figures/kit/native-chart.ts';
import { toChart } from './chart.ts';
import { childOf, type Element, find, findAll, readXml } from './read-xml.ts';
import { exampleCharts } from './sheets-example.ts';
import { toSerialDay } from './workbook.ts';

const partOf = (chart: NativeChart, width = 700): Element => readXml(toChart(chart, 'rId1', 'zh', { width }));

const settingOf = (element: Element | undefined, name: string): string | undefined =>
  find(element, name)?.attributes.val;

test('an axis of decades has dots on it, a row a name, and no bar', () => {
  const root = partOf(exampleCharts.logarithmic);
  expect(find(root, 'c:barChart')).toBeUndefined();
  const plot = find(root, 'c:scatterChart') as Element;
  const [across, down] = findAll(plot, 'c:axId').map(({ attributes }) => attributes.val);
  const axisOf = (id: string | undefined) =>
    findAll(root, 'c:valAx').find((axis) => childOf(axis, 'c:axId')?.attributes.val === id);
  expect(settingOf(axisOf(across), 'c:logBase')).toBe('10');
  expect(settingOf(axisOf(across), 'c:min')).toBe('10000');
  expect(settingOf(axisOf(down), 'c:orientation')).toBe('maxMin');
  expect(findAll(plot, 'c:marker').map((one) => settingOf(one, 'c:symbol'))).toEqual([
    'circle',
    'circle',
    'circle',
    'none',
  ]);
});

const line = (days: readonly string[], values: readonly number[]): NativeChart => ({
  ...{ kind: 'line', unit: '个', logarithmic: false, categories: days },
  series: [{ name: '用户', domain: 'traffic', values, words: values.map(String) }],
});

test.each([
  [['2018-06-30', '2019-12-31'], '2017-07-01', '2020-07-01'],
  [['2019-07-01', '2020-05-31'], '2019-07-01', '2020-07-01'],
  [['2019-12-31', '2019-01-01'], '2018-07-01', '2020-07-01'],
])('the years of %j are written amid them, from %s to %s', (days, from, to) => {
  const axis = find(partOf(line(days, [1, 2])), 'c:dateAx');
  expect([settingOf(axis, 'c:min'), settingOf(axis, 'c:max')]).toEqual(
    [from, to].map((day) => `${toSerialDay(day)}`),
  );
});

test('steps have a dot where a number is read and none at their corners', () => {
  const [series] = findAll(partOf(exampleCharts.steps), 'c:ser');
  const bare = series?.children.filter(({ name }) => name === 'c:dPt') ?? [];
  expect(bare.map((point) => settingOf(point, 'c:idx'))).toEqual(['1', '3']);
  expect(bare.map((point) => settingOf(point, 'c:symbol'))).toEqual(['none', 'none']);
});

test('stems go down to zero, and no line joins them', () => {
  const chart = line(['2019-06-01', '2020-01-01'], [10, 6]);
  const root = partOf({ ...chart, series: chart.series.map((series) => ({ ...series, form: 'stem' })) });
  const [series] = findAll(root, 'c:ser');
  expect(find(childOf(series, 'c:spPr'), 'a:noFill')).toBeDefined();
  const bars = find(series, 'c:errBars');
  expect([settingOf(bars, 'c:errBarType'), settingOf(bars, 'c:val')]).toEqual(['minus', '100']);
});

test('words of points that are a day apart stand on different sides, and none where all are taken', () => {
  const places = (days: readonly string[]) => {
    const root = partOf(line(['2020-01-01', ...days], [1, ...days.map(() => 5)]));
    return findAll(root, 'c:dLbl').map((label) => [settingOf(label, 'c:idx'), settingOf(label, 'c:dLblPos')]);
  };
  expect(places(['2024-06-13', '2024-06-14'])).toEqual([
    ['0', 't'],
    ['1', 't'],
    ['2', 'b'],
  ]);
  const crowd = places(['2024-06-10', '2024-06-11', '2024-06-12', '2024-06-13', '2024-06-14']);
  expect(new Set(crowd.slice(1).map(([, place]) => place)).size).toBe(crowd.length - 1);
});

test.each([
  [[3.4, 3.99, 4], '0'],
  [[3.4, -1], undefined],
])('an axis of %j begins at %s, as the page draws it', (values, min) => {
  const bars: NativeChart = { ...line(['甲', '乙', '丙'].slice(0, values.length), values), kind: 'bar' };
  for (const chart of [
    bars,
    line(['2021-12-31', '2022-12-31', '2023-12-31'].slice(0, values.length), values),
  ])
    expect(settingOf(find(partOf(chart), 'c:valAx'), 'c:min')).toBe(min);
});
