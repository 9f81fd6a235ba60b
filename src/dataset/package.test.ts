import { expect, test } from 'vitest';
import { digest } from './digest.ts';
import { toDataPackage, toJsonLd } from './package.ts';
import { tables as schema } from './schema.ts';
import { toVersion } from './version.ts';

const texts = Object.fromEntries(
  schema.map(({ name, columns }) => [name, `${columns.map((column) => column.name).join(',')}\r\n`]),
);

test('the data package describes every table, column, key and reference', () => {
  const described = JSON.parse(toDataPackage(texts, 'v'));
  expect(described.resources.map((resource: { path: string }) => resource.path)).toEqual(
    schema.map(({ name }) => `${name}.csv`),
  );
  for (const [index, table] of schema.entries()) {
    const resource = described.resources[index];
    expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(
      table.columns.map(({ name }) => name),
    );
    expect(resource.hash).toBe(`sha256:${digest(texts[table.name] ?? '')}`);
    const references = table.columns.filter(({ references }) => references).length;
    expect(resource.schema.foreignKeys?.length ?? 0).toBe(references);
  }
});

test('the linked data names every file with its size', () => {
  const described = JSON.parse(toJsonLd(texts, 'v', '2013-01-01/2025-12-31'));
  expect(described['@type']).toBe('Dataset');
  expect(described.distribution).toHaveLength(schema.length);
  expect(described.distribution[0].contentSize).toBe(`${texts.articles?.length} B`);
});

test('a table that is not there is named', () => {
  expect(() => toDataPackage({}, 'v')).toThrow('missing table: articles');
});

test('the version follows the content alone', () => {
  expect(toVersion(texts)).toBe(toVersion({ ...texts }));
  expect(toVersion(texts)).not.toBe(toVersion({ ...texts, members: `${texts.members}x` }));
  expect(toVersion(texts)).toMatch(/^[0-9a-f]{12}$/);
});
