import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { text } from '../../charts/text.ts';
import { pageGround, toPlainSvg } from './plain-svg.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

test('words that stand over a line keep their letters: no rim that a program could paint over them', () => {
  const label = text(document, '12.9万公顷', 100, 20, { halo: true }).outerHTML;
  const plain = toPlainSvg(`<svg viewBox="0 0 200 40">${label}</svg>`, 200, 40);
  expect(plain).toContain('>12.9万公顷</text>');
  expect(plain).not.toMatch(/paint-order|stroke/);
  // In its place a box in the colour of the paper, under the words.
  expect(plain.indexOf('<rect')).toBeGreaterThan(0);
  expect(plain.indexOf('<rect')).toBeLessThan(plain.indexOf('<text'));
  expect(plain).toContain('fill="#fbfaf6"');
  // A document's page is white, and shows no edge around the words.
  expect(toPlainSvg(`<svg viewBox="0 0 200 40">${label}</svg>`, 200, 40, pageGround)).toContain(
    'fill="#ffffff"',
  );
});
