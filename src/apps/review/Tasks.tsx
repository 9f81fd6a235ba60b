import { useId, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { addSlide, blankSlide } from '../../review/edit-deck.ts';
import { latestFact, sayAmount } from '../../review/ledger-data.ts';
import { partLight } from '../../review/lights.ts';
import { within } from '../../review/scope.ts';
import {
  applyMerge,
  columnName,
  mergeTasks,
  parseTasks,
  sayMerge,
  type TaskMerge,
  toTaskRows,
} from '../../review/task-file.ts';
import {
  blankTask,
  sayStatus,
  stateTerms,
  statusOf,
  type Task,
  type TaskText,
  taskRule,
  taskStates,
} from '../../review/tasks.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { tableFormats } from '../../share/formats/index.ts';
import { toFileTable } from '../../share/formats/table.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { saveFile } from '../../ui/download.ts';
import { FileField } from '../../ui/FileField.tsx';
import { fileName } from './ExportMenu.tsx';
import { readRows } from './read-rows.ts';
import type { DeckHook } from './use-deck.ts';

const words = {
  add: { zh: '加一项任务', en: 'Add a task' },
  remove: { zh: '删去这项任务', en: 'Remove this task' },
  up: { zh: '上移', en: 'Move up' },
  unnamed: { zh: '（未写任务）', en: '(no words yet)' },
  open: { zh: '从CSV或XLSX读入', en: 'Read from CSV or XLSX' },
  save: { zh: '存为', en: 'Save as ' },
  file: { zh: '任务台账', en: 'tasks' },
  before: { zh: '读入前请看：', en: 'Before it is read in:' },
  take: { zh: '读入', en: 'Read it in' },
  leave: { zh: '不读入', en: 'Leave it' },
  rule: { zh: '状态怎样定', en: 'How the status is judged' },
  dueHint: { zh: '如2025年12月底，或长期', en: 'e.g. 2025-12-31' },
  evidenceHint: { zh: '台账里的数，或文件名', en: 'a row of the ledger, or the name of a file' },
};

/** Tasks are worth slides: one of progress and one of problems stand before the evidence. */
function withTaskSlides(deck: Deck): Deck {
  return (['tasks', 'problems'] as const).reduce((now, kind) => {
    if (now.slides.some(({ body }) => body.kind === kind)) return now;
    const at = now.slides.findIndex(({ body }) => body.kind === 'ledger' || body.kind === 'evidence');
    const before = at < 0 ? now.slides.at(-1) : now.slides[at - 1];
    return addSlide(now, blankSlide(now, { kind }), before?.id ?? null);
  }, deck);
}

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** Who does what by when: a task after another, or a spreadsheet at once. */
export function Tasks({ locale, context, deck, change }: Props) {
  const { tasks = [] } = deck;
  const [open, setOpen] = useState('');
  const [merge, setMerge] = useState<TaskMerge | null>(null);
  const [fault, setFault] = useState('');
  const rows = useId();
  const set = (edit: (tasks: readonly Task[]) => readonly Task[], mark: string | null = null) =>
    change((now) => withTaskSlides({ ...now, tasks: edit(now.tasks ?? []) }), mark);
  const read = async (file: File) => {
    setMerge(null);
    setFault('');
    try {
      setMerge(mergeTasks(tasks, parseTasks(await readRows(file))));
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  const save = async (form: 'csv' | 'xlsx') => {
    const { columns, rows: cells } = toTaskRows(tasks, deck.asOf, locale);
    const records = cells.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ''])));
    const table = toFileTable(
      words.file[locale],
      columns.map((name) => ({ name, type: 'string' })),
      records,
    );
    saveFile(
      await tableFormats[form].write(table, locale),
      `${fileName(deck.title)}-${words.file[locale]}.${form}`,
    );
  };
  return (
    <div className="tasks">
      <ol>
        {tasks.map((task, at) => (
          <li key={task.id}>
            <details
              open={open === task.id}
              onToggle={({ currentTarget }) =>
                setOpen((now) => (currentTarget.open ? task.id : now === task.id ? '' : now))
              }
            >
              <summary>
                <Status task={task} asOf={deck.asOf} locale={locale} />
                <span className="item">{task.item || words.unnamed[locale]}</span>
                <span className="told">{[task.lead, task.due].filter(Boolean).join(' · ')}</span>
              </summary>
              <TaskFields
                locale={locale}
                task={task}
                rows={rows}
                onTask={(next, mark) =>
                  set((all) => all.map((one) => (one.id === task.id ? next : one)), `${mark} ${task.id}`)
                }
              />
              <p className="row-of-fields">
                <button
                  type="button"
                  disabled={at === 0}
                  onClick={() => set((all) => all.toSpliced(at, 1).toSpliced(at - 1, 0, task))}
                >
                  {words.up[locale]}
                </button>
                <button type="button" onClick={() => set((all) => all.filter(({ id }) => id !== task.id))}>
                  {words.remove[locale]}
                </button>
              </p>
            </details>
          </li>
        ))}
      </ol>
      <LedgerRows id={rows} locale={locale} context={context} deck={deck} />
      <div className="row-of-fields">
        <button
          type="button"
          onClick={() => {
            const added = blankTask(tasks);
            set((all) => [...all, added]);
            setOpen(added.id);
          }}
        >
          {words.add[locale]}
        </button>
        <FileField
          label={words.open[locale]}
          accept=".csv,.tsv,.xlsx,text/csv"
          onFiles={([file]) => void read(file)}
        />
        {tasks.length > 0
          ? (['csv', 'xlsx'] as const).map((form) => (
              <button key={form} type="button" onClick={() => void save(form)}>
                {words.save[locale] + form.toUpperCase()}
              </button>
            ))
          : null}
      </div>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {merge ? (
        <div className="merge" role="status">
          <p>{words.before[locale]}</p>
          <ul>
            {sayMerge(merge, locale).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="row-of-fields">
            <button
              type="button"
              className="primary"
              onClick={() => {
                set((all) => applyMerge(all, merge));
                setMerge(null);
              }}
            >
              {words.take[locale]}
            </button>
            <button type="button" onClick={() => setMerge(null)}>
              {words.leave[locale]}
            </button>
          </p>
        </div>
      ) : null}
      <p className="told">
        <b>{words.rule[locale]}</b>
        {phrase(locale).colon}
        {taskRule[locale]}
      </p>
    </div>
  );
}

