/**
 * `npm run new-ledger -- FOLDER TEXT… [--as-of 2023-12]`: reads texts, joins what they say into metrics, and writes a
 * ledger's folder. What it is not sure of it lists, with the sentences side by side, for a person to decide.
 */

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findIssueDay } from '../src/dataset/issue-day.ts';
import { type GivenText, type Proposal, proposeLedger, sayProposal } from '../src/dataset/propose.ts';
import { tables as schema } from '../src/dataset/schema.ts';
import { extract } from '../src/extract/index.ts';
import { toCsv } from '../src/text/csv.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { buildDataset } from './build-dataset.ts';
import { ledgerAt } from './ledger-folder.ts';
import { fail, parseRequest, readText } from './texts.ts';

const usage = `usage: npm run new-ledger -- FOLDER TEXT… [--as-of YYYY-MM]
  FOLDER     the folder to write; it must not hold a ledger yet
  TEXT       texts in UTF-8, UTF-16 or GB18030, one article each
  --as-of    the date of texts that print none (2020, 2020-05 or 2020-05-31)`;

/** Writes the folder and its tables; gives what to say of it, a sentence a line. */
export async function writeLedger(
  folder: string,
  texts: readonly { readonly name: string; readonly text: string }[],
  asOf: string | null,
): Promise<string[]> {
  if (existsSync(join(folder, 'ledger.json')))
    throw new Error(`a ledger stands in ${folder}; name a new folder, or add texts to its articles/`);
  const given = texts.map(({ name, text }): GivenText => {
    const day = findIssueDay(text)?.day ?? asOf;
    return { article_id: name, text, asOf: day, extraction: extract({ text, asOf: day }) };
  });
  const proposal = proposeLedger(given, basename(folder));
  await writeFolder(folder, given, proposal);
  const { report } = await buildDataset(ledgerAt(folder));
  return [
    ...sayProposal(proposal),
    ...report.filter((line) => !/^(unassigned|undated|\d+ new) ?/.test(line)),
  ];
}

const metricColumns = (schema.find(({ name }) => name === 'metrics')?.columns ?? []).map(({ name }) => name);

async function writeFolder(folder: string, texts: readonly GivenText[], proposal: Proposal): Promise<void> {
  await mkdir(join(folder, 'articles'), { recursive: true });
  for (const { article_id, text } of texts)
    await writeFile(join(folder, 'articles', `${article_id}.txt`), text);
  const table = (columns: readonly string[], rows: readonly object[]): string =>
    toCsv(columns, rows as readonly Record<string, string | null>[]);
  const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {});
  const files = {
    'ledger.json': `${JSON.stringify(proposal.names, null, 2)}\n`,
    'domains.json': `${JSON.stringify(proposal.domains, null, 2)}\n`,
    'articles.csv': table(columnsOf(proposal.articles), proposal.articles),
    'metrics.csv': table(metricColumns, proposal.metrics),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** The texts' file names become article_ids: letters, digits, Han and hyphens. */
function nameOf(path: string): string {
  return (
    basename(path, extname(path))
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'text'
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const request = parseRequest(process.argv.slice(2), [], usage);
  if (typeof request === 'string') {
    if (request === usage) process.stdout.write(`${usage}\n`);
    else fail(request);
  } else {
    const [folder = '', ...files] = request.files;
    const texts = files.flatMap((file) => {
      const read = readText(file);
      return read ? [{ name: nameOf(read.path), text: read.text }] : [];
    });
    if (files.length === 0) fail(`missing text: name at least one behind the folder\n${usage}`);
    else if (texts.length === files.length) {
      try {
        const place = resolve(process.env.INIT_CWD ?? '.', folder);
        for (const line of await writeLedger(place, texts, request.asOf)) console.log(line);
      } catch (error) {
        fail(errorMessage(error));
      }
    }
  }
}
