/**
 * Parquet's hybrid of run lengths and bit packing (Apache Parquet, *Encodings*: RLE = 3), as levels and the indexes of
 * dictionaries are stored: unpacked into a typed array, which the library's own reading into plain arrays takes several
 * times as long for.
 */

import { Fault } from '../text/error-message.ts';

/**
 * Fills `to` with the values that begin at a byte of `bytes`. Throws `damaged page: …` where they end too soon.
 * @param width bits of a value, 0 to 32
 */
export function readRuns(bytes: Uint8Array, from: number, width: number, to: Uint32Array): void {
  if (width > 32)
    throw new Fault({ zh: `页已损坏：一个值占${width}位`, en: `damaged page: values of ${width} bits` });
  let at = from;
  let filled = 0;
  while (filled < to.length) {
    let header = 0;
    let shift = 0;
    let byte: number;
    do {
      if (at >= bytes.length || shift > 28) throw tooShort(filled, to.length);
      byte = bytes[at++] as number;
      header |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    const length = header >>> 1;
    if (length === 0) throw tooShort(filled, to.length);
    if (header & 1) {
      const packed = length * width;
      const count = Math.min(length * 8, to.length - filled);
      // The last run may leave out bytes that hold no value.
      if (at + Math.ceil((count * width) / 8) > bytes.length) throw tooShort(filled, to.length);
      unpack(bytes, at, width, to, filled, count);
      at += packed;
      filled += count;
      continue;
    }
    const size = (width + 7) >> 3;
    if (at + size > bytes.length) throw tooShort(filled, to.length);
    let value = 0;
    for (let part = 0; part < size; part++) value |= (bytes[at++] as number) << (8 * part);
    const count = Math.min(length, to.length - filled);
    to.fill(value >>> 0, filled, filled + count);
    filled += count;
  }
}

/** More than any writer pads its last run by. */
const spare = 1 << 20;

/**
 * Whether no run among the `values` that begin at a byte is far longer than they are: the library's own reading writes
 * out a run as long as it says it is. Where the bytes end too soon is left to the reader.
 * @param width bits of a value, 0 to 32
 */
export function hasSoundRuns(bytes: Uint8Array, from: number, width: number, values: number): boolean {
  let [at, seen] = [from, 0];
  while (seen < values && at < bytes.length) {
    let [header, shift] = [0, 0];
    let byte: number;
    do {
      byte = bytes[at++] ?? 0;
      header |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80 && shift < 35);
    const length = header >>> 1;
    const count = header & 1 ? length * 8 : length;
    if (count > values - seen + spare) return false;
    at += header & 1 ? length * width : (width + 7) >> 3;
    seen += Math.max(1, count);
  }
  return true;
}

/** Values lie one behind the other, the lowest bits first. */
function unpack(
  bytes: Uint8Array,
  from: number,
  width: number,
  to: Uint32Array,
  place: number,
  count: number,
) {
  if (width === 0) {
    to.fill(0, place, place + count);
    return;
  }
  // Up to 24 bits and the 7 that may stand before them fit into the 31 of a fast integer.
  if (width > 24) {
    unpackWide(bytes, from, width, to, place, count);
    return;
  }
  const mask = (1 << width) - 1;
  let at = from;
  let held = 0;
  let bits = 0;
  for (let value = 0; value < count; value++) {
    while (bits < width) {
      held |= (bytes[at++] as number) << bits;
      bits += 8;
    }
    to[place + value] = held & mask;
    held >>>= width;
    bits -= width;
  }
}

function unpackWide(
  bytes: Uint8Array,
  from: number,
  width: number,
  to: Uint32Array,
  place: number,
  count: number,
) {
  for (let value = 0; value < count; value++) {
    let found = 0;
    for (let bit = 0; bit < width; bit++) {
      const where = value * width + bit;
      found += (((bytes[from + (where >> 3)] as number) >> (where & 7)) & 1) * 2 ** bit;
    }
    to[place + value] = found;
  }
}

function tooShort(found: number, wanted: number): Fault {
  return new Fault({
    zh: `页已损坏：${wanted}个值只有${found}个`,
    en: `damaged page: ${found} of ${wanted} values`,
  });
}
