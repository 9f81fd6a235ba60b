import { expect, test } from 'vitest';
import { partDomains } from '../dataset/domains.ts';
import { ledgerTitles } from '../dataset/ledger.ts';
import { endsAhead } from '../dataset/result.ts';
import { compare } from './compare.ts';
import { articleDay, type LedgerData } from './ledger-data.ts';
import { data, metricOf } from './ledger-example.ts';
import { sayComparison, sayMove } from './say-comparison.ts';
import { proposeDates, recipes } from './templates.ts';
import { verdictOn } from './verdict.ts';

const users = metricOf('app_users');

/** A ledger of two metrics of one domain, each with its numbers by day. */
function ledgerOf(
  numbers: Readonly<Record<string, Readonly<Record<string, number>>>>,
  unit = '个',
): LedgerData {
  const row = data.observations.find(({ metric_id }) => metric_id === 'app_users');
  if (!row) throw new Error('no observation of app_users');
  return {
    ...data,
    events: [],
    metrics: Object.keys(numbers).map((metric_id) => ({ ...users, metric_id, unit_zh: unit, unit_en: unit })),
    observations: Object.entries(numbers).flatMap(([metric_id, byDay]) =>
      Object.entries(byDay).map(([day, value]) => ({
        ...row,
        ...{ metric_id, value, low: value, high: value, unit: null, restates: null },
        ...{ quote: `${value}`, decimals: null },
        ...{ bound: 'exact' as const, comparability: 'same' as const },
        ...{ observation_id: `${metric_id} ${day}`, period_start: null, period_end: day },
      })),
    ),
  };
}

test('the metric that moved most is told from its first comparable number to its last', () => {
  const ledger = ledgerOf({
    slow: { '2020-12-31': 100, '2024-12-31': 110 },
    fast: { '2020-12-31': 100, '2022-12-31': 120, '2024-12-31': 150 },
  });
  const verdict = verdictOn(ledger, users.domain);
  expect(verdict?.metric.metric_id).toBe('fast');
  expect(verdict?.since?.earlier.period_end).toBe('2020-12-31');
  expect(verdict?.since?.move.by.value).toBe(50);
  expect(verdict?.facts).toHaveLength(3);
});

test('a large move of long ago gives way to a newer one', () => {
  const ledger = ledgerOf({
    old: { '2010-12-31': 1, '2019-12-31': 100 },
    now: { '2020-12-31': 100, '2024-12-31': 110 },
  });
  expect(verdictOn(ledger, users.domain)?.metric.metric_id).toBe('now');
});

test('what a newer text tells comes before a larger move of more than a year earlier, unless an editor named it', () => {
  const numbers = { '2023-06-30': 10, '2024-06-30': 40 };
  const news = { '2024-12-31': 100, '2025-12-31': 110 };
  expect(verdictOn(ledgerOf({ half: numbers, year: news }), users.domain)?.metric.metric_id).toBe('year');
  const [named = ''] = ledgerTitles.keyMetrics.flat();
  expect(verdictOn(ledgerOf({ [named]: numbers, year: news }), users.domain)?.metric.metric_id).toBe(named);
});

test('without a move the newest number stands alone, and without a number nothing', () => {
  const verdict = verdictOn(ledgerOf({ one: { '2020-12-31': 5 }, two: { '2021-12-31': 7 } }), users.domain);
  expect([verdict?.metric.metric_id, verdict?.since]).toEqual(['two', null]);
  expect(verdictOn(ledgerOf({}), users.domain)).toBe(null);
});

test('every domain of the published ledger has a verdict made from its rows', () => {
  for (const domain of partDomains) {
    const verdict = verdictOn(data, domain);
    expect(verdict?.metric.domain).toBe(domain);
    expect(verdict?.facts).toContain(verdict?.later);
  }
});

test('a rate moves by percentage points, told without the trace of a subtraction', () => {
  const ledger = ledgerOf({ share: { '2023-12-31': 42.69, '2024-12-31': 43.32 } }, '%');
  const [metric] = ledger.metrics;
  const move = verdictOn(ledger, users.domain)?.since?.move;
  if (!metric || !move) throw new Error('no move');
  expect(sayMove(move, metric, 'zh')).toBe('增加0.63个百分点');
  expect(sayMove(move, metric, 'en')).toBe('up 0.63 percentage points');
  expect(sayComparison(compare(ledger, metric, '2023-12-31', '2024-12-31'), 'zh')).toContain(
    '增加0.63个百分点',
  );
});

test('what grew many hundred times is told by how often, as the difference is the later number again', () => {
  const ledger = ledgerOf({ one: { '2021-06-01': 180_000, '2025-06-30': 328_000_000 } });
  const [metric] = ledger.metrics;
  const move = verdictOn(ledger, users.domain)?.since?.move;
  if (!metric || !move) throw new Error('no move');
  expect(sayMove(move, metric, 'zh')).toBe('增加约1820倍');
  expect(sayMove(move, metric, 'en')).toBe('up about 1,820-fold');
});

test('what began from next to nothing does not outdo what grew lately', () => {
  const ledger = ledgerOf({
    pilot: { '2020-12-31': 1, '2023-12-31': 10_000 },
    grown: { '2020-12-31': 100, '2024-12-31': 700 },
  });
  expect(verdictOn(ledger, users.domain)?.metric.metric_id).toBe('grown');
});

