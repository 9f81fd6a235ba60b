/** Compares texts and checks claims beside the page, which answers meanwhile. */

import { checkClaims } from '../../collation/claims.ts';
import type { KnownLedger } from '../../collation/ledger-index.ts';
import type { GivenText } from '../../collation/stated-numbers.ts';
import { compareTexts } from '../../collation/two-texts.ts';

export type CollationRequest =
  | { readonly before: GivenText; readonly after: GivenText }
  | { readonly story: GivenText; readonly ledger: KnownLedger };

addEventListener('message', ({ data }: MessageEvent<CollationRequest>) => {
  postMessage('story' in data ? checkClaims(data.story, data.ledger) : compareTexts(data.before, data.after));
});
