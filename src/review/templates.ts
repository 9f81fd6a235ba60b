/** The templates of a review: its days, its title and its slides in the order of a meeting. */

import { type Domain, domainOf, leadDomain, partDomains, wholeDomain } from '../dataset/domains.ts';
import { endsAhead, isAchieved } from '../dataset/result.ts';
import type { Metric } from '../dataset/schema.ts';
import { figures } from '../figures/index.ts';
import type { Text } from '../text/locale.ts';
import { compare } from './compare.ts';
import { keyMetricsOf, mostMovedOf } from './key-metrics.ts';
import { articleDay, factsOf, type LedgerData } from './ledger-data.ts';
import { annualTitle, comparisonTitle, domainTitle } from './review-titles.ts';
import { sayComparison, shortLabel } from './say-comparison.ts';
import type { Body } from './slides/index.ts';
import { isOpen } from './slides/problems.ts';
import { sectionMetrics } from './slides/section.ts';
import type { Task } from './tasks.ts';
import type { ReviewTerms } from './terms.ts';
import { verdictOn } from './verdict.ts';

export const templates = ['annual', 'domain', 'comparison', 'metric', 'empty'] as const;
export type Template = (typeof templates)[number];

/** What is chosen before a deck is proposed. */
export interface Choice extends Pick<ReviewTerms, 'locale' | 'since' | 'asOf' | 'earlier'> {
  readonly id: string;
  readonly template: Template;
  /** For a domain review. */
  readonly domain?: Domain;
  /** For one metric in depth. */
  readonly metric?: string;
  readonly targets?: ReviewTerms['targets'];
  readonly openTargets?: ReviewTerms['openTargets'];
  readonly tasks?: readonly Task[];
}

export interface Recipe {
  /** As a person chooses it. */
  readonly name: Text;
  readonly what: Text;
  readonly title: (choice: Choice, data: LedgerData) => string;
  readonly bodies: (choice: Choice, data: LedgerData) => readonly Body[];
}

/** 治安、移民或交管. */
const oneOf = (names: readonly string[], comma: string, or: string): string =>
  [names.slice(0, -1).join(comma), ...names.slice(-1)].filter(Boolean).join(or);

export const recipes: Readonly<Record<Template, Recipe>> = {
  annual: {
    name: { zh: '年度评估', en: 'Annual review' },
    what: {
      zh: '一年里各领域做了什么，到期末是多少。',
      en: 'What every domain did in a year, and where it stands at the end.',
    },
    title: ({ locale, asOf }, data) => {
      // A text of March tells the numbers of the year before.
      const [year] = (asOf === articleDay(data) ? chiefDay(data, asOf) : asOf).split('-');
      return annualTitle(year ?? '', locale);
    },
    bodies: (choice, data) => [
      { kind: 'title' },
      { kind: 'agenda' },
      ...numbers(keyMetricsOf(wholeDomain, choice, data)),
      ...byDomain(agenda(wholeDomain), choice, data),
      ...changesIn(choice, data),
      ...close(choice),
    ],
  },
  domain: {
    name: { zh: '领域评估', en: 'Domain review' },
    what: {
      get zh() {
        return `${oneOf(
          partDomains.map((domain) => domainOf(domain).name.zh),
          '、',
          '或',
        )}一个领域的全部进展。`;
      },
      get en() {
        const names = partDomains.map((domain) => domainOf(domain).name.en.toLowerCase());
        return `All the progress of one domain: ${oneOf(names, ', ', ' or ')}.`;
      },
    },
    title: ({ locale, domain = leadDomain }) => domainTitle(domain, locale),
    bodies: (choice, data) => {
      const { domain = leadDomain } = choice;
      return [
        { kind: 'title' },
        ...numbers(keyMetricsOf(domain, choice, data)),
        ...withNews(agenda(domain)).map(figureBody),
        ...changesIn(choice, data),
        ...close(choice),
      ];
    },
  },
  comparison: {
    name: { zh: '两个时点对比', en: 'Two dates compared' },
    what: {
      zh: '两个日期之间哪些变了、变多少，哪些不可比。',
      en: 'What moved between two dates and by how much, and what does not compare.',
    },
    title: ({ locale }) => comparisonTitle(locale),
    bodies: (choice, data) => [
      { kind: 'title' },
      changes(choice),
      ...numbers(mostMovedOf(choice, data)),
      ...withNews(agenda('comparison')).map(figureBody),
      ...close(choice),
    ],
  },
  metric: {
    name: { zh: '一项指标详解', en: 'One metric in depth' },
    what: {
      zh: '一项指标的定义、每次观测、图与来源。',
      en: 'The definition of one metric, its observations, figures and sources.',
    },
    title: ({ locale, metric }, { metrics }) => {
      const one = metrics.find(({ metric_id }) => metric_id === metric);
      if (!one) return locale === 'zh' ? '指标专题' : 'One metric in depth';
      return locale === 'zh' ? `${shortLabel(one, 'zh')}专题` : shortLabel(one, 'en');
    },
    bodies: (choice, data) => {
      const one = data.metrics.find(({ metric_id }) => metric_id === choice.metric);
      if (!one) return [{ kind: 'title' }, ...close(choice)];
      return [
        { kind: 'title' },
        ...numbers([one.metric_id]),
        ...figuresOf(one.metric_id).map(figureBody),
        { kind: 'text', text: definitionOf(one, choice, data) },
        ...close(choice),
      ];
    },
  },
  empty: {
    name: { zh: '空白', en: 'Empty' },
    what: { zh: '只有标题页，其余自己加。', en: 'A title slide; add the rest yourself.' },
    title: ({ locale }) => (locale === 'zh' ? '新汇报' : 'New review'),
    bodies: () => [{ kind: 'title' }],
  },
};

