/** Where every text of a drawn chart stands, by our own measure: what tests hold against overlap and clipping. */

import { textWidth } from '../text/width.ts';
import type { Box } from './label.ts';

export interface TextBox extends Box {
  readonly words: string;
  readonly size: number;
}

interface State {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly bold: boolean;
}

/** Reads translations, sizes and anchors down the tree; rotations and scales are not used by our charts. */
export function textBoxes(drawn: Element): readonly TextBox[] {
  return visit(drawn, { x: 0, y: 0, size: 16, anchor: 'start', bold: false });
}

function visit(node: Element, outer: State): readonly TextBox[] {
  const [, dx = '0', dy = '0'] =
    /translate\(([-\d.]+)[ ,]?([-\d.]*)\)/.exec(node.getAttribute('transform') ?? '') ?? [];
  const state: State = {
    x: outer.x + Number(dx),
    y: outer.y + Number(dy || 0),
    size: Number(node.getAttribute('font-size') ?? outer.size),
    anchor: node.getAttribute('text-anchor') ?? outer.anchor,
    bold: node.hasAttribute('font-weight') || outer.bold,
  };
  if (node.localName === 'text') return [boxOf(node, state)];
  return [...node.children].flatMap((child) => visit(child, state));
}

function boxOf(node: Element, { x, y, size, anchor, bold }: State): TextBox {
  const words = node.textContent ?? '';
  const width = textWidth(words, size, bold);
  const start = x + lengthOf(node.getAttribute('x'), size);
  const x0 = anchor === 'middle' ? start - width / 2 : anchor === 'end' ? start - width : start;
  const baseline = y + lengthOf(node.getAttribute('y'), size) + lengthOf(node.getAttribute('dy'), size);
  return { words, size, x0, x1: x0 + width, y0: baseline - size * 0.84, y1: baseline + size * 0.14 };
}

function lengthOf(value: string | null, size: number): number {
  const number = Number.parseFloat(value ?? '0');
  return value?.endsWith('em') ? number * size : number;
}
