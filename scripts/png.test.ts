import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { type Pixels, toPng } from './png.ts';

/** A picture whose pixels come from their number. */
const picture = (width: number, height: number, colour: (at: number) => readonly number[]): Pixels => ({
  width,
  height,
  pixels: Uint8Array.from(Array.from({ length: width * height }, (_, at) => colour(at)).flat()),
});

test.each([
  ['two colours', 3, picture(5, 3, (at) => (at % 2 ? [255, 0, 10, 255] : [0, 128, 255, 255]))],
  ['256 colours', 3, picture(32, 16, (at) => [at % 256, 7, 200, 255])],
  ['257 colours', 2, picture(257, 2, (at) => [(at % 257) >> 1, at % 2, 200, 255])],
  ['what shines through', 6, picture(4, 4, (at) => [at, at, at, at * 16])],
  ['one pixel', 3, picture(1, 1, () => [1, 2, 3, 255])],
])('%s', async (_, type, drawn) => {
  const bytes = Buffer.from(await toPng(drawn));
  expect(bytes[25]).toBe(type);
  const { width, height, data } = PNG.sync.read(bytes);
  expect({ width, height, pixels: [...data] }).toEqual({ ...drawn, pixels: [...drawn.pixels] });
});
