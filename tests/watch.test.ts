/** What every page of the browser tests is watched for fails a test that does not allow it. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, openHost } from './embed-host.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
let host: Host;
beforeAll(async () => {
  [at, host] = await Promise.all([visit(), openHost()]);
});
afterAll(async () => {
  await at.close();
  await host.close();
});

const breaches: [string, (page: Page) => Promise<unknown>, RegExp][] = [
  [
    'a picture of another origin',
    (page) => page.evaluate((src) => document.body.append(Object.assign(new Image(), { src })), host.address),
    /img-src/,
  ],
  [
    'markup that no policy of trusted types has seen',
    (page) => page.evaluate("try { document.body.innerHTML = '<p>' } catch {}"),
    /TrustedHTML/,
  ],
  [
    'a question to another origin',
    (page) => page.evaluate((url) => fetch(url).catch(() => undefined), host.address),
    /connect-src|Fetch API cannot load/,
  ],
];

test.each(breaches)('%s fails the test that has the page, and not the next', async (_, act, words) => {
  const opened = await at.open('404.html');
  await act(opened.page);
  await expect(opened.done()).rejects.toThrow(words);
  const next = await at.open('404.html');
  await next.done();
});

test.each(breaches)('%s is let pass where the test is about it', async (_, act, words) => {
  const opened = await at.open('404.html', { breaches: words, origins: [new URL(host.address).origin] });
  await act(opened.page);
  await opened.done();
});

test('a window that shows another origin fails the test, but where it is named', async () => {
  const url = host.show('<p>elsewhere</p>');
  const show = async (page: Page) => {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((to) => void window.open(to), url),
    ]);
    await popup.waitForLoadState();
  };
  const opened = await at.open('404.html');
  await show(opened.page);
  await expect(opened.done()).rejects.toThrow(`request to another origin: ${url}`);
  const named = await at.open('404.html', { origins: [new URL(url).origin] });
  await show(named.page);
  await named.done();
});
