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

/** The rule over the notes of a page, and what an estimate may be wrong by: so much stays free under a figure. */
const [noteRule, doubt] = [16, 44];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const leastOf = ({ height, least = height }: Extent): number => Math.min(height, least);

/** Extents parted into pages. */
interface Parting {
  /** The least that ways of parting come to: of each page but the last, the square of the part that is empty. */
  readonly cost: number;
  /** For each extent, where a page begins that ends with it. */
  readonly begins: readonly number[];
}

/** What stands on one page: an extent, or one with all that it keeps. */
interface Unit {
  /** The place behind it. */
  readonly end: number;
  readonly least: number;
  readonly foot: number;
  /** What stays free under it. */
  readonly free: number;
}

/** The unit that begins with each extent. */
function toUnits(extents: readonly Extent[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = extents.length - 1; at >= 0; at--) {
    const { keepNext, foot = 0, least } = extents[at] as Extent;
    const own = leastOf(extents[at] as Extent);
    const kept = keepNext ? units[at + 1] : undefined;
    units[at] = {
      end: kept?.end ?? at + 1,
      least: own + (kept?.least ?? 0),
      foot: foot + (kept?.foot ?? 0),
      free: kept?.free ?? (least === undefined ? 0 : doubt),
    };
  }
  return units;
}

/** Notes under their rule. */
const notesOf = (foot: number): number => foot + (foot > 0 ? noteRule : 0);

function partPages(extents: readonly Extent[], page: number, used: number): Parting {
  const all = extents.length;
  // For so many extents from the first: the least cost, and where the last of their pages begins.
  const costs = [0, ...extents.map(() => Number.POSITIVE_INFINITY)];
  const begins = extents.map(() => 0);
  const units = toUnits(extents);
  for (let from = 0; from < all; from++) {
    const cost = costs[from] ?? 0;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const room = page - (from === 0 ? used : 0);
    let [height, least, foot, drawn] = [0, 0, 0, 0];
    // What is taller than a page stands on one of its own.
    const first = units[from]?.end ?? all;
    for (let to = from + 1; to <= all; to++) {
      const last = extents[to - 1] as Extent;
      height += last.height;
      least += leastOf(last);
      foot += last.foot ?? 0;
      if (last.least !== undefined) drawn = least + doubt;
      if (Math.max(least, drawn) + notesOf(foot) > room && to > first) break;
      if (last.keepNext && to < all) continue;
      const rest = Math.max(0, room - height - notesOf(foot));
      // A program never ends a page before what still has room.
      const next = units[to];
      if (next && height + next.least + next.free + notesOf(foot + next.foot) <= room) continue;
      const sum = cost + (to < all ? (rest / page) ** 2 : 0);
      if (sum >= (costs[to] ?? 0)) continue;
      costs[to] = sum;
      begins[to - 1] = from;
    }
  }
  return { cost: costs[all] ?? 0, begins };
}

/** How much pages leave empty at their foot, parted as well as can be: 0 for nothing, 1 for a page. */
export function emptinessOf(extents: readonly Extent[], page: number, used = 0): number {
  return partPages(extents, page, used).cost;
}

/**
 * The height of each extent, in their order: of all ways to part them into pages that with the least squares of what
 * pages leave empty at their foot, the figures of a page as tall as its room lets them.
 * @param page pixels
 * @param used pixels of the first page that are taken
 */
export function fitExtents(extents: readonly Extent[], page: number, used = 0): readonly number[] {
  const { begins } = partPages(extents, page, used);
  const heights: number[] = [];
  for (let to = extents.length; to > 0; ) {
    const from = begins[to - 1] ?? 0;
    const room = page - (from === 0 ? used : 0);
    heights.unshift(...shared(extents.slice(from, to), room));
    to = from;
  }
  return heights;
}

function heightOf(extents: readonly Extent[], each: (extent: Extent) => number): number {
  const foot = sum(extents.map((extent) => extent.foot ?? 0));
  return sum(extents.map(each)) + notesOf(foot);
}

/** Each at its own height where they fit, else what can be lower lowered in proportion. */
function shared(extents: readonly Extent[], room: number): readonly number[] {
  const full = (own: readonly Extent[]) => heightOf(own, ({ height }) => height);
  const last = extents.findLastIndex(({ least }) => least !== undefined);
  const over = Math.max(full(extents) - room, last < 0 ? 0 : full(extents.slice(0, last + 1)) + doubt - room);
  const spare = sum(extents.map((extent) => extent.height - leastOf(extent)));
  const part = over <= 0 || spare === 0 ? 0 : Math.min(1, over / spare);
  return extents.map((extent) => Math.floor(extent.height - part * (extent.height - leastOf(extent))));
}
