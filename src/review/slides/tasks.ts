/** The task ledger on a slide: who does what by when, and how it stands. */

import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { LedgerData } from '../ledger-data.ts';
import { columnName } from '../task-file.ts';
import {
  evidenceOf,
  lastRecord,
  sayStatus,
  statusOf,
  type Task,
  taskRule,
  taskStatuses,
  taskStatusTerms,
} from '../tasks.ts';
import type { ReviewTerms } from '../terms.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface TasksBody {
  readonly kind: 'tasks';
}

export const tasksSlide: SlideKind<TasksBody> = {
  kind: 'tasks',
  name: { zh: '任务台账', en: 'Task ledger' },
  isBody: () => true,
  blank: () => ({ kind: 'tasks' }),
  propose: (_, { tasks = [], asOf, locale }) => ({
    title: locale === 'zh' ? '重点任务进展' : 'Progress of tasks',
    takeaway: takeawayOf(tasks, asOf, locale),
  }),
  layout: (_, terms, { data }) => [tableOf(terms, data)],
  rests: (_, terms, { data }) => tableOf(terms, data),
};

function takeawayOf(tasks: readonly Task[], asOf: string, locale: Locale): string {
  const zh = locale === 'zh';
  if (tasks.length === 0) return zh ? '尚未列任务。' : 'No tasks have been listed.';
  const of = tasks.map((task) => statusOf(task, asOf));
  const counts = taskStatuses
    .map((status) => ({
      name: taskStatusTerms[status][locale],
      count: of.filter((one) => one === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => (zh ? `${count}项${name}` : `${count} ${name}`));
  const finished = tasks.filter((task) => {
    const last = lastRecord(task, asOf);
    return last && last.status !== 'done' && statusOf(task, asOf) === 'done';
  }).length;
  const { comma, stop } = phrase(locale);
  const since =
    finished === 0
      ? ''
      : zh
        ? `；上次评估以来新完成${finished}项`
        : `; ${finished} of them done since the last review`;
  return zh
    ? `${tasks.length}项任务：${counts.join(comma)}${since}${stop}`
    : `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}: ${counts.join(comma)}${since}${stop}`;
}

/** How it stood at the last review has a column where any task was there. */
function tableOf({ tasks = [], asOf, locale }: ReviewTerms, data: LedgerData): SlidePart {
  const zh = locale === 'zh';
  const before = tasks.map((task) => lastRecord(task, asOf));
  const hasPast = before.some((record) => record !== undefined);
  const name = (column: Parameters<typeof columnName>[0]) => columnName(column, locale);
  const columns = [
    ...(['item', 'lead', 'support', 'due', 'progress'] as const).map(name),
    ...(hasPast ? [zh ? '上次' : 'Last review'] : []),
    name('state'),
  ];
  const rows = tasks.map((task, at) => {
    const { item, lead, support, due, progress } = task;
    const past = before[at];
    return [
      ...[item, lead, support, due, progress].map((cell) => cell || '—'),
      ...(hasPast ? [past ? sayStatus(past.status, locale) : '—'] : []),
      sayStatus(statusOf(task, asOf), locale),
    ];
  });
  return {
    body: {
      kind: 'table',
      table: { columns, rows },
      notes: rows.length > 0 ? [taskRule[locale]] : [zh ? '尚未列任务。' : 'No tasks have been listed.'],
    },
    observations: tasks.flatMap((task) => evidenceOf(task, data)),
  };
}
