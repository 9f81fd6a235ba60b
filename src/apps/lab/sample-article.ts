/** An article to try the room with: the last of the ledger's. */

import { readTable } from '../../dataset/read-table.ts';
import { Fault } from '../../text/error-message.ts';
import { fetchText } from '../../ui/page-context.ts';
import type { Prose } from './read-article.ts';

/** @throws `Error` when the site does not hand it out, or has none */
export async function fetchSample(): Promise<Prose> {
  const article = readTable('articles', await fetchText('data/articles.csv')).at(-1);
  if (!article)
    throw new Fault({ zh: '没有文章：台账里一篇也没有', en: 'no article: the ledger holds none' });
  const text = await fetchText(`data/articles/${article.article_id}.txt`);
  return { text, asOf: article.as_of ?? '' };
}
