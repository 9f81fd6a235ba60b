/** A page of a PDF as it is printed. */

import { type OpenPdf, openPdf } from './pdf-library.ts';

let open: { readonly bytes: Uint8Array; readonly pdf: Promise<OpenPdf> } | null = null;

/**
 * Paints a page, in a worker; the file that was painted last stays open.
 * @param page from 0
 * @param scale device pixels a point
 */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  scale: number,
  files: string,
): Promise<ImageBitmap> {
  if (open?.bytes !== bytes) {
    void open?.pdf.then(({ close }) => close());
    open = { bytes, pdf: openPdf(bytes, files) };
  }
  const { pdf } = await open.pdf;
  const sheet = await pdf.getPage(page + 1);
  const viewport = sheet.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js names a page's canvas; it paints on one of a worker as well.
  await sheet.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return canvas.transferToImageBitmap();
}
