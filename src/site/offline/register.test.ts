/** When a page asks for its copy. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginWork } from '../../text/pending-work.ts';
import { offerReload } from '../../ui/news.ts';
import { keepCopy } from './register.ts';

vi.mock('../../ui/news.ts', () => ({ offerReload: vi.fn() }));

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
  const page = { location: { href: 'https://example.org/ledger/' } };
  vi.stubGlobal('window', Object.assign(page, { top: page }));
  vi.stubGlobal('location', page.location);
  vi.stubGlobal('document', {
    baseURI: page.location.href,
    documentElement: { dataset: { root: './' } },
    querySelector: () => null,
  });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      controller: null,
      addEventListener: () => undefined,
      register: async (address: string) => void asked.push(address),
    },
  });
});
afterEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page where nothing is done asks for its copy', async () => {
  void keepCopy();
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(1);
});

test('while a file is read or a query runs no copy is asked for, and afterwards it is', async () => {
  const end = beginWork();
  void keepCopy();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toEqual([]);
  end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(1);
});

test.each([
  ['is told of a newer version', false, 1],
  ['is of the host’s own version says nothing', true, 0],
  ['has a worker that never answers says nothing', undefined, 0],
])('a page from the copy that %s; its copy is asked for all the same', async (_, isOwn, times) => {
  const postMessage = (__: unknown, [port]: MessagePort[]) =>
    isOwn === undefined ? undefined : port?.postMessage(isOwn);
  Object.assign(navigator.serviceWorker, { controller: { postMessage } });
  void keepCopy();
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done, 20));
  expect(offerReload).toHaveBeenCalledTimes(times);
  expect(asked).toHaveLength(1);
});
