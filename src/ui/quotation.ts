/** A number as it is quoted: its sentence, the source as it is cited, and the address where it stands in the ledger. */

import type { Observation } from '../dataset/schema.ts';
import { type CitedSource, toSourceCitation } from '../share/citation.ts';
import type { Locale } from '../text/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { fromRoot, pageLedger } from './page-context.ts';
import type { View } from './view.ts';

/** What a card carries for the quotation. */
interface Quoted {
  readonly source: Omit<CitedSource, 'accessed'>;
  /** The number's place: in the article, or in the table of its metric; an absolute address where the site knows its own. */
  readonly place: string;
}

/** What the card of an observation carries, as JSON. */
export function quotedOf({ site, lookup, locale }: View, observation: Observation): string {
  const { source_id, metric_id, start, observation_id } = observation;
  const article = lookup.article.get(source_id);
  const source = article ?? lookup.source.get(source_id);
  const path = article
    ? pathOf.article(source_id, start)
    : metric_id
      ? `${pathOf.metric(metric_id)}#${observation_id}`
      : pathOf.overview;
  const quoted: Quoted = {
    source: {
      author: article?.author ?? '',
      title: source?.title ?? '',
      publisher: source?.publisher ?? '',
      published: source?.published ?? '',
      url: source?.url ?? '',
    },
    place: (site.siteUrl ?? '') + pathIn(locale, path),
  };
  return JSON.stringify(quoted);
}

/** Sentence, source and address of a card's number, a line each; empty without a card. */
export function toQuotation(card: Element | null | undefined, locale: Locale): string {
  const quoted = card?.getAttribute('data-quoted');
  if (!card || !quoted) return '';
  const { source, place } = JSON.parse(quoted) as Quoted;
  const accessed = new Date().toLocaleDateString('sv-SE');
  // The address of a ledger in this browser opens nothing for anybody else.
  const address = pageLedger() ? '' : /^https?:/.test(place) ? place : fromRoot(place);
  const sentence = card.querySelector('blockquote')?.textContent ?? '';
  return `${sentence}\n——${toSourceCitation({ ...source, accessed }, locale)}\n${address}`.trim();
}
