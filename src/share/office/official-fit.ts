/**
 * How tall the figures of an official document are drawn, so that no page ends in a hole because a figure did not fit. It
 * is an estimate by counted lines: where another font breaks a line elsewhere, a figure may still move to the next page.
 */

/** A block as tall as it is: lines of words, or a figure between the height it wants and the least it can be read at. */
export interface Extent {
  /** Pixels. */
  readonly height: number;
  /** Absent: it is as tall as it is. */
  readonly least?: number;
  /** Pixels of notes at the foot of its page. */
  readonly foot?: number;
  /** It stands on the page of what follows. */
  readonly keepNext?: boolean;
}

/** The rule over the notes of a page, and what an estimate may be wrong by. */
const [noteRule, doubt] = [16, 44];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const leastOf = ({ height, least = height }: Extent): number => Math.min(height, least);

/**
 * The height of each extent, in their order: of all ways to part them into pages that with the least squares of what
 * pages leave empty at their foot, the figures of a page as tall as its room lets them.
 * @param page pixels
 * @param used pixels of the first page that are taken
 */
export function fitExtents(extents: readonly Extent[], page: number, used = 0): readonly number[] {
  const all = extents.length;
  // For so many extents from the first: the least cost, and where the last of their pages begins.
  const costs = [0, ...extents.map(() => Number.POSITIVE_INFINITY)];
  const begins = extents.map(() => 0);
  for (let from = 0; from < all; from++) {
    const cost = costs[from] ?? 0;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const room = page - doubt - (from === 0 ? used : 0);
    for (let to = from + 1; to <= all; to++) {
      const own = extents.slice(from, to);
      if (heightOf(own, leastOf) > room && to > from + 1) break;
      if (own.at(-1)?.keepNext && to < all) continue;
      const empty = Math.max(0, room - heightOf(own, ({ height }) => height)) / page;
      const next = cost + (to < all ? empty ** 2 : 0);
      if (next >= (costs[to] ?? 0)) continue;
      costs[to] = next;
      begins[to - 1] = from;
    }
  }
  const heights: number[] = [];
  for (let to = all; to > 0; ) {
    const from = begins[to - 1] ?? 0;
    const room = page - doubt - (from === 0 ? used : 0);
    heights.unshift(...shared(extents.slice(from, to), room));
    to = from;
  }
  return heights;
}

function heightOf(extents: readonly Extent[], each: (extent: Extent) => number): number {
  const foot = sum(extents.map((extent) => extent.foot ?? 0));
  return sum(extents.map(each)) + foot + (foot > 0 ? noteRule : 0);
}

/** Each at its own height where they fit, else what can be lower lowered in proportion. */
function shared(extents: readonly Extent[], room: number): readonly number[] {
  const over = heightOf(extents, ({ height }) => height) - room;
  const spare = sum(extents.map((extent) => extent.height - leastOf(extent)));
  const part = over <= 0 || spare === 0 ? 0 : Math.min(1, over / spare);
  return extents.map((extent) => Math.floor(extent.height - part * (extent.height - leastOf(extent))));
}
