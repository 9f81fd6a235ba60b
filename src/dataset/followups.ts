/** Dated observations from other public pages, as typed by hand: facts with their pages, never sentences. */

import { type Bound, endsOf } from '../text/bound.ts';
import { parseStretch } from '../text/calendar.ts';
import type { Text } from '../text/locale.ts';
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
  readonly problems: readonly Text[];
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
  const problems: Text[] = [];
  const inferred = new Map(inferredDates.map((row) => [`${row.url} ${row.period_end}`, row.basis_en]));
  const stated = new Set(rows.map((row) => `${row.url} ${row.period_end}`));
  for (const key of inferred.keys()) {
    if (!stated.has(key))
      problems.push({
        zh: `没有这一页：inferred-dates.csv的${key}；followups.csv里没有这个url与period_end，请改正或删去`,
        en: `unknown page in inferred-dates.csv: ${key}; followups.csv has no such url and period_end, correct or delete it`,
      });
  }
  const nameOf = toNames();
  const read = rows.map((row, index) => {
    const line = { zh: `followups.csv第${index + 2}行`, en: `followups.csv line ${index + 2}` };
    const unreadable = (column: string, way: Text): void => {
      const said = row[column];
      problems.push({
        zh: `读不了：${line.zh}的${column}${said ? `是“${said}”` : '是空的'}；${way.zh}`,
        en: `unreadable ${column} in ${line.en}: ${said ?? 'empty'}; ${way.en}`,
      });
    };
    const source = followupSource(row);
    const end = parseStretch(row.period_end ?? '');
    const start = row.period_start ? parseStretch(row.period_start) : null;
    const asDay = { zh: '请写成2020-05-31这样', en: 'write 2020-05-31' };
    if (!end) unreadable('period_end', asDay);
    if (row.period_start && !start) unreadable('period_start', asDay);
    const value = Number(row.value ?? Number.NaN);
    if (!Number.isFinite(value))
      unreadable('value', { zh: '请写成220000000这样', en: 'write it as 220000000' });
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
function sourceProblems(row: CsvRecord, { zh, en }: Text): Text[] {
  const { title = null, title_known, repost_of, source_quality } = row;
  const problems: Text[] = [];
  if (title !== null && title_known === 'no')
    problems.push({
      zh: `前后矛盾：${zh}有title，title_known却是no；请写printed或from_url`,
      en: `contradictory title_known in ${en}: no, beside a title; write printed or from_url`,
    });
  if (title === null && title_known && title_known !== 'no')
    problems.push({
      zh: `缺少title：${zh}的title_known是${title_known}；请写no`,
      en: `missing title in ${en}: title_known is ${title_known}; write no`,
    });
  if (repost_of && source_quality !== 'repost')
    problems.push({
      zh: `前后矛盾：${zh}有repost_of“${repost_of}”；请把source_quality写成repost`,
      en: `contradictory repost_of in ${en}: ${repost_of}; write repost as source_quality`,
    });
  return problems;
}
