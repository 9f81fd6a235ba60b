/** A ledger leaves as a zip and comes back; what somebody else packed is looked at before it is unpacked. */

import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { LedgerFiles } from '../dataset/ledger-files.ts';
import { fromZip, toZip } from './ledger-zip.ts';

const ledger: LedgerFiles = {
  'ledger.json': '{"id": "harvest", "name_zh": "收成", "name_en": "Harvest"}',
  'articles.csv': 'article_id,publisher\n2022,统计局\n2023,统计局\n',
  'metrics.csv': 'metric_id\na\nb\nc\n',
  'articles/2022.txt': '2022年的稿子',
  'articles/2022.decisions.csv': 'act,quote\r\n',
  'articles/2023.txt': new TextEncoder().encode('2023年的稿子'),
};
const pack = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const own = { 'ledger.json': '{"id":"a"}' };

function problemOf(bytes: Uint8Array): string {
  const opened = fromZip(bytes);
  if (!('problem' in opened)) return '';
  expect(opened.problem.zh).toMatch(/\p{Script=Han}/u);
  return opened.problem.en;
}

test('a ledger comes back from its zip byte for byte, with what it says of itself', () => {
  const zip = toZip(ledger);
  const opened = fromZip(zip);
  if ('problem' in opened) throw new Error(opened.problem.en);
  const texts = Object.entries(opened.files).map(([name, bytes]) => [name, strFromU8(bytes as Uint8Array)]);
  expect(Object.fromEntries(texts)).toEqual({ ...ledger, 'articles/2023.txt': '2023年的稿子' });
  expect(opened.summary).toMatchObject({
    name: { zh: '收成', en: 'Harvest' },
    articles: 2,
    metrics: 3,
    publishers: ['统计局'],
    others: [],
  });
  expect(toZip(opened.files)).toEqual(zip);
});

test('a folder around the files and what file managers add do not matter; other files are left out and listed', () => {
  const opened = fromZip(
    pack({
      'mine/ledger.json': own['ledger.json'],
      'mine/articles/a.txt': 'a',
      'mine/tables/observations.csv': 'x',
      '__MACOSX/mine/._ledger.json': 'x',
      'mine/.DS_Store': 'x',
    }),
  );
  expect('files' in opened && Object.keys(opened.files)).toEqual(['ledger.json', 'articles/a.txt']);
  expect('summary' in opened && opened.summary.others).toEqual(['mine/tables/observations.csv']);
});

test.each([
  ['../articles/a.txt', 'unsafe path'],
  ['articles/../../a.txt', 'unsafe path'],
  ['/etc/passwd', 'unsafe path'],
  ['C:/a.txt', 'unsafe path'],
  ['articles\\a.txt', 'unsafe path'],
  ['articles/a\u0000.txt', 'unsafe path'],
  ['articles/more.zip', 'zip within the zip'],
  ['articles/<script>.txt', 'unsuitable name'],
  ['articles/a?b#c.txt', 'unsuitable name'],
  ['articles/.txt.txt', 'unsuitable name'],
  ['articles/\u202Etxt.exe.txt', 'unsuitable name'],
  [`articles/${'a'.repeat(101)}.txt`, 'unsuitable name'],
])('%j keeps a zip from being opened', (name, kind) => {
  expect(problemOf(pack({ ...own, [name]: 'x' }))).toContain(kind);
});

test('two names that one disk would take for one are refused', () => {
  const zip = pack({ ...own, 'articles/A.txt': 'x', 'articles/a.txt': 'y' });
  expect(problemOf(zip)).toBe('file twice in the zip: articles/a.txt; keep one of them');
});

test('a zip that claims gigabytes is refused before it is unpacked', () => {
  const zip = zipSync({ ...{ 'ledger.json': strToU8('{}') }, 'metrics.csv': new Uint8Array(40 << 20) });
  expect(zip.length).toBeLessThan(1 << 20);
  expect(problemOf(zip)).toMatch(/^zip too large: metrics\.csv 40 MB/);
});

test('what is no zip, is cut off or holds no ledger is said in a sentence', () => {
  expect(problemOf(strToU8('no zip'))).toMatch(/^unreadable zip: /);
  expect(problemOf(toZip(ledger).subarray(0, 300))).toMatch(/^unreadable zip: /);
  expect(problemOf(pack({ 'readme.md': 'x' }))).toMatch(/^no ledger: /);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(problemOf(bytes)).not.toBe('');
    }),
  );
});
