import { type Domain, domainOf, domains, partDomains, wholeDomain } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import { toDateWords } from '../../dataset/quantity.ts';
import { isAhead } from '../../dataset/result.ts';
import { factChoices } from '../../figures/kit/fact-choices.ts';
import { rankFigures } from '../../review/rank-figures.ts';
import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { bandPlace } from '../../ui/band-layout.ts';
import { bounds } from '../../ui/bounds.ts';
import { FigureGrid } from '../../ui/FigureGrid.tsx';
import { FilterForm } from '../../ui/FilterForm.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { MoreNames, NameList } from '../../ui/MoreNames.tsx';
import { metricNames } from '../../ui/metric-names.ts';
import { isCut, ObservationList } from '../../ui/ObservationList.tsx';
import { type Answered, ledgerIn, type View } from '../../ui/view.ts';
import { AuditTable } from '../AuditTable.tsx';
import { KeyNumbers } from '../KeyNumbers.tsx';
import { spelled } from '../number-in-words.ts';
import type { Entries } from '../page.ts';
import { Verdicts } from '../Verdicts.tsx';

const words = {
  stand: {
    zh: '每个数字都有出处：点开任何一处，就能看到写着它的那句话。带箭头的圆点表示原话是“逾”“多”“余”。',
    en: 'Every number has its sentence: open any of them to read it. A mark with an arrow stands for “more than”: the source’s own words.',
  },
  byDomain: { zh: '按领域', en: 'By domain' },
  series: { zh: '随时间变化的图', en: 'Figures that follow a metric through time' },
  byTime: { zh: '按时间', en: 'By time' },
  evidence: { zh: '依据', en: 'The evidence' },
  observations: { zh: '全部观测', en: 'All observations' },
  audits: { zh: '自查', en: 'The ledger checks itself' },
  jump: { zh: '本页', en: 'On this page' },
} satisfies Record<string, Text>;

function Overview({ view }: { view: View }) {
  const { site, say } = view;
  const ranked = rankFigures(ledgerIn(site), site.figures);
  const groups = grouped(ranked);
  const drawn = chooseDrawn(ranked, groups);
  const [article] = site.tables.articles;
  const series = seriesOf(view);
  return (
    <Layout view={view}>
      <div className="lede">
        <p className="kicker">
          {say(ledgerTitles.subject)}
          {article?.as_of ? ` · ${asOf(view, article.as_of)}` : ''}
        </p>
        <h1 className="phrased">
          <Headline view={view} />
        </h1>
        <p className="stand">{say(words.stand)}</p>
      </div>
      <Verdicts view={view} />
      <KeyNumbers view={view} />
      <nav className="jump" aria-label={say(words.jump)}>
        <a href="#by-domain">{say(words.byDomain)}</a>
        {groups.time.length > 0 || series.length > 0 ? <a href="#by-time">{say(words.byTime)}</a> : null}
        <a href="#observations">{say(words.observations)}</a>
        <a href="#audits">{say(words.audits)}</a>
      </nav>
      <FilterForm
        locale={view.locale}
        years={yearsOf(view)}
        facts={factChoices(site.tables.observations)}
        all={site.tables.observations.length}
      />
      <div id="by-domain">
        {groups.domains.map(([domain, figures], index) => (
          <section
            key={domain}
            className={`band ${domainOf(domain).token}`}
            style={index > 0 ? bandPlace(view, drawn.of(figures)) : undefined}
          >
            <h2>
              {domain === wholeDomain ? (
                say(allDomains())
              ) : (
                <a href={view.to(pathOf.domain(domain))}>{say(domainOf(domain).name)}</a>
              )}
              <Until view={view} figures={figures} />
            </h2>
            <FigureGrid view={view} figures={drawn.of(figures)} more={drawn.beyond(figures)} />
            {drawn.beyond(figures).length > 0 ? <DomainWay view={view} domain={domain} /> : null}
          </section>
        ))}
      </div>
      {groups.time.length > 0 || series.length > 0 ? (
        <section
          className="band"
          id="by-time"
          style={bandPlace(
            view,
            drawn.of(groups.time),
            series.slice(0, bounds.names).map(({ figure, rows }) => figure.title(rows, view.locale)),
          )}
        >
          <h2>
            {say(words.byTime)}
            <Until view={view} figures={groups.time} />
          </h2>
          <FigureGrid view={view} figures={drawn.of(groups.time)} more={drawn.beyond(groups.time)} />
          <Series view={view} series={series} isDrawn={drawn.has} />
        </section>
      ) : null}
      {groups.evidence.length > 0 ? (
        <section className="band" style={bandPlace(view, drawn.of(groups.evidence))}>
          <h2>{say(words.evidence)}</h2>
          <FigureGrid view={view} figures={drawn.of(groups.evidence)} more={drawn.beyond(groups.evidence)} />
        </section>
      ) : null}
      <section className="band" id="observations">
        <h2>{say(words.observations)}</h2>
        <ObservationList view={view} observations={site.tables.observations} />
        {isCut(site.tables.observations) ? <MetricWays view={view} /> : null}
      </section>
      <section className="band" id="audits">
        <h2>{say(words.audits)}</h2>
        <AuditTable view={view} audits={site.tables.audits} />
      </section>
    </Layout>
  );
}

/** 截至2025年12月: the newest day that a band's figures hold for. */
function Until({ view, figures }: { view: View; figures: readonly Answered[] }) {
  const days = figures.flatMap(({ rows }) =>
    rows.flatMap((row) => (isAhead(row) ? [] : String(row.period_end ?? row.date ?? ''))),
  );
  const last = days.reduce((newest, day) => (day > newest ? day : newest), '');
  // The blank parts it from the heading for those who hear both.
  return last ? <span className="until"> {asOf(view, last.slice(0, 10))}</span> : null;
}

