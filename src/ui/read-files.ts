/** Files of a person → the documents in them, and pages as printed: both in a worker that is fetched when it is needed. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { TextDocument } from '../documents/document.ts';
import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { openWorker } from '../text/trusted.ts';
import type { DocumentAnswer, DocumentRequest } from './document-worker.ts';
import workerUrl from './document-worker.ts?worker&url';
import { siteRoot } from './page-context.ts';

/** What one file, or a file of a zip, was read as. */
export type FileReading = { readonly name: string; readonly file: File } & (
  | { readonly document: TextDocument }
  | { readonly problem: Text }
);

export interface ReadProgress {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
}

export interface DocumentReader {
  /** `null` while nothing is read. */
  readonly progress: ReadProgress | null;
  /** Tells each document as it is read; what was read before an end by `cancel` stays told. */
  readonly read: (files: readonly File[], tell: (reading: FileReading) => void) => Promise<void>;
  readonly cancel: () => void;
}

const request = <T extends object>(one: T): T & { readonly pdfFiles: string } => ({
  ...one,
  pdfFiles: `${siteRoot()}pdf/`,
});

export function useDocumentReader(): DocumentReader {
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  return {
    progress,
    cancel: () => end.current(),
    read: (files, tell) => {
      end.current();
      const worker = openWorker(workerUrl);
      setProgress({ name: files[0]?.name ?? '', share: 0 });
      return new Promise((resolve) => {
        const stop = () => {
          worker.terminate();
          setProgress(null);
          resolve();
        };
        end.current = stop;
        let current = files[0] ?? new File([], '');
        const fail = (why: Text) => {
          tell({ name: current.name, file: current, problem: brokenOff(why) });
          stop();
        };
        worker.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
          if ('share' in data) {
            current = files.find(({ name }) => name === data.name) ?? current;
            setProgress(data);
          } else if ('file' in data) tell(data);
          else if ('done' in data) stop();
          else if ('fault' in data) fail(data.fault);
        };
        worker.onerror = ({ message }) => fail(message ? errorText(message) : noMemory);
        worker.postMessage(request({ files }) satisfies DocumentRequest);
      });
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
