import type { KeyboardEvent } from 'react';
import type { Metric } from '../../dataset/schema.ts';
import type { Locale } from '../../text/locale.ts';
import { metricName, quantityOf, sentenceOf, standing, standingOf } from './number-words.ts';
import type { Decided, Verdict } from './read-article.ts';

const words = {
  caption: { zh: '读出的统计数', en: 'Statistics that were read' },
  quote: { zh: '原文', en: 'As printed' },
  read: { zh: '读作', en: 'Read as' },
  says: { zh: '说的是', en: 'Says' },
  metric: { zh: '台账指标', en: 'Metric' },
  standing: { zh: '状态', en: 'Standing' },
  keys: {
    zh: '在表里：上下键换行，A采纳，R拒绝，U撤回',
    en: 'In the table: up and down change the row, A accepts, R rejects, U takes back',
  },
} as const;

interface TableProps {
  readonly locale: Locale;
  readonly decided: readonly Decided[];
  readonly metrics: readonly Metric[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onVerdict: (key: string, verdict: Verdict | null) => void;
}

/** Every statistic a row; the table is one stop of Tab and is worked through by keys. */
export function NumberTable({ locale, decided, metrics, chosen, onChoose, onVerdict }: TableProps) {
  const onKey = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as Element).closest('tr');
    const at = decided.findIndex(({ key }) => key === row?.dataset.key);
    const here = decided[at];
    if (!here) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const verdict = { a: 'accepted', r: 'rejected', u: null }[event.key.toLowerCase()] as
      | Verdict
      | null
      | undefined;
    if (by !== 0) {
      const next = decided[Math.max(0, Math.min(decided.length - 1, at + by))];
      if (next) onChoose(next.key);
      (by > 0 ? row?.nextElementSibling : row?.previousElementSibling)
        ?.querySelector<HTMLElement>('button')
        ?.focus();
    } else if (verdict !== undefined) onVerdict(here.key, verdict);
    else return;
    event.preventDefault();
  };
  const current = decided.some(({ key }) => key === chosen) ? chosen : (decided[0]?.key ?? null);
  return (
    <>
      <p className="hint">{words.keys[locale]}</p>
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
          <tbody onKeyDown={onKey}>
            {decided.map((each) => (
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
    </>
  );
}
