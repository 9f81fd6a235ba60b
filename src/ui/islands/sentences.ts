/** Any number, in the text or in a figure, opens the sentence it was read from. */

import { fromRoot, locale } from '../page-context.ts';

const words = {
  close: { zh: '关闭', en: 'Close' },
  label: { zh: '这个数字的原句', en: 'The sentence of this number' },
};

type Cards = Readonly<Record<string, string>>;
let cards: Promise<Cards> | null = null;

function fetchCards(): Promise<Cards> {
  cards ??= fetch(fromRoot(`cards.${locale}.json`)).then((answer) => {
    if (!answer.ok) throw new Error(`cards not found: ${answer.status}`);
    return answer.json() as Promise<Cards>;
  });
  // A failed fetch is tried again at the next number.
  cards.catch(() => {
    cards = null;
  });
  return cards;
}

export function watchSentences(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const mark = event.target instanceof Element ? event.target.closest('[data-observation]') : null;
    if (!mark) return;
    event.preventDefault();
    void openSentence(mark);
  });
  const warm = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('[data-observation]')) {
      fetchCards().catch(() => undefined);
    }
  };
  document.addEventListener('pointerover', warm, { passive: true });
  document.addEventListener('focusin', warm);
}

/** Opens the card of the observation that `mark` stands for; follows its link when the card cannot be had. */
export async function openSentence(mark: Element): Promise<void> {
  const id = mark.getAttribute('data-observation') ?? '';
  const card = await fetchCards().then(
    (all) => all[id],
    () => undefined,
  );
  if (card === undefined) {
    if (mark instanceof HTMLAnchorElement) location.assign(mark.href);
    return;
  }
  const dialog = sentenceDialog();
  const body = dialog.lastElementChild;
  if (!body) return;
  body.innerHTML = card;
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (!/^[a-z]+:/.test(address)) link.href = fromRoot(address);
    link.addEventListener('click', () => dialog.close());
  }
  dialog.showModal();
  dialog.scrollTop = 0;
}

let made: HTMLDialogElement | null = null;

function sentenceDialog(): HTMLDialogElement {
  if (made) return made;
  made = document.createElement('dialog');
  made.setAttribute('aria-label', words.label[locale]);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.setAttribute('aria-label', words.close[locale]);
  close.textContent = '×';
  close.addEventListener('click', () => made?.close());
  made.append(close, document.createElement('div'));
  // A click on the backdrop lands on the dialog itself.
  made.addEventListener('click', (event) => {
    if (event.target === made) made?.close();
  });
  document.body.append(made);
  return made;
}
