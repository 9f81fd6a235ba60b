import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Label, overlaps, placeLabels } from './label.ts';

const within = { x0: 0, y0: 0, x1: 400, y1: 200 };
const clear = { up: 5, down: 5, side: 5 };
const label = (x: number, y: number, first = false): Label => ({ x, y, width: 50, height: 14, clear, first });
const boxOf = (place: { x: number; y: number }) => ({
  x0: place.x - 25,
  x1: place.x + 25,
  y0: place.y - 7,
  y1: place.y + 7,
});

test('a lone label stands above its point', () => {
  const [place] = placeLabels([label(200, 100)], within, []);
  expect(place).toEqual({ x: 200, y: 85 });
});

test('a label at the right edge moves in', () => {
  const [place] = placeLabels([label(395, 100)], within, []);
  expect(place && place.x + 25).toBeLessThanOrEqual(400);
});

test('a label goes beside its point where a line passes above', () => {
  const line = [
    [0, 85],
    [400, 85],
  ] as const;
  const [place] = placeLabels([label(200, 100)], within, [], [line]);
  expect(place && Math.abs(place.y - 85)).toBeGreaterThan(7);
});

test('a label that every place beside its point would have struck through stands further off', () => {
  const line = [
    [150, 150],
    [200, 100],
    [250, 50],
  ] as const;
  const wide: Label = { ...label(200, 100), width: 120 };
  const neighbour = { x0: 100, x1: 185, y0: 78, y1: 130 };
  const [place] = placeLabels([wide], within, [neighbour], [line]);
  const box = place && { x0: place.x - 60, x1: place.x + 60, y0: place.y - 7, y1: place.y + 7 };
  expect(box).not.toBeNull();
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const [x, y] = [150 + 100 * share, 150 - 100 * share];
    expect(box && x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1).toBe(false);
  }
});

test('no label stands where it would be read as another mark’s', () => {
  const crowd = [label(200, 100), label(206, 100), label(212, 100), label(218, 100), label(224, 100)];
  const places = placeLabels(crowd, within, []);
  expect(places.filter(Boolean).length).toBeGreaterThan(0);
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    const far = crowd.map(({ x, y }) => Math.hypot(place.x - x, place.y - y));
    expect(Math.min(...far)).toBeGreaterThanOrEqual((far[index] ?? 0) - 1);
  }
});

test('no two labels touch, none leaves the frame, however the points lie', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 24 }), (points) => {
      const placed = placeLabels(
        points.map(({ x, y }, index) => label(x, y, index === 0)),
        within,
        [],
      );
      const boxes = placed.flatMap((place) => (place ? [boxOf(place)] : []));
      for (const [index, box] of boxes.entries()) {
        expect(box.x0 >= 0 && box.x1 <= 400 && box.y0 >= 0 && box.y1 <= 200).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
      }
    }),
  );
});
