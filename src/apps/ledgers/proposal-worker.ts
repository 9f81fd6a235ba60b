/** Reads and proposes beside the page, which answers meanwhile. */

import { type ProposalRequest, proposeTexts } from './propose-texts.ts';

// Of several requests that came while one was answered, the last one counts.
let latest: ProposalRequest | null = null;

addEventListener('message', ({ data }: MessageEvent<ProposalRequest>) => {
  latest = data;
  setTimeout(() => {
    const request = latest;
    latest = null;
    if (request) for (const answer of proposeTexts(request)) postMessage(answer);
  });
});
