/** Where this page stands, as the prerender wrote it. */

import type { Locale } from '../text/locale.ts';
import { absolute } from './address.ts';

export function pageLocale(): Locale {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}

/** The absolute address of a path given from the site's root. */
export function fromRoot(path: string): string {
  return absolute(document.baseURI, document.documentElement.dataset.root ?? '', path);
}

/** A file of the site as text. Throws `file not found: <path>`. */
export async function fetchText(path: string, signal?: AbortSignal): Promise<string> {
  const answer = await fetch(fromRoot(path), signal ? { signal } : {});
  if (!answer.ok) throw new Error(`file not found: ${path} (${answer.status})`);
  return answer.text();
}
