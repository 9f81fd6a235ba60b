/** What goes wrong under a person's hands: what was typed stays, a sentence says what is wrong, the next act works. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enginePaths } from '../src/engine/site-files.ts';
import { answer, ask, chooseFile, loadPreviewed } from './explore-room.ts';
import { filtersOf } from './filters.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const damaged = ['{"cut off', '[null,1,{"id":7},"__proto__"]'];
const keys =
  'explore-desk explore-history explore-own review-decks review-identity official-letter lab-desks lab-reviewer theme'.split(
    ' ',
  );

describe('what the browser stored is damaged', () => {
  test.each(damaged)('as %s: every room opens and works', async (value) => {
    const { page, errors, done } = await at.open('en/about/');
    await page.evaluate(
      ([text, ...names]) => {
        for (const name of names) localStorage.setItem(name, text ?? '');
      },
      [value, ...keys],
    );
    await page.goto(`${at.site.address}en/explore/`);
    expect(await answer(page, 'select 6 * 7 as n')).toEqual([['42']]);
    await page.goto(`${at.site.address}en/review/`);
    await page.locator('.review-start button.primary').waitFor();
    await page.goto(`${at.site.address}en/extract/`);
    await page.locator('.given textarea').fill('今年新建泵站12处。');
    await page.locator('.number-table').waitFor();
    expect(errors).toEqual([]);
    await done();
  });

  test('a deck that is cut off says so, and leaves as it is stored', async () => {
    const { page, done } = await at.open('en/about/');
    await page.evaluate(() => {
      localStorage.setItem(
        'review-decks',
        JSON.stringify([{ id: 'd1', title: 'Mine', saved: '2026-01-01T00:00:00Z' }]),
      );
      localStorage.setItem(
        'review-deck-d1',
        '{"format":"reform-ledger-deck","version":1,"deck":{"title":"Mi',
      );
    });
    await page.goto(`${at.site.address}en/review/`);
    await page.getByRole('button', { name: 'Mine', exact: true }).click();
    await page
      .getByText(/unreadable deck|cannot be read/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => localStorage.getItem('review-deck-d1'))).toContain('"Mi');
    await done();
  });
});

describe('the browser stores nothing', () => {
  const refuse = (page: Page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });

  test('queries are answered and texts are read', async () => {
    const { page, errors, done } = await at.open('en/about/');
    await refuse(page);
    await page.goto(`${at.site.address}en/explore/`);
    expect(await answer(page, 'select 6 * 7 as n')).toEqual([['42']]);
    await page.goto(`${at.site.address}en/extract/`);
    await page.locator('.given textarea').fill('今年新建泵站12处。');
    await page.locator('.number-table').waitFor();
    expect(errors).toEqual([]);
    await done();
  });
});

test('an engine file that is cut off is told, and trying again answers', async () => {
  const { page, done } = await at.open('en/');
  const whole = await readFile(join(import.meta.dirname, '../dist', enginePaths.module));
  await page.route('**/engine/**/*.gzip', (route) =>
    route.fulfill({ body: whole.subarray(0, whole.length / 2) }),
  );
  await page.locator('select[name=domain]').selectOption('traffic');
  const { form, answered } = filtersOf(page);
  await form.getByRole('alert').waitFor();
  expect(await page.locator('figure[data-figure] svg:visible').count()).toBeGreaterThan(12);
  await page.unroute('**/engine/**/*.gzip');
  await form.getByRole('alert').getByRole('button').click();
  await answered();
  await done();
});

test('a room that fails says so, and what was typed is there after a reload', async () => {
  const { page, done } = await at.open('en/extract/');
  const text = '今年新建泵站12处。';
  await page.locator('.given textarea').fill(text);
  await page.locator('.number-table').waitFor();
  // The fault begins with the first character typed: what the room does by
  // itself cannot meet it before. The field is gone as soon as the room has
  // failed, so the rest is typed by keys.
  await page.locator('.given textarea').focus();
  await page.evaluate(() => {
    const fail = () => {
      Array.prototype.flatMap = () => {
        throw new Error('injected');
      };
    };
    addEventListener('input', fail, { capture: true, once: true });
  });
  await page.keyboard.type('另有18处。');
  const told = page.locator('.app').getByRole('alert');
  await told.waitFor();
  expect(await told.innerText()).toMatch(/what you wrote is stored in this browser.*injected/);
  await page.reload();
  await page.locator('.number-table').waitFor();
  expect(await page.locator('.given textarea').inputValue()).toContain(text);
  await done();
});

