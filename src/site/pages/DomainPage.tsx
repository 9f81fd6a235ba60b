import { type Domain, domainOf, partDomains } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { termOf } from '../../dataset/term.ts';
import { themeTerms } from '../../dataset/themes.ts';
import { comparabilityTerms, measureTerms } from '../../dataset/vocabulary.ts';
import { rankFigures } from '../../review/rank-figures.ts';
import { verdictOn } from '../../review/verdict.ts';
import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { bounds } from '../../ui/bounds.ts';
import { FigureGrid } from '../../ui/FigureGrid.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { MoreNames } from '../../ui/MoreNames.tsx';
import { metricNames } from '../../ui/metric-names.ts';
import { Quantity } from '../../ui/Quantity.tsx';
import { ledgerIn, type View } from '../../ui/view.ts';
import type { Entries, Entry } from '../page.ts';
import { Standing } from '../Standing.tsx';

const words = {
  domain: { zh: '领域', en: 'Domain' },
  figures: { zh: '图表', en: 'Figures' },
  metrics: { zh: '指标', en: 'Metrics' },
  metric: { zh: '指标', en: 'Metric' },
  article: { zh: '本文', en: 'The article' },
  articles: { zh: '各篇原文', en: 'The articles' },
  latest: { zh: '最近', en: 'Latest' },
  measure: { zh: '计量', en: 'Measure' },
  caption: { zh: '本领域的指标', en: 'Metrics of this domain' },
} satisfies Record<string, Text>;

/** One domain: how many numbers, its figures, its metrics with the article's number and the latest. */
function DomainPage({ view, domain }: { view: View; domain: Domain }) {
  const { site, say } = view;
  const ledger = ledgerIn(site);
  const figures = rankFigures(
    ledger,
    site.figures.filter(({ figure }) => figure.domain === domain),
  );
  const verdict = verdictOn(ledger, domain);
  const metrics = site.tables.metrics.filter((metric) => metric.domain === domain);
  const [drawn, others] = cut(view, figures, bounds.figures);
  const [listed, rest] = cut(
    view,
    metrics.map((metric) => ({ metric, figure: { metrics: [metric.metric_id] } })),
    bounds.metrics,
  );
  return (
    <Layout view={view}>
      <div className={`lede standing ${domainOf(domain).token}`}>
        <p className="kicker">{say(words.domain)}</p>
        <h1>{say(domainOf(domain).title)}</h1>
        {verdict ? (
          <p className="says">
            <Standing view={view} verdict={verdict} named />
          </p>
        ) : null}
        <p className="stand">{standOf(view, domain, metrics)}</p>
      </div>
      <section className={`band ${domainOf(domain).token}`}>
        <h2>{say(words.figures)}</h2>
        <FigureGrid view={view} figures={drawn} more={others} />
      </section>
      <section className={`band ${domainOf(domain).token}`}>
        <h2>{say(words.metrics)}</h2>
        <MetricTable view={view} metrics={listed.map(({ metric }) => metric)} />
        <MoreNames
          locale={view.locale}
          what="metrics"
          names={metricNames(
            view,
            rest.map(({ metric }) => metric),
          )}
        />
      </section>
    </Layout>
  );
}

/** What a page shows, and what it only names: of more than `most` those with the most to say, in that order. */
function cut<T extends { readonly figure: { readonly metrics: readonly string[] } }>(
  { site }: View,
  all: readonly T[],
  most: number,
): readonly [shown: readonly T[], others: readonly T[]] {
  if (all.length <= most) return [all, []];
  const ranked = rankFigures(ledgerIn(site), all);
  const shown = new Set(ranked.slice(0, most));
  return [[...shown], all.filter((one) => !shown.has(one))];
}

function standOf(view: View, domain: Domain, metrics: readonly Metric[]): string {
  const { articles, observations } = view.site.tables;
  const one = articles.length === 1;
  const rows = observations.filter((row) => row.domain === domain);
  const own = rows.filter((row) => view.lookup.article.has(row.source_id) && !row.restates).length;
  const later = rows.filter((row) => !view.lookup.article.has(row.source_id)).length;
  if (view.locale === 'zh') {
    const others = later > 0 ? `；另有${later}条前后观测来自其他公开来源` : '';
    return `${one ? '本文' : '原文'}给出${own}个数字，归入${metrics.length}个指标${others}。`;
  }
  const others =
    later > 0 ? `; ${later} more observations, earlier and later, come from other public sources` : '';
  const stated = `${one ? 'The article states' : 'The articles state'} ${own} ${own === 1 ? 'number' : 'numbers'}`;
  return `${stated}, of ${metrics.length} ${metrics.length === 1 ? 'metric' : 'metrics'}${others}.`;
}

function MetricTable({ view, metrics }: { view: View; metrics: readonly Metric[] }) {
  const { say, locale } = view;
  return (
    <div className="scroll">
      <table className="metrics stack">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.metric)}</th>
            <th scope="col">
              {say(view.site.tables.articles.length === 1 ? words.article : words.articles)}
            </th>
            <th scope="col">{say(words.latest)}</th>
            <th scope="col">{say(words.measure)}</th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => (
            <tr key={metric.metric_id}>
              <th scope="row">
                <a href={view.to(pathOf.metric(metric.metric_id))}>{metric[`label_${locale}`]}</a>
                <small>{` ${termOf(themeTerms, metric.theme, locale)}`}</small>
              </th>
              <td>
                <Several view={view} rows={ownOf(view, metric)} />
              </td>
              <td>
                <Latest view={view} metric={metric} />
              </td>
              <td>{termOf(measureTerms, metric.measure, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ownOf(view: View, metric: Metric): Observation[] {
  const all = view.lookup.observationsOf.get(metric.metric_id) ?? [];
  return all.filter((row) => view.lookup.article.has(row.source_id) && !row.restates);
}

function Several({ view, rows }: { view: View; rows: readonly Observation[] }) {
  return rows.map((row, index) => (
    <span key={row.observation_id}>
      {index > 0 ? ' · ' : ''}
      <Quantity view={view} observation={row} />
    </span>
  ));
}

function Latest({ view, metric }: { view: View; metric: Metric }) {
  const own = ownOf(view, metric).map((row) => row.period_end ?? '');
  const others = (view.lookup.observationsOf.get(metric.metric_id) ?? []).filter(
    (row) =>
      !view.lookup.article.has(row.source_id) &&
      row.period_end !== null &&
      !own.some((day) => day >= (row.period_end ?? '')),
  );
  const last = [...others].sort((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? '')).at(-1);
  if (!last) return null;
  return (
    <>
      <Quantity view={view} observation={last} />
      <small>{` ${toDateWords(last.period_end ?? '', 'month', view.locale)}`}</small>
      {last.comparability === 'near' ? <small>{` ${view.say(comparabilityTerms.near.short)}`}</small> : null}
    </>
  );
}

export const domainPages: Entries = () =>
  partDomains.map((domain): Entry => {
    const { name, title } = domainOf(domain);
    return {
      path: pathOf.domain(domain),
      nav: name,
      title,
      description: {
        zh: `${title.zh}领域的${ledgerTitles.topic?.zh ?? ''}数字：图表、指标与前后观测。`,
        en: ledgerTitles.topic
          ? `${title.en}: ${ledgerTitles.topic.en}’s numbers in figures, metrics and later observations.`
          : `${title.en}: numbers in figures, metrics and later observations.`,
      },
      Page: ({ view }) => <DomainPage view={view} domain={domain} />,
    };
  });
