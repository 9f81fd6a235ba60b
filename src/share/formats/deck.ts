import type { Letter } from '../../review/letter.ts';
import type { Origin } from '../../review/origin.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { Pictures } from '../office/plain-svg.ts';

/** A deck on its way into a file. */
export interface DeckPages {
  readonly sheets: Sheets;
  /** Draws the PNG that stands beside each SVG, two pixels a CSS pixel. */
  readonly pictures: Pictures;
  /** A person's own `.pptx` or `.potx`, whose masters and layouts the slides take; `null`: the ledger's own. */
  readonly template: Uint8Array | null;
  /** The deck and its ledger, which PPTX, brief and official document carry, to be known when they come home. */
  readonly origin: Origin | null;
  /** What a person filled in for an official document. */
  readonly letter: Letter;
}
