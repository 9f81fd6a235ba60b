import { afterAll, beforeAll, expect, test } from 'vitest';
import domains from '../../data/domains.json' with { type: 'json' };
import names from '../../data/ledger.json' with { type: 'json' };
import type { DomainRow } from '../dataset/domains.ts';
import { type LedgerNames, openLedger } from '../dataset/ledger.ts';
import type { Observation } from '../dataset/schema.ts';
import { data, metricOf } from './ledger-example.ts';
import { rankFigures } from './rank-figures.ts';

const users = metricOf('app_users');
const [example] = data.observations;
if (!example) throw new Error('an empty example');

/** Numbers of a metric at two days. */
const moved = (metric_id: string, days: readonly [string, string], values: readonly [number, number]) =>
  days.map((period_end, at): Observation => {
    const value = values[at] ?? 0;
    return {
      ...example,
      ...{ observation_id: `${metric_id} ${period_end}`, metric_id, value, low: value, high: value },
      ...{ quote: `${value}`, decimals: null, bound: 'exact', unit: null, role: 'level', restates: null },
      ...{ period_start: null, period_end, comparability: 'same' },
    };
  });
const ledger = {
  ...data,
  events: [],
  metrics: ['half', 'year'].map((metric_id) => ({ ...users, metric_id, measure: 'stock' as const })),
  observations: [
    ...moved('half', ['2023-06-30', '2024-06-30'], [100, 340]),
    ...moved('year', ['2024-12-31', '2025-12-31'], [100, 126]),
  ],
};
const figures = ['half', 'year'].map((id) => ({ id, figure: { metrics: [id] } }));
const order = () => rankFigures(ledger, figures).map(({ id }) => id);

beforeAll(() => openLedger({ ...names, key_metrics: [] } as LedgerNames, domains as readonly DomainRow[]));
afterAll(() => openLedger(names as LedgerNames, domains as readonly DomainRow[]));

test('where no editor chose, a larger move of more than a year before stands behind the newest', () => {
  expect(order()).toEqual(['year', 'half']);
  openLedger(names as LedgerNames, domains as readonly DomainRow[]);
  expect(order()).toEqual(['half', 'year']);
});
