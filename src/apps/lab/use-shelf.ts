/** The texts that are open in the room, as the browser stores them from visit to visit. */

import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { draft, toStored } from './draft-storage.ts';
import { chosenText, emptyShelf, type Shelf } from './open-texts.ts';
import { restMs, shortText } from './use-reading.ts';

/** Files themselves are not stored: of a stored text no page can be shown as printed. */
export function useShelf(): readonly [Shelf, Dispatch<SetStateAction<Shelf>>] {
  const [shelf, setShelf] = useState<Shelf>(emptyShelf);
  const ready = useRef(false);
  const { prose } = chosenText(shelf);
  useEffect(() => {
    const known = draft.read();
    if (known) setShelf({ at: known.at, texts: known.desks.map((each) => ({ ...each, source: null })) });
    ready.current = true;
  }, []);
  useEffect(() => {
    if (!ready.current || prose.text === '') return;
    const write = () => draft.tryWrite(toStored(shelf));
    if (prose.text.length <= shortText) return write();
    // A long text is stored once keys rest, and when the page is left.
    const rest = setTimeout(write, restMs);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(rest);
      removeEventListener('pagehide', write);
    };
  }, [shelf, prose]);
  return [shelf, setShelf];
}
