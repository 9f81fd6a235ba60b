/** Writes what was found where the share sheet and both READMEs read it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTables } from '../../scripts/hosts-table.ts';
import type { HostResults } from '../../src/share/hosts.ts';

const path = join(import.meta.dirname, '../../src/share/host-results.json');

/** Puts the found hosts and readers in the place of what was known of them. */
export function saveResults(found: Partial<HostResults>): void {
  const known = JSON.parse(readFileSync(path, 'utf8')) as HostResults;
  const results: HostResults = {
    wordpress: found.wordpress ?? known.wordpress,
    forms: { ...known.forms, ...found.forms },
    addresses: { ...known.addresses, ...found.addresses },
  };
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  writeTables(results);
}
