import { expect, test } from 'vitest';
import { href, pathIn, toRoot } from './address.ts';

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
