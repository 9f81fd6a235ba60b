import { expect, test } from 'vitest';
import { firstTold } from './first-told.ts';
import type { LedgerData } from './ledger-data.ts';
import { data, metricOf } from './ledger-example.ts';

const users = metricOf('app_users');
const [example] = data.observations;
const [article] = data.articles;

/** A number of a text: metric, domain, place in the text, text, the day it holds for. */
type Row = readonly [metric_id: string, domain: string, start: number, text: string, day: string];

function ledgerOf(rows: readonly Row[], texts: Readonly<Record<string, string>>): LedgerData {
  if (!example || !article) throw new Error('an empty example');
  const domainOf = new Map(rows.map(([metric_id, domain]) => [metric_id, domain]));
  return {
    ...data,
    events: [],
    articles: Object.entries(texts).map(([article_id, as_of]) => ({ ...article, article_id, as_of })),
    metrics: [...domainOf].map(([metric_id, domain]) => ({ ...users, metric_id, domain, measure: 'stock' })),
    observations: rows.map(([metric_id, domain, start, source_id, day], at) => ({
      ...example,
      ...{
        observation_id: `${at}`,
        metric_id,
        domain,
        start,
        source_id,
        value: at + 1,
        low: at + 1,
        high: at + 1,
      },
      ...{ quote: `${at + 1}`, decimals: null, bound: 'exact' as const, unit: null, role: 'level' as const },
      ...{ period_start: null, period_end: day, restates: null, comparability: 'same' as const },
    })),
  };
}
const told = (rows: readonly Row[], texts: Readonly<Record<string, string>>): readonly string[] =>
  firstTold(ledgerOf(rows, texts)).map(({ metric_id }) => metric_id);

test('what the newest text says first is told first, where an earlier number shows how far it came', () => {
  const rows: readonly Row[] = [
    ['total', 'traffic', 90, 'old', '2023-12-31'],
    ['part', 'traffic', 10, 'old', '2023-12-31'],
    ['new', 'traffic', 5, 'next', '2024-12-31'],
    ['total', 'traffic', 20, 'next', '2024-12-31'],
    ['part', 'traffic', 40, 'next', '2024-12-31'],
    ['gone', 'traffic', 1, 'old', '2023-12-31'],
  ];
  const texts = { old: '2024-01-10', next: '2025-01-12' };
  expect(told(rows, texts)).toEqual(['total', 'part', 'new', 'gone']);
});

test('texts that are dated by their year or month alone have news too', () => {
  const rows: readonly Row[] = [
    ['first', 'traffic', 1, 'new', '2024-12-31'],
    ['moved', 'traffic', 30, 'new', '2024-12-31'],
    ['moved', 'traffic', 30, 'old', '2022-12-31'],
    ['gone', 'traffic', 0, 'old', '2022-12-31'],
  ];
  expect(told(rows, { old: '2022', new: '2024' })).toEqual(['moved', 'first', 'gone']);
  expect(told(rows, { old: '2023-01', new: '2025-01' })).toEqual(['moved', 'first', 'gone']);
});

test('domains take turns', () => {
  const rows: readonly Row[] = [
    ['a', 'immigration', 10, 'text', '2024-12-31'],
    ['b', 'immigration', 20, 'text', '2024-12-31'],
    ['c', 'traffic', 90, 'text', '2024-12-31'],
  ];
  expect(told(rows, { text: '2025-01-12' })).toEqual(['a', 'c', 'b']);
});

test('a curated number is no text’s, and a ledger without texts tells none', () => {
  expect(told([['a', 'traffic', 10, 'elsewhere', '2024-12-31']], { text: '2025-01-12' })).toEqual([]);
});
