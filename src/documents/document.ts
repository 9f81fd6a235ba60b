/** What a file of any format is read as: its text, and where on paper each piece of it is printed. */

import { Fault } from '../text/error-message.ts';

/** A rectangle on a page, in points (1/72 inch) from the page's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of one line that stands in one box; `[start, end)` are UTF-16 units of the document's text. */
export interface Run extends Box {
  readonly start: number;
  readonly end: number;
  /** From 0. */
  readonly page: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface TextDocument {
  /**
   * A paragraph a line; the cells of a table's row are parted by tabs. Footnotes stand below the last paragraph.
   * Running heads, page numbers and the marks of footnotes are left out.
   */
  readonly text: string;
  /** What the file calls itself; `null` where it does not say. */
  readonly title: string | null;
  /** The day of publication that the file states beside its text, as YYYY-MM-DD. */
  readonly published: string | null;
  readonly url: string | null;
  /** Empty where the format knows no pages. */
  readonly pages: readonly PageSize[];
  /** In the order of the text. */
  readonly runs: PackedRuns;
}

/**
 * Runs as plain numbers, so that a page takes the 50,000 of a long report at once: the start, end, page, x, y, width
 * and height of each.
 */
export type PackedRuns = Float64Array<ArrayBuffer>;

const runLength = 7;

export const packRuns = (runs: readonly Run[]): PackedRuns => {
  const cells = new Float64Array(runs.length * runLength);
  for (const [at, { start, end, page, x, y, width, height }] of runs.entries())
    cells.set([start, end, page, x, y, width, height], at * runLength);
  return cells;
};

const runCount = (runs: PackedRuns): number => runs.length / runLength;

function runAt(runs: PackedRuns, at: number): Run {
  const [start = 0, end = 0, page = 0, x = 0, y = 0, width = 0, height = 0] = runs.subarray(
    at * runLength,
    (at + 1) * runLength,
  );
  return { start, end, page, x, y, width, height };
}

/** The runs of one page. */
export function runsOf({ runs }: TextDocument, page: number): readonly Run[] {
  const own: Run[] = [];
  // A page's footnotes stand behind the text of all pages.
  for (let at = 0; at < runCount(runs); at++)
    if (runs[at * runLength + 2] === page) own.push(runAt(runs, at));
  return own;
}

/** Of one text; what is longer is no article. */
export const maxCharacters = 2_000_000;

/** What a browser's choice of files offers. */
export const documentFiles = '.pdf,.docx,.ofd,.rtf,.html,.htm,.txt,.zip,text/plain';

/** A document of a format without pages. */
export const unpaged = (text: string, title: string | null = null): TextDocument => ({
  text,
  title,
  published: null,
  url: null,
  pages: [],
  runs: packRuns([]),
});

/** A file that cannot be read, in a sentence with the way out. */
export class DocumentProblem extends Fault {}

export const problem = (zh: string, en: string, cause?: unknown): DocumentProblem =>
  new DocumentProblem({ zh, en }, { cause });

/** The boxes of `[start, end)`: one for each line that it stands on, cut to its characters. */
export function boxesOf(document: TextDocument, start: number, end: number): readonly Run[] {
  const boxes: Run[] = [];
  for (let at = firstRun(document.runs, start); at < runCount(document.runs); at++) {
    const run = runAt(document.runs, at);
    if (run.start >= end) break;
    const piece = cut(run, document.text, Math.max(start, run.start), Math.min(end, run.end));
    const last = boxes.at(-1);
    if (last && last.page === piece.page && isOneLine(last, piece))
      boxes[boxes.length - 1] = hull(last, piece);
    else boxes.push(piece);
  }
  return boxes;
}

/** The place in the text that is printed at a point of a page; `null` where nothing is. */
export function placeAt(document: TextDocument, page: number, x: number, y: number): number | null {
  const run = runsOf(document, page).find(
    (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
  );
  if (!run) return null;
  const share = (x - run.x) / (run.width || 1);
  return Math.min(run.end - 1, run.start + Math.floor(share * (run.end - run.start)));
}

function firstRun(runs: PackedRuns, start: number): number {
  let [low, high] = [0, runCount(runs)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runAt(runs, middle).end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A Han character is an em wide, what else there is about half of one. */
const weightOf = (words: string): number => {
  let sum = 0;
  for (const sign of words)
    sum += sign >= '\u2e80' ? 2 : /[.,:;'|!il]/.test(sign) ? 0.56 : sign === '%' ? 1.8 : 1.1;
  return sum;
};

/** The part of a run that some of its characters take, by their usual widths. */
function cut(run: Run, text: string, start: number, end: number): Run {
  if (start === run.start && end === run.end) return run;
  const whole = weightOf(text.slice(run.start, run.end)) || 1;
  const scale = run.width / whole;
  const x = run.x + weightOf(text.slice(run.start, start)) * scale;
  return { ...run, start, end, x, width: weightOf(text.slice(start, end)) * scale };
}

const isOneLine = (a: Box, b: Box): boolean =>
  Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < Math.min(a.height, b.height) / 2 &&
  b.x >= a.x + a.width - a.height &&
  b.x - a.x - a.width < 3 * a.height;

function hull(a: Run, b: Run): Run {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    ...a,
    end: b.end,
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