/** The domain that a review of one starts with: the ledger's own choice, or where no number stands there, the fullest. */
export function proposeDomain({
  metrics,
  observations,
}: Pick<LedgerData, 'metrics' | 'observations'>): Domain {
  const domains = new Map(metrics.map(({ metric_id, domain }) => [metric_id, domain]));
  const counts = new Map<Domain, number>();
  for (const { metric_id, period_end } of observations) {
    const domain = metric_id === null || period_end === null ? undefined : domains.get(metric_id);
    if (domain !== undefined && domain !== wholeDomain) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const [fullest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return counts.has(leadDomain) ? leadDomain : (fullest?.[0] ?? leadDomain);
}

/**
 * The days a template starts from: up to the article, from a year before the day of its numbers, for the annual review;
 * from the article to the newest row for others. The first lies before the second.
 */
export function proposeDates(
  data: LedgerData,
  template: Template,
): { readonly since: string; readonly asOf: string } {
  // A target's day is no day up to which anything is known.
  const told = new Map(data.sources.map(({ source_id, published }) => [source_id, published]));
  for (const { article_id, as_of } of data.articles) if (as_of) told.set(article_id, as_of);
  const ends = data.observations
    .filter((row) => isAchieved(row) && !endsAhead(row, told.get(row.source_id)))
    .flatMap(({ period_end }) => period_end ?? [])
    .sort();
  const newest = ends.at(-1) ?? '';
  const article = articleDay(data) ?? newest;
  const chief = chiefDay(data, article);
  const yearBefore = `${Number(chief.slice(0, 4)) - 1}${chief.slice(4)}`;
  if (template === 'annual') return { since: yearBefore, asOf: article };
  // Where nothing is newer than the latest article, it is compared with the one before it.
  return { since: article < newest ? article : (earlierDay(data, newest) ?? yearBefore), asOf: newest };
}

/** The chief day of the latest article whose numbers end before another day. */
function earlierDay({ articles, observations }: LedgerData, day: string): string | undefined {
  const ends = articles.flatMap((article) => {
    const own = { articles: [article], observations };
    const end = articleDay(own);
    return end && end < day ? [{ end, chief: chiefDay(own, end) }] : [];
  });
  return ends.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1)?.chief;
}

/**
 * The day that most numbers of the articles of a day hold for: the year's end, where a text of the next March tells a few
 * as of its own day.
 * @param end the last day that they speak of, ISO
 */
function chiefDay(
  { articles, observations }: Pick<LedgerData, 'articles' | 'observations'>,
  end: string,
): string {
  const latest = new Set(
    articles
      .filter((article) => articleDay({ articles: [article], observations }) === end)
      .map(({ article_id }) => article_id),
  );
  const counts = new Map<string, number>();
  for (const row of observations)
    if (row.period_end && row.period_end <= end && latest.has(row.source_id) && isAchieved(row))
      counts.set(row.period_end, (counts.get(row.period_end) ?? 0) + 1);
  const [chief] = [...counts].toSorted(([a, many], [b, more]) => more - many || b.localeCompare(a));
  return chief?.[0] ?? end;
}

function figureBody(figure: string): Body {
  return { kind: 'figure', figure };
}

function changes({ since, asOf }: Choice): Body & { readonly kind: 'changes' } {
  return { kind: 'changes', from: since, to: asOf };
}

/** What changed, where a metric was observed at both ends. */
function changesIn(choice: Choice, data: LedgerData): readonly Body[] {
  const { since, asOf, domain } = choice;
  const isSeen = data.metrics.some((metric) => {
    if (domain && metric.domain !== domain) return false;
    const { earlier, later } = compare(data, metric, since, asOf);
    return earlier && later;
  });
  return isSeen ? [changes(choice)] : [];
}

/** None of no metrics. */
function numbers(metrics: readonly string[]): readonly Body[] {
  return metrics.length > 0 ? [{ kind: 'numbers', metrics }] : [];
}

/** What every review ends with; what changed in the ledger itself only where an earlier one is at hand. */
function close({ targets = [], openTargets = [], tasks = [], earlier }: Choice): readonly Body[] {
  const own: readonly Body[] = [
    ...(targets.length + openTargets.length > 0 ? [{ kind: 'status' as const }] : []),
    ...(tasks.length > 0 ? [{ kind: 'tasks' as const }] : []),
    ...(tasks.some(isOpen) ? [{ kind: 'problems' as const }] : []),
  ];
  const revised: readonly Body[] = earlier ? [{ kind: 'ledger' }] : [];
  return [...own, ...revised, { kind: 'evidence' }, { kind: 'sources' }];
}

/** Ids of the figures that a review proposes, in the order that they give themselves. */
function agenda(review: Domain | 'comparison'): readonly string[] {
  return figures
    .flatMap(({ id, reviews }) => {
      const place = reviews?.[review];
      return place === undefined ? [] : [{ id, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/**
 * Figures of the whole, then each domain behind its divider, the one of its verdict among them; a domain without a
 * number has none.
 */
function byDomain(ids: readonly string[], choice: Choice, data: LedgerData): readonly Body[] {
  const isOf = (id: string, domain: Domain) => figures.find((figure) => figure.id === id)?.domain === domain;
  const of = (domain: Domain) => withNews(ids.filter((id) => isOf(id, domain)));
  return [
    ...of(wholeDomain).map(figureBody),
    ...partDomains.flatMap((domain): readonly Body[] => {
      const verdict = verdictOn(data, domain);
      if (!verdict) return of(domain).map(figureBody);
      const shown = figuresOf(verdict.metric.metric_id).filter((id) => isOf(id, domain));
      const own = of(domain);
      const missing = own.some((id) => shown.includes(id)) ? [] : shown.slice(0, 1);
      const metrics = sectionMetrics(domain, choice, data);
      return [{ kind: 'section', domain, metrics }, ...[...missing, ...own].map(figureBody)];
    }),
  ];
}

/** Figures in a row that a meeting follows. */
const mostFigures = 6;

/** Of more figures than a meeting follows those that show most metrics that none before them does, in their order. */
function withNews(ids: readonly string[]): readonly string[] {
  if (ids.length <= mostFigures) return ids;
  const metricsOf = new Map(figures.map(({ id, metrics }) => [id, metrics]));
  const seen = new Set<string>();
  const chosen = new Set<string>();
  const newsOf = (id: string) => (metricsOf.get(id) ?? []).filter((metric) => !seen.has(metric)).length;
  while (chosen.size < mostFigures) {
    const [best] = ids.filter((id) => !chosen.has(id)).toSorted((a, b) => newsOf(b) - newsOf(a));
    if (best === undefined || newsOf(best) === 0) break;
    chosen.add(best);
    for (const metric of metricsOf.get(best) ?? []) seen.add(metric);
  }
  return ids.filter((id) => chosen.has(id));
}

/** Ids of the figures that show a metric, those about it alone first. */
function figuresOf(metric: string): readonly string[] {
  return figures
    .filter(({ metrics }) => metrics.includes(metric))
    .toSorted((a, b) => a.metrics.length - b.metrics.length)
    .map(({ id }) => id);
}

/** What a metric means, how it is counted, and every dated fact of it. */
function definitionOf(metric: Metric, { locale, since, asOf }: Choice, data: LedgerData): string {
  const facts = factsOf(data, metric.metric_id);
  const near = facts.filter(({ comparability }) => comparability === 'near').length;
  const own = {
    zh: near > 0 ? `，其中${near}个口径只是相近` : '',
    en: near > 0 ? `, ${near} of them only of similar scope` : '',
  };
  const counts =
    locale === 'zh'
      ? `台账有${facts.length}个观测值${own.zh}。`
      : `The ledger holds ${facts.length} observation${facts.length === 1 ? '' : 's'}${own.en}.`;
  return [
    metric[`definition_${locale}`],
    counts,
    sayComparison(compare(data, metric, since, asOf), locale),
  ].join('\n');
}
