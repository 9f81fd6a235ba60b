import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '../text/locale.ts';
import { applyMerge, mergeTasks, parseTasks, sayMerge, taskColumns, toTaskRows } from './task-file.ts';
import { blankTask, type Task, taskStates, taskTexts } from './tasks.ts';

const sheet = [
  ['2025年重点任务台账', '', '', '', '', ''],
  ['序 号', '重点任务', '责任单位', '完成时间', '工作进展', '进度'],
  ['1', '电子驾驶证全国推广', '交管局', '2025年12月底前', '31省已上线', '正常推进'],
  ['2', '口岸签证扩围', '移民局', '2025年6月', '', '滞后'],
  ['', '', '', '', '', ''],
  ['3', '居住证便利化', '治安局', '长期', '', '已办结'],
];

test('a sheet of an office is read under its own names, below its title', () => {
  const tasks = parseTasks(sheet);
  expect(tasks.map(({ item, lead, due, state }) => [item, lead, due, state])).toEqual([
    ['电子驾驶证全国推广', '交管局', '2025年12月底前', 'under_way'],
    ['口岸签证扩围', '移民局', '2025年6月', 'behind'],
    ['居住证便利化', '治安局', '长期', 'done'],
  ]);
  expect(tasks.map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
});

test('every name of a column is its alone', () => {
  for (const locale of locales) {
    const all = Object.values(taskColumns).flatMap((names) => names[locale]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  }
});

test('all problems are told at once, each with its row and the way out', () => {
  const broken = [
    ['任务', '完成时限', '状态'],
    ['甲', '2025-02-30', '推进中'],
    ['乙', '长期', '搁置'],
    ['', '长期', '推进中'],
    ['甲', '长期', ''],
  ];
  const told = () => parseTasks(broken);
  expect(told).toThrow('no day in row 2: 2025-02-30; write 2025-12-31');
  expect(told).toThrow('unknown status in row 3: 搁置; write 未启动、推进中、滞后、已完成');
  expect(told).toThrow('no task in row 4: empty');
  expect(told).toThrow('task twice in row 5: 甲');
  const zh = expect.stringContaining('第2行没有日期：2025-02-30；可写2025-12-31、2025年12月底或长期');
  expect(told).toThrow(expect.objectContaining({ words: expect.objectContaining({ zh }) }));
});

test.each([
  [
    [
      ['名称', '数量'],
      ['a', '1'],
    ],
    'no task column: the head names 名称, 数量',
  ],
  [[], 'no task column: the head names nothing'],
  [[['任务', '完成时限']], 'no tasks'],
])('%j is no task ledger', (rows, problem) => {
  expect(() => parseTasks(rows)).toThrow(problem);
});

// Words as cells hold them: without blanks at their ends.
const words = fc.string({ maxLength: 12 }).map((text) => text.trim());
const task = fc
  .record({
    ...Object.fromEntries(taskTexts.map((name) => [name, words])),
    state: fc.constantFrom(...taskStates),
    due: fc.constantFrom('2025年12月底', '2024-06-30', '长期', ''),
  })
  .map((cells) => ({ ...blankTask([]), ...cells }) as Task);

test.each(locales)('tasks written in %s are read as they were', (locale) => {
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 6 }), (given) => {
      const tasks = given.map((one, at) => ({ ...one, id: `t${at + 1}`, item: `任务${at + 1}` }));
      const { columns, rows } = toTaskRows(tasks, '2025-06-30', locale);
      expect(parseTasks([columns, ...rows])).toEqual(tasks);
    }),
  );
});

test('reading adds, and says what it would replace before it does', () => {
  const tasks = parseTasks(sheet).map((one) => ({ ...one, evidence: 'o1' }));
  const next = parseTasks([
    ['任务', '工作进展', '状态'],
    ['电子驾驶证 全国推广', '全部上线', '已完成'],
    ['口岸签证扩围', '', '滞后'],
    ['新任务', '', ''],
  ]);
  const merge = mergeTasks(tasks, next);
  expect(sayMerge(merge, 'zh')).toEqual([
    '新增1项，替换1项，1项没有变化。',
    '电子驾驶证全国推广，进展情况：31省已上线 → 全部上线',
    '电子驾驶证全国推广，状态：推进中 → 已完成',
  ]);
  const after = applyMerge(tasks, merge);
  expect(after.map(({ id, state }) => [id, state])).toEqual([
    ['t1', 'done'],
    ['t2', 'behind'],
    ['t3', 'done'],
    ['t4', 'under_way'],
  ]);
  // What the file does not hold stays.
  expect(after[0]).toMatchObject({ evidence: 'o1', due: '2025年12月底前', lead: '交管局' });
  expect(mergeTasks(after, parseTasks(sheet).slice(1)).replaced).toEqual([]);
});
