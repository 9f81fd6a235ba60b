/** What a figure is made of, in one record that travels inside every file of it. */

import { ledgerTitles } from '../dataset/ledger.ts';
import { type Locale, tagOf } from '../text/locale.ts';

export interface Stated {
  /** Of the observation or event. */
  readonly observation_id: string;
  /** The words as printed; empty for an event. */
  readonly quote: string;
  readonly publisher: string;
  readonly title: string;
  /** Empty when the source has no address that may be linked. */
  readonly url: string;
}

export interface Provenance {
  readonly figure: string;
  readonly locale: Locale;
  readonly version: string;
  readonly title: string;
  readonly alt: string;
  readonly sql: string;
  readonly stated: readonly Stated[];
}

/** As schema.org JSON-LD; a page with an address is linked to the very words by a text fragment. */
export function toJsonLd(made: Provenance): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    identifier: made.figure,
    name: made.title,
    description: made.alt,
    inLanguage: tagOf(made.locale),
    isBasedOn: {
      '@type': 'Dataset',
      name: ledgerTitles.name[made.locale],
      version: made.version,
    },
    creditText:
      made.locale === 'zh'
        ? `${ledgerTitles.name.zh}，版本${made.version}`
        : `${ledgerTitles.name.en}, version ${made.version}`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    sql: made.sql.trim(),
    citation: made.stated.map(({ observation_id, quote, publisher, title, url }) => ({
      '@type': quote ? 'Quotation' : 'CreativeWork',
      identifier: observation_id,
      ...(quote ? { text: quote } : {}),
      // Of a source that nobody titled, the publisher alone is said.
      isPartOf: { '@type': 'Article', ...(title ? { name: title } : {}), publisher },
      ...(url ? { url: toTextFragment(url, quote) } : {}),
    })),
  });
}

/** The address of a page at the first place where it says `words`. */
export function toTextFragment(url: string, words: string): string {
  if (url === '' || words === '' || url.includes('#')) return url;
  return `${url}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
