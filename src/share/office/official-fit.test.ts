import { expect, test } from 'vitest';
import { emptinessOf, fitExtents } from './official-fit.ts';
import type { Extent } from './official-pages.ts';

const page = { height: 850, line: 40 };
const line: Extent = { height: 40 };
const heading: Extent = { height: 40, keepNext: true };
const figure: Extent = { height: 420, least: 250 };
const section = [heading, line, line, figure];

/** What a program makes of it: each page takes what fits. */
function emptyFeet(extents: readonly Extent[], heights: readonly number[], used = 0): readonly number[] {
  const feet: number[] = [];
  let left = page.height - used;
  heights.forEach((height, at) => {
    const next = extents[at]?.keepNext ? (heights[at + 1] ?? 0) : 0;
    if (height + next > left) {
      feet.push(left);
      left = page.height;
    }
    left -= height;
  });
  return feet;
}

test('figures of sections in turn share their pages: no page ends in a hole', () => {
  for (const used of [0, 120, 300]) {
    const extents = Array.from({ length: 7 }, () => section).flat();
    const before = emptyFeet(
      extents,
      extents.map(({ height }) => height),
      used,
    );
    expect(Math.max(...before)).toBeGreaterThan(page.height / 4);
    const heights = fitExtents(extents, page, used);
    expect(Math.max(...emptyFeet(extents, heights, used))).toBeLessThan(page.height / 8);
    extents.forEach(({ height, least = height }, at) => {
      expect(heights[at]).toBeLessThanOrEqual(height);
      expect(heights[at]).toBeGreaterThanOrEqual(least);
    });
  }
});

test('what fits is as tall as it wants, and what is taller than a page is left', () => {
  expect(fitExtents(section, page)).toEqual([40, 40, 40, 420]);
  expect(fitExtents([{ height: 900 }, line], page)).toEqual([900, 40]);
  expect(fitExtents([], page)).toEqual([]);
});

test('notes at the foot of a page are of its room', () => {
  const noted = [
    { ...line, foot: 200 },
    { height: 700, least: 300 },
  ];
  const [, height = 0] = fitExtents(noted, page);
  expect(height + 240).toBeLessThanOrEqual(page.height);
});

test('whatever stands in a document, its pages can be parted', () => {
  const heads = [1, 2].map((count) => Array.from({ length: count }, () => heading));
  const words = [2, 3, 4].map((count) =>
    Array.from({ length: count }, (_, at) => ({ ...line, foot: at === count - 1 ? 16 * count : 0 })),
  );
  const drawn = [391, 433, 478, 676, 900].map((height) => ({ height, least: Math.round(height * 0.8) }));
  // Every section another of the 30: a head, words with notes, a figure.
  const sections = heads.flatMap((head) =>
    words.flatMap((own) => drawn.map((one) => [...head, ...own, one] as readonly Extent[])),
  );
  for (const used of [0, 510, 840])
    for (let step = 1; step < sections.length; step++) {
      const extents = sections.flatMap((_, at) => sections[(at * step) % sections.length] ?? []).slice(0, 90);
      const empty = emptinessOf(extents, page, used);
      expect(empty).toBeLessThan(sections.length);
      expect(fitExtents(extents, page, used)).toHaveLength(extents.length);
    }
});
