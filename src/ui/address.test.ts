import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '../text/locale.ts';
import { absolute, href, pathIn, pathOf, placeOf, toRoot } from './address.ts';

test('a link climbs to the root and comes down again', () => {
  expect(href('metric/app_users/', 'article/a/#n-12')).toBe('../../article/a/#n-12');
  expect(href('', 'en/')).toBe('en/');
  expect(href('en/', '')).toBe('../');
});

test('a link to the page itself stays there', () => {
  expect(href('about/', 'about/')).toBe('./');
  expect(href('', '#observations')).toBe('#observations');
  expect(href('about/', 'about/#licence')).toBe('#licence');
});

test('a page that is a file stands in the folder that holds it', () => {
  expect(toRoot('404.html')).toBe('');
  expect(toRoot('en/about/')).toBe('../../');
});

test('English pages stand under en/', () => {
  expect(pathIn('zh', 'about/')).toBe('about/');
  expect(pathIn('en', '')).toBe('en/');
});

const folder = fc.stringMatching(/^[a-z0-9_~-]{1,8}$/);
const site = fc
  .array(folder, { maxLength: 3 })
  .map((parts) => ['https://host.example', ...parts, ''].join('/'));
const path = fc
  .tuple(
    fc.constantFrom(...locales),
    fc.oneof(
      fc.constantFrom(pathOf.overview, pathOf.about, pathOf.explore, '404.html'),
      folder.map(pathOf.metric),
      folder.map((id) => pathOf.article(id, 12)),
    ),
  )
  .map(([locale, bare]) => pathIn(locale, bare));
// What people and mailing tools put behind an address, slashes and question marks included.
const tail = fc.tuple(fc.webQueryParameters(), fc.webFragments()).map(([query, hash]) => `?${query}#${hash}`);

test('an absolute address is the site and the path, whatever stands behind the page’s own', () => {
  fc.assert(
    fc.property(site, path, tail, path, (site, at, behind, to) => {
      const page = placeOf(site + at);
      expect(absolute(page + behind, toRoot(placeOf(at)), to)).toBe(site + to);
      expect(absolute(page + behind, new URL(site).pathname, to)).toBe(site + to);
    }),
  );
});

test('a relative link leads to the page that it is made for', () => {
  fc.assert(
    fc.property(site, path, path, (site, at, to) => {
      const page = placeOf(at);
      expect(new URL(href(page, to), site + page).href).toBe(site + to);
    }),
  );
});
