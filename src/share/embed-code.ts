/** The texts a newsroom copies: a frame, an element, a picture, a link, a figure for an editor of rich text. */

import { ledgerTitles } from '../dataset/ledger.ts';
import { type Locale, tagOf } from '../text/locale.ts';
import { embedPath, escapeHtml } from './embed.ts';
import type { EmbedTheme } from './embed-theme.ts';
import { drawingAt, embedWidths, manyFile } from './embed-widths.ts';

export interface EmbedChoice {
  /** Absolute address of the site's root, or of a pinned version's, with a slash at its end. */
  readonly base: string;
  readonly id: string;
  readonly locale: Locale;
  readonly theme: EmbedTheme;
  readonly titled: boolean;
  /** CSS pixels; null takes the width of its place. */
  readonly width: number | null;
  /** Fallback height of the frame in CSS pixels. */
  readonly height: number;
  readonly title: string;
  readonly alt: string;
  /** Absolute address of the figure on the site; empty where nothing is hosted. */
  readonly page: string;
}

export function frameAddress({ base, id, locale, theme, titled }: EmbedChoice): string {
  return `${base}${embedPath(id, locale, theme)}${titled ? '' : '#no-title'}`;
}

export function pictureAddress(
  { base, id, locale, theme }: EmbedChoice,
  type: 'png' | 'svg' = 'png',
): string {
  // A pinned version keeps its pictures in one theme.
  const dark = theme === 'dark' && !base.includes('/published/');
  return `${base}picture/${id}.${locale}.${dark ? 'dark' : 'light'}.${type}`;
}

/**
 * The style by which a block is as wide as wanted, as its place and as the host's theme allow, whichever is least. A
 * `max-width` would overrule the theme's own, by which block themes keep what is inside the column of text.
 */
const placed = (width: number | null): string =>
  `display:block;width:${width ? `min(${width}px,100%)` : '100%'}`;

export function frameTag(
  { title, width, height }: Pick<EmbedChoice, 'title' | 'width' | 'height'>,
  address: string,
): string {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${width ?? '100%'}" height="${height}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;${placed(width)}"></iframe>`;
}

/** Works alone; with the loader on the page the height follows the figure. */
export function frameCode(choice: EmbedChoice): string {
  return `${frameTag(choice, frameAddress(choice))}
<script async src="${escapeHtml(choice.base)}embed.js"></script>`;
}

/**
 * The frame of a number, with the small script that follows its height.
 * @param path of the number's page from `base`, the site's root
 */
export function numberFrame(
  shape: Pick<EmbedChoice, 'title' | 'width' | 'height'>,
  base: string,
  path: string,
): string {
  return `${frameTag(shape, base + path)}\n<script async src="${escapeHtml(base)}frames.js"></script>`;
}

export function elementCode(choice: EmbedChoice): string {
  const { base, id, locale, theme, titled, width, title, alt, page } = choice;
  const theming = theme === 'auto' ? '' : ` theme="${theme}"`;
  return `<reform-figure figure="${id}" lang="${tagOf(locale)}"${theming}${titled ? '' : ' no-title'} style="${placed(width)}"><p><a href="${escapeHtml(page)}">${escapeHtml(`${title}${locale === 'zh' ? '。' : '. '}${alt}`)}</a></p><noscript>${pictureCode(choice)}</noscript></reform-figure>
<script async src="${escapeHtml(base)}embed.js"></script>`;
}

/** For the head of a page of many figures, once: the loader, and all drawings of the width while it comes. */
export function headCode({ base, locale, width }: EmbedChoice): string {
  const hint = (at: number, media = '') =>
    `<link rel="preload" as="fetch" crossorigin${media} href="${escapeHtml(base)}${locale === 'zh' ? '' : 'en/'}embed/${manyFile(at)}">`;
  const hints =
    width === null
      ? // A column of text leaves some 16 px on either side of a phone's window.
        [
          hint(0, ' media="(max-width:374px)"'),
          hint(1, ' media="(min-width:375px) and (max-width:459px)"'),
          hint(embedWidths.length - 1, ' media="(min-width:460px)"'),
        ]
      : [hint(drawingAt(width))];
  // The small script before the large file: by itself a browser would take it for the less urgent of the two.
  return [`<script async fetchpriority="high" src="${escapeHtml(base)}embed.js"></script>`, ...hints].join(
    '\n',
  );
}

/**
 * The picture as a link to its page. In a `figure` it becomes a picture of the host's own when it is pasted into a
 * block editor, and stands in the column of a theme that places blocks alone; where styles are taken out, as in mail,
 * its attributes make it as wide as a column.
 */
export function pictureCode(choice: EmbedChoice): string {
  return `<figure style="margin:0"><a href="${escapeHtml(choice.page)}"><img src="${escapeHtml(pictureAddress(choice))}" alt="${escapeHtml(choice.alt)}" width="600" height="315" style="${placed(1200)};height:auto"></a></figure>`;
}

/** The figure in words alone, for places that keep nothing else: what it says, how it reads, whose it is, where it stands. */
export function plainCode({ title, alt, page }: EmbedChoice, source: string): string {
  return [title, alt, source, page].filter(Boolean).join('\n');
}

/** The picture as a link to its page, for posts, newsletters and wikis written in Markdown. */
export function markdownCode(choice: EmbedChoice, source: string): string {
  // Signs that mean something anywhere in a line, and those that do at its beginning.
  const plain = (text: string) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\[\]<>*_`~|&]/g, '\\$&')
      .replace(/^( ?)([#+=-]|\d+(?=[.)]))/, (_, blank: string, sign: string) =>
        /^\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
      );
  const heading = choice.titled ? `**${plain(choice.title)}**\n\n` : '';
  return `${heading}[![${plain(choice.alt)}](${pictureAddress(choice)})](${choice.page})\n\n${plain(source)}`;
}

/**
 * For editors that take neither frame nor script: paragraph, picture, caption, source, nothing else.
 * @param wide of the picture, in CSS pixels: many editors drop every style but keep a width
 */
export function richCode(
  choice: EmbedChoice,
  picture: string,
  wide: number,
  subtitle: string,
  source: string,
): string {
  const heading = choice.titled
    ? `<p><strong>${escapeHtml(choice.title)}</strong><br>${escapeHtml(subtitle)}</p>`
    : '';
  return `<section>${heading}<p><img src="${escapeHtml(picture)}" alt="${escapeHtml(choice.alt)}" width="${Math.round(wide)}" style="max-width:100%"></p><p style="font-size:12px;color:#6f6b62">${escapeHtml(source)} ${linked(ledgerTitles.name[choice.locale], choice.page)}</p></section>`;
}

const linked = (name: string, page: string): string =>
  page === '' ? escapeHtml(name) : `<a href="${escapeHtml(page)}">${escapeHtml(name)}</a>`;

/** A plain table between its title and its source, which as paragraphs survive where a caption does not. */
export function tableCode(
  { title, locale, page }: EmbedChoice,
  source: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
  return `<p><strong>${escapeHtml(title)}</strong></p>
<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells(row, 'td')}</tr>`)
    .join('')}</tbody></table>\n<p>${escapeHtml(source)} ${linked(ledgerTitles.name[locale], page)}</p>`;
}
