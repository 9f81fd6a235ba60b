/** The explore room as a person works in it. */

import type { Page } from 'playwright-core';

/** Does what runs a query, and waits until that is answered, well or not. */
export async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const run = page.locator('.run-bar button.primary');
  await run.and(page.locator(':enabled')).waitFor();
  // The button is out of reach while a query runs.
  const watch = await run.evaluateHandle((button: HTMLButtonElement) => ({
    over: new Promise<void>((done) => {
      let begun = false;
      new MutationObserver((_, observer) => {
        if (button.disabled) begun = true;
        else if (begun) {
          observer.disconnect();
          done();
        }
      }).observe(button, { attributeFilter: ['disabled'] });
    }),
  }));
  await act();
  await watch.evaluate(({ over }) => over);
  await frames(page);
}

/** Runs a query and waits until it is answered, well or not. */
export async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').fill(sql);
  await answered(page, () => page.getByRole('button', { name: /^(运行|Run)$/ }).click());
}

/** A grid measures its room in one frame and is drawn whole in the next. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

/** The cells in sight, row by row. */
export async function rows(page: Page): Promise<string[][]> {
  await page.locator('.rows .row').first().waitFor();
  return page
    .locator('.rows .row')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

/** What a query came to, as rows. */
export async function answer(page: Page, sql: string): Promise<string[][]> {
  await ask(page, sql);
  return rows(page);
}

/** Why there is no answer. */
export function fault(page: Page): Promise<string> {
  return page.locator('pre.fault').innerText();
}

/** How an answer is looked at: 0 as rows, 1 as a chart, 2 brushed. */
export async function view(page: Page, at: 0 | 1 | 2): Promise<void> {
  await page.locator('.views button').nth(at).click();
}

/** Chooses a file to import. */
export async function chooseFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('.brought input[type=file][accept]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
}

/** Loads what is previewed, waits until its rows are shown, and gives the name of the table. */
export async function loadPreviewed(page: Page): Promise<string> {
  const table = await page.locator('.preview input').first().inputValue();
  await page.getByRole('button', { name: /^(载入|Load)$/ }).click();
  await page.locator('.preview').waitFor({ state: 'detached', timeout: 90_000 });
  await page.locator('.cm-content', { hasText: table }).waitFor();
  await page.locator('.run-bar button.primary:not(:disabled)').waitFor();
  return table;
}
