/** The room's state, and what its events do in the world: queries, databases, the history, the address. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Database } from '../../engine/database.ts';
import type { QuerySource } from '../../engine/query-session.ts';
import { type CarriedTable, hardened, loadCarried, timeLimit } from '../../import/link-tables.ts';
import type { Locale } from '../../text/locale.ts';
import { parseOpening, rememberOwn, toHash } from '../../ui/explore-address.ts';
import { storedFront, storedQueries } from './desk.ts';
import { queryHistory } from './query-history.ts';
import { runQuery } from './run-query.ts';
import { type Effect, type Event, firstState, reduce, type State } from './state.ts';
import { useDesk } from './use-desk.ts';
import { type SessionHook, useQuerySession } from './use-query-session.ts';

export interface RoomHook {
  readonly state: State;
  readonly dispatch: (event: Event) => void;
  /** What is asked now: the reader's own database, a guest's, or the engine elsewhere. */
  readonly session: SessionHook<QuerySource>;
}

/** @param sql what stands in the editor at first @param own the reader's own database @param far the engine elsewhere */
export function useRoom(
  sql: string,
  own: SessionHook,
  far: SessionHook<QuerySource>,
  locale: Locale,
): RoomHook {
  const [state, setState] = useState(() =>
    firstState(sql, queryHistory.read(), storedQueries.read(), storedFront.read()),
  );
  const carried = useRef<readonly CarriedTable[]>([]);
  const guest = useQuerySession(
    useCallback((database: Database) => loadCarried(database, carried.current), []),
    hardened,
  );
  const [ownAccess, guestAccess, farAccess] = [own.access, guest.access, far.access];
  const schemas = useRef({ here: own.schema, there: far.schema });
  schemas.current = { here: own.schema, there: far.schema };
  const latest = useRef(state);
  const running = useRef<AbortController | null>(null);

  const dispatch = useCallback(
    (event: Event) => {
      const run = async (effect: Extract<Effect, { kind: 'run' }>) => {
        running.current?.abort();
        const control = new AbortController();
        running.current = control;
        const sheet = latest.current.id;
        const where = effect.far
          ? { session: farAccess, schemas: schemas.current }
          : effect.guest
            ? { session: guestAccess, limitMs: timeLimit }
            : { session: ownAccess };
        const outcome = await runQuery(where, effect.sql, effect.start, control, locale);
        // Another question has taken its place: what is shown is about that one.
        if (running.current !== control) return;
        running.current = null;
        dispatch(outcome.kind === 'answer' || outcome.kind === 'fail' ? { ...outcome, sheet } : outcome);
      };
      const perform = (effect: Effect) => {
        switch (effect.kind) {
          case 'run':
            return void run(effect);
          case 'stop':
            return running.current?.abort();
          case 'drop':
            running.current?.abort();
            running.current = null;
            return;
          case 'open-guest':
            carried.current = effect.tables;
            return void guestAccess.close();
          case 'close-guest':
            return void guestAccess.close();
          case 'write-history':
            return queryHistory.tryWrite(effect.history);
          case 'write-address': {
            const hash = toHash(effect.state);
            rememberOwn(hash);
            return history.replaceState(null, '', `${location.pathname}${hash}`);
          }
          case 'clear-address':
            return history.replaceState(null, '', location.pathname);
        }
      };
      const [next, effects] = reduce(latest.current, event);
      latest.current = next;
      setState(next);
      effects.forEach(perform);
    },
    [ownAccess, guestAccess, farAccess, locale],
  );

  useDesk(state, dispatch);
  return { state, dispatch, session: state.guest ? guest : state.far ? far : own };
}

/** The address says what the room opens on, at first and whenever it is changed by hand. */
export function useAddress(
  locale: Locale,
  onOpening: (opening: ReturnType<typeof parseOpening>) => void,
): void {
  const first = useRef(true);
  useEffect(() => {
    const onHash = () => onOpening(parseOpening(location.hash, locale));
    // The first opening is answered once; a later address comes by its own event.
    if (first.current) onHash();
    first.current = false;
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [locale, onOpening]);
}
