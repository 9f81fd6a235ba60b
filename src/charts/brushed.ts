/** One linked chart: all rows as a ghost, the chosen ones in ink, a brush on top; patched in place, never redrawn. */

import * as d3 from 'd3';
import { type Brush, type Dimension, edge, fineOf, toClock, toDay } from '../crossfilter/brush-dimension.ts';
import { dayMs } from '../text/calendar.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import { withMinus } from '../text/phrase.ts';
import { textWidth, wrapText } from '../text/width.ts';
import { dateLabel, shortNumber } from './axis-words.ts';
import type { Frame } from './frame.ts';
import { element, group, surface } from './svg.ts';
import { text } from './text.ts';

export interface BrushedChart {
  readonly svg: SVGSVGElement;
  /** Counts of the bars, the missing ones last; `all` is drawn afresh only when it is another array. */
  readonly patch: (all: Float64Array, chosen: Float64Array) => void;
  readonly showBrush: (brush: Brush | null) => void;
  /** Where the keys stand among the bars; nothing to show on a stretch. */
  readonly showCursor: (bar: number) => void;
  /** The fine bin edge nearest to a place in CSS pixels along the axis. */
  readonly fineAt: (x: number) => number;
  /** The bar at a place; null beside the bars. The last is the bar of missing values. */
  readonly barAt: (x: number, y: number) => number | null;
}

const top = 8;
const bottom = 24;
const plain = 130;
const rowHeight = 18;
const missingGap = 10;

const words = {
  zh: { missing: '空', others: '其他' },
  en: { missing: 'missing', others: 'others' },
} as const;

/** The frame of a chart with everything that stays: axis, ghost, room for the brush. */
export function brushed(frame: Frame, dimension: Dimension): BrushedChart {
  return dimension.kind === 'category' ? listed(frame, dimension) : stretched(frame, dimension);
}

function stretched(frame: Frame, dimension: Dimension): BrushedChart {
  const { document, width, locale } = frame;
  const fine = fineOf(dimension);
  const side = 34;
  const gone = 30;
  const x = d3.scaleLinear([0, fine], [side, width - gone - missingGap]);
  const base = top + plain;
  const y = d3.scaleLinear([0, 1], [base, top]);
  const ghost = element(document, 'path', { fill: 'var(--rule)' });
  const ink = element(document, 'path', { fill: 'var(--ink)' });
  const shade = element(document, 'rect', { y: top, height: plain, class: 'shade', width: 0 });
  const axis = group(document, 0, 0);
  const grid = group(document, 0, 0);
  axis.append(element(document, 'path', { d: `M${side},${base + 0.5}H${width}`, stroke: 'var(--ink-3)' }));
  for (const { at, label } of axisTicks(dimension, x, locale)) {
    axis.append(text(document, label, at, base + 14, { size: 11, fill: 'var(--ink-3)', anchor: 'middle' }));
  }
  const said = words[locale].missing;
  const goneLabel = text(document, said, width, base + 14, { size: 11, fill: 'var(--ink-3)', anchor: 'end' });
  axis.append(goneLabel);
  const from = (bar: number) => (bar === dimension.bars ? width - gone : x(bar * dimension.parts) + 0.5);
  const wide = Math.max(1, x(dimension.parts) - x(0) - 1);
  const path = (counts: Float64Array) =>
    d3
      .range(counts.length)
      .map((bar) => {
        const count = counts[bar] ?? 0;
        if (count <= 0) return '';
        const tall = Math.max(1, base - y(count));
        return `M${r(from(bar))},${base}h${r(bar === dimension.bars ? gone - 2 : wide)}v${r(-tall)}h${r(-(bar === dimension.bars ? gone - 2 : wide))}z`;
      })
      .join('');
  const svg = surface(frame, base + bottom, grid, ghost, ink, shade, axis);
  let ghosted: Float64Array | null = null;
  return {
    svg,
    patch(all, chosen) {
      if (all !== ghosted) {
        ghosted = all;
        y.domain([0, d3.max(all) || 1]);
        ghost.setAttribute('d', path(all));
        grid.replaceChildren(
          ...y.ticks(3).flatMap((tick) => [
            element(document, 'path', {
              d: `M${side},${Math.round(y(tick)) + 0.5}H${width}`,
              stroke: 'var(--rule)',
            }),
            text(document, shortNumber(tick, locale), side - 6, y(tick), {
              size: 11,
              fill: 'var(--ink-3)',
              anchor: 'end',
            }),
          ]),
        );
      }
      ink.setAttribute('d', path(chosen));
      axis.lastElementChild?.setAttribute(
        'visibility',
        (all[dimension.bars] ?? 0) > 0 ? 'visible' : 'hidden',
      );
    },
    showBrush(brush) {
      const shown = brush?.kind === 'stretch';
      shade.setAttribute('x', String(shown ? x(brush.from) : 0));
      shade.setAttribute('width', String(shown ? Math.max(1, x(brush.to) - x(brush.from)) : 0));
    },
    showCursor: () => undefined,
    fineAt: (at) => Math.max(0, Math.min(fine, Math.round(x.invert(at)))),
    barAt: (at) =>
      at >= width - gone
        ? dimension.bars
        : Math.max(0, Math.min(dimension.bars - 1, Math.floor(x.invert(at) / dimension.parts))),
  };
}

