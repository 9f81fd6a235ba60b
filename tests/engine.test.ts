import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { JSHandle } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tables as schema } from '../src/dataset/schema.ts';
import type { Row } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { enginePaths } from '../src/engine/site-files.ts';
import { figures } from '../src/figures/index.ts';
import { type Visit, visit } from './visit.ts';

const dist = join(import.meta.dirname, '../dist');

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

/** The built script that opens the ledger in a reader's browser. */
function scriptOf(source: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  // A module that several rooms load is a piece of its own, under its name; a package may have a piece of that name too.
  const shared = Object.keys(manifest)
    .filter((key) => key.startsWith(`_${basename(source, '.ts')}-`))
    .find((key) =>
      readFileSync(join(dist, manifest[key]?.file ?? ''), 'utf8').includes('openBrowserDatabase'),
    );
  const script = (manifest[source] ?? manifest[shared ?? ''])?.file;
  if (!script) throw new Error(`script not in the build: ${source}`);
  return script;
}

test('the engine in the browser answers every figure with the rows of the prerender', async () => {
  const read = (name: string) => readFileSync(join(dist, 'data', `${name}.csv`), 'utf8');
  const twin = await openNodeDatabase(Object.fromEntries(schema.map(({ name }) => [name, read(name)])));
  const questions = [
    ...figures.map(({ sql }) => sql),
    ...schema.map(({ name }) => `select * from ${name} order by all`),
  ];
  const expected: (readonly Row[])[] = [];
  for (const sql of questions) expected.push((await twin.query(sql)).rows());
  await twin.close();

  const { page, done } = await at.open('');
  const address = (path: string) => new URL(path, at.site.address).href;
  // A sentence of text, because the test runner rewrites the imports it sees.
  const module = (await page.evaluateHandle(
    `import(${JSON.stringify(address(scriptOf('src/engine/browser.ts')))})`,
  )) as JSHandle<Record<string, typeof import('../src/engine/browser.ts')>>;
  const answered = await page.evaluate(
    async ({ script, wasmUrl, workerUrl, files, asked }) => {
      const tables: Record<string, string> = {};
      for (const [name, file] of files) tables[name] = await (await fetch(file)).text();
      const wasm = [script, ...Object.values(script)].find(
        (each): each is typeof import('../src/engine/browser.ts') => 'openBrowserDatabase' in each,
      );
      if (!wasm) throw new Error('engine not in its script');
      const packed = (await fetch(wasmUrl)).body?.pipeThrough(new DecompressionStream('gzip'));
      const module = await new Response(packed, { headers: { 'Content-Type': 'application/wasm' } }).blob();
      const engine = await wasm.openBrowserDatabase({ module, tables, workerUrl });
      const rows = [];
      for (const sql of asked) rows.push((await engine.query(sql)).rows());
      await engine.close();
      return rows;
    },
    {
      script: module,
      wasmUrl: address(enginePaths.module),
      workerUrl: address(enginePaths.worker),
      files: schema.map(({ name }) => [name, address(`data/${name}.csv`)] as const),
      asked: questions,
    },
  );
  questions.forEach((sql, index) => {
    expect(answered[index], sql).toEqual(expected[index]);
  });
  await done();
});
