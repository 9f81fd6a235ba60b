import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { boxHalos } from './box-halos.ts';
import { text } from './text.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

test.each([
  ['start', 100],
  ['middle', 100],
  ['end', 100],
] as const)('a rim becomes a box of paper under the words, from their %s', (anchor, x) => {
  const words = '逾5.4亿';
  const drawn = text(document, words, x, 50, { halo: true, bold: true, anchor });
  const made = parseHTML(`<svg>${boxHalos(drawn.outerHTML)}</svg>`).document;
  const [box, said] = [...(made.querySelector('svg')?.children ?? [])];
  const of = (name: string) => Number(box?.getAttribute(name));
  expect(said?.textContent).toBe(words);
  expect(said?.getAttribute('stroke')).toBeNull();
  expect(said?.getAttribute('text-anchor')).toBe(drawn.getAttribute('text-anchor'));
  expect(box?.getAttribute('fill')).toBe('var(--paper)');
  // Two Han signs are 12 px wide each, three Latin ones less.
  expect(of('width')).toBeGreaterThan(24 + 12 + 3);
  expect(of('width')).toBeLessThan(24 + 36 + 3);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  expect(of('x') + 1.5 + (of('width') - 3) * share).toBeCloseTo(x, 0);
  // Above the base line and below it.
  const line = Number(said?.getAttribute('y'));
  expect(of('y')).toBeLessThan(line - 10);
  expect(of('y') + of('height')).toBeGreaterThan(line + 2);
});

test('words without a rim, and all else, stay as they are', () => {
  const markup = `<g>${text(document, '2.9亿', 0, 0).outerHTML}<path d="M0,0"/></g>`;
  expect(boxHalos(markup)).toBe(markup);
});
