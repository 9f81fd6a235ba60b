/** Where a series changes its definition: from there on its numbers are similar, not the same. */

import { daysInMonth } from '../text/calendar.ts';
import { byDate, groupBy } from './audit/ledger.ts';
import type { Definition } from './redefinition.ts';
import type { Metric, Observation } from './schema.ts';

/** How far a growth and the levels may lie apart where both are rounded. */
const growthTolerance = 0.05;

export interface Break {
  readonly metric_id: string;
  /** The first day of the other definition. */
  readonly from: string;
  /** The words of the text that say so. */
  readonly words: string | null;
  /** The growth that the levels do not bear out; `null` where a text says so in words. */
  readonly off: {
    readonly change: Observation;
    readonly earlier: Observation;
    readonly later: Observation;
  } | null;
}

/**
 * The first break of each metric: a number that its text counts otherwise than those before it, or a growth that two
 * levels contradict.
 * @param definitions what the texts say of how a number is counted, by observation_id
 */
export function findBreaks(
  observations: readonly Observation[],
  metrics: readonly Metric[],
  definitions: ReadonlyMap<string, Definition> = new Map(),
): readonly Break[] {
  const units = new Map(metrics.map(({ metric_id, unit_zh }) => [metric_id, unit_zh]));
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  const ofMetric = groupBy(
    observations.filter((row) => row.metric_id && row.method === 'extracted' && row.value !== null),
    ({ metric_id }) => metric_id,
  );
  const contradicted = observations.flatMap((row): Break[] => {
    if (row.method !== 'extracted' || !isYearsGrowth(row)) return [];
    const later = byId.get(row.of ?? '');
    // Money grows in constant prices and is stated in current ones.
    // 弹性系数0.82，单位GDP能耗下降2.4%: the fall is of something else.
    if (later && areOfOther(row.subject, later.subject)) return [];
    if (!later?.metric_id || !later.period_end || /元$/.test(units.get(later.metric_id) ?? '')) return [];
    const day = yearBefore(later.period_end);
    const earlier = ofMetric
      .get(later.metric_id)
      ?.find(({ period_end, source_id }) => period_end === day && source_id !== later.source_id);
    if (!earlier || bearsOut(row, earlier, later)) return [];
    const off = { change: row, earlier, later };
    return [{ metric_id: later.metric_id, from: later.period_end, words: null, off }];
  });
  const said = redefined(observations, definitions);
  const breaks = [...said, ...ofChanges(said, observations, byId), ...contradicted];
  const first = new Map<string, Break>();
  for (const one of breaks) {
    const known = first.get(one.metric_id);
    if (!known || one.from < known.from) first.set(one.metric_id, one);
  }
  return [...first.values()];
}

/** The growth of what is counted otherwise is another growth. */
function ofChanges(
  breaks: readonly Break[],
  observations: readonly Observation[],
  byId: ReadonlyMap<string, Observation>,
): readonly Break[] {
  const byMetric = new Map(breaks.map((one) => [one.metric_id, one]));
  return observations.flatMap(({ role, of, metric_id }): Break[] => {
    const own =
      role === 'change' && metric_id ? byMetric.get(byId.get(of ?? '')?.metric_id ?? '') : undefined;
    return own && metric_id ? [{ ...own, metric_id }] : [];
  });
}

/** Numbers that a text counts otherwise than the texts before it did; what stands in the first text is what it is. */
function redefined(
  observations: readonly Observation[],
  definitions: ReadonlyMap<string, Definition>,
): readonly Break[] {
  const said = observations.filter(
    ({ observation_id, metric_id }) => metric_id && definitions.has(observation_id),
  );
  const concerned = new Set(said.map(({ metric_id }) => metric_id));
  const series = groupBy(
    observations.filter(({ metric_id, method }) => concerned.has(metric_id) && method === 'extracted'),
    ({ metric_id }) => metric_id ?? '',
  );
  return [...series].flatMap(([metric_id, rows]) => {
    const known = new Set<string>();
    const dated = rows.filter(({ period_end }) => period_end !== null).toSorted(byDate);
    const first = dated[0]?.source_id;
    for (const { observation_id, period_end, source_id } of dated) {
      const definition = definitions.get(observation_id);
      if (!definition) continue;
      const isOther = definition.isNew || !known.has(definition.words);
      if (isOther && source_id !== first)
        return [{ metric_id, from: period_end ?? '', words: definition.words, off: null }];
      known.add(definition.words);
    }
    return [];
  });
}

/** The rows with those from a break on as similar, each saying why, so that no line joins two definitions. */
export function markBreaks(
  observations: readonly Observation[],
  breaks: readonly Break[],
): readonly Observation[] {
  if (breaks.length === 0) return observations;
  const byMetric = new Map(breaks.map((one) => [one.metric_id, one]));
  return observations.map((row) => {
    const own = byMetric.get(row.metric_id ?? '');
    const after = own && row.period_end !== null && row.period_end >= own.from;
    return after && row.method === 'extracted' && row.comparability === 'same'
      ? { ...row, comparability: 'near' as const, ...reasonOf(own) }
      : row;
  });
}

function reasonOf({ words, off }: Break): Pick<Observation, 'difference_zh' | 'difference_en'> {
  if (words !== null)
    return { difference_zh: `口径有变，“${words}”`, difference_en: `another definition, “${words}”` };
  return {
    difference_zh: `所述增速${off?.change.quote}与前后数不合`,
    difference_en: `its growth of ${off?.change.quote} contradicts its levels`,
  };
}

/** Whether a difference says that a series breaks there, and not only what its source counts. */
export const saysBreak = ({ difference_zh }: Pick<Observation, 'difference_zh'>): boolean =>
  /^(?:口径有变，“|所述增速.*与前后数不合$)/.test(difference_zh ?? '');

/** Whether two names of more than two signs share none. */
function areOfOther(name: string | null, other: string | null): boolean {
  if ((name ?? '').length < 3 || (other ?? '').length < 3) return false;
  return ![...(name ?? '')].some((sign) => other?.includes(sign));
}

/** The same day of the year before; the last of February stays the last. */
function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const rest = day.slice(4);
  return `${year}${rest.startsWith('-02-2') && Number(rest.slice(4)) > 27 ? `-02-${daysInMonth(year, 2)}` : rest}`;
}

/** What is no growth in per cent from a year earlier says nothing of levels. */
const isYearsGrowth = ({ role, unit, base_kind, sense }: Observation): boolean =>
  role === 'change' && unit === '%' && base_kind === 'year-earlier' && sense !== 'to';

/** 增长5% leads from 100 to 105. */
function bearsOut({ value, direction }: Observation, earlier: Observation, later: Observation): boolean {
  if (value === null || !later.value || !earlier.value) return true;
  const expected = later.value / (1 + (direction === 'down' ? -value : value) / 100);
  return Math.abs(expected - earlier.value) <= Math.abs(expected) * growthTolerance;
}
