import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { figures } from '../src/figures/index.ts';

const folder = join(import.meta.dirname, '../dist/picture');
const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../public/data/version.json'), 'utf8')) as {
    version: string;
  }
).version;

interface Png {
  readonly width: number;
  readonly height: number;
  readonly texts: Readonly<Record<string, string>>;
  /** Bytes of a pixel, and the rows of pixels with their filters undone. */
  readonly depth: number;
  readonly rows: readonly Uint8Array[];
}

/** Reads a PNG of eight-bit RGB or RGBA by the specification, apart from what wrote it. */
function readPng(bytes: Buffer): Png {
  const texts: Record<string, string> = {};
  const data: Buffer[] = [];
  let [width, height, colour] = [0, 0, 0];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') [width, height, colour] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] ?? 0];
    if (type === 'IDAT') data.push(body);
    if (type === 'iTXt') {
      const end = body.indexOf(0);
      texts[body.toString('latin1', 0, end)] = body.toString('utf8', end + 5);
    }
    at += length + 12;
  }
  const depth = colour === 6 ? 4 : 3;
  const raw = unzlibSync(Buffer.concat(data));
  const rows: Uint8Array[] = [];
  const line = width * depth;
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)] ?? 0;
    const row = raw.slice(y * (line + 1) + 1, (y + 1) * (line + 1));
    const above = rows[y - 1] ?? new Uint8Array(line);
    for (let x = 0; x < line; x++) {
      const a = x >= depth ? (row[x - depth] ?? 0) : 0;
      const b = above[x] ?? 0;
      const c = x >= depth ? (above[x - depth] ?? 0) : 0;
      const paeth = () => {
        const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      };
      const guess = [0, a, b, (a + b) >> 1, paeth()][filter] ?? 0;
      row[x] = (row[x] ?? 0) + guess;
    }
    rows.push(row);
  }
  return { width, height, texts, depth, rows };
}

test.each(figures.map(({ id }) => id))(
  '%s: pictures in both languages and themes, with words inside',
  (id) => {
    for (const locale of ['zh', 'en']) {
      const svg = readFileSync(join(folder, `${id}.${locale}.light.svg`), 'utf8');
      const read = new XMLParser().parse(svg) as {
        svg: { title: string; desc: string; metadata: string };
      };
      expect(read.svg.desc.length).toBeGreaterThan(read.svg.title.length / 2);
      expect(read.svg.desc).not.toBe(read.svg.title);
      const made = JSON.parse(read.svg.metadata) as {
        identifier: string;
        sql: string;
        isBasedOn: { version: string };
        citation: { text: string }[];
      };
      expect([made.identifier, made.isBasedOn.version]).toEqual([id, version]);
      expect(made.sql).toContain('select');
      if (locale === 'zh') expect(read.svg.desc).toMatch(/\p{Script=Han}{4}/u);
    }
  },
);

test('a PNG opened elsewhere is 1200 × 630, has its provenance and Chinese glyphs in its headline', () => {
  const png = readPng(readFileSync(join(folder, 'id-cards.zh.light.png')));
  expect([png.width, png.height]).toEqual([1200, 630]);
  expect(png.texts.Title).toMatch(/\p{Script=Han}/u);
  expect(png.texts.Description).not.toBe(png.texts.Title);
  expect(JSON.parse(png.texts['JSON-LD'] ?? '')).toMatchObject({ identifier: 'id-cards' });
  // The first five characters of the headline, 异地办理的: each its own shape. Boxes for missing glyphs are alike.
  const size = 38;
  const left = Math.round(630 * 0.06);
  const shapes = [0, 1, 2, 3, 4].map((index) => {
    let shape = '';
    for (let y = left; y < left + size + 6; y++) {
      for (let x = left + index * size; x < left + (index + 1) * size; x++) {
        shape += (png.rows[y]?.[x * png.depth] ?? 255) < 128 ? '1' : '0';
      }
    }
    return shape;
  });
  for (const shape of shapes) expect(shape.split('1').length).toBeGreaterThan(100);
  expect(new Set(shapes).size).toBe(5);
});

test('a cover is 900 × 383, and nothing lies in the folder that no figure has', () => {
  const png = readPng(readFileSync(join(folder, 'transit.zh.cover.png')));
  expect([png.width, png.height]).toEqual([900, 383]);
  const ids = new Set(figures.map(({ id }) => id));
  expect(readdirSync(folder).filter((name) => !ids.has(name.split('.')[0] ?? ''))).toEqual([]);
});
