import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filtersOf } from './filters.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const languages = [
  { locale: 'zh', path: '' },
  { locale: 'en', path: 'en/' },
] as const;

describe.each(languages)('the overview in $locale', ({ path, locale }) => {
  test('is whole without scripts: headline, figures, list, audits', async () => {
    const { page, done } = await at.open(path, { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toMatch(locale === 'zh' ? /四十|三十|五十/ : /number/i);
    expect(await page.locator('figure[data-figure] svg:visible').count()).toBeGreaterThanOrEqual(12);
    expect(await page.locator('#observations tbody tr').count()).toBeGreaterThan(150);
    expect(await page.locator('#audits tbody tr').count()).toBeGreaterThanOrEqual(8);
    await done();
  });

  test('asks no other origin, raises no error and fetches no engine', async () => {
    const { page, errors, requests, done } = await at.open(path);
    await page.waitForTimeout(500);
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(at.site.address))).toEqual([]);
    expect(requests.filter((url) => url.includes('engine/'))).toEqual([]);
    await done();
  });

  test('any number opens its sentence with the number marked', async () => {
    const { page, done } = await at.open(path);
    await page.locator('.keys [data-observation]').first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('mark').innerText()).toContain('3300');
    expect(await dialog.locator('blockquote').innerText()).toContain('异地办理居民身份证');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await done();
  });

  test('a filter is answered by DuckDB, lives in the address, and is taken back', async () => {
    const { page, errors, requests, done } = await at.open(path);
    const { count, reset, answered, cleared } = filtersOf(page);
    await page.locator('select[name=domain]').selectOption('traffic');
    await answered();
    expect(new URL(page.url()).searchParams.get('domain')).toBe('traffic');
    expect(requests.some((url) => url.includes('engine/'))).toBe(true);
    const shown = await page.locator('#observations tbody tr:visible').count();
    expect(shown).toBeGreaterThan(20);
    expect(await page.locator('#observations tbody tr:visible .dot:not(.tr)').count()).toBe(0);
    expect(await count.innerText()).toContain(String(shown));
    await reset.click();
    await cleared();
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'))).toEqual(
      [],
    );
    await done();
  });

  test('an address with a filter opens on its answer', async () => {
    const { page, done } = await at.open(`${path}?domain=immigration&from=2024`);
    await page.waitForFunction(
      () => {
        const rows = [...document.querySelectorAll<HTMLElement>('#observations tbody tr')].filter(
          (row) => !row.hidden,
        );
        return rows.length > 0 && rows.length < 100;
      },
      undefined,
      { timeout: 60_000 },
    );
    expect(await page.locator('#observations tbody tr:visible .dot:not(.im)').count()).toBe(0);
    await done();
  });

  test('search narrows the list and says when nothing is found', async () => {
    const { page, done } = await at.open(path);
    const search = page.locator('input[type=search]');
    await search.fill('2024');
    const found = page.locator('#observations').getByRole('status');
    await expect.poll(() => found.innerText()).toMatch(/\d/);
    const rows = page.locator('#observations tbody tr:visible');
    expect(await found.innerText()).toContain(String(await rows.count()));
    expect(await rows.count()).toBeGreaterThan(5);
    await search.fill('zzzz');
    await page.getByText(/没有符合的观测|No observation matches/).waitFor();
    expect(await rows.count()).toBe(0);
    await done();
  });

  test('another filter while the engine is on its way is answered', async () => {
    const { page, errors, done } = await at.open(path);
    let come = () => {};
    const coming = new Promise<void>((open) => {
      come = open;
    });
    await page.route('**/engine/**', async (route) => {
      await coming;
      await route.continue();
    });
    const { form, answered } = filtersOf(page);
    await page.locator('select[name=domain]').selectOption('traffic');
    await form.getByRole('progressbar').waitFor();
    await page.locator('select[name=domain]').selectOption('immigration');
    come();
    await answered();
    expect(await form.getByRole('alert').isVisible()).toBe(false);
    expect(await page.locator('#observations tbody tr:visible .dot:not(.im)').count()).toBe(0);
    expect(errors).toEqual([]);
    await done();
  });

  test('a filter is answered again after none was chosen', async () => {
    const { page, errors, done } = await at.open(path);
    const { form, answered } = filtersOf(page);
    for (const domain of ['traffic', '', 'immigration', '', 'traffic']) {
      await page.locator('select[name=domain]').selectOption(domain);
      if (domain === '') await expect.poll(() => new URL(page.url()).search).not.toContain('domain=');
      else await answered();
      expect(await form.getByRole('alert').isVisible()).toBe(false);
    }
    expect(errors).toEqual([]);
    await done();
  });

  test('nothing overflows sideways, on a phone and on a desk', async () => {
    const { page, done } = await at.open(path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${width} px`).toBeLessThanOrEqual(0);
    }
    await done();
  });

  test('a verdict breaks no day and no number from what is counted, on a phone or at 200 % of 1280', async () => {
    const { page, done } = await at.open(path, { javaScriptEnabled: false });
    for (const width of [320, 390, 640, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const lines = await page
        .locator('.verdicts .says:visible :is(.quantity, .whole)')
        .evaluateAll((all) => all.map((each) => [each.textContent, each.getClientRects().length] as const));
      expect(lines.length).toBeGreaterThan(6);
      expect(
        lines.filter(([, count]) => count > 1),
        `${width} px`,
      ).toEqual([]);
    }
    await done();
  });
});

test('code keeps its fixed width in English, where East Asian faces give theirs up', async () => {
  const { page, done } = await at.open('en/metric/app_users/');
  const widths = await page.evaluate(() => {
    const code = document.querySelector('pre');
    return ['iiii', 'mmmm'].map((text) => {
      const word = document.createElement('span');
      word.textContent = text;
      code?.append(word);
      return word.getBoundingClientRect().width;
    });
  });
  expect(widths[0]).toBeGreaterThan(0);
  expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 1);
  await done();
});
