import { useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { setTarget } from '../../review/edit-targets.ts';
import type { LedgerData } from '../../review/ledger-data.ts';
import { baselineOf, type Direction, directions, directionTerms } from '../../review/status.ts';
import { parseAmount } from '../../review/target-file.ts';
import type { Locale } from '../../text/locale.ts';
import { MetricOptions } from '../../ui/MetricOptions.tsx';
import type { DeckHook } from './use-deck.ts';

const words = {
  metric: { zh: '指标', en: 'Metric' },
  direction: { zh: '要求', en: 'Asks to' },
  value: { zh: '目标值，如6亿', en: 'Target, e.g. 600,000,000' },
  by: { zh: '到期', en: 'Due' },
  add: { zh: '加一个目标', en: 'Add a target' },
  needed: {
    zh: '请给出目标值与日期；目标值写成600000000、6亿均可，不带别的单位。',
    en: 'Give a value, such as 600,000,000, in the metric’s own unit, and a day.',
  },
};

interface Props {
  readonly locale: Locale;
  readonly data: LedgerData;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
  readonly onFault: (words: string) => void;
}

/** One target, typed; its baseline is what the metric had on the day of the last review. */
export function TargetForm({ locale, data, deck, change, onFault }: Props) {
  const [metric, setMetric] = useState(data.metrics[0]?.metric_id ?? '');
  const [direction, setDirection] = useState<Direction>('reach');
  const [value, setValue] = useState('');
  const [by, setBy] = useState('');

  const add = () => {
    const one = data.metrics.find(({ metric_id }) => metric_id === metric);
    const number = one ? parseAmount(value, one) : null;
    if (!one || number === null || by === '') {
      onFault(words.needed[locale]);
      return;
    }
    onFault('');
    const baseline = baselineOf(data, one, deck.since);
    const target = {
      metric_id: metric,
      value: number,
      by,
      ...(direction === 'reach' ? {} : { direction }),
      ...(baseline ? { baseline } : {}),
    };
    change((now) => setTarget(now, target));
    setValue('');
  };

  return (
    <form
      className="row-of-fields"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        {words.metric[locale]}
        <select value={metric} onChange={(event) => setMetric(event.target.value)}>
          <MetricOptions metrics={data.metrics} locale={locale} />
        </select>
      </label>
      <label>
        {words.direction[locale]}
        <select value={direction} onChange={(event) => setDirection(event.target.value as Direction)}>
          {directions.map((one) => (
            <option key={one} value={one}>
              {directionTerms[one][locale]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.value[locale]}
        <input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
      </label>
      <label>
        {words.by[locale]}
        <input type="date" value={by} onChange={(event) => setBy(event.target.value)} />
      </label>
      <button type="submit">{words.add[locale]}</button>
    </form>
  );
}
