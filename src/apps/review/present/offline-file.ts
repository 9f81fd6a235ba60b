/** Everything a deck's own file needs is fetched from this site, once, when the file is made. */

import type { DeckPages } from '../../../share/formats/deck.ts';
import { fetchText } from '../../../ui/open-ledger.ts';
import { fromRoot } from '../../../ui/page-context.ts';
import { toOfflineHtml } from './offline-html.ts';
import { toShow } from './to-show.tsx';

export async function write({ sheets }: DeckPages): Promise<BlobPart[]> {
  const [script, style, cards] = await Promise.all([
    fetchText('review/offline.js'),
    fetchText('review/offline.css'),
    fetchText(`cards.${sheets.locale}.json`),
  ]);
  const show = toShow(sheets, withFullLinks(JSON.parse(cards) as Record<string, string>));
  const { theme } = document.documentElement.dataset;
  return [toOfflineHtml(show, { script, style, theme })];
}

/** Links of a card are told from the site's root, which a file elsewhere does not know. */
function withFullLinks(cards: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cards).map(([id, card]) => [
      id,
      card.replace(/ href="(?![a-z]+:)([^"]*)"/g, (_, path: string) => ` href="${fromRoot(path)}"`),
    ]),
  );
}
