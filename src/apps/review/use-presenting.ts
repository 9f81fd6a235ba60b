/** Presenting a deck from its desk; the address says which slide is up, so that a reload goes on with it. */

import { useCallback, useEffect, useRef } from 'react';
import type { Deck } from '../../review/deck.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { toSheets } from '../../review/to-sheets.ts';

/** Opens the stage on the sheet that `from` finds among all of the deck. */
export type Present = (from: (sheets: Sheets) => number) => Promise<void>;

/** `presentAt` is the sheet to begin with at once, from 0; `null` stays at the desk. */
export function usePresenting(deck: Deck, context: ReviewContext, presentAt: number | null): Present {
  const latest = useRef({ deck, context });
  latest.current = { deck, context };
  const present = useCallback<Present>(async (from) => {
    const { deck, context } = latest.current;
    const [sheets, { toShow }, { openStage }] = await Promise.all([
      toSheets(deck, context),
      import('./present/to-show.tsx'),
      import('./present/stage.ts'),
    ]);
    const address = (tail: string) => `${location.pathname}${location.search}#deck=${deck.id}${tail}`;
    openStage(toShow(sheets), {
      start: from(sheets),
      onSlide: (at) => history.replaceState(null, '', address(`&slide=${at + 1}`)),
      onEnd: () => history.replaceState(null, '', address('')),
    });
  }, []);
  useEffect(() => {
    if (presentAt !== null) void present(() => presentAt);
  }, [present, presentAt]);
  return present;
}
