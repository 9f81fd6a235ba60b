/** The font of the prerendered pictures: its files, its widths, and the room that its painter leaves around signs. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { isHan, textWidth } from '../src/text/width.ts';

export const family = 'Noto Sans SC';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const fontFiles = [
  join(folder, '400Regular/NotoSansSC_400Regular.ttf'),
  join(folder, '700Bold/NotoSansSC_700Bold.ttf'),
];

/**
 * Files of this font with the signs of `text` alone, kept in `cache`. The painter reads its fonts anew for each
 * picture: of 20 MB that takes a hundred times as long as of these, and not a pixel differs.
 */
export async function fontsOf(text: string, cache: string): Promise<string[]> {
  const signs = [...new Set(text)].sort().join('');
  const hash = createHash('sha256').update(painter).update(signs).digest('hex').slice(0, 16);
  const files = fontFiles.map((_, at) => join(cache, `${hash}-${at}.ttf`));
  await mkdir(cache, { recursive: true });
  for (const [at, file] of files.entries()) {
    if (existsSync(file)) continue;
    const font = await readFile(fontFiles[at] as string);
    await writeFile(file, await subsetFont(font, signs, { targetFormat: 'truetype' }));
  }
  return files;
}

/** What besides the markup decides the pixels. */
export const painter = ['@resvg/resvg-js', '@expo-google-fonts/noto-sans-sc']
  .map((name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`)
  .join();

/** A line's width in this font: its Latin is narrower than the table's, its curly quotes are as wide as a Han sign. */
export const widthOf: typeof textWidth = (text, size = 12, bold = false) =>
  [...text].reduce(
    (sum, sign) => sum + (isQuote(sign) ? size : textWidth(sign, size, bold) * (isHan(sign) ? 1 : 0.89)),
    0,
  );

const isQuote = (sign: string) => /[“”‘’]/.test(sign);

const closing = '，。、；：）》”’';
const opening = '（《“‘';
const half = 'dx="-0.5em"';

/**
 * Takes the empty half out from between two marks, as a typesetter does (》（ and ”“), and out of the quotes of
 * an English text, which this font makes as wide as a Han sign: its painter knows no feature that would.
 */
export function spaced(svg: string, english: boolean): string {
  return svg.replace(/<text\b[\s\S]*?<\/text>/g, (text) =>
    text.replace(/>([^<]+)</g, (_, words: string) => `>${english ? latinQuotes(words) : squeezed(words)}<`),
  );
}

function squeezed(words: string): string {
  const pair = new RegExp(`(?<=[${closing}])[${closing}${opening}]|(?<=[${opening}])[${opening}]`, 'g');
  return words.replace(pair, (sign) => `<tspan ${half}>${sign}</tspan>`);
}

/** The glyph of an opening quote stands in the right half of its room, that of a closing one in the left. */
function latinQuotes(words: string): string {
  const nearer = (sign: string) => `dx="${/[‘’]/.test(sign) ? -0.7 : -0.5}em"`;
  return words
    .replace(/([”’])((?:&[a-z#0-9]+;|[^<&”’]))/g, (_, sign: string, next: string) =>
      /[“‘]/.test(next) ? sign + next : `${sign}<tspan ${nearer(sign)}>${next}</tspan>`,
    )
    .replace(/[“‘]/g, (sign) => `<tspan ${nearer(sign)}>${sign}</tspan>`);
}
