/** The front door: pages come ready from the server of files; each island wakes when it is needed. */

import { watchCopies } from './ui/islands/copy.ts';
import { keepFilterToExplore } from './ui/islands/explore-links.ts';
import { watchFigures } from './ui/islands/figure-keys.ts';
import { unroll } from './ui/islands/render-offscreen.ts';
import { watchScrollers } from './ui/islands/scrollers.ts';
import { watchSentences } from './ui/islands/sentences.ts';
import { watchShares } from './ui/islands/share-links.ts';
import { keepLanguageQuery, switchTheme } from './ui/islands/switches.ts';

const islands: Readonly<Record<string, () => Promise<{ wake: (element: HTMLElement) => void }>>> = {
  filters: () => import('./ui/islands/filters.ts'),
  list: () => import('./ui/islands/list.ts'),
  citations: () => import('./ui/islands/citations.ts'),
  downloads: () => import('./ui/islands/downloads.ts'),
  explore: () => import('./apps/explore/wake.tsx'),
  lab: () => import('./apps/lab/wake.tsx'),
  review: () => import('./apps/review/wake.tsx'),
  verify: () => import('./ui/islands/verify.ts'),
};

switchTheme();
keepLanguageQuery();
watchSentences();
watchCopies();
keepFilterToExplore();
watchShares();

// The parser ends in the task this script runs in; what is not needed for the first click waits for the next.
setTimeout(() => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = islands[element.dataset.island ?? ''];
    if (load) void load().then(({ wake }) => wake(element));
  }
});
setTimeout(() => {
  watchFigures();
  watchScrollers();
  unroll();
});
