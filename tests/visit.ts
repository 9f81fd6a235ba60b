/** A real Chromium on the built site, for the browser tests. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { type Site, serve } from '../scripts/serve.ts';
import { type Allowance, type Watch, watch } from './watch.ts';

const root = join(import.meta.dirname, '..');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  // The engine is compiled once, fast: optimising its code takes longer than the tests' small tables do.
  '--js-flags=--liftoff-only',
];

export interface Visit {
  readonly site: Site;
  readonly browser: Browser;
  /**
   * A page in a context that holds nothing of another's, with what went wrong on it and what it asked for. A breach of
   * a policy, or a request to another origin than the site's and its own, fails the test where it is not allowed.
   */
  readonly open: (path: string, options?: BrowserContextOptions & Allowance) => Promise<Opened>;
  /** A context that is watched as those of `open` are; whoever asks closes it. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Throws when a page that was left open did what it may not. */
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
  /** Closes the page and what it opened, and throws when one of them did what it may not. */
  readonly done: () => Promise<void>;
}

export function browserPath(): string {
  const noted = join(root, 'node_modules', '.chromium');
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (existsSync(noted)) return readFileSync(noted, 'utf8');
  throw new Error('no browser: run npm test, which looks for one, or set CHROMIUM to its path');
}

/** Where there is one, the headless shell of that Chromium: of a page it takes little more than half the processor. */
function headlessPath(): string {
  const [whole, shell] = [browserPath(), `${browserPath()}-headless-shell`];
  return existsSync(shell) ? shell : whole;
}

/** How a Chromium is started; its scrollbars take room, as on most desks. */
export const browserOptions = (...more: readonly string[]): LaunchOptions => ({
  executablePath: headlessPath(),
  ignoreDefaultArgs: ['--hide-scrollbars'],
  args: [...flags, ...more],
});

interface VisitOptions {
  /** The site; `dist/` by default. */
  readonly folder?: string;
  /** In Chromium itself, whose windows can fill the screen and be made small again. */
  readonly isWhole?: boolean;
}

export async function visit({
  folder = join(root, 'dist'),
  isWhole = false,
}: VisitOptions = {}): Promise<Visit> {
  const site = await serve(folder);
  const browser = await chromium.launch({
    ...browserOptions(),
    ...(isWhole ? { executablePath: browserPath() } : {}),
    // HEADED=1 shows what the tests do, slowly enough to be followed.
    ...(process.env.HEADED ? { executablePath: browserPath(), headless: false, slowMo: 250 } : {}),
  });
  const contexts = new Map<string, Context[]>();
  const watches: Watch[] = [];
  const own = [new URL(site.address).origin];
  const newContext = async (options: BrowserContextOptions): Promise<[BrowserContext, Watch]> => {
    const context = await browser.newContext(options);
    const watched = watch(context);
    watched.allow({ origins: own });
    watches.push(watched);
    return [context, watched];
  };
  return {
    site,
    browser,
    async open(path, { viewport, colorScheme, origins = [], breaches, ...options } = {}) {
      // Beside a factor of scale a size is the context's.
      const size = viewport === undefined ? { width: 1280, height: 900 } : viewport;
      const settings: BrowserContextOptions = {
        serviceWorkers: 'block',
        ...options,
        ...('deviceScaleFactor' in options ? { viewport: size } : {}),
      };
      const free = listOf(contexts, JSON.stringify(settings));
      const kept = free.pop() ?? (await keptContext(...(await newContext(settings)), settings));
      const address = new URL(path, site.address);
      kept.watch.allow({ origins: [...own, address.origin, ...origins], breaches });
      const page = await kept.context.newPage();
      // Of a reader who saves data no copy is made, which few pages are about.
      if (settings.serviceWorkers === 'allow')
        await page.addInitScript(() =>
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
        );
      if (size && !('viewport' in settings)) await page.setViewportSize(size);
      if (colorScheme !== undefined) await page.emulateMedia({ colorScheme });
      const errors: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(address.href, { waitUntil: 'load' });
      const done = async () => {
        await clean(kept, new Set([site.address, ...requests].map((url) => new URL(url).origin)));
        free.push(kept);
        kept.watch.settle();
      };
      return { page, errors, requests, done };
    },
    context: async (options = {}) => (await newContext(options))[0],
    async close() {
      await browser.close();
      await site.close();
      for (const watched of watches) watched.settle();
    },
  };
}

/** A context and the empty page that it keeps: opening the first page of one costs four times that of a second. */
interface Context {
  readonly context: BrowserContext;
  readonly watch: Watch;
  readonly settings: BrowserContextOptions;
  readonly keeper: Page;
  readonly devtools: CDPSession;
}

async function keptContext(
  context: BrowserContext,
  watched: Watch,
  settings: BrowserContextOptions,
): Promise<Context> {
  const keeper = await context.newPage();
  return { context, watch: watched, settings, keeper, devtools: await context.newCDPSession(keeper) };
}

/** Closes the pages of a context and takes away what they stored, fetched, were allowed and routed. */
async function clean(
  { context, settings, keeper, devtools }: Context,
  origins: ReadonlySet<string>,
): Promise<void> {
  for (const page of context.pages()) if (page !== keeper) await page.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearCookies();
  await context.clearPermissions();
  if (settings.permissions) await context.grantPermissions([...settings.permissions]);
  await devtools.send('Network.clearBrowserCache');
  for (const origin of origins)
    if (origin !== 'null') await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}

function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
