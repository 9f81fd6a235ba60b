/** Which figures follow from a ledger's rows, where its folder asks for none by name. */

import * as d3 from 'd3';
import { domainOf, domains, wholeDomain } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import { isResult } from '../../dataset/result.ts';
import type { Ledger, Metric, Observation } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { periodWords } from '../kit/format-row.ts';
import { withoutShared } from '../kit/short-labels.ts';
import { likePart } from '../kit/whole-months.ts';
import { groupName, type Kind, type KindEntry } from './kind.ts';

type Tables = Pick<Ledger, 'metrics' | 'observations' | 'events'>;

/** Rows that a figure of many metrics holds, and panels that stand side by side. */
const mostRows = 14;
/** Pairs of numbers, whose two lines each must be legible on a slide. */
const mostPairs = 8;
const mostPanels = 6;
/** Metrics with a figure of their own and figures of panels, in one domain. */
const mostAlone = 4;
const mostGroups = 3;
/** From so many regions on a metric is compared over them. */
const leastRegions = 3;
/** Lengths further apart than this say nothing beside each other. */
const widestRatio = 500;

/** What the rows of a metric are good for. */
interface Profile {
  readonly metric: Metric;
  readonly role: Observation['role'];
  /** Days that comparable rows speak of. */
  readonly days: number;
  /** Whether two of them are of like parts of a year. */
  readonly paired: boolean;
  readonly newest: Observation | undefined;
  /** Single regions, the whole country not among them, that have a number. */
  readonly regions: number;
  /** Days on which a batch of measures came; 0 of what comes in none. */
  readonly batches: number;
}

export function chooseFigures({ metrics, observations, events }: Tables): readonly KindEntry[] {
  const rowsOf = d3.group(observations, ({ metric_id }) => metric_id);
  const profilesOf = (of: (row: Observation, metric: Metric) => boolean) =>
    metrics.map((metric) =>
      toProfile(
        metric,
        (rowsOf.get(metric.metric_id) ?? []).filter((row) => of(row, metric)),
        events,
      ),
    );
  // What is meant is no result: it stands beside one in the figure of targets alone.
  const profiles = profilesOf(isResult);
  const aims = profilesOf(({ modality }) => modality === 'target');
  const entries = domains.flatMap((domain) => {
    const own = profiles.filter(({ metric, newest }) => metric.domain === domain && newest);
    const chosen = ofDomain(domain, own, observations);
    return chosen.map((entry, at) => ({ ...entry, reviews: reviewsOf(entry, at) }));
  });
  return [...entries, ...targets(aims, profiles), ...(events.length > 0 ? [eventsEntry()] : [])];
}

function toProfile(metric: Metric, rows: readonly Observation[], events: Tables['events']): Profile {
  const dated = rows
    .filter((row) => row.period_end !== null && row.comparability !== 'continuation' && row.restates === null)
    .toSorted((a, b) => ((a.period_end ?? '') < (b.period_end ?? '') ? -1 : 1));
  const parts = d3.rollups(
    dated,
    (own) => new Set(own.map(({ period_end }) => period_end)).size,
    (row) => likePart({ period_start: row.period_start, period_end: row.period_end ?? '' }),
  );
  return {
    metric,
    role: rows[0]?.role ?? null,
    days: new Set(dated.map(({ period_end }) => period_end)).size,
    paired: parts.some(([, days]) => days > 1),
    newest: dated.at(-1),
    regions: new Set(dated.flatMap(({ region }) => (isRegion(region) ? region : []))).size,
    batches: comesInBatches(metric, dated, events)
      ? new Set(dated.map(({ period_start, period_end }) => period_start ?? period_end)).size
      : 0,
  };
}

/** What measures are counted in. */
const measureUnits: ReadonlySet<string> = new Set(['项', '条']);

