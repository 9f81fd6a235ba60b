/** SVG → PNG where the reader is, with the provenance written inside. */

import { withTexts } from './png-text.ts';

/**
 * @param scale pixels a CSS pixel
 * @throws `picture not drawn: <reason>`
 */
export async function toPng(
  svg: string,
  width: number,
  height: number,
  scale: number,
  texts: Readonly<Record<string, string>>,
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
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
    return new Blob([withTexts(new Uint8Array(await blob.arrayBuffer()), texts)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
