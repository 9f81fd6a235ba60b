/** Five programs that draw our SVG files, each asked for a PNG at twice the size and, where it writes text, for a PDF. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import type { Page } from 'playwright-core';

const run = promisify(execFile);

export interface Rendered {
  /** At two pixels a CSS pixel. */
  readonly png: Uint8Array;
  /** The words as a PDF has them; null of a program that writes pictures alone. */
  readonly words: string | null;
}

/** An SVG file and its size in CSS pixels. */
export interface Drawing {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** Draws all files, one after another; the answers stand in their order. */
export type Renderer = (drawings: readonly Drawing[], page: Page) => Promise<readonly Rendered[]>;

export const renderers: Readonly<Record<string, Renderer>> = {
  Chromium: byPdf(async ({ file, width, height }, pdf, page) => {
    await page.setContent(
      `<style>@page{margin:0}body{margin:0}svg{display:block}</style>${await readFile(file, 'utf8')}`,
    );
    await page.pdf({ path: pdf, width, height, printBackground: true, pageRanges: '1' });
  }),
  resvg: (drawings) =>
    Promise.all(
      drawings.map(async ({ file, width }) => {
        const font = { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' };
        const drawn = new Resvg(await readFile(file, 'utf8'), {
          font,
          fitTo: { mode: 'width', value: width * 2 },
        });
        return { png: drawn.render().asPng(), words: null };
      }),
    ),
  librsvg: byPdf(async ({ file }, pdf) => {
    await run('rsvg-convert', ['-f', 'pdf', '-o', pdf, file]);
  }),
  Inkscape: byPdf(async ({ file }, pdf) => {
    await run('inkscape', ['--export-type=pdf', `--export-filename=${pdf}`, file]);
  }),
  LibreOffice: (drawings, page) =>
    withFolder(async (folder) => {
      // All in one start, which is what takes the time.
      await run('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...drawings.map(({ file }) => file),
      ]);
      const made = byPdf(async ({ file }, pdf) => {
        await writeFile(pdf, await readFile(join(folder, basename(file).replace(/\.svg$/, '.pdf'))));
      });
      return made(drawings, page);
    }),
};

/** Of a program that writes a PDF. */
function byPdf(write: (drawing: Drawing, pdf: string, page: Page) => Promise<void>): Renderer {
  return (drawings, page) =>
    withFolder(async (folder) => {
      const made: Rendered[] = [];
      const [pdf, picture] = [join(folder, 'drawing.pdf'), join(folder, 'drawing')];
      for (const drawing of drawings) {
        await write(drawing, pdf, page);
        const size = ['-scale-to-x', String(drawing.width * 2), '-scale-to-y', String(drawing.height * 2)];
        await run('pdftoppm', ['-png', '-singlefile', '-f', '1', ...size, pdf, picture]);
        const { stdout } = await run('pdftotext', [pdf, '-']);
        made.push({ png: await readFile(`${picture}.png`), words: stdout.normalize('NFKC') });
      }
      return made;
    });
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'reform-drawings-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
