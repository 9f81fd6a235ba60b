import { aggregates, aggregateWords, type ChartChoice, chartMarks } from '../../charts/result-choice.ts';
import type { Locale } from '../../text/locale.ts';
import { Choice } from './Choice.tsx';

const words = {
  mark: { zh: '图形', en: 'Mark' },
  x: { zh: '横轴', en: 'X' },
  y: { zh: '纵轴', en: 'Y' },
  colour: { zh: '颜色', en: 'Colour' },
  facet: { zh: '分面', en: 'Facet' },
  aggregate: { zh: '汇总', en: 'Aggregate' },
  log: { zh: '对数轴', en: 'Log axis' },
  none: { zh: '无', en: 'none' },
  marks: {
    bar: { zh: '条', en: 'bars' },
    line: { zh: '线', en: 'line' },
    dot: { zh: '点', en: 'dots' },
    area: { zh: '面', en: 'area' },
  },
};

interface ChartChoicesProps {
  readonly choice: ChartChoice;
  /** Names of the columns to choose from. */
  readonly columns: readonly string[];
  readonly locale: Locale;
  readonly onChoice: (choice: ChartChoice) => void;
}

/** What a chart is made of, every part of it open to change. */
export function ChartChoices({ choice, columns, locale, onChoice }: ChartChoicesProps) {
  const names = columns.map((name) => [name, name] as const);
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
