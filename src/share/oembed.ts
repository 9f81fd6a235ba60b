/** How other systems find what stands behind an address: the head of an embed's page, and its oEmbed answer. */

import { ledgerTitles } from '../dataset/ledger.ts';
import type { Locale } from '../text/locale.ts';
import { escapeHtml } from './embed.ts';
import { frameTag } from './embed-code.ts';

/** What is found; every address is absolute. */
export interface Discovered {
  readonly locale: Locale;
  /** Of the site's root, with a slash at its end. */
  readonly siteUrl: string;
  /** Of the embed, whose answer lies beside it. */
  readonly at: string;
  /** Of the page that a reader without frames is sent to. */
  readonly page: string;
  readonly title: string;
  /** The figure's reading, or the number's sentence. */
  readonly description: string;
  /** Of a picture of 1200 × 630 pixels, where there is one. */
  readonly picture?: string;
  /** Of the frame before it tells its own, in CSS pixels. */
  readonly height: number;
}

const pictureWidth = 1200;
const pictureHeight = 630;

/** Markup for the head of an embed's page. */
export function toDiscovery({ at, title, description, picture }: Discovered): string {
  const meta = (name: string, content: string | number) =>
    `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeHtml(String(content))}">`;
  return [
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(at)}oembed.json" title="${escapeHtml(title)}">`,
    `<link rel="canonical" href="${escapeHtml(at)}">`,
    meta('og:type', 'website'),
    meta('og:url', at),
    meta('og:title', title),
    ...(picture === undefined
      ? [meta('og:description', description), meta('twitter:card', 'summary')]
      : [
          meta('og:image', picture),
          meta('og:image:width', pictureWidth),
          meta('og:image:height', pictureHeight),
          meta('og:image:alt', description),
          meta('twitter:card', 'summary_large_image'),
        ]),
  ].join('');
}

/**
 * The oEmbed answer of type rich. WordPress gives a frame the height that it tells only where a quotation stands before
 * it, which it hides itself; elsewhere the quotation is hidden from the start, and readable where frames are taken out.
 * There no style is left of the frame, so that its attributes alone make it as wide as its place and without a border.
 */
export function toOembed(found: Discovered): string {
  const { locale, siteUrl, at, page, title, picture, height } = found;
  const frame = frameTag({ title, width: null, height }, at).replace('<iframe ', '<iframe frameborder="0" ');
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: ledgerTitles.name[locale],
    provider_url: siteUrl,
    ...(picture === undefined
      ? {}
      : { thumbnail_url: picture, thumbnail_width: pictureWidth, thumbnail_height: pictureHeight }),
    width: 640,
    height,
    html: `<blockquote hidden><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></blockquote>${frame}`,
  });
}
