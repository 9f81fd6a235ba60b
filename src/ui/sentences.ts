/** Any number, in the text or in a figure, opens the sentence it was read from. */

import { markAt } from '../charts/mark-reader.ts';
import { errorText } from '../text/error-message.ts';
import type { Locale } from '../text/locale.ts';
import { cardFileOf, cardsPath } from './card-files.ts';
import { offerReload } from './news.ts';
import { assertVersion, fetchText, fromRootLinks, pageLocale } from './page-context.ts';

type Cards = Readonly<Record<string, string>>;
const fetchedCards = new Map<string, Promise<Cards>>();

/**
 * The cards of these observations as markup, its links absolute, beside others that lie in the same files.
 * Throws `file not found: …`, `newer site: …`.
 */
export async function fetchCards(locale: Locale, ids: Iterable<string>): Promise<Cards> {
  const files = Number(document.documentElement.dataset.cards ?? 1);
  const paths = new Set([...ids].map((id) => cardsPath(locale, cardFileOf(id, files))));
  const parts = await Promise.all([...paths].map(fetchFile));
  return Object.assign({}, ...parts) as Cards;
}

function fetchFile(path: string): Promise<Cards> {
  const fetched = fetchedCards.get(path) ?? fetchText(path).then(parseCards);
  fetchedCards.set(path, fetched);
  // A failed fetch is tried again at the next number.
  fetched.catch(() => fetchedCards.delete(path));
  return fetched;
}

/** Links of a card are written from the site's root. */
function parseCards(text: string): Cards {
  const { version, cards } = JSON.parse(text) as { version: string; cards: Cards };
  assertVersion(version);
  return Object.fromEntries(Object.entries(cards).map(([id, card]) => [id, fromRootLinks(card)]));
}

export function watchSentences(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const mark = markAt(event.target);
    if (!mark) return;
    event.preventDefault();
    void openSentence(mark);
  });
  const warm = ({ target }: Event) => {
    const mark = markAt(target);
    if (mark) fetchCards(pageLocale(), [idOf(mark)]).catch(() => undefined);
  };
  document.addEventListener('pointerover', warm, { passive: true });
  document.addEventListener('focusin', warm);
}

const idOf = (mark: Element): string => mark.getAttribute('data-observation') ?? '';

/** Opens the card of the observation that `mark` stands for; where the card cannot be had follows its link, or says why. */
export async function openSentence(mark: Element): Promise<void> {
  const locale = pageLocale();
  try {
    const id = idOf(mark);
    const [cards, { openSentenceDialog }] = await Promise.all([
      fetchCards(locale, [id]),
      import('./SentenceDialog.tsx'),
    ]);
    const card = cards[id];
    if (card === undefined) throw new Error('no card of this number');
    openSentenceDialog(locale, card);
  } catch (error) {
    if (mark instanceof HTMLAnchorElement) location.assign(mark.href);
    else offerReload(errorText(error));
  }
}
