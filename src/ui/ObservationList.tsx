import { toPeriodWords } from '../dataset/quantity.ts';
import type { Observation } from '../dataset/schema.ts';
import { comparabilityTerms, domainTerms, termOf } from '../dataset/vocabulary.ts';
import type { Text } from '../text/locale.ts';
import { pathOf } from './address.ts';
import { articleName } from './article-name.ts';
import { domainClass } from './glossary.ts';
import { Quantity } from './Quantity.tsx';
import { Rest } from './ShowAllRows.tsx';
import type { View } from './view.ts';

const words = {
  search: { zh: '在观测中搜索', en: 'Search the observations' },
  hint: { zh: '例如：居住证、2024、新华社', en: 'e.g. permits, 2024, Xinhua' },
  number: { zh: '数字', en: 'Number' },
  metric: { zh: '指标', en: 'Metric' },
  period: { zh: '时间', en: 'Period' },
  source: { zh: '来源', en: 'Source' },
  comparability: { zh: '可比性', en: 'Comparability' },
  restated: { zh: '复述', en: 'restated' },
  unassigned: { zh: '未归入指标', en: 'not assigned to a metric' },
  none: {
    zh: '没有符合的观测。换个词，或清除筛选。',
    en: 'No observation matches. Try another word, or clear the filters.',
  },
  caption: { zh: '台账的全部观测', en: 'Every observation of the ledger' },
} satisfies Record<string, Text>;

/** Every observation, readable without scripts; searching and sorting act on the rows themselves. */
export function ObservationList({
  view,
  observations,
}: {
  view: View;
  observations: readonly Observation[];
}) {
  const { say } = view;
  return (
    <div data-island="list" className="list long">
      <p className="search">
        <label>
          <span>{say(words.search)}</span>
          <input type="search" placeholder={say(words.hint)} autoComplete="off" spellCheck={false} />
        </label>
        <output data-part="found" aria-live="polite" />
      </p>
      <div className="scroll">
        <table className="observations stack">
          <caption className="unseen">{say(words.caption)}</caption>
          <thead>
            <tr>
              {(['number', 'metric', 'period', 'source', 'comparability'] as const).map((column) => (
                <th key={column} scope="col" data-sort={column}>
                  {say(words[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {observations.map((observation) => (
              <ObservationRow key={observation.observation_id} view={view} observation={observation} />
            ))}
          </tbody>
        </table>
      </div>
      <Rest view={view} count={observations.length} />
      <p data-part="none" hidden>
        {say(words.none)}
      </p>
    </div>
  );
}

function ObservationRow({ view, observation }: { view: View; observation: Observation }) {
  const { lookup, say, locale } = view;
  const metric = observation.metric_id ? lookup.metric.get(observation.metric_id) : undefined;
  const source = observation.source_id ? lookup.source.get(observation.source_id) : undefined;
  const domain = observation.domain ?? 'all';
  return (
    <tr data-id={observation.observation_id} data-value={observation.value ?? observation.low ?? ''}>
      <td>
        <Quantity view={view} observation={observation} />
      </td>
      <td>
        <span className={`dot ${domainClass[domain]}`} title={termOf(domainTerms, domain, locale)} />
        {metric ? (
          <a href={view.to(pathOf.metric(metric.metric_id))}>{metric[`label_${locale}`]}</a>
        ) : (
          <span lang="zh-CN">{observation.label ?? say(words.unassigned)}</span>
        )}
        {observation.restates ? <small>{` ${say(words.restated)}`}</small> : null}
      </td>
      <td data-value={observation.period_end ?? ''}>{toPeriodWords(observation, locale)}</td>
      <td>{articleName(view, [observation.source_id]) || source?.publisher}</td>
      <td>{termOf(comparabilityTerms, observation.comparability, locale)}</td>
    </tr>
  );
}
