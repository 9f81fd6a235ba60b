import { useEffect, useMemo, useRef, useState } from 'react';
import { result, resultCode } from '../../charts/result.ts';
import { aggregates, aggregateWords, type ChartChoice, chartMarks } from '../../charts/result-choice.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { QueryResult } from '../../engine/database.ts';
import type { Drawing } from '../../share/formats/drawing.ts';
import type { Format } from '../../share/formats/format.ts';
import { drawingFormats } from '../../share/formats/index.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { saveFile } from '../../ui/download.ts';
import { standaloneSvg } from './standalone-svg.ts';

const words = {
  mark: { zh: '图形', en: 'Mark' },
  x: { zh: '横轴', en: 'X' },
  y: { zh: '纵轴', en: 'Y' },
  colour: { zh: '颜色', en: 'Colour' },
  facet: { zh: '分面', en: 'Facet' },
  aggregate: { zh: '汇总', en: 'Aggregate' },
  log: { zh: '对数轴', en: 'Log axis' },
  none: { zh: '无', en: 'none' },
  code: { zh: 'Plot代码', en: 'Plot code' },
  take: { zh: '下载', en: 'Download ' },
  impossible: { zh: '这样的搭配画不出图：', en: 'This choice cannot be drawn: ' },
  nothing: {
    zh: '这个结果没有能画的列。图要有一列数，或一列可以计数的名称。',
    en: 'No column of this result can be drawn. A chart needs a column of numbers, or of names to count.',
  },
  chart: { zh: '结果的图', en: 'Chart of the result' },
  marks: {
    bar: { zh: '条', en: 'bars' },
    line: { zh: '线', en: 'line' },
    dot: { zh: '点', en: 'dots' },
    area: { zh: '面', en: 'area' },
  },
};

interface ChartPanelProps {
  readonly answer: QueryResult;
  readonly choice: ChartChoice | null;
  readonly locale: Locale;
  readonly onChoice: (choice: ChartChoice) => void;
}

/** An answer as a chart, every part of it a choice that can be changed and copied as text. */
export function ChartPanel({ answer, choice, locale, onChoice }: ChartPanelProps) {
  const plate = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!plate.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(plate.current);
    return () => watch.disconnect();
  }, []);
  const [fault, setFault] = useState('');
  const [left, setLeft] = useState('');

  useEffect(() => {
    const host = plate.current;
    if (!host || width < 200 || !choice) return;
    try {
      const drawn = result({ document, width, locale }, answer, choice);
      drawn.svg.setAttribute('role', 'img');
      drawn.svg.setAttribute(
        'aria-label',
        `${words.chart[locale]}: ${[choice.x, choice.y].filter(Boolean).join(' × ')}`,
      );
      host.replaceChildren(drawn.svg);
      setFault('');
      setLeft(drawn.left);
    } catch (error) {
      host.replaceChildren();
      setFault(words.impossible[locale] + errorMessage(error));
    }
  }, [answer, choice, width, locale]);

  const take = async (format: Format<Drawing>) => {
    // A scale of colours, where there is one, is a drawing of its own above.
    const svg = [...(plate.current?.querySelectorAll('svg') ?? [])].at(-1);
    if (!svg) return;
    const title = `${words.chart[locale]}: ${[choice?.x, choice?.y].filter(Boolean).join(' × ')}`;
    try {
      const file = await format.write(
        {
          markup: standaloneSvg(svg, title, answer.sql),
          width: svg.width.baseVal.value,
          height: svg.height.baseVal.value,
          scale: 2,
          texts: { SQL: answer.sql },
        },
        locale,
      );
      saveFile(file, `${ledgerTitles.id}-chart.${format.extension}`);
    } catch (error) {
      setFault(errorMessage(error));
    }
  };
  const code = useMemo(() => (choice ? resultCode(answer.columns, choice) : ''), [answer, choice]);
  if (!choice) return <p className="stand">{words.nothing[locale]}</p>;
  const columns = answer.columns.map(({ name }) => name);
  const column = (key: 'x' | 'y' | 'colour' | 'facet') => (
    <Choice
      label={words[key][locale]}
      value={choice[key] ?? ''}
      options={[['', words.none[locale]], ...columns.map((name) => [name, name] as const)]}
      onChange={(value) => onChoice({ ...choice, [key]: value || null })}
    />
  );
  return (
    <div className="charted">
      <div className="fields">
        <Choice
          label={words.mark[locale]}
          value={choice.mark}
          options={chartMarks.map((mark) => [mark, words.marks[mark][locale]] as const)}
          onChange={(mark) => onChoice({ ...choice, mark: mark as ChartChoice['mark'] })}
        />
        {column('x')}
        {column('y')}
        {column('colour')}
        {column('facet')}
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
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="result-plate" ref={plate} />
      {left ? <p className="hint">{left}</p> : null}
      <p className="choices">
        {Object.values(drawingFormats).map((format) => (
          <button key={format.id} type="button" onClick={() => void take(format)}>
            {words.take[locale] + format.name[locale]}
          </button>
        ))}
      </p>
      <details>
        <summary>{words.code[locale]}</summary>
        <div className="copied">
          <pre>
            <code>{code}</code>
          </pre>
          <CopyButton locale={locale} />
        </div>
      </details>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
