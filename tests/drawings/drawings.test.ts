import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visit } from '../visit.ts';
import { type Drawing, type Rendered, renderers } from './renderers.ts';

const folder = join(import.meta.dirname, '../../dist/picture');

/** A line of a drawing's words, and the box that Chromium draws it in, in CSS pixels. */
interface Line {
  readonly words: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

let visitor: Visit;
let page: Page;
let drawings: readonly Drawing[];
let lines: ReadonlyMap<Drawing, readonly Line[]>;
let reference: readonly Rendered[];

beforeAll(async () => {
  // Of a PDF by the headless shell, pdftotext leaves out a sign at the end of one line that is drawn there.
  visitor = await visit({ isWhole: true });
  page = await visitor.browser.newPage();
  // DRAWINGS=id-cards draws some of them.
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.svg') && name.includes(process.env.DRAWINGS ?? ''),
  );
  expect(names.length).toBeGreaterThan(0);
  drawings = await Promise.all(
    names.map(async (name) => {
      const [, width, height] =
        /width="(\d+)" height="(\d+)"/.exec(await readFile(join(folder, name), 'utf8')) ?? [];
      return { file: join(folder, name), width: Number(width), height: Number(height) };
    }),
  );
  const measured = new Map<Drawing, readonly Line[]>();
  for (const drawing of drawings) measured.set(drawing, await linesOf(drawing));
  lines = measured;
  reference = (await renderers.Chromium?.(drawings, page)) ?? [];
});
afterAll(() => visitor.close());

async function linesOf({ file }: Drawing): Promise<readonly Line[]> {
  await page.setContent(`<style>body{margin:0}</style>${await readFile(file, 'utf8')}`);
  return page.evaluate(() =>
    [...document.querySelectorAll('text')].map((text): Line => {
      const { left, top, right, bottom } = text.getBoundingClientRect();
      return { words: text.textContent ?? '', box: [left, top, right, bottom] };
    }),
  );
}

const numbersOf = (words: string): readonly string[] => words.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** How far the pixels of a box are from its most common colour, on the whole. */
function inkOf({ width, data }: PNG, [left, top, right, bottom]: Line['box']): number {
  const colours: number[] = [];
  for (let y = Math.floor(top * 2); y < bottom * 2; y++)
    for (let x = Math.floor(left * 2); x < right * 2; x++) {
      const at = (y * width + x) * 4;
      colours.push(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
    }
  const ground = [...colours].sort((a, b) => a - b)[colours.length >> 1] ?? 0;
  return colours.reduce((sum, colour) => sum + Math.abs(colour - ground), 0);
}

test.each(Object.entries(renderers))(
  '%s draws every number of every drawing, and keeps it as text',
  async (_, render) => {
    const drawn = await render(drawings, page);
    const missing = drawings.flatMap((drawing, at) => {
      const name = drawing.file.slice(folder.length + 1);
      const { png, words } = drawn[at] as Rendered;
      const numbered = (lines.get(drawing) ?? []).filter((line) => numbersOf(line.words).length > 0);
      const [ours, theirs] = [
        PNG.sync.read(Buffer.from((reference[at] as Rendered).png)),
        PNG.sync.read(Buffer.from(png)),
      ];
      const faint = numbered.filter(({ box }) => inkOf(theirs, box) < inkOf(ours, box) * 0.6);
      const written = words === null ? null : [...numbersOf(words)];
      const lost = numbered
        .flatMap((line) => numbersOf(line.words))
        .filter((number) => {
          const place = written?.indexOf(number) ?? 0;
          if (place >= 0) written?.splice(place, 1);
          return place < 0;
        });
      return [
        ...faint.map((line) => `${name}: not seen: ${line.words}`),
        ...lost.map((number) => `${name}: not in the text: ${number}`),
      ];
    });
    expect(missing).toEqual([]);
  },
);
