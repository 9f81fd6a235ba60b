import { expect, test } from 'vitest';
import type { Observation } from '../dataset/schema.ts';
import { data } from './ledger-example.ts';
import { statedTargets, toOpenTarget } from './stated-targets.ts';
import { lackTerms } from './status.ts';

const users = data.observations.find(({ metric_id }) => metric_id === 'app_users') as Observation;
const stated = (own: Partial<Observation>, asOf = '2025-12-31', more: { domain?: string } = {}) => {
  const row: Observation = {
    ...users,
    observation_id: 'target',
    restates: null,
    modality: 'target',
    ...{ value: 6e8, low: 6e8, high: 6e8, bound: 'exact' as const, unit: null, period_end: '2026-12-31' },
    ...own,
  };
  return statedTargets(
    { ...data, observations: [...data.observations, row] },
    { since: '2020-05-31', asOf, ...more },
  )[0];
};

test('a target of a text is proposed with its day and the baseline of the last review', () => {
  const { target, lacks, observation } = stated({}) ?? {};
  expect(lacks).toBeNull();
  expect(observation?.observation_id).toBe('target');
  expect(target).toMatchObject({ metric_id: 'app_users', value: 6e8, by: '2026-12-31' });
  expect(target?.baseline?.day).toBe('2020-05-31');
  expect(stated({ bound: 'at_most', modality: 'plan' })?.target?.direction).toBe('not_exceed');
});

test.each([
  ['没有归入指标', { metric_id: null }],
  ['没有数值', { value: null, low: null, high: null }],
  ['没有期限', { period_end: null }],
  ['单位与指标不同', { unit: '台' }],
  ['增减没有基准', { role: 'change', base: null, base_kind: null }],
] satisfies [string, Partial<Observation>][])('it cannot be measured: %s', (why, own) => {
  const one = stated(own);
  expect(one?.target).toBeNull();
  expect(one?.lacks && lackTerms[one.lacks].zh).toBe(why);
  const open = one && toOpenTarget(one, 'zh');
  expect(open).toMatchObject({ words: users.quote, lacks: one?.lacks, observation_id: 'target' });
});

test('what is achieved, forecast or said again is no target of a text', () => {
  expect(stated({ modality: 'achieved' })).toBeUndefined();
  expect(stated({ modality: 'forecast' })).toBeUndefined();
  expect(stated({ restates: 'o1' })).toBeUndefined();
});

test('only what was published by the day of the review, and of its domain', () => {
  expect(stated({}, '2019-12-31')).toBeUndefined();
  expect(stated({}, '2025-12-31', { domain: users.domain ?? '' })).toBeDefined();
  expect(stated({}, '2025-12-31', { domain: 'public_order' })).toBeUndefined();
});
