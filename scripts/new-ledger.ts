/**
 * `npm run new-ledger -- FOLDER TEXT… [--as-of 2023-12]`: reads texts, joins what they say into metrics, and writes a
 * ledger's folder. What it is not sure of it lists, with the sentences side by side, for a person to decide.
 */

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleFrom, articleIdOf, type Stated } from '../src/dataset/article.ts';
import { accept } from '../src/dataset/decisions.ts';
import { emptyDraft, toLedgerFiles } from '../src/dataset/draft.ts';
import { proposeLedger, sayProposal } from '../src/dataset/propose.ts';
import type { GivenText } from '../src/dataset/text-facts.ts';
import { extract } from '../src/extract/index.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { buildDataset } from './build-dataset.ts';
import { ledgerAt } from './ledger-folder.ts';
import { fail, type GivenDocument, parseRequest, readTexts } from './texts.ts';

const usage = `usage: npm run new-ledger -- FOLDER TEXT… [--as-of YYYY-MM]
  FOLDER     the folder to write; it must not hold a ledger yet
  TEXT       articles: PDF, DOCX, OFD, RTF, HTML, a ZIP of them, or text in UTF-8, UTF-16 or GB18030
  --as-of    the date of texts that print none (2020, 2020-05 or 2020-05-31)`;

/** Writes the folder and its tables; gives what to say of it, a sentence a line. */
export async function writeLedger(
  folder: string,
  texts: readonly { readonly name: string; readonly text: string; readonly stated?: Stated }[],
  asOf: string | null,
): Promise<string[]> {
  if (existsSync(join(folder, 'ledger.json')))
    throw new Error(`a ledger stands in ${folder}; name a new folder, or add texts to its articles/`);
  const given = texts.map(({ name, text, stated }): GivenText => {
    const article = articleFrom(name, text, asOf, stated);
    return { article, text, extraction: extract({ text, asOf: article.as_of }) };
  });
  const proposal = proposeLedger(given, basename(folder));
  const draft = accept({ ...emptyDraft, texts: given }, proposal, proposal.metrics);
  for (const [name, content] of Object.entries(toLedgerFiles(draft))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const { report } = await buildDataset(ledgerAt(folder));
  return [
    ...sayProposal(proposal),
    ...report.filter((line) => !/^(unassigned|undated|\d+ new) ?/.test(line)),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const request = parseRequest(process.argv.slice(2), [], usage);
  if (typeof request === 'string') {
    if (request === usage) process.stdout.write(`${usage}\n`);
    else fail(request);
  } else {
    const [folder = '', ...files] = request.files;
    const documents: GivenDocument[] = [];
    for (const file of files) documents.push(...(await readTexts(file)));
    if (files.length === 0) fail(`missing text: name at least one behind the folder\n${usage}`);
    else if (!process.exitCode) {
      try {
        const place = resolve(process.env.INIT_CWD ?? '.', folder);
        const taken = new Set<string>();
        const texts = documents.map(({ name, document }) => {
          const id = articleIdOf(name, taken);
          taken.add(id);
          return { name: id, text: document.text, stated: document };
        });
        for (const line of await writeLedger(place, texts, request.asOf)) console.log(line);
      } catch (error) {
        fail(errorMessage(error));
      }
    }
  }
}
