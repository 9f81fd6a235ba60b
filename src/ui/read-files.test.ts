import { afterEach, expect, test, vi } from 'vitest';
import { unpaged } from '../documents/document.ts';
import type { DocumentAnswer } from './document-worker.ts';
import { type FileReading, openReader } from './read-files.ts';

/** A worker that answers what it is told to, each answer copied as between threads. */
class StandIn {
  static last: StandIn;
  static started = 0;
  readonly told: object[] = [];
  onmessage: ((event: { readonly data: DocumentAnswer }) => void) | null = null;
  constructor() {
    StandIn.last = this;
    StandIn.started += 1;
  }
  addEventListener() {}
  onerror: (() => void) | null = null;
  postMessage(message: object) {
    this.told.push(message);
  }
  terminate() {}
  answers(data: DocumentAnswer) {
    this.onmessage?.({ data: structuredClone(data) });
  }
}

afterEach(() => vi.unstubAllGlobals());

const openPage = () => {
  vi.stubGlobal('Worker', StandIn);
  vi.stubGlobal('location', new URL('http://localhost/extract/'));
  vi.stubGlobal('document', {
    baseURI: 'http://localhost/extract/',
    documentElement: { dataset: { root: '../' } },
  });
};

test('all parts of a file are of the file that was given, what a zip holds is of its own', async () => {
  openPage();
  const [report, zip] = [new File(['%PDF-'], 'report.pdf'), new File(['PK'], 'two.zip')];
  const parts: FileReading[] = [];
  const whole: FileReading[] = [];
  const reading = openReader().read(
    [report, zip],
    (one) => whole.push(one),
    (one) => parts.push(one),
  );
  const worker = StandIn.last;
  const document = unpaged('5');
  const member = new File(['5'], 'report.pdf');
  worker.answers({ name: 'report.pdf', at: 0, member: null, document, isWhole: false });
  worker.answers({ name: 'report.pdf', at: 0, member: null, document, isWhole: true });
  worker.answers({ name: 'report.pdf', at: 1, member, document, isWhole: true });
  worker.answers({ done: true });
  await reading;
  expect(parts.map(({ file }) => file)).toEqual([report]);
  expect(parts[0]?.file).toBe(report);
  expect(whole[0]?.file).toBe(report);
  expect(whole[1]?.file).not.toBe(report);
  expect(whole[1]?.file.size).toBe(1);
});

test('a worker that was prepared reads the next file, and one that did not come is not waited for', async () => {
  openPage();
  const before = StandIn.started;
  const reader = openReader();
  reader.prepare();
  reader.prepare();
  const prepared = StandIn.last;
  const first = reader.read([new File(['1'], 'one.txt')], () => undefined);
  expect(StandIn.started - before).toBe(1);
  expect(prepared.told.map((message) => Object.keys(message)[0])).toEqual(['prepare', 'files']);
  prepared.answers({ done: true });
  await first;
  reader.prepare();
  StandIn.last.onerror?.();
  const second = reader.read([new File(['2'], 'two.txt')], () => undefined);
  expect(StandIn.started - before).toBe(3);
  StandIn.last.answers({ done: true });
  await second;
});
