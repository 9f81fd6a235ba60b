/**
 * How wide a text will be, without a browser: in pixels by a table of letters, in Han characters, and in the
 * columns of a terminal.
 */

// Advance widths in em of a wide sans (DejaVu, Verdana), so that a narrower system font always fits.
const groups: readonly (readonly [number, string])[] = [
  [0.28, "ijl'I|"],
  [0.32, ' \u00a0,.·’‘;:!'],
  [0.38, 'f()[]-t/r'],
  [0.53, 'sz“”"c'],
  [0.6, 'aevxykLFTYP–'],
  [0.64, 'bdghnopqu0123456789ESRZ$'],
  [0.7, 'ABCKVX&'],
  [0.78, 'DGHNOQU'],
  [0.87, 'wM+=<>≥≤~'],
  [1, 'mW%—…'],
];
const latin = new Map(groups.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

/** Pixels of a one-line text at a font size; bold widens Latin letters and leaves Han as it is. */
export function textWidth(text: string, size = 12, bold = false): number {
  let em = 0;
  // Beside Han the Chinese font draws quotation marks, as wide as its characters: Word and LibreOffice always do.
  const isQuoted = quotationMark.test(text) && [...text].some(isHan);
  for (const character of text) {
    const isFull = isWide(character) || (isQuoted && quotationMark.test(character));
    em += isFull ? 1 : (latin.get(character) ?? 0.7) * (bold ? 1.15 : 1);
  }
  return em * size;
}

const quotationMark = /[“”‘’]/;

/** Han, kana, full-width forms and CJK punctuation. */
export function isHan(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e80;
}

/** Circled figures come from the Chinese font too. */
function isWide(character: string): boolean {
  return isHan(character) || (character >= '①' && character <= '⓿');
}

/** In Han characters, for an estimate in any font: a Latin letter is about half of one. */
export function hanWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (isHan(character) ? 1 : 0.55), 0);
}

/** Columns of a terminal: a Han character takes two. */
export function columnsOf(character: string): number {
  return isHan(character) ? 2 : 1;
}

const noStart = /^[\u00a0，。、；：！？）》”’…—％%);:!?,]/u;
const noEnd = /[\u00a0（《“‘(]$/u;

/**
 * Breaks a text into lines no wider than `width`: between Han characters, but never inside a word or a
 * number with its 万, 亿, 年, 月 or 日, and never so that a line begins with a closing mark.
 * @param widthOf where the font is known: its own widths
 */
export function wrapText(
  text: string,
  width: number,
  size = 12,
  bold = false,
  widthOf: typeof textWidth = textWidth,
): readonly string[] {
  const pieces = text.trim().match(/[\p{Script=Latin}\d.,%+'’\-–]+[万亿年月日]*|[^\S\u00a0]+|[\s\S]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of join(pieces)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** Glues a closing mark to what it closes and an opening one to what it opens. */
function join(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (noStart.test(piece) || noEnd.test(last)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
