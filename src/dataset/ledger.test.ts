import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerTitles, unknownMetrics } from './ledger.ts';
import { parseCsv } from './parse-csv.ts';

test('every metric that ledger.json puts first has a row, and one without is named', () => {
  const text = readFileSync(join(import.meta.dirname, '../../data/metrics.csv'), 'utf8');
  const metrics = new Set(parseCsv(text).map(({ metric_id }) => String(metric_id)));
  expect(ledgerTitles.keyMetrics.length).toBeGreaterThan(0);
  expect(unknownMetrics(metrics)).toEqual([]);
  metrics.delete('app_users');
  expect(unknownMetrics(metrics)).toEqual([
    {
      zh: '没有这个指标：ledger.json的app_users；metrics.csv里没有这一行，请加上或从ledger.json删去',
      en: 'unknown metric in ledger.json: app_users; metrics.csv has no such row, add it or take it out of ledger.json',
    },
  ]);
});
