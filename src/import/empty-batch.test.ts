import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMessages } from './arrow-messages.ts';
import { checkArrow } from './check-arrow.ts';
import { withEmptyBatch } from './empty-batch.ts';

const read = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));

/** What is left of a stream when only its first messages were written, with or without the mark of its end. */
function beginOf(name: string, messages: number, end: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = read(name);
  const next = [...readMessages(bytes)][messages];
  const size = next?.start ?? 0;
  return new Uint8Array([...bytes.subarray(0, size), ...end]);
}

test.each([
  'every-layout.arrows',
  'dictionary-grows.arrows',
  'runs.arrows',
  'union.arrows',
  'half-floats.arrows',
])('the schema of %s alone gets a batch of no rows that is sound', (name) => {
  for (const end of [new Uint8Array(), new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0])]) {
    const schema = beginOf(name, 1, end);
    expect(checkArrow(schema)).toEqual({ batches: 0, rows: 0 });
    expect(checkArrow(withEmptyBatch(schema))).toEqual({ batches: 1, rows: 0 });
  }
});

test('a dictionary that is there is given once', () => {
  const bytes = beginOf('dictionary-grows.arrows', 2, new Uint8Array());
  const whole = withEmptyBatch(bytes);
  expect(checkArrow(whole)).toEqual({ batches: 1, rows: 0 });
  expect([...readMessages(whole)].length).toBe(3);
  expect(whole.subarray(0, bytes.length)).toEqual(bytes);
});
