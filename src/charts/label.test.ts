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