test('back and forward find what was written in every room', async () => {
  const { page, errors, done } = await at.open('en/extract/', { serviceWorkers: 'allow' });
  const go = (path: string) => page.goto(new URL(path, at.site.address).href);
  const text = '今年新建泵站12处。';
  await page.locator('.given textarea').fill(text);
  await page.locator('.number-table').waitFor();
  await go('en/review/');
  await page.locator('.review-start button.primary').click();
  await page.locator('.deck-title').fill('A deck');
  await page.locator('[data-kept=kept]').waitFor();
  await go('en/ledgers/');
  await page.getByRole('button', { name: 'Make a ledger' }).click();
  await page.locator('.text-input textarea').fill(`甲市通报\n${text}`);
  await page.getByRole('button', { name: 'Add this text' }).click();
  await page.locator('.workbench[data-kept=kept] .texts').waitFor();
  await go('en/article/mps-fangguanfu-2020/');
  await page.goBack();
  await page.locator('.workbench .texts').waitFor();
  await page.goBack();
  await expect.poll(() => page.locator('.deck-title').inputValue()).toBe('A deck');
  await page.goBack();
  await expect.poll(() => page.locator('.given textarea').inputValue()).toBe(text);
  await page.goForward();
  await expect.poll(() => page.locator('.deck-title').inputValue()).toBe('A deck');
  await page.goForward();
  await page.locator('.workbench .texts').waitFor();
  await page.goForward();
  await page.locator('h1').waitFor();
  expect(errors).toEqual([]);
  await done();
});

test('a clock that is a year ahead, then a day behind, costs nothing that is stored', async () => {
  const { page, errors, done } = await at.open('en/about/');
  const go = (path: string) => page.goto(new URL(path, at.site.address).href);
  const now = Date.now();
  const day = 86_400_000;
  await page.clock.install({ time: now + 365 * day });
  await go('en/explore/');
  await chooseFile(page, 'ahead.csv', Buffer.from('n\n1\n'));
  await loadPreviewed(page);
  await go('en/review/');
  await page.locator('.review-start button.primary').click();
  await page.locator('.deck-title').fill('Ahead');
  await page.locator('[data-kept=kept]').waitFor();
  await page.clock.setSystemTime(now - day);
  await page.locator('.deck-title').fill('Behind');
  await page.locator('[data-kept=kept]').waitFor();
  await page.reload();
  await expect.poll(() => page.locator('.deck-title').inputValue()).toBe('Behind');
  await go('en/explore/');
  await chooseFile(page, 'behind.csv', Buffer.from('n\n2\n'));
  await loadPreviewed(page);
  await page.reload();
  expect(await answer(page, 'select sum(n) as n from (from ahead union all from behind)')).toEqual([['3']]);
  expect(errors).toEqual([]);
  await done();
});

test('a draft of a ledger that two windows change is two drafts, and the later one is told', async () => {
  const { page, errors, done } = await at.open('ledgers/', { serviceWorkers: 'allow' });
  const other = await page.context().newPage();
  await other.goto(page.url());
  const write = async (tab: Page, text: string) => {
    await tab.getByRole('button', { name: '新建一本台账' }).click();
    await tab.locator('.text-input textarea').fill(text);
    await tab.getByRole('button', { name: /^加入/ }).click();
    await tab.locator('.workbench[data-kept=kept] .texts').waitFor();
  };
  await other.getByRole('button', { name: '新建一本台账' }).waitFor();
  await write(page, '甲市通报\n今年新建泵站12处。');
  await write(other, '乙市通报\n今年新建泵站18处。');
  const told = (tab: Page) => tab.getByRole('alert').filter({ hasText: '另一个窗口也改过这份草稿' });
  await told(other).waitFor();
  expect(await told(page).count()).toBe(0);
  await other.reload();
  await expect.poll(() => other.locator('.texts .title input').inputValue()).toBe('乙市通报');
  await other.getByRole('button', { name: '返回列表' }).click();
  await expect
    .poll(async () => (await other.locator('.cards h3').allInnerTexts()).sort())
    .toEqual(['乙市通报', '甲市通报'].sort());
  expect(errors).toEqual([]);
  await done();
});

test('back and forward keep the query and its answer within reach', async () => {
  const { page, errors, done } = await at.open('en/explore/');
  await ask(page, 'select 1 + 1 as n');
  await page.goto(`${at.site.address}en/about/`);
  await page.goBack();
  await page.locator('.cm-content').filter({ hasText: 'select 1 + 1' }).waitFor();
  expect(await answer(page, 'select 2 + 2 as n')).toEqual([['4']]);
  expect(errors).toEqual([]);
  await done();
});
