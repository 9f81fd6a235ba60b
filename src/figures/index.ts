/** The figures in the order in which they are read, two of like height side by side. */

import { appUsers } from './app-users.ts';
import { articleBatches } from './article-batches.ts';
import { crossProvince } from './cross-province.ts';
import { electronicLicences } from './electronic-licences.ts';
import { epidemic } from './epidemic.ts';
import { ledgerEvidence } from './evidence.ts';
import { idCards } from './id-cards.ts';
import type { Figure } from './kit/figure.ts';
import { measuresByDomain } from './measures-by-domain.ts';
import { measuresOverTime } from './measures-over-time.ts';
import { onlineBusiness } from './online-business.ts';
import { onlineServices } from './online-services.ts';
import { onlineTransactions } from './online-transactions.ts';
import { portVisas } from './port-visas.ts';
import { reformTimeline } from './reform-timeline.ts';
import { regions } from './regions.ts';
import { residencePermits } from './residence-permits.ts';
import { serviceVolumes } from './service-volumes.ts';
import { statedTotals } from './stated-totals.ts';
import { transit } from './transit.ts';

export const figures: readonly Figure[] = [
  measuresByDomain,
  epidemic,
  serviceVolumes,
  regions,
  idCards,
  residencePermits,
  transit,
  portVisas,
  articleBatches,
  measuresOverTime,
  statedTotals,
  appUsers,
  onlineServices,
  crossProvince,
  onlineBusiness,
  electronicLicences,
  onlineTransactions,
  reformTimeline,
  ledgerEvidence,
];
