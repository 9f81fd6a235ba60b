/** The prerendered pictures: SVG as made, PNG through resvg with a font that has Chinese on any machine. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { withTexts } from '../src/share/png-text.ts';
import { type PictureFile, pictureFiles } from '../src/site/embed-picture.ts';
import type { SiteData } from '../src/ui/view.ts';
import { family, fontFiles, spaced, widthOf } from './picture-font.ts';

/** Writes `picture/` into `dist`; `wanted` picks by path. A PNG whose SVG has not changed is taken from `.cache/`. */
export async function writePictures(
  site: SiteData,
  root: string,
  dist: string,
  wanted: (path: string) => boolean = () => true,
): Promise<number> {
  const cache = join(root, '.cache', 'pictures');
  await mkdir(cache, { recursive: true });
  await mkdir(join(dist, 'picture'), { recursive: true });
  const files = pictureFiles(site, { family, widthOf }).filter(({ path }) => wanted(path));
  for (const file of files) {
    if (file.path.endsWith('.svg')) {
      await writeFile(join(dist, file.path), file.svg);
      continue;
    }
    const drawn = drawnOf(file);
    const kept = join(cache, `${createHash('sha256').update(drawn).digest('hex').slice(0, 24)}.png`);
    if (!existsSync(kept)) await writeFile(kept, paint(drawn));
    await writeFile(join(dist, file.path), withTexts(await readFile(kept), file.texts));
  }
  return files.length;
}

/** The markup as this font needs it, without what no pixel shows: a new dataset version alone paints nothing anew. */
const drawnOf = ({ path, svg }: PictureFile): string =>
  spaced(svg.replace(/<metadata>[\s\S]*?<\/metadata>/, ''), path.includes('.en.'));

function paint(svg: string): Uint8Array {
  return new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: family },
  })
    .render()
    .asPng();
}
