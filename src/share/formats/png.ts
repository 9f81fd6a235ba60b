/** A drawing in pixels, drawn where the reader is, with the provenance written inside. */

import { withTexts } from '../png-text.ts';
import type { Drawing } from './drawing.ts';

/** @throws `picture not drawn: <reason>` */
export async function write({ markup, width, height, scale, texts }: Drawing): Promise<BlobPart[]> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('picture not drawn: the browser gives no canvas');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error(`picture not drawn: ${canvas.width} × ${canvas.height} is too large`);
    return [withTexts(new Uint8Array(await blob.arrayBuffer()), texts)];
  } finally {
    URL.revokeObjectURL(address);
  }
}
