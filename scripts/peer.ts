/**
 * Packages of one platform: those of the project where they are installed with it, as for its tests; else, as for a
 * bundle of a command that stands alone, fetched when first asked for and kept in `.cache/`.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** DuckDB itself (70 MB), and ClickHouse in a library (540 MB). */
const versions = { '@duckdb/node-api': '1.5.6-r.1', chdb: '3.4.0' } as const;

const cache = join(import.meta.dirname, '../.cache/peers');

/** @throws `missing package` where it can be had nowhere */
export async function requirePeer(name: keyof typeof versions): Promise<unknown> {
  const own = installed(name);
  if (own) return own;
  const version = versions[name];
  const folder = join(cache, `${name.replaceAll('/', '+')}@${version}`);
  if (!existsSync(folder)) await install(`${name}@${version}`, folder);
  return createRequire(join(folder, 'package.json'))(name);
}

function installed(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function install(spec: string, folder: string): Promise<void> {
  const part = `${folder}.${process.pid}`;
  process.stderr.write(`Installing ${spec} …\n`);
  await mkdir(part, { recursive: true });
  await writeFile(join(part, 'package.json'), '{"private":true}\n');
  const windows = process.platform === 'win32';
  const words = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', spec];
  const npm = windows ? 'npm.cmd' : 'npm';
  // npm hands its own folder on to what it runs; the package belongs into ours.
  const env = {
    ...process.env,
    INIT_CWD: part,
    npm_config_prefix: undefined,
    npm_config_local_prefix: undefined,
  };
  const done = spawnSync(npm, words, { cwd: part, env, stdio: ['ignore', 2, 2], shell: windows });
  if (done.status !== 0) {
    await rm(part, { recursive: true, force: true });
    throw new Error(`missing package: ${spec}; its reason is above, check the network and run again`);
  }
  // Another process may have been quicker.
  await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
}