function listed(frame: Frame, dimension: Dimension): BrushedChart {
  const { document, width, locale } = frame;
  const label = (bar: number) =>
    bar === dimension.bars ? words[locale].missing : (dimension.names[bar] ?? words[locale].others);
  const room = Math.min(width * 0.4, 180);
  const names = d3.range(dimension.bars + 1).map((bar) => wrapText(label(bar), room - 10, 12)[0] ?? '');
  const left = Math.min(room, Math.max(48, ...names.map((name) => textWidth(name, 12))) + 10);
  const x = d3.scaleLinear([0, 1], [left, width - 52]);
  const ghost = element(document, 'path', { fill: 'var(--rule)' });
  const ink = element(document, 'path', { fill: 'var(--ink)' });
  const shade = element(document, 'path', { class: 'shade' });
  const cursor = element(document, 'path', { class: 'cursor', fill: 'none', stroke: 'var(--blue)' });
  const labels = names.map((name, bar) =>
    text(document, name, left - 8, top + bar * rowHeight + rowHeight / 2, { size: 12, anchor: 'end' }),
  );
  const figures = names.map((_, bar) =>
    text(document, '', width, top + bar * rowHeight + rowHeight / 2, {
      size: 11,
      fill: 'var(--ink-2)',
      anchor: 'end',
    }),
  );
  const path = (counts: Float64Array) =>
    d3
      .range(counts.length)
      .map((bar) => {
        const count = counts[bar] ?? 0;
        if (count <= 0) return '';
        const long = Math.max(1, x(count) - left);
        return `M${left},${top + bar * rowHeight + 3}h${r(long)}v${rowHeight - 6}h${r(-long)}z`;
      })
      .join('');
  const svg = surface(
    frame,
    top * 2 + names.length * rowHeight,
    ghost,
    ink,
    shade,
    cursor,
    ...labels,
    ...figures,
  );
  let ghosted: Float64Array | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    svg,
    patch(all, chosen) {
      if (all !== ghosted) {
        ghosted = all;
        x.domain([0, d3.max(all) || 1]);
        ghost.setAttribute('d', path(all));
        const visible = (all[dimension.bars] ?? 0) > 0 ? 'visible' : 'hidden';
        labels.at(-1)?.setAttribute('visibility', visible);
        figures.at(-1)?.setAttribute('visibility', visible);
      }
      ink.setAttribute('d', path(chosen));
      // Figures are read when the brush rests; laying out their text at every step would cost a frame.
      clearTimeout(resting);
      resting = setTimeout(() => {
        figures.forEach((figure, bar) => {
          const said = shortNumber(chosen[bar] ?? 0, locale);
          if (figure.textContent !== said) figure.textContent = said;
        });
      }, 250);
    },
    showBrush(brush) {
      const picked = brush?.kind === 'bars' ? brush.bars : [];
      shade.setAttribute(
        'd',
        picked.map((bar) => `M0,${top + bar * rowHeight}H${width}v${rowHeight}H0z`).join(''),
      );
    },
    showCursor(bar) {
      cursor.setAttribute('d', `M0.5,${top + bar * rowHeight}H${width - 0.5}v${rowHeight}H0.5z`);
    },
    fineAt: () => 0,
    barAt: (_, at) => {
      const bar = Math.floor((at - top) / rowHeight);
      return bar >= 0 && bar <= dimension.bars ? bar : null;
    },
  };
}

