/** A ledger's files → its published tables. The same files give the same bytes. */

import { extract } from '../extract/index.ts';
import { type CsvCell, toCsv } from '../text/csv.ts';
import { errorText, toFault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { answerProblems } from './answers.ts';
import { assemble, type CuratedTable, curatedFiles } from './assemble.ts';
import { type Decision, parseDecisions } from './decision-log.ts';
import type { LostDecision } from './judged-rows.ts';
import { articlesOf, decisionsName, type LedgerFiles, openNames, textOf } from './ledger-files.ts';
import { toDataPackage, toJsonLd } from './package.ts';
import { type CsvTable, parseCsvTable } from './parse-csv.ts';
import { type Ledger, tables as schema, type TableName } from './schema.ts';
import { parseSynonyms, type Synonyms, synonymsFile, toSynonymsFile } from './synonyms.ts';
import { toVersion } from './version.ts';

export interface Dataset {
  /** The published files by their names. */
  readonly files: Readonly<Record<string, string>>;
  readonly tables: Ledger;
  readonly synonyms: readonly Synonyms[];
  /** What people decided and the texts no longer hold. */
  readonly lost: readonly LostDecision[];
}

/** Makes the dataset of a ledger, and opens its names. Throws one error that lists every problem, a line each. */
export function makeDataset(files: LedgerFiles): Dataset {
  const problems = openNames(files);
  const curated: Partial<Record<CuratedTable, CsvTable>> = {};
  const decisions: Record<string, readonly Decision[]> = {};
  const read = (file: string, take: (text: string) => void): void => {
    try {
      const text = textOf(files, file);
      if (text !== null) take(text);
    } catch (error) {
      problems.push(...inFile(file, errorText(error)));
    }
  };
  for (const [name, file] of Object.entries(curatedFiles) as [CuratedTable, string][])
    read(file, (text) => {
      curated[name] = parseCsvTable(text);
    });
  for (const file of Object.keys(files)) {
    const id = decisionsName.exec(file)?.[1];
    if (id !== undefined)
      read(file, (text) => {
        decisions[id] = parseDecisions(text);
      });
  }
  let synonyms: readonly Synonyms[] = [];
  read(synonymsFile, (text) => {
    synonyms = parseSynonyms(text);
  });
  problems.push(...answerProblems(files));
  const articles = articlesOf(files);
  if (Object.keys(articles).length === 0)
    problems.push({
      zh: '没有文章：请在articles/里至少放一篇，以“文章编号.txt”命名',
      en: 'no articles: put at least one text into articles/, named <article_id>.txt',
    });
  const assembled = assemble({ articles, curated, decisions, extract });
  problems.push(...assembled.problems);
  if (problems.length > 0)
    throw toFault([
      { zh: `数据有${problems.length}处问题：`, en: `the dataset has ${problems.length} problems:` },
      ...problems,
    ]);
  const { files: published, tables } = toDataset(assembled.tables);
  return {
    files: { ...published, [synonymsFile]: toSynonymsFile(synonyms) },
    ...{ tables, synonyms, lost: assembled.lost },
  };
}

/** The lines of an error, each with the file it is of. */
function inFile(file: string, { zh, en }: Text): Text[] {
  const chinese = zh.split('\n');
  return en
    .split('\n')
    .map((line, at) =>
      line.includes(file)
        ? { zh: chinese[at] ?? line, en: line }
        : { zh: `${file}：${chinese[at] ?? line}`, en: `${file}: ${line}` },
    );
}

function toDataset(tables: Ledger): Pick<Dataset, 'files' | 'tables'> {
  const csv = Object.fromEntries(
    schema.map(({ name, columns }) => {
      const rows = tables[name as TableName] as unknown as readonly Record<string, CsvCell>[];
      return [
        name,
        toCsv(
          columns.map((column) => column.name),
          rows,
        ),
      ];
    }),
  );
  const version = toVersion(csv);
  const files = {
    ...Object.fromEntries(Object.entries(csv).map(([name, text]) => [`${name}.csv`, text])),
    'datapackage.json': toDataPackage(csv, version),
    'dataset.jsonld': toJsonLd(csv, version, coverageOf(tables)),
    'version.json': `${JSON.stringify({ version })}\n`,
  };
  return { files, tables };
}

function coverageOf({ observations }: Ledger): string {
  const days = observations.flatMap(({ period_start, period_end }) => [period_start, period_end]);
  const known = days.filter((day) => day !== null).sort();
  return `${known[0] ?? '..'}/${known.at(-1) ?? '..'}`;
}
