/** Offsets, texts and digits in the buffers of an Arrow column, held against what they point into. */

import { decodeUtf8 } from '../text/decode.ts';
import type { Text } from '../text/locale.ts';

/** What does not fit in a stream. */
export const misfits = {
  end: { zh: '没有写完', en: 'it breaks off' },
  message: { zh: '有读不懂的部分', en: 'it has a part of no known kind' },
  schema: { zh: '列的说明不成立', en: 'what it says of its columns cannot be' },
  length: { zh: '长度与行数不符', en: 'lengths that do not agree with its rows' },
  buffer: { zh: '数据块越界或太短', en: 'a buffer that is too short or outside of its part' },
  missing: { zh: '缺失值的个数不符', en: 'another number of missing values than it says' },
  offsets: { zh: '偏移量倒退或越界', en: 'offsets that go back or beyond their data' },
  text: { zh: '文字不是UTF-8', en: 'a text that is no UTF-8' },
  index: { zh: '指向不存在的字典成员', en: 'an index beyond its dictionary' },
  digits: { zh: '数字的位数超过类型', en: 'a number with more digits than its type' },
  order: { zh: '字节顺序不同', en: 'bytes of the other order' },
} as const satisfies Readonly<Record<string, Text>>;

/** `column` is a path of names, empty where it is none of a column. */
export class Misfit extends Error {
  readonly kind: keyof typeof misfits;
  readonly column: string;

  constructor(kind: keyof typeof misfits, column = '') {
    super(kind);
    this.kind = kind;
    this.column = column;
  }
}

/** Words of 32 bits; copied where the bytes do not begin at a multiple of four. */
export function wordsOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
}

/** A value without marks is there. */
export function isSet(bits: Uint8Array | null, at: number): boolean {
  return bits === null || (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}

export function countOnes(bits: Uint8Array, length: number): number {
  let ones = 0;
  const whole = length >> 3;
  for (let at = 0; at < whole; at++) ones += onesOf[bits[at] ?? 0] ?? 0;
  return ones + (onesOf[(bits[whole] ?? 0) & ((1 << (length & 7)) - 1)] ?? 0);
}

const onesOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let left = byte; left > 0; left >>= 1) ones += left & 1;
  return ones;
});

/** Offsets never fall, and the last one is not behind the end. An offset of 64 bits is two words. */
export function checkOffsets(words: Uint32Array, wide: boolean, length: number, end: number): void {
  if (length === 0) return;
  const step = wide ? 2 : 1;
  let before = 0;
  for (let at = 0; at <= length; at++) {
    const offset = words[at * step] ?? 0;
    if (offset < before || (wide && words[at * 2 + 1] !== 0)) throw new Misfit('offsets');
    before = offset;
  }
  if (before > end) throw new Misfit('offsets');
}

const chunkBytes = 1 << 20;

/** Texts are UTF-8: all at once, and one by one only where that fails, as what a missing value holds is no matter. */
export function checkTexts(
  data: Uint8Array<ArrayBuffer>,
  words: Uint32Array,
  wide: boolean,
  length: number,
  valid: Uint8Array | null,
): void {
  if (length === 0) return;
  const step = wide ? 2 : 1;
  const [first, last] = [words[0] ?? 0, words[length * step] ?? 0];
  if (isUtf8(data.subarray(first, last)) && beginLetters(data, words, step, length)) return;
  for (let at = 0; at < length; at++) {
    const text = data.subarray(words[at * step], words[(at + 1) * step]);
    if (isSet(valid, at) && decodeUtf8(text) === null) throw new Misfit('text');
  }
}

/** Whether no offset lies inside a letter. */
function beginLetters(data: Uint8Array, words: Uint32Array, step: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const begin = words[at * step] ?? 0;
    if (begin < data.length && ((data[begin] ?? 0) & 0xc0) === 0x80) return false;
  }
  return true;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const inlineBytes = 12;

/** A view is a length and either the bytes themselves or their beginning, a buffer and a place in it. */
export function checkViews(
  views: Uint8Array<ArrayBuffer>,
  data: readonly Uint8Array<ArrayBuffer>[],
  isText: boolean,
  length: number,
  valid: Uint8Array | null,
): void {
  const view = new DataView(views.buffer, views.byteOffset, views.length);
  for (let at = 0; at < length; at++) {
    if (!isSet(valid, at)) continue;
    const start = at * 16;
    const size = view.getInt32(start, true);
    if (size < 0) throw new Misfit('length');
    let bytes = views.subarray(start + 4, start + 4 + size);
    if (size > inlineBytes) {
      const whole = data[view.getInt32(start + 8, true)];
      const from = view.getInt32(start + 12, true);
      if (!whole || from < 0 || from + size > whole.length) throw new Misfit('offsets');
      bytes = whole.subarray(from, from + size);
      if (
        view.getUint32(start + 4, true) !== new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
      ) {
        throw new Misfit('offsets');
      }
    }
    if (isText && decodeUtf8(bytes) === null) throw new Misfit('text');
  }
}

/** Decimals have no more digits than their type. */
export function withinDigits(
  values: Uint8Array<ArrayBuffer>,
  bits: number,
  digits: number,
  length: number,
  valid: Uint8Array | null,
): void {
  const view = new DataView(values.buffer, values.byteOffset, values.length);
  const limit = 10n ** BigInt(digits);
  for (let at = 0; at < length; at++) {
    if (!isSet(valid, at)) continue;
    const start = (at * bits) / 8;
    let value =
      bits === 32 ? BigInt(view.getInt32(start, true)) : view.getBigInt64(start + bits / 8 - 8, true);
    for (let word = bits / 64 - 2; word >= 0; word--) {
      value = (value << 64n) | view.getBigUint64(start + word * 8, true);
    }
    if (value >= limit || value <= -limit) throw new Misfit('digits');
  }
}
