/** The engine's WebAssembly module on its way here: fetched, counted, unpacked. */

import { Fault } from '../text/error-message.ts';
import { free } from './release-arrow.ts';

export interface Progress {
  /** Bytes received over the wire so far. */
  readonly loaded: number;
  /** Bytes to come in all; null when the host packed the answer a second time and hides the sum. */
  readonly total: number | null;
}

/**
 * Fetches a WebAssembly module shipped as gzip (browsers unpack gzip, not brotli) and returns it unpacked.
 * A host that already unpacks `.gz` on the wire is noticed by the first bytes. Throws an `AbortError` on
 * cancel and a sentence when the file is not there.
 */
export async function fetchModule(
  url: string,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  try {
    return await unpack(await fetchCounted(url, onProgress, signal));
  } catch (error) {
    // A browser reports a stream cut by the signal as a failed fetch.
    signal?.throwIfAborted();
    throw error;
  }
}

async function fetchCounted(
  url: string,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok || !response.body)
    throw new Fault({
      zh: `没有取到查询引擎：${url}（${response.status}）`,
      en: `engine module not found: ${url} (${response.status})`,
    });
  const packed = response.headers.get('Content-Encoding');
  const length = Number(response.headers.get('Content-Length'));
  const total = !packed && length > 0 ? length : null;
  let loaded = 0;
  onProgress({ loaded, total });
  return toBlob(response.body, '', (bytes) => {
    loaded += bytes;
    onProgress({ loaded, total });
  });
}

async function unpack(file: Blob): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = gzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return toBlob(bytes, 'application/wasm');
}

const pieceBytes = 1 << 21;

/** Gathers a stream into a file, which the browser keeps outside the page, and frees its chunks on the way. */
async function toBlob(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  type: string,
  onChunk: (bytes: number) => void = () => undefined,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let [chunks, held]: [Uint8Array<ArrayBuffer>[], number] = [[], 0];
  const put = () => {
    pieces.push(new Blob(chunks));
    // A chunk that is a part of a buffer may share it with the next one.
    free(chunks.filter(({ buffer, byteLength }) => buffer.byteLength === byteLength));
    [chunks, held] = [[], 0];
  };
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    // Freed, it no longer knows its length.
    const { byteLength } = step.value;
    chunks.push(step.value);
    held += byteLength;
    if (held >= pieceBytes) put();
    onChunk(byteLength);
  }
  put();
  return new Blob(pieces, { type });
}
