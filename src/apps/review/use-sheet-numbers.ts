/** What number each slide has on stage, told anew when the deck has not changed for a moment. */

import { useEffect, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { sheetNumbers } from '../../review/to-sheets.ts';

type Numbers = Awaited<ReturnType<typeof sheetNumbers>>;

export function useSheetNumbers(deck: Deck, context: ReviewContext): Numbers {
  const [numbers, setNumbers] = useState<Numbers>(new Map());
  useEffect(() => {
    let current = true;
    const soon = setTimeout(() => {
      sheetNumbers(deck, context).then(
        (told) => current && setNumbers(told),
        // What cannot be laid out is told by the slide's own preview; the slides then count as one each.
        () => current && setNumbers(new Map()),
      );
    }, 400);
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [deck, context]);
  return numbers;
}
