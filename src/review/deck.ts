/** A deck as a person composes it: what is kept on the machine, in a file and in a link. */

import type { Body } from './slides/index.ts';
import type { Template } from './templates.ts';
import type { ReviewTerms } from './terms.ts';

export const deckFormat = 'reform-ledger-deck';
export const deckVersion = 1;

/** Words of a slide; `proposed` words were made from the rows and are marked until a person edits or accepts them. */
export interface Line {
  readonly text: string;
  readonly origin: 'proposed' | 'edited' | 'accepted';
}

export interface Slide {
  readonly id: string;
  readonly title: Line;
  readonly takeaway: Line;
  /** Speaker notes, plain text. */
  readonly notes: string;
  readonly body: Body;
}

export interface Deck extends ReviewTerms {
  readonly format: typeof deckFormat;
  readonly version: typeof deckVersion;
  readonly id: string;
  readonly template: Template;
  readonly slides: readonly Slide[];
}
