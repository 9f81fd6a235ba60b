import { describe, expect, test } from 'vitest';
import { locales } from '../text/locale.ts';
import { tables } from './schema.ts';

test('no table and no identifier is named twice', () => {
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
});

describe.each(tables)('$name', ({ name, title, columns }) => {
  test('every column is named once and explained in both languages', () => {
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    for (const text of [title, ...columns.map(({ meaning }) => meaning)]) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('');
    }
  });

  test('what it refers to is the key of a table published before it, or of itself', () => {
    const before = tables.slice(0, tables.findIndex((table) => table.name === name) + 1);
    const keys = before.flatMap((table) =>
      table.columns.filter(({ unique }) => unique).map((column) => `${table.name}.${column.name}`),
    );
    for (const { references } of columns) if (references) expect(keys).toContain(references);
  });
});
