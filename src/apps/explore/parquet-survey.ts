/** A first look at a column of Parquet files, from which its axis is made. */

import { spread } from '../../crossfilter/bins.ts';
import {
  axisDimension,
  type Dimension,
  kindOfType,
  namesDimension,
} from '../../crossfilter/brush-dimension.ts';
import {
  fetchPages,
  type Page,
  type PlainColumn,
  readNames,
  type Segment,
  statedEnds,
} from '../../import/parquet-column.ts';

export type Survey =
  | { readonly kind: 'ends'; readonly low: number; readonly high: number }
  /** The commonest names of a part of the rows first; complete where no other row holds another. */
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly complete: boolean };

/** The ends as the files state them, else read from all rows; names by how often a sample of the rows has them. */
export async function surveyColumn(column: PlainColumn, segments: readonly Segment[]): Promise<Survey> {
  if (kindOfType(column.type) === 'category') return surveyNames(segments);
  const [low, high] = statedEnds(segments) ?? (await readEnds(segments));
  return { kind: 'ends', low, high };
}

export function dimensionOf(column: PlainColumn, survey: Survey): Dimension {
  if (survey.kind === 'names' || kindOfType(column.type) === 'category') {
    const { names, complete } = survey as Extract<Survey, { kind: 'names' }>;
    return namesDimension(column.name, names, complete);
  }
  return axisDimension(column.name, column.type, survey.low, survey.high);
}

async function readEnds(segments: readonly Segment[]) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const segment of segments) {
    (await fetchPages(segment))(({ values }) => {
      for (const value of values as Float64Array) {
        if (!Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    });
  }
  return [low, high] as const;
}

// A sample has so many rows, of so many row groups that are spread over all.
const sampleRows = 100_000;
const sampleGroups = 8;
// Dictionaries are fetched so many at a time.
const atOnce = 8;

async function surveyNames(segments: readonly Segment[]): Promise<Survey> {
  const often = new Map<string, number>();
  const filled = segments.filter(({ rows }) => rows > 0);
  const rest: Segment[] = [];
  let [rows, groups] = [0, 0];
  for (const at of spread(filled.length)) {
    const segment = filled[at] as Segment;
    if ('chunk' in segment && (groups >= sampleGroups || rows >= sampleRows)) {
      rest.push(segment);
      continue;
    }
    (await fetchPages(segment))((page) => countNames(page, often));
    if (!('chunk' in segment)) continue;
    groups++;
    rows += segment.rows;
  }
  let complete = true;
  for (let at = 0; at < rest.length; at += atOnce) {
    for (const names of await Promise.all(rest.slice(at, at + atOnce).map(readNames))) {
      if (!names) complete = false;
      else for (const name of names) if (!often.has(name)) often.set(name, 0);
    }
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
