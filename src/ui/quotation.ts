/** A number as it is quoted: its sentence, the source as it is cited, and the address where it stands in the ledger. */

import type { Observation } from '../dataset/schema.ts';
import { type CitedSource, toSourceCitation } from '../share/citation.ts';
import { embedPath } from '../share/embed.ts';
import { frameTag } from '../share/embed-code.ts';
import { numberHeight, numberLink } from '../share/number.ts';
import type { Locale } from '../text/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { fromRoot, pageLedger } from './page-context.ts';
import type { View } from './view.ts';

/** What a card carries for the quotation. */
interface Quoted {
  readonly source: Omit<CitedSource, 'accessed'>;
  /** The number's place: in the article, or in the table of its metric; an absolute address where the site knows its own. */
  readonly place: string;
  /** The number's page for a small frame, likewise; empty of a number that no article states. */
  readonly frame: string;
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
    frame:
      article && start !== null ? (site.siteUrl ?? '') + embedPath(`number/${observation_id}`, locale) : '',
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
  const address = pageLedger() ? '' : absolute(place);
  const sentence = card.querySelector('blockquote')?.textContent ?? '';
  return `${sentence}\n——${toSourceCitation({ ...source, accessed }, locale)}\n${address}`.trim();
}

const absolute = (address: string) => (/^https?:/.test(address) ? address : fromRoot(address));

/** The codes by which another site takes a card's number in; null where it has no address. */
export function toNumberCodes(card: Element | null | undefined): { frame: string; link: string } | null {
  const quoted = card?.getAttribute('data-quoted');
  if (!card || !quoted || pageLedger()) return null;
  const { place, frame } = JSON.parse(quoted) as Quoted;
  if (!frame) return null;
  const [quantity, sentence, label] = ['.figure-number', 'blockquote', '.kicker'].map(
    (selector) => card.querySelector(selector)?.textContent ?? '',
  ) as [string, string, string];
  const shape = { title: `${label} ${quantity}`, width: null, height: numberHeight(sentence) };
  return { frame: frameTag(shape, absolute(frame)), link: numberLink(quantity, sentence, absolute(place)) };
}
