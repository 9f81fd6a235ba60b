/** A picture of pixels as a deck carries it. */

import { isRecord } from './shape.ts';

export interface Raster {
  /** PNG or JPEG in a `data:` address. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a picture of a deck may weigh in base64: the browser keeps five million characters for all decks. */
export const maxRasterCharacters = 600_000;

export function isRaster(value: unknown): value is Raster {
  return (
    isRecord(value) &&
    typeof value.src === 'string' &&
    value.src.length <= maxRasterCharacters &&
    /^data:image\/(png|jpeg);base64,[\w+/=]+$/.test(value.src) &&
    [value.width, value.height].every((side) => typeof side === 'number' && side > 0)
  );
}

/** The bytes of a picture and how files of its kind end. */
export function rasterFile({ src }: Pick<Raster, 'src'>): {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpg';
} {
  const bytes = Uint8Array.from(atob(src.slice(src.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
  return { bytes, ending: src.startsWith('data:image/png') ? 'png' : 'jpg' };
}
