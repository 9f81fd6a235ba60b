/** The review by keys: what a key asks is done to the number in hand, and the focus goes on with it. */

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { OpenForm } from './NumberCard.tsx';
import type { Decided, Outcome } from './read-article.ts';
import { type Wish, wishOf } from './review-keys.ts';
import { nextOpen, stepFrom } from './review-queue.ts';
import type { Decisions } from './use-decisions.ts';

interface Options {
  /** The list of numbers, whose chosen row takes the focus. */
  readonly table: RefObject<HTMLElement | null>;
  /** Where a missed number is typed. */
  readonly missed: RefObject<HTMLElement | null>;
  readonly outcome: Outcome;
  readonly queue: readonly Decided[];
  readonly chosen: string | null;
  readonly decisions: Decisions;
  readonly onChoose: (key: string | null) => void;
  readonly onOpen: (form: OpenForm) => void;
}

export interface ReviewKeys {
  readonly onKey: (event: KeyboardEvent) => void;
  /** Chooses a number, and puts the focus on its row, so that the next key works on it. */
  readonly goTo: (key: string | null) => void;
  /** Of the number that is chosen next, the row takes the focus. */
  readonly focusNext: () => void;
}

export function useReviewKeys(options: Options): ReviewKeys {
  const { table, missed, outcome, queue, chosen, decisions, onChoose, onOpen } = options;
  const isFocusDue = useRef(false);
  const focusNext = () => {
    isFocusDue.current = true;
  };
  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    table.current?.querySelector<HTMLElement>('tr[aria-current="true"] button')?.focus();
  });
  const goTo = (key: string | null) => {
    focusNext();
    onChoose(key);
  };
  /** The number in hand, or the one that was decided last: A and R have gone on since. */
  const lastDecided = (): Decided | undefined => {
    const current = chosen === null ? undefined : outcome.at(chosen);
    return current?.verdict ? current : decisions.latest();
  };
  const grant = (wish: Wish, here: string | null) => {
    if (wish.kind === 'step') goTo(stepFrom(queue, here, wish.by) ?? here);
    else if (wish.kind === 'undo') decisions.undo?.();
    else if (wish.kind === 'missed') missed.current?.focus();
    else if (here === null) return false;
    else if (wish.kind === 'correct' || wish.kind === 'reason') {
      onChoose(here);
      onOpen(wish.kind === 'correct' ? 'correction' : 'reason');
    } else if (wish.kind === 'alike') {
      const one = lastDecided();
      if (one) decisions.applyTo(one, 'words');
    } else {
      decisions.judge(here, wish.kind);
      if (wish.kind !== 'reopen') goTo(nextOpen(queue, here) ?? here);
    }
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as Element).closest('input, select, textarea')) return;
    const wish = wishOf(event);
    if (wish && grant(wish, chosen ?? queue[0]?.key ?? null)) event.preventDefault();
  };
  return { onKey, goTo, focusNext };
}
