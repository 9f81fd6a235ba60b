/** Serves the built site with the headers it needs; any static host that sends the same will do. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { readDataOrigins } from './data-origins.ts';
import { embedScripts } from './embed-scripts.ts';
import { headersOf } from './headers.ts';
import { lockName } from './output.ts';

export interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves `folder` on the first free port from `port` (0: any).
 * @throws `no built site: <folder>` when there is nothing to serve.
 */
export async function serve(folder: string, port = 0, host = '127.0.0.1'): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`no built site: ${folder}; run npm run build first`);
  }
  const missing = join(folder, '404.html');
  const files = filesOf(folder);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    // Pages link relatively, so a page's address ends in a slash.
    if (!path.endsWith('/') && existsSync(join(folder, decodePath(path), 'index.html'))) {
      const last = path.slice(path.lastIndexOf('/') + 1);
      response.writeHead(301, { Location: `${last}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    const { send, allowed } = files();
    const missed = (): void => {
      response.writeHead(404, {
        'Content-Type': 'text/html;charset=utf-8',
        ...headersOf('/404.html', allowed),
      });
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    };
    if (hidden.test(path)) missed();
    else send(request, response, missed);
  };
  const server = await listen(() => createServer(answer), port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

// What a builder keeps in the folder for itself.
const hidden = /\/\.(?!well-known\/)/;

interface Files {
  readonly send: ReturnType<typeof sirv>;
  readonly allowed: Parameters<typeof headersOf>[1];
}

/**
 * The files of a folder that may be built again while it is served. Sizes and check sums are remembered, and a size
 * that is no longer true leaves a page waiting for its last bytes: a build's lock comes and goes in the folder itself,
 * which renews them, and while it is there nothing is remembered.
 */
function filesOf(folder: string): () => Files {
  let seen: { readonly stamp: number | undefined; readonly files: Files } | undefined;
  return () => {
    const stamp = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (!seen || (stamp !== undefined && seen.stamp !== stamp)) seen = { stamp, files: readFiles(folder) };
    return seen.files;
  };
}

function readFiles(folder: string): Files {
  const allowed = { origins: readDataOrigins(folder), scripts: embedScripts(folder) };
  const setHeaders = (response: ServerResponse, path: string): void => {
    for (const [header, value] of Object.entries(headersOf(path, allowed))) response.setHeader(header, value);
  };
  const dev = existsSync(join(folder, lockName));
  return { allowed, send: sirv(folder, { dev, etag: true, brotli: true, gzip: true, setHeaders }) };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('..', '');
  } catch {
    return '';
  }
}

async function listen(make: () => Server, port: number, host: string): Promise<Server> {
  for (let next = port; ; next++) {
    const server = make();
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done);
      server.listen(next, host, () => done(undefined));
    });
    if (!failure) return server;
    if (failure.code !== 'EADDRINUSE' || next === 0 || next > port + 50) throw failure;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = await serve(
    join(import.meta.dirname, '../dist'),
    Number(process.env.PORT ?? 4173),
    process.env.HOST,
  );
  console.log(`Reform Ledger · 改革台账  ${site.address}`);
}
