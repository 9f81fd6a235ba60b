import { memo, useCallback, useRef } from 'react';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { metricName, quantityOf, sentenceOf, standing, standingOf } from './number-words.ts';
import type { Decided } from './read-article.ts';
import { rowsAround } from './review-queue.ts';
import { useInTurn } from './use-in-turn.ts';
import type { Rows } from './use-rows.ts';

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
  readonly rows: Rows;
  readonly queue: readonly Decided[];
  readonly metrics: readonly Metric[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** So many rows are drawn at once. */
const fewRows = 50;

/** The statistics that are looked at, a row each; the table is one stop of Tab. */
export function NumberTable({ locale, rows, queue, metrics, chosen, onChoose }: TableProps) {
  const place = Math.max(
    0,
    queue.findIndex(({ key }) => key === chosen),
  );
  const around = rowsAround(queue, place);
  const drawn = useInTurn(around.length, fewRows);
  // The rows up to the chosen one are needed at once: it takes the focus.
  const chosenRow = around.findIndex(({ key }) => key === chosen);
  const shown = around.slice(0, Math.max(drawn, chosenRow + 1));
  const current = queue[place]?.key ?? null;
  const choice = useRef(onChoose);
  choice.current = onChoose;
  const choose = useCallback((key: string) => choice.current(key), []);
  return (
    <div className="scroll">
      <table className="number-table stack">
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
            <Row
              key={each.key}
              locale={locale}
              whole={rows.get(each.observation.part_of ?? '')}
              metrics={metrics}
              decided={each}
              isChosen={each.key === chosen}
              isStop={each.key === current}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<TableProps, 'locale' | 'metrics' | 'onChoose'> {
  readonly decided: Decided;
  /** What it is a part of. */
  readonly whole: Observation | undefined;
  readonly isChosen: boolean;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
}

const Row = memo(({ locale, whole, metrics, decided, isChosen, isStop, onChoose }: RowProps) => {
  const { key, observation } = decided;
  const standsAs = standingOf(decided);
  return (
    <tr data-key={key} data-standing={standsAs} aria-current={isChosen}>
      <th scope="row">
        <button
          type="button"
          className="plain"
          lang="zh-CN"
          tabIndex={isStop ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {observation.quote}
        </button>
      </th>
      <td>{quantityOf(observation, locale)}</td>
      <td>{sentenceOf(decided, whole, locale)}</td>
      <td>{observation.metric_id ? metricName(observation.metric_id, metrics, locale) : '—'}</td>
      <td>{standing[standsAs][locale]}</td>
    </tr>
  );
});
