/** The room's engine as React sees it: opened when first asked for, its state, its tables. */

import { useCallback, useRef, useState } from 'react';
import type { Progress } from '../../engine/fetch-wasm.ts';
import type {
  QuerySession,
  QuerySessionOptions,
  SchemaTable,
  SessionState,
} from '../../engine/query-session.ts';
import { relations } from '../../engine/relations.ts';
import { openRoomDesk } from './open-room-desk.ts';

/** The ledger's tables and view, known before any engine is there. */
const known: readonly SchemaTable[] = relations.map(({ name, columns }) => ({
  name,
  columns: columns.map((column) => ({ name: column.name, type: column.type })),
}));

export interface DeskHook {
  readonly state: SessionState | null;
  readonly progress: Progress | null;
  readonly schema: readonly SchemaTable[];
  readonly open: () => Promise<QuerySession>;
  readonly refresh: () => Promise<void>;
  /** Ends the instance; the next question opens another. */
  readonly close: () => Promise<void>;
}

export function useDesk(own: Pick<QuerySessionOptions, 'restore' | 'harden'>): DeskHook {
  const [state, setState] = useState<SessionState | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [schema, setSchema] = useState(known);
  const desk = useRef<Promise<QuerySession> | null>(null);
  const options = useRef(own);
  options.current = own;

  const refresh = useCallback(async () => {
    const open = await desk.current;
    if (open) setSchema(await open.schema());
  }, []);
  const open = useCallback(() => {
    if (!desk.current) {
      setState('starting');
      const opening = openRoomDesk(setProgress, {
        harden: options.current.harden ?? [],
        restore: async (session) => options.current.restore?.(session),
        onState: setState,
      });
      desk.current = opening;
      opening.then(
        () => {
          setProgress(null);
          void refresh();
        },
        () => {
          desk.current = null;
          setState(null);
          setProgress(null);
        },
      );
    }
    return desk.current;
  }, [refresh]);
  const close = useCallback(async () => {
    const open = desk.current;
    desk.current = null;
    setState(null);
    setSchema(known);
    await open?.then((opened) => opened.close()).catch(() => undefined);
  }, []);
  return { state, progress, schema, open, refresh, close };
}
