/**
 * Printed pages → text: pieces of text with their boxes are put into lines, columns, tables and paragraphs.
 * Approximations: a column has at least three lines, most of which fill it; a table's cell is one line high;
 * what stands upright or slanted is read as if it lay.
 */

import { isHan } from '../text/width.ts';
import { type Box, type PackedRuns, type PageSize, packRuns, type Run } from './document.ts';
import { raisedSigns } from './signs.ts';

/** A piece of text as it is painted: `y` is its upper edge, `height` the size of its font. */
export interface Piece extends Box {
  readonly text: string;
}

export interface PrintedPage extends PageSize {
  readonly pieces: readonly Piece[];
}

export interface Layout {
  readonly text: string;
  readonly runs: PackedRuns;
  readonly pages: readonly PageSize[];
}

/** Pieces side by side without a wide gap. */
interface Segment extends Box {
  readonly pieces: readonly Piece[];
}

interface Line extends Box {
  readonly page: number;
  /** Of its font: that most of its characters have. */
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Lines that are read one below the other: a page, or a column of it. */
type Block = readonly Line[];

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

interface OuterLine {
  /**
   * What it may have in common with a line of another page at the same height: its words, or its words but for one
   * number, which counts the pages. Lines that differ in any other number tell different things.
   */
  readonly keys: readonly string[];
  readonly isPageNumber: boolean;
}

/** Lines from top to bottom; pieces are of one line that overlap its largest piece by half their height. */
function toLines(pieces: readonly Piece[], page: number): readonly Line[] {
  const groups: { middle: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.height - a.height || a.y - b.y)) {
    const middle = piece.y + piece.height / 2;
    const group = groups.find((one) => Math.abs(one.middle - middle) < one.height * 0.5);
    if (group) group.pieces.push(piece);
    else groups.push({ middle, height: piece.height, pieces: [piece] });
  }
  return groups
    .map(({ pieces: own }): Line => {
      const segments = toSegments(own.toSorted((a, b) => a.x - b.x));
      return toLine(segments, page);
    })
    .toSorted((a, b) => a.y - b.y);
}

const toLine = (segments: readonly Segment[], page: number): Line => ({
  ...hullOf(segments),
  page,
  size: sizeOf(segments),
  segments,
});

/** In ems of the font: what parts cells and columns; the gaps of a justified line stay below. */
const wideGap = 1.5;

function toSegments(pieces: readonly Piece[]): readonly Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last && piece.x - last.x - last.width < wideGap * Math.max(last.height, piece.height))
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((own) => ({ ...hullOf(own), pieces: own }));
}

