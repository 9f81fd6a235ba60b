import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchModule, type Progress } from './fetch-wasm.ts';

const wasm = new Uint8Array(100_000).map((_, index) =>
  index < 4 ? (index === 0 ? 0 : 0x60 + index) : index % 251,
);
const packed = new Uint8Array(gzipSync(wasm));

function answerWith(body: Uint8Array<ArrayBuffer> | null, headers: Record<string, string>, status = 200) {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    return new Response(body, { headers, status });
  });
}
afterEach(() => vi.unstubAllGlobals());

async function fetched(headers: Record<string, string>, body = packed) {
  answerWith(body, headers);
  const steps: Progress[] = [];
  const blob = await fetchModule('duckdb-eh.wasm.gz', (progress) => steps.push(progress));
  const same = Buffer.from(await blob.arrayBuffer()).equals(wasm);
  return { steps, type: blob.type, same };
}

test('a gzipped module is unpacked, and progress ends at exactly the bytes of the file', async () => {
  const { steps, type, same } = await fetched({ 'Content-Length': String(packed.length) });
  expect(type).toBe('application/wasm');
  expect(same).toBe(true);
  expect(steps[0]).toEqual({ loaded: 0, total: packed.length });
  expect(steps.at(-1)).toEqual({ loaded: packed.length, total: packed.length });
});

test('a host that unpacks .gz on the wire is taken as it is, without a total', async () => {
  const { steps, same } = await fetched({ 'Content-Length': '5', 'Content-Encoding': 'gzip' }, wasm);
  expect(same).toBe(true);
  expect(steps.at(-1)).toEqual({ loaded: wasm.length, total: null });
});

test('a missing file is a sentence, a cancelled fetch an AbortError', async () => {
  answerWith(null, {}, 404);
  await expect(fetchModule('x.gz', () => undefined)).rejects.toThrow('engine module not found: x.gz (404)');
  answerWith(packed, {});
  await expect(fetchModule('x.gz', () => undefined, AbortSignal.abort())).rejects.toThrow(/abort/i);
});

test('a fetch cancelled on its way is an AbortError too, whatever the stream calls it', async () => {
  const controller = new AbortController();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (stream) => stream.enqueue(packed.slice(0, 100)),
    pull: (stream) => {
      controller.abort();
      stream.error(new TypeError('Failed to fetch'));
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body));
  const fetching = fetchModule('x.gz', () => undefined, controller.signal);
  await expect(fetching).rejects.toMatchObject({ name: 'AbortError' });
});
