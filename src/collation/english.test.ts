import { expect, test } from 'vitest';
import { readEnglish } from './english.ts';

const told = (text: string) =>
  readEnglish(text).map(({ quote, value, bound, unit }) => `${quote} = ${value} ${bound} ${unit ?? '-'}`);

test.each([
  [
    'reached 2.86 trillion yuan, up 6.2 percent',
    ['2.86 trillion yuan = 2860000000000 exact 元', '6.2 percent = 6.2 exact %'],
  ],
  [
    'More than 287 million person-times crossed',
    ['More than 287 million person-times = 287000000 more_than 人次'],
  ],
  [
    'no more than 30 days and at least 12,500 cases',
    ['no more than 30 days = 30 at_most 天', 'at least 12,500 cases = 12500 at_least 件'],
  ],
  [
    'nearly $4.5 billion, or RMB 32.1 billion',
    ['nearly $4.5 billion = 4500000000 nearly 美元', 'RMB 32.1 billion = 32100000000 exact 元'],
  ],
  ['rose by 1.5 percentage points', ['1.5 percentage points = 1.5 exact 个百分点']],
  ['exceeded 120 million kilowatts', ['exceeded 120 million kilowatts = 120000000 more_than 千瓦']],
  ['exceeded 130 gigawatts', ['exceeded 130 gigawatts = 130000000 more_than 千瓦']],
  [
    'to 5.8 billion metric tons of standard coal',
    ['5.8 billion metric tons of standard coal = 5800000000 exact 吨标准煤'],
  ],
  ['a 19.1-percent increase', ['19.1-percent = 19.1 exact %']],
  ['passed the 13 million mark', ['passed the 13 million = 13000000 more_than -']],
  ['passed the 3.0 percent', ['3.0 percent = 3 exact %']],
  ['45 large companies took part', ['45 = 45 exact 家']],
  [
    'stood at RMB87.4 trillion, and USD63.5 billion abroad',
    ['RMB87.4 trillion = 87400000000000 exact 元', 'USD63.5 billion = 63500000000 exact 美元'],
  ],
  ['amounted to 84.6 billion jin', ['84.6 billion jin = 84600000000 exact 斤']],
  ['the 80-million-ton threshold', ['80-million-ton = 80000000 exact 吨']],
])('%s', (text, numbers) => {
  expect(told(text)).toEqual(numbers);
});

test.each([
  'on 15 May 2024',
  'Updated: 2023-04-06 08:51',
  'at 7:30 a.m.',
  'since 2019, and on May 15, 2020',
  'the 19th Party Congress of the 1990s',
  'an A320 at gate B-12',
  'twelve of them, two thirds in all',
  '2. We moved forward\n 3) Opening up\n(4) Reform',
  'broader application of 5G technology',
  'a Version 3.0 China-ASEAN Free Trade Area, the Free Trade Area 3.0 Upgrade Protocol',
])('no number is read in “%s”', (text) => {
  expect(told(text)).toEqual([]);
});

test('a number stands where it is printed', () => {
  const text = 'It issued over 33 million cards and 1,540 permits.';
  for (const { start, end, quote } of readEnglish(text)) expect(text.slice(start, end)).toBe(quote);
});
