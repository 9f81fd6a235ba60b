/** What a query is called, and which queries a search means. */

import { type Locale, locales } from '../../text/locale.ts';
import { questions, sqlOf } from './questions.ts';
import type { Query } from './sheets.ts';

type Titled = Pick<Query, 'name' | 'note' | 'sql'>;

const empty = { zh: '新查询', en: 'New query' };

/** Its name; of one without a name the ready question that it asks, else the beginning of its text. */
export function titleOf({ name, sql }: Titled, locale: Locale): string {
  return name || asked(sql, locale) || sql.replace(/\s+/g, ' ').trim().slice(0, 40) || empty[locale];
}

/** The words of a ready question in the reader's language, in whichever language its columns were asked for. */
function asked(sql: string, locale: Locale): string | undefined {
  const bare = sql.trim();
  return questions().find((question) => locales.some((each) => sqlOf(question, each) === bare))?.text[locale];
}

/** Those in whose name, text or note every word stands, whatever its case. */
export function searchQueries<Q extends Titled>(queries: readonly Q[], words: string): readonly Q[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return queries.filter(({ name, note, sql }) => {
    const text = `${name}\n${note}\n${sql}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
