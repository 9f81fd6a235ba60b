/** A ledger in the making: its texts and what a person decided on, as the files of a ledger's folder and back. */

import { toCsv } from '../text/csv.ts';
import { findIssueDay } from '../text/issue-day.ts';
import type { Text } from '../text/locale.ts';
import {
  type ArticleRow,
  articleFrom,
  articleIdOf,
  datesOf,
  proseProblem,
  type SourceText,
  type Stated,
} from './article.ts';
import { type Decision, parseDecisions, toDecisionsCsv } from './decision-log.ts';
import type { DomainRow } from './domains.ts';
import type { LedgerNames } from './ledger.ts';
import {
  articleName,
  articlesOf,
  decisionsFile,
  isLedgerFile,
  type LedgerFiles,
  textOf,
} from './ledger-files.ts';
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
        ([name]) => isLedgerFile(name) && !written.has(name) && !articleName.test(name),
      ),
    ),
  };
}

/** What is longer than this is no article. */
const maxCharacters = 2_000_000;

/** The draft with one more text; or, of what is none or is there already, the sentence that says so. */
export function addText(
  draft: LedgerDraft,
  name: string,
  text: string,
  stated?: Stated,
): { readonly draft: LedgerDraft } | { readonly problem: Text } {
  const same = draft.texts.find((known) => known.text.trim() === text.trim());
  if (same)
    return {
      problem: {
        zh: `已有这篇：《${same.article.title}》；没有再加`,
        en: `text twice: “${same.article.title}” is here already; it was not added again`,
      },
    };
  if (text.length > maxCharacters)
    return {
      problem: {
        zh: `太长：${text.length}个字符，一篇至多${maxCharacters}个；请按篇分开`,
        en: `text too long: ${text.length} characters; an article has at most ${maxCharacters}, part it into articles`,
      },
    };
  const foreign = proseProblem(text);
  if (foreign)
    return {
      problem: {
        zh: `不是中文文章：${foreign.zh}；请放中文原文`,
        en: `no Chinese prose: it ${foreign.en}; take the article in Chinese`,
      },
    };
  const taken = new Set(draft.texts.map(({ article }) => article.article_id));
  const article = articleFrom('text', text, null, stated);
  const article_id = articleIdOf(name || article.as_of || 'text', taken);
  return { draft: { ...draft, texts: [...draft.texts, { article: { ...article, article_id }, text }] } };
}

export function removeText(draft: LedgerDraft, article_id: string): LedgerDraft {
  const { [decisionsFile(article_id)]: _, ...others } = draft.others;
  return { ...draft, others, texts: draft.texts.filter(({ article }) => article.article_id !== article_id) };
}

/** What was decided on the numbers of a text. Throws what `parseDecisions` does. */
export function decisionsOf({ others }: LedgerDraft, article_id: string): readonly Decision[] {
  const csv = textOf(others, decisionsFile(article_id));
  return csv === null ? [] : parseDecisions(csv);
}

/** The draft with another log of decisions on a text; a log without rows has no file. */
export function editDecisions(
  draft: LedgerDraft,
  article_id: string,
  edit: (log: readonly Decision[]) => readonly Decision[],
): LedgerDraft {
  const { [decisionsFile(article_id)]: _, ...others } = draft.others;
  const log = edit(decisionsOf(draft, article_id));
  return {
    ...draft,
    others: log.length > 0 ? { ...others, [decisionsFile(article_id)]: toDecisionsCsv(log) } : others,
  };
}

export function editText(
  draft: LedgerDraft,
  article_id: string,
  change: Partial<Omit<ArticleRow, 'article_id'>>,
): LedgerDraft {
  return {
    ...draft,
    texts: draft.texts.map((given) =>
      given.article.article_id === article_id
        ? { ...given, article: { ...given.article, ...change } }
        : given,
    ),
  };
}

/** Dates a text; where the text prints that day itself, the row says in which words. */
export function dateText(draft: LedgerDraft, article_id: string, day: string): LedgerDraft {
  const text = draft.texts.find(({ article }) => article.article_id === article_id)?.text ?? '';
  const printed = findIssueDay(text);
  return editText(draft, article_id, datesOf(day || null, printed?.day === day ? printed.words : null));
}
