import { expect, test } from 'vitest';
import { parsePoints } from './points.ts';

test.each([
  ['一段话', [['一段话', 0]]],
  [
    '- 一\n  - 二\n\t\t- 三\n          - 四',
    [
      ['一', 1],
      ['二', 2],
      ['三', 3],
      ['四', 3],
    ],
  ],
  [
    '• 一\n·二\n—— 三',
    [
      ['一', 1],
      ['二', 1],
      ['— 三', 1],
    ],
  ],
  [
    '-5℃以下的日子\n-',
    [
      ['-5℃以下的日子', 0],
      ['-', 0],
    ],
  ],
  [
    '\n \n前\n\n后\n',
    [
      ['前', 0],
      ['后', 0],
    ],
  ],
] as const)('%j is read', (text, points) => {
  expect(parsePoints(text).map((point) => [point.text, point.level])).toEqual(points);
});
