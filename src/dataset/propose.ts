/** Texts → a proposed ledger: what is certain as rows, what is not as sentences side by side for a person. */

import type { Extraction, Finding } from '../extract/finding.ts';
import { parseStretch } from '../text/calendar.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';
import type { Text } from '../text/locale.ts';
import type { ArticleRow, SourceText } from './article.ts';
import { groupBy } from './audit/ledger.ts';
import { type Break, findBreaks, markBreaks } from './breaks.ts';
import type { DomainRow } from './domains.ts';
import { type FactKey, factKeys, redefinitionOf, redefinitionsIn, type Stretch } from './fact-key.ts';
import type { LedgerNames } from './ledger.ts';
import { toMatcher } from './match.ts';
import { proposeNames } from './propose-names.ts';
import type { Metric, Observation } from './schema.ts';
import { toRows } from './tidy.ts';
import type { Measure } from './vocabulary.ts';

export interface GivenText extends SourceText {
  readonly extraction: Extraction;
}

/** A number of a text, as a person compares it with others; its place half-open, in UTF-16 units. */
export interface Statement
  extends Pick<Observation, 'quote' | 'period_start' | 'period_end' | 'period_precision'> {
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
}

export function toStatement(row: Observation): Statement {
  const { source_id, start, end, quote, period_start, period_end, period_precision } = row;
  return {
    ...{ article_id: source_id, start: start ?? 0, end: end ?? 0, quote },
    ...{ period_start, period_end, period_precision },
  };
}

/** Facts that are left to a person, and what speaks against joining them. */
export interface Doubt {
  readonly subject: string;
  readonly reason: Text;
  /** What a person may take: the metric that the facts would be, or two that are perhaps one. */
  readonly metrics: readonly Metric[];
  readonly statements: readonly (Statement & { readonly sentence: string })[];
}

export interface Proposal {
  readonly names: LedgerNames;
  readonly domains: readonly DomainRow[];
  /** In the order of their days. */
  readonly articles: readonly ArticleRow[];
  /** Those that are new: what was known before is not proposed again. */
  readonly metrics: readonly Metric[];
  /** The observations that the new metrics and the known ones give, by metric_id. */
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  readonly doubts: readonly Doubt[];
  /** Statistics in all, and those that joined a metric. */
  readonly statistics: number;
}

interface Fact {
  readonly given: GivenText;
  readonly finding: Finding;
  readonly key: FactKey;
  readonly stretch: Stretch | null;
  readonly unit: string;
  /** The head of the section it stands in; '' where the text has none. */
  readonly section: string;
}

/**
 * Reads nothing again: extraction and date of every text are given.
 * @param known metrics that a person has decided on; what they recognise is not proposed
 */
export function proposeLedger(
  given: readonly GivenText[],
  folder: string,
  known: readonly Metric[] = [],
): Proposal {
  const texts = given.toSorted((a, b) => ((a.article.as_of ?? '') < (b.article.as_of ?? '') ? -1 : 1));
  const stated = texts.flatMap(factsOf);
  const { names, domains, domainOf } = proposeNames(texts, stated, folder);
  const facts = unclaimed(stated, known);
  const groups = groupBy(facts, groupOf);
  const needed = texts.length > 1 ? 2 : 1;
  const joined = [...groups.values()].filter((group) => textsIn(group) >= needed && isMetric(group));
  const proposed = joined.map((group) => ({ group, metric: toMetric(group, domainOf(group)) }));
  const metricOf = (group: readonly Fact[]): Metric => toMetric(group, domainOf(group));
  const doubts = [
    ...alike(
      [...groups.values()].filter((group) => textsIn(group) < needed),
      metricOf,
    ),
    ...redefined(joined, metricOf),
  ];
  const groupsById = new Map(proposed.map(({ group, metric }) => [metric.metric_id, group]));
  const checked = check(
    texts,
    proposed.map(({ metric }) => metric),
    known,
  );
  for (const [metric_id, reason] of checked.against) {
    const group = groupsById.get(metric_id) ?? [];
    doubts.push(toDoubt(group, reason, [metricOf(group)]));
  }
  return {
    names,
    domains,
    articles: texts.map(({ article }) => article),
    metrics: checked.metrics,
    rows: checked.rows,
    doubts,
    statistics: texts.flatMap(({ extraction }) => extraction.findings).filter(isStatistic).length,
  };
}

