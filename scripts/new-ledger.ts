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
import { namedTexts } from './bulk/named-texts.ts';
import { commandLocale, parseWords } from './command-words.ts';
import { ledgerAt } from './ledger-folder.ts';
import { fail } from './texts.ts';

const usage = `usage: npm run new-ledger -- FOLDER TEXT… [--as-of YYYY-MM]
  FOLDER     the folder to write; it must not hold a ledger yet
  TEXT       articles: PDF, DOCX, OFD, RTF, HTML, or text in UTF-8, UTF-16 or GB18030; a ZIP or folder of them, a
             pattern ('archive/*.txt'), or JSON Lines of {id, text, date}
  --lines    whatever is named is JSON Lines
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
  const words = parseWords(process.argv.slice(2), { flags: ['lines'], options: ['as-of'] }, usage);
  if (words === usage) process.stdout.write(`${usage}\n`);
  else if (typeof words === 'string') fail(words);
  else {
    const [folder = '', ...names] = words.names;
    const asOf = words.values['as-of'] ?? null;
    if (names.length === 0) fail(`missing text: name at least one behind the folder\n${usage}`);
    else
      try {
        const texts = await textsOf(names, words.flags.has('lines'));
        const place = resolve(process.env.INIT_CWD ?? '.', folder);
        if (!process.exitCode) for (const line of await writeLedger(place, texts, asOf)) console.log(line);
      } catch (error) {
        fail(errorMessage(error, commandLocale()));
      }
  }
}

/** Every text that can be read, by an identifier of its own; the others are said. */
async function textsOf(names: readonly string[], lines: boolean) {
  const taken = new Set<string>();
  const texts: { name: string; text: string; stated: Stated }[] = [];
  for await (const { id, text, stated } of namedTexts(names, { asOf: null, undated: null }, lines)) {
    const name = articleIdOf(id, taken);
    taken.add(name);
    texts.push({ name, text, stated });
  }
  return texts;
}
