import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromLinkText, toLinkText } from './link-text.ts';

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

test('any JSON comes back, whatever its signs', () => {
  const value = { sql: 'select “例” <&> \uD800', list: [1, null, true], __proto: '长'.repeat(9999) };
  expect(fromLinkText(toLinkText(value))).toEqual(value);
});

test('a link that would unpack to more than it may is refused', () => {
  const large = asText(deflateSync(new Uint8Array(5_000_000).fill(32), { level: 9 }));
  expect(large.length).toBeLessThan(10_000);
  expect(() => fromLinkText(large)).toThrow(/^unreadable link: more than 4000000 bytes; ask for it again/);
});

test('a link that is cut off anywhere is refused with a sentence', () => {
  const whole = toLinkText({ sql: 'select 1', view: 'table' });
  for (let length = 0; length < whole.length; length++)
    expect(() => fromLinkText(whole.slice(0, length)), `${length}`).toThrow(
      /^unreadable link: .*; ask for it again/,
    );
});