/**
 * An event says that a metric's measures came in a batch; or one text tells of several, each of its own month or day:
 * 去年6月推出10项、9月推出6项. Numbers of years are a series.
 */
function comesInBatches(
  { metric_id, measure, unit_zh }: Metric,
  dated: readonly Observation[],
  events: Tables['events'],
): boolean {
  if (events.some((event) => event.kind === 'batch' && event.metric_id === metric_id)) return true;
  if (measure !== 'flow' || !measureUnits.has(unit_zh)) return false;
  const stated = dated.filter(
    ({ role, period_precision }) => role === 'level' && period_precision !== 'year',
  );
  const texts = d3.rollups(
    stated,
    (own) => new Set(own.map(({ period_start, period_end }) => period_start ?? period_end)).size,
    ({ source_id }) => source_id,
  );
  return texts.some(([, days]) => days > 1);
}

const isRegion = (region: string): boolean => region !== 'CN' && !region.includes(' ');

type Chosen = Omit<KindEntry, 'reviews'>;

function ofDomain(domain: string, own: readonly Profile[], observations: readonly Observation[]): Chosen[] {
  // Numbers of several regions stand on no line of time, nor do batches, which go on from none before them.
  const regional = own.filter(({ regions }) => regions >= leastRegions);
  const batched = own.filter((profile) => profile.batches > 1 && !regional.includes(profile));
  const told = own.filter(
    (profile) => profile.role !== 'change' && !regional.includes(profile) && !batched.includes(profile),
  );
  const entry = (
    kind: Kind,
    part: string,
    of: readonly Profile[],
    name: Named = domainNames(domain),
  ): Chosen => ({
    kind,
    id: [kind, domainOf(domain).token, part].filter(Boolean).join('-'),
    domain,
    theme: of[0]?.metric.theme ?? '',
    metrics: of.map(({ metric }) => metric.metric_id),
    ...name,
  });
  const long = told.filter(({ days }) => days > 2).toSorted((a, b) => b.days - a.days);
  const alone = long.slice(0, mostAlone);
  const paired = told.filter((profile) => profile.paired && !alone.includes(profile));
  const changed = own.filter(
    (profile) => profile.role === 'change' && profile.metric.unit_zh === '%' && !regional.includes(profile),
  );
  const whole = wholes(told, observations);
  const chosen = [
    ...named(byTime(paired, mostPairs), domain).map(([each, name], at) =>
      entry('pairs', letter(at), each, name),
    ),
    ...named(changed.length > 1 ? byTime(changed, mostRows) : [], domain).map(([each, name], at) =>
      entry('changes', letter(at), each, growthNames(name)),
    ),
    ...batched.map((each, at) => entry('batches', letter(at), [each], namesOf(each))),
    ...regional.map((each, at) => entry('regions', letter(at), [each], namesOf(each))),
    ...whole.map((each, at) => entry('parts', letter(at), each, namesOf(each[0] as Profile))),
    ...named(
      alike(told).filter((each) => !whole.some((parts) => each.every((one) => parts.includes(one)))),
      domain,
    ).map(([each, name], at) => entry('levels', letter(at), each, name)),
    ...alone.map((each, at) => entry('series', letter(at), [each], namesOf(each))),
    ...chunks(long.slice(mostAlone), mostPanels)
      .slice(0, mostGroups)
      .map((each, at) => entry('series', `panels-${letter(at)}`, each, groupNames(each))),
  ];
  const shown = new Set(chosen.flatMap(({ metrics }) => metrics));
  const rest = newestFirst(own.filter(({ metric }) => !shown.has(metric.metric_id)));
  return [...chosen, ...chunks(rest, mostRows).map((each, at) => entry('numbers', letter(at), each))];
}

