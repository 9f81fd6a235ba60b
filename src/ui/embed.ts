/** Every figure's embeds as files: pages for frames, markup for the custom element, oEmbed. */

import { ledgerTitles } from '../dataset/ledger.ts';
import { namingArticle } from '../dataset/naming-article.ts';
import { type Embed, type EmbedLink, embedPath, toEmbedPage, toFragment } from '../share/embed.ts';
import { embedStyle, embedThemes } from '../share/embed-theme.ts';
import { embedWidths, manyFile } from '../share/embed-widths.ts';
import { type Discovered, toDiscovery, toOembed } from '../share/oembed.ts';
import type { Provenance } from '../share/provenance.ts';
import { type Locale, locales } from '../text/locale.ts';
import { hanWidth } from '../text/width.ts';
import { pathIn, pathOf, toRoot } from './address.ts';
import { toProvenance } from './embed-provenance.ts';
import { creditSource } from './source-line.ts';
import { type Answered, type Lookup, type SiteData, toLookup, toView } from './view.ts';

export interface EmbedFile {
  readonly path: string;
  readonly text: string;
}

export function toEmbed(site: SiteData, lookup: Lookup, answered: Answered, locale: Locale): Embed {
  const { figure, rows } = answered;
  const view = toView(site, lookup, locale, '');
  return {
    id: figure.id,
    locale,
    version: site.version,
    title: figure.title(rows, locale),
    subtitle: figure.subtitle(rows, locale),
    alt: namingArticle(figure.alt(rows, locale), site.tables.articles, locale),
    source: creditSource(view, answered),
    links: [
      ...sentenceLinks(lookup, answered, locale),
      { href: pathIn(locale, pathOf.figure(figure.id)), text: ledgerTitles.name[locale] },
    ],
    drawings: embedWidths.map((width) => site.draw(answered, locale, width)),
  };
}

/** To the article's own words among the rows: three at most, the rest are in the product. */
function sentenceLinks(lookup: Lookup, { rows }: Answered, locale: Locale): EmbedLink[] {
  const links = rows.flatMap((row) => {
    const observation = lookup.observation.get(String(row.observation_id ?? ''));
    if (!observation || !lookup.article.has(observation.source_id) || observation.start === null) return [];
    const href = pathIn(locale, pathOf.article(observation.source_id, observation.start));
    return [
      { href, text: locale === 'zh' ? `原句“${observation.quote}”` : `Sentence “${observation.quote}”` },
    ];
  });
  return [...new Map(links.map((link) => [link.text, link])).values()].slice(0, 3);
}

/** What a custom element fetches: the markup with addresses from the site's root. */
const toKept = (embed: Embed) => ({
  version: embed.version,
  alt: embed.alt,
  html: toFragment(embed, 'auto', ''),
});

const markupFile = (embed: Embed): EmbedFile => ({
  path: `${embedPath(embed.id, embed.locale)}figure.json`,
  text: JSON.stringify(toKept(embed)),
});

/** The markup of every figure, which the share sheet shows. */
export function markupFiles(site: SiteData): EmbedFile[] {
  const lookup = toLookup(site);
  return locales.flatMap((locale) =>
    site.figures.map((answered) => markupFile(toEmbed(site, lookup, answered, locale))),
  );
}

/** The same for a page of many, a line each, with the drawing of one width. */
function toLine(embed: Embed, at: number): string {
  const html = toFragment({ ...embed, drawings: embed.drawings.slice(at, at + 1) }, 'auto', '');
  return `${JSON.stringify({ id: embed.id, html })}\n`;
}

/** What the share sheet asks for: the words of the copied forms, and what each form weighs on the wire. */
export interface Shared {
  readonly version: string;
  readonly title: string;
  readonly alt: string;
  readonly source: string;
  readonly height: number;
  /** From the site's root. */
  readonly page: string;
  readonly provenance: Provenance;
  /** Transferred bytes, brotli where a server compresses. */
  readonly bytes: Readonly<Record<'frame' | 'element' | 'png' | 'svg', number>>;
  /** Whether `published/<version>/` holds this very version. */
  readonly pinned: boolean;
}

/** @param bytesOf what the site's files of these paths weigh together on the wire */
export function sharedFiles(
  site: SiteData,
  pinned: boolean,
  bytesOf: (paths: readonly string[]) => number,
): EmbedFile[] {
  const lookup = toLookup(site);
  return locales.flatMap((locale) =>
    site.figures.map((answered) => {
      const embed = toEmbed(site, lookup, answered, locale);
      const folder = embedPath(embed.id, locale);
      const picture = `picture/${embed.id}.${locale}.light`;
      const shared: Shared = {
        version: site.version,
        title: embed.title,
        alt: embed.alt,
        source: embed.source,
        height: frameHeight(embed),
        page: pathIn(locale, pathOf.figure(embed.id)),
        provenance: toProvenance(site, lookup, answered, locale),
        bytes: {
          frame: bytesOf([`${folder}index.html`]),
          element: bytesOf([`${folder}figure.json`, 'embed.js']),
          png: bytesOf([`${picture}.png`]),
          svg: bytesOf([`${picture}.svg`]),
        },
        pinned,
      };
      return { path: `${folder}share.json`, text: JSON.stringify(shared) };
    }),
  );
}

/** @param script the text of the frame's script */
export function embedFiles(site: SiteData, script: string): EmbedFile[] {
  const lookup = toLookup(site);
  const style = embedStyle('window');
  return locales.flatMap((locale) => {
    const embeds = site.figures.map((answered) => toEmbed(site, lookup, answered, locale));
    return [
      ...embeds.map(markupFile),
      ...embedWidths.map((_, at) => ({
        path: pathIn(locale, `embed/${manyFile(at)}`),
        text: embeds.map((embed) => toLine(embed, at)).join(''),
      })),
      ...embeds.flatMap((embed) => {
        const found = discovered(site, embed);
        const head = found ? toDiscovery(found) : '';
        return [
          ...embedThemes.map((theme) => {
            const path = embedPath(embed.id, locale, theme);
            const root = toRoot(path);
            return {
              path: `${path}index.html`,
              text: toEmbedPage(embed, theme, { root, script, style, head }),
            };
          }),
          ...(found ? [{ path: `${embedPath(embed.id, locale)}oembed.json`, text: toOembed(found) }] : []),
        ];
      }),
    ];
  });
}

/** Null of a site that knows no address of its own. */
function discovered({ siteUrl }: SiteData, embed: Embed): Discovered | null {
  if (!siteUrl) return null;
  const { id, locale, title, alt } = embed;
  return {
    locale,
    siteUrl,
    at: siteUrl + embedPath(id, locale),
    page: siteUrl + pathIn(locale, pathOf.figure(id)),
    title,
    description: alt,
    picture: `${siteUrl}picture/${id}.${locale}.light.png`,
    height: frameHeight(embed),
  };
}

/** A frame's height before anything told it better: the column's drawing and the words around it. */
function frameHeight({ drawings, title, subtitle }: Embed): number {
  const drawn = Number(/ height="(\d+)"/.exec(drawings.at(-1) ?? '')?.[1] ?? 300);
  const words =
    Math.ceil((hanWidth(title) * 18) / 590) * 26 + Math.ceil((hanWidth(subtitle) * 14) / 590) * 23;
  return drawn + words + 92;
}
