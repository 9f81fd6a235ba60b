/** Linked charts of one table or file: a brush on one is answered by all the others within a frame. */

import { type BrushedChart, brushed } from '../../charts/brushed.ts';
import type { Brush, Dimension } from '../../crossfilter/brush-dimension.ts';
import type { AllCounts, Cumulative } from '../../crossfilter/falcon-index.ts';
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
  let brushes: readonly (Brush | null)[] = options.brushes ?? dimensions.map(() => null);
  // Every row, whatever is brushed: what stands behind the bars.
  const base = source.openCounts(dimensions.map(() => null));
  let all: readonly Float64Array[] = [];
  let index: Cumulative | null = null;
  let counter: AllCounts | null = null;
  let share = 0;
  let chosen = 0;
  let telling = false;
  // The charts follow every step; the words beside them once a frame.
  const tell = () => {
    if (telling) return;
    telling = true;
    requestAnimationFrame(() => {
      telling = false;
      if (!stop.signal.aborted) onState({ brushes, share, chosen: Math.round(chosen), total: source.total });
    });
  };
  const patch = (at: number, counts: Float64Array) => {
    charts[at]?.patch(all[at] ?? counts, counts);
  };
  /** The other charts under the brush of the active one, from what the index has counted. */
  const step = () => {
    if (!index || index.counted() === 0) return;
    const { active } = index;
    const brush = brushes[active] ?? null;
    for (const at of dimensions.keys()) if (at !== active) patch(at, index.counts(at, brush));
    chosen = index.chosen(brush);
    share = Math.min(1, index.counted() / Math.max(1, source.total));
  };
  /** All charts from what has been counted so far. */
  const show = () => {
    if (base.counted() > 0) all = base.counts();
    if (index && brushes.some(Boolean)) {
      if (index.counted() === 0) return;
      const { active } = index;
      patch(active, index.counts(active, brushes[active] ?? null));
      step();
      return;
    }
    const from = counter ?? base;
    if (from.counted() === 0) return;
    from.counts().forEach((counts, at) => {
      patch(at, counts);
    });
    chosen = from.chosen();
    share = from.counted() / source.total;
  };
  const soon = soonAfter(stop.signal);
  let counting = false;
  let shown = 0;
  /** Counts in short turns for as long as there are rows to count: first what the eye waits for. */
  const turn = () => {
    const lead = index ?? counter ?? base;
    const late = source.waiting(lead) ? lead : base;
    late.grow(budget);
    counting = source.waiting(lead) || source.waiting(base);
    const now = performance.now();
    if (now - shown >= pace || base.counted() === source.total) {
      shown = now;
      show();
      tell();
    }
    if (counting) soon(turn);
  };
  const count = () => {
    if (counting) return;
    turn();
  };
  /** Begins the index of a chart. */
  const enter = (at: number) => {
    if (index?.active === at) return;
    index = source.openCumulative(at, brushes);
    counter = null;
    index.grow(budget);
    count();
  };
  /** Counts every chart afresh. */
  const recount = () => {
    index = null;
    counter = brushes.some(Boolean) ? source.openCounts(brushes) : null;
    shown = 0;
    count();
  };

  const change = (at: number, brush: Brush | null) => {
    brushes = brushes.map((old, each) => (each === at ? brush : old));
    charts[at]?.showBrush(brush);
    if (!index || index.active !== at) enter(at);
    step();
    tell();
  };
  hosts.forEach((host, at) => {
    watchBrush({
      host,
      chart: charts[at] as BrushedChart,
      dimension: dimensions[at] as Dimension,
      current: () => brushes[at] ?? null,
      onEnter: () => enter(at),
      onChange: (brush) => change(at, brush),
      signal: stop.signal,
    });
  });
  const showBrushes = () => {
    for (const [at, chart] of charts.entries()) chart.showBrush(brushes[at] ?? null);
  };
  showBrushes();

  // The rows come in windows spread over the table: every beginning of them is a fair sample.
  recount();
  const whole = asWork(source.fill(count, AbortSignal.any([stop.signal, halted.signal])));
  whole.catch(() => undefined);
  if (source.total === 0) tell();
  return {
    set(next) {
      brushes = next;
      showBrushes();
      recount();
    },
    halt: () => halted.abort(),
    close: () => {
      stop.abort();
      source.close();
    },
    whole,
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
