/** Tasks in the columns that delivery offices use, read under the names they give them. */

import { Fault, toFault } from '../text/error-message.ts';
import { type Locale, locales, type Text } from '../text/locale.ts';
import {
  freeTaskId,
  parseDue,
  sayStatus,
  stateTerms,
  statusOf,
  type Task,
  type TaskState,
  type TaskText,
  taskStates,
  taskStatusTerms,
  taskTexts,
} from './tasks.ts';

type Column = 'number' | 'state' | TaskText;

/** In the order of the table; the first name of a language is the one that is written. */
export const taskColumns: Readonly<Record<Column, Readonly<Record<Locale, readonly string[]>>>> = {
  number: { zh: ['序号', '编号', '号'], en: ['No.', 'No', 'Number', '#'] },
  item: {
    zh: [
      '任务',
      '任务事项',
      '重点任务',
      '工作任务',
      '任务名称',
      '任务内容',
      '工作内容',
      '事项',
      '项目',
      '目标任务',
    ],
    en: ['Task', 'Item', 'Action'],
  },
  lead: {
    zh: ['牵头单位', '责任单位', '主责单位', '牵头部门', '责任部门', '主办单位', '负责单位'],
    en: ['Lead', 'Responsible', 'Responsible unit', 'Owner'],
  },
  support: {
    zh: ['配合单位', '协办单位', '参与单位', '配合部门', '责任单位（配合）', '协同单位'],
    en: ['Support', 'Supporting units', 'With'],
  },
  due: {
    zh: ['完成时限', '时限', '完成时间', '截止时间', '截止日期', '办结时限', '时间节点', '时限要求'],
    en: ['Deadline', 'Due', 'Due date'],
  },
  progress: {
    zh: ['进展情况', '工作进展', '进展', '完成情况', '推进情况', '落实情况', '目前进展'],
    en: ['Progress'],
  },
  state: { zh: ['状态', '进度', '办理状态', '完成状态', '推进状态'], en: ['Status', 'State'] },
  problem: {
    zh: ['存在问题', '问题', '存在的问题', '困难问题', '主要问题', '存在困难'],
    en: ['Problem', 'Problems', 'Issue'],
  },
  next: {
    zh: ['下一步措施', '下一步', '下步措施', '下一步打算', '下一步工作', '下步打算', '下一步计划'],
    en: ['Next step', 'Next steps', 'Next'],
  },
  evidence: { zh: ['佐证', '佐证材料', '依据', '印证材料', '备查材料'], en: ['Evidence'] },
};
const columnNames = Object.keys(taskColumns) as readonly Column[];

export function columnName(column: Column, locale: Locale): string {
  return taskColumns[column][locale][0] ?? column;
}

/** Words in a status cell beside the vocabulary's own. */
const stateWords: Readonly<Record<TaskState, RegExp>> = {
  done: /^(已?完成|已?办结|已?销号|完结|completed?|done)$/i,
  behind: /^(进度|推进)?(滞后|受阻|缓慢|迟缓)$|^(behind|delayed|blocked)$/i,
  not_started: /^(尚?未(启动|开始|开展)|not started)$/i,
  under_way:
    /^$|^(正在|有序|正常|持续|按序时|加快)?(推进|进行|办理|实施)中?$|^(正常|在办|进行中|推进中|临近到期|长期推进|逾期|逾期未完成|超期|under way|in progress|on track|due soon|overdue|no deadline)$/i,
};

/**
 * Rows of a spreadsheet as tasks. The head may stand under a title, its columns in any order and under other names;
 * a merged cell's later rows take what stands above only for units.
 * @throws one error that lists every problem with its row, counted from 1 as spreadsheets count
 */
export function parseTasks(rows: ReadonlyArray<readonly string[]>): readonly Task[] {
  const head = rows.findIndex((row) => columnsOf(row).has('item') && columnsOf(row).size > 1);
  if (head < 0)
    throw new Fault({
      zh: `没有任务列：表头是${rows[0]?.filter(Boolean).join('、') || '空的'}；请有一列叫任务，一列叫完成时限`,
      en: `no task column: the head names ${rows[0]?.filter(Boolean).join(', ') || 'nothing'}; name one 任务 and one 完成时限`,
    });
  const places = columnsOf(rows[head] ?? []);
  const problems: Text[] = [];
  const tasks: Task[] = [];
  const states = taskStates.map((one) => stateTerms[one].zh).join('、');
  rows.slice(head + 1).forEach((row, at) => {
    const cell = (column: Column) => (row[places.get(column) ?? -1] ?? '').trim();
    if (row.every((one) => one.trim() === '')) return;
    const line = head + at + 2;
    const report = (kind: Text, subject: string, way: Text) =>
      problems.push({
        zh: `第${line}行${kind.zh}：${subject || '空'}；${way.zh}`,
        en: `${kind.en} in row ${line}: ${subject || 'empty'}; ${way.en}`,
      });
    const texts = Object.fromEntries(taskTexts.map((name) => [name, cell(name)])) as Record<TaskText, string>;
    if (texts.item === '')
      report({ zh: '没有任务', en: 'no task' }, '', { zh: '请写要做什么', en: 'write what is to be done' });
    if (/\d/.test(texts.due) && parseDue(texts.due) === null)
      report({ zh: '没有日期', en: 'no day' }, texts.due, {
        zh: '可写2025-12-31、2025年12月底或长期',
        en: 'write 2025-12-31, 2025年12月底 or 长期',
      });
    const state = stateOf(cell('state'));
    if (!state)
      report({ zh: '不认识的状态', en: 'unknown status' }, cell('state'), {
        zh: `可写${states}`,
        en: `write ${states}`,
      });
    const twice = tasks.find(({ item }) => sameItem(item, texts.item));
    if (twice)
      report({ zh: '任务重复', en: 'task twice' }, texts.item, {
        zh: '请各写各的',
        en: 'give each its own words',
      });
    tasks.push({ ...texts, id: freeTaskId(tasks), state: state ?? 'under_way', history: [] });
  });
  if (problems.length > 0) throw toFault(problems);
  if (tasks.length === 0)
    throw new Fault({
      zh: '没有任务：表头下面没有行；加上一行再读',
      en: 'no tasks: there is no row under the head; add one and read it again',
    });
  return tasks;
}

