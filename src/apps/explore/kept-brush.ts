/** A brush as a link keeps it: in the values of its column, not in the bins of one drawing. */

import { type Brush, type Dimension, edge, fineOf, toDay } from '../../crossfilter/brush-dimension.ts';
import { dayMs } from '../../text/calendar.ts';
import type { KeptBrush } from '../../ui/explore-address.ts';

export function toKept(dimension: Dimension, brush: Brush): KeptBrush {
  if (brush.kind === 'stretch') {
    const [from, to] = [brush.from, brush.to].map((fine) => edge(dimension, fine)) as [number, number];
    const days = dimension.kind === 'date' && Number.isInteger(from) && Number.isInteger(to);
    return days ? { from: toDay(from), to: toDay(to) } : { from, to };
  }
  // A column of numbers has no name for its bars but the missing one.
  const names = brush.bars.flatMap((bar) => (bar === dimension.bars ? [null] : (dimension.names[bar] ?? [])));
  return { names, others: brush.bars.some((bar) => dimension.names[bar] === null) };
}

/** The brush among the bins there are now; null when nothing of it is left. */
export function fromKept(dimension: Dimension, kept: KeptBrush | undefined): Brush | null {
  if (!kept) return null;
  if ('names' in kept) {
    const bars = dimension.names.flatMap((name, bar) =>
      name === null ? (kept.others ? [bar] : []) : kept.names.includes(name) ? [bar] : [],
    );
    if (kept.names.includes(null)) bars.push(dimension.bars);
    return bars.length > 0 ? { kind: 'bars', bars } : null;
  }
  const fine = fineOf(dimension);
  const [from = Number.NaN, to = Number.NaN] = [kept.from, kept.to].map((end) => {
    const value = typeof end === 'string' ? Date.parse(end) / dayMs : end;
    return Math.max(0, Math.min(fine, Math.round((value - dimension.low) / dimension.step)));
  });
  return dimension.kind !== 'category' && from < to ? { kind: 'stretch', from, to } : null;
}
