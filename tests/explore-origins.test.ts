import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDataOrigins } from '../scripts/data-origins.ts';
import { Output } from '../scripts/output.ts';
import { type Opened, type Visit, visit } from './visit.ts';

const root = join(import.meta.dirname, '..');
const table = Buffer.from(
  parquetWriteBuffer({
    columnData: [
      { name: 'office', type: 'STRING', data: ['北京', '上海', '乌鲁木齐'] },
      { name: 'cases', type: 'INT32', data: Int32Array.from([12, 34, 56]) },
    ],
  }),
);

interface Host {
  readonly origin: string;
  /** Method and path of every request. */
  readonly asked: string[];
  readonly server: Server;
}

/** A file server that gives ranges, and ways in which one may fail to. */
async function openHost(other: () => string): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(`${request.method} ${path}`);
    const open = { 'Access-Control-Allow-Origin': '*' };
    if (path === '/silent.parquet') return giveRange(response, request.headers.range, {});
    if (path === '/moved.parquet') {
      return response.writeHead(302, { ...open, Location: `${other()}/good.parquet` }).end();
    }
    if (path === '/moved-silent.parquet') {
      return response.writeHead(302, { Location: `${other()}/good.parquet` }).end();
    }
    if (path === '/closed.parquet') return response.writeHead(403, open).end();
    if (path === '/failing.parquet') return response.writeHead(503, open).end();
    if (path === '/page.parquet')
      return response.writeHead(200, { ...open, 'Content-Type': 'text/html' }).end('<p>');
    if (path === '/whole.parquet') return giveRange(response, undefined, open);
    if (path === '/changing.parquet') {
      const changed = new Date(1.7e12 + asked.length * 5000).toUTCString();
      return giveRange(response, request.headers.range, { ...open, 'Last-Modified': changed });
    }
    if (path === '/words.parquet')
      return giveRange(response, request.headers.range, open, Buffer.alloc(500, 'word '));
    if (path === '/good.parquet') {
      return giveRange(response, request.headers.range, {
        ...open,
        'Last-Modified': new Date(1.7e12).toUTCString(),
      });
    }
    return response.writeHead(404, open).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, asked, server };
}

function giveRange(
  response: ServerResponse,
  range: string | undefined,
  headers: Readonly<Record<string, string>>,
  bytes = table,
) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  const part = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
  const said = { 'Content-Type': 'application/octet-stream', 'Content-Length': part.length, ...headers };
  return response.writeHead(from === undefined ? 200 : 206, said).end(part);
}

let folder: string;
let at: Visit;
let room: Opened;
let allowed: Host;
let other: Host;

