/** A ledger's folder → its published tables on the disk, and what changed in them. */

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeChanges } from '../src/dataset/changes.ts';
import type { LedgerFiles } from '../src/dataset/ledger-files.ts';
import { type Dataset, makeDataset } from '../src/dataset/make-dataset.ts';
import { parseCsvTable } from '../src/dataset/parse-csv.ts';
import type { Ledger } from '../src/dataset/schema.ts';
import { isUntranslated } from '../src/dataset/untranslated.ts';
import { askFigures } from '../src/figures/ask.ts';
import type { FigureEntry } from '../src/figures/index.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { commandLocale } from './command-words.ts';
import { isZip, type LedgerFolder, namedLedger, readFolder } from './ledger-folder.ts';

interface Built extends Dataset {
  /** The files of the folder that the tables were made of. */
  readonly given: LedgerFiles;
  /** What its figures are, which are open. */
  readonly figures: readonly FigureEntry[];
  /** What changed, a sentence a line. */
  readonly report: readonly string[];
}

/** Builds and writes the tables, and the observations into the folder too. Throws one error that lists every problem. */
export async function buildDataset(ledger: LedgerFolder): Promise<Built> {
  const given = await readFolder(ledger);
  const dataset = makeDataset(given);
  const { files, tables } = dataset;
  const figures = askFigures(given, tables);
  const observations = files['observations.csv'] ?? '';
  const own = join(ledger.folder, 'observations.csv');
  const before = existsSync(own) ? parseCsvTable(await readFile(own, 'utf8')).rows : [];
  const after = parseCsvTable(observations).rows;
  const changes = before.length > 0 ? describeChanges(before, after) : [`${after.length} new observations.`];
  await writeWhole(ledger.tables, files);
  await writeWhole(ledger.folder, { 'observations.csv': observations });
  return {
    ...dataset,
    given,
    figures,
    report: [...changes, ...dataset.lost.map(lostDecision), ...summary(tables)],
  };
}

function lostDecision({ article_id, judgement, why }: Built['lost'][number]): string {
  const { quote, prefix, suffix } = judgement.anchor;
  const place = `…${prefix.slice(-8)}${quote}${suffix.slice(0, 8)}…`.replace(/\s+/g, ' ');
  const what = why === 'gone' ? 'the text has it no more' : 'no number is read there';
  return `lost decision in ${article_id}: ${place}; ${what}, decide on it again in the lab`;
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

function summary({ articles, metrics, observations, numerals, audits }: Ledger): string[] {
  const statistics = numerals.filter(({ kind }) => kind === 'statistic').length;
  const loose = observations.filter(({ metric_id }) => metric_id === null);
  const joined = new Set(observations.map(({ metric_id }) => metric_id));
  const count = (status: string) => audits.filter((audit) => audit.status === status).length;
  return [
    ...loose.map((row) =>
      `unassigned ${row.observation_id}: ${row.quote} ${row.label ?? row.noun ?? ''}`.trim(),
    ),
    ...metrics
      .filter(({ metric_id }) => !joined.has(metric_id))
      .map(
        ({ metric_id, words }) =>
          `empty ${metric_id}: no number is recognised by its words ${words ?? '(none)'}; mend them in metrics.csv`,
      ),
    ...untranslated(metrics),
    ...articles
      .filter(({ as_of }) => as_of === null)
      .map(({ article_id }) => `undated ${article_id}: give its as_of in articles.csv`),
    `${articles.length} article(s): ${numerals.length} numerals, all explained; ${statistics} statistics, ${loose.length} of them unassigned${loose.length > 0 ? ': a row of metrics.csv whose words name one takes it in' : ''}.`,
    `${observations.length} observations; audits: ${count('pass')} pass, ${count('conflict')} conflict, ${count('open')} open.`,
  ];
}

/** Metrics whose English name is Chinese, counted, with the first of them. */
function untranslated(metrics: Ledger['metrics']): string[] {
  const own = metrics.filter(({ label_en }) => isUntranslated(label_en)).map(({ label_en }) => label_en);
  if (own.length === 0) return [];
  const some = own.length > 3 ? `${own.slice(0, 3).join('; ')} …` : own.join('; ');
  return [
    `untranslated ${own.length} of ${metrics.length} metrics: ${some}; write their English into label_en of metrics.csv, or English pages and decks show the Chinese name`,
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const name = process.argv[2];
    if (isZip(name))
      throw new Error(
        `a zip, no folder: ${name}; unpack it first, or serve it as it is: npm start -- ${name}`,
      );
    const ledger = namedLedger(name);
    const { report } = await buildDataset(ledger);
    for (const sentence of report) console.log(sentence);
    console.log(`Wrote ${relative(process.cwd(), ledger.tables) || '.'}.`);
  } catch (error) {
    console.error(errorMessage(error, commandLocale()));
    process.exitCode = 1;
  }
}
