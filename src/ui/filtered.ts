/** What a page shows under its filter, figure by figure and row by row; without a filter it shows what it came with. */

import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import type { Row } from '../engine/database.ts';
import type { Provenance } from '../share/provenance.ts';

/** What of a figure follows its rows. */
export interface FigureAnswer {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  /** Of the rows: which sources, until when. */
  readonly source: string;
  /** The query that gave them. */
  readonly sql: string;
  /** What is said of them elsewhere. */
  readonly away: { readonly source: string; readonly provenance: Provenance };
  readonly rows: readonly Row[];
  readonly table: ReactNode;
  /** For a width in CSS pixels. */
  readonly draw: (width: number) => SVGSVGElement;
}

interface Filtered {
  /** By figure. */
  readonly answers: Readonly<Record<string, FigureAnswer>>;
  /** Ids of the observations in view; null for all. */
  readonly observations: ReadonlySet<string> | null;
}

const nothing: Filtered = { answers: {}, observations: null };
let filtered = nothing;
const listeners = new Set<() => void>();

function become(next: Filtered): void {
  if (next.observations !== filtered.observations) hideUnrested(next.observations);
  filtered = next;
  for (const listener of listeners) listener();
}

/**
 * What a page says of observations (`data-rests`) is seen while all of them are in view, and what it says otherwise
 * (`data-unless`) while they are not.
 */
function hideUnrested(observations: Filtered['observations']): void {
  const isSeen = (ids = '') => observations === null || ids.split(' ').every((id) => observations.has(id));
  for (const block of document.querySelectorAll<HTMLElement | SVGElement>('[data-rests], [data-unless]')) {
    const { rests, unless } = block.dataset;
    block.toggleAttribute('hidden', unless === undefined ? !isSeen(rests) : isSeen(unless));
  }
}

export function showAnswer(figure: string, answer: FigureAnswer): void {
  become({ ...filtered, answers: { ...filtered.answers, [figure]: answer } });
}

export function showObservations(observations: ReadonlySet<string>): void {
  become({ ...filtered, observations });
}

export function showEverything(): void {
  become(nothing);
}

/** A part of what is shown, for a component that follows it. */
export function useFiltered<T>(part: (filtered: Filtered) => T): T {
  return useSyncExternalStore(
    follow,
    () => part(filtered),
    () => part(nothing),
  );
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
