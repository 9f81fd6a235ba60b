/** Linked charts of one table: a brush on one is answered by all the others within a frame. */

import { type BrushedChart, brushed } from '../../charts/brushed.ts';
import type { Locale } from '../../dataset/locale.ts';
import { fillBinned, openBinned } from '../../engine/brush/binned.ts';
import { type Cumulative, openCounts, openCumulative } from '../../engine/brush/cumulative.ts';
import type { Asker, Brush, Dimension } from '../../engine/brush/dimension.ts';
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
  /** Resolves when every row is in the arrays. */
  readonly whole: Promise<void>;
}

export interface LinkedOptions {
  readonly ask: Asker;
  readonly table: string;
  readonly dimensions: readonly Dimension[];
  /** An element for each dimension. */
  readonly hosts: readonly HTMLElement[];
  readonly locale: Locale;
  readonly brushes?: readonly (Brush | null)[];
  readonly onState: (state: LinkedState) => void;
}

// Counting never holds the page longer than this at a time, in milliseconds.
const budget = 10;

export async function openLinked(options: LinkedOptions): Promise<Linked> {
  const { ask, table, dimensions, hosts, locale, onState } = options;
  const stop = new AbortController();
  const charts = hosts.map((host, at): BrushedChart => {
    const width = Math.max(260, Math.floor(host.clientWidth));
    const chart = brushed({ document, width, locale }, dimensions[at] as Dimension);
    host.replaceChildren(chart.svg);
    return chart;
  });
  const binned = await openBinned(ask, table, dimensions);
  let brushes: readonly (Brush | null)[] = options.brushes ?? dimensions.map(() => null);
  let all: readonly Float64Array[] = [];
  let index: Cumulative | null = null;
  let share = 0;

  let chosen = 0;
  let telling = false;
  // The charts follow every step; the words beside them once a frame.
  const tell = () => {
    if (telling) return;
    telling = true;
    requestAnimationFrame(() => {
      telling = false;
      if (!stop.signal.aborted) onState({ brushes, share, chosen: Math.round(chosen), total: binned.total });
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
    share = Math.min(1, index.counted() / Math.max(1, binned.total));
  };
  const soon = soonAfter(stop.signal);
  /** Builds the index of a chart in short turns, showing what it has on the way. */
  const enter = (at: number) => {
    if (index?.active === at) return;
    const made = openCumulative(binned, at, brushes);
    index = made;
    const turn = () => {
      if (index !== made) return;
      const whole = made.grow(budget);
      if (brushes[at]) step();
      if (!whole) soon(turn);
      tell();
    };
    turn();
  };
  let counting = 0;
  /** Counts every chart afresh in short turns. */
  const recount = () => {
    index = null;
    counting++;
    const mine = counting;
    const counter = openCounts(binned, brushes);
    const plain = brushes.every((brush) => brush === null);
    const turn = () => {
      if (mine !== counting || index) return;
      const whole = counter.grow(budget);
      if (binned.ready > 0) {
        const found = counter.counts();
        if (plain) all = found;
        found.forEach((counts, at) => {
          patch(at, counts);
        });
        chosen = counter.chosen();
        share = whole ? 1 : binned.ready / binned.total;
      }
      tell();
      if (!whole && binned.ready > 0) soon(turn);
    };
    turn();
  };
  const ghosts = () => {
    const counter = openCounts(
      binned,
      dimensions.map(() => null),
    );
    while (!counter.grow(1000) && binned.ready === binned.total);
    all = counter.counts();
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
  let latest = 0;
  const whole = fillBinned(
    ask,
    binned,
    () => {
      const now = performance.now();
      if (binned.ready < binned.total && now - latest < 200) return;
      latest = now;
      if (index) return;
      if (brushes.some(Boolean)) ghosts();
      recount();
    },
    stop.signal,
  ).then(() => {
    if (brushes.some(Boolean) || index) ghosts();
    if (index) {
      const { active } = index;
      index = null;
      enter(active);
    } else recount();
  });
  whole.catch(() => undefined);
  if (binned.total === 0) tell();
  return {
    set(next) {
      brushes = next;
      showBrushes();
      recount();
    },
    close: () => stop.abort(),
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
