/** A ledger's folder as a value, wherever it stands: on a disk, in a zip, in a browser. */

import { decodeUtf8 } from '../text/decode.ts';
import { errorText, Fault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { curatedFiles } from './assemble.ts';
import type { DomainRow } from './domains.ts';
import { type LedgerNames, ledgerProblems, openLedger } from './ledger.ts';
import { synonymsFile } from './synonyms.ts';

/** Files by their names below the folder, such as `metrics.csv` or `articles/2023.txt`; text, or bytes of UTF-8. */
export type LedgerFiles = Readonly<Record<string, string | Uint8Array>>;

const named: ReadonlySet<string> = new Set([
  'ledger.json',
  'domains.json',
  'figures.json',
  'observations.csv',
  'left-out.csv',
  synonymsFile,
  ...Object.values(curatedFiles),
]);
/** The names of articles; their article_id is the group. */
export const articleName = /^articles\/([^/\\]+)\.txt$/;

/** What people decided on the numbers of an article; its article_id is the group. */
export const decisionsFile = (article_id: string): string => `articles/${article_id}.decisions.csv`;
export const decisionsName = /^articles\/([^/\\]+)\.decisions\.csv$/;

/** The rows of an answer that a ledger shows as a figure; the figure's id is the group. */
export const answerFile = (id: string): string => `figures/${id}.csv`;
export const answerName = /^figures\/([^/\\]+)\.csv$/;

/** Whether a ledger's folder holds a file of this name; anything else beside them is not the ledger's. */
export const isLedgerFile = (name: string): boolean =>
  named.has(name) || [articleName, decisionsName, answerName].some((form) => form.test(name));

/** The bytes of the texts of `articles/` by article_id. */
export function articlesOf(files: LedgerFiles): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, content]) => {
      const id = articleName.exec(name)?.[1];
      return id === undefined ? [] : [[id, bytesOf(content)]];
    }),
  );
}

/** The texts of `articles/` by article_id. */
export function textsOf(files: LedgerFiles): Record<string, string> {
  const texts = Object.entries(articlesOf(files)).map(([id, bytes]) => [id, decodeUtf8(bytes) ?? '']);
  return Object.fromEntries(texts);
}

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A file's text; `null` where there is none. Throws `unreadable file: …` for bytes that are not UTF-8. */
export function textOf(files: LedgerFiles, name: string): string | null {
  const content = files[name];
  if (content === undefined || typeof content === 'string') return content ?? null;
  const text = decodeUtf8(content);
  if (text === null)
    throw new Fault({
      zh: `文件读不了：${name}不是UTF-8；请存为UTF-8`,
      en: `unreadable file: ${name} is not UTF-8; save it as UTF-8`,
    });
  return text;
}

/**
 * Opens the names and the domains of a ledger; gives what keeps it from being opened, a sentence each. Nothing is
 * opened then.
 */
export function openNames(files: LedgerFiles): Text[] {
  const problems: Text[] = [];
  const read = (name: string): unknown => {
    try {
      const text = textOf(files, name);
      if (text !== null) return JSON.parse(text.replace(/^\uFEFF/, ''));
      problems.push({
        zh: `缺少文件：${name}；它应有的内容见data/${name}`,
        en: `unreadable file: ${name} is missing; data/${name} shows what it holds`,
      });
    } catch (error) {
      problems.push(
        error instanceof SyntaxError
          ? {
              zh: `文件读不了：${name}不是JSON，${error.message}；它应有的内容见data/${name}`,
              en: `unreadable file: ${name} is no JSON: ${error.message}; data/${name} shows what it holds`,
            }
          : errorText(error),
      );
    }
    return null;
  };
  const [names, domains] = [read('ledger.json'), read('domains.json')];
  if (problems.length === 0) problems.push(...ledgerProblems(names, domains));
  if (problems.length === 0) openLedger(names as LedgerNames, domains as readonly DomainRow[]);
  return problems;
}
