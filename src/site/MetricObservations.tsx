import { toPeriodWords } from '../dataset/quantity.ts';
import type { Observation } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import { boundTerms, qualityTerms } from '../dataset/vocabulary.ts';
import type { Text } from '../text/locale.ts';
import { articleName } from '../ui/article-name.ts';
import { Chinese } from '../ui/Chinese.tsx';
import { comparabilityWords } from '../ui/comparability-words.ts';
import { Quantity } from '../ui/Quantity.tsx';
import type { View } from '../ui/view.ts';

const words = {
  number: { zh: '数字', en: 'Number' },
  period: { zh: '时间', en: 'Period' },
  bound: { zh: '界限', en: 'Bound' },
  comparability: { zh: '可比性', en: 'Comparability' },
  source: { zh: '来源', en: 'Source' },
  quote: { zh: '原话', en: 'As printed' },
  caption: { zh: '这个指标的全部观测', en: 'Every observation of this metric' },
} satisfies Record<string, Text>;

const columns = ['number', 'period', 'bound', 'comparability', 'quote', 'source'] as const;

/** Everything known of one metric, oldest first, each with its words and its source. */
export function MetricObservations({
  view,
  observations,
}: {
  view: View;
  observations: readonly Observation[];
}) {
  const { say } = view;
  return (
    <div className="scroll">
      <table className="history stack">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(words[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {observations.map((observation) => (
            <HistoryRow key={observation.observation_id} view={view} observation={observation} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HistoryRow({ view, observation }: { view: View; observation: Observation }) {
  const { locale, lookup } = view;
  const source = lookup.source.get(observation.source_id);
  const own = lookup.article.has(observation.source_id);
  return (
    <tr id={observation.observation_id} className={own ? 'own' : undefined}>
      <td>
        <Quantity view={view} observation={observation} />
      </td>
      <td>{toPeriodWords(observation, locale)}</td>
      <td>{termOf(boundTerms, observation.bound, locale)}</td>
      <td>{comparabilityWords(observation, locale)}</td>
      <td lang={/\p{Script=Han}/u.test(observation.quote) ? 'zh-CN' : 'en'}>{observation.quote}</td>
      <td>
        {own ? (
          <Chinese locale={locale} words={articleName(view, [observation.source_id])} />
        ) : source?.url ? (
          <a href={source.url} rel="noreferrer">
            <Chinese locale={locale} words={source.publisher ?? ''} />
          </a>
        ) : (
          <Chinese locale={locale} words={source?.publisher ?? ''} />
        )}
        {own ? null : <small>{` ${termOf(qualityTerms, source?.quality ?? null, locale)}`}</small>}
      </td>
    </tr>
  );
}
