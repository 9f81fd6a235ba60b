/** The block editor in Chromium: what a person pastes, and the blocks that come of it. */

import type { BrowserContext, Page } from 'playwright-core';
import { patiently } from '../browsers/engine.ts';
import type { Role } from './wordpress.ts';

/** As much of the editor's own store as is asked here. */
interface Store {
  readonly wp: {
    readonly data: {
      select: (store: string) => Record<string, (...words: unknown[]) => unknown>;
      dispatch: (store: string) => Record<string, (...words: unknown[]) => unknown>;
    };
    readonly blocks: { createBlock: (name: string) => { clientId: string } };
  };
}

export interface Editor {
  /** Pastes what lies on the clipboard into an empty post; gives the content that would be saved. */
  readonly paste: () => Promise<string>;
}

export async function openEditor(context: BrowserContext, address: string, role: Role): Promise<Editor> {
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto(`${address}wp-login.php`);
  await page.fill('#user_login', role);
  await page.fill('#user_pass', role);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
  await page.goto(`${address}wp-admin/post-new.php`);
  await page.locator('.editor-styles-wrapper').waitFor();
  return { paste: () => paste(page) };
}

async function paste(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const { data, blocks } = (window as unknown as Store).wp;
    const block = blocks.createBlock('core/paragraph');
    data.dispatch('core/block-editor').resetBlocks?.([block]);
    data.dispatch('core/block-editor').selectBlock?.(block.clientId, 0);
  });
  await page.locator('.block-editor-rich-text__editable.is-selected, .wp-block.is-selected').first().click();
  await page.keyboard.press('Control+V');
  const content = () =>
    page.evaluate(
      () => (window as unknown as Store).wp.data.select('core/editor').getEditedPostContent?.() as string,
    );
  // An address becomes an embed when WordPress has asked its page; a picture goes up first.
  await patiently('paste', async () => {
    const now = await content();
    if (now.length < 60 || /(blob|data):/.test(now)) throw new Error('nothing pasted yet');
  });
  await page.waitForTimeout(1000);
  return content();
}
