/** Linked charts of one table or file: a brush on one is answered by all the others within a frame. */

import { type BrushedChart, brushed } from '../../charts/brushed.ts';
import type { Brush, Dimension } from '../../crossfilter/brush-dimension.ts';
import { type Counted, LinkedCounts } from '../../crossfilter/linked-counts.ts';
import type { RowSource } from '../../crossfilter/row-source.ts';
import type { Locale } from '../../text/locale.ts';
import { asWork } from '../../text/pending-work.ts';
import { watchBrush } from './watch-brush.ts';

export interface LinkedState {
  readonly brushes: readonly (Brush | null)[];
  /** Share of the rows the shown counts rest on; below 1 they are estimates. */
  readonly share: number;
  /** Rows that all brushes together let through. */
  readonly chosen: number;
  readonly total: number;
}

export interface Linked {
  readonly set: (brushes: readonly (Brush | null)[]) => void;
  readonly close: () => void;
  /** Brings no more rows; the charts stay, as estimates from those that are here. */
  readonly halt: () => void;
  /** Resolves when every row is here. */
  readonly whole: Promise<void>;
}

export interface LinkedOptions {
  readonly source: RowSource;
  readonly dimensions: readonly Dimension[];
  /** An element for each dimension. */
  readonly hosts: readonly HTMLElement[];
  readonly locale: Locale;
  readonly brushes?: readonly (Brush | null)[];
  readonly onState: (state: LinkedState) => void;
}

// Counting never holds the page longer than this at a time, in milliseconds.
const budget = 10;
// Nor are charts that are still being counted drawn more often than this.
const pace = 100;

export function openLinked(options: LinkedOptions): Linked {
  const { source, dimensions, hosts, locale, onState } = options;
  const stop = new AbortController();
  const halted = new AbortController();
  const charts = hosts.map((host, at): BrushedChart => {
    const width = Math.max(260, Math.floor(host.clientWidth));
    const chart = brushed({ document, width, locale }, dimensions[at] as Dimension);
    host.replaceChildren(chart.svg);
    return chart;
  });
  const counts = new LinkedCounts(source, options.brushes ?? dimensions.map(() => null));
  let share = 0;
  let chosen = 0;
  const show = (counted: Counted | null) => {
    if (!counted) return;
    for (const [at, bars] of counted.brushed.entries())
      if (bars) charts[at]?.patch(counted.all[at] ?? bars, bars);
    ({ share, chosen } = counted);
  };
  const showBrushes = () => {
    for (const [at, chart] of charts.entries()) chart.showBrush(counts.brushes[at] ?? null);
  };
  // The charts follow every step; the words beside them once a frame.
  const tell = oncePerFrame(stop.signal, () =>
    onState({ brushes: counts.brushes, share, chosen: Math.round(chosen), total: source.total }),
  );

  const soon = soonAfter(stop.signal);
  let counting = false;
  let shown = 0;
  /** Counts in short turns for as long as there are rows to count. */
  const turn = () => {
    counting = counts.grow(budget);
    const now = performance.now();
    if (now - shown >= pace || counts.whole) {
      shown = now;
      show(counts.view());
      tell();
    }
    if (counting) soon(turn);
  };
  const count = () => {
    if (!counting) turn();
  };
  const enter = (at: number) => {
    if (counts.enter(at, budget)) count();
  };

  hosts.forEach((host, at) => {
    watchBrush({
      host,
      chart: charts[at] as BrushedChart,
      dimension: dimensions[at] as Dimension,
      current: () => counts.brushes[at] ?? null,
      onEnter: () => enter(at),
      onChange: (brush) => {
        counts.brush(at, brush);
        charts[at]?.showBrush(brush);
        enter(at);
        show(counts.step());
        tell();
      },
      signal: stop.signal,
    });
  });
  showBrushes();

  // The rows come in windows spread over the table: every beginning of them is a fair sample.
  count();
  const whole = asWork(source.fill(count, AbortSignal.any([stop.signal, halted.signal])));
  whole.catch(() => undefined);
  if (source.total === 0) tell();
  return {
    set(next) {
      counts.restart(next);
      showBrushes();
      shown = 0;
      count();
    },
    halt: () => halted.abort(),
    close: () => {
      stop.abort();
      source.close();
    },
    whole,
  };
}

/** Does something once before the next frame, however often it is asked for. */
function oncePerFrame(signal: AbortSignal, act: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) act();
    });
  };
}

/** Runs a turn after the page has had its own: input and paint come first. */
function soonAfter(signal: AbortSignal): (turn: () => void) => void {
  const channel = new MessageChannel();
  let next: (() => void) | null = null;
  channel.port1.onmessage = () => {
    const turn = next;
    next = null;
    if (!signal.aborted) turn?.();
  };
  signal.addEventListener('abort', () => channel.port1.close());
  return (turn) => {
    next = turn;
    channel.port2.postMessage(null);
  };
}
