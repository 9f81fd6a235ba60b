/** The crossfilter as React sees it: columns become linked charts, brushes steps that can be undone. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dimension } from '../../crossfilter/brush-dimension.ts';
import { brushSql } from '../../crossfilter/brush-sql.ts';
import type { Brushes } from '../../crossfilter/falcon-index.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import type { BrushState } from '../../ui/explore-address.ts';
import { type Linked, type LinkedState, openLinked } from './crossfilter.ts';
import { fromKept, toKept } from './kept-brush.ts';
import type { LinkedRows } from './linked-rows.ts';

export interface CrossfilterOptions {
  readonly locale: Locale;
  /** The same object for as long as the rows are the same. */
  readonly rows: LinkedRows;
  /** The name by which the rows stand in the address. */
  readonly table: string;
  readonly columns: readonly string[];
  /** The brushes to begin with. */
  readonly start: BrushState | null;
  readonly onState: (state: BrushState) => void;
}

// A brush that has not moved for so long has come to rest.
const restMs = 350;
const maxSteps = 40;

export function useCrossfilter({ locale, rows, table, columns, start, onState }: CrossfilterOptions) {
  const [state, setState] = useState<LinkedState | null>(null);
  const [past, setPast] = useState<readonly Brushes[]>([]);
  const hosts = useRef<(HTMLElement | null)[]>([]);
  const linked = useRef<Linked | null>(null);
  const first = useRef(start);
  const [fault, setFault] = useState('');
  const onPlan = useCallback((dimensions: readonly Dimension[] | null) => {
    setState(null);
    setPast(dimensions ? [dimensions.map(() => null)] : []);
    if (!dimensions) setFault('');
  }, []);
  const dimensions = useDimensions({ locale, rows, columns, onPlan, onFault: setFault });

  useEffect(() => {
    if (!dimensions || dimensions.length === 0) return;
    let closed = false;
    const opened = first.current;
    first.current = null;
    const brushes = dimensions.map((dimension) =>
      opened && Object.hasOwn(opened.brushes, dimension.column)
        ? fromKept(dimension, opened.brushes[dimension.column])
        : null,
    );
    rows
      .open(dimensions)
      .then((source) => {
        // The charts may be gone before this has heard that it is closed.
        if (closed || dimensions.some((_, at) => !hosts.current[at])) return source.close();
        return openLinked({
          source,
          dimensions,
          hosts: dimensions.map((_, at) => hosts.current[at] as HTMLElement),
          locale,
          brushes,
          onState: (next) => {
            if (!closed) setState(next);
          },
        });
      })
      .then((made) => {
        if (!made) return;
        if (closed) return made.close();
        linked.current = made;
        made.whole.catch((error: unknown) => {
          if (!closed && !isAbort(error)) setFault(errorMessage(error, locale));
        });
      })
      .catch((error: unknown) => {
        if (!closed) setFault(errorMessage(error, locale));
      });
    return () => {
      closed = true;
      linked.current?.close();
      linked.current = null;
    };
  }, [dimensions, locale, rows]);

  useEffect(() => () => rows.close(), [rows]);

  const brushes = state?.brushes;
  // A brush that has come to rest is a step that can be undone, and a state of the address.
  useEffect(() => {
    if (!brushes || !dimensions) return;
    const rest = setTimeout(() => {
      setPast((old) => (isSame(old.at(-1), brushes) ? old : [...old.slice(-maxSteps), brushes]));
      const kept = dimensions.flatMap((dimension, at) => {
        const brush = brushes[at];
        return brush ? [[dimension.column, toKept(dimension, brush)] as const] : [];
      });
      onState({ table, columns, brushes: Object.fromEntries(kept) });
    }, restMs);
    return () => clearTimeout(rest);
  }, [brushes, dimensions, onState, columns, table]);

  const undo = useCallback(() => {
    const before = past.slice(0, -1).at(-1);
    if (!before) return;
    setPast((old) => old.slice(0, -1));
    linked.current?.set(before);
  }, [past]);
  const halt = () => linked.current?.halt();
  const clear = () => dimensions && linked.current?.set(dimensions.map(() => null));
  const sql = dimensions && brushes ? brushSql(rows.from, dimensions, brushes, rows.where) : '';
  const setHost = (at: number, host: HTMLElement | null) => {
    hosts.current[at] = host;
  };
  return { dimensions, state, fault, sql, undo, clear, halt, canUndo: past.length > 1, setHost };
}

interface PlanOptions extends Pick<CrossfilterOptions, 'locale' | 'rows' | 'columns'> {
  /** Null while the columns are being read. */
  readonly onPlan: (dimensions: readonly Dimension[] | null) => void;
  readonly onFault: (words: string) => void;
}

/** The columns as axes, planned anew for other columns or rows; null until then. */
function useDimensions({ locale, rows, columns, onPlan, onFault }: PlanOptions): readonly Dimension[] | null {
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => {
    let gone = false;
    setPlan(null);
    onPlan(null);
    const look = async () => {
      const made = await rows.plan(columns);
      if (gone) return;
      onPlan(made);
      setPlan({ rows, columns, dimensions: made });
    };
    look().catch((error: unknown) => {
      if (!gone) onFault(errorMessage(error, locale));
    });
    return () => {
      gone = true;
    };
  }, [locale, rows, columns, onPlan, onFault]);
  // Those of other rows would open these with axes that are not theirs.
  return plan?.rows === rows && plan.columns === columns ? plan.dimensions : null;
}

interface Plan extends Pick<CrossfilterOptions, 'rows' | 'columns'> {
  readonly dimensions: readonly Dimension[];
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function isSame(one: Brushes | undefined, other: Brushes): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
