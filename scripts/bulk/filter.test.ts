import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factColumns, toFactRows } from '../../src/dataset/fact-rows.ts';
import { parseCsv } from '../../src/dataset/parse-csv.ts';
import { extract } from '../../src/extract/index.ts';
import { writeFilter } from './bundle.ts';

let folder = '';
beforeAll(async () => {
  // Nothing of ours, or of others, is anywhere near.
  folder = mkdtempSync(join(tmpdir(), 'filter-'));
  await writeFilter(join(folder, 'extract.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function filter(words: readonly string[], input = '') {
  const done = spawnSync(process.execPath, ['extract.mjs', ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const text = '截至2020年底，全市共有36家企业，同比增长12.5%。';
const record = JSON.stringify({ id: 'a', text, date: '2021-03-04' });
const rows = toFactRows('a', extract({ text, asOf: '2021-03-04' }));

test('one file by itself reads JSON Lines and prints the rows that the extractor gives', () => {
  const { code, out, err } = filter([], `\uFEFF${record}\r\n\n${record}`);
  expect([code, err]).toEqual([0, '']);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([...rows, ...rows]);
  writeFileSync(join(folder, '两 个.jsonl'), record);
  expect(parseCsv(filter(['--csv', '两 个.jsonl']).out).map(({ text }) => text)).toEqual(
    rows.map(({ text }) => text),
  );
});

test('a line that is no record is said and the next one read; --strict makes it a failure', () => {
  const input = `no\n${record}\n`;
  const { code, out, err } = filter([], input);
  expect([code, out.split('\n').length - 1]).toEqual([0, rows.length]);
  expect(err).toMatch(/^unreadable line 1 of stdin: no JSON .*; write \{"id"/);
  expect(filter(['--strict'], input).code).toBe(2);
  expect(filter(['none.jsonl'])).toMatchObject({ code: 2, err: expect.stringMatching(/^run ended: ENOENT/) });
});

test('it says its version, its words and its columns', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(filter(['--version']).out).toBe(`${version}\n`);
  expect(filter(['--help']).out).toMatch(/^usage: /);
  const clickhouse = filter(['--schema', 'clickhouse']).out;
  expect(clickhouse.match(/`\w+`/g)).toEqual(factColumns.map(({ name }) => `\`${name}\``));
  expect(clickhouse).toContain('`period_end` Nullable(Date32)');
  expect(filter(['--schema', 'spark']).out).toContain('`start` INT, `end` INT');
  expect(filter(['--schema', 'excel'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^unknown engine: /),
  });
});
