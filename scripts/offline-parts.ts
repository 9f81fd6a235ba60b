/** What a deck's own file takes along: the stage as one script, and the styles it is shown in. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './embed-scripts.ts';

const styles = ['ui/style.css', 'apps/review/slide.css', 'apps/review/present/present.css'] as const;

/** Writes `review/offline.js` and `review/offline.css` into `dist`. */
export async function writeOfflineParts(root: string, dist: string): Promise<void> {
  const folder = join(dist, 'review');
  await mkdir(folder, { recursive: true });
  const source = join(root, 'src');
  const texts = await Promise.all(styles.map((name) => readFile(join(source, name), 'utf8')));
  await writeFile(join(folder, 'offline.css'), texts.join('\n'));
  await writeFile(join(folder, 'offline.js'), await bundle(root, 'src/apps/review/present/offline.ts'));
}
