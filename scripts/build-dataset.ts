/** Articles and curated tables in `data/` → the published dataset. The same data gives the same bytes. */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble } from '../src/dataset/assemble.ts';
import { describeChanges } from '../src/dataset/changes.ts';
import { toDataPackage, toJsonLd } from '../src/dataset/package.ts';
import { type CsvRecord, parseCsv } from '../src/dataset/parse-csv.ts';
import { type Ledger, tables as schema, type TableName } from '../src/dataset/schema.ts';
import { toVersion } from '../src/dataset/version.ts';
import { extract } from '../src/extract/index.ts';
import { type CsvCell, toCsv } from '../src/text/csv.ts';

const published = join('public', 'data');
const ledgerFile = join('data', 'observations.csv');

export interface Dataset {
  /** Every file to write, by its path below the root. */
  readonly files: Readonly<Record<string, string>>;
  readonly tables: Ledger;
}

/** What the dataset is, without writing it. Throws one error that lists every problem. */
export async function makeDataset(root: string): Promise<Dataset> {
  const curated = async (name: string): Promise<readonly CsvRecord[]> => {
    const file = join(root, 'data', `${name}.csv`);
    return existsSync(file) ? parseCsv(await readFile(file, 'utf8')) : [];
  };
  const folder = join(root, 'data', 'articles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const texts = names.map(async (name) => [name.slice(0, -4), await readFile(join(folder, name))] as const);
  const { tables, problems } = assemble({
    articles: Object.fromEntries(await Promise.all(texts)),
    curated: {
      articles: await curated('articles'),
      metrics: await curated('metrics'),
      events: await curated('events'),
      followups: await curated('followups'),
      inferredDates: await curated('inferred-dates'),
      sources: await curated('sources'),
      parts: await curated('parts'),
    },
    extract,
  });
  if (problems.length > 0) {
    throw new Error(`the dataset has ${problems.length} problems:\n${problems.join('\n')}`);
  }
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
    ...Object.fromEntries(Object.entries(csv).map(([name, text]) => [join(published, `${name}.csv`), text])),
    [join(published, 'datapackage.json')]: toDataPackage(csv, version),
    [join(published, 'dataset.jsonld')]: toJsonLd(csv, version, coverageOf(tables)),
    [join(published, 'version.json')]: `${JSON.stringify({ version })}\n`,
    [ledgerFile]: csv.observations ?? '',
  };
  return { files, tables };
}

/** Builds and writes; `out` is another root to write below. The report says what changed, a sentence a line. */
export async function buildDataset({
  root,
  out = root,
}: {
  root: string;
  out?: string;
}): Promise<{ report: string[] }> {
  const { files, tables } = await makeDataset(root);
  const old = join(out, ledgerFile);
  const before = existsSync(old) ? parseCsv(await readFile(old, 'utf8')) : [];
  const after = parseCsv(files[ledgerFile] ?? '');
  const changes = before.length > 0 ? describeChanges(before, after) : [`${after.length} new observations.`];
  await mkdir(join(out, published), { recursive: true });
  await mkdir(join(out, 'data'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(out, path), text);
  return { report: [...changes, ...summary(tables)] };
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
      .map(({ article_id }) => `undated ${article_id}: give its as_of in data/articles.csv`),
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
  const root = join(import.meta.dirname, '..');
  try {
    const { report } = await buildDataset({ root });
    for (const sentence of report) console.log(sentence);
    console.log(`Wrote ${relative(process.cwd(), join(root, published)) || '.'}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
