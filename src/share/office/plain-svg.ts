/** A drawing as programs take it that know no CSS variable, with a size of its own. */

import { boxHalos } from '../../charts/box-halos.ts';
import { changeTags, plainColours } from '../../charts/tokens.ts';
import { fonts } from './theme.ts';

/** PNG of `width` × `height` pixels, drawn where the reader is: by a canvas, in tests by a library. */
export type Pictures = (svg: string, width: number, height: number) => Promise<Uint8Array>;

/** What the drawings of a document lie on. */
export const pageGround = '#ffffff';

const faces = `${fonts.latin}, ${fonts.han}, PingFang SC, Noto Sans CJK SC, sans-serif`;

/**
 * @param width of the answer in CSS pixels; the drawing keeps its own coordinates
 * @param ground what it lies on, a colour of SVG; the paper of our own slides where nothing is said
 * @throws `unknown colour: <variable>`, `drawing without viewBox`
 */
export function toPlainSvg(markup: string, width: number, height: number, ground?: string): string {
  const open = /^\s*<svg\b([^>]*)>/.exec(markup);
  const box = open && /viewBox="([^"]+)"/.exec(open[1] ?? '');
  if (!open || !box) throw new Error('drawing without viewBox: a slide needs its size');
  const kept = (open[1] ?? '').replace(
    /\s(?:xmlns|width|height|viewBox|role|tabindex|lang|x|y|aria-[\w-]+|data-[\w-]+)="[^"]*"/g,
    '',
  );
  const inside = boxHalos(markup.slice(open[0].length), ground);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${Math.round(width)}" height="${Math.round(height)}" viewBox="${box[1]}"${kept}>`;
  const plain = changeTags(head + inside, (tag) =>
    tag.replace(/\s(?:tabindex|role|aria-[\w-]+|data-[\w-]+)="[^"]*"/g, ''),
  );
  return plainColours(plain, 'light', faces);
}
