/** What the share sheet and a number's card really copy, taken from the built site through the clipboard. */

import type { Page } from 'playwright-core';
import type { Form } from '../../src/share/hosts.ts';
import { patiently } from '../browsers/engine.ts';

/** What lies on the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** The figure that goes into other houses, and a number of it. */
export const subject = {
  id: 'id-cards',
  page: 'metric/id_card_offsite/',
  article: 'article/mps-fangguanfu-2020/',
  number: 'mps-fangguanfu-2020-id_card_offsite',
};

/** Of each form: where its button is, by the heading of its part of the sheet and the button's place there. */
const buttons: Readonly<Record<Exclude<Form, 'number' | 'numberLink'>, readonly [string, number]>> = {
  frame: ['内嵌框架', 0],
  element: ['自定义元素', 0],
  picture: ['图片代码', 0],
  markdown: ['Markdown', 0],
  rich: ['图文', 0],
  table: ['表格', -1],
  words: ['纯文字', 0],
  link: ['链接', 0],
};

/**
 * Copies every form, one after the other, and hands each to `take` while it lies on the clipboard.
 * @param page in a context that may read and write the clipboard
 */
export async function copyForms(
  page: Page,
  site: string,
  take: (form: Form, copied: Copied) => Promise<void>,
): Promise<void> {
  await page.goto(site + subject.page);
  await page.locator(`figure[data-figure="${subject.id}"]`).getByRole('link', { name: '分享与嵌入' }).click();
  const sheet = page.locator('dialog.share-sheet');
  for (const [form, [name, at]] of Object.entries(buttons)) {
    const part = sheet
      .locator('.form')
      .filter({ has: page.getByRole('heading', { name }) })
      .last();
    const button = part.getByRole('button').nth(at);
    await copy(page, () => button.click());
    await take(form as Form, await readClipboard(page));
  }
  await page.goto(site + subject.article);
  await page.locator(`[data-observation="${subject.number}"]`).first().click();
  const card = page.getByRole('dialog');
  for (const [form, name] of [
    ['number', '复制嵌入代码'],
    ['numberLink', '复制带链接的数字'],
  ] as const) {
    await copy(page, () => card.getByRole('button', { name }).click());
    await take(form, await readClipboard(page));
  }
}

async function copy(page: Page, click: () => Promise<void>): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => navigator.clipboard.writeText('empty'));
  await click();
  await patiently('copy', async () => {
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text === 'empty') throw new Error('nothing copied');
  });
}

async function readClipboard(page: Page): Promise<Copied> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : undefined;
    const html = await read('text/html');
    return { text: (await read('text/plain')) ?? '', ...(html ? { html } : {}) };
  });
}
