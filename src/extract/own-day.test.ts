import { describe, expect, test } from 'vitest';
import { extract } from './index.ts';
import { dayOfText } from './own-day.ts';

describe('a text speaks from', () => {
  test.each([
    [
      'the day that its head prints',
      '某市口岸通行情况\n2022年7月12日\n通行36万人次。',
      '2025-03-01',
      '2022-07-12',
    ],
    [
      'the day of its wire',
      '某市上半年通行36万人次\n中新网7月12日电 2022年上半年通行36万人次。',
      '2025-03-01',
      '2022-07-12',
    ],
    [
      'the part of a year in its title',
      '某市2022年上半年口岸通行情况\n通行36万人次。',
      '2025-03-01',
      '2022-06',
    ],
    [
      'the date given, not long after that part',
      '某市2022年上半年口岸通行情况\n通行36万人次。',
      '2022-07-20',
      '2022-07-20',
    ],
    [
      'the date given, where the year of its title is over',
      '某市2022年口岸通行情况\n通行36万人次。',
      '2025-03-01',
      '2025-03-01',
    ],
    [
      'the date given, where it prints a later one',
      '某市口岸通行情况\n2022年7月12日\n通行36万人次。',
      '2022-06',
      '2022-06',
    ],
    [
      'the month given that holds the day it prints',
      '某市口岸通行情况\n2022年7月12日\n通行36万人次。',
      '2022-07',
      '2022-07',
    ],
    ['no day where none is given', '某市口岸通行情况\n2022年7月12日\n通行36万人次。', null, null],
  ])('%s', (_, text, asOf, day) => expect(dayOfText(text, asOf)).toBe(day));

  test('its own year, whenever it is read', () => {
    const text =
      '某市口岸:上半年36万人次通行\n2022年7月12日\n2022年上半年,通行36万人次。\n此外,全市上半年查处案件11起。';
    const periods = (asOf: string): unknown[] =>
      extract({ text, asOf })
        .findings.filter(({ kind }) => kind === 'statistic')
        .map(({ period }) => period?.end);
    expect(periods('2025-03-01')).toEqual(['2022-06-30', '2022-06-30', '2022-06-30']);
    expect(periods('2025-03-01')).toEqual(periods('2022-07-12'));
  });
});