test('after a change of rules the number under the new ones stands beside the old', () => {
  const verdict = verdictOn(data, metricOf('transit_ports').domain);
  expect(verdict?.metric.metric_id).toBe('transit_ports');
  expect([verdict?.later.value, verdict?.ruleBreak?.newer.value]).toEqual([39, 65]);
});

test('a target is no verdict, nor the day of its text or of a review', () => {
  const ledger = ledgerOf({ one: { '2020-12-31': 100, '2024-12-31': 110 } });
  const [row] = ledger.observations;
  if (!row) throw new Error('no row');
  const aim = {
    ...row,
    observation_id: 'aim',
    value: 900,
    period_end: '2035-12-31',
    modality: 'target' as const,
  };
  const source_id = 'text';
  const aimed = {
    ...ledger,
    articles: data.articles.map((article) => ({ ...article, article_id: source_id, as_of: '2025-01-20' })),
    observations: [...ledger.observations, aim].map((one) => ({ ...one, source_id })),
  };
  expect(verdictOn(aimed, users.domain)?.later.value).toBe(110);
  expect(verdictOn(aimed, users.domain)?.facts).toHaveLength(2);
  expect(articleDay(aimed)).toBe('2024-12-31');
  expect(proposeDates(aimed, 'domain')).toEqual({ since: '2023-12-31', asOf: '2024-12-31' });
  const [one] = aimed.articles;
  if (!one) throw new Error('no article');
  const earlier = { ...row, observation_id: 'earlier', source_id: 'before', period_end: '2024-03-21' };
  const two = {
    ...aimed,
    articles: [one, { ...one, article_id: 'before' }],
    observations: [...aimed.observations, earlier],
  };
  expect(proposeDates(two, 'comparison')).toEqual({ since: '2024-03-21', asOf: '2024-12-31' });
});

test('a stretch that ends after its text is told makes no day of a review', () => {
  const ledger = ledgerOf({ one: { '2023-12-31': 90, '2024-12-31': 100 } });
  const [article] = data.articles;
  const [row] = ledger.observations;
  if (!article || !row) throw new Error('no row');
  const { article_id: source_id } = article;
  const planned = { ...row, observation_id: 'planned', period_start: '2021-01-01', period_end: '2029-12-31' };
  const observations = [...ledger.observations, { ...planned, period_precision: 'year' as const }];
  const told = {
    ...ledger,
    articles: [{ ...article, as_of: '2025-01-20' }],
    observations: observations.map((one) => ({ ...one, source_id })),
  };
  expect(articleDay(told)).toBe('2024-12-31');
  expect(proposeDates(told, 'annual')).toEqual({ since: '2023-12-31', asOf: '2024-12-31' });
  expect(proposeDates(told, 'comparison').asOf).toBe('2024-12-31');
  // A text of 20 January tells of January, and of the year that has begun.
  for (const [period_end, period_precision] of [
    ['2025-01-31', 'month'],
    ['2025-12-31', 'year'],
  ] as const)
    expect(endsAhead({ period_end, period_precision }, '2025-01-20')).toBe(false);
});

test('a text that tells of a year in the next March is reviewed for that year', () => {
  const ledger = ledgerOf({ one: { '2022-12-31': 90, '2023-12-31': 100 }, two: { '2023-12-31': 100 } });
  const [article] = data.articles;
  const [row] = ledger.observations;
  if (!article || !row) throw new Error('no row');
  const asOfMarch = { ...row, observation_id: 'march', period_end: '2024-03-19' };
  const observations = [...ledger.observations, asOfMarch].map((one) => ({
    ...one,
    source_id: article.article_id,
  }));
  const told = { ...ledger, articles: [{ ...article, as_of: '2024-03-19' }], observations };
  expect(proposeDates(told, 'annual')).toEqual({ since: '2022-12-31', asOf: '2024-03-19' });
  const choice = { id: 'd', template: 'annual' as const, locale: 'en' as const, since: '2022-12-31' };
  expect(recipes.annual.title({ ...choice, asOf: '2024-03-19' }, told)).toMatch(/, 2023$/);
  expect(recipes.annual.title({ ...choice, asOf: '2024-06-30' }, told)).toMatch(/, 2024$/);
});

test('falls compare below zero, and a rate of change is no verdict', () => {
  const ledger = ledgerOf({ growth: { '2023-12-31': 0.9, '2024-12-31': 1.8 } }, '%');
  const fallen = {
    ...ledger,
    observations: ledger.observations.map((row) => ({
      ...row,
      role: 'change' as const,
      direction: 'down' as const,
    })),
  };
  const [metric] = fallen.metrics;
  if (!metric) throw new Error('no metric');
  const told = sayComparison(compare(fallen, metric, '2023-12-31', '2024-12-31'), 'zh');
  expect(told).toContain('减少0.9个百分点');
  expect(told).toMatch(/[-−]0\.9%.*[-−]1\.8%/);
  // A growth of 0.9% one year and 1.8% the next is no growth of 0.9 points a year.
  expect(told).not.toContain('每年');
  expect(verdictOn(fallen, users.domain)).toBe(null);
});
