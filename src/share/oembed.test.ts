import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type Discovered, toDiscovery, toOembed } from './oembed.ts';

const found: Discovered = {
  locale: 'zh',
  siteUrl: 'https://example.org/',
  at: 'https://example.org/embed/transit/',
  page: 'https://example.org/figure/transit/',
  title: '过境 "><b>',
  description: '一句话',
  picture: 'https://example.org/picture/transit.zh.light.png',
  height: 480,
};
const read = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

test('the answer begins with a hidden quotation that leads to the page, then a frame as wide as its place', () => {
  const { html, ...answer } = JSON.parse(toOembed(found));
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', title: found.title, height: 480 });
  const [quotation, frame, ...more] = read(html).body.children;
  expect(more).toEqual([]);
  expect(html.startsWith('<blockquote')).toBe(true);
  expect(quotation?.hasAttribute('hidden')).toBe(true);
  expect(quotation?.querySelector('a')?.getAttribute('href')).toBe(found.page);
  expect(quotation?.textContent).toBe(found.title);
  expect(frame?.getAttribute('src')).toBe(found.at);
  // As far as WordPress leaves it.
  expect(['width', 'height', 'frameborder'].map((name) => frame?.getAttribute(name))).toEqual([
    '100%',
    '480',
    '0',
  ]);
});

test('what has no picture says its words instead', () => {
  const { picture: _, ...bare } = found;
  const named = (head: string) =>
    [...read(head).querySelectorAll('meta')].map(
      (each) => each.getAttribute('property') ?? each.getAttribute('name'),
    );
  expect(named(toDiscovery(found))).toContain('og:image');
  expect(named(toDiscovery(bare))).toEqual([
    'og:type',
    'og:url',
    'og:title',
    'og:description',
    'twitter:card',
  ]);
  expect(JSON.parse(toOembed(bare))).not.toHaveProperty('thumbnail_url');
});
