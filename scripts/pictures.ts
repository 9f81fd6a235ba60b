/** The prerendered pictures: SVG as made, PNG through resvg with a font that has Chinese on any machine. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { pictureFiles } from '../src/pages/embed-picture.ts';
import type { SiteData } from '../src/pages/view.ts';
import { withTexts } from '../src/share/png-text.ts';

const family = 'Noto Sans SC';
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const fontFiles = [
  join(fonts, '400Regular/NotoSansSC_400Regular.ttf'),
  join(fonts, '700Bold/NotoSansSC_700Bold.ttf'),
];

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
  const files = pictureFiles(site, family).filter(({ path }) => wanted(path));
  for (const { path, svg, texts } of files) {
    if (path.endsWith('.svg')) {
      await writeFile(join(dist, path), svg);
      continue;
    }
    const drawn = path.includes('.en.') ? straightened(svg) : svg;
    const kept = join(cache, `${createHash('sha256').update(drawn).digest('hex').slice(0, 24)}.png`);
    if (!existsSync(kept)) await writeFile(kept, toPng(drawn));
    await writeFile(join(dist, path), withTexts(await readFile(kept), texts));
  }
  return files.length;
}

/** The font's curly quotes are as wide as a Han sign, which the painter cannot be told to narrow. */
function straightened(svg: string): string {
  return svg.replace(/[‘’]/g, '&#39;').replace(/[“”]/g, '&quot;');
}

function toPng(svg: string): Uint8Array {
  return new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: family },
  })
    .render()
    .asPng();
}
