/**
 * `npm run compare -- OLD NEW [OUT [PATTERN]]`: every page (or those whose address the pattern matches) of two built sites, pixel by pixel, at two widths, in light and
 * dark (each language is a page of its own). Writes into OUT (`comparison`) a picture of each difference and an
 * `index.html` that lists them, the largest first; ends with 1 where pages differ.
 * Pictures of OLD are kept in OUT/old, so that the next comparison with the same OUT shoots NEW alone.
 */

import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { visit } from '../tests/visit.ts';

const widths = [1280, 390] as const;
const themes = ['light', 'dark'] as const;

/** A page in one of its variants, and what of it differs. */
interface Difference {
  readonly name: string;
  /** Pixels that differ; null where one side has no such page. */
  readonly pixels: number | null;
  /** Width and height of both pictures, in pixels. */
  readonly size: string;
}

const from = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
const [before, after, folder = 'comparison', pattern = ''] = process.argv.slice(2);
if (!before || !after) {
  console.error('compare: two folders of built sites are asked for: npm run compare -- OLD NEW [OUT]');
  process.exit(2);
}
const out = from(folder);

/** The pages of a built site by their address, embeds included, pinned versions left out. */
function pagesOf(site: string): string[] {
  return (readdirSync(site, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !name.startsWith('published/'))
    .map((name) => name.replace(/index\.html$/, ''))
    .filter((path) => new RegExp(pattern).test(path))
    .sort();
}

const nameOf = (path: string, width: number, theme: string): string =>
  `${path.replaceAll('/', '-').replace(/-$/, '') || 'overview'}-${width}-${theme}.png`;

/** Shoots every variant of every page of `site` into `into`; a page whose pictures are there is left as it is. */
async function shoot(site: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const wanted = pagesOf(site)
    .flatMap((path) => widths.map((width) => ({ path, width })))
    .filter(({ path, width }) => themes.some((theme) => !existsSync(join(into, nameOf(path, width, theme)))));
  if (wanted.length === 0) return;
  const at = await visit({ folder: site });
  try {
    for (const { path, width } of wanted) {
      const { page, done } = await at.open(path, {
        colorScheme: themes[0],
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      // What a page fetches and draws once it is quiet is part of the page.
      await page.waitForLoadState('networkidle');
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await page.screenshot({
          path: join(into, nameOf(path, width, theme)),
          fullPage: true,
          timeout: 120_000,
        });
      }
      await done();
    }
  } finally {
    await at.close();
  }
}

/** The difference of two pictures; pictures of other sizes are laid on a common sheet first. */
async function differ(name: string): Promise<Difference | null> {
  const [a, b] = [join(out, 'old', name), join(out, 'new', name)];
  if (!existsSync(a) || !existsSync(b)) {
    return { name, pixels: null, size: existsSync(a) ? 'only in OLD' : 'only in NEW' };
  }
  const [bytesA, bytesB] = [await readFile(a), await readFile(b)];
  if (bytesA.equals(bytesB)) return null;
  const [left, right] = [PNG.sync.read(bytesA), PNG.sync.read(bytesB)];
  const width = Math.max(left.width, right.width);
  const height = Math.max(left.height, right.height);
  const sheet = (picture: PNG): PNG => {
    const wide = new PNG({ width, height });
    PNG.bitblt(picture, wide, 0, 0, picture.width, picture.height, 0, 0);
    return wide;
  };
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(sheet(left).data, sheet(right).data, diff.data, width, height, {
    threshold: 0.05,
  });
  if (pixels === 0) return null;
  const file = join(out, 'diff', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, PNG.sync.write(diff));
  return { name, pixels, size: `${left.width}×${left.height} → ${right.width}×${right.height}` };
}

function toReport(differences: readonly Difference[], total: number): string {
  const rows = differences.map(({ name, pixels, size }) => {
    const picture = (side: string) =>
      `<td><a href="${side}/${name}"><img loading="lazy" width="300" src="${side}/${name}" alt=""></a></td>`;
    return `<tr><th>${name}<br>${pixels ?? '–'} px<br>${size}</th>${['old', 'new', 'diff'].map(picture).join('')}</tr>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Comparison</title>
<style>body{font:14px/1.5 sans-serif}td,th{vertical-align:top;text-align:left;padding:8px}img{border:1px solid #ccc}</style>
<h1>${differences.length} of ${total} pictures differ</h1><table>${rows.join('\n')}</table>\n`;
}

await shoot(from(before), join(out, 'old'));
await shoot(from(after), join(out, 'new'));
const names = [...new Set([...readdirSync(join(out, 'old')), ...readdirSync(join(out, 'new'))])].sort();
const differences: Difference[] = [];
for (const name of names) {
  const difference = await differ(name);
  if (difference) differences.push(difference);
}
differences.sort((a, b) => (b.pixels ?? Number.POSITIVE_INFINITY) - (a.pixels ?? Number.POSITIVE_INFINITY));
await writeFile(join(out, 'index.html'), toReport(differences, names.length));
for (const { name, pixels, size } of differences) console.log(`${pixels ?? '–'}\t${name}\t${size}`);
console.log(`${differences.length} of ${names.length} pictures differ; see ${join(folder, 'index.html')}`);
process.exitCode = differences.length > 0 ? 1 : 0;
