/** Every page of the site, in the order of the navigation. */

import type { Entries } from '../page.ts';
import { aboutPage } from './About.tsx';
import { domainPages } from './DomainPage.tsx';
import { explorePage } from './explore.tsx';
import { figurePages } from './FigurePage.tsx';
import { galleryPage } from './Gallery.tsx';
import { ledgersPage } from './Ledgers.tsx';
import { labPage } from './lab.ts';
import { metricPages } from './MetricPage.tsx';
import { notFoundPage } from './NotFound.tsx';
import { offlinePage } from './Offline.tsx';
import { openLedgerPage } from './OpenLedger.tsx';
import { overviewPage } from './Overview.tsx';
import { articlePages } from './Reader.tsx';
import { reviewPage } from './review.ts';

export const pages: readonly Entries[] = [
  overviewPage,
  domainPages,
  articlePages,
  metricPages,
  figurePages,
  explorePage,
  labPage,
  ledgersPage,
  reviewPage,
  aboutPage,
  galleryPage,
  openLedgerPage,
  notFoundPage,
  offlinePage,
];
