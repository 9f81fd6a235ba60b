/** Articles and curated tables → every table of the ledger, audited. */

import type { Extraction, Article as Prose } from '../extract/finding.ts';
import { decodeUtf8 } from '../text/decode.ts';
import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { proseProblem } from './article.ts';
import { runAudits, stopsTheBuild } from './audit/index.ts';
import { findBreaks, markBreaks } from './breaks.ts';
import type { Decision } from './decision-log.ts';
import { digest } from './digest.ts';
import { readFollowups } from './followups.ts';
import { type LostDecision, toJudgedRows } from './judged-rows.ts';
import { parseWords, toMatcher } from './match.ts';
import { findMembers } from './members.ts';
import type { CsvRecord, CsvTable } from './parse-csv.ts';
import {
  type Article,
  type Event,
  type Ledger,
  type Metric,
  type Observation,
  type Source,
  tables as schema,
} from './schema.ts';
import { articleSource, distinctSources } from './sources.ts';
import type { ArticleRows } from './tidy.ts';
import { findUnexplained } from './unexplained.ts';
import { findProblems, type TableRow } from './validate.ts';

/** The tables that a person types, by the file each is read from. */
export const curatedFiles = {
  articles: 'articles.csv',
  metrics: 'metrics.csv',
  events: 'events.csv',
  followups: 'followups.csv',
  inferredDates: 'inferred-dates.csv',
  sources: 'sources.csv',
  parts: 'parts.csv',
} as const;
export type CuratedTable = keyof typeof curatedFiles;

export interface AssemblyInput {
  /** The files of `articles/`, by article_id. */
  readonly articles: Readonly<Record<string, Uint8Array>>;
  /** The curated tables as typed; one that is missing is empty. */
  readonly curated: Readonly<Partial<Record<CuratedTable, CsvTable>>>;
  /** What people decided on the numbers of a text, by article_id. */
  readonly decisions?: Readonly<Record<string, readonly Decision[]>>;
  readonly extract: (prose: Prose) => Extraction;
}

