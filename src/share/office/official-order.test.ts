import { expect, test } from 'vitest';
import { type Extent, emptinessOf, fitExtents } from './official-fit.ts';
import { orderFigures, type Part } from './official-order.ts';

const page = 850;
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
  [page, [heading, prose, figure, heading, prose, figure, heading, prose, figure]],
  [page - 300, [section, prose, heading, prose, figure, section, prose, figure, prose, figure, prose]],
  [page * 2, [section, prose, figure, section, prose, figure, section, prose]],
])('words keep their order, figures theirs, none before its words (%i pixels)', (room, parts) => {
  const order = orderFigures(parts, room);
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
  const heights = fitExtents(extents, page + 60);
  expect(heights[2]).toBeLessThan(460);
});
