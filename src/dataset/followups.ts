/** Dated observations from other public pages, as typed by hand: facts with their pages, never sentences. */

import { type Bound, endsOf } from '../text/bound.ts';
import { parseStretch } from '../text/calendar.ts';
import { digest } from './digest.ts';
import type { Domain } from './domains.ts';
import { noFacts } from './fact-columns.ts';
import type { CsvRecord } from './parse-csv.ts';
import type { Observation, Source } from './schema.ts';
import { followupSource } from './sources.ts';
import type { Comparability } from './vocabulary.ts';

export interface Followups {
  readonly observations: readonly Observation[];
  /** The page of each observation, in the same order. */
  readonly sources: readonly Source[];
  readonly problems: readonly string[];
}

/**
 * The rows of `followups.csv`. An empty start stays empty: the page does not bound its count. A month or a
 * year becomes its full days, the precision that of the as-of date. A date that its page does not print
 * (`inferred-dates.csv`) leaves the row in doubt and says how it is known. A row that cannot be read is a problem.
 */
export function readFollowups(
  rows: readonly CsvRecord[],
  inferredDates: readonly CsvRecord[] = [],
): Followups {
  const problems: string[] = [];
  const inferred = new Map(inferredDates.map((row) => [`${row.url} ${row.period_end}`, row.basis_en]));
  const stated = new Set(rows.map((row) => `${row.url} ${row.period_end}`));
  for (const key of inferred.keys()) {
    if (!stated.has(key)) problems.push(`unknown page in inferred-dates.csv: ${key}`);
  }
  const read = rows.map((row, index) => {
    const line = `followups.csv line ${index + 2}`;
    const source = followupSource(row);
    const end = parseStretch(row.period_end ?? '');
    const start = row.period_start ? parseStretch(row.period_start) : null;
    if (!end)
      problems.push(`unreadable period_end in ${line}: ${row.period_end ?? 'empty'}; write 2020-05-31`);
    if (row.period_start && !start) problems.push(`unreadable period_start in ${line}: ${row.period_start}`);
    const value = Number(row.value ?? Number.NaN);
    if (!Number.isFinite(value)) problems.push(`unreadable value in ${line}: ${row.value ?? 'empty'}`);
    const bound = (row.bound ?? '') as Bound;
    const basis = inferred.get(`${row.url} ${row.period_end}`);
    const observation: Observation = {
      observation_id: `${row.metric_id}-${row.period_end}-${digest([row.url, row.phrase, row.value, row.unit_zh].join(' ')).slice(0, 6)}`,
      metric_id: row.metric_id ?? null,
      domain: (row.domain ?? null) as Domain | null,
      label: row.label_zh ?? null,
      noun: null,
      ...endsOf(value, bound),
      bound,
      unit: row.unit_zh ?? null,
      period_start: start?.first ?? null,
      period_end: end?.last ?? null,
      period_precision: end?.precision ?? null,
      region: regionOf(row.label_en ?? ''),
      source_id: source.source_id,
      quote: row.phrase ?? '',
      start: null,
      end: null,
      restates: null,
      comparability: (row.comparability ?? '') as Comparability,
      method: 'curated',
      review: basis === undefined ? 'checked' : 'disputed',
      rule: basis === undefined ? null : `date inferred: ${basis}`,
      ...noFacts,
    };
    return { observation, source };
  });
  return {
    observations: read.map((row) => row.observation),
    sources: read.map((row) => row.source),
    problems,
  };
}

/** ISO 3166: the country, or the regions that the row's label restricts it to. */
function regionOf(label: string): string {
  if (/\(Beijing-Tianjin-Hebei/.test(label)) return 'CN-BJ CN-TJ CN-HE';
  return /\(Beijing,/.test(label) ? 'CN-BJ' : 'CN';
}
