/** The front door: pages come ready from the server of files; the reader's browser takes over what can be used. */

import { unroll } from './ui/render-offscreen.ts';
import { watchScrollers } from './ui/scrollers.ts';
import { watchSentences } from './ui/sentences.ts';
import { keepLanguageQuery, switchTheme } from './ui/switches.ts';
import { takeOver } from './ui/take-over.ts';

switchTheme();
keepLanguageQuery();
watchSentences();

// The parser ends in the task this script runs in; what is not needed for the first click waits for the next.
setTimeout(() => {
  void takeOver({
    CitationList: () => import('./ui/Citations.tsx').then(({ CitationList }) => CitationList),
    Downloads: () => import('./ui/Downloads.tsx').then(({ Downloads }) => Downloads),
    Explore: () => import('./apps/explore/app.tsx').then(({ ExploreApp }) => ExploreApp),
    Figure: () => import('./ui/Figure.tsx').then(({ Figure }) => Figure),
    FilterForm: () => import('./ui/FilterForm.tsx').then(({ FilterForm }) => FilterForm),
    Lab: () => import('./apps/lab/app.tsx').then(({ LabApp }) => LabApp),
    Review: () => import('./apps/review/app.tsx').then(({ ReviewApp }) => ReviewApp),
    SearchableList: () => import('./ui/SearchableList.tsx').then(({ SearchableList }) => SearchableList),
    Sql: () => import('./ui/Sql.tsx').then(({ Sql }) => Sql),
    Verify: () => import('./site/Verify.tsx').then(({ Verify }) => Verify),
  });
});
setTimeout(() => {
  watchScrollers();
  unroll();
});
