import { afterEach, expect, test, vi } from 'vitest';
import { unpaged } from '../documents/document.ts';
import type { DocumentAnswer } from './document-worker.ts';
import { type FileReading, openReader } from './read-files.ts';

/** A worker that answers what it is told to, each answer copied as between threads. */
class StandIn {
  static last: StandIn;
  onmessage: ((event: { readonly data: DocumentAnswer }) => void) | null = null;
  constructor() {
    StandIn.last = this;
  }
  addEventListener() {}
  postMessage() {}
  terminate() {}
  answers(data: DocumentAnswer) {
    this.onmessage?.({ data: structuredClone(data) });
  }
}

afterEach(() => vi.unstubAllGlobals());

test('all parts of a file are of the file that was given, what a zip holds is of its own', async () => {
  vi.stubGlobal('Worker', StandIn);
  vi.stubGlobal('location', new URL('http://localhost/extract/'));
  vi.stubGlobal('document', {
    baseURI: 'http://localhost/extract/',
    documentElement: { dataset: { root: '../' } },
  });
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
