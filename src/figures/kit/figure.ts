/** A figure is one question, one SQL, one chart and one alt text; it is made once and travels. */

import type { Frame } from '../../charts/frame.ts';
import type { Domain } from '../../dataset/domains.ts';
import type { Row } from '../../engine/database.ts';
import type { Locale, Text } from '../../text/locale.ts';
import type { NativeChart } from './native-chart.ts';
import type { NativePanels } from './native-panels.ts';
import type { RowKind } from './row-kind.ts';

/** `R` is the row that the figure's own SQL answers with. */
export interface Figure<R extends Row = Row> {
  /** Kebab-case; the address of the figure and its `data-figure`. */
  readonly id: string;
  readonly domain: Domain;
  /** A theme of the ledger, or `time` or `evidence`. */
  readonly theme: string;
  /** The metrics it shows, for the metric pages that list it. */
  readonly metrics: readonly string[];
  /** The reviews that propose it, each with its place in the order of a meeting. */
  readonly reviews?: Readonly<Partial<Record<Domain | 'comparison', number>>>;
  /** What the figure answers. */
  readonly question: Text;
  /** What a row of its answer is. */
  readonly row: RowKind<R>;
  /** Asked of the ledger's tables; the same text is shown to the reader and rerun in the browser. */
  readonly sql: string;
  readonly notes: readonly Text[];
  /** What its rows come from, where none of them stands for an observation or an event. */
  readonly origin?: Text;
  /**
   * The headline, which may be made of the rows.
   * @param isAway the article is not at hand, as on a slide: its numbers go by their day
   */
  title(rows: readonly R[], locale: Locale, isAway?: boolean): string;
  /** What a slide says under the title, where that is not told of its metrics but of what is drawn; '' says nothing. */
  beside?(rows: readonly R[], locale: Locale): string;
  /** What is drawn: unit, scale, what a mark means. */
  subtitle(rows: readonly R[], locale: Locale): string;
  chart(rows: readonly R[], frame: Frame): SVGSVGElement;
  /** Its chart has a logarithmic axis, on which numbers in several units stand. */
  readonly logarithmic?: true;
  /** What a reader who cannot see the chart should know: kind of chart, main finding, range. */
  alt(rows: readonly R[], locale: Locale): string;
  /** The rows as a chart that an office program edits; absent or null where none shows them honestly. */
  native?(rows: readonly R[], locale: Locale): NativeChart | null;
  /** Where no one chart does: one for each of its panels. */
  nativePanels?(rows: readonly R[], locale: Locale): NativePanels | null;
}
