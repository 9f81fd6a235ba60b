/** A number as it is quoted: its sentence, the source as it is cited, and the address where it stands in the ledger. */

import type { Observation } from '../dataset/schema.ts';
import { type CitedSource, toSourceCitation } from '../share/citation.ts';
import { embedPath } from '../share/embed.ts';
import { numberFrame } from '../share/embed-code.ts';
import { numberHeight, numberLink } from '../share/number.ts';
import type { Locale } from '../text/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { fromRoot, pageLedger } from './page-context.ts';
import type { View } from './view.ts';

/** What a card carries for the quotation. */
interface Quoted {
  readonly source: Omit<CitedSource, 'accessed'>;
  /** The address of the site's root; empty where the site does not know it. */
  readonly root: string;
  /** From there the number's place: in the article, or in the table of its metric. */
  readonly place: string;
  /** From there the number's page for a small frame; empty of a number that no article states. */
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
    root: site.siteUrl ?? '',
    place: pathIn(locale, path),
    frame: article && start !== null ? embedPath(`number/${observation_id}`, locale) : '',
  };
  return JSON.stringify(quoted);
}

/** Sentence, source and address of a card's number, a line each; empty without a card. */
export function toQuotation(card: Element | null | undefined, locale: Locale): string {
  const quoted = card?.getAttribute('data-quoted');
  if (!card || !quoted) return '';
  const { source, root, place } = JSON.parse(quoted) as Quoted;
  const accessed = new Date().toLocaleDateString('sv-SE');
  // The address of a ledger in this browser opens nothing for anybody else.
  const address = pageLedger() ? '' : baseOf(root) + place;
  const sentence = card.querySelector('blockquote')?.textContent ?? '';
  return `${sentence}\n——${toSourceCitation({ ...source, accessed }, locale)}\n${address}`.trim();
}

const baseOf = (root: string) => root || fromRoot('');

/** The codes by which another site takes a card's number in; null where it has no address. */
export function toNumberCodes(card: Element | null | undefined): { frame: string; link: string } | null {
  const quoted = card?.getAttribute('data-quoted');
  if (!card || !quoted || pageLedger()) return null;
  const { root, place, frame } = JSON.parse(quoted) as Quoted;
  if (!frame) return null;
  const base = baseOf(root);
  const [quantity, sentence, label] = ['.figure-number', 'blockquote', '.kicker'].map(
    (selector) => card.querySelector(selector)?.textContent ?? '',
  ) as [string, string, string];
  const shape = { title: `${label} ${quantity}`, width: null, height: numberHeight(sentence) };
  return {
    frame: numberFrame(shape, base, frame),
    link: numberLink(quantity, sentence, base + place),
  };
}
