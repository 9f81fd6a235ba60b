import { expect, test } from 'vitest';
import type { Observation } from '../dataset/schema.ts';
import type { Bound } from '../text/bound.ts';
import type { Material } from './ledger-data.ts';
import { material, metricOf } from './ledger-example.ts';
import { standingOf, statuses, statusName, statusRule, type Target, tolerance } from './status.ts';

/** A ledger with two observations of one metric: 100 on 1 January 2020, and this one a year later. */
function twoYears(
  value: number,
  bound: Bound,
  comparability: Observation['comparability'] = 'same',
): Material {
  const [row] = material.observations.filter(({ metric_id }) => metric_id === 'app_users');
  if (!row) throw new Error('no observation of app_users');
  const ends: Readonly<Record<string, readonly [number | null, number | null]>> = {
    more_than: [value, null],
    nearly: [null, value],
    about: [null, null],
  };
  const [low, high] = ends[bound] ?? [value, value];
  const first = { ...row, observation_id: 'a', restates: null, period_start: null, period_end: '2020-01-01' };
  return {
    ...material,
    observations: [
      { ...first, value: 100, low: 100, high: 100, bound: 'exact' },
      {
        ...first,
        observation_id: 'b',
        period_end: '2020-12-31',
        value,
        low,
        high,
        bound,
        comparability,
      },
    ],
  };
}

const target: Target = { metric_id: 'app_users', value: 300, by: '2021-12-31' };
const users = metricOf('app_users');
const at = (rows: Material, goal: Target | null = target) =>
  standingOf(rows, users, goal, '2020-01-01', '2021-06-30');

test('half the time is half the way', () => {
  const standing = at(twoYears(200, 'exact'));
  expect(standing.status).toBe('on_track');
  expect(standing.expected).toBeCloseTo(200, 0);
});

test.each([
  [211, 'exact', 'ahead'],
  [209, 'exact', 'on_track'],
  [191, 'exact', 'on_track'],
  [189, 'exact', 'behind'],
  [211, 'more_than', 'ahead'],
  [195, 'more_than', 'on_track'],
  [150, 'more_than', 'not_comparable'],
  [150, 'nearly', 'behind'],
  [205, 'nearly', 'not_comparable'],
  [211, 'about', 'not_comparable'],
  [300, 'exact', 'ahead'],
] as const)('%i (%s) is %s', (value, bound, status) => {
  expect(at(twoYears(value, bound)).status).toBe(status);
});

test('a near observation is not used', () => {
  expect(at(twoYears(211, 'exact', 'near')).status).toBe('not_comparable');
});

test('once due, only reaching counts', () => {
  const due: Target = { ...target, by: '2020-12-31' };
  expect(at(twoYears(300, 'exact'), due).status).toBe('on_track');
  expect(at(twoYears(299, 'exact'), due).status).toBe('behind');
  expect(at(twoYears(299, 'more_than'), due).status).toBe('not_comparable');
});

test('a target below the start is a fall', () => {
  const down: Target = { ...target, value: 20 };
  expect(at(twoYears(40, 'exact'), down).status).toBe('ahead');
  expect(at(twoYears(60, 'exact'), down).status).toBe('on_track');
  expect(at(twoYears(90, 'exact'), down).status).toBe('behind');
  expect(at(twoYears(40, 'more_than'), down).status).toBe('not_comparable');
  expect(at(twoYears(40, 'nearly'), down).status).toBe('ahead');
});

test('without a target there is none', () => {
  expect(at(twoYears(200, 'exact'), null).status).toBe('no_target');
});

test('app users of the ledger against 500 million by the end of 2023', () => {
  const goal: Target = { metric_id: 'app_users', value: 500_000_000, by: '2023-12-31' };
  const standing = standingOf(material, users, goal, '2020-05-31', '2023-12-31');
  expect(standing.start?.period_end).toBe('2020-05-31');
  expect(standing.latest?.value).toBe(490_000_000);
  expect(standing.status).toBe('ahead');
});

test('every status has a name and the rule is printed in both languages with its tolerance', () => {
  for (const status of statuses) expect(Object.values(statusName[status]).every(Boolean)).toBe(true);
  expect(statusRule.zh).toContain(`${tolerance * 100}%`);
  expect(statusRule.en).toContain(`${tolerance * 100}%`);
});
