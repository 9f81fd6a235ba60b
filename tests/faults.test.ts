/** What goes wrong under a person's hands: what was typed stays, a sentence says what is wrong, the next act works. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, ask } from './explore-room.ts';
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
  const whole = await readFile(join(import.meta.dirname, '../dist/engine/duckdb-eh.wasm.gzip'));
  await page.route('**/engine/*.gzip', (route) =>
    route.fulfill({ body: whole.subarray(0, whole.length / 2) }),
  );
  await page.locator('select[name=domain]').selectOption('traffic');
  const { form, answered } = filtersOf(page);
  await form.getByRole('alert').waitFor();
  expect(await page.locator('figure[data-figure] svg:visible').count()).toBeGreaterThan(12);
  await page.unroute('**/engine/*.gzip');
  await form.getByRole('alert').getByRole('button').click();
  await answered();
  await done();
});

test('a room that fails says so, and what was typed is there after a reload', async () => {
  const { page, done } = await at.open('en/extract/');
  const text = '今年新建泵站12处。';
  await page.locator('.given textarea').fill(text);
  await page.locator('.number-table').waitFor();
  await page.evaluate(() => {
    Array.prototype.flatMap = () => {
      throw new Error('injected');
    };
  });
  await page.locator('.given textarea').pressSequentially('另有18处。');
  const told = page.locator('.app').getByRole('alert');
  await told.waitFor();
  expect(await told.innerText()).toMatch(/what you wrote is stored in this browser.*injected/);
  await page.reload();
  await page.locator('.number-table').waitFor();
  expect(await page.locator('.given textarea').inputValue()).toContain(text);
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
