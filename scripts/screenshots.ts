/**
 * `npm run screenshots [folder] [path…]`: pages of the built site as pictures, each in eight variants, for review.
 * `npm run screenshots -- --readme`: the overview's first screen as the picture the README shows.
 */

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { visit } from '../tests/visit.ts';

const readme = join(import.meta.dirname, '..', 'public', 'overview.png');

if (process.argv[2] === '--readme') {
  const at = await visit();
  const { page } = await at.open('', { colorScheme: 'light', viewport: { width: 1280, height: 900 } });
  await page.screenshot({ path: readme });
  await at.close();
  process.exit();
}

const [folder = 'screenshots', ...given] = process.argv.slice(2);
const paths =
  given.length > 0 ? given : ['', 'domain/traffic/', 'metric/id_card_offsite/', 'about/', 'gallery/'];
const out = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
await mkdir(out, { recursive: true });

const at = await visit();
for (const path of paths) {
  for (const locale of ['zh', 'en']) {
    for (const width of [1280, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, done } = await at.open(locale === 'zh' ? path : `en/${path}`, {
          colorScheme,
          viewport: { width, height: width > 600 ? 900 : 844 },
        });
        // A room that fetches what it needs is shot when it stands.
        await page.locator('.app > .stand').waitFor({ state: 'hidden' });
        const name = `${path.replaceAll('/', '-').replace(/-$/, '') || 'overview'}-${locale}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(out, name), fullPage: true });
        await done();
        console.log(join(folder, name));
      }
    }
  }
}
await at.close();
