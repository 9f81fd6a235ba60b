/** What a review is held on: its days, its language, its targets and the ledger; what every slide is worked out with. */

import type { Domain } from '../dataset/domains.ts';
import type { Row } from '../engine/database.ts';
import type { Figure } from '../figures/kit/figure.ts';
import type { Filter } from '../figures/kit/filter.ts';
import type { Scope } from '../figures/kit/scope.ts';
import type { Locale } from '../text/locale.ts';
import type { Identity } from './identity.ts';
import type { LedgerData } from './ledger-data.ts';
import type { Snapshot } from './snapshot.ts';
import type { OpenTarget, Target } from './status.ts';
import type { Task } from './tasks.ts';

export interface ReviewTerms {
  readonly title: string;
  readonly locale: Locale;
  /** Version of the dataset it was composed on. */
  readonly dataset: string;
  /** The last review and this one, ISO days. */
  readonly since: string;
  readonly asOf: string;
  /** A domain's review speaks of it alone; absent: of every domain. */
  readonly domain?: Domain;
  /** Absent: nobody is named. */
  readonly identity?: Identity;
  /** Numbers of second-hand sources are left out. */
  readonly firsthand?: boolean;
  readonly targets: readonly Target[];
  /** Targets that cannot be measured, listed as such. Absent: none. */
  readonly openTargets?: readonly OpenTarget[];
  /** Absent: none, as in a deck of an earlier version of this page. */
  readonly tasks?: readonly Task[];
  /** The ledger as it was at the last review, where that is known. */
  readonly earlier?: Snapshot;
}

export interface ReviewContext {
  readonly data: LedgerData;
  /** The figure's rows; with a filter or a scope its SQL is asked again. */
  readonly rowsOf: (figure: Figure, filter?: Filter, scope?: Scope) => Promise<readonly Row[]>;
  readonly document: Document;
}
