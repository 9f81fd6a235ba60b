/** Reads files beside the page, which answers meanwhile, and paints pages of PDF. */

import type { TextDocument } from '../documents/document.ts';
import { type Reading, readDocuments } from '../documents/read.ts';
import { renderPage } from '../documents/render-page.ts';
import { errorText } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';

export type DocumentRequest = { readonly pdfFiles: string } & (
  | { readonly files: readonly File[] }
  /** `page` from 0, `scale` in device pixels a point. */
  | { readonly file: Blob; readonly page: number; readonly scale: number }
);

/** A reading without the bytes, which the file holds. */
type WorkerReading = { readonly name: string } & (
  | { readonly document: TextDocument }
  | { readonly problem: Text }
);

export type DocumentAnswer =
  /** The share of a file that is read. */
  | { readonly name: string; readonly share: number }
  | ({ readonly file: File } & WorkerReading)
  | { readonly done: true }
  | { readonly bitmap: ImageBitmap }
  | { readonly fault: Text };

const answer = (message: DocumentAnswer, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

let painted: { readonly file: Blob; readonly bytes: Uint8Array } | null = null;

addEventListener('message', async ({ data }: MessageEvent<DocumentRequest>) => {
  const { pdfFiles } = data;
  try {
    if ('files' in data) {
      for (const file of data.files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        answer({ name: file.name, share: 0 });
        const onProgress = (share: number) => answer({ name: file.name, share });
        for await (const reading of readDocuments({ name: file.name, bytes }, { pdfFiles, onProgress }))
          answer(toAnswer(file, reading));
      }
      answer({ done: true });
    } else {
      // A request brings a copy of the handle; the same file has the same size and words.
      if (painted?.file.size !== data.file.size)
        painted = { file: data.file, bytes: new Uint8Array(await data.file.arrayBuffer()) };
      const bitmap = await renderPage(painted.bytes, data.page, data.scale, pdfFiles);
      answer({ bitmap }, [bitmap]);
    }
  } catch (error) {
    answer({ fault: errorText(error) });
  }
});

/** With the file that the reading is of: the given one, or what a zip held. */
function toAnswer(file: File, reading: Reading): { readonly file: File } & WorkerReading {
  if ('problem' in reading) return { ...reading, file };
  const { name, document, bytes } = reading;
  const own = name === file.name ? file : new File([bytes as Uint8Array<ArrayBuffer>], name);
  return { name, document, file: own };
}
