import { expect, test } from 'vitest';
import { compactDrawing } from './compact-drawing.ts';

test.each([
  [
    'places are cut to hundredths',
    '<line x1="30" x2="199.33333333333334" y2="0.5"/><path d="M42.649,157.7333L84.849,1" transform="translate(107.70209,-234.999)"/>',
    '<line x1="30" x2="199.33" y2="0.5"/><path d="M42.64,157.73L84.84,1" transform="translate(107.70,-234.99)"/>',
  ],
  [
    'texts and names keep their numbers',
    '<text x="1.23456" aria-label="0.99812" data-value="1.23456">每年0.99812个 x="1.23456"</text>',
    '<text x="1.23" aria-label="0.99812" data-value="1.23456">每年0.99812个 x="1.23456"</text>',
  ],
  [
    'a group without a role loses its name, one with a role keeps it',
    '<g stroke="red" aria-label="x-axis tick" fill="none"><g role="img" aria-label="一"><g aria-label="二" role="img"></g></g></g>',
    '<g stroke="red" fill="none"><g role="img" aria-label="一"><g aria-label="二" role="img"></g></g></g>',
  ],
])('%s', (_, markup, compact) => {
  expect(compactDrawing(markup)).toBe(compact);
});
