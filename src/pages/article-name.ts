import type { View } from './view.ts';

/** How a page calls articles of the ledger: “the article” while there is one, each by its title when there are more. */
export function articleName({ site, lookup, locale }: View, ids: readonly (string | null)[]): string {
  const named = [...new Set(ids)].flatMap((id) => lookup.article.get(id ?? '') ?? []);
  if (named.length === 0) return '';
  if (site.tables.articles.length === 1) return locale === 'zh' ? '本文' : 'The article';
  return locale === 'zh'
    ? named.map(({ title }) => `《${title}》`).join('')
    : named.map(({ title }) => `“${title}”`).join(', ');
}
