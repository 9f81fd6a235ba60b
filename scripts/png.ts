/** Pixels → a PNG as small as its drawing allows: few colours by a palette, an opaque picture without alpha. */

import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { chunkOf, signature } from '../src/share/png-text.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each, row by row, a byte each. */
  readonly pixels: Uint8Array;
}

/** Colour types of the PNG specification, 11.2.1. */
const colourTypes = { rgb: 2, palette: 3, rgba: 6 } as const;
type ColourType = keyof typeof colourTypes;

/** The picture without loss. Rows stand as they are: of even areas every filter makes more bytes. */
export async function toPng({ width, height, pixels }: Pixels): Promise<Uint8Array> {
  const colours = new Uint32Array(new Uint8Array(pixels).buffer);
  const palette = paletteOf(colours);
  const type: ColourType = palette ? 'palette' : isOpaque(pixels) ? 'rgb' : 'rgba';
  const rows = palette
    ? indexRows(colours, width, palette)
    : sampleRows(pixels, width, type === 'rgb' ? 3 : 4);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, colourTypes[type]);
  return Buffer.concat([
    Uint8Array.from(signature),
    chunkOf('IHDR', new Uint8Array(header.buffer)),
    ...(palette ? [chunkOf('PLTE', plte(palette))] : []),
    chunkOf('IDAT', await promisify(deflate)(rows, { level: 7 })),
    chunkOf('IEND', new Uint8Array()),
  ]);
}

type Palette = ReadonlyMap<number, number>;

/** The place of each colour; `undefined` where they are more than a byte can count, or one of them is not opaque. */
function paletteOf(colours: Uint32Array): Palette | undefined {
  const places = new Map<number, number>();
  let last: number | undefined;
  for (const colour of colours) {
    if (colour === last) continue;
    last = colour;
    if (places.has(colour)) continue;
    if (places.size === 256 || colour >>> 24 !== 255) return undefined;
    places.set(colour, places.size);
  }
  return places;
}

function isOpaque(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

/** Each row begins with the number of its filter, none. */
function indexRows(colours: Uint32Array, width: number, palette: Palette): Uint8Array {
  const rows = new Uint8Array(colours.length + colours.length / width);
  let [from, last, place] = [0, -1, 0];
  for (let at = 0; at < rows.length; at += 1) {
    if (at % (width + 1) === 0) continue;
    const colour = colours[from++] as number;
    if (colour !== last) [last, place] = [colour, palette.get(colour) as number];
    rows[at] = place;
  }
  return rows;
}

function sampleRows(pixels: Uint8Array, width: number, samples: 3 | 4): Uint8Array {
  const height = pixels.length / width / 4;
  const rows = new Uint8Array(height * (1 + width * samples));
  let to = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (at % (width * 4) === 0) to += 1;
    for (let sample = 0; sample < samples; sample += 1) rows[to++] = pixels[at + sample] as number;
  }
  return rows;
}

/** Colours in the order of their places; a colour read as a number has red in its lowest byte. */
const plte = (palette: Palette): Uint8Array =>
  Uint8Array.from([...palette.keys()].flatMap((colour) => [colour, colour >>> 8, colour >>> 16]));
