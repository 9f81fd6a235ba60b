import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visit } from './visit.ts';

const articles = readdirSync(join(import.meta.dirname, '../data/articles')).map((name) =>
  name.replace(/\.txt$/, ''),
);

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

test.each(articles)('%s is read as published, and verifies itself in the browser', async (id) => {
  const { page, errors, done } = await at.open(`article/${id}/`);
  expect(await page.locator('.article .quantity').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '验证' }).click();
  await page.locator('.verdict').first().waitFor();
  expect(await page.locator('.verdict.bad').count()).toBe(0);
  expect(await page.locator('.verdict.good').count()).toBe(3);
  expect(errors).toEqual([]);
  await done();
});

test('a number altered on its way is told by the verification', async () => {
  const [id = ''] = articles;
  const context = await at.context();
  const page = await context.newPage();
  await page.route('**/data/articles/*.txt', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('22项', '二十三项') });
  });
  await page.goto(`${at.site.address}article/${id}/`);
  await page.getByRole('button', { name: '验证' }).click();
  await page.locator('.verdict').first().waitFor();
  expect(await page.locator('.verdict.bad').count()).toBe(3);
  await context.close();
});

test('from a sentence in a card to its place in the article', async () => {
  const { page, done } = await at.open('');
  await page.locator('.keys [data-observation]').first().click();
  await page.locator('dialog[open] .links a[href*="#n-"]').first().click();
  await page.waitForURL(/article\/.+#n-\d+$/);
  const hash = new URL(page.url()).hash;
  expect(await page.locator(hash).innerText()).toContain('3300');
  await done();
});

test('a number leaves with its sentence, its source and its place', async () => {
  const { page, done } = await at.open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.keys [data-observation]').first().click();
  const sentence = await page.locator('dialog[open] blockquote').innerText();
  await page.getByRole('button', { name: '复制原句、出处与链接' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const [words, source, place, ...more] = (await page.evaluate(() => navigator.clipboard.readText())).split(
    '\n',
  );
  expect(words).toBe(sentence);
  expect(source).toBe('——蔡长春. 全国公安机关深入推进“放管服”改革[Z].');
  expect(place).toMatch(/^http:\/\/localhost:\d+\/article\/.+#n-\d+$/);
  expect(more).toEqual([]);
  await done();
});
