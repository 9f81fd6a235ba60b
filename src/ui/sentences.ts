/** Any number, in the text or in a figure, opens the sentence it was read from. */

import { markAt } from '../charts/mark-reader.ts';
import { errorText } from '../text/error-message.ts';
import type { Locale } from '../text/locale.ts';
import { offerReload } from './news.ts';
import { assertVersion, fetchText, fromRootLinks, pageLocale } from './page-context.ts';

type Cards = Readonly<Record<string, string>>;
const cards = new Map<Locale, Promise<Cards>>();

/** Every number's card as markup, by observation, its links absolute. Throws `file not found: …`, `newer site: …`. */
export function fetchCards(locale: Locale): Promise<Cards> {
  const fetched = cards.get(locale) ?? fetchText(`cards.${locale}.json`).then(parseCards);
  cards.set(locale, fetched);
  // A failed fetch is tried again at the next number.
  fetched.catch(() => cards.delete(locale));
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
    if (markAt(target)) fetchCards(pageLocale()).catch(() => undefined);
  };
  document.addEventListener('pointerover', warm, { passive: true });
  document.addEventListener('focusin', warm);
}

/** Opens the card of the observation that `mark` stands for; where the card cannot be had follows its link, or says why. */
export async function openSentence(mark: Element): Promise<void> {
  const locale = pageLocale();
  try {
    const [all, { openSentenceDialog }] = await Promise.all([
      fetchCards(locale),
      import('./SentenceDialog.tsx'),
    ]);
    const card = all[mark.getAttribute('data-observation') ?? ''];
    if (card === undefined) throw new Error('no card of this number');
    openSentenceDialog(locale, card);
  } catch (error) {
    if (mark instanceof HTMLAnchorElement) location.assign(mark.href);
    else offerReload(errorText(error));
  }
}
