/** Chromium, as the other browser tests have it. */

import type { Frame } from 'playwright-core';
import { visit } from '../visit.ts';
import type { Engine } from './engine.ts';

export async function openChromium(): Promise<Engine> {
  const { browser, close } = await visit({ isWhole: true });
  const page = await browser.newPage();
  let frame: Frame = page.mainFrame();
  return {
    name: 'Chromium',
    version: browser.version(),
    async open(address) {
      await page.goto(address);
      frame = page.mainFrame();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    run: <T>(script: string) => frame.evaluate(`(async () => {${script}})()`) as Promise<T>,
    async enter(number) {
      frame = (number === null ? undefined : page.mainFrame().childFrames()[number]) ?? page.mainFrame();
    },
    picture: () => page.screenshot(),
    close,
  };
}
