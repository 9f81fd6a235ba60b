import { useCallback, useEffect, useRef, useState } from 'react';
import { type ChartChoice, defaultChoice, fitChoice } from '../../charts/result-choice.ts';
import type { Locale } from '../../dataset/locale.ts';
import type { Answer } from '../../engine/answer.ts';
import { DeskError } from '../../engine/desk.ts';
import { findErrorPlace } from '../../engine/error-place.ts';
import { quoteName } from '../../engine/quote.ts';
import { splitStatements } from '../../engine/statements.ts';
import { filterSql } from '../../figures/filter.ts';
import { toFilter } from '../islands/filter-address.ts';
import { type BrushState, parseOpening, type RoomState, rememberOwn, toHash } from './address-state.ts';
import { BrushPanel } from './BrushPanel.tsx';
import { Editor, type EditorHandle } from './Editor.tsx';
import { History } from './History.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { Imports } from './Imports.tsx';
import { forgetHistory, readHistory, remember } from './query-history.ts';
import { questions } from './questions.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { Result } from './Result.tsx';
import { RunBar } from './RunBar.tsx';
import { Sidebar } from './Sidebar.tsx';
import { type DeskHook, useDesk } from './use-desk.ts';
import { useImports } from './use-imports.ts';
import { Views } from './Views.tsx';
import type { KnownFigure } from './wake.tsx';

const words = {
  query: { zh: 'SQL查询', en: 'SQL query' },
  hint: { zh: '写一句SQL，或从现成的问题开始', en: 'Write SQL, or start from a ready question' },
  empty: { zh: '这里没有语句可运行。', en: 'There is no statement to run.' },
  cancelled: {
    zh: '已停止。查询还在上面，可以改了再问。',
    en: 'Stopped. The query is still above; change it and ask again.',
  },
  engine: {
    zh: '数据库在这个查询上停住了，正在重启；台账与导入的表会恢复，查询原样保留。它说：',
    en: 'The database stopped at this query and is restarting; the tables come back and the query is kept. It said: ',
  },
  memory: {
    zh: '这个查询要的内存超过了浏览器能给的。先用where或limit缩小，或先汇总再连接。数据库说：',
    en: 'This query needs more memory than the browser gives. Narrow it with where or limit, or sum up before joining. The database said: ',
  },
};

const mostRows = 100_000;

export interface Fault {
  readonly words: string;
}

