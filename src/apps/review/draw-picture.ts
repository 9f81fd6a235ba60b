/** The PNG that office files hold beside each drawing, made by the reader's browser. */

import { drawingFormats } from '../../share/formats/index.ts';

/** @param width @param height in pixels. Throws `picture not drawn: …`. */
export async function drawPicture(svg: string, width: number, height: number): Promise<Uint8Array> {
  const drawing = { markup: svg, width, height, scale: 1, texts: {} };
  const picture = await drawingFormats.png.write(drawing, 'en');
  return new Uint8Array(await picture.arrayBuffer());
}
