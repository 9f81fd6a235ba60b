/** Where pages of a PDF end in a hole, measured on the picture that poppler makes of each: outside the tests, as LibreOffice is. */

import { execFileSync } from 'node:child_process';

/** Dots a millimetre of the pictures that are measured. */
const scale = 2;

export interface PageEnd {
  /** From 1. */
  readonly page: number;
  /** Millimetres of the tallest blank band below the first words of the page, notes at its foot not counted as its end. */
  readonly empty: number;
}

/**
 * The tallest blank band of each page that another page goes on from; not of the last one, nor of one before a page
 * whose first words begin something anew.
 * @param text millimetres from the upper edge of a page to the first and behind the last line of its text
 * @param anew the first words of a page before which the rest of a page stays empty
 */
export function pageEnds(pdf: string, text: readonly [top: number, bottom: number], anew: RegExp): PageEnd[] {
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const pages = words.split('\f').slice(0, -1);
  const pictures = greyPages(
    execFileSync('pdftoppm', ['-r', String(scale * 25.4), '-gray', pdf], { maxBuffer: 2 ** 30 }),
  );
  return pictures.flatMap(({ width, rows }, at) => {
    const next = pages[at + 1];
    if (next === undefined || anew.test(next.trimStart())) return [];
    const inked = Array.from({ length: Math.round((text[1] - text[0]) * scale) }, (_, down) => {
      const from = (Math.round(text[0] * scale) + down) * width;
      return rows.subarray(from, from + width).some((grey) => grey < 200);
    });
    return [{ page: at + 1, empty: tallestGap(inked) / scale }];
  });
}

/** Rows of the longest run without ink behind the first that has some. */
function tallestGap(inked: readonly boolean[]): number {
  let [most, run] = [0, 0];
  for (const ink of inked.slice(Math.max(0, inked.indexOf(true)))) {
    run = ink ? 0 : run + 1;
    most = Math.max(most, run);
  }
  return most;
}

/** Pictures in the form `P5`, one behind another. */
function greyPages(bytes: Buffer): { width: number; rows: Uint8Array }[] {
  const pages = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!head) throw new Error(`picture at byte ${at}: no head of P5`);
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pages.push({ width, rows: bytes.subarray(from, at) });
  }
  return pages;
}
