import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';

const dist = join(import.meta.dirname, '..', 'dist');
const pages = new Map(
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path): [string, Document] => [
      path,
      parseHTML(readFileSync(join(dist, path), 'utf8')).document as unknown as Document,
    ]),
);

/** Why an address on a page leads nowhere; null when it leads somewhere, or out of the site. */
function faultOf(page: string, address: string): string | null {
  const site = 'http://site.test/';
  const url = new URL(address, site + page);
  if (!url.href.startsWith(site)) return null;
  const path = relative('/', decodeURIComponent(url.pathname)) || '.';
  const file = join(path, url.pathname.endsWith('/') ? 'index.html' : '');
  if (!existsSync(join(dist, file))) return `${page}: ${address}: no such file`;
  const place = decodeURIComponent(url.hash.slice(1));
  const target = pages.get(file);
  // What holds an equals sign is read by a script: a query, a figure, a slide.
  if (!target || place === '' || place.includes('=')) return null;
  return target.getElementById(place) ? null : `${page}: ${address}: no such place`;
}

test('every link, picture, script and style of every page leads somewhere', () => {
  expect(pages.size).toBeGreaterThan(200);
  const faults = [...pages].flatMap(([page, document]) =>
    page === '404.html'
      ? []
      : [...document.querySelectorAll('[href], [src]')].flatMap((element) => {
          const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
          return faultOf(page, address) ?? [];
        }),
  );
  expect([...new Set(faults)]).toEqual([]);
});

/** The words of a page in Chinese that no element around them says to be so. */
function unmarkedChinese(document: Document): readonly string[] {
  const found: string[] = [];
  const read = (element: Element, language: string) => {
    const own = element.getAttribute('lang') ?? language;
    for (const child of element.childNodes) {
      if (child.nodeType === 1 && !/^(?:script|style|template|desc|noscript)$/i.test(child.nodeName))
        read(child as Element, own);
      else if (child.nodeType === 3 && own === 'en' && /\p{Script=Han}/u.test(child.textContent ?? ''))
        found.push(child.textContent?.trim() ?? '');
    }
  };
  read(document.body, document.documentElement.lang);
  return found;
}

test('Chinese words of an English page are said to be Chinese, so that a voice can read them', () => {
  const english = [...pages].filter(([page]) => page.startsWith('en/'));
  expect(english.length).toBeGreaterThan(60);
  const unmarked = english.flatMap(([page, document]) =>
    unmarkedChinese(document).map((words) => `${page}: ${words}`),
  );
  expect(unmarked.slice(0, 20)).toEqual([]);
});

test('an address that leads nowhere is found', () => {
  expect(faultOf('index.html', 'nowhere/')).toBe('index.html: nowhere/: no such file');
  expect(faultOf('index.html', '#nowhere')).toBe('index.html: #nowhere: no such place');
  expect(faultOf('en/index.html', '../#main')).toBeNull();
});
