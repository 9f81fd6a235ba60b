/** The targets of a deck: set, taken from a table, taken away; every change gives a new deck. */

import type { Deck } from './deck.ts';
import { addSlide, blankSlide } from './edit-deck.ts';
import type { OpenTarget, Target } from './status.ts';

/** Targets are worth a slide: one is added before the evidence where there is none yet. */
function withStatus(deck: Deck): Deck {
  if (deck.slides.some(({ body }) => body.kind === 'status')) return deck;
  const at = deck.slides.findIndex(({ body }) => body.kind === 'ledger' || body.kind === 'evidence');
  return addSlide(deck, blankSlide(deck, { kind: 'status' }), deck.slides[at - 1]?.id ?? null);
}

/** A metric has one target: a new one takes the place of the old. */
export const setTarget = (deck: Deck, target: Target): Deck =>
  withStatus({
    ...deck,
    targets: [...deck.targets.filter(({ metric_id }) => metric_id !== target.metric_id), target],
  });

export const listTarget = (deck: Deck, target: OpenTarget): Deck =>
  withStatus({ ...deck, openTargets: [...(deck.openTargets ?? []), target] });

/** All targets as a table gave them. */
export const replaceTargets = (
  deck: Deck,
  given: { readonly targets: readonly Target[]; readonly openTargets?: readonly OpenTarget[] },
): Deck => withStatus({ ...deck, ...given });

export const dropTarget = (deck: Deck, { metric_id, by }: Target): Deck => ({
  ...deck,
  targets: deck.targets.filter((row) => row.metric_id !== metric_id || row.by !== by),
});

/** `at` is its place, from 0. */
export const dropOpenTarget = (deck: Deck, at: number): Deck => ({
  ...deck,
  openTargets: (deck.openTargets ?? []).toSpliced(at, 1),
});
