/** Checks the committed dataset: a sentence a check, exit code 1 when one fails. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from '../src/dataset/digest.ts';
import { makeDataset } from '../src/dataset/make-dataset.ts';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { tables as schema } from '../src/dataset/schema.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { commandLocale } from './command-words.ts';
import { ledgerOf, readFolder } from './ledger-folder.ts';

export interface Check {
  readonly good: boolean;
  readonly sentence: string;
}

/** The committed files of `root` against their articles, their schema and a rebuild. */
export async function checkDataset(root: string): Promise<Check[]> {
  const ledger = ledgerOf(root);
  const checks: Check[] = [];
  const say = (good: boolean, sentence: string) => checks.push({ good, sentence });
  const missing = schema.filter(({ name }) => !existsSync(join(root, 'public/data', `${name}.csv`)));
  if (missing.length > 0) {
    say(false, `missing tables: ${missing.map(({ name }) => name).join(', ')}; run npm run dataset`);
    return checks;
  }
  const rows = async (name: string) =>
    parseCsv(await readFile(join(root, 'public/data', `${name}.csv`), 'utf8'));
  const articles = await rows('articles');
  const observations = await rows('observations');
  for (const { article_id, sha256 } of articles) {
    const bytes = await readFile(join(root, 'data/articles', `${article_id}.txt`));
    const same = digest(bytes) === sha256;
    say(
      same,
      `${article_id}: the text’s SHA-256 is ${same ? 'the published one' : 'not the published one'}.`,
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const own = observations.filter((row) => row.source_id === article_id);
    const off = own.filter((row) => text.slice(Number(row.start), Number(row.end)) !== row.quote);
    say(
      own.length > 0 && off.length === 0,
      `${article_id}: ${own.length - off.length} of ${own.length} quotes stand at their place, character for character.`,
    );
  }
  try {
    const { files, tables } = makeDataset(await readFolder(ledger));
    const stale: string[] = [];
    const expected = [
      ...Object.entries(files).map(([name, text]) => [join(ledger.tables, name), text] as const),
      [join(ledger.folder, 'observations.csv'), files['observations.csv'] ?? ''] as const,
    ];
    for (const [file, text] of expected) {
      if (!existsSync(file) || (await readFile(file, 'utf8')) !== text) stale.push(relative(root, file));
    }
    const total = expected.length;
    say(
      stale.length === 0,
      stale.length === 0
        ? `A rebuild gives the same bytes for all ${total} files.`
        : `out of date: ${stale.join(', ')}; run npm run dataset`,
    );
    const status = (wanted: string) => tables.audits.filter((audit) => audit.status === wanted).length;
    say(
      true,
      `No problem against the schema; ${tables.audits.length} audits: ${status('pass')} pass, ${status('conflict')} conflict between sources, ${status('open')} open, none fails.`,
    );
  } catch (error) {
    say(false, errorMessage(error, commandLocale()));
  }
  return checks;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const checks = await checkDataset(join(import.meta.dirname, '..'));
  for (const { good, sentence } of checks) console.log(`${good ? '✓' : '✗'} ${sentence}`);
  if (checks.some(({ good }) => !good)) process.exitCode = 1;
}
