/** Everything a deck's own file needs is fetched from this site, once, when the file is made. */

import type { DeckPages } from '../../../share/formats/deck.ts';
import { fetchText } from '../../../ui/page-context.ts';
import { fetchCards } from '../../../ui/sentences.ts';
import { toOfflineHtml } from './offline-html.ts';
import { toShow } from './to-show.tsx';

export async function write({ sheets }: DeckPages): Promise<BlobPart[]> {
  const [script, style, cards] = await Promise.all([
    fetchText('review/offline.js'),
    fetchText('review/offline.css'),
    fetchCards(sheets.locale),
  ]);
  const show = toShow(sheets, cards);
  const { theme } = document.documentElement.dataset;
  return [toOfflineHtml(show, { script, style, theme })];
}
