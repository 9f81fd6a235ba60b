import { groupBy } from '../dataset/audit/ledger.ts';
import { toInner } from '../dataset/naming-article.ts';
import { toDateWords } from '../dataset/quantity.ts';
import type { Article } from '../dataset/schema.ts';
import type { Locale } from '../text/locale.ts';
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
  const titles = [...groupBy(named, ({ title }) => title)]
    .map(([title, own]) => {
      const quoted = locale === 'zh' ? `《${title}》` : `“${toInner(title)}”`;
      return quoted + timesOf(own, site.tables.articles, locale);
    })
    .join(locale === 'zh' ? '' : ', ');
  if (!one) return titles;
  return locale === 'zh' ? `${titles}（图中称“本文”）` : `the article ${titles}`;
}

/** （2024年、2025年）: which of the reports that one title has in the ledger, or nothing of a title that is one text's. */
function timesOf(own: readonly Article[], all: readonly Article[], locale: Locale): string {
  const same = all.filter(({ title }) => title === own[0]?.title);
  const years = new Set(same.map(({ as_of }) => as_of?.slice(0, 4)));
  if (same.length < 2 || same.some(({ as_of }) => as_of === null)) return '';
  const precision = years.size === same.length ? 'year' : 'month';
  const days = own.map(({ as_of }) => as_of ?? '').sort();
  const words = days.map((day) => toDateWords(day, precision, locale));
  return locale === 'zh' ? `（${words.join('、')}）` : ` (${words.join(', ')})`;
}
