/** The bench's own pages of the explore room, built beside the product and served like it. */

import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { writeDataOrigins } from '../data-origins.ts';
import { Output } from '../output.ts';
import { type Site, serve } from '../serve.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the pages into a cache folder, with the engine of the built site beside them, and serves them.
 * @param origins that the page of an engine elsewhere may ask
 */
export async function serveExploreBench(port = 0, origins: readonly string[] = []): Promise<Site> {
  const pages = join(import.meta.dirname, 'explore-pages');
  const out = join(root, '.cache', 'explore-bench');
  await build({
    root: pages,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: {
        input: ['index', 'import', 'file', 'explore/far', 'explore/folder'].map((page) =>
          join(pages, `${page}.html`),
        ),
      },
    },
  });
  await mkdir(join(out, 'engine'), { recursive: true });
  await cp(join(root, 'dist', 'engine'), join(out, 'engine'), { recursive: true });
  await writeDataOrigins(new Output(out), origins);
  return serve(out, port);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = await serveExploreBench(Number(process.env.PORT ?? 4180));
  console.log(`${site.address}index.html?n=1000000  ${site.address}import.html`);
}
