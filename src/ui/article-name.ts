import type { Ledgered } from './view.ts';

/**
 * How a page calls articles of the ledger: “the article” while there is one, each by its title when there are more.
 * @param away for a page of another site: the one article gets both names, for its figures say “the article” too
 */
export function articleName(
  { site, lookup, locale }: Ledgered,
  ids: readonly (string | null)[],
  away = false,
): string {
  const named = [...new Set(ids)].flatMap((id) => lookup.article.get(id ?? '') ?? []);
  if (named.length === 0) return '';
  const one = site.tables.articles.length === 1;
  if (one && !away) return locale === 'zh' ? '本文' : 'The article';
  const titles =
    locale === 'zh'
      ? named.map(({ title }) => `《${title}》`).join('')
      : named.map(({ title }) => `“${toInner(title)}”`).join(', ');
  if (!one) return titles;
  return locale === 'zh' ? `${titles}（图中称“本文”）` : `the article ${titles}`;
}

/** Words of a figure as they leave the site: where they first speak of “the article”, they give its title. */
export function namingArticle(words: string, { site, locale }: Ledgered): string {
  const [article, another] = site.tables.articles;
  if (!article || another) return words;
  if (locale === 'en') return words.replace(/\bthe article\b/i, `$& “${toInner(article.title)}”`);
  const [before = '', ...more] = words.split('本文');
  if (more.length === 0) return words;
  const again = more.length > 1 ? '（下称“本文”）' : '';
  return `${before}《${article.title}》${again}${more.join('本文')}`;
}

/** Quotes inside quotes are single. */
function toInner(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
