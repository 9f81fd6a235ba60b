/** A figure as other sites take it in: a page for a frame, and the same markup for a custom element. */

import { hanRuns } from '../text/han-runs.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import { toStretches } from '../text/unbroken.ts';
import type { EmbedTheme } from './embed-theme.ts';

export interface EmbedLink {
  readonly href: string;
  readonly text: string;
}

/** What an embed says; addresses are given from the site's root. */
export interface Embed {
  readonly id: string;
  readonly locale: Locale;
  readonly version: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  /** Source line with its as-of date. */
  readonly source: string;
  /** To the sentences, then to the product. */
  readonly links: readonly EmbedLink[];
  /** The drawing at each of `embedWidths`, as markup. */
  readonly drawings: readonly string[];
}

/** The address of a figure's embed in the site, of one language and theme. */
export function embedPath(id: string, locale: Locale, theme: EmbedTheme = 'auto'): string {
  return `${locale === 'zh' ? '' : 'en/'}embed/${id}/${theme === 'auto' ? '' : `${theme}/`}`;
}

export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Words as markup, those that are Chinese on an English page marked as such. */
export const markedWords = (words: string, locale: Locale): string =>
  locale === 'zh'
    ? escapeHtml(words)
    : hanRuns(words)
        .map((part, at) =>
          at % 2 === 1 ? `<span lang="zh-CN">${escapeHtml(part)}</span>` : escapeHtml(part),
        )
        .join('');

/** Words as markup, whose days and quantities are not broken over two lines. */
const unbroken = (words: string): string =>
  toStretches(words)
    .map(({ text, isWhole }) =>
      isWhole ? `<span class="whole">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');

/** The embed's markup; `root` is put before every address of the site. */
export function toFragment(embed: Embed, theme: EmbedTheme, root: string): string {
  const drawings = embed.drawings.map((drawing) => `<div>${drawing}</div>`).join('');
  const links = embed.links
    .map(
      ({ href, text }) =>
        `<a href="${escapeHtml(root + href)}" target="_blank" rel="noopener">${markedWords(text, embed.locale)}</a>`,
    )
    .join(' · ');
  const lang = tagOf(embed.locale);
  return `<article class="embed" lang="${lang}" dir="ltr" data-figure="${embed.id}" data-version="${embed.version}" data-theme="${theme}"><div class="inner"><h2>${unbroken(embed.title)}</h2><p class="sub">${escapeHtml(embed.subtitle)}</p><div class="plate">${drawings}</div><p class="foot">${markedWords(embed.source, embed.locale)} ${links}</p></div></article>`;
}

export interface EmbedPlace {
  /** From the page up to the root of the address tree its links lead into. */
  readonly root: string;
  /** The texts of both: an engine that takes a sandboxed page for a stranger to its own site loads no file of it. */
  readonly script: string;
  readonly style: string;
  /** Markup for the head that only an absolute address makes possible. */
  readonly head?: string;
  /** From a pinned page to the live site's root; empty when the page is the live one. */
  readonly live?: string;
}

/**
 * A figure as a page of its own that asks for nothing, neither style nor script nor picture.
 * @param markup of an embed, without links
 * @param jsonLd what it is made of, as `toJsonLd` writes it
 */
export function toStandalonePage(
  { locale, title, alt }: Pick<Embed, 'locale' | 'title' | 'alt'>,
  markup: string,
  style: string,
  jsonLd: string,
): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html><html lang="${tagOf(locale)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapeHtml(title)}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><meta name="description" content="${escapeHtml(alt)}"><style>html,body{margin:0}
${style}</style><script type="application/ld+json">${jsonLd.replaceAll('<', '\\u003c')}</script></head><body>${markup}</body></html>
`;
}

/** The page for a frame, all of it in this one answer: painted without its script, which only adds. */
export function toEmbedPage(embed: Embed, theme: EmbedTheme, place: EmbedPlace): string {
  const lang = tagOf(embed.locale);
  const scheme = theme === 'auto' ? 'light dark' : theme;
  const live = place.live === undefined ? '' : ` data-live="${escapeHtml(place.live)}"`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(embed.title)}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><meta name="color-scheme" content="${scheme}"><meta name="description" content="${escapeHtml(embed.alt)}">${place.head ?? ''}<style>html,body{margin:0}
${place.style}</style></head><body${live}><span id="no-title"></span>${toFragment(embed, theme, place.root)}<script>${place.script}</script></body></html>`;
}
