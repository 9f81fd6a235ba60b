import { expect, test } from 'vitest';
import { namingArticle } from './naming-article.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

test('words that leave name the article once, and call it as before from there on', () => {
  const one = titled('改革“放管服”');
  expect(namingArticle('折线图：本文2.9亿。', one, 'zh')).toBe('折线图：《改革“放管服”》2.9亿。');
  expect(namingArticle('本文2.9亿，带圈为本文。', one, 'zh')).toBe(
    '《改革“放管服”》（下称“本文”）2.9亿，带圈为本文。',
  );
  expect(namingArticle('The article says 3; ringed: the article.', titled('A “b” c'), 'en')).toBe(
    'The article “A ‘b’ c” says 3; ringed: the article.',
  );
  expect(namingArticle('ringed: this article', titled('A'), 'en')).toBe('ringed: this article “A”');
  expect(namingArticle('The article’s total', titled('A'), 'en')).toBe('The article’s total');
});

test('words without it stay, and so do those of a ledger of several articles, whose figures give titles', () => {
  expect(namingArticle('柱状图。', titled('甲'), 'zh')).toBe('柱状图。');
  expect(namingArticle('本文', titled('甲', '乙'), 'zh')).toBe('本文');
});
