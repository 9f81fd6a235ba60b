import { useCallback } from 'react';
import type { QueryOptions } from '../../engine/database.ts';
import type { QuerySource } from '../../engine/query-session.ts';
import { queryWhole } from '../../engine/query-whole.ts';
import type { RemoteEngine } from '../../engine/remote.ts';
import type { ParquetTable } from '../../import/parquet-table.ts';
import type { Locale } from '../../text/locale.ts';
import { Boundary } from '../../ui/Boundary.tsx';
import type { BrushState } from '../../ui/explore-address.ts';
import type { FigureShelf } from '../../ui/figure-shelf.ts';
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

const noParquet: readonly ParquetTable[] = [];

interface AnswerProps {
  readonly locale: Locale;
  readonly state: State;
  readonly dispatch: (event: Event) => void;
  readonly session: SessionHook<QuerySource>;
  /** The reader's own database, whose tables a link may bring. */
  readonly own: SessionAccess;
  /** The engine elsewhere, which is asked again about what it answered. */
  readonly far: SessionAccess<RemoteEngine>;
  /** Names of the imported tables. */
  readonly tables: readonly string[];
  readonly keep: Keep;
  readonly shelf: FigureShelf;
  /** Tables that are brushed where they lie. */
  readonly parquet: readonly ParquetTable[];
}

/** What was answered, or a table's columns as linked charts, and a link to it. */
export function Answer(props: AnswerProps) {
  const { locale, state, dispatch, session, own, far, tables, keep, shelf, parquet } = props;
  const { view, result, brush, guest, sql, answered } = state;
  const { open } = session.access;
  const fromFar = result?.engine !== undefined;
  const openAnswering = fromFar ? far.open : state.guest ? open : own.open;
  const onState = useCallback((next: BrushState) => dispatch({ kind: 'brush', brush: next }), [dispatch]);
  const ask = useCallback(
    async (text: string, options: QueryOptions = {}) => {
      const opened = await openAnswering();
      return fromFar
        ? opened.query(text, options)
        : queryWhole((asked, own) => opened.query(asked, own), text, options);
    },
    [openAnswering, fromFar],
  );
  const shown = shownState(state);
  return (
    <>
      <Views locale={locale} view={view} onView={(next) => dispatch({ kind: 'view', view: next })} />
      <Boundary locale={locale} of={`${view} ${result?.sql} ${result?.ms}`} words={words.broken[locale]}>
        {view === 'brush' ? (
          <BrushPanel
            key={guest ? 'guest' : state.far ? 'far' : `own ${parquet.at(-1)?.table ?? ''}`}
            locale={locale}
            schema={session.schema}
            open={open}
            openFar={state.far && !guest ? far.open : null}
            parquet={guest || state.far ? noParquet : parquet}
            start={state.far || (parquet.length > 0 && !guest) ? null : brush}
            asked={state.answered || state.sql}
            onState={onState}
            onSql={(text) => dispatch({ kind: 'ask', sql: text, far: state.far, as: { view: 'table' } })}
          />
        ) : result ? (
          <Result
            locale={locale}
            answer={result}
            isEarlier={state.fault !== null}
            view={view}
            chart={state.chart}
            onChoice={(chart) => dispatch({ kind: 'chart', chart })}
            ask={ask}
            busy={state.busy}
            onSql={(text) => dispatch({ kind: 'ask', sql: text, far: fromFar })}
            keep={guest || fromFar ? null : keep}
            shelf={guest || fromFar ? null : shelf}
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
