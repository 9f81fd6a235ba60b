/** SVG elements, made with whichever document the frame brings. */

import type { Frame } from './frame.ts';

const namespace = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | null>>;
export type Child = SVGElement | string;

/** An SVG element; a `null` attribute is left out, a length is kept to a tenth of a pixel. */
export function element<K extends keyof SVGElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, typeof value === 'number' ? String(round(value)) : value);
  }
  made.append(...children);
  return made;
}

/** The root of a chart, drawn at the width it is shown at: one unit is one CSS pixel. */
export function surface(frame: Frame, height: number, ...children: readonly SVGElement[]): SVGSVGElement {
  const tall = Math.ceil(height);
  return element(
    frame.document,
    'svg',
    {
      viewBox: `0 0 ${frame.width} ${tall}`,
      width: frame.width,
      height: tall,
      'font-size': 12,
      'font-family': 'var(--sans)',
      fill: 'var(--ink)',
    },
    ...children,
  );
}

export function group(document: Document, x: number, y: number, ...children: readonly Child[]): SVGGElement {
  return element(
    document,
    'g',
    { transform: x || y ? `translate(${round(x)},${round(y)})` : null },
    ...children,
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
