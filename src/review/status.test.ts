import { describe, expect, test } from 'vitest';
import type { Observation } from '../dataset/schema.ts';
import type { Bound } from '../text/bound.ts';
import { locales } from '../text/locale.ts';
import type { LedgerData } from './ledger-data.ts';
import { data, metricOf } from './ledger-example.ts';
import {
  baselineOf,
  directions,
  directionTerms,
  type Status,
  standingOf,
  statuses,
  statusRule,
  statusTerms,
  type Target,
  tolerance,
} from './status.ts';

const users = metricOf('app_users');

type Seen = readonly [
  day: string,
  value: number,
  bound?: Bound,
  comparability?: Observation['comparability'],
];

/** A ledger with these observations of one metric. */
function ledgerOf(...seen: readonly Seen[]): LedgerData {
  const row = data.observations.find(({ metric_id }) => metric_id === 'app_users');
  if (!row) throw new Error('no observation of app_users');
  return {
    ...data,
    observations: seen.map(([day, value, bound = 'exact', comparability = 'same'], at) => {
      const open: Readonly<Record<string, readonly [number | null, number | null]>> = {
        more_than: [value, null],
        nearly: [null, value],
        about: [null, null],
      };
      const [low, high] = open[bound] ?? [value, value];
      const ends = { period_start: null, period_end: day, value, low, high, bound, comparability };
      return { ...row, ...ends, observation_id: `o${at}`, restates: null, quote: `${value}`, decimals: null };
    }),
  };
}

const target: Target = { metric_id: 'app_users', value: 300, by: '2021-12-31' };
const from: Seen = ['2020-01-01', 100];
const goal = (own: Partial<Target> = {}): Target => ({ ...target, ...own });
const down = goal({ value: 20 });
const keep = goal({ direction: 'keep', value: 90 });
const cap = goal({ direction: 'not_exceed', value: 150 });

const cases: ReadonlyArray<[string, readonly Seen[], Target | null, string, Status]> = [
  ['half the time is half the way', [from, ['2020-12-31', 200]], target, '2021-06-30', 'on_track'],
  ['above the tolerance', [from, ['2020-12-31', 211]], target, '2021-06-30', 'ahead'],
  ['on its upper edge', [from, ['2020-12-31', 209]], target, '2021-06-30', 'on_track'],
  ['on its lower edge', [from, ['2020-12-31', 191]], target, '2021-06-30', 'on_track'],
  ['below the tolerance', [from, ['2020-12-31', 189]], target, '2021-06-30', 'behind'],
  ['over, above the plan', [from, ['2020-12-31', 211, 'more_than']], target, '2021-06-30', 'ahead'],
  ['over, on the plan', [from, ['2020-12-31', 195, 'more_than']], target, '2021-06-30', 'on_track'],
  ['over, below the plan', [from, ['2020-12-31', 150, 'more_than']], target, '2021-06-30', 'not_comparable'],
  ['nearly, below the plan', [from, ['2020-12-31', 150, 'nearly']], target, '2021-06-30', 'behind'],
  ['nearly, above the plan', [from, ['2020-12-31', 205, 'nearly']], target, '2021-06-30', 'not_comparable'],
  ['about', [from, ['2020-12-31', 211, 'about']], target, '2021-06-30', 'not_comparable'],
  ['reached before it is due', [from, ['2020-12-31', 300]], target, '2021-06-30', 'reached'],
  ['reached on its day', [from, ['2021-12-31', 300]], target, '2022-06-30', 'reached'],
  [
    'reached on time, and the review a year later',
    [from, ['2021-12-30', 301]],
    target,
    '2022-12-31',
    'reached',
  ],
  ['reached late', [from, ['2021-12-31', 280], ['2022-05-01', 310]], target, '2022-06-30', 'reached_late'],
  ['fell back below', [from, ['2021-06-30', 310], ['2022-01-31', 290]], target, '2022-06-30', 'overdue'],
  ['overdue', [from, ['2021-12-31', 299]], target, '2022-06-30', 'overdue'],
  ['a year overdue', [from, ['2021-12-31', 299]], target, '2022-12-31', 'overdue'],
  ['due, no number since', [from, ['2021-10-31', 250]], target, '2022-12-31', 'no_data'],
  [
    'due, the bound on the edge',
    [from, ['2021-12-31', 299, 'more_than']],
    target,
    '2022-06-30',
    'not_comparable',
  ],
  ['not due, no number for long', [from, ['2020-03-01', 150]], target, '2021-12-01', 'no_data'],
  ['one observation', [from], target, '2020-06-30', 'not_comparable'],
  ['none by the day', [from], target, '2019-06-30', 'no_data'],
  ['only a near one', [from, ['2020-12-31', 211, 'exact', 'near']], target, '2021-01-30', 'not_comparable'],
  ['a fall, far down', [from, ['2020-12-31', 40]], down, '2021-06-30', 'ahead'],
  ['a fall, half way', [from, ['2020-12-31', 60]], down, '2021-06-30', 'on_track'],
  ['a fall, hardly', [from, ['2020-12-31', 90]], down, '2021-06-30', 'behind'],
  ['a fall, over', [from, ['2020-12-31', 40, 'more_than']], down, '2021-06-30', 'not_comparable'],
  ['a fall, nearly', [from, ['2020-12-31', 40, 'nearly']], down, '2021-06-30', 'ahead'],
  ['a fall, reached', [from, ['2021-06-30', 19]], down, '2022-01-30', 'reached'],
  ['kept so far', [from, ['2020-12-31', 95]], keep, '2021-06-30', 'on_track'],
  ['kept to the end', [from, ['2021-12-01', 95]], keep, '2022-06-30', 'reached'],
  ['not kept', [from, ['2020-12-31', 85], ['2021-05-31', 95]], keep, '2021-06-30', 'behind'],
  ['not kept, due', [from, ['2020-12-31', 85]], keep, '2022-06-30', 'overdue'],
  [
    'kept, as a bound leaves open',
    [from, ['2020-12-31', 85, 'more_than']],
    keep,
    '2021-06-30',
    'not_comparable',
  ],
  ['kept, no number for long', [from], keep, '2021-12-01', 'no_data'],
  ['under the cap', [from, ['2020-12-31', 150]], cap, '2021-06-30', 'on_track'],
  ['under the cap, nearly', [from, ['2020-12-31', 150, 'nearly']], cap, '2021-06-30', 'on_track'],
  ['over the cap', [from, ['2020-12-31', 151]], cap, '2021-06-30', 'behind'],
  [
    'over the cap only after its day',
    [from, ['2021-12-01', 140], ['2022-03-01', 160]],
    cap,
    '2022-06-30',
    'reached',
  ],
  ['no target', [from, ['2020-12-31', 200]], null, '2021-06-30', 'no_target'],
];

