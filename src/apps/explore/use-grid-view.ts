/** The rows a grid shows: sorted and filtered, by the page where it holds all of them, else by the engine. */

import { useEffect, useMemo, useState } from 'react';
import type { QueryOptions, QueryResult } from '../../engine/database.ts';
import { type Filter, isQuestion, type ResultView, viewSql } from '../../engine/result-view.ts';
import { type Summary, summarize } from '../../engine/summary.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { sortRows } from './grid-rows.ts';

export type Ask = (sql: string, options?: QueryOptions) => Promise<QueryResult>;

// A grid is looked through; whoever wants more rows than these takes the file.
const maxRows = 100_000;
// A quick look at an answer should not start to read all of its rows again.
const summaryDelayMs = 400;

export interface GridView {
  readonly rows: QueryResult;
  /** Numbers of the rows in their order; null for the order they come in. */
  readonly order: Uint32Array | null;
  readonly view: ResultView;
  /** The view as a query; null where it is the answer itself. */
  readonly sql: string | null;
  /** Summaries over all rows, by column; null until they are counted, and where the page counts for itself. */
  readonly summaries: readonly Summary[] | null;
  /** What the engine is at. */
  readonly work: 'view' | 'summary' | null;
  readonly fault: string;
  readonly toggleSort: (column: number) => void;
  readonly setFilters: (filters: readonly Filter[]) => void;
  /** Counts the summaries over all rows; null where nothing is to be asked for. */
  readonly summarize: (() => void) | null;
  /** Ends the work; rows that were being looked for are shown as they were before. */
  readonly stop: () => void;
}

const asAnswered: ResultView = { sorting: null, filters: [] };

/** @param busy whether a query of the reader's waits for the engine, which is then left to it */
export function useGridView(answer: QueryResult, ask: Ask, busy: boolean, locale: Locale): GridView {
  const [view, setView] = useState(asAnswered);
  const [seen, setSeen] = useState({ rows: answer, view: asAnswered });
  const [fault, setFault] = useState('');
  const [summaries, setSummaries] = useState<readonly Summary[] | null>(null);
  // An engine elsewhere is not made to read its rows twice by somebody who only looks.
  const isFar = answer.engine !== undefined;
  const [counting, setCounting] = useState(!answer.complete && !isFar);
  const question = useMemo(() => isQuestion(answer.sql), [answer]);
  const byEngine = question && (view.filters.length > 0 || (!answer.complete && view.sorting !== null));
  const sql = view === asAnswered || !question ? null : viewSql(answer.sql, answer.columns, view);

  useEffect(() => {
    if (!byEngine || sql === null || busy || seen.view === view) return;
    const control = new AbortController();
    ask(sql, { signal: control.signal, limit: maxRows }).then(
      (rows) => {
        if (!control.signal.aborted) setSeen({ rows, view });
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        setFault(errorMessage(error, locale));
        setView(seen.view);
      },
    );
    return () => control.abort();
  }, [ask, sql, byEngine, busy, locale, seen, view]);

  useEffect(() => {
    if (answer.complete || !counting || busy || !question) return;
    const control = new AbortController();
    const asked = (text: string) => ask(text, { signal: control.signal });
    const later = setTimeout(() => {
      summarize(asked, answer.sql, answer.columns).then(
        (all) => {
          if (control.signal.aborted) return;
          setSummaries(all.summaries);
          setCounting(false);
        },
        (error: unknown) => {
          if (control.signal.aborted) return;
          setCounting(false);
          // Of a summary that nobody asked for nobody misses anything.
          if (isFar) setFault(errorMessage(error, locale));
        },
      );
    }, summaryDelayMs);
    return () => {
      clearTimeout(later);
      control.abort();
    };
  }, [answer, ask, busy, counting, isFar, locale, question]);

  const waits = byEngine && seen.view !== view;
  const rows = byEngine ? seen.rows : answer;
  const order = useMemo(() => (byEngine ? null : sortRows(answer, view.sorting)), [answer, byEngine, view]);
  const change = (next: ResultView) => {
    setFault('');
    if (next.sorting || next.filters.length > 0) return setView(next);
    setView(asAnswered);
    setSeen({ rows: answer, view: asAnswered });
  };
  return {
    rows,
    order,
    view,
    sql,
    summaries,
    work: waits ? 'view' : counting && question ? 'summary' : null,
    fault,
    toggleSort: (column) => {
      const { sorting, filters } = view;
      const down = sorting?.column === column && !sorting.down;
      const off = sorting?.column === column && sorting.down;
      change({ filters, sorting: off ? null : { column, down } });
    },
    setFilters: (filters) => change({ ...view, filters }),
    summarize:
      isFar && question && !answer.complete && !counting && summaries === null
        ? () => {
            setFault('');
            setCounting(true);
          }
        : null,
    stop: () => {
      if (waits) setView(seen.view);
      else setCounting(false);
    },
  };
}
