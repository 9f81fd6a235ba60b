import { expect, test } from 'vitest';
import { factColumns, toFactRows } from '../../src/dataset/fact-rows.ts';
import { parseCsv } from '../../src/dataset/parse-csv.ts';
import { extract } from '../../src/extract/index.ts';
import { rowBytes } from './row-words.ts';

const { findings, skipped } = extract({ text: '全市共有36家企业，同比增长12.5%，拨打12345。', asOf: '2021' });
const hostile = ['},{"doc":', '"},{"doc":"', '\\"},{"doc":', '},{', '"', '\\', '\n', '\u2028', '\ud800', ''];
const rows = hostile.flatMap((doc) =>
  toFactRows(doc, { findings, skipped }).map((row) => ({ ...row, label: doc, reason: doc })),
);
const tail = { title: '},{"doc":', as_of: null, as_of_day: null, year: 2020, source: '"' };
const decode = (form: 'jsonl' | 'csv', given: typeof rows, last: typeof tail | null): string =>
  [...rowBytes(form, given, last)].map((bytes) => new TextDecoder().decode(bytes)).join('');

test('each row is the line that JSON makes of it alone, whatever its words hold', () => {
  expect(decode('jsonl', rows, null)).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  expect(decode('jsonl', rows, tail)).toBe(
    rows.map((row) => `${JSON.stringify({ ...row, ...tail })}\n`).join(''),
  );
});

test('no rows are no bytes, and more rows than go at once are all there', () => {
  expect(decode('jsonl', [], null)).toBe('');
  expect(decode('csv', [], tail)).toBe('');
  const [first] = rows;
  if (!first) throw new Error('no rows');
  const many = Array.from({ length: 9000 }, (_, start) => ({ ...first, start }));
  const starts = (lines: string): number[] =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { start: number }).start);
  expect(starts(decode('jsonl', many, null))).toEqual(many.map(({ start }) => start));
  const head = `${factColumns.map(({ name }) => name).join(',')}\r\n`;
  expect(parseCsv(head + decode('csv', many, null))).toHaveLength(many.length);
});
