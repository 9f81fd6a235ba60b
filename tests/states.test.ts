/** Pages when something is missing: scripts, the engine, an answer, the page itself; and on paper. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filtersOf } from './filters.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

describe.each([
  { language: '', nothing: '没有符合的观测', failed: '查询引擎没有启动' },
  { language: 'en/', nothing: 'No observation matches', failed: 'query engine did not start' },
])('in “$language”', ({ language, nothing, failed }) => {
  test.each(['domain/traffic/', 'metric/id_card_offsite/', 'article/mps-fangguanfu-2020/', 'about/'])(
    '“%s” is read without scripts, and shows no control that needs them',
    async (path) => {
      const { page, done } = await at.open(language + path, { javaScriptEnabled: false });
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
      expect(await page.locator('select:visible, input:visible, [data-theme-switch]:visible').count()).toBe(
        0,
      );
      await done();
    },
  );

  test('without scripts the long list still opens', async () => {
    const { page, done } = await at.open(language, { javaScriptEnabled: false });
    const rows = page.locator('#observations tbody tr:visible');
    expect(await rows.count()).toBe(12);
    await page.locator('#observations .rest summary').click();
    expect(await rows.count()).toBeGreaterThan(150);
    await done();
  });

  test('a filter that nothing passes says so in every figure and in the list, and can be cleared', async () => {
    const { page, errors, done } = await at.open(`${language}?domain=immigration&theme=adoption&to=2001`);
    const { reset, answered, cleared } = filtersOf(page);
    await answered();
    const list = page.locator('#observations').getByText(/没有符合的观测|No observation matches/);
    await list.waitFor();
    // What is far below is laid out when it comes near.
    await list.scrollIntoViewIfNeeded();
    await expect.poll(() => list.innerText()).toContain(nothing);
    expect(await page.locator('#observations tbody tr:visible').count()).toBe(0);
    // The figure of the evidence is drawn of the text's numerals, which no filter narrows.
    const marks = page.locator('figure:not([data-figure=evidence]) .plate [data-observation]');
    expect(await marks.count()).toBe(0);
    await reset.click();
    await cleared();
    expect(await page.locator('#observations tbody tr:visible').count()).toBe(12);
    expect(errors).toEqual([]);
    await done();
  });

  test('a choice made before the scripts came is answered when they have', async () => {
    const { page, done } = await at.open('404.html');
    let come = () => {};
    const coming = new Promise<void>((open) => {
      come = open;
    });
    await page.route('**/assets/*.js', async (route) => {
      await coming;
      await route.continue();
    });
    await page.goto(new URL(`${language}?theme=coverage`, at.site.address).href, { waitUntil: 'commit' });
    await page.locator('select[name=domain]').selectOption('immigration');
    come();
    await filtersOf(page).answered();
    expect(new URL(page.url()).search).toBe('?theme=coverage&domain=immigration');
    await done();
  });

  test('an engine that cannot be had is told, the figures stay, and trying again answers', async () => {
    const { page, done } = await at.open(language);
    await page.route('**/engine/**', (route) => route.abort());
    await page.locator('select[name=domain]').selectOption('traffic');
    const { form, answered } = filtersOf(page);
    const told = form.getByRole('alert');
    await told.waitFor();
    expect(await told.innerText()).toContain(failed);
    expect(await form.getByRole('progressbar').isVisible()).toBe(false);
    expect(await page.locator('figure[data-figure] svg:visible').count()).toBeGreaterThan(12);
    await page.unroute('**/engine/**');
    await told.getByRole('button').click();
    await answered();
    expect(await told.isVisible()).toBe(false);
    await done();
  });

  test('an address that leads nowhere leads on', async () => {
    const { page, done } = await at.open(`${language}metric/nothing-here/deeper/`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const links = page.locator('main a[href]');
    expect(await links.count()).toBeGreaterThan(2);
    await links.first().click();
    await page.waitForLoadState();
    expect(await page.locator('h1').count()).toBe(1);
    await done();
  });

  test('on paper each figure stands once, whole on its sheet', async () => {
    // A4 less its margins, at 96 pixels an inch, and the scrollbar's 15, which paper has not.
    const { page, done } = await at.open(language, { viewport: { width: 688, height: 986 } });
    await page.emulateMedia({ media: 'print' });
    const figures = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('figure[data-figure]')].map((figure) => {
        const drawn = [...figure.querySelectorAll('svg')].filter((svg) => svg.getClientRects().length > 0);
        const box = drawn[0]?.getBoundingClientRect();
        return {
          id: figure.dataset.figure,
          drawn: drawn.length,
          fits: box !== undefined && box.left >= -1 && box.right <= innerWidth + 1,
          high: figure.getBoundingClientRect().height,
          whole: getComputedStyle(figure).breakInside,
        };
      }),
    );
    for (const figure of figures) {
      expect(figure, figure.id).toMatchObject({ drawn: 1, fits: true, whole: 'avoid' });
      expect(figure.high, figure.id).toBeLessThan(986);
    }
    expect(await page.locator('.filters, .switches, .jump').filter({ visible: true }).count()).toBe(0);
    await done();
  });
});
