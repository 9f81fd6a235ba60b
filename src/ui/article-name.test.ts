import { expect, test } from 'vitest';
import { namingArticle } from './article-name.ts';
import type { Ledgered } from './view.ts';

const ledger = (locale: 'zh' | 'en', ...titles: string[]) =>
  ({ site: { tables: { articles: titles.map((title) => ({ title })) } }, locale }) as unknown as Ledgered;

test('words that leave name the article once, and call it as before from there on', () => {
  const one = ledger('zh', '改革“放管服”');
  expect(namingArticle('折线图：本文2.9亿。', one)).toBe('折线图：《改革“放管服”》2.9亿。');
  expect(namingArticle('本文2.9亿，带圈为本文。', one)).toBe(
    '《改革“放管服”》（下称“本文”）2.9亿，带圈为本文。',
  );
  expect(namingArticle('The article says 3; ringed: the article.', ledger('en', 'A “b” c'))).toBe(
    'The article “A ‘b’ c” says 3; ringed: the article.',
  );
});

test('words without it stay, and so do those of a ledger of several articles, whose figures give titles', () => {
  expect(namingArticle('柱状图。', ledger('zh', '甲'))).toBe('柱状图。');
  expect(namingArticle('本文', ledger('zh', '甲', '乙'))).toBe('本文');
});
