/** A deck as a person composes it: what is kept on the machine, in a file and in a link. */

import type { Domain } from '../dataset/vocabulary.ts';
import type { Filter } from '../figures/kit/filter.ts';
import type { Locale } from '../text/locale.ts';

export const deckFormat = 'reform-ledger-deck';
export const deckVersion = 1;

export const templates = ['annual', 'domain', 'comparison', 'metric', 'empty'] as const;
export type Template = (typeof templates)[number];

/** Words of a slide; `proposed` words were made from the rows and are marked until a person edits or accepts them. */
export interface Line {
  readonly text: string;
  readonly origin: 'proposed' | 'edited' | 'accepted';
}

export type Body =
  | { readonly kind: 'title' }
  /** Key numbers, by metric. */
  | { readonly kind: 'numbers'; readonly metrics: readonly string[] }
  | { readonly kind: 'figure'; readonly figure: string; readonly filter?: Filter }
  /** What changed between two as-of days, ISO. */
  | { readonly kind: 'changes'; readonly from: string; readonly to: string; readonly domain?: Domain }
  /** Targets and how far they are. */
  | { readonly kind: 'status' }
  /** What the ledger itself holds and disputes: audits, reviews. */
  | { readonly kind: 'evidence' }
  /** What the ledger added, corrected or disputes since the deck's earlier version of it. */
  | { readonly kind: 'ledger' }
  | { readonly kind: 'sources' }
  /** A paragraph a line. */
  | { readonly kind: 'text'; readonly text: string };

export interface Slide {
  readonly id: string;
  readonly title: Line;
  readonly takeaway: Line;
  /** Speaker notes, plain text. */
  readonly notes: string;
  readonly body: Body;
}

/** What a metric should reach by a day. */
export interface Target {
  readonly metric_id: string;
  readonly value: number;
  /** ISO day. */
  readonly by: string;
}

/** The observations of one dataset version, as far as two versions are compared. */
export interface Snapshot {
  readonly dataset: string;
  /** By observation_id: quote, metric, bound, value, low, high, period end, comparability, review; empty: none. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

export interface Deck {
  readonly format: typeof deckFormat;
  readonly version: typeof deckVersion;
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly template: Template;
  /** Version of the dataset it was composed on. */
  readonly dataset: string;
  /** The last review and this one, ISO days. */
  readonly since: string;
  readonly asOf: string;
  readonly slides: readonly Slide[];
  readonly targets: readonly Target[];
  /** The ledger as it was at the last review, where that is known. */
  readonly earlier?: Snapshot;
}
