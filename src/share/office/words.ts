/** Words on a slide: paragraphs, runs, and the boxes they stand in. Sizes are points, places CSS pixels of 1280 × 720. */

import type { Locale } from '../../text/locale.ts';
import { holdTogether } from '../../text/no-break.ts';
import type { Colour } from './theme.ts';
import { escapeXml } from './xml.ts';

/** English Metric Units a pixel. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Run {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** Of the theme, or RRGGBB after #. */
  readonly colour?: Colour | `#${string}`;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: 'l' | 'r' | 'ctr';
  /** A bullet of this level, from 1; 0: none, also where the layout has one; absent: as the layout has it. */
  readonly bullet?: number;
  /** Points above. */
  readonly before?: number;
  /** Points from line to line, whatever the font: only where heights are counted on. */
  readonly line?: number;
}

export function languageOf(locale: Locale): string {
  return locale === 'zh' ? 'lang="zh-CN" altLang="en-US"' : 'lang="en-US" altLang="zh-CN"';
}

export function paint(colour: Colour | `#${string}`): string {
  if (colour.startsWith('#')) return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
  return `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;
}

/** The theme's fonts by script, said in the run itself: WPS looks there first. */
export const themeFonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
export const titleFonts = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>';

/** Children of `a:rPr` in the order the standard wants: fill before fonts. */
export function toParagraph(
  { runs, align, before, line, bullet }: Paragraph,
  locale: Locale,
  faces: string = themeFonts,
): string {
  const language = languageOf(locale);
  const each = runs.map(({ text, size, bold, colour }) => {
    const attributes = `${language}${size ? ` sz="${Math.round(size * 100)}"` : ''}${bold === undefined ? '' : ` b="${bold ? 1 : 0}"`} dirty="0"`;
    return `<a:r><a:rPr ${attributes}>${colour ? paint(colour) : ''}${faces}</a:rPr><a:t>${escapeXml(text.replace(/[^\S\u00a0]+/g, ' '))}</a:t></a:r>`;
  });
  const spacing = line ? `<a:lnSpc><a:spcPts val="${Math.round(line * 100)}"/></a:lnSpc>` : '';
  const space = before ? `<a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>` : '';
  const place = ` marL="${emu(24 * (bullet ?? 0))}" indent="${bullet ? -emu(20) : 0}"`;
  const indent = bullet === undefined ? '' : place + (bullet > 1 ? ` lvl="${bullet - 1}"` : '');
  const how = indent + (align ? ` algn="${align}"` : '');
  const list = bullet
    ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    : bullet === 0
      ? '<a:buNone/>'
      : '';
  const inside = spacing + space + list;
  const properties = inside || how ? `<a:pPr${how}>${inside}</a:pPr>` : '';
  const end = runs.length === 0 ? `<a:endParaRPr ${language} dirty="0"/>` : '';
  return `<a:p>${properties}${each.join('')}${end}</a:p>`;
}

export function toParagraphs(list: readonly Paragraph[], locale: Locale, faces?: string): string {
  return (list.length > 0 ? list : [{ runs: [] }]).map((one) => toParagraph(one, locale, faces)).join('');
}

/**
 * The paragraph as no line of a box, of spaced words, ends inside a day, a quantity or a mark.
 * @param width pixels that its words have
 * @param size points, where its runs say none
 */
export function held(paragraph: Paragraph, width: number, size: number): Paragraph {
  const { runs, bullet = 0 } = paragraph;
  const points = Math.max(...runs.map((run) => run.size ?? size));
  const words = holdTogether(
    runs.map(({ text }) => text.replace(/\s+/g, ' ')),
    width - 24 * bullet,
    (points * 4) / 3,
    runs[0]?.bold,
  );
  return { ...paragraph, runs: runs.map((run, at) => ({ ...run, text: words[at] ?? run.text })) };
}

export function plain(text: string, style: Omit<Run, 'text'> = {}): Paragraph {
  return { runs: text ? [{ text, ...style }] : [] };
}

export function transform({ x, y, width, height }: Box, prefix: 'a' | 'p' = 'a'): string {
  return `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`;
}
