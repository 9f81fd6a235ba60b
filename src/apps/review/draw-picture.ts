/** The PNG that office files hold beside each drawing, made by the reader's browser. */

import { toPng } from '../../share/raster.ts';

/** @param width @param height in pixels. Throws `picture not drawn: …`. */
export async function drawPicture(svg: string, width: number, height: number): Promise<Uint8Array> {
  const picture = await toPng(svg, width, height, 1, {});
  return new Uint8Array(await picture.arrayBuffer());
}
