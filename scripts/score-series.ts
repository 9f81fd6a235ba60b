/**
 * `npx tsx scripts/score-series.ts FIELD…`: how much of what a careful analyst joins across releases a proposed ledger
 * joins too. A field is a folder of texts and the analyst's `series.json`.
 */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { groupBy } from '../src/dataset/audit/ledger.ts';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import type { Observation } from '../src/dataset/schema.ts';
import { writeLedger } from './new-ledger.ts';

/** A number of a text, by its half-open span in UTF-16 units. */
interface Point {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What an analyst joins, and pairs of numbers that no line may join. */
export interface Analysis {
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
  readonly traps: readonly { readonly why: string; readonly a: Point; readonly b: Point }[];
}

export type Entry = Pick<
  Observation,
  'metric_id' | 'source_id' | 'comparability' | 'restates' | 'period_end' | 'quote'
> & { readonly start: number; readonly end: number };

export interface SeriesScore {
  readonly series: number;
  /** Series whose points are one metric, each at a day of its own, with no further point. */
  readonly right: number;
  /** A sentence for each series that is not right, and for each wrong join. */
  readonly misses: readonly string[];
  readonly wrong: readonly string[];
}

export function scoreSeries({ series, traps }: Analysis, entries: readonly Entry[]): SeriesScore {
  const bySource = groupBy(entries, ({ source_id }) => source_id);
  const entryOf = ({ text, start, end }: Point): Entry | undefined =>
    bySource
      .get(text.replace(/\.txt$/, ''))
      ?.find((row) => row.start < end && start < row.end && row.end - row.start >= (end - start) / 2);
  const nameOf = new Map(
    series.flatMap(({ name, points }) => points.map((point) => [entryOf(point), name] as const)),
  );
  const misses = series.flatMap(({ name, points }) => {
    const own = points.map(entryOf);
    const [metric] = mostOf(own.map((row) => row?.metric_id ?? null));
    if (metric === undefined) return [`${name}: not joined`];
    const lost = points.filter((_, at) => own[at]?.metric_id !== metric);
    const rows = entries.filter((row) => row.metric_id === metric);
    // 由2021年的6.70张 states a point of an earlier text once more, or one before the first.
    const further = rows.filter(
      (row) =>
        !own.includes(row) &&
        row.restates === null &&
        isLine(
          row,
          own.find((one) => one?.comparability === 'same'),
        ) &&
        !own.some((one) => one && isEarlier(row, one)),
    );
    const days = new Set(rows.filter((row) => own.includes(row)).map(({ period_end }) => period_end));
    return [
      ...(lost.length > 0 ? [`without ${lost.map(({ text, quote }) => `${text} ${quote}`).join(', ')}`] : []),
      ...(further.length > 0
        ? [`with ${further.map(({ source_id, quote }) => `${source_id} ${quote}`).join(', ')}`]
        : []),
      ...(lost.length === 0 && days.size < new Set(points.map(({ text }) => text)).size
        ? [`on ${[...days].join(', ')} alone`]
        : []),
    ].map((fault) => `${name}: ${fault}`);
  });
  const wrong = [
    ...traps.flatMap(({ why, a, b }) =>
      isLine(entryOf(a), entryOf(b)) ? [`${why}: ${a.text} ${a.quote}, ${b.text} ${b.quote}`] : [],
    ),
    ...[...groupBy([...nameOf.keys()], (row) => row?.metric_id ?? '')].flatMap(([metric, rows]) => {
      const names = new Set(
        rows.flatMap((row) => (row?.comparability === 'same' ? (nameOf.get(row) ?? []) : [])),
      );
      return metric !== '' && names.size > 1 ? [`one metric for ${[...names].join(' and ')}`] : [];
    }),
  ];
  const failed = new Set(misses.map((miss) => miss.split(': ')[0]));
  return { series: series.length, right: series.length - failed.size, misses, wrong };
}

const isEarlier = (row: Entry, one: Entry): boolean =>
  row.source_id === one.source_id && (row.period_end ?? '') < (one.period_end ?? '');

/** Two numbers of one metric that no mark holds apart. */
function isLine(a: Entry | undefined, b: Entry | undefined): boolean {
  const [one, other] = [a?.comparability, b?.comparability];
  return a?.metric_id != null && a.metric_id === b?.metric_id && one === 'same' && other === 'same';
}

function mostOf(ids: readonly (string | null)[]): readonly string[] {
  const counts = groupBy(
    ids.filter((id) => id !== null),
    (id) => id,
  );
  return [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([id]) => id);
}

/** Makes the ledger of a field in a folder of its own, and scores its `observations.csv`. */
export async function scoreField(field: string): Promise<SeriesScore> {
  const home = await mkdtemp(join(tmpdir(), 'reform-ledger-score-'));
  try {
    const names = (await readdir(field)).filter((name) => name.endsWith('.txt')).sort();
    const texts = names.map(async (name) => ({
      name: name.replace(/\.txt$/, ''),
      text: await readFile(join(field, name), 'utf8'),
    }));
    const folder = join(home, basename(field));
    await writeLedger(folder, await Promise.all(texts), null);
    const analysis = JSON.parse(await readFile(join(field, 'series.json'), 'utf8')) as Analysis;
    const rows = parseCsv(await readFile(join(folder, 'observations.csv'), 'utf8'));
    return scoreSeries(
      analysis,
      rows.map((row) => ({ ...row, start: Number(row.start), end: Number(row.end) }) as unknown as Entry),
    );
  } finally {
    await rm(home, { recursive: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const field of process.argv.slice(2)) {
    const { series, right, misses, wrong } = await scoreField(resolve(process.env.INIT_CWD ?? '.', field));
    console.log(`${basename(field)}: ${right} of ${series} series; ${wrong.length} wrong joins`);
    for (const line of misses) console.log(`  ${line}`);
    for (const line of wrong) console.log(`  wrong: ${line}`);
  }
}
