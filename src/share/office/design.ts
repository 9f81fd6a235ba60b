/** What slides are drawn on: masters and layouts in the file, and where each kind of slide has its words and figures. */

import type { Box } from './words.ts';

/** A place for words. Pixels of a slide 720 high. */
export interface Spot {
  readonly box: Box;
  /** Attributes of the layout's `p:ph`; absent: the words stand in a box of their own. */
  readonly hole?: string;
  /** Points that the layout sets for them; absent: they are as large as the ledger's own slides have them. */
  readonly size?: number;
  /** `box` is not the layout's, so that a slide has to say it. */
  readonly moved?: boolean;
  /** The layout's own box, where nothing else stands above the words; absent: `box` is the layout's. */
  readonly whole?: Box;
}

/** The room for a figure or a table; its hole, where the layout has one that takes it. */
export interface Room {
  readonly box: Box;
  readonly hole?: string;
}

/** A layout as one kind of slide uses it. */
export interface Frame {
  /** Path of the layout's part. */
  readonly layout: string;
  readonly title: Spot;
  readonly takeaway: Spot;
  readonly text: Spot;
  readonly content: Box;
  readonly figure: Room;
  readonly table: Room;
  readonly sources: Spot;
  /** Room under a divider's words for its numbers; absent: they stand as on a slide of key numbers. */
  readonly numbers?: Box;
  /** Number, footer and day of a slide as shapes. @param id of the first of them @param number of the slide, from 1 */
  readonly marks: (id: number, number: number) => string;
}

const frameNames = ['title', 'section', 'numbers', 'figure', 'pair', 'table', 'text'] as const;

export type Frames = Readonly<Record<(typeof frameNames)[number], Frame>> & {
  /** A divider with numbers. */
  readonly numbered: Frame;
  /** Words in a column beside a tall picture; `null` where the design has no such layout. */
  readonly aside: Frame | null;
};

export interface Design {
  readonly frames: Frames;
  /** Path of the master of notes. */
  readonly notesMaster: string;
  /** Whether words in holes have the fonts of their layout, and say none of their own. */
  readonly inherits: boolean;
  /** Whether drawings, whose letters are dark, need white behind them. */
  readonly backed: boolean;
  /** Markup of a slide or chart, drawn 720 high in the ledger's own theme, as this design has it. */
  readonly adapt: (xml: string) => string;
  /** The presentation's part. @param slides ids of its relations to the slides */
  readonly toPresentation: (slides: readonly string[]) => string;
}
