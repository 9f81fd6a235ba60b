/** What a person takes out of the room: the rows that stand, every numeral, or a question beside the ledger. */

import type { Column } from '../../dataset/column.ts';
import { withoutRejected } from '../../dataset/replay.ts';
import { type Observation, tables as schema } from '../../dataset/schema.ts';
import { type FileTable, toFileTable } from '../../share/formats/table.ts';
import { toCsvLine } from '../../text/csv.ts';
import { type RoomState, toHash } from '../../ui/explore-address.ts';
import type { Outcome, Reading } from './read-article.ts';

const columnsOf = (name: string): readonly Column[] =>
  schema.find((table) => table.name === name)?.columns ?? [];

/** The observations that were not rejected, in the ledger's own columns. */
export function observationsFile(reading: Reading, outcome: Outcome, name: string): FileTable {
  const rows = observationRows(reading, outcome, name).map((row) => ({ ...row }));
  return toFileTable(name, columnsOf('observations'), rows);
}

/** Every numeral and what it is; a rejected statistic says so. */
export function numeralsFile(reading: Reading, outcome: Outcome, name: string): FileTable {
  const rows = withoutRejected(outcome).numerals.map((row) => ({
    ...row,
    article_id: name,
    observation_id: idIn(row.observation_id, reading, name),
  }));
  return toFileTable(`${name}-numerals`, columnsOf('numerals'), rows);
}

/** The address of the explore room with the rows beside the ledger's of the same metrics. */
export function besideLedger(reading: Reading, outcome: Outcome, name: string): string {
  const rows = observationRows(reading, outcome, name);
  const columns = columnsOf('observations').filter((column) => kept.has(column.name));
  const names = columns.map((column) => column.name as keyof Observation);
  const state: RoomState = {
    sql: `select 'ledger' as origin, metric_id, quote, value, low, high, bound, unit, period_start, period_end
from observations
where metric_id in (select metric_id from reading)
union all
select 'reading', metric_id, quote, value, low, high, bound, unit, period_start, period_end
from reading
order by metric_id nulls last, period_end, origin`,
    view: 'table',
    data: [
      {
        name: 'reading',
        columns: columns.map((column) => ({ name: column.name, type: typeOf(column) })),
        csv: rows.map((row) => toCsvLine(names.map((name) => row[name]))).join(''),
      },
    ],
  };
  return toHash(state);
}

const kept = new Set([
  'metric_id',
  'label',
  'quote',
  'value',
  'low',
  'high',
  'bound',
  'unit',
  'period_start',
  'period_end',
  'review',
]);

function typeOf({ type }: Column): string {
  if (type === 'number') return 'DOUBLE';
  if (type === 'integer') return 'BIGINT';
  return type === 'date' ? 'DATE' : 'VARCHAR';
}

/** The observations that were not rejected, named after the article. */
export function observationRows(reading: Reading, outcome: Outcome, name: string): readonly Observation[] {
  return withoutRejected(outcome).observations.map((row) => ({
    ...row,
    observation_id: idIn(row.observation_id, reading, name) ?? name,
    restates: idIn(row.restates, reading, name),
    of: idIn(row.of, reading, name),
    part_of: idIn(row.part_of, reading, name),
    source_id: name,
  }));
}

/** The rows' own names begin with the article's. */
function idIn(id: string | null, { article_id }: Reading, name: string): string | null {
  return id === null ? null : `${name}${id.slice(article_id.length)}`;
}

/** A name of letters, digits and Han for files and rows. */
export function nameOf(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'article'
  );
}
