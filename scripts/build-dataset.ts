/** A ledger's folder → its published tables. The same folder gives the same bytes. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble, type CuratedTable, curatedFiles } from '../src/dataset/assemble.ts';
import { describeChanges } from '../src/dataset/changes.ts';
import { toDataPackage, toJsonLd } from '../src/dataset/package.ts';
import { type CsvTable, parseCsvTable } from '../src/dataset/parse-csv.ts';
import { type Ledger, tables as schema, type TableName } from '../src/dataset/schema.ts';
import { toVersion } from '../src/dataset/version.ts';
import { extract } from '../src/extract/index.ts';
import { type CsvCell, toCsv } from '../src/text/csv.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { type LedgerFolder, namedLedger, openFolder } from './ledger-folder.ts';

export interface Dataset {
  /** The published files by their names. */
  readonly files: Readonly<Record<string, string>>;
  readonly tables: Ledger;
}

/** What the dataset of a folder is, without writing it; opens its ledger. Throws one error that lists every problem. */
export async function makeDataset(ledger: LedgerFolder): Promise<Dataset> {
  const problems = openFolder(ledger);
  const curated: Partial<Record<CuratedTable, CsvTable>> = {};
  for (const [name, file] of Object.entries(curatedFiles) as [CuratedTable, string][]) {
    const path = join(ledger.folder, file);
    if (!existsSync(path)) continue;
    try {
      curated[name] = parseCsvTable(await readFile(path, 'utf8'));
    } catch (error) {
      problems.push(...(error as Error).message.split('\n').map((line) => `${file}: ${line}`));
    }
  }
  const articles = await readArticles(ledger);
  if (Object.keys(articles).length === 0)
    problems.push('no articles: put at least one text into articles/, named <article_id>.txt');
  const assembled = assemble({ articles, curated, extract });
  problems.push(...assembled.problems);
  if (problems.length > 0)
    throw new Error(`the dataset has ${problems.length} problems:\n${problems.join('\n')}`);
  return toDataset(assembled.tables);
}

/** The texts of `articles/` by article_id, as bytes. */
async function readArticles({ folder }: LedgerFolder): Promise<Record<string, Uint8Array>> {
  const articles = join(folder, 'articles');
  const names = existsSync(articles) ? await readdir(articles) : [];
  const texts = names
    .filter((name) => name.endsWith('.txt'))
    .map(async (name) => [name.slice(0, -4), await readFile(join(articles, name))] as const);
  return Object.fromEntries(await Promise.all(texts));
}

function toDataset(tables: Ledger): Dataset {
  const csv = Object.fromEntries(
    schema.map(({ name, columns }) => {
      const rows = tables[name as TableName] as unknown as readonly Record<string, CsvCell>[];
      return [
        name,
        toCsv(
          columns.map((column) => column.name),
          rows,
        ),
      ];
    }),
  );
  const version = toVersion(csv);
  const files = {
    ...Object.fromEntries(Object.entries(csv).map(([name, text]) => [`${name}.csv`, text])),
    'datapackage.json': toDataPackage(csv, version),
    'dataset.jsonld': toJsonLd(csv, version, coverageOf(tables)),
    'version.json': `${JSON.stringify({ version })}\n`,
  };
  return { files, tables };
}

/** Builds and writes the tables, and the observations into the folder too. The report says what changed, a sentence a line. */
export async function buildDataset(ledger: LedgerFolder): Promise<Dataset & { report: string[] }> {
  const dataset = await makeDataset(ledger);
  const { files, tables } = dataset;
  const observations = files['observations.csv'] ?? '';
  const own = join(ledger.folder, 'observations.csv');
  const before = existsSync(own) ? parseCsvTable(await readFile(own, 'utf8')).rows : [];
  const after = parseCsvTable(observations).rows;
  const changes = before.length > 0 ? describeChanges(before, after) : [`${after.length} new observations.`];
  await writeWhole(ledger.tables, files);
  await writeWhole(ledger.folder, { 'observations.csv': observations });
  return { ...dataset, report: [...changes, ...summary(tables)] };
}

/** Writes files under other names first, so that a run that is stopped leaves those of the last one. */
async function writeWhole(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = (name: string): string => join(folder, `.${name}.part`);
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(part(name), text);
    for (const name of Object.keys(files)) await rename(part(name), join(folder, name));
  } finally {
    for (const name of Object.keys(files)) await rm(part(name), { force: true });
  }
}

function summary({ articles, observations, numerals, audits }: Ledger): string[] {
  const statistics = numerals.filter(({ kind }) => kind === 'statistic').length;
  const loose = observations.filter(({ metric_id }) => metric_id === null);
  const count = (status: string) => audits.filter((audit) => audit.status === status).length;
  return [
    ...loose.map((row) =>
      `unassigned ${row.observation_id}: ${row.quote} ${row.label ?? row.noun ?? ''}`.trim(),
    ),
    ...articles
      .filter(({ as_of }) => as_of === null)
      .map(({ article_id }) => `undated ${article_id}: give its as_of in articles.csv`),
    `${articles.length} article(s): ${numerals.length} numerals, all explained; ${statistics} statistics, ${loose.length} of them unassigned.`,
    `${observations.length} observations; audits: ${count('pass')} pass, ${count('conflict')} conflict, ${count('open')} open.`,
  ];
}

function coverageOf({ observations }: Ledger): string {
  const days = observations.flatMap(({ period_start, period_end }) => [period_start, period_end]);
  const known = days.filter((day) => day !== null).sort();
  return `${known[0] ?? '..'}/${known.at(-1) ?? '..'}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const ledger = namedLedger(process.argv[2]);
  try {
    const { report } = await buildDataset(ledger);
    for (const sentence of report) console.log(sentence);
    console.log(`Wrote ${relative(process.cwd(), ledger.tables) || '.'}.`);
  } catch (error) {
    console.error(errorMessage(error));
    process.exitCode = 1;
  }
}