/** The tables, and every reason not to publish them: `problems` is empty when they are sound. */
export function assemble({ articles: files, curated: tablesOf, decisions = {}, extract }: AssemblyInput): {
  tables: Ledger;
  problems: Text[];
  lost: LostDecision[];
} {
  const curated = (name: CuratedTable): readonly CsvRecord[] => tablesOf[name]?.rows ?? [];
  const problems = [
    ...missingColumns(tablesOf),
    ...curated('articles').flatMap(({ article_id }) =>
      // Without the column the table is listed above.
      article_id === undefined || Object.hasOwn(files, article_id ?? '')
        ? []
        : [
            {
              zh: `缺少文件：articles/${article_id}.txt；articles.csv里有它，请放进来或删去那一行`,
              en: `missing file: articles/${article_id}.txt; articles.csv names it, add the text or delete the row`,
            },
          ],
    ),
    ...Object.keys(decisions)
      .filter((id) => !Object.hasOwn(files, id))
      .map((id) => ({
        zh: `缺少文件：articles/${id}.txt；${id}.decisions.csv是对它的判定，请放进来或删去判定`,
        en: `missing file: articles/${id}.txt; ${id}.decisions.csv is of it, add the text or delete the decisions`,
      })),
    ...curated('metrics').flatMap(wordProblems),
  ];
  const metrics = curated('metrics').map((row) => shape<Metric>('metrics', row));
  // Whatever else is wrong, two metrics that claim one number are told at once.
  const match = toMatcher(metrics.filter((metric) => wordProblems({ ...metric }).length === 0));
  const texts: Record<string, string> = {};
  const findings: Record<string, Extraction['findings']> = {};
  const given: { readonly article: Article; readonly rows: ArticleRows }[] = [];
  const lost: LostDecision[] = [];
  for (const id of Object.keys(files).sort()) {
    const bytes = files[id] ?? new Uint8Array();
    const text = decodeUtf8(bytes);
    if (text === null) {
      problems.push({
        zh: `文件读不了：articles/${id}.txt不是UTF-8；请存为UTF-8`,
        en: `unreadable file: articles/${id}.txt is not UTF-8; save it as UTF-8`,
      });
      continue;
    }
    const foreign = proseProblem(text);
    if (foreign) {
      problems.push({
        zh: `不是中文文章：articles/${id}.txt${foreign.zh}；请从articles/里取出`,
        en: `no Chinese prose: articles/${id}.txt ${foreign.en}; take it out of articles/`,
      });
      continue;
    }
    const article = toArticle(id, text, bytes, curated('articles'));
    const extraction = extract({ text, asOf: article.as_of });
    const judged = toJudgedRows(article, text, extraction, match, decisions[id] ?? [], metrics);
    lost.push(...judged.lost);
    const { rows } = judged;
    texts[id] = text;
    findings[id] = extraction.findings;
    given.push({ article, rows });
    problems.push(...readingProblems(id, text, rows));
  }
  // The latest article leads, wherever one has to; an undated one leads nothing.
  given.sort((a, b) => (b.article.as_of ?? '').localeCompare(a.article.as_of ?? ''));
  const articles = given.map(({ article }) => article);
  const read = given.map(({ rows }) => rows);
  const followups = readFollowups(curated('followups'), curated('inferredDates'));
  problems.push(...followups.problems);
  const sources = [
    ...articles.map(articleSource),
    ...curated('sources').map((row) => shape<Source>('sources', row)),
    ...distinctSources(followups.sources).toSorted((a, b) => (a.source_id < b.source_id ? -1 : 1)),
  ];
  const entered = [
    ...read.flatMap(({ observations }) => observations),
    ...inOrder(followups.observations, metrics),
  ];
  const definitions = new Map(read.flatMap((rows) => [...rows.definitions]));
  const ledger = {
    metrics,
    sources,
    observations: markBreaks(entered, findBreaks(entered, metrics, definitions)),
    numerals: read.flatMap(({ numerals }) => numerals),
    members: given.flatMap(({ article, rows }) =>
      rows.observations.flatMap((row) => findMembers(texts[article.article_id] ?? '', row)),
    ),
  };
  const parts = curated('parts').map(({ whole, part }) => ({ whole: whole ?? '', part: part ?? '' }));
  const audits = runAudits({ ...ledger, parts, texts, findings });
  const tables: Ledger = {
    articles,
    ...ledger,
    events: curated('events').map((row) => shape<Event>('events', row)),
    audits,
  };
  problems.push(
    ...findProblems(tables as unknown as Record<string, readonly TableRow[]>).filter(
      (problem) => !isOfMissingColumn(problem, tablesOf),
    ),
    ...audits.filter(stopsTheBuild).map((audit) => ({
      zh: `核查未过：${audit.audit_id}，${audit.arithmetic}；${audit.statement_zh}${auditWay.zh}`,
      en: `failed audit ${audit.audit_id}: ${audit.arithmetic}; ${audit.statement_en} ${auditWay.en}`,
    })),
  );
  return { tables, problems, lost };
}

const auditWay: Text = {
  zh: '请在metrics.csv里改识别用语，或在提取页改正、否决所涉的数',
  en: 'Mend the words in metrics.csv, or correct or reject the numbers in the lab.',
};

/** By metric as the curated table orders them, then by day, then as they were entered. */
function inOrder(later: readonly Observation[], metrics: readonly Metric[]): readonly Observation[] {
  const order = new Map(metrics.map(({ metric_id }, index) => [metric_id, index]));
  const rank = (row: Observation) => order.get(row.metric_id ?? '') ?? metrics.length;
  return later.toSorted(
    (a, b) => rank(a) - rank(b) || (a.period_end ?? '').localeCompare(b.period_end ?? ''),
  );
}

/** The columns that a file must have, where no table of the schema says so. */
const ownColumns: Readonly<Partial<Record<CuratedTable, readonly string[]>>> = {
  followups: [
    ...['metric_id', 'domain', 'label_zh', 'value', 'bound', 'unit_zh', 'period_end', 'comparability'],
    ...['source_quality', 'url', 'phrase'],
  ],
  inferredDates: ['url', 'period_end', 'basis_en'],
  parts: ['whole', 'part'],
};

