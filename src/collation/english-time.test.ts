import { expect, test } from 'vitest';
import { isOfOwnTime, sinceIn, timeIn, timesOf, yearBefore } from './english-time.ts';

const told = (text: string) => timesOf(text).map(({ start, end }) => `${start}..${end}`);

test.each([
  [
    'came to 53 million in the first half of 2024, a drop of 9 percent from the same period of 2023',
    ['2024-01-01..2024-06-30', '2023-01-01..2023-06-30'],
  ],
  [
    'stood at 250 million in August 2024; ten months later there were 78 million more',
    ['2024-08-01..2024-08-31', '2025-06-01..2025-06-30'],
  ],
  ['in December 2023, and a year later', ['2023-12-01..2023-12-31', '2024-12-01..2024-12-31']],
  ['on 17 December 2024, and the day before', ['2024-12-17..2024-12-17', '2024-12-16..2024-12-16']],
  ['between May 2019 and May 2020 it rose', ['2019-05-01..2019-05-31', '2020-05-01..2020-05-31']],
  [
    'in the whole of 2022, the first three months of it',
    ['2022-01-01..2022-12-31', '2022-01-01..2022-03-31'],
  ],
  ['since 2019, by May 2024', ['2024-05-01..2024-05-31']],
  ['a year later', []],
  // Without a year, a date is of the one that is said; in front of March and May stands a word of time.
  ['by the end of June 2020, more than by 20 February', ['2020-06-01..2020-06-30', '2020-02-20..2020-02-20']],
  ['by 20 February, and 10 million in June 2020', ['2020-02-20..2020-02-20', '2020-06-01..2020-06-30']],
  ['In 2021 it may March on', ['2021-01-01..2021-12-31']],
  ['the opening six months of 2021', ['2021-01-01..2021-06-30']],
  ['2021’s first half and H1 2025', ['2021-01-01..2021-06-30', '2025-01-01..2025-06-30']],
  ['in the six months to June 2025', ['2025-01-01..2025-06-30']],
  ['between January and 20 February 2020', ['2020-01-01..2020-02-20']],
  ['on New Year’s Day 2013', ['2013-01-01..2013-01-01']],
])('%s names its times', (text, times) => {
  expect(told(text)).toEqual(times);
});

test('the year before has the same days, of a leap year too', () => {
  const [time] = timesOf('in February 2025');
  expect(time && yearBefore(time)).toMatchObject({ start: '2024-02-01', end: '2024-02-29' });
});

test('alone tells of what came in within, whatever the verb; before a day is another time', () => {
  expect(timeIn('It hit 3 million in the first half of 2025 alone.', 7)?.isWithin).toBe(true);
  expect(timeIn('It hit 3 million in the first half of 2025.', 7)?.isWithin).toBe(false);
  expect(timeIn('Before it spread in June 2020, it was tried in 16 cities.', 45)).toBeNull();
});

test.each([
  ['from 31 kinds in October 2021 to 35 on 13 June 2024', '35', '2024-06-13'],
  ['the 328 million of June 2025 and the 180 million of April 2023', '180', '2023-04-30'],
  ['Eight took effect on 1 July 2024, following ten in April 2023', 'ten', '2023-04-30'],
  ['In May 2020 there were 71 cities', '71', '2020-05-31'],
])('%s: %s is of its own time', (text, number, end) => {
  expect(timeIn(text, text.indexOf(number))?.end).toBe(end);
});

test('the time right behind a number is its own, another that the sentence goes on with is not', () => {
  const own = (text: string) => isOfOwnTime(text, text.indexOf('60') + 2);
  expect(own('from 39 in 2023 to 60 ports on 17 December 2024')).toBe(true);
  expect(own('In 2013 it was 60 countries and by 2020 more')).toBe(false);
});

test('since when something holds is a date that begins it, of one alone', () => {
  expect(sinceIn('Since 1 October 2019 it is on trial.')).toBe('2019-10-01');
  expect(sinceIn('Since June 2019 and since May 2020')).toBeNull();
  expect(sinceIn('In June 2019')).toBeNull();
});
