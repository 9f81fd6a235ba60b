import type { Metric, Observation } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { metricName, quantityOf, sentenceOf, standing, standingOf } from './number-words.ts';
import type { Decided } from './read-article.ts';

const words = {
  some: {
    zh: (from: number, to: number, of: number) => `第${from}至${to}个，共${of}个；选一个数字，表随之移动`,
    en: (from: number, to: number, of: number) =>
      `${from} to ${to} of ${of}; the table follows the chosen number`,
  },
  caption: { zh: '读出的统计数', en: 'Statistics that were read' },
  quote: { zh: '原文', en: 'As printed' },
  read: { zh: '读作', en: 'Read as' },
  says: { zh: '说的是', en: 'Says' },
  metric: { zh: '台账指标', en: 'Metric' },
  standing: { zh: '状态', en: 'Standing' },
} as const;

/** A table of thousands of rows would hold up every key: those around the chosen number stand in it. */
const mostRows = 100;

interface TableProps {
  readonly locale: Locale;
  /** All numbers of the text by observation_id, of which some are shown. */
  readonly rows: ReadonlyMap<string, Observation>;
  readonly queue: readonly Decided[];
  readonly metrics: readonly Metric[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The statistics that are looked at, a row each; the table is one stop of Tab. */
export function NumberTable({ locale, rows, queue, metrics, chosen, onChoose }: TableProps) {
  const place = Math.max(
    0,
    queue.findIndex(({ key }) => key === chosen),
  );
  const first = Math.max(0, Math.min(place - mostRows / 2, queue.length - mostRows));
  const shown = queue.slice(first, first + mostRows);
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
          {shown.map((each) => (
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
              <td>{sentenceOf(each, rows, locale)}</td>
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