function neededColumns(name: CuratedTable): readonly string[] {
  const own = ownColumns[name];
  if (own) return own;
  const columns = schema.find((table) => table.name === name)?.columns ?? [];
  // The hash of a text is computed, never typed.
  return columns.flatMap(({ name, required }) => (required && name !== 'sha256' ? [name] : []));
}

function missingOf(name: CuratedTable, table: CsvTable | undefined): readonly string[] {
  return table ? neededColumns(name).filter((column) => !table.columns.includes(column)) : [];
}

function missingColumns(tables: AssemblyInput['curated']): Text[] {
  return (Object.entries(curatedFiles) as [CuratedTable, string][]).flatMap(([name, file]) =>
    missingOf(name, tables[name]).map((column) => ({
      zh: `${file}缺少列：${column}；请加进首行，内容见data/README.md`,
      en: `missing column in ${file}: ${column}; add it to the first line, data/README.md says what it holds`,
    })),
  );
}

/** What a missing column leaves empty is said once, not at every row. */
function isOfMissingColumn({ en }: Text, tables: AssemblyInput['curated']): boolean {
  return (Object.keys(curatedFiles) as CuratedTable[]).some((name) =>
    missingOf(name, tables[name]).some((column) => en.startsWith(`empty ${name}.${column} `)),
  );
}

/** A typed record with every column of its table; those it lacks are `null`, further ones stay for validation. */
function shape<Row>(table: string, record: CsvRecord): Row {
  const columns = schema.find(({ name }) => name === table)?.columns ?? [];
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null]));
  return { ...empty, ...record } as Row;
}

function toArticle(id: string, text: string, bytes: Uint8Array, rows: readonly CsvRecord[]): Article {
  const row = rows.find(({ article_id }) => article_id === id);
  const first =
    text
      .split(/\r?\n/)
      .find((line) => line.trim() !== '')
      ?.trim() ?? null;
  const article = shape<Article>('articles', row ?? { article_id: id, title: first });
  return { ...article, sha256: digest(bytes) };
}

function wordProblems({ metric_id, words }: CsvRecord): Text[] {
  try {
    parseWords(words ?? '');
    return [];
  } catch (error) {
    const { zh, en } = errorText(error);
    return [
      {
        zh: `指标${metric_id ?? '（无metric_id）'}：${zh}`,
        en: `metric ${metric_id ?? '(no metric_id)'}: ${en}`,
      },
    ];
  }
}

function readingProblems(id: string, text: string, { numerals, claims }: ArticleRows): Text[] {
  return [
    ...claims.map(({ finding, rivals }) => {
      const names = rivals.map(({ metric_id }) => metric_id);
      const labels = rivals.map(({ label_zh }) => `“${label_zh}”`);
      return {
        zh: `两项指标同认一个数：${id}第${finding.start}字处的${finding.text}既是${labels.join('又是')}；请合并它们，或改其中一项的识别用语`,
        en: `two metrics claim one number: ${finding.text} in ${id} at ${finding.start} is ${names.join(' and ')}; tell them apart by their words in metrics.csv`,
      };
    }),
    ...findUnexplained(text, numerals).map((stray) => {
      const around = text.slice(Math.max(0, stray.start - 8), stray.start + 8);
      return {
        zh: `数字没有解释：${id}第${stray.start}字处“${around}”里的${stray.text}；请给它一条规则或理由`,
        en: `unexplained numeral in ${id} at ${stray.start}: ${stray.text} in “${around}”; give it a rule or a reason`,
      };
    }),
    ...numerals
      .filter((numeral) => text.slice(numeral.start, numeral.end) !== numeral.text)
      .map((numeral) => ({
        zh: `数字错位：${id}第${numeral.start}字处不是${numeral.text}；请报告这一错误`,
        en: `misplaced numeral in ${id} at ${numeral.start}: ${numeral.text}; report this fault`,
      })),
  ];
}
