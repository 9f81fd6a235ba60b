import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { markupOf } from './svg-markup.ts';

test('a drawing with & in its words and labels is SVG', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('aria-label', 'R&D “A&B” <1');
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.textContent = 'R&D <1';
  svg.append(text);
  const markup = markupOf(svg);
  expect(markup).toContain('aria-label="R&amp;D “A&amp;B” &lt;1"');
  expect(markup).toContain('R&amp;D &lt;1');
  expect(svg.getAttribute('aria-label')).toBe('R&D “A&B” <1');
  expect(() => new Resvg(markup)).not.toThrow();
});
