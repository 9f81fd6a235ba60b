import { expect, test } from 'vitest';
import { edgesOf, firstCell, isChosen, moveTo, placeAfter, wholeGrid } from './grid-selection.ts';

const size = { rows: 100, columns: 5 };

test.each([
  ['ArrowDown', false, [41, 2]],
  ['ArrowUp', false, [39, 2]],
  ['ArrowRight', false, [40, 3]],
  ['ArrowLeft', false, [40, 1]],
  ['PageDown', false, [50, 2]],
  ['PageUp', false, [30, 2]],
  ['Home', false, [40, 0]],
  ['End', false, [40, 4]],
  ['Home', true, [0, 0]],
  ['End', true, [99, 4]],
])('%s (Ctrl %s) leads to %j', (key, far, [row, column]) => {
  expect(placeAfter(key, { row: 40, column: 2 }, size, 10, far)).toEqual({ row, column });
});

test('other keys lead nowhere', () => {
  expect(placeAfter('s', { row: 40, column: 2 }, size, 10, false)).toBeNull();
});

test('a selection stays in the grid, grows from its anchor and starts afresh without Shift', () => {
  const moved = moveTo(firstCell, { row: 7, column: 3 }, size, false);
  expect(moved).toEqual({ at: { row: 7, column: 3 }, anchor: { row: 7, column: 3 } });
  const grown = moveTo(moved, { row: -4, column: 9 }, size, true);
  expect(edgesOf(grown)).toEqual({ top: 0, bottom: 7, left: 3, right: 4 });
  expect([isChosen(grown, 5, 4), isChosen(grown, 8, 4), isChosen(grown, 5, 2)]).toEqual([true, false, false]);
  expect(edgesOf(wholeGrid(size))).toEqual({ top: 0, bottom: 99, left: 0, right: 4 });
});
