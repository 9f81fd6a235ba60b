import { expect, test } from 'vitest';
import { type Cited, type CitedSource, toCitation, toSourceCitation } from './citation.ts';

const cited: Cited = {
  author: '改革台账',
  title: '交管互联网用户 & 100%',
  version: '1.0',
  key: 'reform-ledger:app_users',
  published: '2026-11-23',
  url: 'https://example.org/metric/app_users/',
  accessed: '2026-12-01',
};

test('GB/T 7714 names the kind of document, its version, the date it was made and the day it was read', () => {
  expect(toCitation(cited, 'gbt7714')).toBe(
    '改革台账. 交管互联网用户 & 100%[DS/OL]. V1.0. （2026-11-23）[2026-12-01]. https://example.org/metric/app_users/.',
  );
  expect(
    toCitation({ ...cited, author: 'Reform Ledger', title: 'App users', url: '', accessed: '' }, 'gbt7714'),
  ).toBe('Reform Ledger. App users[DS/OL]. V1.0. (2026-11-23).');
});

const source: CitedSource = {
  author: '蔡长春',
  title: '全国公安机关深入推进“放管服”改革',
  publisher: '法制日报',
  published: '2020-05-31',
  url: 'https://example.org/a.html',
  accessed: '2026-12-01',
};

test.each<[string, Partial<CitedSource>, string]>([
  [
    'an article of a newspaper carries no day of reading',
    {},
    '蔡长春. 全国公安机关深入推进“放管服”改革[N/OL]. 法制日报，2020-05-31. https://example.org/a.html.',
  ],
  [
    'nor an address where it has none',
    { url: '', published: '' },
    '蔡长春. 全国公安机关深入推进“放管服”改革[N]. 法制日报.',
  ],
  [
    'a page of the web carries both days, and its publisher speaks where no author is named',
    { author: '', publisher: '国家移民管理局' },
    '国家移民管理局. 全国公安机关深入推进“放管服”改革[EB/OL]. （2020-05-31）[2026-12-01]. https://example.org/a.html.',
  ],
  [
    'a text of which little is known says that little',
    { publisher: '', published: '', url: '' },
    '蔡长春. 全国公安机关深入推进“放管服”改革[Z].',
  ],
])('of a source, %s', (_, known, citation) => {
  expect(toSourceCitation({ ...source, ...known }, 'zh')).toBe(citation);
});

test('a source is cited in English as APA does', () => {
  expect(toSourceCitation(source, 'en')).toBe(
    '蔡长春. (2020-05-31). 全国公安机关深入推进“放管服”改革. 法制日报. https://example.org/a.html',
  );
  expect(toSourceCitation({ ...source, author: '', publisher: '', published: '', url: '' }, 'en')).toBe(
    '(n.d.). 全国公安机关深入推进“放管服”改革.',
  );
});

test('APA says that it is a data set', () => {
  expect(toCitation(cited, 'apa')).toBe(
    '改革台账. (2026). 交管互联网用户 & 100% (Version 1.0) [Data set]. https://example.org/metric/app_users/',
  );
});

test('BibTeX keeps its own signs out of the words', () => {
  const entry = toCitation({ ...cited, title: 'a_b & {c}', url: '' }, 'bibtex');
  expect(entry).toContain('title = {a\\_b \\& \\textbraceleft{}c\\textbraceright{}},');
  expect(entry).toContain('@misc{reform-ledger:app_users,');
  expect(entry).not.toContain('url');
});
