import { useEffect, useRef, useState } from 'react';
import type { ChartChoice } from '../../charts/result-choice.ts';
import {
  type AnswerColumn,
  mostAnswerColumns,
  mostAnswerRows,
  type NewAnswer,
} from '../../dataset/answers.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { Cell, QueryResult, ResultColumn } from '../../engine/database.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import type { FigureHome, FigureShelf } from '../../ui/figure-shelf.ts';
import { Choice } from './Choice.tsx';

const words = {
  zh: {
    add: '加入我的台账……',
    into: '哪一本',
    fresh: '新的一本',
    zh: '中文标题',
    en: '英文标题',
    take: '加入',
    cancel: '不加了',
    stop: '停止',
    working: '正在重新生成这本台账的网页',
    what: (rows: number) => `存下这张图、它的SQL、今天的日期和全部${rows}行。标题可只写一种语言。`,
    many: (rows: string) =>
      `行数太多：图至多存${mostAnswerRows}行、${mostAnswerColumns}列，这个结果有${rows}；请先在SQL里汇总`,
    done: '已加入。',
    see: '去看',
    stopped: '已停止，没有加入。',
  },
  en: {
    add: 'Add to my ledger…',
    into: 'Ledger',
    fresh: 'A new one',
    zh: 'Title in Chinese',
    en: 'Title in English',
    take: 'Add',
    cancel: 'Do not add',
    stop: 'Stop',
    working: 'Making the ledger’s pages anew',
    what: (rows: number) =>
      `Stores this chart, its SQL, today’s date and ${rows === 1 ? 'its one row' : `all ${rows} rows`}. A title in one language is enough.`,
    many: (rows: string) =>
      `too many rows: a figure stores at most ${mostAnswerRows} rows and ${mostAnswerColumns} columns, this answer has ${rows}; sum it up in SQL first`,
    done: 'Added.',
    see: 'See it',
    stopped: 'Stopped; nothing was added.',
  },
};

interface AddFigureProps {
  readonly answer: QueryResult;
  readonly choice: ChartChoice;
  readonly locale: Locale;
  readonly shelf: FigureShelf;
}

/** Puts an answer, drawn as it is here, into one of the reader's own ledgers. */
export function AddFigure({ answer, choice, locale, shelf }: AddFigureProps) {
  const say = words[locale];
  const [homes, setHomes] = useState<readonly FigureHome[] | null>(null);
  const [home, setHome] = useState('');
  const [names, setNames] = useState({ zh: '', en: '' });
  const [progress, setProgress] = useState<{ readonly share: number | null } | null>(null);
  const [fault, setFault] = useState('');
  const [seen, setSeen] = useState('');
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const { rowCount, complete, columns } = answer;
  const open = async () => {
    setFault('');
    setSeen('');
    if (!complete || rowCount > mostAnswerRows || columns.length > mostAnswerColumns) {
      const rows = `${complete ? '' : '> '}${rowCount} × ${columns.length}`;
      return setFault(say.many(rows));
    }
    const list = await shelf.list().catch(() => []);
    setHome(list[0]?.id ?? '');
    setHomes(list);
  };
  const add = async () => {
    control.current = new AbortController();
    const { signal } = control.current;
    setFault('');
    setProgress({ share: null });
    try {
      const own = home !== '' && shelf.isHere(home);
      const given = toAnswer(answer, choice, { names, own });
      setSeen(await shelf.add(home || null, given, (share) => setProgress({ share }), signal));
      setHomes(null);
      setNames({ zh: '', en: '' });
    } catch (error) {
      setFault(signal.aborted ? say.stopped : errorMessage(error, locale));
    } finally {
      setProgress(null);
    }
  };
  return (
    <div className="add-figure">
      {homes === null ? (
        <p className="choices">
          <button type="button" onClick={() => void open()}>
            {say.add}
          </button>
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <p className="hint">{say.what(rowCount)}</p>
          <div className="fields">
            <Choice
              label={say.into}
              value={home}
              options={[...homes.map(({ id, name }) => [id, name[locale]] as const), ['', say.fresh]]}
              onChange={setHome}
            />
            {(['zh', 'en'] as const).map((language) => (
              <label key={language}>
                {say[language]}
                <input
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  value={names[language]}
                  maxLength={120}
                  required={!names.zh.trim() && !names.en.trim()}
                  onChange={({ currentTarget }) => setNames({ ...names, [language]: currentTarget.value })}
                />
              </label>
            ))}
          </div>
          <p className="choices">
            <button type="submit" className="primary" disabled={progress !== null}>
              {say.take}
            </button>
            <button type="button" onClick={() => (progress ? control.current?.abort() : setHomes(null))}>
              {progress ? say.stop : say.cancel}
            </button>
          </p>
        </form>
      )}
      <div role="status">
        {progress ? (
          <p className="hint">
            {say.working}{' '}
            <progress
              aria-label={say.working}
              {...(progress.share === null ? {} : { max: 1, value: progress.share })}
            />
          </p>
        ) : seen ? (
          <p className="hint">
            {say.done} <a href={seen}>{say.see}</a>
          </p>
        ) : null}
      </div>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

interface Given {
  readonly names: Readonly<Record<Locale, string>>;
  /** Whether it goes into the ledger that was asked. */
  readonly own: boolean;
}

function toAnswer(answer: QueryResult, chart: ChartChoice, { names, own }: Given): NewAnswer {
  const { name } = ledgerTitles;
  const rows = Array.from({ length: answer.rowCount }, (_, row) => row);
  const [zh, en] = [names.zh.trim(), names.en.trim()];
  return {
    ...{ name_zh: zh || en, name_en: en || zh, asked_zh: name.zh, asked_en: name.en },
    ...{ sql: answer.sql, day: today(), own, chart },
    columns: answer.columns.map((column) => toColumn(column, rows)),
    cells: rows.map((row) => answer.columns.map(({ get }) => get(row))),
  };
}

/** Digits beyond a double's are no number to a figure: they stay text. */
function toColumn({ name, kind, integer, get }: ResultColumn, rows: readonly number[]): AnswerColumn {
  const isNumber = (cell: Cell) =>
    cell === null || typeof cell === 'number' || Number(cell).toString() === cell;
  if (kind === 'number' && rows.every((row) => isNumber(get(row)))) return { name, kind, integer };
  return { name, kind: kind === 'date' || kind === 'boolean' ? kind : 'text', integer: false };
}

/** The reader's day. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
