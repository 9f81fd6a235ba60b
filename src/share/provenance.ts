/** What a figure is made of, in one record that travels inside every file of it. */

import { ledgerTitles } from '../dataset/ledger.ts';
import { type Locale, tagOf } from '../text/locale.ts';

interface Stated {
  /** Of the observation or event. */
  readonly observation_id: string;
  /** The words as printed; empty for an event. */
  readonly quote: string;
  readonly publisher: string;
  readonly title: string;
  /** Of the page at these words, see `toTextFragment`; empty when the source has no address that may be linked. */
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

/** As schema.org JSON-LD. */
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
      ...(url ? { url } : {}),
    })),
  });
}

/** What stands directly before and behind words in a text. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * The address of a page at the place where it says `words`: the first, or the one between the words `around` it, which
 * also lets a browser find a place that does not begin or end with a word. As the draft of URL fragment text directives.
 */
export function toTextFragment(url: string, words: string, { before, after }: Partial<Around> = {}): string {
  if (url === '' || words === '' || url.includes('#')) return url;
  const term = (text: string) => encodeURIComponent(text.trim()).replaceAll('-', '%2D');
  const directive = [before && `${term(before)}-`, term(words), after && `-${term(after)}`].filter(Boolean);
  return `${url}#:~:text=${directive.join(',')}`;
}

/**
 * The words around a quotation by which its place is known: its clause, and as much more of its line as makes it the
 * only such place in the text. Offsets are half-open, in UTF-16 units.
 */
export function aroundOf(text: string, start: number, end: number): Around {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = { from: lineStart, to: lineEnd < 0 ? text.length : lineEnd };
  let [from, to] = [start, end];
  let grown = true;
  while (grown && (to - from === end - start || repeats(text, text.slice(from, to)))) {
    const wider = [clauseBefore(text, from, line.from), clauseBehind(text, to, line.to)] as const;
    grown = wider[0] < from || wider[1] > to;
    [from, to] = wider;
  }
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

const clauseMark = /[，。；：！？、,;:!?]/;

/** Where the clause before `at` begins; the marks that stand between belong to it. `at` where marks are all there is. */
function clauseBefore(text: string, at: number, least: number): number {
  let from = at;
  while (from > least && clauseMark.test(text[from - 1] ?? '')) from--;
  const words = from;
  while (from > least && !clauseMark.test(text[from - 1] ?? '')) from--;
  return from < words ? from : at;
}

function clauseBehind(text: string, at: number, most: number): number {
  let to = at;
  while (to < most && clauseMark.test(text[to] ?? '')) to++;
  const words = to;
  while (to < most && !clauseMark.test(text[to] ?? '')) to++;
  return to > words ? to : at;
}

function repeats(text: string, words: string): boolean {
  return text.indexOf(words) !== text.lastIndexOf(words);
}