/** The desk itself: what there is, what is asked, what was answered. */
export function Room({ locale, figures }: { locale: Locale; figures: readonly KnownFigure[] }) {
  const access = useRef<DeskHook | null>(null);
  const imports = useImports(
    useCallback(() => {
      if (!access.current) throw new Error('engine asked for before the room stood');
      return access.current;
    }, []),
  );
  const desk = useDesk({ restore: imports.restore });
  access.current = desk;
  const [sql, setSql] = useState(questions[0]?.sql ?? '');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [fault, setFault] = useState('');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [view, setView] = useState<RoomState['view']>('table');
  const [brush, setBrush] = useState<BrushState | null>(null);
  const [chosen, setChosen] = useState<ChartChoice | null>(null);
  const [asked, setAsked] = useState(readHistory);
  const editor = useRef<EditorHandle>(null);
  const stop = useRef<AbortController | null>(null);

  const run = useCallback(
    async (text: string, start = 0) => {
      const statements = splitStatements(text);
      setFault('');
      editor.current?.mark(null);
      if (statements.length === 0) {
        setFault(words.empty[locale]);
        return;
      }
      stop.current?.abort();
      const control = new AbortController();
      stop.current = control;
      setBusy(true);
      let at = 0;
      try {
        const open = await desk.open();
        let last: Answer | null = null;
        for (const statement of statements) {
          at = statement.start;
          last = await open.run(statement.text, { signal: control.signal, limit: mostRows });
        }
        setAnswer(last);
        setAsked(remember(text.trim()));
        if (statements.some(({ text: each }) => /^\s*(create|drop|alter)\b/i.test(each)))
          await desk.refresh();
      } catch (error) {
        if (control.signal.aborted) setFault(words.cancelled[locale]);
        else if (error instanceof DeskError) {
          const lead = error.kind === 'query' ? '' : words[error.kind][locale];
          setFault(lead + error.message);
          const failed = statements.find((each) => each.start === at)?.text ?? '';
          const place = findErrorPlace(error.raw, failed);
          if (place !== null) editor.current?.mark({ at: start + at + place, words: error.message });
        } else setFault(error instanceof Error ? error.message : String(error));
      } finally {
        if (stop.current === control) {
          stop.current = null;
          setBusy(false);
        }
      }
    },
    [desk.open, desk.refresh, locale],
  );

  const ask = useCallback(
    (text: string) => {
      setSql(text);
      void run(text);
    },
    [run],
  );

  // The address says what the room opens on.
  useEffect(() => {
    const openAddress = () => {
      const opening = parseOpening(location.hash);
      if (opening.kind === 'figure') {
        const figure = figures.find(({ id }) => id === opening.id);
        if (figure) ask(filterSql(figure.sql, toFilter(new URLSearchParams(location.search))));
      } else if (opening.kind === 'question') {
        const question = questions.find(({ id }) => id === opening.id);
        if (question) ask(question.sql);
      } else if (opening.kind === 'state' && opening.own) {
        setView(opening.state.view);
        setChosen(opening.state.chart ?? null);
        setBrush(opening.state.brush ?? null);
        setSql(opening.state.sql);
        if (opening.state.view !== 'brush') ask(opening.state.sql);
      } else if (opening.kind === 'broken') setFault(opening.words);
    };
    openAddress();
    addEventListener('hashchange', openAddress);
    return () => removeEventListener('hashchange', openAddress);
  }, [ask, figures]);

  // What was asked and how it is shown stays in the address.
  useEffect(() => {
    if (!answer && !brush) return;
    const state: RoomState = {
      sql,
      view,
      ...(chosen ? { chart: chosen } : {}),
      ...(view === 'brush' && brush ? { brush } : {}),
    };
    const hash = toHash(state);
    rememberOwn(hash);
    history.replaceState(null, '', `${location.pathname}${hash}`);
  }, [answer, sql, view, chosen, brush]);

  const format = async () => {
    const { format: tidy } = await import('sql-formatter');
    try {
      setSql(tidy(sql, { language: 'duckdb', keywordCase: 'lower' }));
    } catch (error) {
      setFault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  };
  const seeTable = (name: string) => ask(`select *\nfrom ${plainName(name)}\nlimit 100`);
  const fitted = answer && chosen ? fitChoice(chosen, answer.columns) : null;
  const choice = answer ? (fitted ?? defaultChoice(answer.columns, answer.rows)) : null;

  return (
    <section
      className={over ? 'explore over' : 'explore'}
      aria-label={words.query[locale]}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) void imports.look(file);
      }}
    >
      <Sidebar
        locale={locale}
        schema={desk.schema}
        figures={figures}
        onQuestion={(question) => {
          setChosen(null);
          ask(question.sql);
        }}
        onTable={seeTable}
      >
        <Imports locale={locale} imports={imports} onTable={seeTable} />
      </Sidebar>
      <div className="desk">
        {imports.fault ? (
          <p className="fault" role="alert">
            {imports.fault}
          </p>
        ) : null}
        {imports.looking ? (
          <ImportPreview
            key={imports.looking.inspected.file.name + imports.looking.inspected.file.lastModified}
            locale={locale}
            looking={imports.looking}
            imports={imports}
            onLoaded={seeTable}
          />
        ) : null}
        {imports.rejected ? (
          <RejectedRows locale={locale} table={imports.rejected.table} rows={imports.rejected.rows} />
        ) : null}
        <Editor
          ref={editor}
          text={sql}
          label={words.query[locale]}
          hint={words.hint[locale]}
          schema={desk.schema}
          onChange={setSql}
          onRun={() => {
            const { text, start } = editor.current?.chosen() ?? { text: sql, start: 0 };
            void run(text, start);
          }}
        />
        <RunBar
          locale={locale}
          state={desk.state}
          progress={desk.progress}
          busy={busy}
          onRun={() => {
            const { text, start } = editor.current?.chosen() ?? { text: sql, start: 0 };
            void run(text, start);
          }}
          onCancel={() => stop.current?.abort()}
          onFormat={() => void format()}
        />
        <History locale={locale} asked={asked} onPick={setSql} onForget={() => setAsked(forgetHistory())} />
        {fault ? (
          <pre className="fault" role="alert">
            {fault}
          </pre>
        ) : null}
        <Views locale={locale} view={view} onView={setView} />
        {view === 'brush' ? (
          <BrushPanel
            locale={locale}
            schema={desk.schema}
            open={desk.open}
            start={brush}
            onState={setBrush}
            onSql={(text) => {
              setView('table');
              ask(text);
            }}
          />
        ) : answer ? (
          <Result
            locale={locale}
            answer={answer}
            view={view}
            choice={choice}
            onChoice={setChosen}
            whole={async () => (await desk.open()).run(answer.sql)}
          />
        ) : null}
      </div>
    </section>
  );
}

/** A name as SQL takes it: in quotes only where it must be. */
function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteName(name);
}
