/**
 * How tall the figures of an official document are drawn, so that no page ends in a hole because a figure did not fit. It
 * is an estimate by counted lines: where another font breaks a line elsewhere, a figure may still move to the next page.
 */

import { drawnHeight, type Extent, loadOf, type Paper, partPages, underLast } from './official-pages.ts';

/** How much pages leave empty at their foot, parted as well as can be: 0 for nothing, 1 for a page. */
export function emptinessOf(extents: readonly Extent[], page: Paper, used = 0): number {
  return partPages(extents, [], page, used).cost;
}

/**
 * The height of each extent, in their order: of all ways to part them into pages that with the least squares of what
 * pages leave empty at their foot, the figures of a page as tall as its room lets them.
 * @param used pixels of the first page that are taken
 */
export function fitExtents(extents: readonly Extent[], page: Paper, used = 0): readonly number[] {
  const begins = partPages(extents, [], page, used).pages.map(({ lines }) => lines);
  return begins.flatMap((from, at) => {
    const to = begins[at + 1] ?? extents.length;
    return shared(extents.slice(from, to), page, from === 0 ? used : 0, to === extents.length);
  });
}

/** Each at its own height where they fit, else figures lower or taller in proportion to what each may give. */
function shared(extents: readonly Extent[], page: Paper, used: number, isLast: boolean): readonly number[] {
  const load = loadOf(extents);
  const drawn = drawnHeight(load, underLast(extents), page, used, isLast);
  const isLower = drawn < load.height;
  const bound = isLower ? load.least : load.most;
  const part = bound === load.height ? 0 : (drawn - load.height) / (bound - load.height);
  return extents.map(({ height, least = height, most = height }) =>
    Math.floor(height + part * ((isLower ? Math.min(height, least) : Math.max(height, most)) - height)),
  );
}
