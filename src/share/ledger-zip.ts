/** A ledger's folder as one file, and back: what a person made in a page, and what `npm start` serves. */

import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import {
  articleName,
  articlesOf,
  bytesOf,
  decisionsName,
  isLedgerFile,
  type LedgerFiles,
  textOf,
} from '../dataset/ledger-files.ts';
import { parseCsv } from '../dataset/parse-csv.ts';
import { errorMessage } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';

/** What a zip says of itself, to ask a person with before it is opened. Nothing in it is checked yet. */
export interface ZipSummary {
  readonly name: Text;
  readonly articles: number;
  readonly metrics: number;
  /** Who published the articles, as `articles.csv` says. */
  readonly publishers: readonly string[];
  /** Unpacked. */
  readonly bytes: number;
  /** Files beside the ledger's own, which are left out. */
  readonly others: readonly string[];
}

export type OpenZip =
  | { readonly files: LedgerFiles; readonly summary: ZipSummary }
  | { readonly problem: Text };

const maxZipBytes = 64 << 20;
const maxFileBytes = 32 << 20;
const maxUnpackedBytes = 128 << 20;
const maxEntries = 5000;

/** The folder as a zip; the same files give the same bytes. */
export function toZip(files: LedgerFiles): Uint8Array {
  const names = Object.keys(files).filter(isLedgerFile).sort();
  // The zip format counts its local time from 1980.
  return zipSync(Object.fromEntries(names.map((name) => [name, bytesOf(files[name] ?? '')])), {
    mtime: new Date(1980, 0, 1),
  });
}

/** Opens what `toZip` made, or what a person packed by hand, the folder itself around it or not. */
export function fromZip(bytes: Uint8Array): OpenZip {
  try {
    if (bytes.length > maxZipBytes) throw tooLarge(`${bytes.length >> 20} MB`);
    const entries = listEntries(bytes);
    const folder = folderOf(entries.map(({ name }) => name));
    const own = entries.filter(({ name }) => isLedgerFile(name.slice(folder.length)));
    checkNames(own.map(({ name }) => name.slice(folder.length)));
    checkSizes(own);
    const wanted = new Set(own.map(({ name }) => name));
    const unpacked = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    const files = Object.fromEntries(
      own.map(({ name }) => [name.slice(folder.length), unpacked[name] ?? '']),
    );
    const others = entries.filter(({ name }) => !wanted.has(name)).map(({ name }) => name);
    return { files, summary: summaryOf(files, others) };
  } catch (error) {
    return { problem: error instanceof ZipProblem ? error.text : damaged(errorMessage(error)) };
  }
}

class ZipProblem extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const problem = (zh: string, en: string): ZipProblem => new ZipProblem({ zh, en });

const tooLarge = (what: string): ZipProblem =>
  problem(
    `压缩包太大：${what}；台账至多${maxEntries}个文件、每个${maxFileBytes >> 20} MB、共${maxUnpackedBytes >> 20} MB，请分成几本`,
    `zip too large: ${what}; a ledger holds at most ${maxEntries} files of ${maxFileBytes >> 20} MB, ${maxUnpackedBytes >> 20} MB in all; make several ledgers of it`,
  );

const damaged = (why: string): Text => ({
  zh: `压缩包读不出：${why}；文件可能不完整或有密码，请重新导出`,
  en: `unreadable zip: ${why}; the file may be cut off or protected, export it again`,
});

/** The files of a zip, without the marks that file managers leave. Nothing is unpacked. */
function listEntries(bytes: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  let count = 0;
  unzipSync(bytes, {
    filter: (file) => {
      if (++count > maxEntries) throw tooLarge(`${count}+`);
      if (!file.name.endsWith('/') && !/^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db)$/.test(file.name))
        entries.push(file);
      return false;
    },
  });
  const names = entries.map(({ name }) => name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  const outside = names.find((name) => /^[/\\]|^[a-z]:|\\|(^|\/)\.\.?(\/|$)|[\0-\x1f]/i.test(name));
  if (outside !== undefined)
    throw problem(
      `压缩包里的文件指向外面：${shown(outside)}；不打开`,
      `unsafe path in the zip: ${shown(outside)}; it leads out of the folder, so the zip is not opened`,
    );
  const nested = names.find((name) => /\.(zip|7z|rar|gz|tar)$/i.test(name));
  if (nested !== undefined)
    throw problem(
      `压缩包里还有压缩包：${shown(nested)}；请先解开，只打包台账的文件夹`,
      `zip within the zip: ${shown(nested)}; unpack it first and pack the ledger's folder alone`,
    );
  return entries;
}

/** A name as a sentence may hold it. */
const shown = (name: string): string => JSON.stringify(name.slice(0, 80)).slice(1, -1);

/** The one folder around everything, where there is one: with a slash at its end, else ''. */
function folderOf(names: readonly string[]): string {
  const at = names.find((name) => /(^|\/)ledger\.json$/.test(name));
  if (at === undefined)
    throw problem(
      '不是台账：压缩包里没有ledger.json；请用“导出”得到的压缩包，或台账的文件夹',
      'no ledger: the zip holds no ledger.json; take one that was exported here, or pack a ledger’s folder',
    );
  return at.slice(0, -'ledger.json'.length);
}

function checkNames(names: readonly string[]): void {
  for (const name of names) {
    const id = (articleName.exec(name) ?? decisionsName.exec(name))?.[1];
    if (id !== undefined && !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u.test(id))
      throw problem(
        `文件名不能用：${shown(name)}；只用字母、汉字、数字、“-”“_”“.”，至多100字`,
        `unsuitable name: ${shown(name)}; use letters, digits, - _ and ., 100 at most`,
      );
  }
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded))
      throw problem(
        `同一文件出现两次：${shown(name)}；请只留一个`,
        `file twice in the zip: ${shown(name)}; keep one of them`,
      );
    seen.add(folded);
  }
}

function checkSizes(entries: readonly UnzipFileInfo[]): void {
  const large = entries.find(({ originalSize }) => originalSize > maxFileBytes);
  if (large) throw tooLarge(`${shown(large.name)} ${large.originalSize >> 20} MB`);
  const sum = entries.reduce((bytes, { originalSize }) => bytes + originalSize, 0);
  if (sum > maxUnpackedBytes) throw tooLarge(`${Math.round(sum / 2 ** 20)} MB`);
}

function summaryOf(files: LedgerFiles, others: readonly string[]): ZipSummary {
  const names = JSON.parse(textOf(files, 'ledger.json') ?? '{}') as Partial<Record<string, unknown>> | null;
  const say = (value: unknown): string => (typeof value === 'string' ? value : '');
  const zh = say(names?.name_zh) || say(names?.id);
  const rows = (name: string) => parseCsv(textOf(files, name) ?? '');
  const publishers = rows('articles.csv').flatMap(({ publisher }) => publisher ?? []);
  return {
    name: { zh, en: say(names?.name_en) || zh },
    articles: Object.keys(articlesOf(files)).length,
    metrics: rows('metrics.csv').length,
    publishers: [...new Set(publishers)],
    bytes: Object.values(files).reduce((sum, content) => sum + bytesOf(content).length, 0),
    others,
  };
}
