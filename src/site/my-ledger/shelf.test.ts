import { expect, test } from 'vitest';
import { placeOfEmbed } from './shelf.ts';

test.each([
  ['embed/series-1/', 'figure/series-1/'],
  ['en/embed/series-1/dark/', 'en/figure/series-1/'],
  ['embed/series-1', 'figure/series-1/'],
  ['metrics/embed/', null],
  ['embed/', null],
])('the page for embedding %s is %s of a ledger that nobody hosts', (path, place) => {
  expect(placeOfEmbed(path)).toBe(place);
});
