/** The prerendered pictures: SVG as made, PNG through resvg with a font that has Chinese on any machine. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { withTexts } from '../src/share/png-text.ts';
import { type PictureFile, pictureFiles } from '../src/site/embed-picture.ts';
import type { SiteData } from '../src/ui/view.ts';
import type { Make } from './output.ts';
import { family, fontsOf, painter, spaced, widthOf } from './picture-font.ts';
import { toPng } from './png.ts';

/** Changes where the bytes of a picture change and its pixels do not. */
const packed = 'by palette';

/** Every picture of the site by its path, made when it is asked for; a PNG whose SVG was painted before is read. */
export function pictures(site: SiteData, root: string): Map<string, Make> {
  const files = pictureFiles(site, { family, widthOf });
  const cache = join(root, '.cache', 'pictures');
  let fonts: Promise<string[]> | undefined;
  const paint = async (svg: string): Promise<Uint8Array> => {
    const file = join(
      cache,
      `${createHash('sha256').update(svg).update(painter).update(packed).digest('hex').slice(0, 24)}.png`,
    );
    if (existsSync(file)) return readFile(file);
    fonts ??= fontsOf(files.map((one) => one.svg).join(''), join(root, '.cache', 'fonts'));
    const font = { fontFiles: await fonts, loadSystemFonts: false, defaultFontFamily: family };
    const png = await toPng(new Resvg(svg, { font }).render());
    await mkdir(cache, { recursive: true });
    await writeFile(file, png);
    return png;
  };
  return new Map(
    files.map((file): [string, Make] => [
      file.path,
      file.path.endsWith('.svg')
        ? async () => file.svg
        : async () => withTexts(await paint(drawnOf(file)), file.texts),
    ]),
  );
}

/** The markup as this font needs it, without what no pixel shows: a new dataset version alone paints nothing anew. */
const drawnOf = ({ path, svg }: PictureFile): string =>
  spaced(svg.replace(/<metadata>[\s\S]*?<\/metadata>/, ''), path.includes('.en.'));
