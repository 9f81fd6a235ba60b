/** A ledger's files → every page and file of its site, as `scripts/build.ts` makes them for a folder. */

import { tokensCss } from '../../charts/tokens.ts';
import type { DomainRow } from '../../dataset/domains.ts';
import { type LedgerNames, ledgerTitles } from '../../dataset/ledger.ts';
import { articlesOf, type LedgerFiles, textOf, textsOf } from '../../dataset/ledger-files.ts';
import { makeDataset } from '../../dataset/make-dataset.ts';
import type { Database, Tables } from '../../engine/database.ts';
import { askFigures } from '../../figures/ask.ts';
import { toZip } from '../../share/ledger-zip.ts';
import { markupFiles, sharedFiles } from '../../ui/embed.ts';
import { reachOf, type SiteData } from '../../ui/view.ts';
import { renderPage } from '../render.tsx';
import { siteFiles, sitePages } from '../site.ts';
import { toSite } from '../to-site.ts';
import type { Facts, Progress } from './rendering.ts';
import { ofTheSite, zipPath } from './shelf.ts';

/** What the build writes for it, which changes with the site alone. */
export interface Shell {
  /** The version of the site. */
  readonly version: string;
  /** The built `index.html`. */
  readonly html: string;
  /** The style of its pages, but for the colours, which are the ledger's. */
  readonly sheets: string;
}

export interface Place {
  /** Its part of the address. */
  readonly id: string;
  readonly shell: Shell;
  /** Figures are drawn in it. */
  readonly document: Document;
  readonly open: (tables: Tables) => Promise<Database>;
  readonly onProgress?: (progress: Progress) => void;
}

export interface SiteFile {
  /** Below the ledger's root; '' and a path that ends in a slash are pages. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Gives the files one by one, at last what the ledger is. Throws one error that lists every problem of the files.
 * Opens the ledger in this process.
 */
export async function* renderLedger(files: LedgerFiles, place: Place): AsyncGenerator<SiteFile, Facts> {
  const { id, shell, document, open, onProgress = () => undefined } = place;
  onProgress({ step: 'dataset', share: null });
  const dataset = makeDataset(files);
  const figures = askFigures(files, dataset.tables);
  onProgress({ step: 'figures', share: null });
  const site: SiteData = await toSite({
    dataset: dataset.files,
    texts: textsOf(files),
    siteUrl: null,
    style: tokensCss() + shell.sheets,
    ledger: {
      id,
      names: JSON.parse(textOf(files, 'ledger.json') ?? '') as LedgerNames,
      domains: JSON.parse(textOf(files, 'domains.json') ?? '') as readonly DomainRow[],
      figures,
    },
    document,
    open,
  });
  const pages = sitePages(site).filter(({ path }) => !ofTheSite.test(path));
  for (const [at, page] of pages.entries()) {
    onProgress({ step: 'pages', share: at / pages.length });
    yield { path: page.path, content: renderPage(page, site, shell.html) };
  }
  yield* dataFiles(files, dataset.files, site);
  return factsOf(site, shell.version);
}

/** What the pages fetch. */
function* dataFiles(
  files: LedgerFiles,
  dataset: Readonly<Record<string, string>>,
  site: SiteData,
): Generator<SiteFile> {
  // Nothing is hosted, so no form of a figure has a weight on the wire.
  const made = [...siteFiles(site), ...markupFiles(site), ...sharedFiles(site, false, () => 0)];
  for (const { path, text } of made) yield { path, content: text };
  for (const [name, text] of Object.entries(dataset)) yield { path: `data/${name}`, content: text };
  for (const [name, bytes] of Object.entries(articlesOf(files)))
    yield { path: `data/articles/${name}.txt`, content: bytes };
  yield { path: zipPath, content: toZip(files) };
}

function factsOf(site: SiteData, version: string): Facts {
  const { articles, metrics, observations } = site.tables;
  return {
    name: ledgerTitles.name,
    subject: ledgerTitles.subject,
    day: reachOf(site),
    articles: articles.length,
    metrics: metrics.length,
    observations: observations.length,
    version,
  };
}
