/** A ledger in the making: its texts and what a person decided on, as the files of a ledger's folder and back. */

import { toCsv } from '../text/csv.ts';
import { articleFrom, type SourceText } from './article.ts';
import type { DomainRow } from './domains.ts';
import type { LedgerNames } from './ledger.ts';
import { articlesOf, isLedgerFile, type LedgerFiles, textOf } from './ledger-files.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';
import { type Metric, tables as schema } from './schema.ts';

export interface LedgerDraft {
  readonly texts: readonly SourceText[];
  /** `null` until a person has decided something: then it is called as proposed. */
  readonly names: LedgerNames | null;
  readonly domains: readonly DomainRow[];
  readonly metrics: readonly Metric[];
  /** Metrics that a person does not want, which are not proposed again. */
  readonly leftOut: readonly Metric[];
  /** What else stands in the folder, and stays: figures, events, follow-ups. */
  readonly others: LedgerFiles;
}

export const emptyDraft: LedgerDraft = {
  texts: [],
  names: null,
  domains: [],
  metrics: [],
  leftOut: [],
  others: {},
};

/** Metrics that a person left out, in the columns of `metrics.csv`. */
const leftOutFile = 'left-out.csv';
const written = new Set([
  ...['ledger.json', 'domains.json', 'articles.csv', 'metrics.csv', leftOutFile],
  // Made of the others.
  'observations.csv',
]);

const columnsOf = (table: string): string[] =>
  (schema.find(({ name }) => name === table)?.columns ?? []).map(({ name }) => name);
const metricColumns = columnsOf('metrics');
// The hash of a text is computed, never typed.
const articleColumns = columnsOf('articles').filter((name) => name !== 'sha256');

/** The folder of a ledger that has a name. */
export function toLedgerFiles(draft: LedgerDraft): LedgerFiles {
  const { texts, names, domains, metrics, leftOut, others } = draft;
  const table = (columns: readonly string[], rows: readonly object[]): string =>
    toCsv(columns, rows as readonly Record<string, string | null>[]);
  const articles = texts.map(({ article }) => article);
  return {
    ...others,
    'ledger.json': `${JSON.stringify(names, null, 2)}\n`,
    'domains.json': `${JSON.stringify(domains, null, 2)}\n`,
    'articles.csv': table(articleColumns, articles),
    'metrics.csv': table(metricColumns, metrics),
    ...(leftOut.length > 0 ? { [leftOutFile]: table(metricColumns, leftOut) } : {}),
    ...Object.fromEntries(texts.map(({ article, text }) => [`articles/${article.article_id}.txt`, text])),
  };
}

/** A ledger's folder, to go on with. Throws a sentence for what cannot be read. */
export function toDraft(files: LedgerFiles): LedgerDraft {
  const rows = (name: string): readonly CsvRecord[] => parseCsv(textOf(files, name) ?? '');
  const typed = <Row>(columns: readonly string[], row: CsvRecord): Row =>
    Object.fromEntries(columns.map((name) => [name, row[name] ?? null])) as Row;
  const json = (name: string): unknown => JSON.parse(textOf(files, name) ?? 'null');
  const articles = new Map(rows('articles.csv').map((row) => [row.article_id, row]));
  const texts = Object.keys(articlesOf(files)).map((id): SourceText => {
    const text = textOf(files, `articles/${id}.txt`) ?? '';
    const row = articles.get(id);
    return { article: row ? typed(articleColumns, row) : articleFrom(id, text), text };
  });
  return {
    texts,
    names: json('ledger.json') as LedgerNames | null,
    domains: (json('domains.json') as readonly DomainRow[] | null) ?? [],
    metrics: rows('metrics.csv').map((row) => typed<Metric>(metricColumns, row)),
    leftOut: rows(leftOutFile).map((row) => typed<Metric>(metricColumns, row)),
    others: Object.fromEntries(
      Object.entries(files).filter(
        ([name]) => isLedgerFile(name) && !written.has(name) && !name.startsWith('articles/'),
      ),
    ),
  };
}