/** The years that observations speak of, in order. */
function yearsOf({ site }: View): string[] {
  const years = new Set<string>();
  for (const { period_start, period_end } of site.tables.observations)
    for (const day of [period_start, period_end]) if (day) years.add(day.slice(0, 4));
  return [...years].sort();
}

/** The figures that follow something through three moments or more. */
function seriesOf(view: View): readonly Answered[] {
  return view.site.figures.filter(
    ({ figure, rows }) =>
      figure.theme !== 'time' && new Set(rows.flatMap((row) => row.period_end ?? [])).size >= 3,
  );
}

interface SeriesProps {
  readonly view: View;
  readonly series: readonly Answered[];
  readonly isDrawn: (answered: Answered) => boolean;
}

function Series({ view, series, isDrawn }: SeriesProps) {
  if (series.length === 0) return null;
  const names = series.map((answered) => ({
    name: answered.figure.title(answered.rows, view.locale),
    address: isDrawn(answered) ? `#fig-${answered.figure.id}` : view.to(pathOf.figure(answered.figure.id)),
  }));
  return (
    <>
      <h3 className="series">{view.say(words.series)}</h3>
      <NameList locale={view.locale} what="figures" names={names} />
    </>
  );
}

/** Every metric of a domain, where not all of its figures are drawn: on its page, or named here where it has none. */
function DomainWay({ view, domain }: { view: View; domain: Domain }) {
  const metrics = view.site.tables.metrics.filter((metric) => metric.domain === domain);
  if (metrics.length === 0) return null;
  if (domain === wholeDomain)
    return <MoreNames locale={view.locale} what="everyMetric" names={metricNames(view, metrics)} />;
  const name = view.say(domainOf(domain).name);
  return (
    <p>
      <a href={view.to(pathOf.domain(domain))}>
        {view.locale === 'zh'
          ? `${name}的全部${metrics.length}个指标 →`
          : `All ${metrics.length} metrics of ${name} →`}
      </a>
    </p>
  );
}

/** Where every metric is, of a ledger whose list shows only its first observations. */
function MetricWays({ view }: { view: View }) {
  return domains.map((domain) => <DomainWay key={domain} view={view} domain={domain} />);
}

/** Statistics of the article, each fact once. */
function factsOf(view: View): number {
  const { observations, articles } = view.site.tables;
  const ids = new Set(articles.map((article) => article.article_id));
  return observations.filter((row) => row.source_id && ids.has(row.source_id) && !row.restates).length;
}

/** 三个领域一起看; of a ledger with one domain, its name. */
function allDomains(): Text {
  const count = partDomains.length;
  if (count === 0) return domainOf(wholeDomain).name;
  return {
    zh: `${spelled(count, 'zh')}个领域一起看`,
    en: `All ${spelled(count, 'en').toLowerCase()} domains`,
  };
}

/** Broken between its phrases only, which Chinese does not do by itself. */
function Headline({ view }: { view: View }) {
  const count = spelled(factsOf(view), view.locale);
  const articles = view.site.tables.articles.length;
  const many = spelled(articles, view.locale);
  const { opening, subject } = ledgerTitles;
  const plural = articles === 1 ? 'article' : 'articles';
  if (view.locale === 'en') {
    return (
      <>
        {`${articles > 1 || !opening ? `${subject.en} in ${many} ${plural}` : opening.en}, told in `}
        <span>{count}</span> numbers
      </>
    );
  }
  return (
    <>
      {articles > 1 || !opening ? `${many}篇原文，` : opening.zh}
      <wbr />
      {`${count}个数字`}
      <wbr />
      讲了什么
    </>
  );
}

function asOf(view: View, iso: string): string {
  const words = toDateWords(iso, 'month', view.locale);
  return view.locale === 'zh' ? `截至${words}` : `as of ${words}`;
}

/**
 * Which figures are drawn, where there are more than a page shows: of each band the first, the answers that a person put
 * there, then those with the most to say of all.
 */
function chooseDrawn(ranked: readonly Answered[], { time, evidence, domains }: ReturnType<typeof grouped>) {
  const first = new Set([...domains.map(([, figures]) => figures), time, evidence].map(([one]) => one));
  const turn = (one: Answered) => (first.has(one) ? 0 : one.figure.origin ? 1 : 2);
  const order = ranked.toSorted((a, b) => turn(a) - turn(b));
  const drawn = new Set(order.slice(0, bounds.figures));
  return {
    has: (answered: Answered) => drawn.has(answered),
    of: (figures: readonly Answered[]) => figures.filter((one) => drawn.has(one)),
    beyond: (figures: readonly Answered[]) => figures.filter((one) => !drawn.has(one)),
  };
}

function grouped(figures: readonly Answered[]) {
  const time = figures.filter(({ figure }) => figure.theme === 'time');
  const evidence = figures.filter(({ figure }) => figure.theme === 'evidence');
  const rest = figures.filter((answered) => !time.includes(answered) && !evidence.includes(answered));
  const parted = domains
    .map((domain): [Domain, Answered[]] => [domain, rest.filter(({ figure }) => figure.domain === domain)])
    .filter(([, list]) => list.length > 0);
  return { time, evidence, domains: parted };
}

export const overviewPage: Entries = () => [
  {
    path: pathOf.overview,
    nav: { zh: '总览', en: 'Overview' },
    title: { zh: ledgerTitles.subject.zh, en: `${ledgerTitles.subject.en} in numbers` },
    description: ledgerTitles.summary,
    Page: Overview,
  },
];
