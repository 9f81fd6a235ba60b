/** Writes every page of the site as HTML: the figures' SQL is answered once, by the same DuckDB the browser has. */

import { renderPage } from '../src/site/render.tsx';
import { siteFiles, sitePages } from '../src/site/site.ts';
import type { SiteData } from '../src/ui/view.ts';
import type { Sources } from './bundles.ts';
import { embeds, shared, weigher } from './embeds.ts';
import type { LedgerFolder } from './ledger-folder.ts';
import type { Output } from './output.ts';
import { readSite } from './site-data.ts';

interface Options {
  readonly sources: Sources;
  readonly ledger: LedgerFolder;
  readonly out: Output;
  /** The built `index.html`. */
  readonly shell: string;
  /** Origins beside the site's own that the explore room may read from. */
  readonly origins?: readonly string[];
}

// While one picture is packed in a thread of its own, the next is painted.
const atOnce = 4;

/** Writes every page and what pages fetch; gives the number of pages. */
export async function prerender({ sources, ledger, out, shell, origins = [] }: Options): Promise<number> {
  const site: SiteData = { ...(await readSite(sources.root, { ledger })), dataOrigins: origins };
  const pages = sitePages(site);
  for (const page of pages) {
    const path = page.path.endsWith('.html') ? page.path : `${page.path}index.html`;
    await out.write(path, renderPage(page, site, shell));
  }
  for (const { path, text } of siteFiles(site)) await out.write(path, text);
  for (const [path, make] of await embeds(site, sources)) await out.write(path, await make());
  // The share sheet says what each form weighs once it is compressed.
  await out.pack();
  const files = [...shared(site, sources.root, weigher(out.folder))];
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce);
    await Promise.all(some.map(async ([path, make]) => out.write(path, await make())));
  }
  return pages.length;
}
