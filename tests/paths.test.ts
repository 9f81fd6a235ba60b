/** The three paths a person takes: to a sentence and back, to a file opened elsewhere, to a view's address and back. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { filtersOf } from './filters.ts';
import { tableReaders } from './table-readers.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const metric = 'id_card_offsite';
const provenance = ['quote', 'start', 'end', 'source_id', 'publisher', 'title', 'sha256'] as const;

function toTexts(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, value === null ? '' : String(value ?? '')]),
  );
}

async function take(page: Page, format: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#download').getByRole('button', { name: format.toUpperCase() }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`reform-ledger-${metric}.${format}`);
  return readFile(await download.path());
}

describe.each(['', 'en/'])('in “%s”', (language) => {
  test('from the overview to a sentence in the article, and back', async () => {
    const { page, done } = await at.open(language);
    const mark = page.locator('figure[data-figure=id-cards] [data-observation]:visible').first();
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
    const card = page.locator('dialog[open]');
    await card.waitFor();
    const number = (await card.locator('mark').allInnerTexts())[0] ?? '';
    expect(number).toMatch(/\d/);
    await card.locator('.close').click();
    await page.locator('.keys [data-observation]').first().click();
    const own = await card.locator('mark').first().innerText();
    await card.locator('.links a[href*="#n-"]').first().click();
    await page.waitForURL(/article\/.+#n-\d+$/);
    const place = page.locator(new URL(page.url()).hash);
    expect(await place.innerText()).toContain(own);
    expect(await place.isVisible()).toBe(true);
    await page.goBack();
    await page.waitForURL((url) => url.href === new URL(language, at.site.address).href);
    expect(await page.locator('figure[data-figure] svg:visible').count()).toBeGreaterThan(12);
    await done();
  });

  test('from a filtered view to its address, the same view again, and back', async () => {
    const { page, done } = await at.open(language);
    const whole = await shown(page);
    await page.locator('select[name=domain]').selectOption('immigration');
    const { count, answered, cleared } = filtersOf(page);
    await answered();
    const wider = await count.innerText();
    await page.locator('select[name=from]').selectOption('2023');
    await expect.poll(() => count.innerText(), { timeout: 60_000 }).not.toBe(wider);
    const narrowed = await shown(page);
    expect(narrowed).not.toEqual(whole);
    expect(narrowed.rows.length).toBeGreaterThan(0);
    const address = page.url();
    expect(new URL(address).search).toBe('?domain=immigration&from=2023');

    const again = await at.open(address.slice(at.site.address.length));
    await filtersOf(again.page).answered();
    // The count stands before the last rows of the list are there.
    await expect.poll(() => shown(again.page), { timeout: 60_000 }).toEqual(narrowed);
    expect(await again.page.locator('select[name=domain]').inputValue()).toBe('immigration');
    await again.done();

    await page.goBack();
    await page.goBack();
    await cleared();
    expect(new URL(page.url()).search).toBe('');
    await expect.poll(() => shown(page), { timeout: 60_000 }).toEqual(whole);
    await done();
  });
});

/** What a person sees of the ledger: the count, each figure's headline, the rows of the list. */
function shown(page: Page) {
  return page.evaluate(() => ({
    count: document.querySelector('form output')?.textContent,
    titles: [...document.querySelectorAll('figure[data-figure] :is(h2, h3)')].map(
      (title) => title.textContent,
    ),
    rows: [...document.querySelectorAll<HTMLElement>('#observations tbody tr')]
      .filter((row) => !row.hidden)
      .map((row) => row.dataset.id),
  }));
}

test('from a metric to a file that other libraries open, with the provenance of every row', async () => {
  const published = new URL('../public/data/', import.meta.url);
  const ledger = parseCsv(await readFile(new URL('observations.csv', published), 'utf8'))
    .filter((row) => row.metric_id === metric)
    .map(toTexts);
  const articles = await readFile(new URL('articles.csv', published), 'utf8');
  const { page, done } = await at.open(`metric/${metric}/`);
  for (const [format, read] of Object.entries(tableReaders)) {
    const rows = (await read(await take(page, format))).map(toTexts);
    expect(rows.length, format).toBe(ledger.length);
    for (const name of provenance) expect(Object.keys(rows[0] ?? {}), format).toContain(name);
    for (const row of rows) {
      const own = ledger.find(({ observation_id }) => observation_id === row.observation_id);
      expect(own, format).toBeDefined();
      for (const name of ['quote', 'start', 'end', 'source_id'] as const) {
        expect(row[name], `${name} in ${format}`).toBe(own?.[name]);
      }
      // A source is known by its publisher or, where none is printed, by its title.
      expect(`${row.publisher}${row.title}`, format).toMatch(/\S/);
      // Place and fingerprint belong to rows read from an article's text; curated rows leave both empty.
      if (row.start === '') expect(row.sha256, format).toBe('');
      else {
        expect(row.sha256, format).toMatch(/^[0-9a-f]{64}$/);
        expect(articles).toContain(row.sha256);
      }
    }
    expect(
      rows.some((row) => row.start !== ''),
      format,
    ).toBe(true);
    expect(
      rows.some((row) => row.start === ''),
      format,
    ).toBe(true);
  }
  await done();
});
