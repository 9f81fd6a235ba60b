/** The tables of the site, as far as they are those of this page. */

import { tables as schema } from '../dataset/schema.ts';
import { toVersion } from '../dataset/version.ts';
import type { Tables } from '../engine/database.ts';
import { assertVersion, fetchText } from './page-context.ts';

/**
 * Every table of the ledger as CSV, by name.
 * @throws `file not found: …`, and `newer site: …` where the host has been given other tables since the page came
 */
export async function fetchTables(signal?: AbortSignal): Promise<Tables> {
  const texts = await Promise.all(schema.map(({ name }) => fetchText(`data/${name}.csv`, signal)));
  const tables = Object.fromEntries(schema.map(({ name }, at) => [name, texts[at] ?? '']));
  assertVersion(toVersion(tables));
  return tables;
}
