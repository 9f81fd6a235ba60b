import { expect, test } from 'vitest';
import { factKind } from './fact-kind.ts';
import type { FactRow } from './fact-row.ts';

const row = (comparability: FactRow['comparability'], period_end: string) =>
  ({
    ...{ metric_id: 'users', label_zh: '用户', label_en: 'Users', unit_zh: '个', unit_en: 'users' },
    ...{ value: 5, low: 5, high: 5, bound: 'exact', unit: null, measure: 'stock', publisher: null },
    ...{ period_start: null, period_end, period_precision: 'year', comparability, article: false },
  }) as unknown as FactRow;

test('a brief says of its numbers how they are defined only where one is defined otherwise', () => {
  const same = [row('same', '2022-12-31'), row('same', '2023-12-31')];
  expect(factKind.brief(same, 'zh').columns).toEqual(['数值', '时间']);
  const mixed = factKind.brief([...same, row('near', '2024-12-31')], 'zh');
  expect(mixed.columns).toEqual(['数值', '时间', '口径']);
  expect(mixed.rows.map((cells) => cells[2])).toEqual(['同一口径', '同一口径', '口径相近']);
});