describe('the rule, case by case', () => {
  test.each(cases)('%s', (_, seen, one, asOf, status) => {
    expect(standingOf(ledgerOf(...seen), users, one, asOf).status).toBe(status);
  });

  test.each([
    ['a rise', 211, target],
    ['a fall', 40, down],
  ] as const)('%s that is quicker than its plan is said to be ahead, not above or below', (_, value, one) => {
    const { why } = standingOf(ledgerOf(from, ['2020-12-31', value]), users, one, '2021-06-30');
    expect(why).toEqual({ zh: '快于当日计划。', en: 'Ahead of the plan of its day.' });
  });

  test('every status has its case', () => {
    const met = new Set(cases.map(([, , , , status]) => status));
    // What cannot be measured is not judged.
    expect(statuses.filter((status) => !met.has(status))).toEqual(['unmeasurable']);
  });
});

test('the plan of a day lies on the line from the baseline', () => {
  const seen = ledgerOf(['2019-01-01', 10], from, ['2020-12-31', 200]);
  const based = goal({ baseline: { value: 100, day: '2020-01-01' } });
  expect(standingOf(seen, users, based, '2021-06-30').expected?.value).toBeCloseTo(200, 0);
  expect(standingOf(seen, users, based, '2021-06-30').start?.period_end).toBe('2020-01-01');
});

test('a target keeps its baseline: the day of the last review does not move its status', () => {
  const seen = ledgerOf(from, ['2020-07-01', 110], ['2020-12-31', 200]);
  const baseline = baselineOf(seen, users, '2020-06-30');
  expect(baseline).toEqual({ value: 100, day: '2020-01-01' });
  expect(baselineOf(seen, users, '2020-12-01')).toEqual({ value: 110, day: '2020-07-01' });
  const set = goal(baseline ? { baseline } : {});
  expect(standingOf(seen, users, set, '2021-06-30').status).toBe('on_track');
});

test('app users of the ledger against 500 million by the end of 2023', () => {
  const baseline = baselineOf(data, users, '2020-05-31');
  const set: Target = {
    metric_id: 'app_users',
    value: 500_000_000,
    by: '2023-12-31',
    ...(baseline ? { baseline } : {}),
  };
  const standing = standingOf(data, users, set, '2023-09-30');
  expect(standing.start?.period_end).toBe('2020-05-31');
  expect(standing.status).toBe('ahead');
  expect(standingOf(data, users, set, '2026-06-30').status).toBe('reached_late');
});

test('every status and direction has words in both languages, and the rule its tolerance', () => {
  for (const status of statuses) {
    expect(statusTerms[status].zh).toMatch(/\p{Script=Han}/u);
    expect(statusTerms[status].en).toMatch(/[a-z]/);
  }
  for (const direction of directions) expect(directionTerms[direction].zh).toMatch(/\p{Script=Han}/u);
  for (const locale of locales) expect(statusRule(statuses, true, locale)).toContain(`${tolerance * 100}%`);
});
