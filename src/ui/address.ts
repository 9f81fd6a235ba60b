/** Addresses inside the site: always relative, so that it works under any sub-path of any host. */

import type { Locale } from '../dataset/locale.ts';

/** The address of `to` as a link on the page at `from`; both are paths from the site's root, '' the root. */
export function href(from: string, to: string): string {
  const [path = '', hash] = to.split('#');
  const tail = hash === undefined ? '' : `#${hash}`;
  if (path === from) return tail || './';
  return `${toRoot(from)}${path}${tail}` || './';
}

/** From the page at `from` up to the root: `../../` for `metric/app_users/`, '' for the root itself. */
export function toRoot(from: string): string {
  return '../'.repeat(from.split('/').length - 1);
}

/** The path of a page in a language: Chinese at the root, English under `en/`. */
export function pathIn(locale: Locale, path: string): string {
  return locale === 'zh' ? path : `en/${path}`;
}

export const pathOf = {
  overview: '',
  about: 'about/',
  gallery: 'gallery/',
  explore: 'explore/',
  lab: 'extract/',
  review: 'review/',
  metric: (id: string) => `metric/${id}/`,
  domain: (domain: string) => `domain/${domain.replaceAll('_', '-')}/`,
  article: (id: string, start?: number | null) =>
    `article/${id}/${start === undefined || start === null ? '' : `#n-${start}`}`,
} as const;