/** The facts that no metric recognises, nor several. */
function unclaimed(facts: readonly Fact[], known: readonly Metric[]): readonly Fact[] {
  if (known.length === 0) return facts;
  const match = toMatcher(known);
  return facts.filter(({ given, finding, key }) => {
    const { metric, rivals } = match(finding, contextOf(given.text, finding), key, lastDay(given));
    return metric === null && rivals.length === 0;
  });
}

const lastDay = ({ article }: SourceText): string | null => parseStretch(article.as_of ?? '')?.last ?? null;

const isStatistic = ({ kind }: Finding): boolean => kind === 'statistic';

function factsOf(given: GivenText): Fact[] {
  const { text, extraction } = given;
  const keys = factKeys(text, extraction.findings);
  const heads = headsOf(text);
  return extraction.findings.filter(isStatistic).flatMap((finding): Fact[] => {
    const key = keys.get(finding);
    if (!key) return [];
    return [
      {
        given,
        finding,
        key,
        // A stock is as of a day, however the text names its time.
        stretch: finding.measure === 'stock' ? null : key.stretch,
        unit: finding.unit ?? '-',
        section: heads.findLast(({ at }) => at < finding.start)?.title ?? '',
      },
    ];
  });
}

const topHead = /^[ \t　]*(?:[一二三四五六七八九十]{1,3}、)[ \t　]*([^。；：\r\n]{2,16})[ \t　]*$/gm;
const subHead = /^[ \t　]*(?:[（(][一二三四五六七八九十]{1,3}[)）])[ \t　]*([^。；：\r\n]{2,16})[ \t　]*$/gm;

/** 一、农业生产 on a line of its own; （一）… where there are none of those. */
function headsOf(text: string): readonly { readonly at: number; readonly title: string }[] {
  const of = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((found) => ({ at: found.index, title: (found[1] ?? '').trim() }));
  const top = of(topHead);
  return top.length > 1 ? top : of(subHead);
}

const groupOf = ({ key, stretch, unit }: Fact): string => [key.subject, key.role, stretch, unit].join('\t');

const textsIn = (group: readonly Fact[]): number => new Set(group.map(({ given }) => given)).size;

/** A change in the unit of its level hangs on that level (`of`) and is no series of its own; a growth is. */
function isMetric([first]: readonly Fact[]): boolean {
  if (!first) return false;
  const { finding, key, unit } = first;
  return !key.role.startsWith('change') || unit === '%' || finding.of === null;
}

const suffixes: Readonly<Record<FactKey['role'], string>> = {
  level: '',
  target: '目标',
  share: '占比',
  ratio: '',
  change: '同比增速',
  change_previous: '环比增速',
  change_since: '增减',
};

const stretchNames: Readonly<Record<Stretch, string>> = {
  year: '',
  half: '（半年）',
  nine_months: '（前三季度）',
  quarter: '（季度）',
  month: '（月）',
  months: '（累计数月）',
};

function toMetric(group: readonly Fact[], domain: string): Metric {
  const { key, stretch, unit, finding } = group[0] as Fact;
  const name = `${key.subject.replaceAll('›', '：')}${key.subject.endsWith(suffixes[key.role]) ? '' : suffixes[key.role]}`;
  const label = name + (stretch ? stretchNames[stretch] : '');
  const printed = [...new Set(group.map((fact) => fact.finding.subject))].join('、');
  const rate = key.role !== 'level' && key.role !== 'target';
  return {
    metric_id: `stat_${hashOf(groupOf(group[0] as Fact))}`,
    domain,
    theme: rate
      ? key.role.startsWith('change')
        ? 'change'
        : 'rate'
      : unit === '%'
        ? 'rate'
        : key.role === 'target'
          ? 'target'
          : 'amount',
    measure: rate || unit === '%' ? 'rate' : measureOf(finding),
    baseline: null,
    words: `=${key.subject}:${key.role}${stretch ? `/${stretch}` : ''}[${unit}]`,
    unit_zh: unit === '-' ? '个' : unit,
    unit_en: unitNames[unit] ?? unit,
    label_zh: label,
    label_en: label,
    definition_zh: `原文称“${printed}”。同名、同单位、同一时长的数归为一项。`,
    definition_en: `What the texts call “${printed}”; numbers of one name, unit and length of time.`,
  } as Metric;
}

