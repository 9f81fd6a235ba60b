import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../text/csv.ts';
import { parseCsv } from './parse-csv.ts';

test('quotes commas, quotes and line breaks, and ends every line by CRLF', () => {
  const rows = [{ quote: '3300万张, "累计"', note: 'a\nb', value: null }];
  expect(toCsv(['quote', 'note', 'value'], rows)).toBe(
    'quote,note,value\r\n"3300万张, ""累计""","a\nb",\r\n',
  );
});

test('what is written is read back', () => {
  const cell = fc.option(fc.string({ minLength: 1, unit: 'binary' }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.constant('键'), b: cell, c: cell })), (rows) => {
      expect(parseCsv(toCsv(['a', 'b', 'c'], rows))).toEqual(rows.map((row) => ({ ...row })));
    }),
  );
});

test('reads LF, a byte order mark and a short last line', () => {
  expect(parseCsv('\uFEFFa,b\n1,2\n3')).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: null },
  ]);
});

test('lists every malformed line at once', () => {
  expect(() => parseCsv('a,b\n1,2,3\n4,5,6\n')).toThrow(/row 2.*\n.*row 3/);
});

test('guards text that a spreadsheet would run, in every spelling, and leaves numbers alone', () => {
  const runs = ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'];
  const text = toCsv(
    ['text', 'value'],
    runs.map((run) => ({ text: run, value: -1 })),
    { guard: true },
  );
  for (const row of parseCsv(text))
    expect(row).toMatchObject({ text: expect.stringMatching(/^'/), value: '-1' });
  expect(toCsv(['text'], [{ text: '=1' }], { bom: true })).toBe('\uFEFFtext\r\n=1\r\n');
});
