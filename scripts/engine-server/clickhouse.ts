/** ClickHouse in a library, in a process of its own: what is cancelled there ends with its process. */

import { type ChildProcess, fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quoteName, quoteText } from '../../src/engine/quote.ts';
import { requirePeer } from '../peer.ts';
import { tableName } from './duckdb.ts';
import type { FarEngine } from './front.ts';

type Told = { readonly text: string } | { readonly fault: string };

/** @param path a folder of Parquet, which becomes one table of the folder's name */
export async function openClickHouse(path: string): Promise<FarEngine> {
  if (!statSync(path).isDirectory())
    throw new Error(`not a folder: ${path}; ClickHouse is given a folder of Parquet`);
  // Fetched here, not while a query waits.
  await requirePeer('chdb');
  const folder = resolve(path);
  const table = `create table ${quoteName(tableName(folder))} engine = File(Parquet, ${quoteText(`${folder}/**/*.parquet`)})`;
  const start = () =>
    fork(join(import.meta.dirname, 'clickhouse-process.ts'), [table], {
      execArgv: ['--import', 'tsx'],
      cwd: import.meta.dirname,
    });
  let child = start();
  let last: Promise<unknown> = Promise.resolve();
  const ask = (sql: string, signal: AbortSignal) => {
    const turn = last.then(async () => {
      signal.throwIfAborted();
      const end = () => {
        child.kill('SIGKILL');
        child = start();
      };
      signal.addEventListener('abort', end, { once: true });
      try {
        return await told(child, sql);
      } finally {
        signal.removeEventListener('abort', end);
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  const version = await ask('select version()', new AbortController().signal);
  return {
    name: `ClickHouse ${(JSON.parse(version.split('\n')[2] ?? '[]') as string[])[0]}`,
    async *answer(sql, _rows, signal) {
      yield await ask(sql, signal);
    },
    close: async () => {
      child.kill('SIGKILL');
    },
  };
}

function told(child: ChildProcess, sql: string): Promise<string> {
  return new Promise((done, fail) => {
    const leave = () => {
      child.off('message', hear);
      child.off('exit', gone);
    };
    const hear = (message: Told) => {
      leave();
      if ('text' in message) done(message.text);
      else fail(new Error(message.fault));
    };
    const gone = () => {
      leave();
      fail(new Error('engine stopped: its process has ended; ask again'));
    };
    child.on('message', hear);
    child.on('exit', gone);
    child.send(sql);
  });
}
