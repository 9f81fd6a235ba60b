/**
 * Printed pages → text: pieces of text with their boxes are put into lines, columns, tables and paragraphs.
 * Approximations: a column has at least three lines, most of which fill it; a table's cell is one line high;
 * what stands upright or slanted is read as if it lay.
 */

import type { PackedRuns, PageSize } from '../document.ts';
import { toBlocks } from './columns.ts';
import { type Block, type Line, type Piece, toLines } from './line.ts';
import { bodySize, isNote, notesFrom } from './notes.ts';
import { toParagraphs } from './paragraphs.ts';
import { type OuterLine, outerOf } from './running-line.ts';
import { Writer } from './writer.ts';

export type { Piece } from './line.ts';

export interface PrintedPage extends PageSize {
  readonly pieces: readonly Piece[];
}

export interface Layout {
  readonly text: string;
  readonly runs: PackedRuns;
  readonly pages: readonly PageSize[];
}

/**
 * Pages as they come. What is asked for between them is of those that have come: a later page may show that a line is
 * a running head, or which size the text has, so that only the layout of all is the document's.
 */
export class PageLayout {
  private readonly sheets: Sheet[] = [];
  private readonly repeated = new Map<string, number>();

  /** How many pages have come. */
  get length(): number {
    return this.sheets.length;
  }

  add({ width, height, pieces }: PrintedPage): void {
    const lines = toLines(pieces, this.length);
    const outer = lines.map((line, at) => outerOf(line, height, at === 0 || at === lines.length - 1));
    for (const { keys } of outer.filter((one) => one !== null))
      for (const key of keys) this.repeated.set(key, (this.repeated.get(key) ?? 0) + 1);
    this.sheets.push({ width, height, lines, outer });
  }

  layout(): Layout {
    const pages = this.sheets.map((sheet) => this.withoutRunningLines(sheet));
    const size = bodySize(pages.flat());
    const bodies: Block[] = [];
    const notes: Block[] = [];
    pages.forEach((page, at) => {
      for (const block of toBlocks(page)) {
        const from = notesFrom(block, size, this.sheets[at]?.height ?? 0);
        bodies.push(block.slice(0, from));
        if (from < block.length) notes.push(block.slice(from));
      }
    });
    const writer = new Writer();
    const isFilled = (block: Block): boolean => block.length > 0;
    for (const paragraph of toParagraphs(bodies.filter(isFilled))) writer.paragraph(paragraph);
    for (const paragraph of toParagraphs(notes.filter(isFilled), isNote)) writer.paragraph(paragraph);
    return { ...writer.written(), pages: this.sheets.map(({ width, height }) => ({ width, height })) };
  }

  /** Leaves out page numbers, and what stands at the same place of several pages. */
  private withoutRunningLines({ lines, outer }: Sheet): readonly Line[] {
    const most = Math.max(2, this.length * 0.2);
    return lines.filter((_, at) => {
      const own = outer[at];
      return !own || !(own.isPageNumber || own.keys.some((key) => (this.repeated.get(key) ?? 0) >= most));
    });
  }
}

/** A page in lines; `outer` says of each what makes it a running line, `null` of one that stands in the page's middle. */
interface Sheet extends PageSize {
  readonly lines: readonly Line[];
  readonly outer: readonly (OuterLine | null)[];
}
