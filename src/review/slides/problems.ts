/** What stands in the way of the tasks, and what is done next. */

import type { LedgerData } from '../ledger-data.ts';
import { columnName } from '../task-file.ts';
import { evidenceOf, sayStatus, statusOf, type Task } from '../tasks.ts';
import type { ReviewTerms } from '../terms.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface ProblemsBody {
  readonly kind: 'problems';
}

export const problemsSlide: SlideKind<ProblemsBody> = {
  kind: 'problems',
  name: { zh: '问题与下一步', en: 'Problems and next steps' },
  isBody: () => true,
  blank: () => ({ kind: 'problems' }),
  propose: (_, { tasks = [], locale }) => {
    const problems = tasks.filter(({ problem }) => problem !== '').length;
    const steps = tasks.filter(({ next }) => next !== '').length;
    return {
      title: locale === 'zh' ? '存在问题与下一步措施' : 'Problems and next steps',
      takeaway:
        locale === 'zh'
          ? `${tasks.length}项任务中${problems}项有问题，${steps}项列出了下一步措施。`
          : `Of ${tasks.length} tasks ${problems} have a problem and ${steps} name a next step.`,
    };
  },
  layout: (_, terms, { data }) => [tableOf(terms, data)],
  rests: (_, terms, { data }) => tableOf(terms, data),
};

/** Whether a task has something to say here. */
export function isOpen({ problem, next }: Task): boolean {
  return problem !== '' || next !== '';
}

function tableOf({ tasks = [], asOf, locale }: ReviewTerms, data: LedgerData): SlidePart {
  const open = tasks.filter(isOpen);
  const shown = ['item', 'lead', 'state', 'problem', 'next'] as const;
  return {
    body: {
      kind: 'table',
      table: {
        columns: shown.map((column) => columnName(column, locale)),
        rows: open.map((task) =>
          shown.map((column) =>
            column === 'state' ? sayStatus(statusOf(task, asOf), locale) : task[column] || '—',
          ),
        ),
      },
      notes:
        open.length > 0
          ? []
          : [locale === 'zh' ? '没有任务列出问题或下一步措施。' : 'No task names a problem or a next step.'],
    },
    observations: open.flatMap((task) => evidenceOf(task, data)),
  };
}
