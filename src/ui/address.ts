/**
 * Addresses, made here from their parts. Inside the site they are relative, so that it works under any sub-path of any
 * host; what leaves the site takes the absolute address of the reader's own page.
 */

import type { Locale } from '../text/locale.ts';

/** The address of `to` as a link on the page at `from`; both are paths from the site's root, '' the root. */
export function href(from: string, to: string): string {
  const [path = '', hash] = to.split('#');
  const tail = hash === undefined ? '' : `#${hash}`;
  if (path === from) return tail || path.split('/').at(-1) || './';
  return `${toRoot(from)}${path}${tail}` || './';
}

/** From the page at `from` up to the root: `../../` for `metric/app_users/`, '' for the root itself. */
export function toRoot(from: string): string {
  return '../'.repeat(from.split('/').length - 1);
}

/** A page's address without its query and its hash. */
export function placeOf(page: string): string {
  return page.replace(/[?#].*$/s, '');
}

/**
 * The absolute address of `path`, which is given from the site's root.
 * @param page address of the page a reader is on; its query and its hash never go along
 * @param root from that page up to the root, as `toRoot` gives it
 */
export function absolute(page: string, root: string, path: string): string {
  return new URL(root.startsWith('/') ? root + path : `./${root}${path}`, placeOf(page)).href;
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
  ledgers: 'ledgers/',
  review: 'review/',
  /** Opens a ledger of the browser's own, which its hash names. */
  openLedger: 'my-ledger/',
  metric: (id: string) => `metric/${id}/`,
  figure: (id: string) => `figure/${id}/`,
  domain: (domain: string) => `domain/${domain.replaceAll('_', '-')}/`,
  article: (id: string, start?: number | null) =>
    `article/${id}/${start === undefined || start === null ? '' : `#n-${start}`}`,
} as const;
