/** Where the forms are copied: the site, and a Chromium with a clipboard. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { Site } from '../../scripts/serve.ts';
import { browserOptions } from '../visit.ts';
import { cache, openSite } from './site.ts';

export interface Desk {
  readonly site: Site;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  mkdirSync(join(cache, 'pictures'), { recursive: true });
  const site = await openSite();
  const browser = await chromium.launch(browserOptions('--ignore-certificate-errors'));
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
  });
  // Nothing of a host is fetched from anywhere else: avatars, emoji, fonts.
  const near = [new URL(site.address).host, '127.0.0.1'];
  await context.route(
    (url) => /^http/.test(url.protocol) && !near.includes(url.host) && !near.includes(url.hostname),
    (route) => route.abort(),
  );
  return {
    site,
    context,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
