/** A figure as a picture that stands alone: headline, drawing, source line, one theme, its provenance inside. */

import { wrapText } from '../charts/text-width.ts';
import type { Locale } from '../dataset/locale.ts';
import { escapeHtml } from './embed.ts';
import { colours } from './embed-theme.ts';

export interface Picture {
  readonly theme: 'light' | 'dark';
  readonly lang: string;
  /** Empty: the drawing alone with its source line. */
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly source: string;
  readonly jsonLd: string;
  readonly fonts: string;
}

const pad = 24;

/** The widths a figure is drawn at for a card, in CSS pixels: one of them has about the card's proportions. */
export const cardWidths = [400, 480, 560, 640, 720, 800, 880, 960, 1088] as const;

/** The last line of a picture: sources, whose work it is, and what may be done with it. */
export function creditOf(source: string, version: string, locale: Locale): string {
  return locale === 'zh'
    ? `${source}制图：改革台账，版本${version}。注明来源即可使用。`
    : `${source} Chart: Reform Ledger, version ${version}. Free to use with attribution.`;
}

/** The drawing's own size, from its markup. @throws `drawing without size` */
export function sizeOf(drawing: string): { width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing);
  if (!box) throw new Error('drawing without size: its svg has no viewBox');
  return { width: Number(box[1]), height: Number(box[2]) };
}

/** As wide as the drawing with its margins, as tall as it needs; one unit is one CSS pixel. */
export function toPicture(drawing: string, picture: Picture): string {
  const { width, height } = sizeOf(drawing);
  const whole = width + 2 * pad;
  const head = header(picture, width, 20, 14);
  const foot = footer(picture.source, width, 12);
  const top = pad + head.height;
  return frame(
    picture,
    whole,
    top + height + foot.height + pad,
    `${at(pad, pad, head.markup)}${at(pad, top, drawing)}${at(pad, top + height, foot.markup)}`,
  );
}

/**
 * Fits one of the drawings, the one that fills it best, into a fixed frame such as a social card.
 * @param drawings the figure at several widths
 */
export function toCard(drawings: readonly string[], picture: Picture, width: number, height: number): string {
  const edge = Math.round(height * 0.06);
  const inner = width - 2 * edge;
  const type = height / 630;
  // A low card has no room for the line under its title.
  const head = header(picture, inner, 40 * type, height < 500 ? 0 : 22 * type);
  const foot = footer(picture.source, inner, 20 * type);
  const room = height - 2 * edge - head.height - foot.height;
  const scaleOf = (drawing: string) => {
    const size = sizeOf(drawing);
    return Math.min(inner / size.width, room / size.height);
  };
  const areaOf = (drawing: string) => {
    const size = sizeOf(drawing);
    return size.width * size.height * scaleOf(drawing) ** 2;
  };
  const best = drawings.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one));
  const scale = scaleOf(best);
  const drawn = `<g transform="translate(${edge},${(edge + head.height).toFixed(1)}) scale(${scale.toFixed(4)})">${best}</g>`;
  return frame(
    picture,
    width,
    height,
    `${at(edge, edge, head.markup)}${drawn}${at(edge, height - edge - foot.height, foot.markup)}`,
  );
}

function frame(picture: Picture, width: number, height: number, inside: string): string {
  const tall = Math.ceil(height);
  const marked = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" lang="${picture.lang}" role="img" font-family="${escapeHtml(picture.fonts)}"><title>${escapeHtml(picture.title || picture.source)}</title><desc>${escapeHtml(picture.alt)}</desc><metadata>${escapeHtml(picture.jsonLd)}</metadata><rect width="100%" height="100%" fill="var(--paper)"/>${inside}</svg>`;
  return resolve(marked, picture);
}

/** Other programs know no CSS variable: each is replaced by the colour of the theme. */
function resolve(markup: string, { theme, fonts }: Picture): string {
  return markup.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => {
    if (/^(sans|serif|mono)$/.test(name)) return escapeHtml(fonts);
    const colour = colours[theme][name];
    if (!colour) throw new Error(`unknown colour: ${whole} in a drawing; name it in embed-theme.ts`);
    return colour;
  });
}

function at(x: number, y: number, markup: string): string {
  return `<g transform="translate(${x},${y})">${markup}</g>`;
}

function header({ title, subtitle }: Picture, width: number, size: number, small: number) {
  if (title === '') return { markup: '', height: 0 };
  const titles = lines(title, width, size, 'font-weight="700" fill="var(--ink)"', 0);
  const under = small
    ? lines(subtitle, width, small, 'fill="var(--ink-2)"', titles.height + 2)
    : { markup: '', height: 0 };
  return {
    markup: titles.markup + under.markup,
    height: titles.height + under.height + Math.max(14, size * 0.5),
  };
}

function footer(source: string, width: number, size: number) {
  const said = lines(source, width, size, 'fill="var(--ink-3)"', size);
  return { markup: said.markup, height: said.height + size };
}

function lines(text: string, width: number, size: number, attributes: string, from: number) {
  const leading = size * 1.4;
  const wrapped = wrapText(text, width, size, attributes.includes('700'));
  const markup = wrapped
    .map(
      (line, index) =>
        `<text y="${(from + size + index * leading).toFixed(1)}" font-size="${size.toFixed(1)}" ${attributes}>${escapeHtml(line)}</text>`,
    )
    .join('');
  return { markup, height: wrapped.length * leading };
}
