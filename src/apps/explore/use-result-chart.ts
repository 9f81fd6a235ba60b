/** The drawing of an answer in an element of the page, drawn again when the element has another width. */

import { type RefObject, useEffect, useState } from 'react';
import { result } from '../../charts/result.ts';
import type { ChartChoice } from '../../charts/result-choice.ts';
import type { QueryResult } from '../../engine/database.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';

interface ResultChart {
  readonly answer: QueryResult;
  readonly choice: ChartChoice;
  /** What the drawing is called. */
  readonly title: string;
  readonly locale: Locale;
}

/** Why there is no drawing, and what it leaves out; each empty when there is nothing to say. */
export function useResultChart(
  host: RefObject<HTMLDivElement | null>,
  { answer, choice, title, locale }: ResultChart,
) {
  const width = useWidth(host);
  const [fault, setFault] = useState('');
  const [left, setLeft] = useState('');
  useEffect(() => {
    if (!host.current || width < 200) return;
    try {
      const drawn = result({ document, width, locale }, answer, choice);
      drawn.svg.setAttribute('role', 'img');
      drawn.svg.setAttribute('aria-label', title);
      host.current.replaceChildren(drawn.svg);
      setFault('');
      setLeft(drawn.left);
    } catch (error) {
      host.current.replaceChildren();
      setFault(errorMessage(error));
    }
  }, [host, answer, choice, title, width, locale]);
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
