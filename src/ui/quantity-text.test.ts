import { expect, test } from 'vitest';
import type { Observation } from '../dataset/schema.ts';
import { endsOf } from '../text/bound.ts';
import { quantityText } from './quantity-text.ts';
import type { View } from './view.ts';

const view = (locale: 'zh' | 'en') =>
  ({ locale, lookup: { article: new Map([['text', {}]]), metric: new Map() } }) as unknown as View;
const row = (value: number, unit: string, more: Partial<Observation> = {}) =>
  ({
    ...{ ...endsOf(Math.abs(value), 'exact'), bound: 'exact', unit, quote: `${Math.abs(value)}${unit}` },
    ...{ source_id: 'text', metric_id: null, role: 'change', direction: value < 0 ? 'down' : 'up' },
    ...more,
  }) as Observation;

test.each([
  [row(1.8, '%'), '1.8%', '1.8%'],
  [row(-1.8, '%'), '下降1.8%', 'down 1.8%'],
  [row(-0.4, '个百分点'), '下降0.4个百分点', 'down 0.4 percentage points'],
  [row(-12, '起'), '减少12起', 'down 12'],
  // A row whose number has the sign already, and a level that fell to one.
  [row(-1.8, '%', { value: -1.8, low: -1.8, high: -1.8, source_id: 'page' }), '−1.8%', '−1.8%'],
  [row(-7, '起', { role: 'level' }), '7起', '7'],
])('%#', (observation, zh, en) => {
  expect([quantityText(view('zh'), observation), quantityText(view('en'), observation)]).toEqual([zh, en]);
});
