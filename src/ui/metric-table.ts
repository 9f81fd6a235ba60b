/** A metric's observations as a table for a file, each with its metric's names and its source. */

import { ledgerTitles } from '../dataset/ledger.ts';
import { readTable } from '../dataset/read-table.ts';
import { type TableName, tables } from '../dataset/schema.ts';
import type { Row } from '../engine/database.ts';
import { type FileColumn, type FileTable, toFileTable } from '../share/formats/table.ts';
import { fetchText } from './page-context.ts';

/** The columns of the file: the observation, then its metric's names, then its source. */
const columns: readonly FileColumn[] = [
  ...columnsOf('observations'),
  ...columnsOf('metrics', ['label_zh', 'label_en', 'measure', 'baseline']),
  ...columnsOf('sources', ['publisher', 'title', 'published', 'url', 'quality', 'sha256']),
];

function columnsOf(table: string, only?: readonly string[]): FileColumn[] {
  const all = tables.find(({ name }) => name === table)?.columns ?? [];
  return all.filter(({ name }) => !only || only.includes(name));
}

/** Throws `file not found: …` when a published table cannot be fetched. */
export async function readMetricTable(metric: string): Promise<FileTable> {
  const read = async <Name extends TableName>(table: Name) =>
    readTable(table, await fetchText(`data/${table}.csv`));
  const [observations, metrics, sources, articles] = await Promise.all([
    read('observations'),
    read('metrics'),
    read('sources'),
    read('articles'),
  ]);
  const rows = observations
    .filter(({ metric_id }) => metric_id === metric)
    .sort((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? ''))
    .map((observation): Row => {
      const { source_id } = observation;
      const joined: Record<string, unknown> = {
        ...metrics.find(({ metric_id }) => metric_id === metric),
        ...sources.find((source) => source.source_id === source_id),
        ...observation,
        sha256: articles.find(({ article_id }) => article_id === source_id)?.sha256 ?? null,
      };
      return Object.fromEntries(columns.map(({ name }) => [name, joined[name] ?? null])) as Row;
    });
  return toFileTable(`${ledgerTitles.id}-${metric}`, columns, rows);
}
