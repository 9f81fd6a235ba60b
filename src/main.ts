/** The front door: pages come ready from the server of files; each island wakes when it is needed. */

import { watchCopies } from './pages/islands/copy.ts';
import { keepFilterToExplore } from './pages/islands/explore-links.ts';
import { watchFigures } from './pages/islands/figure-keys.ts';
import { watchScrollers } from './pages/islands/scrollers.ts';
import { watchSentences } from './pages/islands/sentences.ts';
import { watchShares } from './pages/islands/share-links.ts';
import { keepLanguageQuery, switchTheme } from './pages/islands/switches.ts';
import { unroll } from './pages/islands/unroll.ts';

const islands: Readonly<Record<string, () => Promise<{ wake: (element: HTMLElement) => void }>>> = {
  filters: () => import('./pages/islands/filters.ts'),
  list: () => import('./pages/islands/list.ts'),
  citations: () => import('./pages/islands/citations.ts'),
  downloads: () => import('./pages/islands/downloads.ts'),
  explore: () => import('./pages/explore/wake.tsx'),
  lab: () => import('./pages/lab/wake.tsx'),
  review: () => import('./pages/review/wake.tsx'),
  verify: () => import('./pages/islands/verify.ts'),
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
