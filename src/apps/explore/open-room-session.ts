/** The room's engine: the module is fetched once, and every instance of the room boots from it. */

import { type BrowserDatabaseOptions, openBrowserDatabase } from '../../engine/browser.ts';
import { fetchModule, type Progress } from '../../engine/fetch-wasm.ts';
import { openQuerySession, type QuerySession, type QuerySessionOptions } from '../../engine/query-session.ts';
import { enginePaths } from '../../engine/site-files.ts';
import { asWork } from '../../text/pending-work.ts';
import { fetchTables } from '../../ui/fetch-tables.ts';
import { fromRoot } from '../../ui/page-context.ts';

let fetched: Promise<BrowserDatabaseOptions> | null = null;

function fetchParts(onProgress: (progress: Progress) => void) {
  fetched ??= (async () => {
    const [module, tables] = await Promise.all([
      fetchModule(fromRoot(enginePaths.module), onProgress),
      fetchTables(),
    ]);
    return { module, workerUrl: fromRoot(enginePaths.worker), tables };
  })();
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
}

/** Opens an instance with the ledger in it. Throws what went wrong; the next call starts anew. */
export function openRoomSession(
  onProgress: (progress: Progress) => void,
  own: Pick<QuerySessionOptions, 'restore' | 'harden' | 'onState'>,
): Promise<QuerySession> {
  const open = async () => {
    const parts = await fetchParts(onProgress);
    return openQuerySession({ open: () => openBrowserDatabase(parts), ...own });
  };
  return asWork(open());
}
