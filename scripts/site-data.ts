/** What the pages are made of, as the build and the development server both read it. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { domains, wholeDomain } from '../src/dataset/domains.ts';
import { tables as schema } from '../src/dataset/schema.ts';
import type { Database, Tables } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { figures } from '../src/figures/index.ts';
import { drawFigure } from '../src/figures/kit/draw.ts';
import type { Figure } from '../src/figures/kit/figure.ts';
import { type Scope, scopedSql } from '../src/figures/kit/scope.ts';
import { articleDay } from '../src/review/ledger-data.ts';
import type { Answered, SiteData, SiteLedger } from '../src/ui/view.ts';
import { type LedgerFolder, ledgerOf } from './ledger-folder.ts';
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
  { ledger = ledgerOf(root), files = {}, open = openNodeDatabase }: Given = {},
): Promise<SiteData> {
  // Other ledgers keep no versions yet.
  const published = ledger.folder === join(root, 'data') ? join(root, 'public', 'published') : '';
  const textOf = async (name: string): Promise<string> =>
    files[name] ?? readFile(join(ledger.tables, name), 'utf8');
  const csv: Record<string, string> = {};
  for (const { name } of schema) csv[name] = await textOf(`${name}.csv`);
  const { version } = JSON.parse(await textOf('version.json')) as { version: string };
  const engine = await open(csv as Tables);
  try {
    const results = await Promise.all(schema.map(({ name }) => engine.query(`select * from ${name}`)));
    const tables = Object.fromEntries(
      schema.map(({ name }, at) => [name, results[at]?.rows()]),
    ) as unknown as SiteLedger;
    const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as Window;
    return {
      version,
      siteUrl: siteUrl(),
      published: (await readPublished(published)).map(({ version, reach }) => ({ version, reach })),
      steps: await readSteps(published, { version, observations: csv.observations ?? '' }),
      jsonLd: await textOf('dataset.jsonld'),
      style: await pageStyle(root, 'site/style.css'),
      tables,
      texts: await readTexts(join(ledger.folder, 'articles')),
      figures: await answers(engine, articleDay(tables) ?? null),
      draw: drawOnce(document),
    };
  } finally {
    await engine.close();
  }
}

/** Every figure with its rows, and with those of the scopes that reviews are proposed in. */
async function answers(engine: Database, day: string | null): Promise<Answered[]> {
  const scopes: readonly Scope[] = [
    ...(day ? [{ asOf: day, domain: null }] : []),
    ...domains.filter((domain) => domain !== wholeDomain).map((domain) => ({ asOf: null, domain })),
  ];
  const answered: Answered[] = [];
  for (const figure of figures) {
    answered.push({
      figure,
      rows: (await engine.query(figure.sql)).rows(),
      scoped: await scopedRows(engine, figure, scopes),
    });
  }
  return answered;
}

/** A figure's rows in each scope; `null` where they are its rows without one. */
async function scopedRows(
  engine: Database,
  figure: Figure,
  scopes: readonly Scope[],
): Promise<NonNullable<Answered['scoped']>> {
  const all = JSON.stringify((await engine.query(figure.sql)).rows());
  const scoped = [];
  for (const scope of scopes) {
    const rows = (await engine.query(scopedSql(figure.sql, scope))).rows();
    scoped.push({ scope, rows: JSON.stringify(rows) === all ? null : rows });
  }
  return scoped;
}

/** Draws a figure as markup, each width once: the pages, the embeds and the pictures ask for the same drawings. */
function drawOnce(document: Document): SiteData['draw'] {
  const drawings = new WeakMap<Answered, Map<string, string>>();
  return (answered, locale, width) => {
    const known = drawings.get(answered) ?? new Map<string, string>();
    drawings.set(answered, known);
    const key = `${locale} ${width}`;
    const { figure, rows } = answered;
    const drawing = known.get(key) ?? drawFigure(figure, rows, { document, locale, width }).outerHTML;
    known.set(key, drawing);
    return drawing;
  };
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
