import { describe, expect, test } from 'vitest';
import { toCalendar, ymd } from '../../calendar.ts';
import type { Anchor } from '../../lexicon/facts.ts';
import { daysOfAnchor, type Spoken } from './anchor.ts';

/** A text of Monday, 20 May 2024 under a title of 2022, which last spoke of April 2023. */
const spoken: Spoken = {
  asOf: toCalendar('2024-05-20'),
  today: { start: '2024-05-20', end: '2024-05-20', precision: 'day' },
  last: ymd(2023, 4, 7),
  titleYear: 2022,
  yearOfText: 2022,
  yearBefore: 2021,
  holiday: { start: '2023-05-01', end: '2023-05-05', precision: 'day' },
};
const inShort = (anchor: Anchor, of: Spoken): string => {
  const { start, end, precision } = daysOfAnchor(anchor, of);
  return `${start ?? '…'} ${end ?? '…'} ${precision}`;
};

const meanings: ReadonlyArray<readonly [Anchor, string]> = [
  ['year_to_date', '2024-01-01 2024-05-20 day'],
  ['this_year', '2024-01-01 2024-12-31 year'],
  ['year_of_report', '2022-01-01 2022-12-31 year'],
  ['last_year', '2023-01-01 2023-12-31 year'],
  ['year_before', '2022-01-01 2022-12-31 year'],
  ['year_before_last', '2022-01-01 2022-12-31 year'],
  ['next_year', '2025-01-01 2025-12-31 year'],
  ['whole_year', '2023-01-01 2023-12-31 year'],
  ['year_after', '2024-01-01 2024-12-31 year'],
  ['this_first_half', '2024-01-01 2024-06-30 month'],
  ['this_second_half', '2024-07-01 2024-12-31 month'],
  ['first_half', '2023-01-01 2023-06-30 month'],
  ['second_half', '2023-07-01 2023-12-31 month'],
  ['this_month', '2024-05-01 2024-05-31 month'],
  ['month_of_report', '2024-05-01 2024-05-31 month'],
  ['that_month', '2023-04-01 2023-04-30 month'],
  ['last_month', '2024-04-01 2024-04-30 month'],
  ['last_month_end', '2024-04-30 2024-04-30 day'],
  ['month_end', '2023-04-30 2023-04-30 day'],
  ['first_third', '2023-04-01 2023-04-10 day'],
  ['second_third', '2023-04-11 2023-04-20 day'],
  ['last_third', '2023-04-21 2023-04-30 day'],
  ['this_quarter', '2024-04-01 2024-06-30 month'],
  ['last_quarter', '2024-01-01 2024-03-31 month'],
  ['that_quarter', '2023-04-01 2023-06-30 month'],
  ['quarter_end', '2023-06-30 2023-06-30 day'],
  ['this_week', '2024-05-20 2024-05-26 day'],
  ['last_week', '2024-05-13 2024-05-19 day'],
  ['today', '2024-05-20 2024-05-20 day'],
  ['yesterday', '2024-05-19 2024-05-19 day'],
  ['that_day', '2023-04-07 2023-04-07 day'],
  ['now', '2024-05-20 2024-05-20 day'],
  ['year_start', '2023-01-01 2023-01-01 day'],
  ['year_middle', '2023-06-30 2023-06-30 day'],
  ['year_end', '2023-12-31 2023-12-31 day'],
  ['this_year_end', '2024-12-31 2024-12-31 day'],
  ['last_year_end', '2023-12-31 2023-12-31 day'],
  ['year_before_end', '2022-12-31 2022-12-31 day'],
  ['that_holiday', '2023-05-01 2023-05-05 day'],
  ['summer_holiday', '2023-07-01 2023-08-31 month'],
  ['recent_years', '… 2024-05-20 year'],
  ['flood_season_to_date', '… 2024-05-20 day'],
];

describe('a word of time', () => {
  test.each(meanings)('%s is %s', (anchor, days) => {
    expect(inShort(anchor, spoken)).toBe(days);
  });

  test.each<readonly [Anchor, string, string]>([
    ['last_month', '2024-01-15', '2023-12-01 2023-12-31 month'],
    ['last_quarter', '2024-02-15', '2023-10-01 2023-12-31 month'],
    ['yesterday', '2024-03-01', '2024-02-29 2024-02-29 day'],
    ['last_week', '2023-01-01', '2022-12-19 2022-12-25 day'],
    ['this_month', '2024-02-01', '2024-02-01 2024-02-29 month'],
  ])('%s on %s goes over the turn of a month or year', (anchor, day, days) => {
    const today = { start: day, end: day, precision: 'day' as const };
    expect(inShort(anchor, { ...spoken, asOf: toCalendar(day), today, last: ymd(null) })).toBe(days);
  });

  test('says nothing where neither text nor word names a year, or the day is not known', () => {
    const today = { start: null, end: null, precision: 'year' as const };
    const undated = { ...spoken, asOf: ymd(null), today, last: ymd(null), yearOfText: null };
    expect(inShort('last_year', undated)).toBe('… … year');
    const ofMonth = { ...spoken, asOf: toCalendar('2024-05') };
    for (const anchor of ['today', 'yesterday', 'this_week'] as const)
      expect(inShort(anchor, ofMonth), anchor).toBe('… … year');
  });
});
