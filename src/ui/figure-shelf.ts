/** Where an answer becomes a figure of a person's own ledger, as the explore room asks for it; the site has one. */

import type { NewAnswer } from '../dataset/answers.ts';
import type { Text } from '../text/locale.ts';

/** A ledger that takes figures. */
export interface FigureHome {
  readonly id: string;
  readonly name: Text;
}

/** Each throws a sentence in the page's language. */
export interface FigureShelf {
  /** The ledgers of this browser, the one whose page this is first. */
  readonly list: () => Promise<readonly FigureHome[]>;
  /** Whether the page at hand belongs to it: its own tables are asked here. */
  readonly isHere: (id: string) => boolean;
  /**
   * Puts an answer into a ledger and makes its pages anew, or into the draft of a new one; gives the address where it
   * is seen. Throws where the ledger has a figure of that name.
   * @param id `null` for a new ledger
   * @param onProgress of the pages, from 0 to 1; `null` while it cannot be counted
   */
  readonly add: (
    id: string | null,
    answer: NewAnswer,
    onProgress: (share: number | null) => void,
    signal: AbortSignal,
  ) => Promise<string>;
}
