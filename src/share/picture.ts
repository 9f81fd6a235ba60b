/** A figure as a picture that stands alone: headline, drawing, source line, one theme, its provenance inside. */

import { boxHalos } from '../charts/box-halos.ts';
import { plainColours, type Theme } from '../charts/tokens.ts';
import { ledgerTitles } from '../dataset/ledger.ts';
import type { Locale } from '../text/locale.ts';
import { textWidth, wrapText } from '../text/width.ts';
import { escapeHtml } from './embed.ts';

export interface Picture {
  readonly theme: Theme;
  readonly lang: string;
  /** Empty: the drawing alone with its source line. */
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly source: string;
  readonly jsonLd: string;
  readonly fonts: string;
  /** The widths of those fonts; without it, those of a wide one. */
  readonly widthOf?: typeof textWidth;
  /** The name of the colour of the figure's domain, for the band of a card. */
  readonly accent?: string;
}

const pad = 24;

/** The widths a figure is drawn at for a card, in CSS pixels: one of them has about the card's proportions. */
export const cardWidths = [400, 480, 560, 640, 720, 800, 880, 960, 1088] as const;

/** The last line of a picture: sources, whose work it is, and what may be done with it. */
export function creditOf(source: string, version: string, locale: Locale): string {
  return locale === 'zh'
    ? `${source}制图：${ledgerTitles.name.zh}，版本${version}。注明来源即可使用。`
    : `${source} Chart: ${ledgerTitles.name.en}, version ${version}. Free to use with attribution.`;
}

/** The last line of a card, which is seen small and for a moment: version and terms are inside the file. */
export function cardCreditOf(source: string, locale: Locale): string {
  return locale === 'zh'
    ? `${source}制图：${ledgerTitles.name.zh}`
    : `${source} Chart: ${ledgerTitles.name.en}`;
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
  const foot = footer(picture, width, 12);
  const top = pad + head.height;
  return frame(
    picture,
    whole,
    top + height + foot.height + pad,
    `${at(pad, pad, head.markup)}${at(pad, top, boxHalos(drawing))}${at(pad, top + height, foot.markup)}`,
  );
}

/**
 * A fixed frame such as a social card: the words above the drawing or beside it, and of the drawings the one that
 * is both readable and large there.
 * @param drawings the figure at several widths
 */
export function toCard(drawings: readonly string[], picture: Picture, width: number, height: number): string {
  const ways = (picture.title ? [cardAbove, cardBeside] : [cardAbove]).map((way) =>
    way(drawings, picture, width, height),
  );
  const best = ways.reduce((one, other) => (other.worth > one.worth ? other : one));
  const band = `<rect width="${width}" height="${Math.round(height * 0.0127)}" fill="var(--${picture.accent ?? 'ink'})"/>`;
  return frame(picture, width, height, band + best.markup);
}

interface Card {
  readonly markup: string;
  readonly worth: number;
}

/** The width around a card, and the letters of its lines beside those of a card of 630 px. */
const measuresOf = (height: number) => ({
  edge: Math.round(height * 0.06),
  // A low card is shown low: its title has to carry it.
  type: height < 500 ? 0.78 : height / 630,
});

function cardAbove(drawings: readonly string[], picture: Picture, width: number, height: number): Card {
  const { edge, type } = measuresOf(height);
  const inner = width - 2 * edge;
  const size = sizeFor(picture, inner, 2, [42, 40, 38, 36, 34, 32], type);
  const head = header(picture, inner, size, height < 500 ? 0 : 21 * type);
  const foot = footer(picture, inner, 17 * type);
  const box = { width: inner, height: height - 2 * edge - head.height - foot.height };
  const fitted = fill(drawings, box);
  return {
    worth: fitted.worth,
    markup: [
      at(edge, edge, head.markup),
      at(edge, edge + head.height, fitted.markup),
      at(edge, height - edge - foot.height, foot.markup),
    ].join(''),
  };
}

function cardBeside(drawings: readonly string[], picture: Picture, width: number, height: number): Card {
  const { edge, type } = measuresOf(height);
  const gap = Math.round(edge * 1.1);
  const words = Math.round((width - 2 * edge) * 0.33);
  const size = sizeFor(picture, words, 6, [38, 36, 34, 32, 30, 28, 26], type);
  const head = header(picture, words, size, height < 500 ? 0 : 19 * type);
  const foot = footer(picture, words, 16 * type);
  const box = { width: width - 2 * edge - gap - words, height: height - 2 * edge };
  const fitted = fill(drawings, box);
  const fits = head.height + foot.height <= height - 2 * edge;
  return {
    worth: fits ? fitted.worth : 0,
    markup: [
      at(edge, edge, head.markup),
      // In the middle of its room, in both directions.
      at(
        edge + words + gap + (box.width - fitted.width) / 2,
        edge + (box.height - fitted.height) / 2,
        fitted.markup,
      ),
      at(edge, height - edge - foot.height, foot.markup),
    ].join(''),
  };
}

