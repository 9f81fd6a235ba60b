/** The tables of the page on security and of both READMEs that say what a long run of changed inputs came to. */

import type { Locale, Text } from '../src/text/locale.ts';
import { pages } from './faults-table.ts';
import { markdownTable, writePart } from './page-part.ts';

/** What a run came to at one door. */
export interface FuzzRun {
  readonly door: string;
  readonly inputs: number;
  readonly failures: number;
  readonly seconds: number;
}

/** What is changed and sent to each door, and what its answer has to be. */
export const doorWords: Readonly<Record<string, { readonly sent: Text; readonly asked: Text }>> = {
  reader: {
    sent: { zh: '文章与语料的句子', en: 'sentences of articles and of the corpus' },
    asked: { zh: '读句的不变式成立', en: 'the invariants of a reading hold' },
  },
  links: {
    sent: { zh: '探索的链接', en: 'links of the explore room' },
    asked: { zh: '打开，或说明', en: 'opened, or a sentence' },
  },
  decks: {
    sent: { zh: '汇报文件', en: 'deck files' },
    asked: { zh: '打开，或说明', en: 'opened, or a sentence' },
  },
  ledgers: {
    sent: { zh: '台账的压缩包', en: 'zips of ledgers' },
    asked: { zh: '打开，或说明', en: 'opened, or a sentence' },
  },
  documents: {
    sent: { zh: 'DOCX、RTF、网页、文本', en: 'DOCX, RTF, web pages, texts' },
    asked: { zh: '读成，或说明', en: 'read, or a sentence' },
  },
  import: {
    sent: { zh: 'CSV、XLSX、Parquet、JSON', en: 'CSV, XLSX, Parquet, JSON' },
    asked: { zh: '每一行载入或列出，或说明', en: 'every row loaded or listed, or a sentence' },
  },
};

const heads: readonly Text[] = [
  { zh: '随机改动什么', en: 'what is changed at random' },
  { zh: '应得', en: 'what has to come of it' },
  { zh: '份数', en: 'inputs' },
  { zh: '出错', en: 'failed' },
];

/** A door a row, those that no run names with no inputs. */
export function fuzzTable(locale: Locale, runs: readonly FuzzRun[]): string {
  const rows = Object.entries(doorWords).map(([door, { sent, asked }]) => {
    const { inputs = 0, failures = 0 } = runs.find((run) => run.door === door) ?? {};
    return [sent[locale], asked[locale], inputs.toLocaleString('en'), failures];
  });
  return markdownTable(
    heads.map((head) => head[locale]),
    rows,
    [2, 3],
  );
}

export function writeFuzzTables(runs: readonly FuzzRun[]): void {
  for (const [path, locale] of pages) writePart(path, 'fuzz', fuzzTable(locale, runs));
}
