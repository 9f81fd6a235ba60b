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

/** A text that ends no sentence, a list of codes or a table without lines, is cut this many characters from a number. */
const sentenceReach = 1000;
const sentenceEnds = codesOf('。！？；：\r\n…!?;');
const clauseParts = codesOf('。！？；：\r\n…!?;，,');
const statementEnds = codesOf('。！？\n');

/** 1 at the code of each sign: every number of a text looks for the ends around it, letter by letter. */
export type Codes = Uint8Array;

export function codesOf(signs: string): Codes {
  const codes = new Uint8Array(65536);
  for (let at = 0; at < signs.length; at += 1) codes[signs.charCodeAt(at)] = 1;
  return codes;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Context {
  /** From one 。！？；： or line end to the next, at most `sentenceReach` characters from the span. */
  readonly sentence: string;
  /** The same, parted by commas too. */
  readonly clause: string;
  /** The clause from the number's end. */
  readonly after: string;
}

/** The sentence and the clause a span stands in. */
export function contextOf(text: string, span: Span): Context {
  const clause = around(text, span, clauseParts);
  return {
    sentence: around(text, span, sentenceEnds).words,
    clause: clause.words,
    after: clause.words.slice(span.end - clause.from),
  };
}

function around(text: string, span: Span, ends: Codes) {
  const from = endBefore(text, span.start, ends);
  return { from, words: text.slice(from, endBehind(text, span.end, ends)) };
}

/** The place behind the last end before `at`. */
function endBefore(text: string, at: number, ends: Codes): number {
  const last = Math.max(0, at - sentenceReach);
  let from = at;
  while (from > last && ends[text.charCodeAt(from - 1)] === 0) from -= 1;
  return from;
}

/** The place of the first end from `at`. */
function endBehind(text: string, at: number, ends: Codes): number {
  const last = Math.min(text.length, at + sentenceReach);
  let to = at;
  while (to < last && ends[text.charCodeAt(to)] === 0) to += 1;
  return to;
}

export interface Sentence {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/**
 * The whole sentence around a number, cut where the text itself ends it, or `sentenceReach` characters away; offsets
 * are half-open, in UTF-16 units.
 */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  let from = endBefore(text, start, statementEnds);
  // A closing quotation mark after 。 still belongs to the sentence before.
  while (from < start && /[”’」』）)]/.test(text[from] ?? '')) from += 1;
  let to = endBehind(text, end, statementEnds);
  if (statementEnds[text.charCodeAt(to)] === 1 && text[to] !== '\n') to += 1;
  while (/[”’」』）]/.test(text[to] ?? '')) to += 1;
  return { before: text.slice(from, start), quote: text.slice(start, end), after: text.slice(end, to) };
}
