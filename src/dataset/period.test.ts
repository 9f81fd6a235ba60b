import { expect, test } from 'vitest';
import type { Finding, Period } from '../extract/finding.ts';
import { parseStretch } from '../text/calendar.ts';
import { toPeriod } from './period.ts';
import type { Measure } from './vocabulary.ts';

const asOf = parseStretch('2020-05');
const june: Period = {
  start: '2019-06-01',
  end: '2019-06-30',
  precision: 'month',
  words: '2019年6月',
  from: 'sentence',
};
const october: Period = {
  start: '2019-10-01',
  end: null,
  precision: 'day',
  words: '2019年10月1日',
  from: 'sentence',
};
const ahead: Period = { ...october, start: '2021-07-01', words: '2021年7月1日' };
const year: Period = {
  start: '2019-06-01',
  end: '2020-05-31',
  precision: 'month',
  words: '一年来',
  from: 'sentence',
};
const untilJune: Period = {
  start: null,
  end: '2021-06-30',
  precision: 'month',
  words: '截至2021年6月底',
  from: 'own',
};

test.each<[string, Period | null, Measure | null, string, (string | null)[]]>([
  ['nothing is said: as of the article', null, 'stock', '', [null, '2020-05-31', 'month']],
  ['a flow within its month', june, 'flow', '2019年6月推出10项', ['2019-06-01', '2019-06-30', 'month']],
  ['a stock as of the month named', june, 'stock', '2019年6月有10项', [null, '2019-06-30', 'month']],
  ['from a day that is yet to come', ahead, null, '自2021年7月1日起，10张', [null, '2021-07-01', 'day']],
  ['since a day', october, 'stock', '自2019年10月1日起，12个省', ['2019-10-01', '2020-05-31', 'month']],
  [
    'since a meeting in a month',
    june,
    'stock',
    '2019年6月会议召开以来，60项',
    ['2019-06-01', '2020-05-31', 'month'],
  ],
  ['一年来 of a cumulative count', year, 'cumulative', '一年来，累计100张', [null, '2020-05-31', 'month']],
  ['一年来 of a flow', year, 'flow', '一年来，发放100张', ['2019-06-01', '2020-05-31', 'month']],
  ['up to a day of its own', untilJune, 'cumulative', '截至2021年6月底，累计', [null, '2021-06-30', 'month']],
  [
    'in a month, with cases counted',
    june,
    'flow',
    '2019年6月查处案件36起',
    ['2019-06-01', '2019-06-30', 'month'],
  ],
  ['of no metric', june, null, '2019年6月栽树10棵', ['2019-06-01', '2019-06-30', 'month']],
  ['of another paragraph', { ...june, from: 'paragraph' }, 'stock', '有10项', [null, '2020-05-31', 'month']],
])('%s', (_, period, measure, sentence, [period_start, period_end, period_precision]) => {
  expect(toPeriod({ period } as Finding, sentence, measure, asOf)).toEqual({
    period_start,
    period_end,
    period_precision,
  });
});

test('an article without a date leaves the end unknown', () => {
  expect(toPeriod({ period: null } as Finding, '', 'stock', null).period_end).toBeNull();
});

test.each([
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['2020-05-31', '2020-05-31', '2020-05-31'],
])('%s is full days', (text, first, last) => {
  expect(parseStretch(text)).toMatchObject({ first, last });
});

test.each(['2020-02-30', '2020-13', '20', 'May 2020', ''])('%s is no date', (text) => {
  expect(parseStretch(text)).toBeNull();
});
