import {
  aggregates,
  aggregateWords,
  type ChartChoice,
  chartMarks,
  type TimeBin,
  timeBins,
} from '../../charts/result-choice.ts';
import type { ResultColumn } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';

const words = {
  mark: { zh: '图形', en: 'Mark' },
  x: { zh: '横轴', en: 'X' },
  y: { zh: '纵轴', en: 'Y' },
  colour: { zh: '颜色', en: 'Colour' },
  facet: { zh: '分面', en: 'Facet' },
  aggregate: { zh: '汇总', en: 'Aggregate' },
  second: { zh: '第二列数', en: 'Second series' },
  bin: { zh: '时间分段', en: 'Time bin' },
  share: { zh: '按占比', en: 'As shares' },
  reference: { zh: '参考线', en: 'Reference line' },
  log: { zh: '对数轴', en: 'Log axis' },
  none: { zh: '无', en: 'none' },
  marks: {
    bar: { zh: '条', en: 'bars' },
    line: { zh: '线', en: 'line' },
    dot: { zh: '点', en: 'dots' },
    area: { zh: '面', en: 'area' },
    box: { zh: '箱线', en: 'boxes' },
    heat: { zh: '热力格', en: 'heat map' },
  },
  bins: {
    none: { zh: '不分段', en: 'none' },
    day: { zh: '日', en: 'day' },
    month: { zh: '月', en: 'month' },
    quarter: { zh: '季', en: 'quarter' },
    year: { zh: '年', en: 'year' },
  },
};

interface ChartChoicesProps {
  readonly choice: ChartChoice;
  /** Those to choose from. */
  readonly columns: readonly ResultColumn[];
  readonly locale: Locale;
  readonly onChoice: (choice: ChartChoice) => void;
}

/** What a chart is made of, every part of it open to change. */
export function ChartChoices({ choice, columns, locale, onChoice }: ChartChoicesProps) {
  const names = columns.map(({ name }) => [name, name] as const);
  const numbers = columns.flatMap(({ name, kind }) => (kind === 'number' ? [[name, name] as const] : []));
  const isDate = columns.some(({ name, kind }) => name === choice.x && kind === 'date');
  return (
    <div className="fields">
      <Choice
        label={words.mark[locale]}
        value={choice.mark}
        options={chartMarks.map((mark) => [mark, words.marks[mark][locale]] as const)}
        onChange={(mark) => onChoice({ ...choice, mark: mark as ChartChoice['mark'] })}
      />
      {(['x', 'y', 'colour', 'facet'] as const).map((channel) => (
        <Choice
          key={channel}
          label={words[channel][locale]}
          value={choice[channel] ?? ''}
          options={[['', words.none[locale]], ...names]}
          onChange={(name) => onChoice({ ...choice, [channel]: name || null })}
        />
      ))}
      <Choice
        label={words.aggregate[locale]}
        value={choice.aggregate}
        options={aggregates.map((each) => [each, aggregateWords[each][locale]] as const)}
        onChange={(each) => onChoice({ ...choice, aggregate: each as ChartChoice['aggregate'] })}
      />
      <Choice
        label={words.second[locale]}
        value={choice.second ?? ''}
        options={[['', words.none[locale]], ...numbers]}
        onChange={(name) => onChoice({ ...choice, second: name || null })}
      />
      {isDate ? (
        <Choice
          label={words.bin[locale]}
          value={choice.bin}
          options={timeBins.map((bin) => [bin, words.bins[bin][locale]] as const)}
          onChange={(bin) => onChoice({ ...choice, bin: bin as TimeBin })}
        />
      ) : null}
      <label>
        {words.reference[locale]}
        <input
          type="number"
          step="any"
          size={8}
          value={choice.reference ?? ''}
          onChange={({ target }) =>
            onChoice({ ...choice, reference: target.value === '' ? null : Number(target.value) })
          }
        />
      </label>
      {choice.mark === 'bar' || choice.mark === 'area' ? (
        <label className="tick">
          <input
            type="checkbox"
            checked={choice.share}
            onChange={(event) => onChoice({ ...choice, share: event.target.checked })}
          />
          {words.share[locale]}
        </label>
      ) : null}
      <label className="tick">
        <input
          type="checkbox"
          checked={choice.log}
          onChange={(event) => onChoice({ ...choice, log: event.target.checked })}
        />
        {words.log[locale]}
      </label>
    </div>
  );
}
