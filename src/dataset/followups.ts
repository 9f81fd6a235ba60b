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
  const nameOf = toNames();
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
    problems.push(...sourceProblems(row, line));
    const bound = (row.bound ?? '') as Bound;
    const basis = inferred.get(`${row.url} ${row.period_end}`);
    const observation: Observation = {
      observation_id: nameOf(row),
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
      region: row.region ?? 'CN',
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
      ...(row.comparability === 'near'
        ? { difference_zh: row.label_zh ?? null, difference_en: row.label_en ?? null }
        : {}),
    };
    return { observation, source };
  });
  return {
    observations: read.map((row) => row.observation),
    sources: read.map((row) => row.source),
    problems,
  };
}

/**
 * Names a row by what is measured and where it stands, so that a corrected value is a correction and no other row. Of
 * several such rows of one page all but the first are numbered.
 */
function toNames(): (row: CsvRecord) => string {
  const taken = new Map<string, number>();
  return ({ metric_id, period_start, period_end, region, url }) => {
    const place = digest([url, period_start, region].join(' ')).slice(0, 6);
    const name = `${metric_id}-${period_end}-${place}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** What a row says of its page against itself. */
function sourceProblems(row: CsvRecord, line: string): string[] {
  const { title = null, title_known, repost_of, source_quality } = row;
  const problems: string[] = [];
  if (title !== null && title_known === 'no')
    problems.push(`contradictory title_known in ${line}: no, beside a title; write printed or from_url`);
  if (title === null && title_known && title_known !== 'no')
    problems.push(`missing title in ${line}: title_known is ${title_known}; write no`);
  if (repost_of && source_quality !== 'repost')
    problems.push(`contradictory repost_of in ${line}: ${repost_of}; write repost as source_quality`);
  return problems;
}
