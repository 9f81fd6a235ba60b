import { useEffect, useMemo, useRef, useState } from 'react';
import { resultCode } from '../../charts/result.ts';
import type { ChartChoice } from '../../charts/result-choice.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { QueryResult } from '../../engine/database.ts';
import type { Drawing } from '../../share/formats/drawing.ts';
import type { Format } from '../../share/formats/format.ts';
import { drawingFormats } from '../../share/formats/index.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { saveFile } from '../../ui/download.ts';
import { ChartChoices } from './ChartChoices.tsx';
import { standaloneSvg } from './standalone-svg.ts';
import type { Ask } from './use-grid-view.ts';
import { useResultChart, useWholeChart } from './use-result-chart.ts';

const words = {
  code: { zh: 'Plot代码', en: 'Plot code' },
  take: { zh: '下载', en: 'Download ' },
  impossible: { zh: '这样的搭配画不出图：', en: 'This choice cannot be drawn: ' },
  chart: { zh: '结果的图', en: 'Chart of the result' },
  whole: { zh: '正在按全部行重新算图…', en: 'Drawing it anew of all rows…' },
};

interface ChartPanelProps {
  readonly answer: QueryResult;
  readonly choice: ChartChoice;
  readonly locale: Locale;
  /** Asks the engine that answered; the same function at every render. */
  readonly ask: Ask;
  /** A query of the reader's waits for the engine. */
  readonly busy: boolean;
  readonly onChoice: (choice: ChartChoice) => void;
}

/** An answer as a chart, every part of it a choice that can be changed and copied as text. */
export function ChartPanel({ answer, choice, locale, ask, busy, onChoice }: ChartPanelProps) {
  const plate = useRef<HTMLDivElement>(null);
  const title = `${words.chart[locale]}: ${[choice.x, choice.y].filter(Boolean).join(' × ')}`;
  const { whole, waits } = useWholeChart(answer, choice, ask, busy);
  const drawn = useResultChart(plate, { answer, choice, whole, title, locale });
  const [unsaved, setUnsaved] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing is another attempt.
  useEffect(() => setUnsaved(''), [answer, choice]);
  const fault = drawn.fault ? words.impossible[locale] + drawn.fault : unsaved;
  const code = useMemo(() => resultCode(answer, choice, locale, whole), [answer, choice, locale, whole]);
  const save = (format: Format<Drawing>) => {
    // A scale of colours, where there is one, is a drawing of its own above.
    const svg = [...(plate.current?.querySelectorAll('svg') ?? [])].at(-1);
    if (svg)
      saveDrawing(svg, title, answer.sql, format, locale).catch((error) =>
        setUnsaved(errorMessage(error, locale)),
      );
  };
  return (
    <div className="charted">
      <ChartChoices choice={choice} columns={answer.columns} locale={locale} onChoice={onChoice} />
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {waits ? (
        <p className="hint" role="status">
          {words.whole[locale]}
        </p>
      ) : null}
      <div className="result-plate" ref={plate} />
      {/* In the drawing as well, which leaves the page without its words. */}
      {drawn.left ? <p className="unseen">{drawn.left}</p> : null}
      <p className="choices">
        {Object.values(drawingFormats).map((format) => (
          <button key={format.id} type="button" onClick={() => save(format)}>
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

/** Saves a drawing with its query inside. */
async function saveDrawing(
  svg: SVGSVGElement,
  title: string,
  sql: string,
  format: Format<Drawing>,
  locale: Locale,
): Promise<void> {
  const drawing = {
    markup: standaloneSvg(svg, title, sql),
    width: svg.width.baseVal.value,
    height: svg.height.baseVal.value,
    scale: 2,
    texts: { SQL: sql },
  };
  saveFile(await format.write(drawing, locale), `${ledgerTitles.id}-chart.${format.extension}`);
}
