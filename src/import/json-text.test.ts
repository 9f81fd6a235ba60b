import { expect, test } from 'vitest';
import { LongNumber, parseJson } from './json-text.ts';

const written = (value: unknown) => (value instanceof LongNumber ? value.digits : value);

test.each([
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['-12345678901234567890123', -12345678901234567890123n],
  ['0.1', 0.1],
  // Seventeen digits name a double; what it is written with beyond the shortest is nothing more.
  ['0.30000000000000004', 0.30000000000000004],
  ['1.1000000000000001', 1.1],
  ['1234567890.123456789', '1234567890.123456789'],
  ['1.00000000000000000001', '1.00000000000000000001'],
  ['1.234567890123456789e3', '1234.567890123456789'],
  ['1234567890123456789.5e-3', '1234567890123456.7895'],
  ['-5.1234567890123456789e-4', '-0.00051234567890123456789'],
  ['1e400', '1e400'],
  ['1e-400', '1e-400'],
  ['1e5', 100000],
  ['NaN', Number.NaN],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])('%s', (token, right) => {
  expect(written(parseJson(token))).toEqual(right);
  expect(
    (parseJson(`[{"v":${token}}]`) as readonly { readonly v: unknown }[]).map(({ v }) => written(v)),
  ).toEqual([right]);
});

test('numbers and NaN within texts stay texts, escaped quotes and signs of a private use as well', () => {
  const texts = [
    'NaN',
    '9007199254740993',
    'a "9007199254740993" b',
    '\uE0F19007199254740993',
    'c:\\',
    '[NaN]',
  ];
  expect(parseJson(JSON.stringify({ n: texts, 9007199254740993: 'NaN' }))).toEqual({
    n: texts,
    9007199254740993: 'NaN',
  });
});

test('what is no JSON is none', () => {
  for (const text of [
    '[9007199254740993,]',
    '{"a":NaNa}',
    '12345678901234567890 1',
    '-',
    '[0123456789012345678]',
  ])
    expect(() => parseJson(text), text).toThrow(SyntaxError);
});
