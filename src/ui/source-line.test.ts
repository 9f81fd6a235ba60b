import { expect, test } from 'vitest';
import { sourceOf } from './source-line.ts';
import type { Ledgered } from './view.ts';

test('a source reaches as far as what is achieved, not as far as an aim', () => {
  const day = (observation_id: string, period_end: string, modality: string | null) =>
    [observation_id, { source_id: 'page', period_end, modality }] as const;
  const view = {
    locale: 'zh',
    site: { tables: { articles: [] } },
    lookup: {
      article: new Map(),
      event: new Map(),
      observation: new Map([day('now', '2023-12-31', 'achieved'), day('aim', '2030-12-31', 'target')]),
    },
  } as unknown as Ledgered;
  const rows = [{ observation_id: 'now' }, { observation_id: 'aim' }];
  expect(sourceOf(view, { rows })).toBe('1个来源，截至2023年12月。');
});
