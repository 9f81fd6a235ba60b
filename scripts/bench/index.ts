/**
 * `npm run bench [-- <name>…]`: what the project promises of speed and size, measured on this machine.
 * Ends with 1 when a line misses its budget. Names are those of `benches`; none runs all that need no file of millions of rows.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.ts';
import { benchBulk } from './bulk.ts';
import { benchDeck } from './deck.ts';
import { benchDocuments } from './documents.ts';
import { benchEmbeds } from './embeds.ts';
import { benchExplore } from './explore.ts';
import { benchExploreFile } from './explore-file.ts';
import { benchExploreFolder } from './explore-folder.ts';
import { benchExtract } from './extract.ts';
import { benchFar } from './far.ts';
import { benchLedger } from './ledger.ts';
import { type BenchLine, isKept, toText } from './line.ts';
import { benchPages } from './pages.ts';

const benches: Readonly<Record<string, () => Promise<readonly BenchLine[]>>> = {
  bulk: benchBulk,
  documents: benchDocuments,
  embeds: benchEmbeds,
  explore: benchExplore,
  'explore-file': benchExploreFile,
  'explore-folder': benchExploreFolder,
  extract: benchExtract,
  far: benchFar,
  ledger: benchLedger,
  pages: benchPages,
  deck: benchDeck,
};

// They make gigabytes first.
const large = ['explore-file', 'explore-folder', 'far'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`unknown bench: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const root = join(import.meta.dirname, '..', '..');
if (!existsSync(join(root, 'dist', 'index.html'))) await build();

let missed = 0;
for (const [name, run] of Object.entries(benches)) {
  if (asked.length > 0 ? !asked.includes(name) : large.includes(name)) continue;
  console.log(`\n${name}`);
  for (const line of await run()) {
    console.log(toText(line));
    if (!isKept(line)) missed += 1;
  }
}
process.exit(missed === 0 ? 0 : 1);
