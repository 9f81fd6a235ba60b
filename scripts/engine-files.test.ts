import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { enginePaths, engineVersion } from '../src/engine/site-files.ts';
import { engineFiles } from './engine-files.ts';

test('the engine’s folder is named by its package and by what it holds', async () => {
  const root = join(import.meta.dirname, '..');
  expect(Object.keys(engineFiles).toSorted()).toEqual(Object.values(enginePaths).toSorted());
  const worker = await engineFiles[enginePaths.worker]?.(root);
  const module = gunzipSync((await engineFiles[enginePaths.module]?.(root)) as Uint8Array);
  const hash = createHash('sha256')
    .update(worker as string)
    .update(module)
    .digest('hex');
  const file = join(root, 'node_modules/@duckdb/duckdb-wasm/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const wanted = `${version}-${hash.slice(0, 8)}`;
  expect(engineVersion, `another engine: let engineVersion in src/engine/site-files.ts be '${wanted}'`).toBe(
    wanted,
  );
});
