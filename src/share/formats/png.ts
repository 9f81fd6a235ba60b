/** A drawing in pixels, drawn where the reader is, with the provenance written inside. */

import { Fault } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
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
    if (!pen) throw undrawn({ zh: '浏览器不给画布', en: 'the browser gives no canvas' });
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) {
      const size = `${canvas.width} × ${canvas.height}`;
      throw undrawn({
        zh: `${size}太大；请取小一些的倍数`,
        en: `${size} is too large; take a smaller scale`,
      });
    }
    return [withTexts(new Uint8Array(await blob.arrayBuffer()), texts)];
  } finally {
    URL.revokeObjectURL(address);
  }
}

const undrawn = ({ zh, en }: Text): Fault =>
  new Fault({ zh: `图没有画成：${zh}`, en: `picture not drawn: ${en}` });
