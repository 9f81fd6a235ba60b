import type { Metric } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { metricName, quantityOf, sentenceOf, standing, standingOf } from './number-words.ts';
import type { Decided } from './read-article.ts';

const words = {
  caption: { zh: '读出的统计数', en: 'Statistics that were read' },
  quote: { zh: '原文', en: 'As printed' },
  read: { zh: '读作', en: 'Read as' },
  says: { zh: '说的是', en: 'Says' },
  metric: { zh: '台账指标', en: 'Metric' },
  standing: { zh: '状态', en: 'Standing' },
} as const;

interface TableProps {
  readonly locale: Locale;
  /** All numbers of the text, of which some are shown. */
  readonly decided: readonly Decided[];
  readonly queue: readonly Decided[];
  readonly metrics: readonly Metric[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The statistics that are looked at, a row each; the table is one stop of Tab. */
export function NumberTable({ locale, decided, queue, metrics, chosen, onChoose }: TableProps) {
  const current = queue.some(({ key }) => key === chosen) ? chosen : (queue[0]?.key ?? null);
  return (
    <div className="scroll">
      <table className="number-table">
        <caption className="unseen">{words.caption[locale]}</caption>
        <thead>
          <tr>
            {(['quote', 'read', 'says', 'metric', 'standing'] as const).map((name) => (
              <th key={name} scope="col">
                {words[name][locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queue.map((each) => (
            <tr
              key={each.key}
              data-key={each.key}
              data-standing={standingOf(each)}
              aria-current={each.key === chosen}
            >
              <th scope="row">
                <button
                  type="button"
                  className="plain"
                  lang="zh-CN"
                  tabIndex={each.key === current ? 0 : -1}
                  onClick={() => onChoose(each.key)}
                >
                  {each.observation.quote}
                </button>
              </th>
              <td>{quantityOf(each.observation, locale)}</td>
              <td>{sentenceOf(each, decided, locale)}</td>
              <td>
                {each.observation.metric_id ? metricName(each.observation.metric_id, metrics, locale) : '—'}
              </td>
              <td>{standing[standingOf(each)][locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
