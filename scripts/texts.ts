/** Texts that a person names on a command line, and the date they speak of. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { decodeText } from '../src/text/decode.ts';
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

/** The text of a file as the person named it, or null after saying what is wrong. */
export function readText(file: string): { readonly text: string; readonly path: string } | null {
  const path =
    file === '-' ? '-' : isAbsolute(file) ? file : resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    const decoded = decodeText(readFileSync(path === '-' ? 0 : path));
    if ('text' in decoded) return { text: decoded.text, path };
    fail(`unreadable file ${file}: ${decoded.problem}`);
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
  return null;
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
