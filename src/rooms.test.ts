import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The rooms of `src/`, in the order of the data: a room imports only from rooms to its left, and rooms of
 * one step (`import` and `crossfilter`; the apps) do not know each other.
 */
const line: readonly (readonly string[])[] = [
  ['text'],
  ['archive'],
  ['documents'],
  ['extract'],
  ['dataset'],
  ['collation'],
  ['engine'],
  ['import', 'crossfilter'],
  ['charts'],
  ['figures'],
  ['review'],
  ['share'],
  ['ui'],
  ['apps/explore', 'apps/lab', 'apps/ledgers', 'apps/review'],
  ['site'],
];
const stepOf = (room: string): number => line.findIndex((rooms) => rooms.includes(room));
const source = import.meta.dirname;

const files = (readdirSync(source, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|tsx)$/.test(name));

/** The first folder of a path, of an app the first two; '' for a file of `src/` itself. */
function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  return folders.slice(0, folders[0] === 'apps' ? 2 : 1).join('/');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const words =
    /(?:^|[^\w.])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]/gm;
  return [...text.matchAll(words)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** One sentence for each import of `file` that breaks the line. */
function breaches(file: string): string[] {
  const here = roomOf(file);
  return importsOf(file).flatMap((to) => {
    const outside = !to.startsWith('.');
    if (outside) {
      const pure = (here === 'extract' || here === 'text') && !file.endsWith('.test.ts');
      return pure ? [`import in ${here}: ${file} takes ${to}; text/ and extract/ use no package`] : [];
    }
    const target = relative(source, resolve(source, dirname(file), to)).replaceAll('\\', '/');
    const there = roomOf(target);
    if (target.startsWith('..') || there === here || here === '') return [];
    if (stepOf(there) < 0) return [`unknown room: ${there || target}, imported by ${file}`];
    if (stepOf(there) < stepOf(here)) return [];
    return stepOf(there) === stepOf(here)
      ? [`rooms of one step: ${file} takes ${target}, but ${here} and ${there} do not know each other`]
      : [`import points right: ${file} takes ${target}, but ${there} stands right of ${here}`];
  });
}

test('every folder of src is a room of the line', () => {
  const folders = new Set(files.map(roomOf).filter(Boolean));
  expect([...folders].filter((folder) => stepOf(folder) < 0)).toEqual([]);
  expect(folders.size).toBeGreaterThan(3);
});

test('a room imports only from rooms to its left; text and extract use no package', () => {
  expect(files.flatMap(breaches)).toEqual([]);
});

test('the reading of imports sees every form', () => {
  expect(files.map((file) => importsOf(file).length).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(
    files.length,
  );
});

test('no import runs in a circle', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((to) => to.startsWith('.'))
        .map((to) => relative(source, resolve(source, dirname(file), to)).replaceAll('\\', '/')),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const to of graph.get(file) ?? []) if (graph.has(to)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
