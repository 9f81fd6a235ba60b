import { expect, test } from 'vitest';
import { type Cited, toCitation } from './citation.ts';

const cited: Cited = {
  author: '改革台账',
  title: '交管互联网用户 & 100%',
  version: '1.0',
  key: 'reform-ledger:app_users',
  published: '2026-11-23',
  url: 'https://example.org/metric/app_users/',
  accessed: '2026-12-01',
};

test('GB/T 7714 names the kind of document, the date it was made and the day it was read', () => {
  expect(toCitation(cited, 'gbt7714')).toBe(
    '改革台账. 交管互联网用户 & 100%[DS/OL]. 版本1.0. (2026-11-23)[2026-12-01]. https://example.org/metric/app_users/.',
  );
});

test('APA says that it is a data set', () => {
  expect(toCitation(cited, 'apa')).toBe(
    '改革台账. (2026). 交管互联网用户 & 100% (Version 1.0) [Data set]. https://example.org/metric/app_users/',
  );
});

test('BibTeX keeps its own signs out of the words', () => {
  const entry = toCitation({ ...cited, title: 'a_b & {c}', url: '' }, 'bibtex');
  expect(entry).toContain('title = {a\\_b \\& c},');
  expect(entry).toContain('@misc{reform-ledger:app_users,');
  expect(entry).not.toContain('url');
});
