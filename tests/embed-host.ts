/** A host page as in life: another port than the product's, any markup, any policy. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Host {
  readonly address: string;
  readonly close: () => Promise<void>;
  /** Serves `body` at a fresh address. */
  readonly show: (body: string, options?: { policy?: string; dir?: string; head?: string }) => string;
}

export async function openHost(): Promise<Host> {
  const pages = new Map<string, { html: string; policy: string }>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 204, {
      'Content-Type': 'text/html;charset=utf-8',
      ...(page?.policy ? { 'Content-Security-Policy': page.policy } : {}),
    });
    response.end(page?.html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    show(body, { policy = '', dir = 'ltr', head = '' } = {}) {
      const path = `/${pages.size}`;
      const html = `<!doctype html><html lang="zh-CN" dir="${dir}"><head><meta charset="utf-8"><title>host</title>${head}</head><body>${body}<p id="after">after</p></body></html>`;
      pages.set(path, { html, policy });
      return new URL(path, address).href;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
