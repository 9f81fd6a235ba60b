/** A first look at a column of a Parquet file, from which its axis is made. */

import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import {
  axisDimension,
  type Dimension,
  isWhole,
  kindOfType,
  namesDimension,
} from '../../crossfilter/brush-dimension.ts';
import {
  type Page,
  type PlainColumn,
  readNames,
  readPages,
  statedEnds,
} from '../../import/parquet-column.ts';

export type Survey =
  | { readonly kind: 'ends'; readonly low: number; readonly high: number }
  /** The commonest names of a part of the rows first; complete where no other row holds another. */
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly complete: boolean };

/** The ends as the file states them, else read from all rows; names by how often the first row group has them. */
export async function surveyColumn(
  file: AsyncBuffer,
  metadata: FileMetaData,
  column: PlainColumn,
): Promise<Survey> {
  if (kindOfType(column.type) === 'category') return surveyNames(file, metadata, column);
  const stated = statedEnds(metadata, column);
  const [low, high] = stated ?? (await readEnds(file, metadata, column));
  return { kind: 'ends', low, high };
}

export function dimensionOf(column: PlainColumn, survey: Survey): Dimension {
  const kind = kindOfType(column.type);
  if (survey.kind === 'names' || kind === 'category') {
    const { names, complete } = survey as Extract<Survey, { kind: 'names' }>;
    return namesDimension(column.name, names, complete);
  }
  return axisDimension(column.name, kind, isWhole(column.type), survey.low, survey.high);
}

async function readEnds(file: AsyncBuffer, metadata: FileMetaData, column: PlainColumn) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const group of metadata.row_groups.keys()) {
    await readPages(file, metadata, group, column, ({ values }) => {
      for (const value of values as Float64Array) {
        if (!Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    });
  }
  return [low, high] as const;
}

async function surveyNames(file: AsyncBuffer, metadata: FileMetaData, column: PlainColumn): Promise<Survey> {
  const often = new Map<string, number>();
  let complete = true;
  const sampled = Math.max(
    0,
    metadata.row_groups.findIndex(({ num_rows }) => num_rows > 0),
  );
  await readPages(file, metadata, sampled, column, (page) => countNames(page, often));
  for (const group of metadata.row_groups.keys()) {
    if (group === sampled) continue;
    const names = await readNames(file, metadata, group, column);
    if (!names) complete = false;
    else for (const name of names) if (!often.has(name)) often.set(name, 0);
  }
  const names = [...often].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
  return { kind: 'names', names, complete };
}

function countNames({ values, indexes }: Page, often: Map<string, number>): void {
  const names = values as readonly string[];
  if (!indexes) {
    for (const name of names) often.set(name, (often.get(name) ?? 0) + 1);
    return;
  }
  const counts = new Uint32Array(names.length);
  for (let at = 0; at < indexes.length; at++) {
    const index = indexes[at] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  names.forEach((name, at) => {
    often.set(name, (often.get(name) ?? 0) + (counts[at] ?? 0));
  });
}
