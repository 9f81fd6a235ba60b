import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMessages } from './arrow-messages.ts';
import { checkArrow, damagedArrow } from './check-arrow.ts';

const read = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));

/** What is said of a stream; nothing where it is sound. */
function saidOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    checkArrow(bytes);
    return null;
  } catch (error) {
    return (damagedArrow(error) as Error).message;
  }
}

/** A fixture with one byte changed in the body of one of its messages. */
function withByte(name: string, message: number, place: number, value: number): Uint8Array<ArrayBuffer> {
  const bytes = read(name);
  const { body } = [...readMessages(bytes)][message] ?? {};
  if (body?.[place] === undefined) throw new RangeError(`no byte ${place} in message ${message}`);
  body[place] = value;
  return bytes;
}

test('batches and rows of sound streams are counted', () => {
  expect(checkArrow(read('every-layout.arrows'))).toEqual({ batches: 2, rows: 9 });
  expect(checkArrow(read('dictionary-grows.arrows'))).toEqual({ batches: 2, rows: 4 });
  expect(checkArrow(read('runs.arrows'))).toEqual({ batches: 4, rows: 12 });
  expect(checkArrow(read('union.arrows'))).toEqual({ batches: 4, rows: 12 });
});

// The messages of dictionary-grows: schema, members (offsets 0 1 2, then `ab`), indices 0 1, more members, indices 2 0.
test.each([
  [
    'offsets that go back',
    'dictionary-grows.arrows',
    1,
    4,
    9,
    'column d: offsets that go back or beyond their data',
  ],
  [
    'an offset beyond the texts',
    'dictionary-grows.arrows',
    1,
    8,
    99,
    'column d: offsets that go back or beyond',
  ],
  ['a text of other bytes', 'dictionary-grows.arrows', 1, 16, 0xff, 'column d: a text that is no UTF-8'],
  [
    'a member that comes later',
    'dictionary-grows.arrows',
    2,
    4,
    2,
    'column d: an index beyond its dictionary',
  ],
  ['a member below zero', 'dictionary-grows.arrows', 4, 3, 0x80, 'column d: an index beyond its dictionary'],
  ['marks of other values', 'half-floats.arrows', 1, 0, 0xff, 'column f16: another number of missing values'],
  ['a kind that a union has not', 'union.arrows', 1, 0, 7, 'column sparse: offsets that go back or beyond'],
  ['runs that go back', 'runs.arrows', 1, 4, 0, 'column ree: offsets that go back or beyond'],
])('%s', (_, name, message, place, value, said) => {
  expect(saidOf(read(name))).toBe(null);
  expect(saidOf(withByte(name, message, place, value))).toContain(`damaged Arrow file: ${said}`);
});

test('a stream is read to where it was cut between two parts, and refused where within one', () => {
  const bytes = read('dictionary-grows.arrows');
  const starts = [...readMessages(bytes)].map(({ start }) => start);
  for (let end = 1; end < bytes.length; end++) {
    const isWhole = end >= (starts[1] ?? 0) && (starts.includes(end) || end === bytes.length - 8);
    expect([end, saidOf(bytes.slice(0, end)) === null]).toEqual([end, isWhole]);
  }
});

test('a byte changed anywhere in what a stream says of itself is thought of', () => {
  const bytes = read('every-layout.arrows');
  for (const { start, metadata } of [...readMessages(bytes)]) {
    for (let at = start; at < start + 8 + metadata.length; at += 23) {
      const changed = bytes.slice();
      changed[at] = 255 - (changed[at] ?? 0);
      // Nothing but a sentence comes out of it.
      expect(saidOf(changed) ?? 'damaged Arrow file:').toMatch(/^damaged Arrow file:/);
    }
  }
});
