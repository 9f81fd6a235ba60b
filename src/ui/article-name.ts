import { toInner } from '../dataset/naming-article.ts';
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
