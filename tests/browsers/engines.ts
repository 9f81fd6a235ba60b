/** The three engines, and where the pictures of what they show are put. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

export const engines = [
  ['Chromium', openChromium],
  ['Firefox', openFirefox],
  ['WebKitGTK', openWebKit],
] as const;

/** Puts a picture of the window into `.cache/browsers/`, for people. */
export async function keepPicture(engine: Engine, what: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../.cache/browsers');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${what}-${engine.name}.png`), await engine.picture());
}