/** The largest of the sizes at which the title has that many lines; in one line it may be a little smaller. */
function sizeFor(
  { title, widthOf }: Picture,
  width: number,
  most: number,
  sizes: readonly number[],
  type: number,
): number {
  const lineCount = (size: number) => wrapText(title, width, size * type, true, widthOf).length;
  const [largest = 32] = sizes;
  const inOne = sizes.find((size) => size >= largest * 0.85 && lineCount(size) === 1);
  return (inOne ?? sizes.find((size) => lineCount(size) <= most) ?? sizes.at(-1) ?? 32) * type;
}

/** The width at which a text has as many lines as at `width`, and none is left with a word or two. */
function evenWidth(text: string, width: number, size: number, widthOf = textWidth): number {
  const lineCount = (room: number) => wrapText(text, room, size, true, widthOf).length;
  const most = lineCount(width);
  if (most === 1) return width;
  const rooms = Array.from({ length: 20 }, (_, step) => width * (0.5 + step * 0.025));
  return rooms.find((room) => lineCount(room) === most) ?? width;
}

/** From this scale on, the letters of a drawing are read on a card that is shown at half its size. */
const readable = 1.5;

function fill(drawings: readonly string[], box: { readonly width: number; readonly height: number }) {
  const fitted = drawings.map((drawing) => {
    const size = sizeOf(drawing);
    const scale = Math.min(box.width / size.width, box.height / size.height);
    const [width, height] = [size.width * scale, size.height * scale];
    // A wall of letters that nobody can read is worth little, however wide.
    return { drawing, scale, width, height, worth: width * height * Math.min(1, scale / readable) ** 2 };
  });
  const best = fitted.reduce((one, other) => (other.worth > one.worth ? other : one));
  return { ...best, markup: `<g transform="scale(${best.scale.toFixed(4)})">${best.drawing}</g>` };
}

function frame(picture: Picture, width: number, height: number, inside: string): string {
  const tall = Math.ceil(height);
  const marked = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" lang="${picture.lang}" role="img" font-family="${escapeHtml(picture.fonts)}"><title>${escapeHtml(picture.title || picture.source)}</title><desc>${escapeHtml(picture.alt)}</desc><metadata>${escapeHtml(picture.jsonLd)}</metadata><rect width="100%" height="100%" fill="var(--paper)"/>${inside}</svg>`;
  return plainColours(marked, picture.theme, escapeHtml(picture.fonts));
}

function at(x: number, y: number, markup: string): string {
  return `<g transform="translate(${x},${y})">${markup}</g>`;
}

function header(picture: Picture, width: number, size: number, small: number) {
  const { title, subtitle } = picture;
  if (title === '') return { markup: '', height: 0 };
  const titles = lines(
    picture,
    title,
    evenWidth(title, width, size, picture.widthOf),
    size,
    'font-weight="700" fill="var(--ink)"',
    0,
  );
  const under = small
    ? lines(picture, subtitle, width, small, 'fill="var(--ink-2)"', titles.height + 2)
    : { markup: '', height: 0 };
  return {
    markup: titles.markup + under.markup,
    height: titles.height + under.height + Math.max(14, size * 0.5),
  };
}

function footer(picture: Picture, width: number, size: number) {
  const said = lines(picture, picture.source, width, size, 'fill="var(--ink-3)"', size);
  return { markup: said.markup, height: said.height + size };
}

function lines(
  { widthOf }: Picture,
  text: string,
  width: number,
  size: number,
  attributes: string,
  from: number,
) {
  const leading = size * 1.4;
  const wrapped = wrapText(text, width, size, attributes.includes('700'), widthOf);
  const markup = wrapped
    .map(
      (line, index) =>
        `<text y="${(from + size + index * leading).toFixed(1)}" font-size="${size.toFixed(1)}" ${attributes}>${escapeHtml(line)}</text>`,
    )
    .join('');
  return { markup, height: wrapped.length * leading };
}
