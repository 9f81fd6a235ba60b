/** The desk as the browser stores it: written while one works, read again when another window wrote. */

import { useEffect, useRef } from 'react';
import { mergeQueries, storedFront, storedQueries } from './desk.ts';
import type { Query } from './sheets.ts';
import { type Event, lastingQueries, type State } from './state.ts';

// A person types faster than two windows need to hear of it.
const pauseMs = 250;

/** @param dispatch the same function at every render */
export function useDesk(state: State, dispatch: (event: Event) => void): void {
  const latest = useRef(state);
  latest.current = state;
  // What this window and the store had in common last.
  const base = useRef<readonly Query[]>(storedQueries.read());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const commit = useRef(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const ours = lastingQueries(latest.current);
    if (!ours) return;
    const theirs = storedQueries.read();
    const { queries, copies } = mergeQueries(base.current, ours, theirs, () => crypto.randomUUID());
    base.current = queries;
    if (!isSame(queries, theirs)) storedQueries.tryWrite(queries);
    if (!isSame(queries, ours)) dispatch({ kind: 'desk', queries, copies });
  }).current;

  const queries = JSON.stringify(lastingQueries(state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other queries are written, however little they differ.
  useEffect(() => {
    timer.current ??= setTimeout(() => void inTurn(commit), pauseMs);
  }, [queries, commit]);
  useEffect(() => storedFront.tryWrite(state.id), [state.id]);
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === storedQueries.key()) void inTurn(commit);
    };
    addEventListener('storage', onStorage);
    addEventListener('pagehide', commit);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pagehide', commit);
    };
  }, [commit]);
}

/** Between reading and writing no other window writes. */
async function inTurn(act: () => void): Promise<void> {
  if (navigator.locks) await navigator.locks.request('explore-desk', act);
  else act();
}

function isSame(one: readonly Query[], other: readonly Query[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
