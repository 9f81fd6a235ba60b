/**
 * `npm run dev`: every page at its address, made anew when it is asked for, by the functions that build the site.
 * A style is exchanged in the open page; anything else that changes loads the page again.
 */

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type { Dataset, makeDataset } from '../src/dataset/make-dataset.ts';
import type { Database, Tables } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import type { SiteData } from '../src/ui/view.ts';
import { parts, type Sources, shellFiles } from './bundles.ts';
import { parseDataOrigins } from './data-origins.ts';
import type { embeds, shared } from './embeds.ts';
import { engineFiles } from './engine-files.ts';
import { ledgerOf, readFolder } from './ledger-folder.ts';
import { ownModules } from './ledger-modules.ts';
import { pdfFiles } from './pdf-files.ts';
import type { readSite } from './site-data.ts';

type Content = string | Uint8Array;

const kinds: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Starts the server on the first free port from `port`. */
export async function develop(root: string, port: number): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    appType: 'custom',
    server: { port, watch: { ignored: ['**/dist/**', '**/.cache/**', '**/public/data/**'] } },
    plugins: [pages(root)],
  });
  return server.listen();
}

/** Answers what Vite itself does not: pages, the dataset, embeds, pictures and the engine. */
function pages(root: string): Plugin {
  return {
    name: 'reform-ledger:pages',
    configureServer(server) {
      const answer = answers(server, root);
      for (const folder of ['data', 'src']) server.watcher.add(join(root, folder));
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/').slice(1);
        // Vite's own addresses and the sources are Vite's to answer.
        if (/^(@|src\/|node_modules\/|\.vite\/)/.test(path)) return next();
        answer(path).then(
          (content) => (content === undefined ? next() : send(response, path, content)),
          (error: Error) => {
            server.ssrFixStacktrace(error);
            next(error);
          },
        );
      });
      // What nobody knows is the page that says so.
      return () => {
        server.middlewares.use((_request, response, next) => {
          answer('404.html').then((page) => send(response, '404.html', page ?? '', 404), next);
        });
      };
    },
    hotUpdate({ file, server }) {
      const path = relative(root, file).replaceAll(sep, '/');
      if (this.environment.name !== 'client' || !/^(src|data|scripts)\//.test(path)) return;
      if (path.endsWith('.css') || path.includes('.test.')) return;
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}

function send(response: ServerResponse, path: string, content: Content, status = 200): void {
  const kind = kinds[extname(path) || '.html'] ?? 'application/octet-stream';
  response.writeHead(status, {
    'Content-Type': /^(text|application\/json)/.test(kind) ? `${kind};charset=utf-8` : kind,
    'Cache-Control': 'no-cache',
  });
  response.end(content);
}

/** What stands at a path from the site's root; undefined where nothing does. */
function answers(server: ViteDevServer, root: string): (path: string) => Promise<Content | undefined> {
  const load: Load = <M>(path: string) => server.ssrLoadModule(path) as Promise<M>;
  const sources: Sources = { root, modules: ownModules };
  let data = {};
  server.watcher.on('all', (_, file) => {
    if (file.startsWith(join(root, 'data', sep))) data = {};
  });
  // A module that changed, or that uses one that did, gives another function: what the former made is made anew.
  const dataset = once(async (make: typeof makeDataset, _data: object) =>
    make(await readFolder(ledgerOf(root))),
  );
  const site = once(
    async (read: typeof readSite, { files }: Dataset): Promise<SiteData> => ({
      ...(await read(root, { files, open: freshTables(load) })),
      dataOrigins: parseDataOrigins(process.env.DATA_ORIGINS),
    }),
  );
  const travelling = once(
    async (all: SiteData, of: typeof embeds, share: typeof shared) =>
      // What a file weighs on the wire is known only of a built site.
      new Map([...(await of(all, sources)), ...share(all, sources.root, () => 0)]),
  );
  return async (path) => {
    const engine = engineFiles[path];
    if (engine) return engine(root);
    const ofPdf = pdfFiles[path];
    if (ofPdf) return ofPdf();
    const part = parts[path];
    if (part) return part(sources);
    const own = /^my-ledger\/./.test(path) ? await shellFiles(sources, await shell(server, root, '')) : {};
    if (own[path] !== undefined) return own[path];
    if (/^data\/articles\/[^/]+\.txt$/.test(path)) return readFile(join(root, path));
    const { makeDataset } = await load<typeof import('../src/dataset/make-dataset.ts')>(
      '/src/dataset/make-dataset.ts',
    );
    const made = await dataset(makeDataset, data);
    const table = path.startsWith('data/') ? made.files[path.slice('data/'.length)] : undefined;
    if (table !== undefined) return table;
    const { readSite } = await load<typeof import('./site-data.ts')>('/scripts/site-data.ts');
    const all = await site(readSite, made);
    const { renderPage } = await load<typeof import('../src/site/render.tsx')>('/src/site/render.tsx');
    const { siteFiles, sitePages } = await load<typeof import('../src/site/site.ts')>('/src/site/site.ts');
    const page = sitePages(all).find((one) => one.path === path || `${path}/` === one.path);
    // Beside the palette the style comes as files of their own, which Vite exchanges.
    const { tokensCss } = await load<typeof import('../src/charts/tokens.ts')>('/src/charts/tokens.ts');
    const style = tokensCss();
    if (page) return renderPage(page, { ...all, style }, await shell(server, root, page.path));
    if (/^(en\/)?embed|^(picture|assets)\/|^embed\.js$/.test(path)) {
      const { embeds, shared } = await load<typeof import('./embeds.ts')>('/scripts/embeds.ts');
      const files = await travelling(all, embeds, shared);
      return files.get(path.endsWith('/') ? `${path}index.html` : path)?.();
    }
    return siteFiles(all).find((file) => file.path === path)?.text;
  };
}

type Load = <M>(path: string) => Promise<M>;

/** Opens the tables in a new catalog of one engine, which takes seconds to start. */
function freshTables(load: Load): (tables: Tables) => Promise<Database> {
  return async (tables) => {
    const { createTables } = await load<typeof import('../src/engine/create-tables.ts')>(
      '/src/engine/create-tables.ts',
    );
    engine ??= openNodeDatabase();
    const database = await engine;
    await database.query(`attach ':memory:' as site; use site`);
    await createTables(database, tables);
    return { ...database, close: async () => void (await database.query('use packed; detach site')) };
  };
}

let engine: Promise<Database> | undefined;

/** `index.html` with what Vite adds to it, and the style that the build writes into each page. */
async function shell(server: ViteDevServer, root: string, path: string): Promise<string> {
  const html = await readFile(join(root, 'index.html'), 'utf8');
  const style = '<link rel="stylesheet" href="/src/site/style.css" />';
  return server.transformIndexHtml(`/${path}`, html.replace('<!--head-->', `${style}<!--head-->`));
}

/** `make`, called again only when an argument is another one than the last time. */
function once<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly made: R } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, at) => arg === args[at])) last = { args, made: make(...args) };
    return last.made;
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await develop(join(import.meta.dirname, '..'), Number(process.env.PORT ?? 5173));
  server.printUrls();
}
