import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openZip, type ZipDoor, ZipProblem } from './open-zip.ts';

const door: ZipDoor = {
  noun: { zh: '压缩包', en: 'zip' },
  maxBytes: 1 << 20,
  maxEntries: 100,
  maxEntryBytes: 4 << 20,
  maxUnpackedBytes: 8 << 20,
  again: { zh: '请重新保存', en: 'save it again' },
  smaller: { zh: '请分开', en: 'part it' },
};
const pack = (files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level });
const textsOf = (bytes: Uint8Array) => {
  const { unpack } = openZip(bytes, door);
  return Object.fromEntries(Object.entries(unpack(() => true)).map(([name, own]) => [name, strFromU8(own)]));
};

function refusal(bytes: Uint8Array): string {
  try {
    openZip(bytes, door).unpack(() => true);
    return '';
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    expect(error.words.zh).toMatch(/\p{Script=Han}/u);
    return error.words.en;
  }
}

/** The zip with a field of its first entry in the directory overwritten. */
function claim(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const own = bytes.slice();
  const entry = new TextDecoder('latin1').decode(own).indexOf('PK\x01\x02');
  new DataView(own.buffer).setUint32(entry + field, value, true);
  return own;
}

describe('what is in a zip comes out of it', () => {
  test('packed or stored, with names in any script, folders left out', () => {
    const files = { 'a.txt': '水稻'.repeat(9999), '年报/b.txt': '', 'c/d.txt': '12处' };
    for (const level of [0, 6] as const) expect(textsOf(pack(files, level))).toEqual(files);
    const zip = openZip(zipSync({ 'a/': new Uint8Array(), 'a/b': strToU8('x') }), door);
    expect(zip.names).toEqual(['a/b']);
  });

  test('as fflate unpacks it, whatever the bytes and the file before it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 200_000 })),
        (files) => {
          const bytes = zipSync(files);
          // A view into a longer buffer has its own beginning.
          const held = new Uint8Array([1, 2, 3, ...bytes]).subarray(3);
          expect({ ...openZip(held, door).unpack(() => true) }).toEqual(unzipSync(bytes));
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ['GB18030 of a Chinese Windows', [0xc4, 0xea, 0xb1, 0xa8], '年报'],
    ['UTF-8 that does not say so', [...strToU8('年报')], '年报'],
    ['neither', [0xff, 0x41], 'ÿA'],
  ])('a name in %s', (_, codes, name) => {
    const bytes = zipSync({ ['x'.repeat(codes.length)]: strToU8('a') });
    const letters = new TextDecoder('latin1').decode(bytes);
    for (const at of [letters.indexOf('x'), letters.lastIndexOf('x') - codes.length + 1])
      bytes.set(codes, at);
    expect(textsOf(bytes)).toEqual({ [name]: 'a' });
  });

  test('names of a prototype are names like others, and no file where there is none', () => {
    const files = openZip(pack({ constructor: 'a', toString: 'b' }), door).unpack(() => true);
    expect(Object.keys(files)).toEqual(['constructor', 'toString']);
    expect(openZip(pack({ a: 'a' }), door).unpack(() => true).constructor).toBeUndefined();
  });

  test('sizes and places in the zip64 field', () => {
    const plain = pack({ a: 'x' });
    const at = new TextDecoder('latin1').decode(plain).indexOf('PK\x01\x02');
    const view = new DataView(plain.buffer);
    const long = new Uint8Array(28);
    const field = new DataView(long.buffer);
    field.setUint16(0, 1, true);
    field.setUint16(2, 24, true);
    for (const [place, from] of [24, 20, 42].entries())
      field.setBigUint64(4 + place * 8, BigInt(view.getUint32(at + from, true)), true);
    const end = at + 46 + 1;
    const whole = new Uint8Array([...plain.subarray(0, end), ...long, ...plain.subarray(end)]);
    const changed = new DataView(whole.buffer);
    for (const from of [24, 20, 42]) changed.setUint32(at + from, 0xffffffff, true);
    changed.setUint16(at + 30, 28, true);
    expect(textsOf(whole)).toEqual({ a: 'x' });
  });
});

describe('what a zip may not do', () => {
  const words = pack({ 'a.txt': '水稻'.repeat(9999) });
  test.each([
    [
      'less than it holds',
      claim(words, 24, 1000),
      /^unreadable zip: a\.txt is not what the directory says .*save it/,
    ],
    ['more than it holds', claim(words, 24, 70_000), /a\.txt is not what the directory says/],
    ['more than deflate can make', claim(pack({ a: 'x' }), 24, 4 << 20), /a is not what the directory says/],
    ['more than is allowed', claim(words, 24, 3_000_000_000), /^zip too large: a\.txt 2861 MB; .*part it$/],
    ['another checksum', claim(words, 16, 1), /its checksum differs/],
    ['a stored size that is not its own', claim(pack({ a: 'xyz' }, 0), 24, 2), /3 bytes where 2 are stated/],
    ['a password', claim(words, 8, 0x0008_0001), /^protected zip: a\.txt/],
    ['a method that nobody knows', claim(words, 10, 99), /packing method 99 is not known/],
    ['a place outside', claim(words, 42, 0x7fffffff), /lies outside the file/],
    ['a place where nothing begins', claim(words, 42, 7), /lies outside the file|no header at its place/],
  ])('state %s', (_, bytes, sentence) => {
    expect(refusal(bytes)).toMatch(sentence);
  });

  test('let its entries share bytes', () => {
    const bytes = pack({ a: 'x'.repeat(5000), b: 'y'.repeat(5000) });
    const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\x01\x02');
    new DataView(bytes.buffer).setUint32(entry + 42, 1, true);
    expect(refusal(bytes)).toMatch(/^unreadable zip: b overlaps another part/);
  });

  test('hold too many files, too much of them, or be too long itself', () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}`, '']));
    expect(refusal(pack(many))).toMatch(/^zip too large: 101;/);
    const large = new Uint8Array(3 << 20);
    expect(refusal(zipSync({ a: large, b: large, c: large }))).toMatch(/^zip too large: 9 MB;/);
    expect(refusal(new Uint8Array((1 << 20) + 1))).toMatch(/^zip too large: 1 MB;/);
  });

  test.each(['../a', 'a/../../b', '/a', 'C:/a', 'a\\b', 'a\u0000b', 'a\nb', './a', '..', '../'])(
    'name %j',
    (name) => {
      const bytes = zipSync({ [name]: strToU8('x') });
      expect(name.endsWith('/') ? openZip(bytes, door).names : refusal(bytes)).toEqual(
        name.endsWith('/') ? [] : expect.stringMatching(/^unsafe path in the zip: /),
      );
    },
  );

  test('name one file twice', () => {
    const bytes = pack({ a: 'x', b: 'y' });
    const letters = new TextDecoder('latin1').decode(bytes);
    bytes[letters.lastIndexOf('PK\x01\x02') + 46] = 'a'.charCodeAt(0);
    expect(refusal(bytes)).toBe('file twice in the zip: a; keep one of them');
  });

  test('be cut off, changed or no zip without a sentence', () => {
    const whole = pack({ 'a.txt': '新建泵站12处', 'b.txt': '完成投资3.5亿元' });
    for (let at = 0; at < whole.length; at++) {
      expect(refusal(whole.subarray(0, at))).not.toBe('');
      for (const bit of [1, 16, 128]) {
        const changed = whole.slice();
        changed[at] = (changed[at] as number) ^ bit;
        if (refusal(changed) === '')
          expect(Object.values(textsOf(changed))).toEqual(Object.values(textsOf(whole)));
      }
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => refusal(bytes) !== ''));
  });
});
