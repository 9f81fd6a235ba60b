/** Everything a deck's own file needs is fetched from this site, once, when the file is made. */

import type { DeckPages } from '../../../share/formats/deck.ts';
import { fetchText } from '../../../ui/page-context.ts';
import { fetchCards } from '../../../ui/sentences.ts';
import { toOfflineHtml } from './offline-html.ts';
import { observationsOf } from './show.ts';
import { toShow } from './to-show.tsx';

export async function write({ sheets }: DeckPages): Promise<BlobPart[]> {
  const show = toShow(sheets);
  const shown = observationsOf(show.sheets);
  const [script, style, cards] = await Promise.all([
    fetchText('review/offline.js'),
    fetchText('review/offline.css'),
    fetchCards(sheets.locale, shown),
  ]);
  // A file of cards holds those of other numbers too.
  const kept = Object.fromEntries(Object.entries(cards).filter(([id]) => shown.has(id)));
  const { theme } = document.documentElement.dataset;
  return [toOfflineHtml({ ...show, cards: kept }, { script, style, theme })];
}
