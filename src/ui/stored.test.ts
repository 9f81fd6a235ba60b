import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOf, stored } from './stored.ts';

function memory(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    removeItem: (key: string) => texts.delete(key),
  } as unknown as Storage;
}

const forbidden = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};
const isText = (value: unknown): value is string => typeof value === 'string';

test('what is written is read, until it is removed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const storage = memory();
      const place = stored(
        'k',
        (read) => read,
        () => storage,
      );
      place.write(value);
      expect(place.read()).toEqual(JSON.parse(JSON.stringify(value)));
      place.remove();
      expect(place.read()).toBe(null);
    }),
  );
});

test('text that another version stored bare is read as text', () => {
  const storage = memory();
  storage.setItem('theme', 'dark');
  expect(
    stored(
      'theme',
      (read) => read,
      () => storage,
    ).read(),
  ).toBe('dark');
});

test('a list is what of it can be read', () => {
  const storage = memory();
  const list = stored('k', listOf(isText), () => storage);
  expect(list.read()).toEqual([]);
  storage.setItem('k', '["a",1,null,"b"]');
  expect(list.read()).toEqual(['a', 'b']);
  storage.setItem('k', '{broken');
  expect(list.read()).toEqual([]);
});

test('a browser that stores nothing reads as empty; only a write that must last says so', () => {
  const place = stored('k', listOf(isText), forbidden);
  expect(place.read()).toEqual([]);
  place.tryWrite(['a']);
  place.remove();
  expect(() => place.write(['a'])).toThrow('denied');
});
