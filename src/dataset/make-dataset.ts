/** A ledger's files → its published tables. The same files give the same bytes. */

import { extract } from '../extract/index.ts';
import { type CsvCell, toCsv } from '../text/csv.ts';
import { errorMessage } from '../text/error-message.ts';
import { assemble, type CuratedTable, curatedFiles } from './assemble.ts';
import { articlesOf, type LedgerFiles, openNames, textOf } from './ledger-files.ts';
import { toDataPackage, toJsonLd } from './package.ts';
import { type CsvTable, parseCsvTable } from './parse-csv.ts';
import { type Ledger, tables as schema, type TableName } from './schema.ts';
import { toVersion } from './version.ts';

export interface Dataset {
  /** The published files by their names. */
  readonly files: Readonly<Record<string, string>>;
  readonly tables: Ledger;
}

/** Makes the dataset of a ledger, and opens its names. Throws one error that lists every problem, a line each. */
export function makeDataset(files: LedgerFiles): Dataset {
  const problems = openNames(files);
  const curated: Partial<Record<CuratedTable, CsvTable>> = {};
  for (const [name, file] of Object.entries(curatedFiles) as [CuratedTable, string][]) {
    try {
      const text = textOf(files, file);
      if (text !== null) curated[name] = parseCsvTable(text);
    } catch (error) {
      problems.push(
        ...errorMessage(error)
          .split('\n')
          .map((line) => (line.includes(file) ? line : `${file}: ${line}`)),
      );
    }
  }
  const articles = articlesOf(files);
  if (Object.keys(articles).length === 0)
    problems.push('no articles: put at least one text into articles/, named <article_id>.txt');
  const assembled = assemble({ articles, curated, extract });
  problems.push(...assembled.problems);
  if (problems.length > 0)
    throw new Error(`the dataset has ${problems.length} problems:\n${problems.join('\n')}`);
  return toDataset(assembled.tables);
}

function toDataset(tables: Ledger): Dataset {
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
