import { expect, test } from 'vitest';
import { emptinessOf, fitExtents } from './official-fit.ts';
import { orderFigures, type Part, placesOf } from './official-order.ts';
import type { Extent } from './official-pages.ts';

const page = { height: 850, line: 40 };
const lines = (count: number): readonly Extent[] => Array.from({ length: count }, () => ({ height: 40 }));
const heading: Part = { kind: 'heading', extents: [{ height: 40, keepNext: true }] };
const section: Part = { kind: 'section', extents: [{ height: 40, keepNext: true }] };
const prose: Part = { kind: 'prose', extents: lines(3) };
const figure: Part = { kind: 'figure', extents: [{ height: 460, least: 380 }] };

const emptiness = (parts: readonly Part[], order: readonly number[]) =>
  emptinessOf(
    order.flatMap((at) => parts[at]?.extents ?? []),
    page,
  );

test('a figure without room goes behind the paragraphs that follow it, and the page is filled', () => {
  const parts = Array.from({ length: 6 }, () => [heading, prose, figure]).flat();
  const before = parts.map((_, at) => at);
  const order = orderFigures(parts, page);
  expect(emptiness(parts, before)).toBeGreaterThan(0.1);
  expect(emptiness(parts, order)).toBeLessThan(emptiness(parts, before) / 3);
  expect(order.toSorted((a, b) => a - b)).toEqual(before);
});

test.each([
  [850, [heading, prose, figure, heading, prose, figure, heading, prose, figure]],
  [550, [section, prose, heading, prose, figure, section, prose, figure, prose, figure, prose]],
  [1700, [section, prose, figure, section, prose, figure, section, prose]],
])('words keep their order, figures theirs, none before its words (%i pixels)', (room, parts) => {
  const order = orderFigures(parts, { ...page, height: room });
  const of = (isFigure: boolean) => order.filter((at) => (parts[at]?.kind === 'figure') === isFigure);
  for (const kind of [true, false]) expect(of(kind)).toEqual(of(kind).toSorted((a, b) => a - b));
  order.forEach((at, place) => {
    if (parts[at]?.kind !== 'figure') return;
    const stood = order.slice(0, place);
    parts.slice(0, at).forEach((_, before) => {
      expect(stood).toContain(before);
    });
    const behind = stood.findLast((one) => parts[one]?.kind !== 'figure') ?? -1;
    expect(parts[behind]?.kind).toBe('prose');
  });
});

/** Every order there is: figures keep theirs, each in one of its places. */
function everyOrder(
  parts: readonly Part[],
): ReadonlyArray<readonly [order: readonly number[], cost: number]> {
  const words = parts.flatMap(({ kind }, at) => (kind === 'figure' ? [] : [at]));
  const drawn = parts.flatMap(({ kind }, at) => (kind === 'figure' ? [at] : []));
  let chosen: { words: readonly number[]; cost: number }[] = [{ words: [], cost: 0 }];
  for (const places of placesOf(parts))
    chosen = chosen.flatMap((one) =>
      places.flatMap(({ word, cost }) =>
        word < (one.words.at(-1) ?? 0) ? [] : [{ words: [...one.words, word], cost: one.cost + cost }],
      ),
    );
  return chosen.map((one) => [
    [...words, Number.NaN].flatMap((at, word) => [
      ...drawn.filter((_, figure) => one.words[figure] === word),
      ...(word < words.length ? [at] : []),
    ]),
    one.cost,
  ]);
}

test('of all orders there are none leaves less empty, whatever the heights', () => {
  const seen = { orders: 0, moved: 0 };
  for (let seed = 1; seed <= 120; seed++) {
    let state = seed * 7919;
    const random = (from: number, to: number) => {
      state = (state * 48271) % 2147483647;
      return from + (state % (to - from + 1));
    };
    const drawn = (): Part => {
      const height = random(180, 620);
      const least = Math.round(height * 0.8);
      return {
        kind: 'figure',
        extents: [{ height, least, most: Math.round((height * random(100, 140)) / 100) }],
      };
    };
    const words = (): Part => {
      const count = random(1, 5);
      const each = lines(count).map((one, at) =>
        at === count - 1 ? { ...one, foot: 16 * random(0, 4) } : one,
      );
      return { kind: 'prose', extents: each };
    };
    const parts = Array.from({ length: random(2, 5) }, () => [
      ...(random(0, 2) === 0 ? [section, words()] : []),
      ...(random(0, 3) === 0 ? [] : [heading]),
      ...(random(0, 9) === 0 ? [] : [words()]),
      drawn(),
      ...(random(0, 3) === 0 ? [words()] : []),
    ]).flat();
    const ending = random(0, 1) === 0 ? [] : lines(random(1, 4)).map((one) => ({ ...one, keepNext: true }));
    const used = random(0, 1) * random(0, 600);
    const costs = everyOrder(parts).map(([order, cost]) => {
      const extents = order.flatMap((at) => parts[at]?.extents ?? []);
      return [order.join(), cost + emptinessOf([...extents, ...ending], page, used)] as const;
    });
    const order = orderFigures(parts, page, used, ending);
    const [, cost] = costs.find(([name]) => name === order.join()) ?? [];
    expect(cost).toBeCloseTo(Math.min(...costs.map(([, one]) => one)), 9);
    seen.orders += costs.length;
    seen.moved += order.some((at, place) => at !== place) ? 1 : 0;
  }
  expect(seen.moved).toBeGreaterThan(15);
  expect(seen.orders).toBeGreaterThan(1000);
});

test('a figure grows where its page would end empty, and no taller than it may', () => {
  const grows = { height: 460, least: 380, most: 560 };
  const extents = [...lines(3), grows, ...lines(2), { height: 500, least: 480 }];
  expect(fitExtents(extents, page)[3]).toBe(560);
  expect(emptinessOf(extents, page)).toBeLessThan(
    emptinessOf([...lines(3), { ...grows, most: 460 }, ...extents.slice(4)], page),
  );
  expect(fitExtents([...lines(3), grows], page)[3]).toBe(460);
});

test('what fits stays where it is, and the last paragraph stays last', () => {
  const fits = [heading, prose, figure];
  expect(orderFigures(fits, page)).toEqual([0, 1, 2]);
  const last = [heading, { ...prose, extents: lines(8) }, figure, prose];
  expect(orderFigures(last, page).at(-1)).toBe(3);
});

test('words that stand together at the end are of the last page', () => {
  const kept = lines(9).map((line) => ({ ...line, keepNext: true }));
  const parts = [{ ...prose, extents: lines(2) }, figure];
  const extents = [...parts.flatMap((part) => part.extents), ...kept, ...lines(1)];
  const heights = fitExtents(extents, { ...page, height: 910 });
  expect(heights[2]).toBeLessThan(460);
});
