/** Where a person's ledgers are stored, as the room asks for it; the site has one. */

import type { LedgerFiles } from '../../dataset/ledger-files.ts';
import type { Locale, Text } from '../../text/locale.ts';

/** What is known of a ledger without opening it. */
export interface LedgerCard {
  /** Its part of the address: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: Text;
  readonly subject: Text;
  /** How far it reaches: the day of its newest source, as a full or partial ISO date; '' where none is dated. */
  readonly day: string;
  readonly articles: number;
  readonly metrics: number;
  readonly observations: number;
  /** Of its pages and files as they are stored. */
  readonly bytes: number;
  /** When it was saved last, as an ISO moment. */
  readonly savedAt: string;
}

export interface SaveProgress {
  readonly step: 'dataset' | 'figures' | 'pages';
  /** Of the step; `null` while it cannot be counted. */
  readonly share: number | null;
}

/** Each throws a sentence in the page's language. */
export interface LedgerStore {
  /** The one saved last first. */
  readonly list: () => Promise<readonly LedgerCard[]>;
  /** Calls back whenever a ledger was saved or deleted; gives the way to stop. */
  readonly watch: (onChange: () => void) => () => void;
  /** @param options `id` and `since` of a ledger that is saved anew, `since` its card's `savedAt` */
  readonly save: (
    files: LedgerFiles,
    options: {
      readonly id?: string;
      readonly since?: string;
      readonly onProgress: (progress: SaveProgress) => void;
      readonly signal: AbortSignal;
    },
  ) => Promise<string>;
  readonly read: (id: string) => Promise<LedgerFiles>;
  readonly remove: (id: string) => Promise<void>;
  readonly addressOf: (id: string, locale: Locale) => string;
}
