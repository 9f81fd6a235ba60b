/** Text tables whose cells are quoted otherwise than RFC 4180 has it → the same table as RFC 4180 has it. */

import Papa from 'papaparse';
import type { Text } from '../text/locale.ts';

/** \" for a quote within quotes, as MySQL writes; '…' for quotes; blanks between a delimiter and a quote; quotes that close before their cell ends, "a"b, or never. */
export type Quoting = 'backslash' | 'single' | 'blanks' | 'stray';

const words: Readonly<Record<Quoting, Text>> = {
  backslash: { zh: '引号内的\\"读作"，\\\\读作\\', en: '\\" within quotes is read as ", \\\\ as \\' },
  single: { zh: "单引号'…'读作引号", en: "Single quotes '…' are read as quotes" },
  blanks: { zh: '分隔符与引号之间的空格已去掉', en: 'Blanks between delimiters and quotes are taken out' },
  stray: {
    zh: '引号没有成对包住整格的，连同引号照原样读取，到下一个分隔符或行末为止',
    en: 'Cells that quotes do not enclose are read as printed, with their quotes, up to the next delimiter or line end',
  },
};

export function quotingRemark(quoting: Quoting): Text {
  return words[quoting];
}

/**
 * How the cells are quoted; null for RFC 4180. Told by the rows, which that way have as many cells as one another.
 * @param text rows ended by line feeds, the last of which may be cut off
 */
export function findQuoting(text: string, delimiter: string): Quoting | null {
  const tried = (['backslash', 'blanks', 'single', 'stray'] as const).filter((quoting) =>
    mayBe[quoting](text, delimiter),
  );
  if (tried.length === 0) return null;
  const plain = judge(text, delimiter);
  const found = tried.find((quoting) => {
    if (quoting === 'stray' && plain.isSound) return false;
    const other = judge(toRfc4180(text, delimiter, quoting), delimiter);
    if (quoting === 'stray' && (other.share < mostlyAlike || other.rows <= plain.rows)) return false;
    return other.isSound && (!plain.isSound || other.share > plain.share || isAll(quoting, text, delimiter));
  });
  return found ?? null;
}

// Rows that are torn apart at the breaks within their quotes are not alike.
const mostlyAlike = 0.8;

const mayBe: Readonly<Record<Quoting, (text: string, delimiter: string) => boolean>> = {
  backslash: (text) => text.includes('\\"'),
  blanks: (text, delimiter) => text.includes(`${delimiter} "`),
  single: (text, delimiter) => text.includes(`'${delimiter}`) || text.includes(`${delimiter}'`),
  stray: (text) => text.includes('"'),
};

/** Whether every cell with such a quote is so quoted as a whole, and rows and cells are the same either way. */
function isAll(quoting: Quoting, text: string, delimiter: string): boolean {
  if (quoting === 'backslash') return false;
  const quote = quoting === 'single' ? "'" : '"';
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: 'greedy',
    preview: 2000,
  });
  const body = data.slice(0, -1);
  const whole = quoting === 'single' ? /^'.*'$/s : /^[ \t]+"[^"]*"[ \t]*$/;
  const cells = body
    .flatMap((row) => row.slice(quoting === 'single' ? 0 : 1))
    .filter((cell) => cell.includes(quote));
  return cells.length > 1 && cells.every((cell) => whole.test(cell));
}

interface Judged {
  /** Quotes open and close where cells begin and end. */
  readonly isSound: boolean;
  /** Of the rows that have the commonest number of cells, two at least. */
  readonly share: number;
  readonly rows: number;
}

function judge(text: string, delimiter: string): Judged {
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: 'greedy',
    preview: 2000,
  });
  // The last row may be cut off.
  const rows = data.length > 2 && !meta.truncated ? data.slice(0, -1) : data;
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return {
    isSound: errors.every(({ type, row = 0 }) => type !== 'Quotes' || row >= rows.length),
    share: Math.max(0, ...counts.values()) / Math.max(1, rows.length),
    rows: rows.length,
  };
}

/** The same cells, quoted as RFC 4180 has it. Linear in the text, whose rows end with line feeds. */
export function toRfc4180(text: string, delimiter: string, quoting: Quoting): string {
  const quote = quoting === 'single' ? "'" : '"';
  const parts: string[] = [];
  let [at, nextDelimiter, nextFeed] = [0, -1, -1];
  const placeOf = (sign: string) => {
    const place = text.indexOf(sign, at);
    return place < 0 ? text.length : place;
  };
  while (at < text.length) {
    const start = quoting === 'blanks' ? skipBlanks(text, at, delimiter) : at;
    const cell = text[start] === quote ? quotedCell(text, start, quote, delimiter, quoting) : null;
    if (cell) {
      parts.push(`"${cell.value.replaceAll('"', '""')}"`);
      at = cell.end;
    } else {
      if (nextDelimiter < at) nextDelimiter = placeOf(delimiter);
      if (nextFeed < at) nextFeed = placeOf('\n');
      const end = Math.min(nextDelimiter, nextFeed);
      const isStray = quoting === 'stray' && text[at] === quote;
      const printed = text.slice(at, end);
      parts.push(isStray ? `"${printed.replaceAll('"', '""')}"` : printed);
      at = end;
    }
    if (at < text.length) parts.push(text[at++] ?? '');
  }
  return parts.join('');
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at++;
  return at;
}

/** The cell that a quote opens, and where it ends; null where the quote does not end one. */
function quotedCell(text: string, start: number, quote: string, delimiter: string, quoting: Quoting) {
  let value = '';
  let from = start + 1;
  for (let at = from; ; ) {
    const close = text.indexOf(quote, at);
    if (close < 0) return null;
    if (quoting === 'backslash' && isEscaped(text, close, from)) {
      at = close + 1;
      continue;
    }
    value += text.slice(from, close);
    if (text[close + 1] === quote) {
      value += quote;
      from = close + 2;
      at = from;
      continue;
    }
    const end = quoting === 'blanks' ? skipBlanks(text, close + 1, delimiter) : close + 1;
    const isEnd = end >= text.length || text[end] === delimiter || text[end] === '\n';
    if (!isEnd) return null;
    return { value: quoting === 'backslash' ? value.replace(/\\(["\\])/g, '$1') : value, end };
  }
}

/** Whether backslashes stand before a place, of which the last belongs to it. */
function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0;
  while (at - count - 1 >= from && text[at - count - 1] === '\\') count++;
  return count % 2 === 1;
}
