/** Reading by everyone: axe on every kind of page in both themes and languages, and the keyboard alone. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, colourRules, wcagAndPractice } from './axe.ts';
import { filtersOf } from './filters.ts';
import { type Visit, visit } from './visit.ts';

const kinds = [
  '',
  'domain/traffic/',
  'metric/id_card_offsite/',
  'article/mps-fangguanfu-2020/',
  'about/',
  'gallery/',
  '404.html',
];

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

describe.each(['', 'en/'])('in “%s”', (language) => {
  test.each(kinds)('axe finds nothing on “%s”, on light and on dark paper', async (path) => {
    const { page, done } = await at.open(language + path, { colorScheme: 'light', bypassCSP: true });
    // As it lies before a reader: what waits below the first screen is laid out.
    await page.addStyleTag({ content: 'main * { content-visibility: visible !important }' });
    // What stands in closed details is read by those who open it.
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll('details')) closed.open = true;
    });
    expect(await axeFindings(page, wcagAndPractice)).toEqual([]);
    // The same page in other colours: what does not ask for colours has been asked.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page, colourRules)).toEqual([]);
    await done();
  });

  test('a figure is one tab stop: a tree of its series, breaks and points; Enter opens a sentence, Escape leads back', async () => {
    const { page, done } = await at.open(language);
    const figure = page.locator('figure[data-figure=id-cards]');
    const here = () =>
      page.evaluate(() => [document.activeElement?.ariaLevel, document.activeElement?.textContent]);
    const outlined = () => figure.locator('.plate .here').count();
    const root = figure.getByRole('treeitem').first();
    await root.focus();
    await expect.poll(() => root.getAttribute('aria-expanded')).toBe('true');
    expect(await figure.getByRole('treeitem').count()).toBe(10);
    const said = async (key: string) => {
      const before = await here();
      await page.keyboard.press(key);
      await expect.poll(here).not.toEqual(before);
      return here();
    };
    expect(await said('ArrowDown')).toEqual([
      '2',
      expect.stringMatching(/^(?:同一口径：4个点|Same definition: 4 points)/),
    ]);
    expect(await outlined()).toBe(4);
    expect(await said('ArrowRight')).toEqual(['2', expect.stringMatching(/^(?:口径相近|Similar scope)/)]);
    expect(await outlined()).toBe(3);
    const [level, first] = await said('ArrowDown');
    expect(level).toBe('3');
    expect(first).toBe(await figure.locator('.plate .here').getAttribute('aria-label'));
    await said('Home');
    const [, last] = await said('End');
    expect(await figure.locator('.plate .here').getAttribute('aria-label')).toBe(last);
    await page.keyboard.press('Enter');
    const card = page.locator('dialog[open]');
    await card.waitFor();
    expect(await card.innerText()).toMatch(/\d/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect((await here())[1]).toBe(last);
    await page.keyboard.press('l');
    await figure.getByRole('status').waitFor();
    await page.keyboard.press('t');
    expect(
      await page.locator('figure[data-figure=id-cards] details').first().getAttribute('open'),
    ).not.toBeNull();
    await figure.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await outlined()).toBe(0);
    await done();
  });

  test('a number in a sentence leads to its figures and back, by keyboard', async () => {
    const { page, done } = await at.open(language);
    await page.locator('.keys [data-observation]').first().focus();
    await page.keyboard.press('Enter');
    const link = page.locator('dialog[open] .links a[href*="#n-"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/article\/.+#n-\d+$/);
    const number = page.locator(new URL(page.url()).hash);
    await number.focus();
    await page.keyboard.press('Enter');
    const figure = page.locator('dialog[open] a[href*="figure/"]').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/figure\/[^/]+\/$/);
    await page.locator('main figure svg:visible').first().waitFor();
    await page.goBack();
    await page.waitForURL(/#n-\d+$/);
    await done();
  });

  test('filters and the long list are worked by keyboard', async () => {
    const { page, done } = await at.open(language);
    const rows = page.locator('#observations tbody tr:visible');
    expect(await rows.count()).toBe(12);
    await page.locator('#observations .rest summary').focus();
    await page.keyboard.press('Enter');
    expect(await rows.count()).toBeGreaterThan(150);
    await page.locator('select[name=domain]').focus();
    await page.keyboard.press('ArrowDown');
    const { reset, answered, cleared } = filtersOf(page);
    await answered();
    await reset.focus();
    await page.keyboard.press('Enter');
    await cleared();
    expect(new URL(page.url()).search).toBe('');
    await done();
  });
});
