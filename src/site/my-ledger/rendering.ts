/** What a page and the worker that renders a ledger for it say to each other. */

import type { LedgerFiles } from '../../dataset/ledger-files.ts';
import type { Text } from '../../text/locale.ts';
import type { LedgerCard } from './shelf.ts';

export interface RenderRequest {
  readonly files: LedgerFiles;
  readonly id: string;
  /** The site's root, an absolute address. */
  readonly root: string;
  /** The name of the cache that is filled. */
  readonly cache: string;
}

export interface Progress {
  /** Reading the texts, answering the figures (the engine comes first), rendering the pages. */
  readonly step: 'dataset' | 'figures' | 'pages';
  /** Of the step, from 0 to 1; `null` while it cannot be counted. */
  readonly share: number | null;
}

/** What a card says of a ledger, but for where and when it was saved. */
export type Facts = Omit<LedgerCard, 'id' | 'savedAt' | 'cache' | 'bytes'>;

/** With the bytes that were put into the cache. */
export type Rendered = Facts & { readonly bytes: number };

export type RenderAnswer =
  | { readonly progress: Progress }
  | { readonly rendered: Rendered }
  /** `name` as of the error: `QuotaExceededError` where the disk is full. */
  | { readonly problem: { readonly name: string; readonly words: Text } };
