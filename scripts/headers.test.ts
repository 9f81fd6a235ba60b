import { expect, test } from 'vitest';
import { enginePaths } from '../src/engine/site-files.ts';
import { headersOf, toHeadersFile, toNginxFile } from './headers.ts';

const paths = [
  '/index.html',
  '/404.html',
  '/embed.js',
  '/frames.js',
  '/about/index.html',
  '/assets/index-1.js',
  '/data/observations.csv',
  '/embed/cards/dark/index.html',
  '/embed/figures.280.jsonl',
  '/en/index.html',
  '/en/about/index.html',
  '/explore/index.html',
  '/en/explore/index.html',
  '/en/embed/cards/index.html',
  `/${enginePaths.module}`,
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

const scripts = ['sha256-AAA=', 'sha256-B+/='];

test('an embed runs the scripts of those hashes and no others’; a pinned one may ask for news', () => {
  const directives = (path: string) =>
    Object.fromEntries(
      (headersOf(path, { scripts })['Content-Security-Policy'] ?? '').split('; ').map((each) => {
        const [name = '', ...values] = each.split(' ');
        return [name, values.join(' ')];
      }),
    );
  for (const path of [
    '/embed/a/index.html',
    '/en/embed/a/dark/index.html',
    '/published/1/embed/a/index.html',
  ])
    expect(directives(path)['script-src']).toBe("'self' 'sha256-AAA=' 'sha256-B+/='");
  expect(directives('/embed/a/index.html')['connect-src']).toBeUndefined();
  expect(directives('/published/1/en/embed/a/index.html')['connect-src']).toBe('*');
  expect(directives('/about/index.html')['script-src']).toBe("'self' 'wasm-unsafe-eval'");
});

const lists: readonly (readonly string[])[] = [[], ['https://data.example.org', 'https://b.cn:8443']];

test('what is named by its content is kept for good, and nothing else', () => {
  const kept = paths.filter((path) => headersOf(path)['Cache-Control']?.includes('immutable'));
  expect(kept).toEqual(['/assets/index-1.js', `/${enginePaths.module}`]);
});

test('of all pages the explore room alone may read the listed origins, and so may its workers', () => {
  const origins = lists[1] ?? [];
  for (const path of paths) {
    const plain = headersOf(path)['Content-Security-Policy'] ?? '';
    const allowed = headersOf(path, { origins })['Content-Security-Policy'] ?? '';
    const widened = plain.replace(
      "connect-src 'self' blob:",
      `connect-src 'self' blob: ${origins.join(' ')}`,
    );
    expect(allowed, path).toBe(/^\/((en\/)?explore|assets)\//.test(path) ? widened : plain);
  }
});

test.each(lists)(
  'in a _headers file exactly one rule matches a path, as our own server has it (%#)',
  (...origins) => {
    const blocks = toHeadersFile(paths, { origins, scripts })
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
      ).toEqual([headersOf(path, { origins, scripts })]);
    }
  },
);

test('one rule never stands for two sets of headers', () => {
  expect(() =>
    toHeadersFile(['/published/0a1b/embed/x/index.html', '/published/0a1b/data/x.csv']),
  ).not.toThrow();
});

test.each(lists)('nginx reads the same values (%#)', (...origins) => {
  const text = toNginxFile({ origins, scripts });
  for (const path of paths) {
    for (const [, name = '', body = ''] of text.matchAll(/map \$uri \$reform_(\w+) \{\n([^}]*)\}/g)) {
      const where = [...body.matchAll(/"~([^"]+)" "([^"]*)"/g)].find(([, each = '']) =>
        new RegExp(each).test(path),
      );
      const value = where ? where[2] : /default "([^"]*)"/.exec(body)?.[1];
      const header = Object.entries(headersOf(path, { origins, scripts })).find(
        ([each]) => each.toLowerCase().replaceAll('-', '_') === name,
      );
      expect(value, `${path} ${name}`).toBe(header?.[1] ?? '');
    }
  }
});
