/** What a deck's own file takes along: the stage as one script, and the styles it is shown in. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './embed-scripts.ts';

const styles = ['style.css', 'review/sheet.css', 'review/present/present.css'] as const;

/** Writes `review/offline.js` and `review/offline.css` into `dist`. */
export async function writeOfflineParts(root: string, dist: string): Promise<void> {
  const folder = join(dist, 'review');
  await mkdir(folder, { recursive: true });
  const pages = join(root, 'src', 'pages');
  const texts = await Promise.all(styles.map((name) => readFile(join(pages, name), 'utf8')));
  await writeFile(join(folder, 'offline.css'), texts.join('\n'));
  await writeFile(join(folder, 'offline.js'), await bundle(root, 'src/pages/review/present/offline.ts'));
}
