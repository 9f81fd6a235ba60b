/** When a page asks for its copy. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginWork } from '../../text/pending-work.ts';
import { keepCopy } from './register.ts';

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
