/** What a query is called, and which queries a search means. */

import type { Locale } from '../../text/locale.ts';
import type { Query } from './sheets.ts';

type Titled = Pick<Query, 'name' | 'note' | 'sql'>;

const empty = { zh: '新查询', en: 'New query' };

/** Its name; of one without a name the beginning of its text. */
export function titleOf({ name, sql }: Titled, locale: Locale): string {
  return name || sql.replace(/\s+/g, ' ').trim().slice(0, 40) || empty[locale];
}

/** Those in whose name, text or note every word stands, whatever its case. */
export function searchQueries<Q extends Titled>(queries: readonly Q[], words: string): readonly Q[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return queries.filter(({ name, note, sql }) => {
    const text = `${name}\n${note}\n${sql}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
