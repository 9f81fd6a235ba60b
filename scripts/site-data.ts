/** What the pages are made of, read from the disk: the build and the development server both ask here. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { textsOf } from '../src/dataset/ledger-files.ts';
import { tables as schema } from '../src/dataset/schema.ts';
import type { Database, Tables } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { toSite } from '../src/site/to-site.ts';
import type { SiteData } from '../src/ui/view.ts';
import { type LedgerFolder, ledgerOf, readFolder } from './ledger-folder.ts';
import { readPublished, readSteps } from './published.ts';
import { pageStyle } from './styles.ts';

interface Given {
  /** The ledger of `data/` where none is given. */
  readonly ledger?: LedgerFolder;
  /** The published files where they are not those on disk, by their names. */
  readonly files?: Readonly<Record<string, string>>;
  /** Gives a database with the tables, which is closed at the end. */
  readonly open?: (tables: Tables) => Promise<Database>;
}

/** The tables, the articles, and every figure that is open with its rows. */
export async function readSite(
  root: string,
  { ledger = ledgerOf(root), files, open = openNodeDatabase }: Given = {},
): Promise<SiteData> {
  // Other ledgers keep no versions yet.
  const published = ledger.folder === join(root, 'data') ? join(root, 'public', 'published') : '';
  const dataset = files ?? (await readTables(ledger));
  const { version } = JSON.parse(dataset['version.json'] ?? '') as { version: string };
  return toSite({
    dataset,
    texts: textsOf(await readFolder(ledger)),
    siteUrl: siteUrl(),
    published: (await readPublished(published)).map(({ version, reach }) => ({ version, reach })),
    steps: await readSteps(published, { version, observations: dataset['observations.csv'] ?? '' }),
    style: await pageStyle(root, 'site/style.css'),
    document: parseHTML('<!doctype html><html><body></body></html>').document,
    open,
  });
}

async function readTables({ tables }: LedgerFolder): Promise<Record<string, string>> {
  const names = [...schema.map(({ name }) => `${name}.csv`), 'version.json', 'dataset.jsonld'];
  const texts = names.map(async (name) => [name, await readFile(join(tables, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

function siteUrl(): string | null {
  const given = process.env.SITE_URL;
  if (!given) return null;
  if (!/^https?:\/\//.test(given))
    throw new Error(`SITE_URL: ${given} is not an absolute address; give https://…/`);
  return given.endsWith('/') ? given : `${given}/`;
}
