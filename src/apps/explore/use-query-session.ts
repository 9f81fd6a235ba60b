/** A query session as React sees it: opened when first asked for, its state, its tables. */

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Progress } from '../../engine/fetch-wasm.ts';
import type {
  QuerySession,
  QuerySessionOptions,
  QuerySource,
  SchemaTable,
  SessionState,
} from '../../engine/query-session.ts';
import { relations } from '../../engine/relations.ts';
import { openRoomSession } from './open-room-session.ts';

/** The ledger's tables and view, known before any engine is there. */
const ledger: readonly SchemaTable[] = relations.map(({ name, columns }) => ({
  name,
  columns: columns.map((column) => ({ name: column.name, type: column.type })),
}));

// One list for all renders: another would be another database to whoever depends on it.
const noStatements: readonly string[] = [];

export interface SessionAccess<S extends QuerySource = QuerySession> {
  readonly open: () => Promise<S>;
  /** Reads the schema again. */
  readonly refresh: () => Promise<void>;
  /** Ends the instance; the next question opens another. */
  readonly close: () => Promise<void>;
}

export interface SessionHook<S extends QuerySource = QuerySession> {
  readonly state: SessionState | null;
  readonly progress: Progress | null;
  readonly schema: readonly SchemaTable[];
  /** The same object at every render. */
  readonly access: SessionAccess<S>;
}

/**
 * @param restore puts back what the reader brought, in every fresh instance; the same function at every render
 * @param harden statements that close an instance, run last; the same list at every render
 */
export function useQuerySession(
  restore: NonNullable<QuerySessionOptions['restore']>,
  harden: readonly string[] = noStatements,
): SessionHook {
  const [state, setState] = useState<SessionState | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [schema, setSchema] = useState(ledger);
  const session = useRef<Promise<QuerySession> | null>(null);

  const refresh = useCallback(async () => {
    const open = await session.current;
    if (open) setSchema(await open.schema());
  }, []);
  const open = useCallback(() => {
    if (session.current) return session.current;
    setState('starting');
    const opening = openRoomSession(setProgress, { harden, restore, onState: setState });
    session.current = opening;
    opening.then(
      () => {
        setProgress(null);
        void refresh();
      },
      () => {
        session.current = null;
        setState(null);
        setProgress(null);
      },
    );
    return opening;
  }, [refresh, restore, harden]);
  const close = useCallback(async () => {
    const open = session.current;
    session.current = null;
    setState(null);
    setSchema(ledger);
    await open?.then((opened) => opened.close()).catch(() => undefined);
  }, []);
  const access = useMemo(() => ({ open, refresh, close }), [open, refresh, close]);
  return { state, progress, schema, access };
}
