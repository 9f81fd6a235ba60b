/** What a kind of slide is: a body that a deck holds, and all that is made of it. */

import type { Source } from '../../dataset/schema.ts';
import type { Text } from '../../text/locale.ts';
import type { SheetBody } from '../slide-layout.ts';
import type { ReviewContext, ReviewTerms } from '../terms.ts';

export interface SlideBody {
  readonly kind: string;
}

export interface Words {
  readonly title: string;
  readonly takeaway: string;
}

/** What a sheet shows and what it rests on. A table longer than a sheet is cut into several. */
export interface SlidePart {
  readonly body: SheetBody;
  readonly observations?: readonly string[];
  /** Sources of what is no observation, told where there are no observations. */
  readonly sources?: readonly Source[];
}

/** What of a deck's slide others may read. */
export interface DeckSlide {
  readonly title: { readonly text: string };
  readonly takeaway: { readonly text: string };
  readonly body: SlideBody;
}

/** The terms with all slides of the deck; absent where one slide stands alone. */
export interface DeckTerms extends ReviewTerms {
  readonly slides?: readonly DeckSlide[];
}

export interface SlideKind<B extends SlideBody> {
  readonly kind: B['kind'];
  /** As a person chooses it. */
  readonly name: Text;
  /** Whether a value of this kind, read from a file, is whole. */
  isBody(value: Readonly<Record<string, unknown>>): boolean;
  /** A new one, for a deck that shows some bodies already. */
  blank(terms: ReviewTerms, shown: readonly SlideBody[]): B;
  /** The title and takeaway that the rows suggest. */
  propose(body: B, terms: ReviewTerms, context: ReviewContext): Words | Promise<Words>;
  /** `all` gives the sources of every slide of the deck. */
  layout(
    body: B,
    terms: DeckTerms,
    context: ReviewContext,
    all: () => Promise<readonly Source[]>,
  ): readonly SlidePart[] | Promise<readonly SlidePart[]>;
  /** What of it belongs in a list of the deck's sources; absent: nothing. */
  rests?(
    body: B,
    terms: ReviewTerms,
    context: ReviewContext,
  ): Omit<SlidePart, 'body'> | Promise<Omit<SlidePart, 'body'>>;
  /** The body when the days of the review become others; absent: the same. */
  follow?(body: B, from: Days, to: Days): B;
}

export type Days = Pick<ReviewTerms, 'since' | 'asOf'>;
