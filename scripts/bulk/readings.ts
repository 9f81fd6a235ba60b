/** A portion → its texts, whatever they came as. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname } from 'node:path';
import { readDocuments } from '../../src/documents/read.ts';
import { type Dating, type GivenText, givenText, readLines } from './given-text.ts';
import { type GivenFile, type Portion, reasonOf } from './portions.ts';

/** pdf.js's tables of characters and fonts, with a slash at the end. */
const pdfFiles = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

/** A text of the file `name`, at a `place` where a person finds it again. */
type Reading = { readonly name: string; readonly place: string } & (
  | { readonly text: GivenText; readonly doubt: string | null }
  | { readonly problem: string }
);

/** Its texts one by one, in their order; one that cannot be read is a sentence. */
export async function* readings(portion: Portion, dating: Dating): AsyncGenerator<Reading> {
  if (portion.kind === 'problem') {
    const { name, problem } = portion;
    yield { name, place: name, problem: `unreadable file ${name}: ${problem}` };
  } else if (portion.kind === 'files') for (const file of portion.files) yield* fileReadings(file, dating);
  else
    for (const { line, ...reading } of readLines(idOf(portion.name), portion.block, dating)) {
      const [name, place] = [portion.name, `${portion.name} line ${line}`];
      if ('problem' in reading)
        yield { name, place, problem: `unreadable line ${line} of ${name}: ${reading.problem}` };
      else
        yield {
          name,
          place,
          ...reading,
          doubt: reading.doubt && `line ${line} of ${name}: ${reading.doubt}`,
        };
    }
}

const idOf = (path: string): string => basename(path).replace(/\.[^.]+$/, '');

async function* fileReadings(file: GivenFile, dating: Dating): AsyncGenerator<Reading> {
  const { name, id, from, source } = file;
  try {
    // pdf.js takes no Buffer.
    const bytes = new Uint8Array(typeof from === 'string' ? await readFile(from) : from);
    for await (const reading of readDocuments({ name, bytes }, { pdfFiles })) {
      const member = reading.name === name ? null : reading.name;
      const place = member === null ? name : `${name} ${member}`;
      if ('problem' in reading) {
        yield { name, place, problem: `unreadable file ${place}: ${reading.problem.en}` };
        continue;
      }
      const { text, title, published, url } = reading.document;
      const own = member === null ? id : member.slice(0, member.length - extname(member).length);
      const beside = { id: own, title, source, ledgerDate: file.date, stated: { published, url } };
      yield { name, place, text: givenText(text, beside, dating), doubt: null };
    }
  } catch (error) {
    yield { name, place: name, problem: `unreadable file ${name}: ${reasonOf(error)}` };
  }
}
