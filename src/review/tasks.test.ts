import { expect, test } from 'vitest';
import { data } from './ledger-example.ts';
import { lights, partLight } from './lights.ts';
import {
  blankTask,
  evidenceOf,
  lastRecord,
  parseDue,
  rememberTasks,
  sayStatus,
  soonDays,
  statusOf,
  type TaskState,
  type TaskStatus,
  taskRule,
  taskStatuses,
  taskStatusTerms,
} from './tasks.ts';

const cases: ReadonlyArray<[string, TaskState, string, string, TaskStatus]> = [
  ['done before its deadline', 'done', '2025-12-31', '2025-06-30', 'done'],
  ['done, however late', 'done', '2025-12-31', '2026-06-30', 'done'],
  ['under way, far from its deadline', 'under_way', '2025-12-31', '2025-06-30', 'on_track'],
  ['31 days before', 'under_way', '2025-12-31', '2025-11-30', 'on_track'],
  ['30 days before', 'under_way', '2025-12-31', '2025-12-01', 'due_soon'],
  ['on its day', 'under_way', '2025-12-31', '2025-12-31', 'due_soon'],
  ['a day after', 'under_way', '2025-12-31', '2026-01-01', 'overdue'],
  ['not begun, a day after', 'not_started', '2025-12-31', '2026-01-01', 'overdue'],
  ['reported behind', 'behind', '2025-12-31', '2025-06-30', 'behind'],
  ['reported behind, within 30 days', 'behind', '2025-12-31', '2025-12-20', 'behind'],
  ['reported behind, past its day', 'behind', '2025-12-31', '2026-01-01', 'overdue'],
  ['not begun', 'not_started', '2025-12-31', '2025-06-30', 'not_started'],
  ['not begun, within 30 days', 'not_started', '2025-12-31', '2025-12-20', 'due_soon'],
  ['without a deadline', 'under_way', '长期坚持', '2025-06-30', 'no_deadline'],
  ['not begun, without a deadline', 'not_started', '', '2025-06-30', 'not_started'],
  ['behind, without a deadline', 'behind', '', '2025-06-30', 'behind'],
];

test.each(cases)('%s', (_, state, due, asOf, status) => {
  expect(statusOf({ state, due }, asOf)).toBe(status);
});

test('every status has its case, its words and its light in shape and word', () => {
  expect(taskStatuses.filter((status) => !cases.some(([, , , , met]) => met === status))).toEqual([]);
  for (const status of taskStatuses) {
    const { light } = taskStatusTerms[status];
    expect(sayStatus(status, 'zh')).toMatch(/^[●▲■○] \p{Script=Han}+$/u);
    expect(partLight(sayStatus(status, 'en'))?.light ?? null).toBe(light);
  }
  expect(new Set(Object.values(lights)).size).toBe(3);
  for (const text of [taskRule.zh, taskRule.en]) expect(text).toContain(String(soonDays));
});

test.each([
  ['2025-12-31', '2025-12-31'],
  ['2025年12月31日前', '2025-12-31'],
  ['2025年12月底前', '2025-12-31'],
  ['2025年2月底', '2025-02-28'],
  ['2024年2月', '2024-02-29'],
  ['2025年底', '2025-12-31'],
  ['２０２５年', '2025-12-31'],
  ['2025/6/5', '2025-06-05'],
  ['2025.6', '2025-06-30'],
  ['2025年上半年', '2025-06-30'],
  ['2025年第三季度', '2025-09-30'],
  ['2025年3季度末', '2025-09-30'],
  ['2025年1月至12月', '2025-12-31'],
  ['2025年10月—2026年3月', '2026-03-31'],
  ['2025年12月31日之前完成', '2025-12-31'],
  ['2025年13月', null],
  ['2025-02-30', null],
  ['长期坚持', null],
  ['12月底', null],
  ['', null],
])('the deadline %s is %s', (text, day) => {
  expect(parseDue(text)).toBe(day);
});

test('evidence names rows of the ledger among other words', () => {
  const [first, second] = data.observations.map(({ observation_id }) => observation_id);
  expect(evidenceOf({ evidence: `${second}；${first}、验收报告.pdf` }, data)).toEqual([first, second]);
  expect(evidenceOf({ evidence: '' }, data)).toEqual([]);
});

test('a task remembers how it stood at each review, one record a day', () => {
  const [task] = rememberTasks([{ ...blankTask([]), due: '2025-12-31', progress: '已报批' }], '2025-06-30');
  expect(task?.history).toEqual([{ day: '2025-06-30', status: 'not_started', progress: '已报批' }]);
  const [again] = rememberTasks(task ? [{ ...task, state: 'done' }] : [], '2025-06-30');
  expect(again?.history.map(({ status }) => status)).toEqual(['done']);
  const [later] = rememberTasks(again ? [again] : [], '2026-06-30');
  expect(later && lastRecord(later, '2026-06-30')?.day).toBe('2025-06-30');
  expect(later && lastRecord(later, '2025-06-30')).toBeUndefined();
});
