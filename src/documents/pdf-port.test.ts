import { expect, test } from 'vitest';
import { PdfPort } from './pdf-port.ts';

interface Heard {
  readonly stream?: number;
  readonly chunk?: { readonly items?: readonly unknown[]; readonly styles?: object };
  readonly data?: { readonly bytes: Uint8Array };
}

/** What a listener hears of a message. */
async function heard(message: object, transfer?: Transferable[]): Promise<Heard> {
  const port = new PdfPort();
  const first = new Promise<unknown>((resolve) =>
    port.addEventListener('message', ({ data }) => resolve(data)),
  );
  port.postMessage(message, transfer);
  // pdf.js goes on with the object that it has posted.
  if ('chunk' in message) Object.assign(message.chunk as object, { items: [], styles: {} });
  return (await first) as Heard;
}

test('the letters of a page are handed over as they are, whatever their writer does next', async () => {
  const items = [{ str: '5' }, { str: '%' }];
  const styles = { f1: { fontFamily: 'serif' } };
  const { stream, chunk } = await heard({ stream: 4, chunk: { items, styles, lang: null } });
  expect(stream).toBe(4);
  expect(chunk?.items).toBe(items);
  expect(chunk?.styles).toBe(styles);
});

test('anything else is copied, and what is transferred leaves its sender', async () => {
  const bytes = new Uint8Array([1, 2]);
  const copied = (await heard({ data: { bytes } })).data?.bytes;
  expect(copied).toEqual(bytes);
  expect(copied).not.toBe(bytes);
  const moved = (await heard({ data: { bytes } }, [bytes.buffer])).data?.bytes;
  expect(moved).toEqual(new Uint8Array([1, 2]));
  expect(bytes.length).toBe(0);
  const items = [{ str: '5' }];
  const drawn = await heard({ stream: 4, chunk: { items, fonts: 1 } });
  expect(drawn.chunk?.items).not.toBe(items);
});

test('who no longer listens hears nothing', async () => {
  const port = new PdfPort();
  const stop = new AbortController();
  const told: string[] = [];
  const left = () => told.push('left');
  port.addEventListener('message', () => told.push('stopped'), { signal: stop.signal });
  port.addEventListener('message', left);
  port.addEventListener('message', () => told.push('stays'));
  stop.abort();
  port.removeEventListener('message', left);
  port.postMessage({});
  await Promise.resolve();
  expect(told).toEqual(['stays']);
});
