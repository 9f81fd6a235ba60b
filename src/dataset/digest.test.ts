/** Against Node's own SHA-256. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from './digest.ts';

const reference = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

test('a digest of nothing and of abc is the standard’s', () => {
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('bytes around the length of a block, and any text, have the digest that Node gives', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
    expect(digest(bytes), `${length} bytes`).toBe(reference(bytes));
    expect(digest(bytes.subarray(1)), `${length} bytes but the first`).toBe(reference(bytes.subarray(1)));
  }
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => digest(text) === reference(text)));
});
