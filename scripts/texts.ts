/** Texts that a person names on a command line, and the date they speak of. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import type { TextDocument } from '../src/documents/document.ts';
import { readDocuments } from '../src/documents/read.ts';
import { errorMessage } from '../src/text/error-message.ts';

const root = join(import.meta.dirname, '..');

/** Says on one line what is wrong, and lets the command end with 2. */
export function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/** A year, month or day: 2020, 2020-05 or 2020-05-31. */
const isAsOf = (words: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(words);

/** The date an article of the ledger speaks of, from data/articles.csv; null for any other file. */
export function ledgerDate(path: string): string | null {
  const index = join(root, 'data', 'articles.csv');
  if (dirname(path) !== join(root, 'data', 'articles') || !existsSync(index)) return null;
  const id = basename(path, extname(path));
  const row = parseCsv(readFileSync(index, 'utf8')).find((article) => article.article_id === id);
  return row?.as_of ?? null;
}

/** pdf.js's tables of characters and fonts, with a slash at the end. */
const pdfFiles = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

export interface GivenDocument {
  /** Of the file, or of the file in a zip, without its ending. */
  readonly name: string;
  readonly path: string;
  readonly document: TextDocument;
}

/** The documents of a file as the person named it, after saying which cannot be read. */
export async function readTexts(file: string): Promise<readonly GivenDocument[]> {
  const path =
    file === '-' ? '-' : isAbsolute(file) ? file : resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const given: GivenDocument[] = [];
  try {
    const bytes = new Uint8Array(readFileSync(path === '-' ? 0 : path));
    for await (const reading of readDocuments({ name: file, bytes }, { pdfFiles })) {
      if ('problem' in reading)
        fail(
          `unreadable file ${reading.name === file ? file : `${file} ${reading.name}`}: ${reading.problem.en}`,
        );
      else {
        const own = reading.name === file ? path : reading.name;
        const name = file === '-' ? 'stdin' : basename(own, extname(own));
        given.push({ name, path, document: reading.document });
      }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder; name the texts in it'
          : code === 'EACCES'
            ? 'reading it is not allowed'
            : errorMessage(error);
    fail(`unreadable file ${file}: ${reason}`);
  }
  return given;
}

export interface Request<Form extends string> {
  /** The last form that was asked for. */
  readonly form: Form | null;
  readonly asOf: string | null;
  readonly files: readonly string[];
}

/** What the words of a command ask for; a sentence where they cannot be followed, the usage where it is asked for. */
export function parseRequest<const Form extends string>(
  words: readonly string[],
  forms: readonly Form[],
  usage: string,
): Request<Form> | string {
  let form: Form | null = null;
  let asOf: string | null = null;
  const files: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const asked = forms.find((name) => word === `--${name}`);
    if (word === '--') {
      files.push(...words.slice(index + 1));
      break;
    }
    if (asked) form = asked;
    else if (word === '--help' || word === '-h') return usage;
    else if (word === '--as-of' || word.startsWith('--as-of=')) {
      asOf = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[++index] ?? '');
      if (!isAsOf(asOf)) return `wrong date: ${asOf || '(none)'}; write --as-of 2020-05`;
    } else if (word.startsWith('-') && word !== '-') return `unknown option: ${word}\n${usage}`;
    else files.push(word);
  }
  return files.length === 0 ? `missing file: name at least one text\n${usage}` : { form, asOf, files };
}
