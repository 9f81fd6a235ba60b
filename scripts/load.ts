/**
 * Many readers at once, over the loopback: requests a second and the slowest answers of the preview server, and of
 * nginx on the same files where it is installed. The client takes part of the same processors.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from './build.ts';
import { serve } from './serve.ts';

const usage = `npm run load -- [seconds] [connections]
  seconds      how long each kind of file is asked for; 5 by default
  connections  how many readers ask at the same time; 32 by default`;

const [seconds = 5, connections = 32] = process.argv.slice(2).map(Number);
const kinds: Readonly<Record<string, string>> = {
  'overview, compressed': '',
  'embed, compressed': 'embed/app-users/',
  'observations.csv, compressed': 'data/observations.csv',
};

/** Milliseconds of one request, its answer read to the end. @throws for any answer but 200 and 304 */
function ask(address: string, agent: Agent, etag?: string): Promise<{ ms: number; etag: string }> {
  const start = performance.now();
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': 'br, gzip', ...(etag ? { 'if-none-match': etag } : {}) };
    request(address, { agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 || answer.statusCode === 304
          ? done({ ms: performance.now() - start, etag: String(answer.headers.etag ?? '') })
          : fail(new Error(`${answer.statusCode} for ${address}`)),
      );
    })
      .on('error', fail)
      .end();
  });
}

async function load(server: string, address: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  for (const [kind, path] of Object.entries(kinds)) {
    const { etag } = await ask(address + path, agent);
    for (const [how, known] of [
      ['', undefined],
      [', unchanged', etag],
    ] as const) {
      const times: number[] = [];
      const end = performance.now() + seconds * 1000;
      const reader = async () => {
        while (performance.now() < end) times.push((await ask(address + path, agent, known)).ms);
      };
      await Promise.all(Array.from({ length: connections }, reader));
      times.sort((a, b) => a - b);
      const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
      console.log(
        `| ${server} | ${kind}${how} | ${Math.round(times.length / seconds)} | ${at(0.5)} | ${at(0.99)} |`,
      );
    }
  }
  agent.destroy();
}

/** nginx on the built files with the headers of the build, one worker a processor; null where it is not installed. */
async function startNginx(
  port: number,
): Promise<{ readonly address: string; readonly close: () => void } | null> {
  if (spawnSync('nginx', ['-v']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'reform-ledger-load-'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes auto; events {}
http { access_log off; types { text/html html; text/csv csv; } sendfile on; keepalive_requests 1000000;
client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
include ${dist}/nginx-headers.conf;
server { listen 127.0.0.1:${port}; root ${dist}; gzip_static on; } }`,
  );
  const own: ChildProcess = spawn('nginx', [
    '-c',
    join(folder, 'nginx.conf'),
    '-e',
    join(folder, 'error.log'),
  ]);
  const close = () => {
    own.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  const agent = new Agent();
  for (let tries = 0; tries < 50; tries++) {
    if (
      await ask(address, agent).then(
        () => true,
        () => false,
      )
    )
      return { address, close };
    await new Promise((done) => setTimeout(done, 100));
  }
  close();
  throw new Error(`nginx does not answer on port ${port}; is it taken?`);
}

if (![seconds, connections].every((number) => Number.isInteger(number) && number > 0)) {
  console.log(usage);
  process.exit(process.argv.some((each) => /^(-h|--help)$/.test(each)) ? 0 : 1);
}
console.log(`| server | file | requests a second | p50 ms | p99 ms |\n|---|---|---|---|---|`);
const site = await serve(dist);
await load('preview', site.address);
await site.close();
const nginx = await startNginx(18_473);
if (nginx) {
  await load('nginx', nginx.address).finally(nginx.close);
} else console.error('nginx is not installed: it is left out');
