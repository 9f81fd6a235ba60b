/** Pictures of a deck drawn by the browser's own canvas. */

import { toPng } from '../raster.ts';
import type { Pictures } from './office/plain-svg.ts';

/** @throws `picture not drawn: <reason>` */
export const canvasPictures: Pictures = async (svg, width, height) => {
  const blob = await toPng(svg, width, height, 1, {});
  return new Uint8Array(await blob.arrayBuffer());
};
