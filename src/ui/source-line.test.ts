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

/** A ledger of three reports, two of them under one title. */
function reports(...ids: readonly string[]): readonly string[] {
  const articles = [
    { article_id: 'a', title: '工作报告', as_of: '2024-03-05' },
    { article_id: 'b', title: '工作报告', as_of: '2025-03-05' },
    { article_id: 'c', title: '茶业公报', as_of: '2025-06' },
  ];
  return (['zh', 'en'] as const).map((locale) => {
    const view = {
      locale,
      site: { tables: { articles } },
      lookup: {
        article: new Map(articles.map((article) => [article.article_id, article])),
        event: new Map(),
        observation: new Map(
          ids.map((id) => [id, { source_id: id, period_end: '2024-12-31', modality: null }]),
        ),
      },
    } as unknown as Ledgered;
    return sourceOf(view, { rows: ids.map((observation_id) => ({ observation_id })) });
  });
}

test('reports of one title are told apart by their years, each title once', () => {
  expect(reports('b', 'a', 'c')).toEqual([
    '《工作报告》（2024年、2025年）《茶业公报》，截至2024年12月。',
    '“工作报告” (2024, 2025), “茶业公报”, to December 2024.',
  ]);
  expect(reports('b')).toEqual([
    '《工作报告》（2025年），截至2024年12月。',
    '“工作报告” (2025), to December 2024.',
  ]);
});
