/** A brush by pointer or by keys on one linked chart. */

import type { BrushedChart } from '../../charts/brushed.ts';
import { type Brush, type Dimension, fineOf } from '../../crossfilter/brush-dimension.ts';

interface Watched {
  readonly host: HTMLElement;
  readonly chart: BrushedChart;
  readonly dimension: Dimension;
  readonly current: () => Brush | null;
  /** The pointer or the focus came: a good moment to prepare. */
  readonly onEnter: () => void;
  readonly onChange: (brush: Brush | null) => void;
  readonly signal: AbortSignal;
}

export function watchBrush(watched: Watched): void {
  const { host, signal, onEnter } = watched;
  host.addEventListener('pointerenter', onEnter, { signal });
  host.addEventListener('focus', onEnter, { signal });
  if (watched.dimension.kind === 'category') watchBars(watched);
  else watchStretch(watched);
}

/**
 * Moves while a button is held. A mouse is heard by its own events, which come last of all for a movement
 * and wherever it goes; a finger or a pen by pointer events.
 */
function watchMoves({ host, signal }: Watched, onMove: (event: MouseEvent) => void): void {
  host.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse') onMove(event);
    },
    { signal },
  );
  addEventListener('mousemove', onMove, { signal });
}

function place({ chart }: Watched, event: MouseEvent): { x: number; y: number } {
  const box = chart.svg.getBoundingClientRect();
  const scale = box.width > 0 ? Number(chart.svg.getAttribute('width')) / box.width : 1;
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
}

function watchStretch(watched: Watched): void {
  const { host, chart, dimension, current, onChange, signal } = watched;
  const fine = fineOf(dimension);
  let drag: { anchor: number; moved: Brush | null } | null = null;
  host.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      const at = chart.fineAt(place(watched, event).x);
      const now = current();
      // Inside the brush it is moved; near an end that end is drawn; elsewhere a new one begins.
      const near = Math.max(1, Math.round(fine / 60));
      if (now?.kind === 'stretch' && Math.abs(at - now.from) <= near) drag = { anchor: now.to, moved: null };
      else if (now?.kind === 'stretch' && Math.abs(at - now.to) <= near)
        drag = { anchor: now.from, moved: null };
      else if (now?.kind === 'stretch' && at > now.from && at < now.to) drag = { anchor: at, moved: now };
      else drag = { anchor: at, moved: null };
      if (event.pointerType !== 'mouse') host.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  watchMoves(watched, (event) => {
    if (!drag) return;
    const at = chart.fineAt(place(watched, event).x);
    const { moved, anchor } = drag;
    if (moved?.kind === 'stretch') {
      const wide = moved.to - moved.from;
      const from = Math.max(0, Math.min(fine - wide, moved.from + at - anchor));
      onChange({ kind: 'stretch', from, to: from + wide });
    } else if (at !== anchor) {
      onChange({ kind: 'stretch', from: Math.min(at, anchor), to: Math.max(at, anchor) });
    }
    event.preventDefault();
  });
  addEventListener(
    'pointerup',
    (event) => {
      // A click beside the brush takes it away.
      if (drag && !drag.moved && chart.fineAt(place(watched, event).x) === drag.anchor && current())
        onChange(null);
      drag = null;
    },
    { signal },
  );
  addEventListener(
    'pointercancel',
    () => {
      drag = null;
    },
    { signal },
  );
  host.addEventListener(
    'keydown',
    (event) => {
      const now = current();
      const { parts } = dimension;
      if (event.key === 'Escape' && now) onChange(null);
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const by = event.key === 'ArrowLeft' ? -parts : parts;
        const old = now?.kind === 'stretch' ? now : { from: 0, to: Math.min(fine, parts) };
        if (!now) onChange({ kind: 'stretch', ...old });
        else if (event.shiftKey) {
          onChange({
            kind: 'stretch',
            from: old.from,
            to: Math.max(old.from + 1, Math.min(fine, old.to + by)),
          });
        } else {
          const wide = old.to - old.from;
          const from = Math.max(0, Math.min(fine - wide, old.from + by));
          onChange({ kind: 'stretch', from, to: from + wide });
        }
      } else return;
      event.preventDefault();
    },
    { signal },
  );
}

function watchBars(watched: Watched): void {
  const { host, chart, dimension, current, onChange, signal } = watched;
  let cursor = 0;
  let drag: { first: number; kept: readonly number[] } | null = null;
  const picked = () => {
    const now = current();
    return now?.kind === 'bars' ? now.bars : [];
  };
  const put = (bars: readonly number[]) =>
    onChange(bars.length > 0 ? { kind: 'bars', bars: [...new Set(bars)].sort((a, b) => a - b) } : null);
  const toggle = (bar: number) =>
    put(picked().includes(bar) ? picked().filter((each) => each !== bar) : [...picked(), bar]);
  host.addEventListener(
    'pointerdown',
    (event) => {
      const at = place(watched, event);
      const bar = chart.barAt(at.x, at.y);
      if (event.button !== 0 || bar === null) return;
      drag = { first: bar, kept: picked() };
      toggle(bar);
    },
    { signal },
  );
  watchMoves(watched, (event) => {
    // A finger scrolls the page here; a mouse draws over several bars.
    if (!drag || event.type !== 'mousemove') return;
    const at = place(watched, event);
    const bar = chart.barAt(at.x, at.y);
    if (bar === null || bar === drag.first) return;
    const [from, to] = [Math.min(bar, drag.first), Math.max(bar, drag.first)];
    put([...drag.kept, ...Array.from({ length: to - from + 1 }, (_, index) => from + index)]);
  });
  const end = () => {
    drag = null;
  };
  addEventListener('pointerup', end, { signal });
  addEventListener('pointercancel', end, { signal });
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && current()) onChange(null);
      else if (event.key === 'ArrowDown') cursor = Math.min(dimension.bars, cursor + 1);
      else if (event.key === 'ArrowUp') cursor = Math.max(0, cursor - 1);
      else if (event.key === ' ' || event.key === 'Enter') toggle(cursor);
      else return;
      chart.showCursor(cursor);
      event.preventDefault();
    },
    { signal },
  );
}
