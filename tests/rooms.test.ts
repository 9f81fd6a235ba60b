import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of `src/`, in the order of the data; a room imports only from rooms to its left. */
const rooms = ['extract', 'dataset', 'engine', 'charts', 'figures', 'share', 'pages'];
const source = resolve(import.meta.dirname, '../src');

const files = (readdirSync(source, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|tsx)$/.test(name));

function roomOf(file: string): string {
  const [first, ...rest] = file.split('/');
  return rest.length > 0 && first ? first : '';
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
      const pure = here === 'extract' && !file.endsWith('.test.ts');
      return pure
        ? [`import in extract: ${file} takes ${to}; extract/ imports nothing from outside itself`]
        : [];
    }
    const target = relative(source, resolve(source, dirname(file), to)).replaceAll('\\', '/');
    const there = roomOf(target);
    if (target.startsWith('..') || there === here || here === '') return [];
    if (!rooms.includes(there)) return [`unknown room: ${there || target}, imported by ${file}`];
    return rooms.indexOf(there) < rooms.indexOf(here)
      ? []
      : [`import points right: ${file} takes ${target}, but ${there} stands right of ${here}`];
  });
}

test('every folder of src is a room of the line', () => {
  const folders = new Set(files.map(roomOf).filter(Boolean));
  expect([...folders].filter((folder) => !rooms.includes(folder))).toEqual([]);
  expect(folders.size).toBeGreaterThan(3);
});

test('a room imports only from rooms to its left, and extract from nowhere', () => {
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
