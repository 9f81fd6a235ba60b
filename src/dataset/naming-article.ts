/** Words that call the one article of a ledger “the article” (本文), as they leave the site that shows it. */

import type { Locale } from '../text/locale.ts';
import type { Article } from './schema.ts';

/** Where the words first speak of “the article”, they give its title. Of several articles figures give titles anyway. */
export function namingArticle(
  words: string,
  articles: readonly Pick<Article, 'title'>[],
  locale: Locale,
): string {
  const [article, another] = articles;
  if (!article || another) return words;
  if (locale === 'en')
    return words.replace(/\b(?:the|this) article\b(?!’s)/i, `$& “${toInner(article.title)}”`);
  const [before = '', ...more] = words.split('本文');
  if (more.length === 0) return words;
  const again = more.length > 1 ? '（下称“本文”）' : '';
  return `${before}《${article.title}》${again}${more.join('本文')}`;
}

/** Quotes inside quotes are single. */
export function toInner(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