/** Whole and parts, as the text tells which number is a part of which. */
function wholes(own: readonly Profile[], observations: readonly Observation[]): readonly Profile[][] {
  const byMetric = new Map(own.map((profile) => [profile.metric.metric_id, profile]));
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  const partsOf = new Map<string, Set<string>>();
  for (const { metric_id, part_of, role } of observations) {
    const whole = byId.get(part_of ?? '')?.metric_id;
    if (!whole || !metric_id || whole === metric_id || role !== 'level') continue;
    partsOf.set(whole, (partsOf.get(whole) ?? new Set()).add(metric_id));
  }
  return [...partsOf].flatMap(([whole, parts]) => {
    const head = byMetric.get(whole);
    const rest = [...parts].flatMap((id) => byMetric.get(id) ?? []);
    const same = rest.filter(({ metric }) => metric.unit_zh === head?.metric.unit_zh);
    return head && same.length > 1 ? [[head, ...same.slice(0, mostRows - 1)]] : [];
  });
}

/** Metrics of one unit and measure whose lengths can be seen beside each other. */
function alike(own: readonly Profile[]): readonly Profile[][] {
  const groups = d3.groups(
    own.filter(({ role }) => role === 'level' || role === 'share'),
    ({ metric, newest }) =>
      [metric.theme, metric.unit_zh, metric.measure, newest?.modality, yearsOf(newest), timeOf(newest)].join(
        ' ',
      ),
  );
  return groups.flatMap(([, members]) => {
    const sizes = members.map(({ newest }) => Math.abs(newest?.value ?? newest?.low ?? 0)).filter(Boolean);
    const seen = members.length > 2 && Math.max(...sizes) <= Math.min(...sizes) * widestRatio;
    return seen ? chunks(members, mostRows).filter((each) => each.length > 2) : [];
  });
}

/** 2025 of what is of the year or a day in it, 2025 1 to 6 of its first half. */
function timeOf(row: Observation | undefined): string {
  if (!row?.period_end) return '';
  return `${row.period_end.slice(0, 4)} ${likePart({ ...row, period_end: row.period_end })}`;
}

const newestFirst = (profiles: readonly Profile[]): readonly Profile[] =>
  profiles.toSorted((a, b) => (b.newest?.period_end ?? '').localeCompare(a.newest?.period_end ?? ''));

/** What one release says of one time stands together, the newest first; what stands alone in its time comes last. */
function byTime(own: readonly Profile[], size: number): readonly Profile[][] {
  const groups = d3.groups(newestFirst(own), ({ newest }) => timeOf(newest)).map(([, each]) => each);
  const [several, single] = [
    groups.filter(({ length }) => length > 1),
    groups.filter(({ length }) => length === 1),
  ];
  return [...several, single.flat()].flatMap((each) => chunks(each, size));
}

/** What was counted in five years is no neighbour of what was counted in one. */
function yearsOf(row: Observation | undefined): number {
  const [from, to] = [row?.period_start, row?.period_end].map((day) => Number(day?.slice(0, 4)));
  return from && to ? to - from : 0;
}

