import { expect, test } from 'vitest';
import { holdTogether, withoutHolds } from './no-break.ts';
import { wrapText } from './width.ts';

const shown = (text: string, across: number): string =>
  holdTogether([text], across * 10, 10)
    .join('')
    .replaceAll('\u00a0', '_');

test.each([
  [
    'Online services of all provinces: over 61 million users',
    25,
    'Online services of all provinces: over 61_million users',
  ],
  ['Online services of the police by 31 May 2020', 24, 'Online services of the police by 31_May_2020'],
  ['Batches that were found: 10 + 6 + 6', 19, 'Batches that were found: 10_+_6_+_6'],
  ['Key numbers of the year [Not yet]', 18, 'Key numbers of the year [Not_yet]'],
  // Far from a line's end, on one line, and where it would leave half of a line empty, words are as typed.
  [
    'By 31 May 2020 services of all provinces, counted',
    24,
    'By 31 May 2020 services of all provinces, counted',
  ],
  ['31 May 2020', 13, '31 May 2020'],
  ['by 31 May 2020', 7, 'by 31 May 2020'],
])('%s', (text, across, held) => {
  expect(shown(text, across)).toBe(held);
});

test('pieces stay pieces, and without their holds they are what was typed', () => {
  const pieces = ['𠮷前次截至 31 May 2020', ' [Proposed, not accepted yet]', 'over 13 million cards'];
  for (let across = 4; across < 40; across++)
    expect(holdTogether(pieces, across * 10, 10).map(withoutHolds)).toEqual(pieces);
});

test('lines are measured with what holds them', () => {
  const [text = ''] = holdTogether(['Online services of the police by 31 May 2020'], 220, 10);
  expect(wrapText(text, 220, 10)).toEqual(['Online services of the police by', '31\u00a0May\u00a02020']);
});
