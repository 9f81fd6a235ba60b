/** The sentence that states a number, cut where the text itself ends it. */

export interface Sentence {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

const ends = /[。！？\n]/;

/** `start` and `end` are UTF-16 offsets of the number in `text`, half-open. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
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