function hullOf(boxes: readonly Box[]): Box {
  let [x, y, end, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    end = Math.max(end, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x, y, width: end - x, height: bottom - y };
}

const right = (box: Box): number => box.x + box.width;
const wordsOf = (line: Line): string =>
  line.segments.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');

/** — 3 —, 第3页, 第三页, 3/10, 第3页 共10页 */
const pageNumber =
  /^[-—–·\s]*(?:第\s*)?(?:[\divxlc]{1,5}|[一二三四五六七八九十百]{1,5}(?=\s*页))\s*(?:页)?[-—–·\s]*(?:[/,，共]*\s*\d{1,5}\s*页?)?[-—–·\s]*$/i;
const isPageNumber = (words: string): boolean => words.length < 40 && pageNumber.test(words);
/** The share of a page's height, above and below, in which running lines stand. */
const margin = 0.12;

function outerOf(line: Line, height: number, isEnd: boolean): OuterLine | null {
  const isOuter =
    right(line) > 0 && (line.y < height * margin || line.y + line.height > height * (1 - margin));
  if (!isOuter) return null;
  const words = wordsOf(line);
  const bare = words.replace(/\s/g, '');
  const place = Math.round(line.y / 4);
  const counting = [...bare.matchAll(/\d{1,5}/g)].map(
    ({ 0: digits, index }) =>
      `${bare.slice(0, index)}#${Number(digits) - line.page}#${bare.slice(index + digits.length)}`,
  );
  return {
    keys: [bare, ...counting].map((shape) => `${shape} ${place}`),
    isPageNumber: isEnd && isPageNumber(words.trim()),
  };
}

/** The font size that most characters have. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.width / (size || 1));
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** The page as blocks in the order of reading: columns where two stand side by side. */
function toBlocks(lines: readonly Line[]): readonly Block[] {
  const segments = lines.flatMap((line) => line.segments);
  const gutter = findGutter(segments);
  if (gutter === null) return [lines];
  const blocks: Block[] = [];
  // Lines that reach across the gutter part the page into bands; a band of columns is read column by column.
  let across: Line[] = [];
  let band: Line[] = [];
  const close = () => {
    const { columns, rest } = toBand(band, gutter);
    if (columns) {
      blocks.push(across, ...columns.flatMap(toBlocks));
      across = [...rest];
    } else across.push(...band);
    band = [];
  };
  for (const line of lines) {
    if (line.segments.every((segment) => segment.x >= gutter || right(segment) <= gutter)) band.push(line);
    else {
      close();
      across.push(line);
    }
  }
  close();
  return [...blocks, across];
}

/**
 * The two columns of a band; `rest` is what stands below them: the right one never is the longer, and a line of
 * another size below the left one is a heading of what follows.
 */
function toBand(
  band: readonly Line[],
  gutter: number,
): { readonly columns: readonly [Block, Block] | null; readonly rest: Block } {
  const isLeft = (segment: Segment): boolean => right(segment) <= gutter;
  const size = median(band.map((line) => line.size));
  let end = band.length;
  for (; end > 0; end--) {
    const line = band[end - 1] as Line;
    const hasLeft = line.segments.some(isLeft);
    const isRow = line.segments.length > 2;
    const isHeading = line.segments.length === 1 && Math.abs(line.size - size) > 0.1 * size;
    if (hasLeft && !isRow && !isHeading) break;
  }
  const own = band.slice(0, end);
  const left = own.flatMap((line) => part(line, isLeft));
  const other = own.flatMap((line) => part(line, (segment) => !isLeft(segment)));
  return { columns: isColumn(left) && isColumn(other) ? [left, other] : null, rest: band.slice(end) };
}

function part(line: Line, belongs: (segment: Segment) => boolean): readonly Line[] {
  const segments = line.segments.filter(belongs);
  return segments.length === 0 ? [] : [toLine(segments, line.page)];
}

const fewestLines = 3;

/** Lines of a text column fill its width, the cells of a table do not. */
function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < fewestLines) return false;
  const { width } = hullOf(lines);
  const widths = lines.map((line) => line.width);
  const size = median(lines.map(({ height }) => height));
  const rows = lines.filter(({ segments }) => segments.length > 1);
  return width > 7 * size && median(widths) > 0.7 * width && rows.length < lines.length * 0.1;
}

/** Where a right column begins, so that most lines stand to either side; `null` where there is none. */
function findGutter(segments: readonly Segment[]): number | null {
  const edges = new Map<number, number>();
  for (const { x } of segments) edges.set(Math.round(x / 2), (edges.get(Math.round(x / 2)) ?? 0) + 1);
  const whole = segments.length > 0 ? hullOf(segments) : null;
  let best: { at: number; count: number } | null = null;
  for (const [edge, count] of edges) {
    const at = edge * 2 - 2;
    if (!whole || count < fewestLines || at < whole.x + whole.width * 0.15) continue;
    const left = segments.filter((s) => right(s) <= at).length;
    const other = segments.filter((s) => s.x >= at).length;
    const fewer = Math.min(left, other);
    if (fewer >= fewestLines && (!best || fewer > best.count)) best = { at, count: fewer };
  }
  return best?.at ?? null;
}

/** Where a block's footnotes begin: small lines at its end, the first with a mark, in the page's lower part. */
function notesFrom(block: Block, size: number, pageHeight: number): number {
  let from = block.length;
  for (let at = block.length - 1; at > 0; at--) {
    const line = block[at] as Line;
    if (line.segments.length > 1 || line.size > size * 0.92 || line.y < pageHeight * 0.4) break;
    if (isNote(line)) from = at;
  }
  return from;
}

