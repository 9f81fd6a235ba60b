/** The front door: pages come ready from the server of files; the reader's browser takes over what can be used. */

import type { PageLedger } from './figures/page-ledger.ts';
import { allowEmptyMarkup } from './text/trusted.ts';
import { watchParts } from './ui/news.ts';
import { renderFoldedParts } from './ui/render-offscreen.ts';
import { watchScrollers } from './ui/scrollers.ts';
import { watchSentences } from './ui/sentences.ts';
import { keepLanguageQuery, switchTheme } from './ui/switches.ts';
import { takeOver } from './ui/take-over.ts';

allowEmptyMarkup();
watchParts();
switchTheme();
keepLanguageQuery();
watchSentences();

// The parser ends in the task this script runs in; what is not needed for the first click waits for the next.
setTimeout(async () => {
  await openCarriedLedger();
  void takeOver({
    CitationList: () => import('./ui/Citations.tsx').then(({ CitationList }) => CitationList),
    Downloads: () => import('./ui/Downloads.tsx').then(({ Downloads }) => Downloads),
    Explore: () => import('./site/ExploreApp.tsx').then(({ ExploreApp }) => ExploreApp),
    Figure: () => import('./ui/Figure.tsx').then(({ Figure }) => Figure),
    FilterForm: () => import('./ui/FilterForm.tsx').then(({ FilterForm }) => FilterForm),
    Lab: () => import('./apps/lab/app.tsx').then(({ LabApp }) => LabApp),
    Ledgers: () => import('./site/LedgersApp.tsx').then(({ LedgersApp }) => LedgersApp),
    LedgerDoor: () => import('./site/my-ledger/LedgerDoor.tsx').then(({ LedgerDoor }) => LedgerDoor),
    Review: () => import('./apps/review/app.tsx').then(({ ReviewApp }) => ReviewApp),
    SearchableList: () => import('./ui/SearchableList.tsx').then(({ SearchableList }) => SearchableList),
    Sql: () => import('./ui/Sql.tsx').then(({ Sql }) => Sql),
    Verify: () => import('./site/Verify.tsx').then(({ Verify }) => Verify),
  });
});
setTimeout(() => {
  watchScrollers();
  renderFoldedParts();
});
// Long after everything that is looked at, but for a page that may be out of date; a dev server has no such copy to give.
if (import.meta.env.PROD)
  addEventListener('load', () =>
    setTimeout(
      () => import('./site/offline/register.ts').then(({ keepCopy }) => keepCopy()),
      navigator.serviceWorker?.controller ? 0 : 3000,
    ),
  );

/** A page of a person's own ledger brings its names, domains and figures along: everything that is live speaks of those. */
async function openCarriedLedger(): Promise<void> {
  const json = document.getElementById('ledger')?.textContent;
  if (!json) return;
  const { openPageLedger } = await import('./figures/page-ledger.ts');
  openPageLedger(JSON.parse(json) as PageLedger);
}
