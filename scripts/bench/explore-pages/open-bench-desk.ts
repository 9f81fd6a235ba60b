/** The product's own engine, as its explore room opens it, with the ledger's tables empty. */

import { tables as schema } from '../../../src/dataset/schema.ts';
import { openBrowserDatabase } from '../../../src/engine/browser.ts';
import { fetchModule } from '../../../src/engine/fetch-wasm.ts';
import { openQuerySession, type QuerySession } from '../../../src/engine/query-session.ts';
import { enginePaths } from '../../../src/engine/site-files.ts';

export async function openBenchDesk(): Promise<QuerySession> {
  const module = await fetchModule(new URL(enginePaths.module, location.href).href, () => undefined);
  const empty = schema.map(({ name, columns }) => [name, `${columns.map((column) => column.name).join()}\n`]);
  const workerUrl = new URL(enginePaths.worker, location.href).href;
  const tables = Object.fromEntries(empty);
  return openQuerySession({ open: () => openBrowserDatabase({ module, workerUrl, tables }) });
}