/** Where each known column stands. */
function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  row.forEach((cell, at) => {
    const name = plainName(cell);
    const known = columnNames.find((column) =>
      locales.some((locale) => taskColumns[column][locale].some((word) => plainName(word) === name)),
    );
    if (known && !places.has(known)) places.set(known, at);
  });
  return places;
}

function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s.]+/g, '')
    .toLowerCase();
}

/** ■ 逾期未完成（未启动） is read by what stands in brackets: the office's own word. */
function stateOf(words: string): TaskState | undefined {
  const plain = words
    .normalize('NFKC')
    .replace(/^[●▲■○✓]\s*/, '')
    .trim();
  const own = /\((.+)\)$/.exec(plain)?.[1] ?? plain;
  return (
    taskStates.find((state) => locales.some((locale) => stateTerms[state][locale] === own)) ??
    taskStates.find((state) => stateWords[state].test(own))
  );
}

/** The status on a day, with the office's own word where that is another. */
function statusCell(task: Task, asOf: string, locale: Locale): string {
  const status = statusOf(task, asOf);
  const own = stateTerms[task.state][locale];
  const isSaid =
    taskStatusTerms[status][locale] === own || (status === 'on_track' && task.state === 'under_way');
  return sayStatus(status, locale) + (isSaid ? '' : locale === 'zh' ? `（${own}）` : ` (${own})`);
}

export interface TaskRows {
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** The tasks as a spreadsheet has them. */
export function toTaskRows(tasks: readonly Task[], asOf: string, locale: Locale): TaskRows {
  return {
    columns: columnNames.map((column) => columnName(column, locale)),
    rows: tasks.map((task, at) =>
      columnNames.map((column) => {
        if (column === 'number') return `${at + 1}`;
        return column === 'state' ? statusCell(task, asOf, locale) : task[column];
      }),
    ),
  };
}

export interface TaskChange {
  readonly from: Task;
  readonly to: Task;
  /** The cells that would be others. */
  readonly columns: readonly Exclude<Column, 'number'>[];
}

/** What tasks read from a file would do to those at hand, before it is done. */
export interface TaskMerge {
  readonly added: readonly Task[];
  readonly replaced: readonly TaskChange[];
  /** How many say what is there already. */
  readonly same: number;
}

/** A task of the same words is the same one; what a file leaves empty stays as it is. */
export function mergeTasks(tasks: readonly Task[], read: readonly Task[]): TaskMerge {
  const added: Task[] = [];
  const replaced: TaskChange[] = [];
  let same = 0;
  for (const one of read) {
    const from = tasks.find(({ item }) => sameItem(item, one.item));
    if (!from) {
      added.push({ ...one, id: freeTaskId([...tasks, ...added]) });
      continue;
    }
    const texts = taskTexts.filter((name) => name !== 'item' && one[name] !== '' && one[name] !== from[name]);
    const columns = [...texts, ...(one.state === from.state ? [] : (['state'] as const))];
    if (columns.length === 0) same += 1;
    else {
      const cells = Object.fromEntries(columns.map((name) => [name, one[name]]));
      replaced.push({ from, to: { ...from, ...cells }, columns });
    }
  }
  return { added, replaced, same };
}

export function applyMerge(tasks: readonly Task[], { added, replaced }: TaskMerge): readonly Task[] {
  return [...tasks.map((task) => replaced.find(({ from }) => from.id === task.id)?.to ?? task), ...added];
}

function sameItem(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** 新增5项，替换2项，1项相同; then a line a cell that would be another. */
export function sayMerge({ added, replaced, same }: TaskMerge, locale: Locale): readonly string[] {
  const zh = locale === 'zh';
  const empty = zh ? '空' : 'empty';
  const counts: Text = {
    zh: `新增${added.length}项，替换${replaced.length}项，${same}项没有变化。`,
    en: `${added.length} added, ${replaced.length} replaced, ${same} unchanged.`,
  };
  const cell = (task: Task, column: Exclude<Column, 'number'>) =>
    (column === 'state' ? stateTerms[task.state][locale] : task[column]) || empty;
  const lines = replaced.flatMap(({ from, to, columns }) =>
    columns.map(
      (column) =>
        `${from.item}${zh ? '，' : ', '}${columnName(column, locale)}${zh ? '：' : ': '}${cell(from, column)} → ${cell(to, column)}`,
    ),
  );
  return [counts[locale], ...lines];
}