beforeAll(async () => {
  other = await openHost(() => '');
  allowed = await openHost(() => other.origin);
  // The built site as its host would have built it with the allowed origin in DATA_ORIGINS.
  folder = await mkdtemp(join(tmpdir(), 'origins-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  await writeDataOrigins(new Output(folder), [allowed.origin]);
  for (const path of ['explore/index.html', 'en/explore/index.html']) {
    const file = join(folder, path);
    const html = await readFile(file, 'utf8');
    expect(html).toContain('"origins":[]');
    await writeFile(file, html.replace('"origins":[]', `"origins":${JSON.stringify([allowed.origin])}`));
    await Promise.all([rm(`${file}.br`), rm(`${file}.gz`)]);
  }
  at = await visit({ folder });
  // What is moved to the other one, and what the policy is tried with, is refused.
  const origins = [allowed.origin, other.origin];
  room = await at.open('en/explore/', { origins, breaches: new RegExp(other.origin) });
  await room.page.locator('.remote summary').click();
});
afterAll(async () => {
  await at.close();
  for (const { server } of [allowed, other]) server.close();
  await rm(folder, { recursive: true, force: true });
});

async function reach(address: string): Promise<void> {
  const field = room.page.locator('.remote-address');
  await field.fill(address);
  await field.press('Enter');
}

test('the allowed origin stands beside the field and is put into it', async () => {
  const { page } = room;
  expect(await page.locator('[data-part=origins]').innerText()).toContain(allowed.origin);
  await page.getByRole('button', { name: allowed.origin }).click();
  expect(await page.locator('.remote-address').inputValue()).toBe(`${allowed.origin}/`);
  expect(allowed.asked).toEqual([]);
});

test('a file of the allowed origin is read by ranges, without asking its server for leave first', async () => {
  const { page } = room;
  await reach(`${allowed.origin}/good.parquet`);
  await page.getByRole('button', { name: 'Fetch' }).click();
  await page.locator('.preview').waitFor();
  expect(await page.locator('.preview').innerText()).toContain('乌鲁木齐');
  expect(new Set(allowed.asked)).toEqual(new Set(['HEAD /good.parquet', 'GET /good.parquet']));
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  expect(room.errors).toEqual([]);
});

test.each<[string, RegExp]>([
  [
    'silent.parquet',
    /^reading not allowed: http:.* lets no other site read it .*Access-Control-Allow-Origin/,
  ],
  ['moved.parquet', /^sent on: .*moved\.parquet leads to an origin that is not allowed here; download/],
  ['moved-silent.parquet', /^sent on: .* not allowed here; download/],
  ['missing.parquet', /^address not found: .*missing\.parquet \(404\); see/],
  ['closed.parquet', /^address closed: .* \(403\); download/],
  ['failing.parquet', /^address failing: .* \(503\); try again/],
  ['page.parquet', /^a web page, not a file: .*; give the address/],
  ['whole.parquet', /^no ranges: .* whole files only; download/],
  ['words.parquet', /^not a Parquet file: .*words\.parquet/],
  ['changing.parquet', /^file changed: .* look at its columns again/],
])('%s is refused in a sentence of its own', async (name, said) => {
  await reach(`${allowed.origin}/${name}`);
  await expect.poll(() => room.page.locator('.fault').first().innerText()).toMatch(said);
});

test('of an origin that is not allowed nothing is asked; the sentence names those that are', async () => {
  await reach(`${other.origin}/good.parquet`);
  await expect
    .poll(() => room.page.locator('.fault').first().innerText())
    .toBe(
      `origin not allowed: ${other.origin}; read are this site (${at.site.address.slice(0, -1)}), ${allowed.origin}; download the file and choose it from this computer`,
    );
  expect(other.asked).toEqual([]);
});

test('the policy itself keeps the page from other origins, and all other pages from the allowed one', async () => {
  const tried = (opened: Opened, origin: string) =>
    opened.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'kept',
        ),
      `${origin}/good.parquet`,
    );
  expect(await tried(room, other.origin)).toBe('kept');
  expect(await tried(room, allowed.origin)).toBe('read');
  const home = await at.open('en/', { breaches: new RegExp(allowed.origin) });
  expect(await tried(home, allowed.origin)).toBe('kept');
  await home.done();
  expect(other.asked).toEqual([]);
});

test('a link that names a file asks before anything of it is fetched', async () => {
  allowed.asked.length = 0;
  const address = `${allowed.origin}/good.parquet`;
  const opened = await at.open(`en/explore/#parquet=${encodeURIComponent(address)}`, {
    origins: [allowed.origin],
  });
  const { page } = opened;
  await page.getByText('nothing of it has been fetched').waitFor();
  expect(await page.locator('.remote-address').inputValue()).toBe(address);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('See its columns');
  await page.waitForTimeout(300);
  expect(allowed.asked).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByLabel('cases').waitFor();
  expect(allowed.asked[0]).toBe('HEAD /good.parquet');
  await opened.done();
});

test('a server that does not answer is told apart from one that forbids', async () => {
  allowed.server.closeAllConnections();
  await new Promise((done) => allowed.server.close(done));
  // What was read before may still be in the browser's cache.
  await reach(`${allowed.origin}/unread.parquet`);
  await expect
    .poll(() => room.page.locator('.fault').first().innerText())
    .toMatch(/^address not reached: .* does not answer; see whether/);
});
