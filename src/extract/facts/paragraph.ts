/** Where paragraphs end, and what each is: a title, a heading, or text. */

import type { Range } from './clause.ts';
import type { Token } from './tokens.ts';

/** The paragraphs of a text from a place on where one begins. */
export function* paragraphs(text: string, from = 0): Generator<Range> {
  let start = from;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!endsParagraph(text, at)) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** 111年执行成效如下： heads the list below it. */
export const endsInColon = (text: string, start: number, end: number): boolean =>
  /[：:]\s*$/.test(text.slice(Math.max(start, end - 6), end));

/** A line that states no sentence: a title, the heading of a part. */
export const isHeading = (text: string, start: number, end: number, tokens: readonly Token[]): boolean =>
  end - start <= 60 &&
  !tokens.some((token) => token.kind === 'stop' && token.strength >= 2) &&
  !/[：:，,]\s*$/.test(text.slice(start, end));

const isBlankAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 0x3000;
};

/** A line break inside a sentence (a long line that ends in a comma or a word) ends nothing. */
function endsParagraph(text: string, at: number): boolean {
  let last = at - 1;
  while (last >= 0 && at - last < 40 && isBlankAt(text, last)) last -= 1;
  const before = text[last] ?? '\n';
  if ('、，,（('.includes(before)) return false;
  if ('。！？!?…：:；;'.includes(before)) return true;
  // 比“五五”|增加: a quotation of a sentence ends one, that of a name does not
  if (before === '”' && '。！？!?…'.includes(text[last - 1] ?? '。')) return true;
  // The indent of a page goes on: what stands deep in the line is no new paragraph.
  if (
    /^[\r\n]*[ ]{8,}(?![ ]|[（(]\s?[\d一二三四五六七八九十]|\d{1,2}\s?[.．、]|[一二三四五六七八九十]、)/.test(
      text.slice(at, at + 60),
    )
  )
    return false;
  if (text[at - 1] === '\n') return true;
  const line = text.slice(Math.max(0, at - 40), at);
  return line.includes('\n') || line.length < 40 || isUnbroken(text, at);
}

/** A line is broken at no more than so many characters. */
const longestLine = 120;

/**
 * Lines that are broken at one width are none longer than the one before: a heading of 50 characters stands above a
 * longer paragraph; and a title above a heading, which closes no sentence.
 */
function isUnbroken(text: string, at: number): boolean {
  const first = text.slice(Math.max(0, at - longestLine), at);
  const start = first.lastIndexOf('\n') + 1;
  if (start === 0 && at > longestLine) return false;
  const next = text.slice(at + 1, at + 1 + longestLine).split('\n', 1)[0] ?? '';
  const [width, nextWidth] = [columnsOf(first.slice(start)), columnsOf(next)];
  if (nextWidth > width + 6) return true;
  const isTitle = start === 0 || first.slice(0, start).trim() === '';
  return isTitle && next.length > 1 && nextWidth < 60 && !/[。！？!?…”；;，,、]\s*$/.test(next);
}

/** Half widths of a line without the blanks around it. */
function columnsOf(line: string): number {
  let columns = 0;
  for (const sign of line.trim()) columns += sign.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return columns;
}
