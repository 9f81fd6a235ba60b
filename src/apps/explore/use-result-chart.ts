/** The drawing of an answer in an element of the page, drawn again when the element has another width. */

import { type RefObject, useEffect, useState } from 'react';
import { result } from '../../charts/result.ts';
import type { ChartChoice } from '../../charts/result-choice.ts';
import { needsEngine, type WholeChart, wholeChart } from '../../charts/whole-chart.ts';
import type { QueryResult } from '../../engine/database.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import type { Ask } from './use-grid-view.ts';

interface ResultChart {
  readonly answer: QueryResult;
  readonly choice: ChartChoice;
  /** The rows that stand for all, where the answer does not hold all. */
  readonly whole: WholeChart | null;
  /** What the drawing is called. */
  readonly title: string;
  readonly locale: Locale;
}

/** Why there is no drawing, and what it leaves out; each empty when there is nothing to say. */
export function useResultChart(
  host: RefObject<HTMLDivElement | null>,
  { answer, choice, whole, title, locale }: ResultChart,
) {
  const width = useWidth(host);
  const [fault, setFault] = useState('');
  const [left, setLeft] = useState('');
  useEffect(() => {
    if (!host.current || width < 200) return;
    try {
      const drawn = result({ document, width, locale }, answer, choice, whole);
      drawn.svg.setAttribute('role', 'img');
      drawn.svg.setAttribute('aria-label', title);
      host.current.replaceChildren(drawn.svg);
      setFault('');
      setLeft(drawn.left);
    } catch (error) {
      host.current.replaceChildren();
      setFault(errorMessage(error, locale));
    }
  }, [host, answer, choice, whole, title, width, locale]);
  return { fault, left };
}

/** Of an element, in whole CSS pixels; 0 until it is laid out. */
function useWidth(host: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!host.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(host.current);
    return () => watch.disconnect();
  }, [host]);
  return width;
}

/**
 * A chart of all rows of an answer that the page holds in part, once the engine has it; until then, and where it
 * fails, the chart is of the rows that are here.
 * @param busy whether a query of the reader's waits for the engine, which is then left to it
 */
export function useWholeChart(answer: QueryResult, choice: ChartChoice, ask: Ask, busy: boolean) {
  const [seen, setSeen] = useState<{ answer: QueryResult; choice: ChartChoice; whole: WholeChart | null }>();
  const wanted = needsEngine(answer, choice);
  const current = seen?.answer === answer && seen.choice === choice ? seen : null;
  const waits = wanted && !current;
  useEffect(() => {
    if (!waits || busy) return;
    const control = new AbortController();
    const settle = (whole: WholeChart | null) => {
      if (!control.signal.aborted) setSeen({ answer, choice, whole });
    };
    wholeChart((sql) => ask(sql, { signal: control.signal }), answer, choice).then(settle, () =>
      settle(null),
    );
    return () => control.abort();
  }, [answer, choice, ask, busy, waits]);
  return { whole: current?.whole ?? null, waits };
}