/** Where the axis is labelled and with what; labels keep clear of each other. */
function axisTicks(dimension: Dimension, x: d3.ScaleLinear<number, number>, locale: Locale) {
  const last = edge(dimension, fineOf(dimension));
  const place = (value: number) => x((value - dimension.low) / dimension.step);
  const all = ticksOf(dimension, last, locale).map(({ value, label }) => ({ at: place(value), label }));
  const kept: { at: number; label: string }[] = [];
  const end = x.range()[1] ?? 0;
  for (const tick of all) {
    const before = kept.at(-1);
    const half = textWidth(tick.label, 11) / 2;
    if (tick.at + half > end + 8) continue;
    if (!before || tick.at - half > before.at + textWidth(before.label, 11) / 2 + 8) kept.push(tick);
  }
  return kept;
}

function ticksOf(dimension: Dimension, last: number, locale: Locale) {
  if (dimension.kind === 'date') {
    const days = d3.utcTicks(new Date(dimension.low * dayMs), new Date(last * dayMs), 5);
    return days.map((day) => ({
      value: day.getTime() / dayMs,
      label: dateLabel(day, days, last - dimension.low),
    }));
  }
  if (dimension.kind === 'clock') return clockTicks(dimension, last);
  const values = numberTicks(dimension, last);
  const isYears = isYearLike(values);
  return values.map((value) => ({ value, label: isYears ? String(value) : shortNumber(value, locale) }));
}

/** Whole hours, minutes or seconds; a day ends at 24:00 whatever the last bar spans. */
function clockTicks({ low }: Dimension, last: number) {
  const [from, to] = [low, Math.min(last, 86_400)].map((seconds) => new Date(seconds * 1000)) as [Date, Date];
  return d3.utcTicks(from, to, 6).map((moment) => {
    const value = moment.getTime() / 1000;
    return { value, label: shortClock(value) };
  });
}

/** A time of day without seconds that are none. */
function shortClock(seconds: number): string {
  return toClock(seconds).replace(/^(\d\d:\d\d):00$/, '$1');
}

function numberTicks({ low, whole }: Dimension, last: number): readonly number[] {
  return d3.ticks(low, last, 6).filter((value) => !whole || Number.isInteger(value));
}

/** Whole numbers of four digits that lie close, as years do: shortened they would be the same. */
function isYearLike(values: readonly number[]): boolean {
  const [first = 0, second = first] = values;
  return (
    values.every((value) => Number.isInteger(value) && value >= 1000 && value < 10_000) &&
    second - first < 100
  );
}

/** A value of a dimension as it is read: a number, a day. */
export function valueWords(dimension: Dimension, fine: number, locale: Locale): string {
  const value = edge(dimension, fine);
  if (dimension.kind === 'date') return toDay(value);
  if (dimension.kind === 'clock') return shortClock(Math.min(value, 86_400));
  return withMinus(new Intl.NumberFormat(tagOf(locale), { maximumSignificantDigits: 6 }).format(value));
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
