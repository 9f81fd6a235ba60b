import fc from 'fast-check';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { expect, test } from 'vitest';
import { hasSoundRuns, readRuns } from './level-runs.ts';

type Run = { readonly packed: boolean; readonly values: readonly number[] };

/** As a writer lays them down: the length of a run, doubled, with one for bits that are packed. */
function write(runs: readonly Run[], width: number): Uint8Array {
  const bytes: number[] = [];
  const header = (value: number) => {
    let left = value;
    while (left >= 0x80) {
      bytes.push((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.push(left);
  };
  for (const { packed, values } of runs) {
    if (!packed) {
      header(values.length << 1);
      for (let part = 0; part < (width + 7) >> 3; part++)
        bytes.push(((values[0] ?? 0) >>> (8 * part)) & 0xff);
      continue;
    }
    header(((values.length / 8) << 1) | 1);
    const bits = values.flatMap((value) => Array.from({ length: width }, (_, bit) => (value >>> bit) & 1));
    for (let at = 0; at < bits.length; at += 8)
      bytes.push(bits.slice(at, at + 8).reduce((byte, bit, place) => byte | (bit << place), 0));
  }
  return Uint8Array.from(bytes);
}

const cases = fc.integer({ min: 1, max: 31 }).chain((width) => {
  const value = fc.nat({ max: 2 ** width - 1 });
  const packed = fc
    .array(value, { minLength: 8, maxLength: 64 })
    .map((values): Run => ({ packed: true, values: values.slice(0, values.length & ~7) }));
  const repeated = fc
    .tuple(value, fc.integer({ min: 1, max: 300 }))
    .map(([one, times]): Run => ({ packed: false, values: Array(times).fill(one) }));
  return fc.tuple(fc.constant(width), fc.array(fc.oneof(packed, repeated), { minLength: 1, maxLength: 6 }));
});

test('runs of any width are read as they were written, and as the library reads them', () => {
  fc.assert(
    fc.property(cases, ([width, runs]) => {
      const wanted = runs.flatMap(({ values }) => values);
      const bytes = write(runs, width);
      const found = new Uint32Array(wanted.length);
      readRuns(bytes, 0, width, found);
      expect([...found]).toEqual(wanted);
      expect(hasSoundRuns(bytes, 0, width, wanted.length)).toBe(true);
      if (width > 24) return;
      const theirs = new Array<number>(wanted.length);
      readRleBitPackedHybrid({ view: new DataView(bytes.buffer), offset: 0 }, width, theirs, bytes.length);
      expect(theirs).toEqual(wanted);
    }),
  );
});

test.each([
  ['nothing', [], 3],
  ['a run that lacks its value', [0x08], 9],
  ['packed bits that end too soon', [0x03, 0xff], 8],
  ['a length that never ends', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1],
  ['a run of no length, for ever', [0x00, 0x01, 0x00, 0x01], 1],
  ['a width that no value has', [0x02, 0x01], 40],
])('%s is a damaged page', (_, bytes, width) => {
  expect(() => readRuns(Uint8Array.from(bytes), 0, width, new Uint32Array(16))).toThrow('damaged page');
});

test('a width of no bits is zeros', () => {
  const to = new Uint32Array(20).fill(7);
  readRuns(Uint8Array.from([40]), 0, 0, to);
  expect([...to]).toEqual(Array(20).fill(0));
});
