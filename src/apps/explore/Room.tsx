import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ChartChoice, defaultChoice, fitChoice } from '../../charts/result-choice.ts';
import { plainName } from '../../engine/quote.ts';
import { filterSql } from '../../figures/kit/filter.ts';
import { type CarriedTable, hardened, loadCarried, timeLimit } from '../../import/link-tables.ts';
import type { Locale } from '../../text/locale.ts';
import {
  type BrushState,
  parseOpening,
  type RoomState,
  rememberOwn,
  toHash,
} from '../../ui/explore-address.ts';
import { toFilter } from '../../ui/filter-address.ts';
import { BrushPanel } from './BrushPanel.tsx';
import { Consent } from './Consent.tsx';
import { Editor, type EditorHandle } from './Editor.tsx';
import { History } from './History.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { Imports } from './Imports.tsx';
import { type KnownFigure, questions, sqlOf } from './questions.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { Result } from './Result.tsx';
import { RunBar } from './RunBar.tsx';
import { ShareLink } from './ShareLink.tsx';
import { Sidebar } from './Sidebar.tsx';
import { type DeskHook, useDesk } from './use-desk.ts';
import { useImports } from './use-imports.ts';
import { useQuery } from './use-query.ts';
import { Views } from './Views.tsx';

const words = {
  query: { zh: 'SQL查询', en: 'SQL query' },
  hint: { zh: '写一句SQL，或从现成的问题开始', en: 'Write SQL, or start from a ready question' },
  guest: {
    zh: '这个链接正在隔离的数据库里运行：这里没有你导入的表。',
    en: 'This link runs in a database of its own: the tables you imported are not here.',
  },
  unasked: {
    zh: '运行后，结果出现在这里；第一次要等引擎取来。',
    en: 'Run it, and the answer stands here; the first time waits for the engine to arrive.',
  },
  home: { zh: '回到自己的桌面', en: 'Back to my own desk' },
};

interface RoomProps {
  readonly locale: Locale;
  readonly figures: readonly KnownFigure[];
  /** Origins beside the site's own that tables may be read from. */
  readonly origins: readonly string[];
}

