/** A number that the reader missed: selected in the text or on the page, or typed as it is printed. */

import { useState } from 'react';
import { toMarked } from '../../dataset/replay.ts';
import type { Selected } from './MissedNumber.tsx';
import type { Decided } from './read-article.ts';

export interface Missed {
  readonly selected: Selected | null;
  /** Words of the text between two places; those that are a number already are not selected. */
  readonly select: (start: number, end: number) => void;
  /**
   * Words that a person types as they are printed: the next place of them, from the number in hand on, that is no
   * number yet; where each is a number already, the next one is chosen. True once they are to be added: they were
   * found, and are typed once more.
   */
  readonly find: (quote: string) => boolean;
  readonly clear: () => void;
}

interface Options {
  readonly text: string;
  readonly decided: readonly Decided[];
  readonly current: Decided | null;
  readonly onChoose: (key: string | null) => void;
}

export function useMissedNumber({ text, decided, current, onChoose }: Options): Missed {
  const [selected, setSelected] = useState<Selected | null>(null);
  const numberAt = (place: number, quote: string) =>
    decided.find(({ observation }) => observation.start === place && observation.quote === quote);

  const select = (start: number, end: number) => {
    const quote = text.slice(start, end).trim();
    const from = text.indexOf(quote, start);
    const isNumber = toMarked('text', from, quote) !== null;
    setSelected(numberAt(from, quote) ? null : { start: from, quote, isNumber });
  };
  const find = (quote: string): boolean => {
    if (selected?.quote === quote && selected.isNumber) return true;
    const places = placesOf(text, quote);
    const after = (current?.observation.start ?? -1) + 1;
    const ahead = [...places.filter((place) => place >= after), ...places.filter((place) => place < after)];
    const [next] = ahead;
    const missing = ahead.find((place) => !numberAt(place, quote));
    if (next === undefined) setSelected({ start: -1, quote, isNumber: false });
    else if (missing === undefined) onChoose(numberAt(next, quote)?.key ?? null);
    else select(missing, missing + quote.length);
    return false;
  };
  return { selected, select, find, clear: () => setSelected(null) };
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
