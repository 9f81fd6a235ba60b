/** Where Chinese sentences, clauses and lists begin and end. */

/** What ends a clause; 、 joins, it does not end. */
export const clauseEnds = '，。；：！？,;:!?\n\r…';
/** What stands between two members of a list that are told as one. */
export const listJoint = /^\s?(?:、|和|与|及|以及)\s?$/;
/** A clause is looked for no further than this many characters. */
export const clauseReach = 60;

/** Where the clause of `at` begins, at most `clauseReach` characters back. */
export function clauseStart(text: string, at: number): number {
  let index = at;
  while (index > 0 && at - index < clauseReach && !clauseEnds.includes(text[index - 1] as string)) index -= 1;
  return index;
}

const sentenceEnds = '。！？；：\r\n…!?;';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Context {
  /** From one 。！？；： or line end to the next. */
  readonly sentence: string;
  /** The same, parted by commas too. */
  readonly clause: string;
  /** The clause from the number's end. */
  readonly after: string;
}

/** The sentence and the clause a span stands in. */
export function contextOf(text: string, span: Span): Context {
  const clause = around(text, span, `${sentenceEnds}，,`);
  return {
    sentence: around(text, span, sentenceEnds).words,
    clause: clause.words,
    after: clause.words.slice(span.end - clause.from),
  };
}

function around(text: string, { start, end }: Span, ends: string) {
  let from = start;
  while (from > 0 && !ends.includes(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && !ends.includes(text[to] ?? '')) to++;
  return { from, words: text.slice(from, to) };
}

export interface Sentence {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The whole sentence around a number, cut where the text itself ends it; offsets are half-open, in UTF-16 units. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const ends = /[。！？\n]/;
  let from = start;
  while (from > 0 && !ends.test(text[from - 1] ?? '')) from -= 1;
  // A closing quotation mark after 。 still belongs to the sentence before.
  while (from < start && /[”’」』）)]/.test(text[from] ?? '')) from += 1;
  let to = end;
  while (to < text.length && !ends.test(text[to] ?? '')) to += 1;
  if (text[to] !== '\n' && to < text.length) to += 1;
  while (/[”’」』）]/.test(text[to] ?? '')) to += 1;
  return { before: text.slice(from, start), quote: text.slice(start, end), after: text.slice(end, to) };
}