function measureOf({ measure, period }: Finding): Measure {
  if (measure === 'stock' || measure === 'flow' || measure === 'cumulative') return measure;
  if (measure === 'rate' || measure === 'mean') return 'rate';
  return period?.start && period.start !== period.end ? 'flow' : 'stock';
}

const unitNames: Readonly<Record<string, string>> = {
  '-': 'items',
  '%': '%',
  个百分点: 'percentage points',
  人: 'people',
  名: 'people',
  户: 'households',
  家: 'firms',
  个: 'items',
  件: 'items',
  项: 'items',
  起: 'cases',
  次: 'times',
  人次: 'person-times',
  所: 'institutions',
  元: 'yuan',
  美元: 'US dollars',
  吨: 'tonnes',
  斤: 'jin',
  公斤: 'kg',
  亩: 'mu',
  公顷: 'hectares',
  平方米: 'square metres',
  平方公里: 'square kilometres',
  立方米: 'cubic metres',
  公里: 'kilometres',
  千瓦: 'kilowatts',
  千瓦时: 'kilowatt-hours',
  头: 'head',
  辆: 'vehicles',
  台: 'units',
  套: 'flats',
  张: 'cards',
  天: 'days',
};

/** Eight digits that stay while subject, role, time and unit stay: an id that next year's proposal gives again. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

interface Checked {
  readonly metrics: readonly Metric[];
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  /** Metrics that are not certain, each with what speaks against it. */
  readonly against: ReadonlyMap<string, Text>;
  readonly breaks: readonly Break[];
}

/** Enters the texts with all metrics and leaves out those of the new whose numbers contradict each other. */
function check(texts: readonly GivenText[], metrics: readonly Metric[], known: readonly Metric[]): Checked {
  const all = [...known, ...metrics];
  const match = toMatcher(all);
  const read = texts.flatMap(
    ({ article, text, extraction }) =>
      toRows({ ...article, sha256: '' }, text, extraction, match).observations,
  );
  const breaks = findBreaks(read, all);
  const rows = groupBy(
    markBreaks(read, breaks).filter(({ metric_id }) => metric_id !== null),
    ({ metric_id }) => metric_id as string,
  );
  const against = new Map<string, Text>();
  for (const metric of metrics) {
    const own = rows.get(metric.metric_id) ?? [];
    const reason = contradiction(own);
    if (reason) against.set(metric.metric_id, reason);
    else if (texts.length > 1 && new Set(own.map(({ source_id }) => source_id)).size < 2)
      against.set(metric.metric_id, {
        zh: '按识别用语重读，只有一篇说到它',
        en: 'only one text states it when its words are read again',
      });
  }
  for (const metric_id of against.keys()) rows.delete(metric_id);
  return { metrics: metrics.filter(({ metric_id }) => !against.has(metric_id)), rows, against, breaks };
}

/** One text that gives one name several numbers for one time means several things by it. */
function contradiction(rows: readonly Observation[]): Text | null {
  const stated = groupBy(rows, (row) =>
    [row.source_id, row.period_start, row.period_end, row.direction].join(' '),
  );
  for (const same of stated.values()) {
    const values = new Set(same.map(({ value, low, high }) => [value, low, high].join(' ')));
    if (values.size > 1)
      return {
        zh: `同一篇对同一时间给出${values.size}个不同的数`,
        en: `one text gives it ${values.size} numbers for one time`,
      };
  }
  return null;
}

/** Facts of single texts whose subjects say almost the same. */
function alike(groups: readonly (readonly Fact[])[], metricOf: (group: readonly Fact[]) => Metric): Doubt[] {
  const like = groupBy(groups, ([first]) => `${first?.key.role} ${first?.unit}`);
  const doubts: Doubt[] = [];
  for (const members of like.values()) {
    for (const [at, one] of members.entries()) {
      const [a] = one;
      if (!a || !isMetric(one)) continue;
      const other = members.slice(at + 1).find(([b]) => b && b.given !== a.given && isNear(a, b));
      const [b] = other ?? [];
      if (!other || !b) continue;
      doubts.push(toDoubt([a, b], difference(a, b), [metricOf(one), metricOf(other)]));
    }
  }
  return doubts;
}

