/** The task ledger (任务台账): who does what by when, and how it stands on the day of a review, by one stated rule. */

import { daysBetween, parseStretch } from '../text/calendar.ts';
import type { Text } from '../text/locale.ts';
import type { LedgerData } from './ledger-data.ts';
import { type Light, lights } from './lights.ts';

/** How a task stands in the words of those who do it. */
export const stateTerms = {
  not_started: { zh: '未启动', en: 'not started' },
  under_way: { zh: '推进中', en: 'under way' },
  behind: { zh: '滞后', en: 'behind' },
  done: { zh: '已完成', en: 'done' },
} as const satisfies Readonly<Record<string, Text>>;
export type TaskState = keyof typeof stateTerms;
export const taskStates = Object.keys(stateTerms) as readonly TaskState[];

/** The words of a task as its office writes them. */
export const taskTexts = [
  'item',
  'lead',
  'support',
  'due',
  'progress',
  'problem',
  'next',
  'evidence',
] as const;
export type TaskText = (typeof taskTexts)[number];

export interface Task extends Readonly<Record<TaskText, string>> {
  readonly id: string;
  readonly state: TaskState;
  /** How it stood at earlier reviews, the oldest first. */
  readonly history: readonly TaskRecord[];
}

export interface TaskRecord {
  /** ISO day of the review. */
  readonly day: string;
  readonly status: TaskStatus;
  readonly progress: string;
}

/** How a task is judged; its light is a shape as well as a colour. */
export const taskStatusTerms = {
  done: { zh: '已完成', en: 'done', light: 'green' },
  on_track: { zh: '正常推进', en: 'on track', light: 'green' },
  due_soon: { zh: '临近到期', en: 'due soon', light: 'amber' },
  behind: { zh: '滞后', en: 'behind', light: 'amber' },
  overdue: { zh: '逾期未完成', en: 'overdue', light: 'red' },
  not_started: { zh: '未启动', en: 'not started', light: null },
  no_deadline: { zh: '长期推进', en: 'no deadline', light: null },
} as const satisfies Readonly<Record<string, Text & { readonly light: Light | null }>>;
export type TaskStatus = keyof typeof taskStatusTerms;
export const taskStatuses = Object.keys(taskStatusTerms) as readonly TaskStatus[];

/** Days before its deadline from which a task is due soon. */
export const soonDays = 30;

export const taskRule: Text = {
  zh: `以本次评估日判定：报完成的为已完成；过了时限仍未完成为逾期未完成；自报滞后为滞后；距时限${soonDays}天以内为临近到期；其余未开始的为未启动，没有时限的为长期推进，余为正常推进。`,
  en: `Judged on the day of the review: what is reported done is done; past its deadline, overdue; reported behind, behind; within ${soonDays} days of its deadline, due soon; of the others, what has not begun is not started, what has no deadline says so, and the rest is on track.`,
};

/** @param asOf ISO day of the review */
export function statusOf({ state, due }: Pick<Task, 'state' | 'due'>, asOf: string): TaskStatus {
  if (state === 'done') return 'done';
  const day = parseDue(due);
  if (day !== null && asOf > day) return 'overdue';
  if (state === 'behind') return 'behind';
  if (day !== null && daysBetween(asOf, day) <= soonDays) return 'due_soon';
  if (state === 'not_started') return 'not_started';
  return day === null ? 'no_deadline' : 'on_track';
}

/** ■ 逾期未完成: the light's shape before the word. */
export function sayStatus(status: TaskStatus, locale: keyof Text): string {
  const { light, [locale]: word } = taskStatusTerms[status];
  return `${light ? lights[light] : '○'} ${word}`;
}

const quarters: Readonly<Record<string, string>> = { 一: '03', 二: '06', 三: '09', 四: '12' };

/**
 * The last day of a deadline as offices write it: 2025年12月31日前, 2025年12月底, 2025年底, 2025年上半年, 2025年三季度,
 * 2025年1月至12月, 2025-12. `null` for what names no day, as 长期坚持.
 */
export function parseDue(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '');
  const year = /\d{4}/.exec(plain)?.[0];
  if (!year) return null;
  // Of a stretch its end, in the year of its beginning where it names none.
  const end = plain.split(/[—–~～至到]+/).at(-1) ?? '';
  const named = (/^\d{4}/.test(end) ? end : `${year}年${end}`).replace(/(之前|以前|前)?(完成)?$/, '');
  const quarter = /^(\d{4})年?第?([一二三四1-4])季度末?$/.exec(named);
  if (quarter) {
    const [, of, which = ''] = quarter;
    return lastDay(`${of}-${quarters[which] ?? String(Number(which) * 3).padStart(2, '0')}`);
  }
  const half = /^(\d{4})年?([上下])半年$/.exec(named);
  if (half) return lastDay(`${half[1]}-${half[2] === '上' ? '06' : '12'}`);
  const parts =
    /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?(?:年?[底末内]|月[底末内])?$/.exec(named);
  if (!parts) return null;
  const [, of, month, day] = parts;
  return lastDay([of, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'));
}

function lastDay(text: string): string | null {
  return parseStretch(text)?.last ?? null;
}

/** The ids of ledger rows among the words of a task's evidence. */
export function evidenceOf(
  { evidence }: Pick<Task, 'evidence'>,
  { observations }: Pick<LedgerData, 'observations'>,
): readonly string[] {
  const words = new Set(evidence.split(/[\s,，;；、]+/));
  return observations.flatMap(({ observation_id }) => (words.has(observation_id) ? [observation_id] : []));
}

export function blankTask(tasks: readonly Task[]): Task {
  const texts = Object.fromEntries(taskTexts.map((name) => [name, ''])) as Record<TaskText, string>;
  return { ...texts, id: freeTaskId(tasks), state: 'not_started', history: [] };
}

/** An id that none of the tasks has. */
export function freeTaskId(tasks: readonly Pick<Task, 'id'>[]): string {
  const taken = new Set(tasks.map(({ id }) => id));
  for (let next = tasks.length + 1; ; next++) if (!taken.has(`t${next}`)) return `t${next}`;
}

/** The tasks on their way into the next review: how they stand on the day of this one is remembered. */
export function rememberTasks(tasks: readonly Task[], asOf: string): readonly Task[] {
  return tasks.map((task) => ({
    ...task,
    history: [
      ...task.history.filter(({ day }) => day !== asOf),
      { day: asOf, status: statusOf(task, asOf), progress: task.progress },
    ],
  }));
}

/** How a task stood at the last review before a day. */
export function lastRecord({ history }: Task, asOf: string): TaskRecord | undefined {
  return history.findLast(({ day }) => day < asOf);
}
