import { expect, test } from 'vitest';
import { headersOf, toHeadersFile, toNginxFile } from './headers.ts';

const paths = [
  '/index.html',
  '/404.html',
  '/embed.js',
  '/about/index.html',
  '/assets/index-1.js',
  '/data/observations.csv',
  '/embed/cards/dark/index.html',
  '/embed/figures.280.jsonl',
  '/en/index.html',
  '/en/about/index.html',
  '/en/embed/cards/index.html',
  '/engine/duckdb-eh.wasm.gzip',
  '/picture/cards-zh-light.png',
  '/published/index.json',
  '/published/0a1b/embed/cards/index.html',
  '/published/0a1b/observations.csv',
];

test('only embeds may be framed by others, and only public files are read from elsewhere', () => {
  const framed = paths.filter((path) => headersOf(path)['Content-Security-Policy']?.includes('ancestors *'));
  expect(framed).toEqual(paths.filter((path) => path.includes('/embed/')));
  const open = paths.filter((path) => headersOf(path)['Access-Control-Allow-Origin'] === '*');
  expect(open).toEqual(paths.filter((path) => /embed|picture|published|assets/.test(path)));
  expect(headersOf('/data/embed/x.csv')['Content-Security-Policy']).toContain("ancestors 'self'");
});

test('in a _headers file exactly one rule matches a path, with the headers of our own server', () => {
  const blocks = toHeadersFile(paths)
    .trim()
    .split('\n\n')
    .map((block) => {
      const [glob = '', ...lines] = block.split('\n');
      return { glob, headers: Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2))) };
    });
  for (const path of paths) {
    const asked = path.replace(/index\.html$/, '');
    const matching = blocks.filter(({ glob }) =>
      glob.endsWith('*') ? asked.startsWith(glob.slice(0, -1)) : asked === glob,
    );
    expect(
      matching.map(({ headers }) => headers),
      path,
    ).toEqual([headersOf(path)]);
  }
});

test('one rule never stands for two sets of headers', () => {
  expect(() =>
    toHeadersFile(['/published/0a1b/embed/x/index.html', '/published/0a1b/data/x.csv']),
  ).not.toThrow();
});

test('nginx reads the same values', () => {
  const text = toNginxFile();
  for (const path of paths) {
    for (const [, name = '', body = ''] of text.matchAll(/map \$uri \$reform_(\w+) \{\n([^}]*)\}/g)) {
      const where = /"~([^"]+)" "([^"]*)"/.exec(body);
      const value =
        where && new RegExp(where[1] ?? '').test(path) ? where[2] : /default "([^"]*)"/.exec(body)?.[1];
      const header = Object.entries(headersOf(path)).find(
        ([each]) => each.toLowerCase().replaceAll('-', '_') === name,
      );
      expect(value, `${path} ${name}`).toBe(header?.[1] ?? '');
    }
  }
});