function difference(a: Fact, b: Fact): Text {
  if (a.key.subject !== b.key.subject)
    return {
      zh: `名称不同：${a.key.subject}、${b.key.subject}`,
      en: `another name: ${a.key.subject} and ${b.key.subject}`,
    };
  const [one, other] = [a.stretch, b.stretch].map((stretch) => ({
    zh: (stretch && stretchNames[stretch].replace(/[（）]/g, '')) || (stretch ? '年' : '日'),
    en: stretch?.replaceAll('_', ' ') ?? 'a day',
  }));
  return {
    zh: `时长不同：${one?.zh}、${other?.zh}`,
    en: `another length of time: ${one?.en} and ${other?.en}`,
  };
}

function isNear({ key: a }: Fact, { key: b }: Fact): boolean {
  const [short, long] = a.subject.length < b.subject.length ? [a.subject, b.subject] : [b.subject, a.subject];
  return short.length > 2 && long.length - short.length <= 6 && long.includes(short);
}

/** Facts of one name of which a text says that it counts them otherwise: near from there on, never on one line. */
function redefined(
  groups: readonly (readonly Fact[])[],
  metricOf: (group: readonly Fact[]) => Metric,
): Doubt[] {
  const notes = new Map<GivenText, readonly string[]>();
  return groups.flatMap((group) => {
    const said = group.flatMap(({ given, key }) => {
      if (!notes.has(given)) notes.set(given, redefinitionsIn(given.text));
      return redefinitionOf(key, notes.get(given) ?? []) ?? [];
    });
    const words = said[0]?.trim();
    if (!words) return [];
    const reason = {
      zh: `口径有变，自此只作近似：“${words}”`,
      en: `another definition, similar from there on: “${words}”`,
    };
    return [toDoubt(group, reason, [metricOf(group)])];
  });
}

function toDoubt(group: readonly Fact[], reason: Text, metrics: readonly Metric[]): Doubt {
  return {
    subject: group[0]?.key.subject ?? '',
    reason,
    metrics,
    statements: group.map(({ given, finding }) => {
      const { before, quote, after } = sentenceAround(given.text, finding.start, finding.end);
      const { clause } = contextOf(given.text, finding);
      const whole = `${before}${quote}${after}`.trim();
      return {
        article_id: given.article.article_id,
        quote: finding.text,
        start: finding.start,
        end: finding.end,
        period_start: finding.period?.start ?? null,
        period_end: finding.period?.end ?? null,
        period_precision: finding.period?.precision ?? null,
        sentence: whole.length > 120 ? clause.trim() : whole,
      };
    }),
  };
}

/** The proposal in sentences, a line each. */
export function sayProposal({ articles, metrics, rows, doubts, statistics }: Proposal): string[] {
  const joined = [...rows.values()].reduce((sum, own) => sum + own.length, 0);
  return [
    ...articles.map(({ article_id, as_of }) =>
      as_of
        ? `${article_id}: as of ${as_of}`
        : `${article_id}: prints no date; give one with --as-of, or as_of in articles.csv`,
    ),
    `${metrics.length} metrics joined; ${joined} of ${statistics} statistics are theirs:`,
    ...metrics.map(({ metric_id, label_zh, words }) => {
      const own = (rows.get(metric_id) ?? []).filter(({ restates }) => restates === null);
      const points = own.map(
        ({ quote, period_end, comparability, direction }) =>
          `${period_end ?? 'undated'} ${direction === 'down' ? '−' : ''}${quote}${comparability === 'near' ? ' (near)' : ''}`,
      );
      return `  ${metric_id} ${label_zh}: ${points.join(' · ')}   ${words}`;
    }),
    ...(doubts.length > 0
      ? [`${doubts.length} left to a person (to join two, write both subjects into words: =A|B:level[吨]):`]
      : []),
    ...doubts.flatMap(({ subject, reason, statements }) => [
      `  ${subject}: ${reason.en}`,
      ...statements.map(({ article_id, quote, sentence }) => `    ${article_id} ${quote}: ${sentence}`),
    ]),
  ];
}

export type { Fact };