/** The desk itself: what there is, what is asked, what was answered. */
export function Room({ locale, figures, origins }: RoomProps) {
  const access = useRef<DeskHook | null>(null);
  const imports = useImports(
    useCallback(() => {
      if (!access.current) throw new Error('engine asked for before the room stood');
      return access.current;
    }, []),
    origins,
  );
  const own = useDesk({ restore: imports.restore });
  access.current = own;
  const [link, setLink] = useState<RoomState | null>(null);
  const [guest, setGuest] = useState<RoomState | null>(null);
  const carried = useRef<readonly CarriedTable[]>([]);
  const guests = useDesk({
    restore: (session) => loadCarried(session, carried.current),
    harden: hardened,
  });
  const desk = guest ? guests : own;
  const [sql, setSql] = useState(() => (questions[0] ? sqlOf(questions[0], locale) : ''));
  const [address, setAddress] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [view, setView] = useState<RoomState['view']>('table');
  const [brush, setBrush] = useState<BrushState | null>(null);
  const [chosen, setChosen] = useState<ChartChoice | null>(null);
  const editor = useRef<EditorHandle>(null);
  const query = useQuery({ locale, desk, editor, ...(guest ? { limit: timeLimit } : {}) });
  const { answer, ran, run, setFault } = query;

  const ask = useCallback(
    (text: string) => {
      setSql(text);
      void run(text);
    },
    [run],
  );
  const put = useCallback((state: RoomState) => {
    setView(state.view);
    setChosen(state.chart ?? null);
    setBrush(state.brush ?? null);
    setSql(state.sql);
  }, []);

  /** Runs a state in a database of its own. */
  const openGuest = async (state: RoomState) => {
    put(state);
    carried.current = state.data ?? [];
    await guests.close();
    setGuest(state);
  };

  // The address says what the room opens on.
  const openAddress = useRef(() => {});
  useEffect(() => {
    openAddress.current = () => {
      const opening = parseOpening(location.hash);
      if (opening.kind === 'figure') {
        const figure = figures.find(({ id }) => id === opening.id);
        if (figure) ask(filterSql(figure.sql, toFilter(new URLSearchParams(location.search))));
      } else if (opening.kind === 'question') {
        const question = questions.find(({ id }) => id === opening.id);
        if (question) ask(sqlOf(question, locale));
      } else if (opening.kind === 'state' && opening.own) {
        put(opening.state);
        if (opening.state.view !== 'brush') ask(opening.state.sql);
      } else if (opening.kind === 'state' && opening.handed) void openGuest(opening.state);
      else if (opening.kind === 'state') setLink(opening.state);
      else if (opening.kind === 'parquet') setAddress(opening.address);
      else if (opening.kind === 'broken') setFault(opening.words);
    };
  });
  // The first opening is answered once; a later address comes by its own event.
  const firstOpening = useRef(true);
  useEffect(() => {
    const onHash = () => openAddress.current();
    if (firstOpening.current) onHash();
    firstOpening.current = false;
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  const state = useMemo(
    (): RoomState => ({
      sql: ran,
      view,
      ...(chosen ? { chart: chosen } : {}),
      ...(view === 'brush' && brush ? { brush } : {}),
    }),
    [ran, view, chosen, brush],
  );
  // What was asked here and how it is shown stays in the address; a guest's link stays a guest's.
  useEffect(() => {
    if ((ran === '' && !brush) || guest || link) return;
    const hash = toHash(state);
    rememberOwn(hash);
    history.replaceState(null, '', `${location.pathname}${hash}`);
  }, [ran, brush, state, guest, link]);

  const format = async () => {
    const { format: tidy } = await import('sql-formatter');
    try {
      setSql(tidy(sql, { language: 'duckdb', keywordCase: 'lower' }));
    } catch (error) {
      setFault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  };
  const openLink = async (run: boolean) => {
    if (!link) return;
    setLink(null);
    // Only looked at: its charts would be counted from this desk's tables.
    put(run ? link : { sql: link.sql, view: link.view === 'brush' ? 'table' : link.view });
    if (!run) {
      history.replaceState(null, '', location.pathname);
      return;
    }
    await openGuest(link);
  };
  // A guest's query runs once its own database is the one at hand.
  const begun = useRef<RoomState | null>(null);
  useEffect(() => {
    if (!guest || begun.current === guest) return;
    begun.current = guest;
    if (guest.view !== 'brush') void run(guest.sql);
  }, [guest, run]);
  const take = async (file: File) => {
    if (!file.name.endsWith('.explore')) return imports.look(file);
    const opening = parseOpening(await file.text());
    if (opening.kind === 'state') setLink(opening.state);
    else setFault(opening.kind === 'broken' ? opening.words : `unreadable link: ${file.name}`);
  };
  const mine = imports.kept
    .map(({ table }) => table)
    .filter((table) => sql.includes(table) || brush?.table === table);
  const seeTable = (name: string) => ask(`select *\nfrom ${plainName(name)}\nlimit 100`);
  const fitted = answer && chosen ? fitChoice(chosen, answer.columns) : null;
  const choice = answer ? (fitted ?? defaultChoice(answer.columns, answer.rowCount)) : null;

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
        if (file) void take(file);
      }}
    >
      <Sidebar
        locale={locale}
        schema={desk.schema}
        figures={figures}
        onQuestion={(question) => {
          setChosen(null);
          ask(sqlOf(question, locale));
        }}
        onTable={seeTable}
      >
        {guest ? null : (
          <Imports
            locale={locale}
            imports={imports}
            origins={origins}
            address={address}
            onTable={seeTable}
            onFile={take}
          />
        )}
      </Sidebar>
      <div className="desk">
        {link ? (
          <Consent
            locale={locale}
            state={link}
            onRun={() => void openLink(true)}
            onKeep={() => void openLink(false)}
          />
        ) : null}
        {guest ? (
          <p className="guest">
            {words.guest[locale]}{' '}
            <button
              type="button"
              onClick={() => {
                setGuest(null);
                history.replaceState(null, '', location.pathname);
                void guests.close();
              }}
            >
              {words.home[locale]}
            </button>
          </p>
        ) : null}
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
          handle={editor}
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
          busy={query.busy}
          onRun={() => {
            const { text, start } = editor.current?.chosen() ?? { text: sql, start: 0 };
            void run(text, start);
          }}
          onCancel={query.cancel}
          onFormat={() => void format()}
        />
        <History locale={locale} asked={query.asked} onPick={setSql} onForget={query.forget} />
        {query.fault ? (
          <pre className="fault" role="alert">
            {query.fault}
          </pre>
        ) : null}
        <Views locale={locale} view={view} onView={setView} />
        {view === 'brush' ? (
          <BrushPanel
            key={guest ? 'guest' : 'own'}
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
            whole={async () => (await desk.open()).query(answer.sql, { limit: Number.POSITIVE_INFINITY })}
          />
        ) : ran === '' && !query.fault ? (
          <p className="hint">{words.unasked[locale]}</p>
        ) : null}
        {(ran !== '' || brush) && !guest ? (
          <ShareLink locale={locale} state={state} tables={mine} open={own.open} />
        ) : null}
      </div>
    </section>
  );
}
