/**
 * Where a site keeps DuckDB-Wasm: in a folder named by what it holds, so that a page that was opened before an update
 * never starts half of one version and half of another.
 */

/** Its package's version, and the first digits of the SHA-256 of its files as the site serves them, unpacked. */
export const engineVersion = '1.32.0-c4290f12';

const folder = `engine/${engineVersion}`;

/** From the site's root. */
export const enginePaths = {
  module: `${folder}/duckdb-eh.wasm.gzip`,
  worker: `${folder}/duckdb-eh.worker.js`,
} as const;
