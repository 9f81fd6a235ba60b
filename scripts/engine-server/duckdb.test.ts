import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { openNodeDatabase } from '../../src/engine/node.ts';
import { openRemoteEngine } from '../../src/engine/remote.ts';
import { openDuckDb } from './duckdb.ts';
import { holdsTo } from './far-cases.ts';
import { basic, site, token } from './far-facts.ts';

const far = holdsTo({
  open: openDuckDb,
  product: 'DuckDB',
  values: [
    ['9007199254740993::bigint', 'BIGINT', '9007199254740993'],
    ['1.10::decimal(10,2)', 'DECIMAL(10,2)', 1.1],
    ["date '2020-02-29'", 'DATE', '2020-02-29'],
    ['[1, null, 3]', 'LIST', '[1,null,3]'],
  ],
  writes: [
    'create table x (i int)',
    'drop view facts',
    "copy (select 1) to 'facts.csv'",
    "export database 'exported'",
    "attach 'x.db'",
    'set threads = 1',
    'select 1; drop view facts',
    'install spatial',
    'pragma enable_profiling',
    "select * from read_text('/etc/passwd')",
  ],
  endless: 'select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 1',
});

let here: Database;
beforeAll(async () => {
  here = await openNodeDatabase();
});
afterAll(() => here.close());

test.each([
  '1::tinyint',
  '18446744073709551615::ubigint',
  '(-170141183460469231731687303715884105727)::hugeint',
  '340282366920938463463374607431768211455::uhugeint',
  '12345678901234567890.123456::decimal(38,6)',
  '5::decimal(4,0)',
  '0.1::float',
  '0.1::double',
  "'nan'::double",
  "'-inf'::double",
  "date '-infinity'",
  "date '0044-03-15 (BC)'",
  "timestamp '2020-01-02 03:04:05'",
  "timestamp '2020-01-02 03:04:05.6789'",
  "timestamp_s '2020-01-02 03:04:05'",
  "timestamp_ns '2020-01-02 03:04:05.123456789'",
  "timestamp 'infinity'",
  "timestamptz '2020-01-02 03:04:05+08'",
  "time '01:02:03.4'",
  "interval '1 year 2 days 3 seconds'",
  'true',
  'null',
  '\'文本 "quoted"\nline\'',
  "'x'::enum('x', 'y')",
  "'\\xAA\\x00'::blob",
  '[9007199254740993, null]',
  '[0.1::float]',
  "[date '2020-01-01']",
  "{'a': 1, 'b': [1.50], 'c': 'x'}",
  "map {'k': 1, 'l': null}",
  'array_value(1, 2)',
  'union_value(n := 2)',
])('%s is the same cell from afar as from the page’s own engine', async (value) => {
  const [there, own] = [await far.ask(`select ${value} as v`), await here.query(`select ${value} as v`)];
  const seen = ({ columns: [column] }: typeof own) => [column?.get(0), column?.kind, column?.integer];
  expect(seen(there)).toEqual(seen(own));
});

test('what may not be run is not prepared either: no folder is made', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'export-')), 'made');
  const body = `export database '${folder}'`;
  const answer = await fetch(far.front().address, {
    method: 'POST',
    headers: { Authorization: basic(token) },
    body,
  });
  expect(await answer.text()).toMatch(/^for reading alone/);
  expect(await readdir(join(folder, '..'))).toEqual([]);
});

test('the site is let in, another is not, and neither without the token', async () => {
  const asked = (headers: Record<string, string>, method = 'POST') =>
    fetch(far.front().address, { method, headers, ...(method === 'POST' ? { body: 'select 1' } : {}) });
  const preflight = await asked({ Origin: site, 'Access-Control-Request-Method': 'POST' }, 'OPTIONS');
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe(site);
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
  const Authorization = basic(token);
  expect((await asked({ Origin: site, Authorization })).status).toBe(200);
  const stranger = await asked({ Origin: 'https://other.example', Authorization });
  expect([stranger.status, stranger.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
  expect((await asked({ Origin: site })).status).toBe(401);
  expect((await asked({ Origin: site, Authorization: basic(`${token}x`) })).status).toBe(401);
  expect((await asked({ Origin: site, Authorization }, 'DELETE')).status).toBe(405);
});

test.each<[string, number, string, RegExp]>([
  ['a web page', 200, '<!doctype html>', /^unreadable answer: <!doctype html>; leave FORMAT out/],
  ['an empty failure', 502, '', /^no answer of an engine: .* \(502\); see that the address/],
  ['rows of another format', 200, '1,2\n', /^unreadable answer: 1,2; leave FORMAT out of the query$/],
  [
    'settings that may not be set',
    500,
    "Code: 164. DB::Exception: Cannot modify 'readonly' setting",
    /^settings refused: .*readonly = 2$/,
  ],
  [
    'a user that is not known',
    500,
    'Code: 516. DB::Exception: default: Authentication failed',
    /^token refused: /,
  ],
])('%s is told as what it is', async (_, status, body, said) => {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await expect(openRemoteEngine({ address: origin, token: '', origins: [origin] })).rejects.toThrow(said);
  server.close();
});

test('an engine that is not there is told with what to look at', async () => {
  const origin = 'http://localhost:9';
  await expect(openRemoteEngine({ address: origin, token: '', origins: [origin] })).rejects.toThrow(
    'engine not reached: http://localhost:9; see that it runs',
  );
});
