import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
  writeFileSync(join(folder, 'one.txt'), '全市共有36家企业。\n');
  writeFileSync(join(folder, '-two.txt'), '同比增长12%。\n');
  writeFileSync(join(folder, 'blank.txt'), ' \n\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints for words typed in `folder`. */
const extracted = (...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const script = join(import.meta.dirname, 'extract.ts');
    const options = { cwd: join(import.meta.dirname, '..'), env: { ...process.env, INIT_CWD: folder } };
    execFile('node', ['--import', 'tsx', script, ...words], options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

test('one bad file is named on one line and fails the command; the others are still read', async () => {
  const { code, out, err } = await extracted('--csv', 'one.txt', 'blank.txt', '--', '-two.txt');
  expect(code).toBe(2);
  expect(err).toBe('unreadable file blank.txt: the file holds nothing but blanks\n');
  const [head, ...rows] = out.trimEnd().split('\r\n');
  expect(head).toMatch(/^doc,start,end,text,kind/);
  expect(rows.map((row) => row.split(',').slice(0, 4).join(','))).toEqual(['one,4,7,36家', '-two,4,7,12%']);
}, 60_000);

test('a PDF, a DOCX and an RTF of one report give the same numbers', async () => {
  const fixtures = join(import.meta.dirname, '../tests/fixtures/documents');
  const files = ['pdf', 'docx', 'rtf'].map((form) => join(fixtures, `report.${form}`));
  const { code, out, err } = await extracted('--csv', ...files);
  expect([code, err]).toEqual([0, '']);
  const rows = out.trimEnd().split('\r\n').slice(1);
  const ofOne = rows.slice(0, rows.length / 3).map((row) => row.split(',')[3]);
  expect(ofOne).toContain('386.4万册');
  expect(rows.map((row) => row.split(',')[3])).toEqual([...ofOne, ...ofOne, ...ofOne]);
}, 120_000);