/** Every aim before the metric that tells its result: both are recognised by one subject. */
function targets(aims: readonly Profile[], results: readonly Profile[]): readonly KindEntry[] {
  const subjectOf = ({ metric }: Profile): string => /^=([^|:[]+)/.exec(metric.words ?? '')?.[1] ?? '';
  const isLevel = ({ newest }: Profile): boolean => newest?.role === 'level';
  const pairs = aims.filter(isLevel).flatMap((aim) => {
    const result = results.find(
      (one) => isLevel(one) && subjectOf(one) === subjectOf(aim) && one.metric.unit_zh === aim.metric.unit_zh,
    );
    return result && subjectOf(aim) ? [[aim, result] as const] : [];
  });
  if (pairs.length === 0) return [];
  const [domain = ''] = domains;
  const metrics = pairs.slice(0, mostRows).flatMap((pair) => pair.map(({ metric }) => metric.metric_id));
  const name = { name_zh: '目标与结果', name_en: 'Targets and results' };
  return [
    { kind: 'targets', id: 'targets', domain, theme: pairs[0]?.[0].metric.theme ?? '', metrics, ...name },
  ];
}

function eventsEntry(): KindEntry {
  const [domain = ''] = domains;
  const { subject } = ledgerTitles;
  const name = { name_zh: `${subject.zh}大事`, name_en: `${subject.en}: events` };
  return {
    kind: 'events',
    id: 'events',
    domain,
    theme: 'time',
    metrics: [],
    reviews: { [domain]: 9 },
    ...name,
  };
}

type Named = Pick<KindEntry, 'name_zh' | 'name_en'>;

/** “全部” says nothing in a title: of the whole ledger they are its main indicators. */
const domainNames = (domain: string): Named => {
  if (domain === wholeDomain) return { name_zh: '主要指标', name_en: 'Main indicators' };
  const { name } = domainOf(domain);
  return { name_zh: name.zh, name_en: name.en };
};
const growthNames = ({ name_zh, name_en }: Named): Named => ({
  name_zh: `${name_zh}的增减`,
  name_en: `${name_en}, growth`,
});
/** Figures of panels are told apart by what they begin with. */
const groupNames = (group: readonly Profile[]): Named => {
  if (group.length === 0) return domainNames(wholeDomain);
  const names = group.map(namesOf);
  return {
    name_zh: groupName(withoutShared(names.map(({ name_zh }) => name_zh)), 'zh'),
    name_en: groupName(withoutShared(names.map(({ name_en }) => name_en)), 'en'),
  };
};
const namesOf = ({ metric }: Profile): Named => ({ name_zh: metric.label_zh, name_en: metric.label_en });

/** Several figures of one kind in a domain are told apart by their time, or by what they begin with; one goes by the domain. */
function named(groups: readonly Profile[][], domain: string): readonly (readonly [Profile[], Named])[] {
  if (groups.length < 2) return groups.map((each) => [each, domainNames(domain)]);
  const times = groups.map((each) => new Set(each.map(({ newest }) => timeOf(newest))));
  return groups.map((each, at) => {
    const [time = ''] = times[at] ?? [];
    const isAlone = times[at]?.size === 1 && times.filter((own) => own.has(time)).length === 1;
    return [each, isAlone ? timeNames(domain, each) : groupNames(each)];
  });
}

/** 移民管理2024年上半年; of states at several days of one year the year. */
function timeNames(domain: string, each: readonly Profile[]): Named {
  const { name_zh, name_en } = domainNames(domain);
  const wordsIn = (locale: Locale): string => {
    const said = new Set(
      each.flatMap(({ newest }) =>
        newest?.period_end ? periodWords(datedBy(newest, newest.period_end), locale) : [],
      ),
    );
    const [first = ''] = said;
    return said.size === 1 ? first : toDateWords(each[0]?.newest?.period_end ?? '', 'year', locale);
  };
  return { name_zh: `${name_zh}${wordsIn('zh')}`, name_en: `${name_en}, ${wordsIn('en')}` };
}

const datedBy = ({ period_start, period_precision }: Observation, period_end: string) => ({
  ...{ period_start, period_end },
  period_precision: period_precision ?? 'day',
});

/** A domain's review shows its figures in their order, that of the whole the first of each domain, a comparison the pairs. */
function reviewsOf({ kind, domain }: Chosen, at: number): NonNullable<KindEntry['reviews']> {
  return {
    [domain]: at + 1,
    ...(at === 0 && domain !== domains[0] ? { [domains[0] ?? '']: domains.indexOf(domain) } : {}),
    ...(kind === 'pairs' ? { comparison: domains.indexOf(domain) } : {}),
  };
}

const letter = (at: number): string =>
  at < 26 ? 'abcdefghijklmnopqrstuvwxyz'.charAt(at) : `z${letter(at - 26)}`;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return d3.range(0, items.length, size).map((from) => items.slice(from, from + size));
}
