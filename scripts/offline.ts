/** The list of the files that a browser copies for when it has no network, and the worker that it is written into. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyList, isCopied, isKeptLater, versionPath, workerPath } from '../src/site/offline/copy.ts';
import type { Output } from './output.ts';

/** Writes the worker, last of all: its list names what the output holds by then. */
export async function writeOfflineWorker(out: Output, code: string): Promise<void> {
  const hashes = async (wanted: (path: string) => boolean): Promise<Record<string, string>> => {
    const paths = out.paths.filter(wanted);
    const hash = async (path: string) => [path, hashOf(await readFile(join(out.folder, path)))] as const;
    return Object.fromEntries(await Promise.all(paths.map(hash)));
  };
  const files = await hashes(isCopied);
  const fetched = await hashes(isKeptLater);
  // The worker's own code is part of the version: browsers fetch it anew when its bytes change.
  const version = hashOf(JSON.stringify([files, fetched, code]));
  const list: CopyList = { version, files, fetched };
  await out.write(versionPath, JSON.stringify({ version }));
  await out.write(workerPath, `const copyList=${JSON.stringify(list)};\n${code}`);
}

const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);
