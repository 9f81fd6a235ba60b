/** The page's own engine: fetched when the first question is asked, shared by all that follow. */

import { tables as schema } from '../dataset/schema.ts';
import type { Progress } from '../engine/fetch-wasm.ts';
import type { QuerySession } from '../engine/query-session.ts';
import { fetchText, fromRoot } from './page-context.ts';

let opened: Promise<QuerySession> | null = null;

/** Opens the engine, or gives the one that is open. Throws what went wrong; the next call starts anew. */
export function openLedger(
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<QuerySession> {
  opened ??= open(onProgress, signal);
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function open(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<QuerySession> {
  const [{ fetchModule }, { openBrowserDatabase }, { openQuerySession }] = await Promise.all([
    import('../engine/fetch-wasm.ts'),
    import('../engine/browser.ts'),
    import('../engine/query-session.ts'),
  ]);
  const [module, ...texts] = await Promise.all([
    fetchModule(fromRoot('engine/duckdb-eh.wasm.gzip'), onProgress, signal),
    ...schema.map(({ name }) => fetchText(`data/${name}.csv`, signal)),
  ]);
  const tables = Object.fromEntries(schema.map(({ name }, index) => [name, texts[index] ?? '']));
  const workerUrl = fromRoot('engine/duckdb-eh.worker.js');
  return openQuerySession({ open: () => openBrowserDatabase({ module, workerUrl, tables, signal }) });
}