/** A line that begins with the mark of a note. */
const isNote = (line: Line): boolean =>
  /^(?:[[(（〔［]?\d{1,2}|[①-⑳*＊]|注\s*[:：\d])/.test(wordsOf(line).trim());

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** The font size that most characters of some pieces have. */
function sizeOf(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of segments)
    for (const { height, text } of pieces) counts.set(height, (counts.get(height) ?? 0) + text.length);
  let most = 0;
  for (const [size, count] of counts) if (count > (counts.get(most) ?? 0)) most = size;
  return most;
}

/** Lines that are one paragraph, or a row of a table with its cells. */
type Paragraph =
  | { readonly lines: readonly Line[] }
  | { readonly cells: readonly (Segment | null)[]; readonly page: number };

function toParagraphs(
  blocks: readonly Block[],
  isFirst: (line: Line) => boolean = () => false,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let edge: Box | null = null;
  const close = () => {
    if (open.length > 0) paragraphs.push({ lines: open });
    open = [];
  };
  for (const block of blocks) {
    const here = hullOf(block);
    const leading = median(block.slice(1).map((line, at) => line.y - (block[at] as Line).y));
    for (let at = 0; at < block.length; ) {
      const rows = tableRows(block, at) || (at === 0 && isContinued(paragraphs.at(-1), block[0]) ? 1 : 0);
      if (rows > 0) {
        close();
        paragraphs.push(...toCells(block.slice(at, at + rows)));
        at += rows;
        continue;
      }
      const line = block[at] as Line;
      const before = open.at(-1);
      if (before && (isFirst(line) || !continues(before, line, edge ?? here, here, leading))) close();
      open.push(line);
      edge = here;
      at += 1;
    }
  }
  close();
  return paragraphs;
}

/** Whether a line goes on with the paragraph of the line before; `edge` and `here` are the blocks they stand in. */
function continues(before: Line, line: Line, edge: Box, here: Box, leading: number): boolean {
  const [size, other] = [before.size, line.size];
  if (Math.abs(size - other) > 0.1 * size) return false;
  const isNext = line.page === before.page && line.y > before.y;
  if (isNext && leading > 0 && line.y - before.y > leading * 1.45 && line.y - before.y > size * 2)
    return false;
  const isCentred = (one: Line, of: Box): boolean => {
    const [front, back] = [one.x - of.x, right(of) - right(one)];
    return front > size && Math.abs(front - back) < size;
  };
  if (isCentred(before, edge) && isCentred(line, here))
    return isNext && line.y - before.y < size * 2.2 && !/[）)。]$/.test(wordsOf(before));
  const isShort = right(before) < right(edge) - 1.6 * size;
  const isIndented = line.x > here.x + 0.8 * size && before.x < line.x - 0.5 * size + (edge.x - here.x);
  return !isShort && !isIndented;
}

/** How many lines from `at` are rows of one table: two or more with cells side by side, at most one alone between. */
function tableRows(block: Block, at: number): number {
  const isRow = (line: Line | undefined): boolean =>
    (line?.segments.length ?? 0) > 1 && !isSpacedOut(line as Line);
  if (!isRow(block[at]) || !isRow(block[at + 1])) return 0;
  let end = at + 1;
  while (isRow(block[end])) end += 1;
  return end - at;
}

/** Whether a table that ends the page before has its last row here. */
const isContinued = (table: Paragraph | undefined, line: Line | undefined): boolean =>
  table !== undefined &&
  'cells' in table &&
  table.cells.length > 1 &&
  line?.segments.length === table.cells.length;

/** 通　　知: single characters with wide gaps are words, no cells. */
const isSpacedOut = ({ segments }: Line): boolean =>
  segments.every(
    ({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim().length === 1,
  );

/**
 * Each row's cells under the columns of the fullest rows. In a row with fewer, a cell stands under the column whose
 * middle is nearest, so that one merged over several stands under one of them.
 */
function toCells(rows: readonly Line[]): readonly Paragraph[] {
  const count = Math.max(...rows.map(({ segments }) => segments.length));
  const full = rows.filter(({ segments }) => segments.length === count);
  const columns = Array.from({ length: count }, (_, at) =>
    hullOf(full.map(({ segments }) => segments[at] as Segment)),
  );
  return rows.map(({ segments, page }) => {
    const cells: (Segment | null)[] = columns.map(() => null);
    let from = 0;
    for (const [at, segment] of segments.entries()) {
      // Room is left for the cells that follow.
      const last = count - (segments.length - at);
      const places = columns
        .slice(from, last + 1)
        .map((column) => Math.abs(middle(column) - middle(segment)));
      from += places.indexOf(Math.min(...places));
      cells[from] = segment;
      from += 1;
    }
    return { page, cells };
  });
}
const middle = ({ x, width }: Box): number => x + width / 2;

/** Writes paragraphs one below the other and notes where each piece stands. */
class Writer {
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

  written(): Pick<Layout, 'text' | 'runs'> {
    return { text: this.parts.join(''), runs: packRuns(this.runs) };
  }
}
