/** Serves the built site with the headers it needs; any static host that sends the same will do. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { readDataOrigins } from './data-origins.ts';
import { embedScripts } from './embed-scripts.ts';
import { headersOf } from './headers.ts';

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
  const allowed = { origins: readDataOrigins(folder), scripts: embedScripts(folder) };
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      for (const [header, value] of Object.entries(headersOf(path, allowed)))
        response.setHeader(header, value);
    },
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    // Pages link relatively, so a page's address ends in a slash.
    if (!path.endsWith('/') && existsSync(join(folder, decodePath(path), 'index.html'))) {
      const last = path.slice(path.lastIndexOf('/') + 1);
      response.writeHead(301, { Location: `${last}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, {
        'Content-Type': 'text/html;charset=utf-8',
        ...headersOf('/404.html', allowed),
      });
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    });
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
