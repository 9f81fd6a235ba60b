/** DuckDB-Wasm as the site serves it, from its own origin. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { enginePaths } from '../src/engine/site-files.ts';

const duckdb = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** Its files, each made when it is asked for, by their paths from the site's root. */
export const engineFiles: Readonly<Record<string, (root: string) => Promise<string | Uint8Array>>> = {
  [enginePaths.worker]: async () => {
    const before = ['own-origin.js', 'table-growth.js'].map((name) =>
      readFile(join(import.meta.dirname, name), 'utf8'),
    );
    const guard = (await Promise.all(before)).join('');
    const worker = await readFile(join(duckdb, 'duckdb-browser-eh.worker.js'), 'utf8');
    return guard + worker.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  },
  // Gzipped once: 35 MB would exceed what some hosts take. Not named `.gz`, because some servers would then send
  // it with `Content-Encoding: gzip`.
  [enginePaths.module]: async (root) => {
    const module = await readFile(join(duckdb, 'duckdb-eh.wasm'));
    const hash = createHash('sha256').update(module).digest('hex').slice(0, 12);
    // Compressing takes seconds and the module changes only with its package.
    const cached = join(root, 'node_modules', `.duckdb-eh-${hash}.wasm.gzip`);
    if (!existsSync(cached)) await writeFile(cached, await promisify(gzip)(module, { level: 9 }));
    return readFile(cached);
  },
};
