/** A real Chromium on the built site, for the browser tests. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Site, serve } from '../scripts/serve.ts';

const root = join(import.meta.dirname, '..');

export interface Visit {
  readonly site: Site;
  readonly browser: Browser;
  /** A page in a context of its own, with what went wrong on it and what it asked for. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
  readonly done: () => Promise<void>;
}

function browserPath(): string {
  const noted = join(root, 'node_modules', '.chromium');
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (existsSync(noted)) return readFileSync(noted, 'utf8');
  throw new Error('no browser: run npm test, which looks for one, or set CHROMIUM to its path');
}

export async function visit(folder = join(root, 'dist')): Promise<Visit> {
  const site = await serve(folder);
  const browser = await chromium.launch({
    executablePath: browserPath(),
    // HEADED=1 shows what the tests do, slowly enough to be followed.
    ...(process.env.HEADED ? { headless: false, slowMo: 250 } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    site,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(new URL(path, site.address).href, { waitUntil: 'load' });
      return { page, errors, requests, done: () => context.close() };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
