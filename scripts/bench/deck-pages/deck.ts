/** Writes a deck in the browser, and notes how long the page kept anyone waiting meanwhile. */

import { drawPicture } from '../../../src/apps/review/draw-picture.ts';
import type { Sheets } from '../../../src/review/slide-layout.ts';

export interface Written {
  /** Milliseconds from the asking to the bytes, code loaded on the way. */
  readonly took: number;
  /** The longest that a timer waited beyond its turn, milliseconds. */
  readonly waited: number;
  readonly bytes: number;
}

async function write(sheets: Sheets, kind: 'pptx' | 'docx'): Promise<Written> {
  let waited = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    waited = Math.max(waited, now - last - 4);
    last = now;
  }, 4);
  const from = performance.now();
  const bytes =
    kind === 'pptx'
      ? await (await import('../../../src/share/formats/pptx.ts')).toPptx(sheets, drawPicture)
      : await (await import('../../../src/share/formats/docx.ts')).toDocx(sheets, drawPicture);
  const took = performance.now() - from;
  waited = Math.max(waited, performance.now() - last - 4);
  clearInterval(beat);
  return { took, waited, bytes: bytes.length };
}

Object.assign(window, { write });
