import { renderToStaticMarkup } from 'react-dom/server';
import { domainOf, domainTerms, wholeDomain } from '../dataset/domains.ts';
import { toPeriodWords } from '../dataset/quantity.ts';
import type { Observation } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { pathOf } from './address.ts';
import { articleName } from './article-name.ts';
import { bounds } from './bounds.ts';
import { Chinese } from './Chinese.tsx';
import { comparabilityWords } from './comparability-words.ts';
import { Quantity } from './Quantity.tsx';
import { SearchableList } from './SearchableList.tsx';
import type { View } from './view.ts';
import { WayToAll } from './WayToAll.tsx';

const words = {
  restated: { zh: '复述', en: 'restated' },
  unassigned: { zh: '未归入指标', en: 'not assigned to a metric' },
};

/** Every observation of the ledger, readable without scripts; with them it can be searched and sorted. */
export function ObservationList({
  view,
  observations,
}: {
  view: View;
  observations: readonly Observation[];
}) {
  const first = observations.slice(0, bounds.observations);
  return (
    <>
      <SearchableList
        locale={view.locale}
        count={first.length}
        {...(isCut(observations) ? { most: first.length } : {})}
        shown={first.map((observation) => (
          <ObservationRow key={observation.observation_id} view={view} observation={observation} />
        ))}
      />
      <WayToAll view={view} table="observations" shown={first.length} all={observations.length} />
    </>
  );
}

/** Whether the page lists the first observations only, and fetches the others to search among them. */
export function isCut(observations: readonly Observation[]): boolean {
  return observations.length > bounds.observations;
}

/** The rows that the page does not come with, as a file of the site: their links are written from its root. */
export function otherRows(view: View): string {
  const others = view.site.tables.observations.slice(bounds.observations);
  const rows = others.map((observation) =>
    renderToStaticMarkup(<ObservationRow view={view} observation={observation} />),
  );
  return `${JSON.stringify({ version: view.site.version, rows: rows.join('') })}\n`;
}

/** One observation as a row; `data-value` holds what a column is sorted by where that is not its words. */
function ObservationRow({ view, observation }: { view: View; observation: Observation }) {
  const { lookup, say, locale } = view;
  const metric = observation.metric_id ? lookup.metric.get(observation.metric_id) : undefined;
  const source = observation.source_id ? lookup.source.get(observation.source_id) : undefined;
  const domain = observation.domain ?? wholeDomain;
  return (
    <tr data-id={observation.observation_id}>
      <td data-value={observation.value ?? observation.low ?? ''}>
        <Quantity view={view} observation={observation} />
      </td>
      <td>
        <span className={`dot ${domainOf(domain).token}`} title={termOf(domainTerms, domain, locale)} />
        {metric ? (
          <a href={view.to(pathOf.metric(metric.metric_id))}>{metric[`label_${locale}`]}</a>
        ) : (
          <span lang="zh-CN">{observation.label ?? say(words.unassigned)}</span>
        )}
        {observation.restates ? <small>{` ${say(words.restated)}`}</small> : null}
      </td>
      <td data-value={observation.period_end ?? ''}>{toPeriodWords(observation, locale)}</td>
      <td>
        <Chinese
          locale={locale}
          words={articleName(view, [observation.source_id]) || (source?.publisher ?? '')}
        />
      </td>
      <td>{comparabilityWords(observation, locale)}</td>
    </tr>
  );
}
