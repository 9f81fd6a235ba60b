/** Files of a person → the documents in them, and pages as printed: both in a worker that is fetched when it is needed. */

import { useEffect, useMemo, useState } from 'react';
import type { TextDocument } from '../documents/document.ts';
import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { asWork } from '../text/pending-work.ts';
import { openWorker } from '../text/trusted.ts';
import type { DocumentAnswer, DocumentRequest, PagesRead } from './document-worker.ts';
import workerUrl from './document-worker.ts?worker&url';
import { siteRoot } from './page-context.ts';

/** What one file, or a file of a zip, was read as; the document is `isWhole` unless more pages follow. */
export type FileReading = { readonly name: string; readonly file: File } & (
  | { readonly document: TextDocument; readonly isWhole: boolean }
  | { readonly problem: Text }
);

interface ReadProgress extends PagesRead {
  readonly name: string;
}

export interface DocumentReader {
  /** `null` while nothing is read. Told apart from the room's state, which is large and does not change with it. */
  readonly progress: () => ReadProgress | null;
  readonly onProgress: (listener: () => void) => () => void;
  /**
   * Tells each document as it is read; what was read before an end by `cancel` stays told.
   * @param tellPart told the pages of a long document that have come, the last time when it is cancelled
   */
  readonly read: (
    files: readonly File[],
    tell: (reading: FileReading) => void,
    tellPart?: (reading: FileReading) => void,
  ) => Promise<void>;
  readonly cancel: () => void;
  /** Starts the worker and has it fetch what a PDF is read with, so that the next file does not wait for them. */
  readonly prepare: () => void;
}

const request = <T extends object>(one: T): T & { readonly pdfFiles: string } => ({
  ...one,
  pdfFiles: `${siteRoot()}pdf/`,
});

/** A worker in the middle of a file without pages hears nothing; after so long it is ended. */
const patienceMs = 1500;

export function useDocumentReader(): DocumentReader {
  const [reader] = useState(openReader);
  useEffect(() => () => reader.close(), [reader]);
  return reader;
}

export function openReader(): DocumentReader & { readonly close: () => void } {
  let progress: ReadProgress | null = null;
  const listeners = new Set<() => void>();
  const setProgress = (next: ReadProgress | null) => {
    progress = next;
    for (const listener of listeners) listener();
  };
  let prepared: Worker | null = null;
  let end = (): void => undefined;
  let cancel = (): void => undefined;
  return {
    progress: () => progress,
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => cancel(),
    prepare: () => {
      if (prepared) return;
      prepared = openWorker(workerUrl);
      prepared.onerror = () => {
        prepared = null;
      };
      prepared.postMessage({ prepare: true } satisfies DocumentRequest);
    },
    close: () => {
      end();
      prepared?.terminate();
      prepared = null;
    },
    read: (files, tell, tellPart) => {
      end();
      const worker = prepared ?? openWorker(workerUrl);
      prepared = null;
      setProgress({ name: files[0]?.name ?? '', read: 0, of: 0 });
      const reading = new Promise<void>((resolve) => {
        let patience: ReturnType<typeof setTimeout>;
        end = () => {
          clearTimeout(patience);
          worker.terminate();
          setProgress(null);
          resolve();
        };
        cancel = () => {
          worker.postMessage({ stop: true } satisfies DocumentRequest);
          clearTimeout(patience);
          patience = setTimeout(end, patienceMs);
        };
        let current = files[0] ?? new File([], '');
        const fail = (why: Text) => {
          tell({ name: current.name, file: current, problem: brokenOff(why) });
          end();
        };
        worker.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
          if ('of' in data) {
            current = files.find(({ name }) => name === data.name) ?? current;
            setProgress(data);
          } else if ('at' in data) {
            const { at, member, ...reading } = data;
            (data.isWhole ? tell : tellPart)?.({ ...reading, file: member ?? files[at] ?? current });
          } else if ('done' in data) end();
          else if ('fault' in data) fail(data.fault);
        };
        worker.onerror = ({ message }) => fail(message ? errorText(message) : noMemory);
        worker.postMessage(request({ files, inParts: tellPart !== undefined }) satisfies DocumentRequest);
      });
      return asWork(reading);
    },
  };
}

const noMemory: Text = {
  zh: '内存不够；请另存为纯文本，或分成几份',
  en: 'out of memory; save it as plain text, or part it',
};

const brokenOff = ({ zh, en }: Text): Text => ({ zh: `没有读成：${zh}`, en: `reading broke off: ${en}` });

/** A page of a file as it is printed; `null` until it is painted. */
export function usePaintedPage(file: File, page: number, scale: number): ImageBitmap | null {
  const [painted, setPainted] = useState<{ key: string; bitmap: ImageBitmap } | null>(null);
  // One worker a file: it keeps the file open from page to page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read by one worker
  const worker = useMemo(() => openWorker(workerUrl), [file]);
  useEffect(() => () => worker.terminate(), [worker]);
  const key = `${file.name} ${file.size} ${page} ${scale}`;
  useEffect(() => {
    worker.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
      if ('bitmap' in data) setPainted({ key, bitmap: data.bitmap });
    };
    worker.postMessage(request({ file, page, scale }) satisfies DocumentRequest);
  }, [worker, file, page, scale, key]);
  return painted?.key === key ? painted.bitmap : null;
}
