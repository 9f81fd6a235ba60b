/**
 * HTTP before an engine, in ClickHouse's form: the SQL is the body of a POST, settings stand in the address, the token
 * is the password of `Authorization: Basic`. What it answers is what `src/engine/remote.ts` reads.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { remoteLimits } from '../../src/engine/remote.ts';
import { errorMessage } from '../../src/text/error-message.ts';

export interface FarEngine {
  /** Product and version. */
  readonly name: string;
  /**
   * The answer in typed lines, part by part. Throws the engine's objection.
   * @param rows at most about so many are wanted @param signal ends the query
   */
  readonly answer: (sql: string, rows: number, signal: AbortSignal) => AsyncIterable<string>;
  readonly close: () => Promise<void>;
}

export interface FrontOptions {
  readonly engine: FarEngine;
  readonly token: string;
  /** Origins of the sites that may ask. */
  readonly sites: readonly string[];
  /** 0 for any. */
  readonly port?: number;
}

export interface Front {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const maxQueryBytes = 1 << 20;

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** Listens on this machine alone. */
export async function openFront({ engine, token, sites, port = 0 }: FrontOptions): Promise<Front> {
  const server = createServer((request, response) => {
    allowSite(request, response, sites);
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (request.method === 'GET' && request.url === '/ping') return response.end('Ok.\n');
    answer(request, response, engine, token, sites).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      const status = error instanceof Refusal ? error.status : 400;
      response
        .writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' })
        .end(errorMessage(error, 'en'));
    });
  });
  // A page asks again before it thinks the line dead.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await engine.close();
    },
  };
}

function allowSite({ headers }: IncomingMessage, response: ServerResponse, sites: readonly string[]): void {
  response.setHeader('Vary', 'Origin');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const { origin } = headers;
  if (!origin || !sites.includes(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Methods', 'POST');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  response.setHeader('Access-Control-Max-Age', '600');
  // A page of the network asks for a machine's own address.
  if (headers['access-control-request-private-network'])
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  engine: FarEngine,
  token: string,
  sites: readonly string[],
): Promise<void> {
  const { origin, authorization } = request.headers;
  if (origin && !sites.includes(origin))
    throw new Refusal(403, `site not allowed: ${origin}; start with --site ${origin}`);
  if (!isToken(authorization, token))
    throw new Refusal(401, 'token refused: it is not the one that this server was started with');
  if (request.method !== 'POST')
    throw new Refusal(405, `method not allowed: ${request.method}; POST the query`);
  const settings = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const rows = limitOf(settings.get('max_result_rows'), remoteLimits.rows + 1);
  const seconds = limitOf(settings.get('max_execution_time'), 600);
  const sql = await readQuery(request);
  const stop = new AbortController();
  const late = new Refusal(408, `too slow: not answered in ${seconds} seconds; narrow the query`);
  const clock = setTimeout(() => stop.abort(late), seconds * 1000);
  // Whoever asked has gone.
  response.on('close', () => stop.abort(new Refusal(499, 'cancelled')));
  try {
    for await (const part of engine.answer(sql, rows, stop.signal)) {
      if (!response.headersSent)
        response.writeHead(200, { 'Content-Type': 'application/json;charset=utf-8' });
      if (response.destroyed) return;
      if (!response.write(part)) await once(response, 'drain', { signal: stop.signal });
    }
    response.end();
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(clock);
  }
}

function limitOf(said: string | null, most: number): number {
  const value = Number(said);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : most;
}

/** In a time that says nothing of how much of it is right. */
function isToken(authorization = '', token: string): boolean {
  const pair = Buffer.from(authorization.replace(/^Basic /i, ''), 'base64').toString();
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(pair.slice(pair.indexOf(':') + 1)), digest(token));
}

async function readQuery(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxQueryBytes) throw new Refusal(413, `query too long: more than ${maxQueryBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
