/** A deck for an office program, its drawings painted by this page's own canvas. */

import { docxType, toDocx } from '../../share/deck/docx.ts';
import type { Pictures } from '../../share/deck/office/plain-svg.ts';
import { pptxType, toPptx } from '../../share/deck/pptx.ts';
import type { Sheets } from '../../share/deck/sheet.ts';
import { toPng } from '../../share/raster.ts';

const paint: Pictures = async (svg, width, height) => {
  const picture = await toPng(svg, width, height, 1, {});
  return new Uint8Array(await picture.arrayBuffer());
};

export async function toOfficeFile(sheets: Sheets, kind: 'pptx' | 'docx'): Promise<Blob> {
  const bytes = kind === 'pptx' ? await toPptx(sheets, paint) : await toDocx(sheets, paint);
  return new Blob([new Uint8Array(bytes)], { type: kind === 'pptx' ? pptxType : docxType });
}
