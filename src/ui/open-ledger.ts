/** The page's own engine: fetched when the first question is asked, shared by all that follow. */

import { tables as schema } from '../dataset/schema.ts';
import type { Engine } from '../engine/engine.ts';
import type { Progress } from '../engine/fetch-wasm.ts';
import { fromRoot } from './page-context.ts';

let opened: Promise<Engine> | null = null;

/** Opens the engine, or gives the one that is open. Throws what went wrong; the next call starts anew. */
export function openLedger(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Engine> {
  opened ??= open(onProgress, signal);
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function open(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Engine> {
  const [{ openWasmEngine }, texts] = await Promise.all([
    import('../engine/wasm.ts'),
    Promise.all(schema.map(({ name }) => fetchText(`data/${name}.csv`, signal))),
  ]);
  const tables = Object.fromEntries(schema.map(({ name }, index) => [name, texts[index] ?? '']));
  return openWasmEngine({
    tables,
    wasmUrl: fromRoot('engine/duckdb-eh.wasm.gzip'),
    workerUrl: fromRoot('engine/duckdb-eh.worker.js'),
    onProgress,
    signal,
  });
}

/** A file of the site as text. Throws `file not found: <path>`. */
export async function fetchText(path: string, signal?: AbortSignal): Promise<string> {
  const answer = await fetch(fromRoot(path), signal ? { signal } : {});
  if (!answer.ok) throw new Error(`file not found: ${path} (${answer.status})`);
  return answer.text();
}
