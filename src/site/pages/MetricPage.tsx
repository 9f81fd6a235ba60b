import { domainOf, domainTerms, wholeDomain } from '../../dataset/domains.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Metric } from '../../dataset/schema.ts';
import { termOf } from '../../dataset/term.ts';
import { themeTerms } from '../../dataset/themes.ts';
import { measureTerms } from '../../dataset/vocabulary.ts';
import { quoteText } from '../../engine/quote.ts';
import { standingOf } from '../../review/verdict.ts';
import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { bounds } from '../../ui/bounds.ts';
import { Citations } from '../../ui/Citations.tsx';
import { Downloads } from '../../ui/Downloads.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { FigureBlock } from '../../ui/FigureBlock.tsx';
import { FigureGrid } from '../../ui/FigureGrid.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { SentenceCard } from '../../ui/SentenceCard.tsx';
import { Sql } from '../../ui/Sql.tsx';
import { type Answered, ledgerIn, toLookup, type View } from '../../ui/view.ts';
import { MetricObservations } from '../MetricObservations.tsx';
import type { Entries, Entry } from '../page.ts';
import { Newest, Standing } from '../Standing.tsx';

const words = {
  unit: { zh: '单位', en: 'Unit' },
  measure: { zh: '计量', en: 'Measure' },
  baseline: { zh: '起算', en: 'Counts from' },
  observations: { zh: '全部观测', en: 'All observations' },
  sentence: { zh: '原文怎么说', en: 'What the article says' },
  figures: { zh: '图中的它', en: 'In the figures' },
  otherFigures: { zh: '其他图中的它', en: 'In other figures' },
  earlier: {
    zh: '更早的各句在下表中，点开数字即可读到',
    en: 'Earlier sentences open from the numbers of the table below',
  },
  sql: { zh: '查询', en: 'The query' },
  sqlWhat: {
    zh: '上表就是这句SQL在台账各表上的答案。',
    en: 'The table above is what this SQL answers on the ledger’s tables.',
  },
  cite: { zh: '引用', en: 'Cite' },
  take: { zh: '下载', en: 'Download' },
} satisfies Record<string, Text>;

/** One metric: what it means, every observation of it, where it is drawn, how to take it away. */
function MetricPage({ view, metric }: { view: View; metric: Metric }) {
  const { say, lookup, locale } = view;
  const observations = [...(lookup.observationsOf.get(metric.metric_id) ?? [])].sort((a, b) =>
    (a.period_end ?? '').localeCompare(b.period_end ?? ''),
  );
  const own = observations.filter((row) => lookup.article.has(row.source_id));
  const figures = lookup.figuresOf.get(metric.metric_id) ?? [];
  const verdict = standingOf(ledgerIn(view.site), metric);
  // A number that the article alone states is told by its sentence below.
  const isMore =
    verdict && (verdict.since || verdict.ruleBreak || !lookup.article.has(verdict.later.source_id));
  const drawn = closestOf(figures);
  const others = figures.filter((answered) => answered !== drawn);
  const facts: [Text, string][] = [
    [words.unit, metric[`unit_${locale}`]],
    [words.measure, termOf(measureTerms, metric.measure, locale)],
    ...(metric.baseline
      ? [[words.baseline, toDateWords(metric.baseline, null, locale)] as [Text, string]]
      : []),
  ];
  return (
    <Layout view={view} under={pathOf.domain(metric.domain)}>
      <div className={drawn ? 'standing with-figure' : 'standing'}>
        <div className={`lede ${domainOf(metric.domain).token}`}>
          <p className="kicker">
            {metric.domain === wholeDomain ? (
              termOf(domainTerms, metric.domain, locale)
            ) : (
              <a href={view.to(pathOf.domain(metric.domain))}>{termOf(domainTerms, metric.domain, locale)}</a>
            )}
            {` · ${termOf(themeTerms, metric.theme, locale)}`}
          </p>
          <h1>{metric[`label_${locale}`]}</h1>
          {isMore ? (
            <>
              <p className="says">
                <Standing view={view} verdict={verdict} />
              </p>
              <p className="says">
                <Newest view={view} verdict={verdict} />
              </p>
            </>
          ) : null}
          <p className="stand">{metric[`definition_${locale}`]}</p>
          <FactList short facts={facts.map(([name, value]) => [say(name), value])} />
        </div>
        {drawn ? <FigureBlock view={view} answered={drawn} level={2} /> : null}
      </div>
      {own.length > 0 ? (
        <section className="band">
          <h2>{say(words.sentence)}</h2>
          <div className="sentences">
            {own.slice(-bounds.sentences).map((observation) => (
              <SentenceCard
                key={observation.observation_id}
                view={view}
                observation={observation}
                onMetricPage
              />
            ))}
          </div>
          {own.length > bounds.sentences ? (
            <p className="prose">
              <a href="#observations">{say(words.earlier)}</a>
            </p>
          ) : null}
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="band">
          <h2>{say(drawn ? words.otherFigures : words.figures)}</h2>
          <FigureGrid view={view} figures={others} />
        </section>
      ) : null}
      <section className="band" id="observations">
        <h2>{say(words.observations)}</h2>
        <MetricObservations view={view} observations={observations} />
      </section>
      <section className="band" id="sql">
        <h2>{say(words.sql)}</h2>
        <p className="prose">{say(words.sqlWhat)}</p>
        <Sql locale={locale} shown={metricSql(metric.metric_id)} />
      </section>
      <section className="band" id="download">
        <h2>{say(words.take)}</h2>
        <Downloads locale={locale} root={view.root} metric={metric.metric_id} />
      </section>
      <section className="band" id="cite">
        <h2>{say(words.cite)}</h2>
        <Citations view={view} title={metric[`label_${locale}`]} name={metric.metric_id} />
      </section>
    </Layout>
  );
}

// A figure of more metrics is about them, not about one of them.
const mostMetrics = 4;

/** Of a metric's figures the one that has the fewest others in it; `undefined` where all are of many. */
function closestOf(figures: readonly Answered[]): Answered | undefined {
  const [closest] = figures.toSorted((a, b) => a.figure.metrics.length - b.figure.metrics.length);
  return closest && closest.figure.metrics.length <= mostMetrics ? closest : undefined;
}

/** The query a metric's table of observations answers. */
function metricSql(metric: string): string {
  return `select o.*, s.publisher, s.title, s.published, s.url, s.quality
from observations o
join sources s using (source_id)
where o.metric_id = ${quoteText(metric)}
order by o.period_end, o.observation_id`;
}

export const metricPages: Entries = (site) => {
  const { figuresOf } = toLookup(site);
  return site.tables.metrics.map((metric): Entry => {
    const figures = figuresOf.get(metric.metric_id) ?? [];
    const cover = closestOf(figures) ?? figures[0];
    return {
      ...(cover ? { cover } : {}),
      path: pathOf.metric(metric.metric_id),
      title: { zh: metric.label_zh, en: metric.label_en },
      description: { zh: metric.definition_zh, en: metric.definition_en },
      Page: ({ view }) => <MetricPage view={view} metric={metric} />,
    };
  });
};
