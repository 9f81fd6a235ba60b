/** The page's own engine: fetched when the first question is asked, shared by all that follow. */

import type { Progress } from '../engine/fetch-wasm.ts';
import type { QuerySession } from '../engine/query-session.ts';
import { enginePaths } from '../engine/site-files.ts';
import { asWork } from '../text/pending-work.ts';
import { fetchTables } from './fetch-tables.ts';
import { fromRoot } from './page-context.ts';

interface Opening {
  readonly session: Promise<QuerySession>;
  /** Cancels the opening, and nothing once the engine is open. */
  readonly signal: AbortSignal;
  isOpen: boolean;
}
let opening: Opening | null = null;

/**
 * Opens the engine, or gives the one that is open or on its way; one whose opening was cancelled is opened anew.
 * Throws what went wrong; the next call starts anew.
 */
export function openLedger(
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<QuerySession> {
  if (opening && (opening.isOpen || !opening.signal.aborted)) return opening.session;
  const begun: Opening = { session: asWork(open(onProgress, signal)), signal, isOpen: false };
  opening = begun;
  begun.session.then(
    () => {
      begun.isOpen = true;
    },
    () => {
      if (opening === begun) opening = null;
    },
  );
  return begun.session;
}

async function open(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<QuerySession> {
  let isFirst = true;
  const [{ fetchModule }, { openBrowserDatabase }, { openQuerySession }] = await Promise.all([
    import('../engine/fetch-wasm.ts'),
    import('../engine/browser.ts'),
    import('../engine/query-session.ts'),
  ]);
  const [module, tables] = await Promise.all([
    fetchModule(fromRoot(enginePaths.module), onProgress, signal),
    fetchTables(signal),
  ]);
  const workerUrl = fromRoot(enginePaths.worker);
  const parts = { module, workerUrl, tables };
  const session = await openQuerySession({
    // An instance that is opened later, after one that died, belongs to no opening that could be cancelled.
    open: () => openBrowserDatabase(isFirst ? { ...parts, signal } : parts),
  });
  isFirst = false;
  return session;
}
