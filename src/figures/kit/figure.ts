/** A figure is one question, one SQL, one chart and one alt text; it is made once and travels. */

import type { Frame } from '../../charts/frame.ts';
import type { Domain } from '../../dataset/schema.ts';
import type { Row } from '../../engine/database.ts';
import type { Locale, Text } from '../../text/locale.ts';

export interface Figure<R extends Row = Row> {
  /** Kebab-case; the address of the figure and its `data-figure`. */
  readonly id: string;
  readonly domain: Domain;
  readonly theme: 'measures' | 'volume' | 'coverage' | 'adoption' | 'evidence' | 'time';
  /** The metrics it shows, for the metric pages that list it. */
  readonly metrics: readonly string[];
  /** What the figure answers. */
  readonly question: Text;
  /** The headline, which may be made of the rows. */
  readonly title: (rows: readonly R[], locale: Locale) => string;
  /** What is drawn: unit, scale, what a mark means. */
  readonly subtitle: (rows: readonly R[], locale: Locale) => string;
  /** Asked of the ledger's tables; the same text is shown to the reader and rerun in the browser. */
  readonly sql: string;
  readonly chart: (rows: readonly R[], frame: Frame) => SVGSVGElement;
  /** What a reader who cannot see the chart should know: kind of chart, main finding, range. */
  readonly alt: (rows: readonly R[], locale: Locale) => string;
  readonly notes: readonly Text[];
}

/** Lets a figure be written against the rows its own SQL answers with and stand among the others. */
export function toFigure<R extends Row>(figure: Figure<R>): Figure {
  return figure as unknown as Figure;
}
