/** pdf.js, both of its halves in this thread: our own worker, or Node. */

import type * as Pdfjs from 'pdfjs-dist';
import { problem } from './document.ts';
import { PdfPort } from './pdf-port.ts';

export type PdfLibrary = typeof Pdfjs;
export type PdfDocument = Pdfjs.PDFDocumentProxy;
export type PdfPage = Pdfjs.PDFPageProxy;

interface Halves {
  readonly pdfjs: PdfLibrary;
  /** Has the parsing half listen at a port. */
  readonly serve: (port: PdfPort) => void;
}

let library: Promise<Halves> | null = null;

function openLibrary(): Promise<Halves> {
  library ??= (async () => {
    const scope = globalThis as { window?: unknown; DOMMatrix?: unknown };
    // In a worker the parsing half would take the worker's messages for its own, unless it sees a window. In Node
    // the other half begins with a matrix of the browser, which reading text needs nothing of.
    const isBare = scope.window === undefined;
    if (isBare) scope.window = globalThis;
    scope.DOMMatrix ??= class {};
    try {
      const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
      const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
      return { pdfjs, serve: (port) => WorkerMessageHandler.initializeFromPort(port) };
    } finally {
      if (isBare) delete scope.window;
    }
  })();
  // What could not be fetched is fetched again by who asks next.
  library.catch(() => {
    library = null;
  });
  return library;
}

/** Fetches pdf.js, so that the first PDF does not wait for it. */
export async function preparePdf(): Promise<void> {
  await openLibrary();
}

export interface OpenPdf {
  readonly pdfjs: PdfLibrary;
  readonly pdf: PdfDocument;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF; the bytes are copied, pdf.js keeps what it is given.
 * @param files where pdf.js finds its tables of characters, fonts and decoders, with a slash at its end
 * @throws a sentence for a protected or damaged file
 */
export async function openPdf(bytes: Uint8Array, files: string | undefined): Promise<OpenPdf> {
  const { pdfjs, serve } = await openLibrary();
  const inWorker = files !== undefined && /^https?:/.test(files);
  const port = new PdfPort();
  serve(port);
  const worker = pdfjs.PDFWorker.create({
    port: port as unknown as Worker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await pdfjs.getDocument({
      worker,
      data: bytes.slice(),
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: inWorker,
      useWorkerFetch: inWorker,
      stopAtErrors: false,
      ...(files === undefined
        ? {}
        : {
            cMapUrl: `${files}cmaps/`,
            cMapPacked: true,
            standardFontDataUrl: `${files}standard_fonts/`,
            wasmUrl: `${files}wasm/`,
          }),
      ...(inWorker ? { CanvasFactory: OffscreenFactory, FilterFactory: NoFilters } : {}),
    }).promise;
    const close = async (): Promise<void> => {
      await pdf.destroy();
      worker.destroy();
    };
    return { pdfjs, pdf, close };
  } catch (error) {
    worker.destroy();
    const name = error instanceof Error ? error.name : '';
    throw name === 'PasswordException'
      ? problem(
          'PDF有密码：读不到里面的文字；请去掉密码后再放入',
          'protected PDF: its text cannot be read; take its password away',
          error,
        )
      : problem(
          'PDF损坏：文件可能不完整；请重新下载或另存',
          'damaged PDF: it may be cut off; download or save it anew',
          error,
        );
  }
}

/** pdf.js makes its canvases with a page's document, which a worker has not. */
class OffscreenFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }
  reset(target: { canvas: OffscreenCanvas }, width: number, height: number) {
    target.canvas.width = Math.max(1, width);
    target.canvas.height = Math.max(1, height);
  }
  destroy(target: { canvas: OffscreenCanvas | null; context: unknown }) {
    target.canvas = null;
    target.context = null;
  }
}

/** Filters are SVG elements of a page; without them a soft mask is painted plainly. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy() {}
}
