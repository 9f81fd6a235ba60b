/** Where this page stands, as the prerender wrote it. */

import type { Locale } from '../text/locale.ts';
import { absolute } from './address.ts';

export const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';

/** The absolute address of a path given from the site's root. */
export function fromRoot(path: string): string {
  return absolute(document.baseURI, document.documentElement.dataset.root ?? '', path);
}

/** The element that plays a part inside another, by `data-part`. Throws when the page lacks it. */
export function part<E extends HTMLElement = HTMLElement>(inside: ParentNode, name: string): E {
  const found = inside.querySelector<E>(`[data-part="${name}"]`);
  if (!found) throw new Error(`missing part: ${name}`);
  return found;
}
