/** The deck being composed: every change a step, kept in the browser, its proposals made anew as it changes. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deck, Line } from '../../review/deck.ts';
import { parseDeck } from '../../review/deck-file.ts';
import { proposeAgain } from '../../review/propose.ts';
import { toSnapshot } from '../../review/snapshot.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { begin, redo, step, undo } from './deck-history.ts';
import { deckKey, shelve } from './deck-storage.ts';

export interface DeckHook {
  readonly deck: Deck;
  /** @param mark names the field being typed in, `null` a step of its own. */
  readonly change: (edit: (deck: Deck) => Deck, mark?: string | null) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Whether the deck stands in the browser as it is; `failed` when the browser refuses. */
  readonly kept: 'kept' | 'changed' | 'failed';
}

export function useDeck(start: Deck, context: ReviewContext): DeckHook {
  const [history, setHistory] = useState(() => begin(start));
  const [kept, setKept] = useState<DeckHook['kept']>('changed');
  const { deck } = history;
  const latest = useRef(deck);
  latest.current = deck;

  const keep = useCallback(() => {
    try {
      shelve(latest.current, toSnapshot(context.data.observations, context.data.version));
      setKept('kept');
    } catch {
      setKept('failed');
    }
  }, [context]);

  useEffect(() => {
    latest.current = deck;
    setKept('changed');
    const soon = setTimeout(keep, 250);
    return () => clearTimeout(soon);
  }, [deck, keep]);

  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  // The same deck in another window: what is done there is a step here too, so that neither writes over the other.
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key !== deckKey(latest.current.id) || newValue === null) return;
      try {
        const { deck: there } = parseDeck(newValue);
        setHistory((now) => step(now, there, null));
      } catch {
        // A text of another version of the page is not taken over.
      }
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);

  const rests = JSON.stringify([
    deck.since,
    deck.asOf,
    deck.targets,
    deck.openTargets,
    deck.tasks,
    deck.firsthand,
    deck.identity,
    deck.earlier?.dataset,
    deck.title,
    deck.slides.map(({ id, body }) => [id, body]),
  ]);
  useEffect(() => {
    let current = rests !== '';
    void proposeAgain(latest.current, context)
      .then((again) => {
        if (current) setHistory((now) => ({ ...now, deck: withProposals(now.deck, again) }));
      })
      // What cannot be proposed, as for lack of the engine, is told by the slide's own preview.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [rests, context]);

  const change = useCallback<DeckHook['change']>((edit, mark = null) => {
    setHistory((now) => step(now, edit(now.deck), mark));
  }, []);
  return {
    deck,
    change,
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
    kept,
  };
}

/** The deck with the new words where they are still proposals; the same deck when nothing differs. */
function withProposals(deck: Deck, again: Deck): Deck {
  let differs = false;
  const take = (line: Line, text: string | undefined): Line => {
    if (line.origin !== 'proposed' || text === undefined || text === line.text) return line;
    differs = true;
    return { ...line, text };
  };
  const slides = deck.slides.map((slide) => {
    const made = again.slides.find(({ id }) => id === slide.id);
    return {
      ...slide,
      title: take(slide.title, made?.title.text),
      takeaway: take(slide.takeaway, made?.takeaway.text),
    };
  });
  return differs ? { ...deck, slides } : deck;
}
