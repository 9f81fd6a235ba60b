import { expect, test } from 'vitest';
import { parseDataOrigins } from './data-origins.ts';

test('nothing given allows nothing', () => {
  expect(parseDataOrigins(undefined)).toEqual([]);
  expect(parseDataOrigins('  ')).toEqual([]);
});

test('origins are parted by spaces or commas, normal and each once', () => {
  expect(
    parseDataOrigins(
      'https://data.example.org, HTTPS://Data.Example.org/  https://a.cn:8443 https://数据.中国',
    ),
  ).toEqual(['https://data.example.org', 'https://a.cn:8443', 'https://xn--vxup8b.xn--fiqs8s']);
  expect(parseDataOrigins('http://localhost:4000 http://127.0.0.1:5')).toEqual([
    'http://localhost:4000',
    'http://127.0.0.1:5',
  ]);
});

test.each([
  'data.example.org',
  '*',
  'https://*.example.org',
  'https://example.org/tables',
  'https://example.org?x',
  "https://example.org;script-src'none'",
  'https://user@example.org',
  'http://example.org',
  'ftp://example.org',
  'data:text/plain,x',
])('%s is no origin', (entry) => {
  expect(() => parseDataOrigins(`https://fine.example ${entry}`)).toThrow(
    /^not an origin in DATA_ORIGINS: .+; give/,
  );
});

test('every wrong entry is named at once', () => {
  expect(() => parseDataOrigins('one two')).toThrow('DATA_ORIGINS: one, two;');
});
