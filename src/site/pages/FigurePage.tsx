import { domainOf, domainTerms } from '../../dataset/domains.ts';
import { termOf } from '../../dataset/term.ts';
import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { FigureBlock } from '../../ui/FigureBlock.tsx';
import { Layout } from '../../ui/Layout.tsx';
import type { Answered, View } from '../../ui/view.ts';
import type { Entries, Entry } from '../page.ts';

const words = {
  metrics: { zh: '图中的指标', en: 'The metrics it shows' },
} satisfies Record<string, Text>;

/** One figure at an address of its own, where those who meet it elsewhere come to: its question, its answer drawn, its metrics. */
function FigurePage({ view, answered }: { view: View; answered: Answered }) {
  const { say, to, lookup, locale } = view;
  const { figure } = answered;
  const metrics = figure.metrics.flatMap((id) => lookup.metric.get(id) ?? []);
  return (
    <Layout view={view} under={pathOf.domain(figure.domain)}>
      <div className={`lede ${domainOf(figure.domain).token}`}>
        <p className="kicker">{`${termOf(domainTerms, figure.domain, locale)} · ${say(figure.question)}`}</p>
      </div>
      <FigureBlock view={view} answered={answered} wide level={1} />
      {metrics.length > 0 ? (
        <section className="band">
          <h2>{say(words.metrics)}</h2>
          <p className="links">
            {metrics.map((metric) => (
              <a key={metric.metric_id} href={to(pathOf.metric(metric.metric_id))}>
                {metric[`label_${locale}`]}
              </a>
            ))}
          </p>
        </section>
      ) : null}
    </Layout>
  );
}

export const figurePages: Entries = ({ figures }) =>
  figures.map((answered): Entry => {
    const { figure, rows } = answered;
    return {
      path: pathOf.figure(figure.id),
      // Worked out of the rows when the page is rendered: a ledger has many figures.
      get title() {
        return { zh: figure.title(rows, 'zh'), en: figure.title(rows, 'en') };
      },
      get description() {
        return { zh: figure.alt(rows, 'zh'), en: figure.alt(rows, 'en') };
      },
      cover: answered,
      Page: ({ view }) => <FigurePage view={view} answered={answered} />,
    };
  });
