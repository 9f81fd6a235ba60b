import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Bound } from '../text/bound.ts';
import type { Precision } from '../text/calendar.ts';
import { locales } from '../text/locale.ts';
import { type Event, type Ledger, type Numeral, type Observation, tables } from './schema.ts';

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

test('the type of a row follows from its columns', () => {
  expectTypeOf<Observation['quote']>().toEqualTypeOf<string>();
  expectTypeOf<Observation['value']>().toEqualTypeOf<number | null>();
  expectTypeOf<Observation['bound']>().toEqualTypeOf<Bound>();
  expectTypeOf<Observation['period_precision']>().toEqualTypeOf<Precision | null>();
  expectTypeOf<Numeral['start']>().toEqualTypeOf<number>();
  expectTypeOf<Ledger['events'][number]>().toEqualTypeOf<Event>();
});
