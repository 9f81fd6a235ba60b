import { expect, test } from 'vitest';
import type { WordTable } from '../figures/kit/row-kind.ts';
import { locales } from '../text/locale.ts';
import { cutTable as cut, fillsOf } from './cut-table.ts';
import { data } from './ledger-example.ts';
import { publishedContext } from './published-context.ts';
import { slideKind } from './slides/index.ts';
import type { SlidePart } from './slides/slide-kind.ts';

const cutTable = (table: WordTable, notes: readonly string[]) =>
  cut(table, { title: '标题', takeaway: '要点', notes }).parts;
const table = (rows: number, cell: string) => ({
  columns: ['a', 'b'],
  rows: Array.from({ length: rows }, (_, at) => [String(at), cell]),
});

test('every row stands once and in order, whatever the lengths', () => {
  for (const rows of [0, 1, 2, 7, 8, 9, 15, 40, 71]) {
    for (const length of [1, 20, 60, 200]) {
      for (const notes of [[], ['注'.repeat(40)], ['注'.repeat(120), '注']]) {
        const whole = table(rows, '字'.repeat(length));
        const parts = cutTable(whole, notes);
        expect(parts.flatMap((part) => part.rows)).toEqual(whole.rows);
        expect(parts.length).toBeGreaterThan(0);
        if (rows > 0) for (const part of parts) expect(part.rows.length).toBeGreaterThan(0);
      }
    }
  }
});

test('short rows share a slide, long ones are parted', () => {
  expect(cutTable(table(7, '短'), []).length).toBe(1);
  expect(cutTable(table(7, '长'.repeat(150)), []).length).toBeGreaterThan(1);
});

test('notes take their place from the last part', () => {
  const rows = table(9, '短');
  expect(cutTable(rows, ['注'.repeat(300)]).length).toBeGreaterThan(cutTable(rows, []).length);
});

test('no lone row is left over', () => {
  for (const rows of [12, 13, 25, 37]) {
    const parts = cutTable(table(rows, '短'), []);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.min(...parts.map((part) => part.rows.length))).toBeGreaterThan(3);
  }
});

test('letters are small where that saves a slide, and there alone', () => {
  const around = { title: '标题', takeaway: '', notes: [] };
  const cells = '字'.repeat(40);
  const sizes = [2, 12, 15, 16, 40].map((rows) => cut(table(rows, cells), around));
  expect(sizes.map(({ isDense, parts }) => [isDense, parts.length])).toEqual([
    [false, 1],
    [true, 1],
    [false, 2],
    [false, 2],
    [false, 4],
  ]);
});

test('each part of a table that goes on fills two fifths of its slide or more', () => {
  for (const takeaway of ['', '要点'.repeat(40)]) {
    for (const notes of [[], ['注'.repeat(100)]]) {
      for (const length of [30, 140]) {
        for (let rows = 2; rows < 40; rows++) {
          const around = { title: '标题', takeaway, notes };
          const cutUp = cut(table(rows, '字'.repeat(length)), around);
          if (cutUp.parts.length > 1)
            for (const share of fillsOf(cutUp, around))
              expect(share, `${rows} × ${length}`).toBeGreaterThan(0.4);
        }
      }
    }
  }
});

test.each(locales)('sheets of targets in %s are about equally full, however many there are', (locale) => {
  const takeaway = '5个目标：1个按期达到，1个滞后，3个无新数据。';
  const baseline = { value: 290e6, day: '2020-05-31' };
  for (let count = 1; count <= data.metrics.length; count++) {
    const targets = data.metrics
      .slice(0, count)
      .map(({ metric_id }) => ({ metric_id, value: 500e6, by: '2025-12-31', baseline }));
    const terms = { title: '', dataset: '', since: '2023-12-31', asOf: '2025-12-31', locale, targets };
    const [part] = slideKind('status').layout(
      { kind: 'status' },
      terms,
      publishedContext,
      async () => [],
    ) as [SlidePart];
    if (part.body.kind !== 'table') throw new Error('no table of targets');
    const around = { title: '目标与进度', takeaway, notes: part.body.notes };
    const cutUp = cut(part.body.table, around);
    const fills = fillsOf(cutUp, around);
    const counts = cutUp.parts.map(({ rows }) => rows.length);
    expect(counts.reduce((sum, rows) => sum + rows, 0)).toBe(count);
    if (count > 2) expect(Math.min(...counts), counts.join('+')).toBeGreaterThan(1);
    if (counts.length > 1) expect(Math.min(...fills), counts.join('+')).toBeGreaterThan(0.4);
  }
});

test('a day and a short word stand on one line beside a title however long', () => {
  const rows = Array.from({ length: 11 }, (_, at) => [
    ...['人民日报', at === 0 ? '长'.repeat(100) : '短'],
    ...['2021-05-10', '发布者原页'],
  ]);
  const around = { title: '来源', takeaway: '', notes: [] };
  const cutUp = cut({ columns: ['来源', '标题', '发布', '性质'], rows }, around);
  expect(cutUp.parts.length).toBe(1);
});