function Status({ task, asOf, locale }: { task: Task; asOf: string; locale: Locale }) {
  const said = sayStatus(statusOf(task, asOf), locale);
  return <span className={`light ${partLight(said)?.light ?? ''}`}>{said}</span>;
}

interface FieldsProps {
  readonly locale: Locale;
  readonly task: Task;
  /** Id of the list of ledger rows. */
  readonly rows: string;
  /** @param mark names the field, so that typing on in it is one step */
  readonly onTask: (task: Task, mark: string) => void;
}

const short = ['lead', 'support', 'due', 'evidence'] as const satisfies readonly TaskText[];
const long = ['progress', 'problem', 'next'] as const satisfies readonly TaskText[];

function TaskFields({ locale, task, rows, onTask }: FieldsProps) {
  const set = (name: TaskText, value: string) => onTask({ ...task, [name]: value }, name);
  const hints: Partial<Record<TaskText, string>> = {
    due: words.dueHint[locale],
    evidence: words.evidenceHint[locale],
  };
  return (
    <>
      <label className="wide-field">
        <span>{columnName('item', locale)}</span>
        <textarea rows={1} value={task.item} onChange={({ target }) => set('item', target.value)} />
      </label>
      <div className="row-of-fields">
        {short.map((name) => (
          <label key={name}>
            {columnName(name, locale)}
            <input
              value={task[name]}
              placeholder={hints[name]}
              list={name === 'evidence' ? rows : undefined}
              onChange={({ target }) => set(name, target.value)}
            />
          </label>
        ))}
        <label>
          {columnName('state', locale)}
          <select
            value={task.state}
            onChange={({ target }) => onTask({ ...task, state: target.value as Task['state'] }, 'state')}
          >
            {taskStates.map((state) => (
              <option key={state} value={state}>
                {stateTerms[state][locale]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {long.map((name) => (
        <label key={name} className="wide-field">
          <span>{columnName(name, locale)}</span>
          <textarea rows={2} value={task[name]} onChange={({ target }) => set(name, target.value)} />
        </label>
      ))}
    </>
  );
}

/** The newest number of each metric, to be named as evidence. */
function LedgerRows({ id, locale, context, deck }: { id: string } & Omit<Props, 'change'>) {
  const { data } = within(context, deck);
  return (
    <datalist id={id}>
      {data.metrics.flatMap((metric) => {
        const fact = latestFact(data, metric.metric_id, deck.asOf);
        if (!fact) return [];
        const label = `${metric[`label_${locale}`]} ${sayAmount(fact, metric, locale)}`;
        return [
          <option key={metric.metric_id} value={fact.observation_id}>
            {label}
          </option>,
        ];
      })}
    </datalist>
  );
}
