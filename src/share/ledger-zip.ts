/** A ledger's folder as one file, and back: what a person made in a page, and what `npm start` serves. */

import { zipSync } from 'fflate';
import { nameInWords, openZip, type ZipDoor, ZipProblem } from '../archive/open-zip.ts';
import {
  answerName,
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

const door: ZipDoor = {
  noun: { zh: '压缩包', en: 'zip' },
  maxBytes: 64 << 20,
  maxEntries: 5000,
  maxEntryBytes: 32 << 20,
  maxUnpackedBytes: 128 << 20,
  again: { zh: '请重新导出', en: 'export it again' },
  smaller: { zh: '请分成几本台账', en: 'make several ledgers of it' },
};

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
    const zip = openZip(bytes, door);
    const names = zip.names.filter((name) => !isLeftover(name));
    checkNested(names);
    const folder = folderOf(names);
    const own = new Set(names.filter((name) => isLedgerFile(name.slice(folder.length))));
    checkNames([...own].map((name) => name.slice(folder.length)));
    const unpacked = Object.entries(zip.unpack((name) => own.has(name)));
    const files = Object.fromEntries(unpacked.map(([name, content]) => [name.slice(folder.length), content]));
    return {
      files,
      summary: summaryOf(
        files,
        names.filter((name) => !own.has(name)),
      ),
    };
  } catch (error) {
    return { problem: error instanceof ZipProblem ? error.words : damaged(errorMessage(error, 'en')) };
  }
}

const problem = (zh: string, en: string): ZipProblem => new ZipProblem({ zh, en });

const damaged = (why: string): Text => ({
  zh: `压缩包读不出：${why}；请重新导出`,
  en: `unreadable zip: ${why}; export it again`,
});

/** What file managers leave in a folder. */
const isLeftover = (name: string): boolean => /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db)$/.test(name);

function checkNested(names: readonly string[]): void {
  const nested = names.find((name) => /\.(zip|7z|rar|gz|tar)$/i.test(name));
  if (nested !== undefined)
    throw problem(
      `压缩包里还有压缩包：${nameInWords(nested)}；请先解开，只打包台账的文件夹`,
      `zip within the zip: ${nameInWords(nested)}; unpack it first and pack the ledger's folder alone`,
    );
}

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
    const id = (articleName.exec(name) ?? decisionsName.exec(name) ?? answerName.exec(name))?.[1];
    if (id !== undefined && !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u.test(id))
      throw problem(
        `文件名不能用：${nameInWords(name)}；只用字母、汉字、数字、“-”“_”“.”，至多100字`,
        `unsuitable name: ${nameInWords(name)}; use letters, digits, - _ and ., 100 at most`,
      );
  }
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded))
      throw problem(
        `同一文件出现两次：${nameInWords(name)}；请只留一个`,
        `file twice in the zip: ${nameInWords(name)}; keep one of them`,
      );
    seen.add(folded);
  }
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
