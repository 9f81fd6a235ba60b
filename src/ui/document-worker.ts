/** Reads files beside the page, which answers meanwhile, and paints pages of PDF. */

import type { TextDocument } from '../documents/document.ts';
import { preparePdf } from '../documents/pdf-library.ts';
import { type Reading, readDocuments } from '../documents/read.ts';
import { renderPage } from '../documents/render-page.ts';
import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';

/** `stop` ends the reading of files: what is read of the one in work is told. `prepare` fetches what a PDF is read with. */
export type DocumentRequest = { readonly stop: true } | { readonly prepare: true } | DocumentTask;

/** With `inParts` a long file is told as far as it is read, too; `page` from 0, `scale` in device pixels a point. */
type DocumentTask = { readonly pdfFiles: string } & (
  | { readonly files: readonly File[]; readonly inParts: boolean }
  | { readonly file: Blob; readonly page: number; readonly scale: number }
);

/** A reading without the bytes, which the file holds. */
type WorkerReading = { readonly name: string } & (
  | { readonly document: TextDocument }
  | { readonly problem: Text }
);

export interface PagesRead {
  readonly read: number;
  /** 0 where the format knows none. */
  readonly of: number;
}

/** Which of the given files a reading is of, from 0; `member` is what a zip held, `null` of the given file itself. */
interface Whence {
  readonly at: number;
  readonly member: File | null;
}

export type DocumentAnswer =
  /** Pages of a file that are read, and how many it has. */
  | ({ readonly name: string } & PagesRead)
  | ({ readonly isWhole: boolean } & Whence & WorkerReading)
  | { readonly done: true }
  | { readonly bitmap: ImageBitmap }
  | { readonly fault: Text };

const answer = (message: DocumentAnswer, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

let painted: { readonly file: Blob; readonly bytes: Uint8Array } | null = null;
const stop = new AbortController();

addEventListener('message', async ({ data }: MessageEvent<DocumentRequest>) => {
  if ('stop' in data) return stop.abort();
  // Who opens a PDF is told what could not be fetched.
  if ('prepare' in data) return void preparePdf().catch(() => undefined);
  const { pdfFiles } = data;
  try {
    if ('files' in data) await readAll(data.files, data.inParts, pdfFiles);
    else {
      // A request brings a copy of the handle; the same file has the same size and words.
      if (painted?.file.size !== data.file.size)
        painted = { file: data.file, bytes: new Uint8Array(await data.file.arrayBuffer()) };
      const bitmap = await renderPage(painted.bytes, data.page, data.scale, pdfFiles);
      answer({ bitmap }, [bitmap]);
    }
  } catch (error) {
    answer(stop.signal.aborted ? { done: true } : { fault: errorText(error) });
  }
});

async function readAll(files: readonly File[], inParts: boolean, pdfFiles: string): Promise<void> {
  const { signal } = stop;
  for (const [at, file] of files.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    answer({ name: file.name, read: 0, of: 0 });
    const onProgress = (read: number, of: number): Promise<void> => {
      answer({ name: file.name, read, of });
      return breath();
    };
    const tell = (reading: Reading, isWhole: boolean): void => {
      const { document } = { document: null, ...reading };
      answer({ ...toAnswer(file, reading), at, isWhole }, document ? [document.runs.buffer] : []);
    };
    // A file of a zip is told whole: it would have to be copied for each part.
    const onPart = (name: string, document: TextDocument): void => {
      if (inParts && name === file.name) tell({ name, document, bytes }, false);
    };
    const options = { pdfFiles, signal, onProgress, onPart };
    for await (const reading of readDocuments({ name: file.name, bytes }, options)) tell(reading, true);
  }
  answer({ done: true });
}

/** Lets the worker hear what came meanwhile: pdf.js in its own thread never rests. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The page has the given file: a second handle to it would be another file to whoever paints its pages. */
function toAnswer(file: File, reading: Reading): Pick<Whence, 'member'> & WorkerReading {
  if ('problem' in reading) return { ...reading, member: null };
  const { name, document, bytes } = reading;
  const isGiven = name === file.name;
  return { name, document, member: isGiven ? null : new File([bytes as Uint8Array<ArrayBuffer>], name) };
}
