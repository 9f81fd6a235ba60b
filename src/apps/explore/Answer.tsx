import { useCallback } from 'react';
import type { QueryOptions } from '../../engine/database.ts';
import { queryWhole } from '../../engine/query-whole.ts';
import type { ParquetFile } from '../../import/parquet-file.ts';
import type { Locale } from '../../text/locale.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import type { BrushState } from '../../ui/explore-address.ts';
import { BrushPanel } from './BrushPanel.tsx';
import { Result } from './Result.tsx';
import { ShareLink } from './ShareLink.tsx';
import { type Event, type State, shownState } from './state.ts';
import type { Keep } from './use-imports.ts';
import type { SessionAccess, SessionHook } from './use-query-session.ts';
import { Views } from './Views.tsx';

const words = {
  unasked: {
    zh: '运行后，结果出现在这里；第一次要等引擎取来。',
    en: 'Run it, and the answer stands here; the first time waits for the engine to arrive.',
  },
  broken: {
    zh: '这个结果显示不出来，查询还在上面：',
    en: 'This result cannot be shown; the query is still above: ',
  },
};

const noFiles: readonly ParquetFile[] = [];

interface AnswerProps {
  readonly locale: Locale;
  readonly state: State;
  readonly dispatch: (event: Event) => void;
  readonly session: SessionHook;
  /** The reader's own database, whose tables a link may bring. */
  readonly own: SessionAccess;
  /** Names of the imported tables. */
  readonly tables: readonly string[];
  readonly keep: Keep;
  /** Parquet files that are brushed where they lie. */
  readonly files: readonly ParquetFile[];
}

/** What was answered, or a table's columns as linked charts, and a link to it. */
export function Answer({ locale, state, dispatch, session, own, tables, keep, files }: AnswerProps) {
  const { view, result, brush, guest, sql, answered } = state;
  const { open } = session.access;
  const onState = useCallback((next: BrushState) => dispatch({ kind: 'brush', brush: next }), [dispatch]);
  const ask = useCallback(
    async (text: string, options: QueryOptions = {}) => {
      const opened = await open();
      return queryWhole((asked, own) => opened.query(asked, own), text, options);
    },
    [open],
  );
  const shown = shownState(state);
  return (
    <>
      <Views locale={locale} view={view} onView={(next) => dispatch({ kind: 'view', view: next })} />
      <Boundary locale={locale} of={`${view} ${result?.sql} ${result?.ms}`} words={words.broken[locale]}>
        {view === 'brush' ? (
          <BrushPanel
            key={guest ? 'guest' : `own ${files.at(-1)?.table ?? ''}`}
            locale={locale}
            schema={session.schema}
            open={open}
            files={guest ? noFiles : files}
            start={files.length > 0 && !guest ? null : brush}
            onState={onState}
            onSql={(text) => dispatch({ kind: 'ask', sql: text, as: { view: 'table' } })}
          />
        ) : result ? (
          <Result
            locale={locale}
            answer={result}
            view={view}
            chart={state.chart}
            onChoice={(chart) => dispatch({ kind: 'chart', chart })}
            ask={ask}
            busy={state.busy}
            onSql={(text) => dispatch({ kind: 'ask', sql: text })}
            keep={guest ? null : keep}
          />
        ) : answered === '' && !state.fault ? (
          <p className="hint">{words.unasked[locale]}</p>
        ) : null}
      </Boundary>
      {shown && !guest ? (
        <ShareLink
          locale={locale}
          state={shown}
          tables={tables.filter((table) => sql.includes(table) || brush?.table === table)}
          open={own.open}
        />
      ) : null}
    </>
  );
}
