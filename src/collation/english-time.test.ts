import { expect, test } from 'vitest';
import { timeIn, timesOf, yearBefore } from './english-time.ts';

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
