/** What a page has to say about itself while it is open: that a reload helps. */

import { missingPart } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { workerGone } from '../text/trusted.ts';
import { pageLocale } from './page-context.ts';

const reload = { zh: '重新载入', en: 'Reload' } satisfies Text;

/** Says `words` at the foot of the page in place of what stood there, with the button that reloads it; what a room was told is stored by then. */
export function offerReload(words: Text): void {
  document.querySelector('.news')?.remove();
  const locale = pageLocale();
  const news = document.createElement('p');
  news.className = 'news';
  news.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = reload[locale];
  button.addEventListener('click', () => location.reload());
  // Above a dialog too, which makes inert what stands beside it.
  ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(news);
  // Into a region that stands already, so that it is spoken.
  news.append(words[locale], ' ', button);
}

/**
 * Whatever part of the program cannot be fetched, the page says so: every `import()` of a bundle passes Vite's own
 * loader, which tells the window when one fails, and every worker `openWorker`, which does the same.
 */
export function watchParts(): void {
  for (const gone of ['vite:preloadError', workerGone])
    addEventListener(gone, () => offerReload({ zh: `${missingPart.zh}。`, en: `${missingPart.en}.` }));
}
