import { expect, test } from 'vitest';
import { cutToBox, heightOf } from './slide-table.ts';

const table = (rows: number, tall: readonly number[] = []) => ({
  columns: ['甲', '乙'],
  rows: Array.from({ length: rows }, (_, at) => [`${at + 1}`, '字'.repeat(tall.includes(at) ? 120 : 4)]),
});
const box = { x: 0, y: 0, width: 640, height: 240 };

test.each([7, 8, 9, 13, 16, 25])(
  'a table of %d rows is parted about equally, in as few parts as may be',
  (rows) => {
    const parts = cutToBox(table(rows), box, 12);
    expect(parts.flatMap((part) => part.table.rows)).toEqual(table(rows).rows);
    const counts = parts.map((part) => part.table.rows.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(parts.length - 1);
    for (const part of parts) expect(heightOf(part)).toBeLessThanOrEqual(box.height);
    const [first] = cutToBox(table(1), box, 12);
    const [head = 0, row = 1] = first?.heights ?? [];
    expect(parts.length).toBe(Math.ceil(rows / Math.floor((box.height - head) / row)));
  },
);

test('a row taller than its box stands alone, and no row is lost', () => {
  const tall = table(6, [2]);
  const low = { ...box, height: 90 };
  const parts = cutToBox(tall, low, 12);
  expect(parts.flatMap((part) => part.table.rows)).toEqual(tall.rows);
  expect(parts.find((part) => part.table.rows.some(([name]) => name === '3'))?.table.rows).toHaveLength(1);
});
