/** Writes paragraphs one below the other and notes where each piece stands. */

import { isHan } from '../../text/width.ts';
import { type PackedRuns, packRuns, type Run } from '../document.ts';
import { raisedSigns } from '../signs.ts';
import { type Line, type Piece, right, type Segment, wordsOf } from './line.ts';
import type { Paragraph } from './paragraphs.ts';
import { isSpacedOut } from './table-rows.ts';

export class Writer {
  // Looking at the end of a string that grows would copy all of it each time.
  private readonly parts: string[] = [];
  private length = 0;
  /** The last characters. */
  private tail = '';
  private readonly runs: Run[] = [];
  /** The width of each sign of the last run, where all have one. */
  private advance: number | null = null;

  paragraph(paragraph: Paragraph): void {
    if (this.length > 0) this.write('\n');
    if ('cells' in paragraph) {
      paragraph.cells.forEach((cell, at) => {
        if (at > 0) this.write('\t');
        if (cell) this.segment(cell, paragraph.page);
      });
    } else for (const [at, line] of paragraph.lines.entries()) this.line(line, at === 0);
  }

  private write(words: string): void {
    this.parts.push(words);
    this.length += words.length;
    this.tail = (this.tail + words).slice(-12);
  }

  private line(line: Line, isFirst: boolean): void {
    if (!isFirst) this.joint(line);
    line.segments.forEach((segment, at) => {
      if (at > 0 && !isSpacedOut(line)) this.write('\u3000');
      this.segment(segment, line.page);
    });
  }

  /** Between two lines of a paragraph: nothing in Chinese, a blank between Latin words, no hyphen within one. */
  private joint(line: Line): void {
    const [before, after] = [this.tail, wordsOf(line).trimStart()];
    if (!/[\p{Script=Latin}\d,.;:%)-]$/u.test(before) || !/^[\p{Script=Latin}\d(]/u.test(after)) return;
    if (/\p{Script=Latin}-$/u.test(before) && /^\p{Ll}/u.test(after)) this.dropHyphen();
    // 5.⏎9% and 526⏎0个 are broken figures of a Chinese text.
    else if (!/\p{Script=Han}/u.test(before) && !/^\d/.test(after)) this.write(' ');
    else if (/\p{Script=Latin}[,.;:]?$/u.test(before)) this.write(' ');
  }

  private dropHyphen(): void {
    this.parts.push(this.parts.pop()?.slice(0, -1) ?? '');
    this.length -= 1;
    this.tail = this.tail.slice(0, -1);
    const last = this.runs.pop();
    if (last) this.runs.push({ ...last, end: last.end - 1 });
  }

  private segment({ pieces }: Segment, page: number): void {
    const size = Math.max(...pieces.map(({ height }) => height));
    const base = Math.max(
      ...pieces.filter(({ height }) => height === size).map((piece) => piece.y + piece.height),
    );
    let end: number | null = null;
    for (const piece of pieces) {
      const isRaised = piece.height < size * 0.8 && piece.y + piece.height < base - size * 0.15;
      const words = isRaised ? (raisedSigns(piece.text, this.tail.slice(-3)) ?? piece.text) : piece.text;
      if (words === '') continue;
      if (end !== null && piece.x - end > size * 0.15 && this.wantsBlank(words)) this.write(' ');
      end = right(piece);
      this.piece(piece, words, page);
    }
  }

  /** A gap is a blank between Latin words alone; beside Han it is how a line was justified. */
  private wantsBlank(words: string): boolean {
    const [before, after] = [this.tail.at(-1) ?? '', words[0] ?? ''];
    return (
      before !== ' ' && after !== ' ' && !isHan(before) && !isHan(after) && /[\p{L}\p{N},.;:)]/u.test(before)
    );
  }

  private piece({ x, y, width, height }: Piece, words: string, page: number): void {
    const start = this.length;
    this.write(words);
    const run = { start, end: this.length, page, x, y, width, height };
    const advance = /^(?:[⺀-\uffee]+|\d+)$/.test(words) ? width / words.length : null;
    const last = this.runs.at(-1);
    // Pieces of signs that are all of one width are one: many programs place each sign by itself.
    if (last && last.end === start && last.page === page && last.y === y && last.height === height) {
      const isEven = advance !== null && this.advance !== null && Math.abs(advance - this.advance) < 0.1;
      if (isEven && Math.abs(right(last) - x) < 0.3) {
        this.runs[this.runs.length - 1] = { ...last, end: run.end, width: x + width - last.x };
        return;
      }
    }
    this.runs.push(run);
    this.advance = advance;
  }

  written(): { readonly text: string; readonly runs: PackedRuns } {
    return { text: this.parts.join(''), runs: packRuns(this.runs) };
  }
}
