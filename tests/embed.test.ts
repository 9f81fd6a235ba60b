import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '../src/figures/index.ts';
import { type EmbedChoice, elementCode, frameCode, pictureCode } from '../src/share/embed-code.ts';
import { type Host, openHost } from './embed-host.ts';
import { type Opened, type Visit, visit } from './visit.ts';

let visitor: Visit;
let host: Host;

beforeAll(async () => {
  [visitor, host] = await Promise.all([visit(), openHost()]);
});
afterAll(async () => {
  await visitor.close();
  await host.close();
});

const product = () => visitor.site.address;
const frame = (path: string, more = '') =>
  `<iframe src="${product()}${path}" title="图" width="100%" height="480" style="border:0" ${more}></iframe>`;
const sealed = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
const loader = () => `<script async src="${product()}embed.js"></script>`;

/** Nothing wider than its window, in the page and in every frame. */
async function overflowing(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const each of page.frames()) {
    const [wide, shown] = await each.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if ((wide ?? 0) > (shown ?? 0)) found.push(`${each.url()}: ${wide} in ${shown}`);
  }
  return found;
}

/** Each frame is as tall as what it shows, to a pixel; none has a scrollbar. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const heights = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((each) =>
            each.evaluate(() => [
              innerHeight,
              document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
              innerWidth - document.documentElement.clientWidth,
            ]),
          ),
      );
      return heights.filter(([has = 0, needs = 0, strip]) => has < needs || has - needs > 1 || strip !== 0);
    })
    .toEqual([]);
}

function quiet({ errors, requests }: Opened): void {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(host.address) && !url.startsWith(product()))).toEqual([]);
}

test.each([
  ['a plain page', {}, {}, ''],
  ['a page that is read from right to left', { dir: 'rtl' }, {}, ''],
  ['a dark page', {}, { colorScheme: 'dark' as const }, ''],
  ['a sandboxed frame', {}, {}, sealed],
  ['a page at 400 %', {}, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, sealed],
])('%s: the frame takes its height and nothing overflows', async (_, page, context, attributes) => {
  const url = host.show(frame('embed/transit/', attributes) + loader(), page);
  const opened = await visitor.open(url, context);
  await settled(opened.page);
  expect(await overflowing(opened.page)).toEqual([]);
  quiet(opened);
  await opened.done();
});

test.each([
  ['with its script', true],
  ['where no script runs', false],
])(
  '%s a frame shows the one drawing of its width, from the first and when that changes',
  async (_, javaScriptEnabled) => {
    const opened = await visitor.open('embed/transit/', { javaScriptEnabled });
    const shown: (string | null)[] = [];
    for (const width of [290, 345, 375, 480, 640, 1200, 345]) {
      await opened.page.setViewportSize({ width, height: 500 });
      const drawing = opened.page.locator('.plate svg:visible');
      await expect.poll(() => drawing.count()).toBe(1);
      shown.push(await drawing.getAttribute('width'));
    }
    expect(shown).toEqual(['280', '340', '340', '440', '600', '600', '340']);
    quiet(opened);
    await opened.done();
  },
);

test('a sidebar of 280 px holds a frame and an element, with text of 11 px and more', async () => {
  const url = host.show(
    `<div style="width:280px">${frame('embed/id-cards/')}<reform-figure figure="id-cards" lang="zh"></reform-figure></div>${loader()}`,
  );
  const opened = await visitor.open(url);
  await settled(opened.page);
  const small = () =>
    opened.page.evaluate(() => {
      const root = document.querySelector('reform-figure')?.shadowRoot;
      const svg = [...(root?.querySelectorAll('svg') ?? [])].find((each) => each.clientWidth > 0);
      if (!svg) return null;
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return {
        wide: svg.getBoundingClientRect().width,
        least:
          Math.min(
            ...[...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize)),
          ) * scale,
      };
    });
  await expect.poll(async () => (await small())?.least ?? 0).toBeGreaterThanOrEqual(10.99);
  expect((await small())?.wide).toBeLessThanOrEqual(280);
  expect(await overflowing(opened.page)).toEqual([]);
  quiet(opened);
  await opened.done();
});

test('twenty frames and, on a page of their own, twenty elements: all are drawn', async () => {
  const twenty = Array.from({ length: 20 }, (_, at) => figures[at % figures.length]?.id ?? '');
  const frames = await visitor.open(
    host.show(twenty.map((id) => frame(`embed/${id}/`, sealed)).join('') + loader()),
  );
  await settled(frames.page);
  expect(await overflowing(frames.page)).toEqual([]);
  quiet(frames);
  await frames.done();

  const elements = await visitor.open(
    host.show(
      twenty.map((id) => `<reform-figure figure="${id}" lang="en"></reform-figure>`).join('') + loader(),
    ),
  );
  const drawn = () =>
    elements.page.evaluate(
      () =>
        [...document.querySelectorAll('reform-figure')].filter(
          ({ shadowRoot }) =>
            [...(shadowRoot?.querySelectorAll('svg') ?? [])].filter((svg) => svg.clientWidth > 0).length ===
            1,
        ).length,
    );
  await expect.poll(drawn).toBe(20);
  expect(elements.requests.filter((url) => url.startsWith(product())).length).toBe(2);
  expect(await overflowing(elements.page)).toEqual([]);
  quiet(elements);
  await elements.done();
});

test('elements of a page of many take the drawing of their width, and another when the width changes', async () => {
  const six = figures.slice(0, 6).map(({ id }) => `<reform-figure figure="${id}" lang="zh"></reform-figure>`);
  // Each copied code brings its own script along.
  const opened = await visitor.open(host.show(six.map((code) => code + loader()).join('')), {
    viewport: { width: 340, height: 900 },
  });
  const shown = () =>
    opened.page.evaluate(() =>
      [...document.querySelectorAll('reform-figure')].map(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('svg') ?? [])]
          .filter((svg) => svg.clientWidth > 0)
          .map((svg) => svg.getAttribute('width'))
          .join(),
      ),
    );
  const answers = () => opened.requests.filter((url) => url.endsWith('.jsonl')).length;
  await expect.poll(shown).toEqual(six.map(() => '280'));
  expect(answers()).toBe(1);
  await opened.page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(shown).toEqual(six.map(() => '600'));
  expect(answers()).toBe(2);
  quiet(opened);
  await opened.done();
});

test('a host of strict policy shows frame and element without a breach', async () => {
  const policy = `default-src 'none'; frame-src ${product()}; script-src ${product()}; connect-src ${product()}; img-src ${product()}`;
  const opened = await visitor.open(
    host.show(
      `<iframe src="${product()}embed/app-users/" title="图" width="600" height="420"></iframe><reform-figure figure="app-users"></reform-figure>${loader()}`,
      { policy },
    ),
  );
  await settled(opened.page);
  await expect
    .poll(() =>
      opened.page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('reform-figure')?.shadowRoot?.querySelector('.foot') ?? document.body,
          ).fontSize,
      ),
    )
    .toBe('12px');
  quiet(opened);
  await opened.done();
});

test('without script the frame still shows figure, source and links, in the theme asked for', async () => {
  const opened = await visitor.open(host.show(frame('en/embed/id-cards/dark/#no-title')), {
    javaScriptEnabled: false,
  });
  const inside = opened.page.frameLocator('iframe');
  await inside.locator('.foot').waitFor();
  expect(await inside.locator('svg:visible').count()).toBe(1);
  expect(await inside.locator('h2').isVisible()).toBe(false);
  expect(await inside.locator('.foot').textContent()).toMatch(/Source: .*to \w+ 20\d\d/);
  expect(await inside.locator('.foot a').count()).toBeGreaterThan(1);
  await opened.done();
});

test('the marks of a frame are read by keys and at the pointer', async () => {
  const opened = await visitor.open('embed/app-users/');
  await opened.page.locator('.plate').focus();
  await opened.page.keyboard.press('ArrowRight');
  const here = await opened.page.locator('.plate .here:visible').getAttribute('aria-label');
  expect(await opened.page.locator('.tip').textContent()).toBe(here);
  expect(await opened.page.locator('[aria-live]').textContent()).toBe(here);
  await opened.page.keyboard.press('Escape');
  expect(await opened.page.locator('.tip').isVisible()).toBe(false);
  await opened.page.locator('.plate [data-observation]:visible').first().hover();
  expect(await opened.page.locator('.tip').isVisible()).toBe(true);
  quiet(opened);
  await opened.done();
});

test('on paper a dark embed is light, and it is not cut by a page', async () => {
  const opened = await visitor.open('embed/app-users/dark/');
  await opened.page.emulateMedia({ media: 'print' });
  expect(
    await opened.page.locator('.embed').evaluate((element) => getComputedStyle(element).backgroundColor),
  ).toBe('rgb(251, 250, 246)');
  await opened.done();
});

test('a hostile frame moves nothing: wrong source, wrong origin, absurd heights', async () => {
  const forged = host.show(
    `<script>for (const height of [3999, -1, 1e9, Infinity, '900', null, {}]) parent.postMessage({ type: 'reform-ledger:height', height }, '*')</script>`,
  );
  const url = host.show(
    `<iframe id="ours" src="${product()}embed/app-users/" title="图" height="480" width="600"></iframe><iframe id="theirs" src="${forged}" title="x" height="90"></iframe>${loader()}`,
  );
  const opened = await visitor.open(url);
  await settledOne(opened.page);
  const before = await opened.page.locator('#ours').evaluate((element) => element.clientHeight);
  await opened.page.evaluate(() => {
    postMessage({ type: 'reform-ledger:height', height: 3999 }, '*');
    document.querySelector<HTMLIFrameElement>('#theirs')?.contentWindow?.location.reload();
  });
  await opened.page.waitForTimeout(300);
  expect(await opened.page.locator('#theirs').evaluate((element) => element.clientHeight)).toBe(90);
  expect(await opened.page.locator('#ours').evaluate((element) => element.clientHeight)).toBe(before);
  // Its own frame with an absurd height is clamped.
  const [, ours] = opened.page.frames();
  await ours?.evaluate(() => parent.postMessage({ type: 'reform-ledger:height', height: 1e9 }, '*'));
  await expect
    .poll(() => opened.page.locator('#ours').evaluate((element) => element.style.height))
    .toBe('4000px');
  await opened.done();
});

async function settledOne(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('#ours').evaluate((element) => element.style.height))
    .toMatch(/^\d+px$|^$/);
  await page.waitForTimeout(200);
}

test('a frame that was led away, or sealed and not ours, moves nothing', async () => {
  const forged = host.show(
    `<script>for (const height of [3999, 90]) parent.postMessage({ type: 'reform-ledger:height', height }, '*')</script>`,
  );
  const url = host.show(
    `<iframe id="ours" src="${product()}embed/app-users/" title="图" height="480" width="600"></iframe><iframe id="theirs" src="${forged}" title="x" height="90" sandbox="allow-scripts"></iframe><iframe id="near" src="${product().slice(0, -1)}.example/embed/x/" title="x" height="90"></iframe>${loader()}`,
  );
  const opened = await visitor.open(url);
  await settledOne(opened.page);
  const heightOf = (id: string) => opened.page.locator(id).evaluate((element) => element.clientHeight);
  const before = await heightOf('#ours');
  // Its address in the markup stays ours; what is in it now is not.
  await opened.page.evaluate((address) => {
    const frame = document.querySelector<HTMLIFrameElement>('#ours');
    frame?.contentWindow?.location.replace(address);
  }, forged);
  await expect.poll(() => opened.page.frames().filter((each) => each.url() === forged).length).toBe(2);
  await opened.page.waitForTimeout(300);
  expect(await heightOf('#ours')).toBe(before);
  expect(await heightOf('#theirs')).toBe(90);
  await opened.done();
});

test('a host that asks for trusted types shows the figure, and the picture where it allows no policy', async () => {
  const figure = `<reform-figure figure="app-users" lang="zh">words<noscript><img alt="code"></noscript></reform-figure>${loader()}`;
  const ask = "require-trusted-types-for 'script'";
  const opened = await visitor.open(host.show(figure, { policy: ask }));
  const shown = (page: Page, what: string) =>
    page.evaluate(
      (selector) => document.querySelector('reform-figure')?.shadowRoot?.querySelectorAll(selector).length,
      what,
    );
  await expect.poll(() => shown(opened.page, '.embed .on svg')).toBe(1);
  quiet(opened);
  await opened.done();
  const refused = await visitor.open(host.show(figure, { policy: `${ask}; trusted-types 'none'` }));
  await expect.poll(() => shown(refused.page, 'img[alt="words"]')).toBe(1);
  await refused.done();
});

test('a host’s element that is named like the script leads the loader nowhere', async () => {
  const opened = await visitor.open(
    host.show(
      `<img name="currentScript" alt=""><reform-figure figure="app-users" lang="zh">words</reform-figure>${loader()}`,
    ),
  );
  await opened.page.waitForTimeout(500);
  expect(opened.requests.filter((url) => url.startsWith(`${host.address}embed`))).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.done();
});

test('a hostile host: script in parameters runs nowhere, and a stranger’s question is not answered', async () => {
  const evil = encodeURIComponent('"><img src=x onerror="window.ran=1"><script>window.ran=1</script>');
  const opened = await visitor.open(
    host.show(
      `${frame(`embed/app-users/?title=${evil}&theme=${evil}#${evil}`)}<reform-figure figure='"><img src=x onerror="window.ran=1">' theme='"><script>window.ran=1</script>' lang='"><b>'>words</reform-figure><reform-figure figure="../../data/version" lang="zh">words</reform-figure>${loader()}`,
    ),
  );
  await opened.page.waitForTimeout(500);
  for (const each of opened.page.frames()) {
    expect(await each.evaluate(() => 'ran' in window)).toBe(false);
    expect(await each.locator('img').count()).toBe(0);
  }
  expect(opened.requests.some((url) => url.includes('version'))).toBe(false);
  quiet(opened);
  await opened.done();
});

test.each([280, 367, 368, 467, 468, 640])(
  'at %i px a frame and a custom element have the same padding, and the drawing shown fits between it',
  async (width) => {
    const url = host.show(
      `<div style="width:${width}px">${frame('embed/id-cards/')}<reform-figure figure="id-cards" lang="zh"></reform-figure></div>${loader()}`,
    );
    const { page, done } = await visitor.open(url);
    await page.locator('reform-figure .plate svg:visible').waitFor();
    const measure = (within: Element) => {
      const root = within.shadowRoot ?? within;
      const inner = root.querySelector('.inner') as Element;
      const drawing = [...root.querySelectorAll('.plate svg')].find((one) => one.getClientRects().length > 0);
      const { paddingLeft, paddingTop } = getComputedStyle(inner);
      const drawn = Number(drawing?.getAttribute('width'));
      return {
        paddingLeft,
        paddingTop,
        drawn,
        shown: Math.round(drawing?.getBoundingClientRect().width ?? 0),
      };
    };
    const element = await page.locator('reform-figure').evaluate(measure);
    expect(await page.frameLocator('iframe').locator('body').evaluate(measure)).toEqual(element);
    const room = width < 368 ? width : width - 28;
    expect([element.paddingLeft, element.paddingTop]).toEqual(
      width < 368 ? ['0px', '8px'] : ['14px', '12px'],
    );
    expect(element.drawn).toBe([600, 440, 340, 280].find((drawn) => drawn <= room));
    expect(element.shown).toBeGreaterThanOrEqual(element.drawn);
    expect(element.shown).toBeLessThanOrEqual(room);
    await done();
  },
);

test.each([1280, 375])('at %i px every form stays in the column of a block theme', async (width) => {
  // What a theme of blocks says of all that stands in a post.
  const head =
    '<style>body{margin:0}main{padding:0 24px}main>*{max-width:620px;margin-left:auto!important;margin-right:auto!important}</style>';
  const of = (wide: number | null): EmbedChoice => ({
    base: product(),
    id: 'transit',
    locale: 'zh',
    theme: 'auto',
    titled: true,
    width: wide,
    height: 480,
    title: '图',
    alt: '图',
    page: product(),
  });
  const forms = [null, 360, 720].flatMap((wide) => [frameCode(of(wide)), elementCode(of(wide))]);
  const { page, done } = await visitor.open(
    host.show(`<main><p>文</p>${forms.join('')}${pictureCode(of(null))}</main>`, { head }),
    { viewport: { width, height: 900 } },
  );
  await expect
    .poll(() =>
      page
        .locator('reform-figure')
        .evaluateAll((all) => all.filter(({ shadowRoot }) => shadowRoot?.querySelector('.on')).length),
    )
    .toBe(3);
  const boxes = await page
    .locator('main > *:not(script)')
    .evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    );
  const [[left = 0, right = 0] = []] = boxes;
  const column = [left, right];
  const middle = (left + right) / 2;
  const narrow = [Math.max(left, middle - 180), Math.min(right, middle + 180)];
  expect(boxes.slice(1)).toEqual([column, column, narrow, narrow, column, column, column]);
  await done();
});

test('to a frame that WordPress named, height and links are said in WordPress’s words; to others they are not', async () => {
  const listen =
    '<script>window.heard = []; addEventListener("message", ({ data }) => data.message && heard.push(data))</script>';
  const opened = await visitor.open(
    host.show(
      listen +
        frame('embed/transit/#?secret=Ab12cd', 'id="named" sandbox="allow-scripts"') +
        frame('embed/transit/', 'sandbox="allow-scripts"'),
    ),
  );
  const heard = () => opened.page.evaluate(() => (window as unknown as { heard: object[] }).heard);
  await opened.page.frameLocator('#named').locator('.foot a').last().click();
  const height = await opened.page
    .frameLocator('#named')
    .locator('.embed')
    .evaluate((embed) => Math.ceil(embed.getBoundingClientRect().height));
  await expect.poll(heard).toContainEqual({
    message: 'link',
    value: `${product()}figure/transit/`,
    secret: 'Ab12cd',
  });
  expect(await heard()).toContainEqual({ message: 'height', value: height, secret: 'Ab12cd' });
  expect((await heard()).filter((each) => !('secret' in each))).toEqual([]);
  await opened.done();
});
