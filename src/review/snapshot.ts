/** One dataset version held small enough to travel with a deck, and what another version changed. */

import { parseCsv } from '../dataset/parse-csv.ts';
import type { Observation } from '../dataset/schema.ts';
import { Fault } from '../text/error-message.ts';
import type { Locale, Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';

/** The observations of one dataset version, as far as two versions are compared. */
export interface Snapshot {
  readonly dataset: string;
  /** By observation_id: quote, metric, bound, value, low, high, period end, comparability, review; empty: none. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const cells = [
  'quote',
  'metric_id',
  'bound',
  'value',
  'low',
  'high',
  'period_end',
  'comparability',
  'review',
] as const;
type Cell = (typeof cells)[number];

/** A row's cells by their names; what it lacks is empty. */
export function cellsOf(row: readonly string[]): Readonly<Record<Cell, string>> {
  return Object.fromEntries(cells.map((name, at) => [name, row[at] ?? ''])) as Record<Cell, string>;
}

export function toSnapshot(
  observations: readonly Pick<Observation, 'observation_id' | Cell>[],
  dataset: string,
): Snapshot {
  return {
    dataset,
    rows: Object.fromEntries(
      observations.map((row) => [row.observation_id, cells.map((name) => String(row[name] ?? ''))]),
    ),
  };
}

/**
 * A published `observations.csv` of another version.
 * @throws `missing column: <names>` when it is another table.
 */
export function parseSnapshot(csv: string, dataset: string): Snapshot {
  const records = parseCsv(csv);
  const missing = ['observation_id', ...cells].filter((name) => !records[0] || !(name in records[0]));
  if (missing.length > 0)
    throw new Fault({
      zh: `缺少列：${missing.join('、')}；请给出以前版本的observations.csv`,
      en: `missing column: ${missing.join(', ')}; give the observations.csv of an earlier version`,
    });
  return {
    dataset,
    rows: Object.fromEntries(
      records.flatMap((row) =>
        row.observation_id ? [[row.observation_id, cells.map((name) => row[name] ?? '')]] : [],
      ),
    ),
  };
}

export type Revision = 'added' | 'corrected' | 'disputed' | 'removed';

export const revisionName: Readonly<Record<Revision, Text>> = {
  added: { zh: '新增', en: 'added' },
  corrected: { zh: '更正', en: 'corrected' },
  disputed: { zh: '转为有疑问', en: 'now disputed' },
  removed: { zh: '删去', en: 'removed' },
};

export interface Revised {
  readonly observation_id: string;
  readonly metric_id: string;
  readonly quote: string;
  readonly revision: Revision;
  /** The cells that differ, as column and both texts; empty for what was added or removed. */
  readonly cells: ReadonlyArray<{ readonly column: Cell; readonly from: string; readonly to: string }>;
}

/**
 * What `now` holds differently from `before`, in the order of `now`, the removed at the end. A row that another version
 * named otherwise is the same row while every cell is.
 */
export function revisionsBetween(old: Snapshot, now: Snapshot): readonly Revised[] {
  const before = named(old, now);
  const told = (id: string, row: readonly string[], revision: Revision, cells: Revised['cells'] = []) => ({
    observation_id: id,
    metric_id: row[1] ?? '',
    quote: row[0] ?? '',
    revision,
    cells,
  });
  const standing = Object.entries(now.rows).flatMap(([id, row]): Revised[] => {
    const was = before.rows[id];
    if (!was) return [told(id, row, 'added')];
    const changed = cells.flatMap((column, at) => {
      const [from = '', to = ''] = [was[at], row[at]];
      return from === to ? [] : [{ column, from, to }];
    });
    if (changed.length === 0) return [];
    const disputed = changed.some(({ column, to }) => column === 'review' && to === 'disputed');
    return [told(id, row, disputed ? 'disputed' : 'corrected', changed)];
  });
  const removed = Object.entries(before.rows)
    .filter(([id]) => !now.rows[id])
    .map(([id, row]) => told(id, row, 'removed'));
  return [...standing, ...removed];
}

/** The rows of `old` by the names that `now` has for them. */
function named(old: Snapshot, now: Snapshot): Snapshot {
  const unknown = Object.entries(now.rows).filter(([id]) => !old.rows[id]);
  const names = new Map(unknown.map(([id, row]) => [JSON.stringify(row), id]));
  const rows = Object.entries(old.rows).map(([id, row]) => {
    const key = JSON.stringify(row);
    const name = now.rows[id] ? undefined : names.get(key);
    names.delete(key);
    return [name ?? id, row] as const;
  });
  return { ...old, rows: Object.fromEntries(rows) };
}

const columnName: Readonly<Record<Cell, Text>> = {
  quote: { zh: '字样', en: 'words' },
  metric_id: { zh: '指标', en: 'metric' },
  bound: { zh: '界限', en: 'bound' },
  value: { zh: '数值', en: 'value' },
  low: { zh: '下界', en: 'lower end' },
  high: { zh: '上界', en: 'upper end' },
  period_end: { zh: '截至日', en: 'as-of day' },
  comparability: { zh: '口径', en: 'definition' },
  review: { zh: '核对', en: 'review' },
};

/** 新增1条，更正2条，…; 1 added, 2 corrected, …: how many of each kind, the absent ones as 0. */
export function countRevisions(revised: readonly Revised[], locale: Locale): string {
  return (Object.keys(revisionName) as Revision[])
    .map((kind) => {
      const count = revised.filter(({ revision }) => revision === kind).length;
      return locale === 'zh' ? `${revisionName[kind].zh}${count}条` : `${count} ${revisionName[kind].en}`;
    })
    .join(phrase(locale).comma);
}

/** 数值：20 → 22; value: 20 → 22. */
export function sayRevised({ cells }: Revised, locale: Locale): string {
  const none = locale === 'zh' ? '空' : 'empty';
  return cells
    .map(({ column, from, to }) => {
      const name = columnName[column][locale];
      return `${name}${phrase(locale).colon}${from || none} → ${to || none}`;
    })
    .join(phrase(locale).semicolon);
}
