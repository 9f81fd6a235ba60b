/** Writes every page of the site as HTML: the figures' SQL is answered once, by the same DuckDB the browser has. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { tables as schema } from '../src/dataset/schema.ts';
import type { Tables } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { figures } from '../src/figures/index.ts';
import { drawFigure } from '../src/figures/kit/draw.ts';
import { filterSql, noFilter } from '../src/figures/kit/filter.ts';
import { articleDay } from '../src/review/propose.ts';
import { renderPage } from '../src/site/render.tsx';
import { siteFiles, sitePages } from '../src/site/site.ts';
import type { SiteData, SiteLedger } from '../src/ui/view.ts';
import { writeEmbeds } from './embeds.ts';
import { readPublished, readSteps } from './published.ts';

interface Folders {
  readonly root: string;
  readonly dist: string;
  /** Origins beside the site's own that the explore room may read from. */
  readonly origins?: readonly string[];
}

/** Writes the pages into `dist`, which Vite has filled; gives their number. */
export async function prerender({ root, dist, origins = [] }: Folders): Promise<number> {
  const shell = await readFile(join(dist, 'index.html'), 'utf8');
  const site: SiteData = { ...(await readSite(root)), dataOrigins: origins };
  const pages = sitePages(site);
  for (const page of pages) {
    const file = join(dist, page.path.endsWith('.html') ? page.path : join(page.path, 'index.html'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, renderPage(page, site, shell));
  }
  for (const { path, text } of siteFiles(site)) await writeFile(join(dist, path), text);
  await writeEmbeds(site, root, dist);
  return pages.length;
}

/** What the pages are made of: the published tables, the articles, and every figure with its rows. */
export async function readSite(root: string): Promise<SiteData> {
  const data = join(root, 'public', 'data');
  const kept = join(root, 'public', 'published');
  const csv: Record<string, string> = {};
  for (const table of schema) csv[table.name] = await readFile(join(data, `${table.name}.csv`), 'utf8');
  const { version } = JSON.parse(await readFile(join(data, 'version.json'), 'utf8')) as {
    version: string;
  };
  const engine = await openNodeDatabase(csv as Tables);
  try {
    const answers = await Promise.all(schema.map(({ name }) => engine.query(`select * from ${name}`)));
    const rows = answers.map((answer) => answer.rows());
    const tables = Object.fromEntries(schema.map(({ name }, at) => [name, rows[at]]));
    const answered = [];
    const to = articleDay(tables as unknown as SiteLedger) ?? null;
    for (const figure of figures) {
      answered.push({
        figure,
        rows: (await engine.query(figure.sql)).rows(),
        asOfRows: (await engine.query(filterSql(figure.sql, { ...noFilter, to }))).rows(),
      });
    }
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    return {
      version,
      siteUrl: siteUrl(),
      published: (await readPublished(kept)).map(({ version, reach }) => ({ version, reach })),
      steps: await readSteps(kept, { version, observations: csv.observations ?? '' }),
      jsonLd: await readFile(join(data, 'dataset.jsonld'), 'utf8'),
      style: await readFile(join(root, 'src/ui/style.css'), 'utf8'),
      tables: tables as unknown as SiteLedger,
      texts: await readTexts(join(root, 'data', 'articles')),
      figures: answered,
      draw: ({ figure, rows }, locale, width) =>
        drawFigure(figure, rows, { document: document as unknown as Document, locale, width }).outerHTML,
    };
  } finally {
    await engine.close();
  }
}

async function readTexts(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt'))) {
    texts[name.slice(0, -'.txt'.length)] = await readFile(join(folder, name), 'utf8');
  }
  return texts;
}

function siteUrl(): string | null {
  const given = process.env.SITE_URL;
  if (!given) return null;
  if (!/^https?:\/\//.test(given))
    throw new Error(`SITE_URL: ${given} is not an absolute address; give https://…/`);
  return given.endsWith('/') ? given : `${given}/`;
}
