/** The figures of the open ledger, in the order in which they are read, two of like height side by side. */

import own from '../../data/figures.json' with { type: 'json' };
import type { Text } from '../text/locale.ts';
import { appUsers } from './app-users.ts';
import { articleBatches } from './article-batches.ts';
import { crossProvince } from './cross-province.ts';
import { electronicLicences } from './electronic-licences.ts';
import { epidemic } from './epidemic.ts';
import { ledgerEvidence } from './evidence.ts';
import { idCards } from './id-cards.ts';
import { type KindEntry, kinds, type QueryEntry, queryProblem, toFigure } from './kinds/index.ts';
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

/** Figures with words of an editor, in their order; a ledger asks for all of them, or for one by its id. */
const edited: readonly Figure[] = [
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

/** A line of `figures.json`: `all` edited figures, the id of one, or a kind with what it shows, an answer with its rows. */
export type FigureEntry = string | KindEntry | QueryEntry;

/** Entries with the id of each figure in the place of `all`. */
function withIds(entries: readonly FigureEntry[]): readonly FigureEntry[] {
  return entries.flatMap((entry) => (entry === 'all' ? edited.map(({ id }) => id) : [entry]));
}

// What holds it holds the open ledger's: `openFigures` fills it anew.
const open: Figure[] = [];
export const figures: readonly Figure[] = open;

/** Puts the figures that a ledger asks for in the place of the last one's; of ids that nobody drew it takes none. */
export function openFigures(entries: readonly FigureEntry[]): void {
  const asked = withIds(entries).flatMap((entry) =>
    typeof entry === 'string' ? (edited.find(({ id }) => id === entry) ?? []) : toFigure(entry),
  );
  open.splice(0, open.length, ...asked);
}
openFigures(own as readonly FigureEntry[]);

/** The entries that a ledger with these metrics can draw: an edited figure whose metrics it has not is absent. */
export function drawable(
  entries: readonly FigureEntry[],
  metrics: ReadonlySet<string>,
): readonly FigureEntry[] {
  return withIds(entries).filter(
    (entry) =>
      typeof entry !== 'string' ||
      edited.find(({ id }) => id === entry)?.metrics.every((metric) => metrics.has(metric)),
  );
}

/** What keeps entries of `figures.json` from being drawn, a sentence each. */
export function figureProblems(entries: unknown, metrics: ReadonlySet<string>): Text[] {
  if (!Array.isArray(entries))
    return [
      {
        zh: 'figures.json不是一列：请把图的id和种类写在[与]之间',
        en: 'no list in figures.json: write ids of figures and kinds between [ and ]',
      },
    ];
  return withIds(entries as readonly FigureEntry[]).flatMap((entry) => {
    if (typeof entry === 'string') {
      const known = edited.map(({ id }) => id);
      return known.includes(entry)
        ? []
        : [
            {
              zh: `没有这张图：figures.json的${entry}；可用all，或${known.join('、')}`,
              en: `unknown figure in figures.json: ${entry}; all, or one of ${known.join(', ')}`,
            },
          ];
    }
    if (entry.kind === 'query') return queryProblem(entry) ?? [];
    if (!kinds.includes(entry.kind))
      return [
        {
          zh: `没有这种图：figures.json里${entry.id}的${entry.kind}；可用${kinds.join('、')}`,
          en: `unknown kind in figures.json: ${entry.kind} of ${entry.id}; one of ${kinds.join(', ')}`,
        },
      ];
    return (entry.metrics ?? [])
      .filter((metric) => !metrics.has(metric))
      .map((metric) => ({
        zh: `没有这个指标：figures.json里${entry.id}的${metric}；metrics.csv里没有这一行，请加上或删去`,
        en: `unknown metric in figures.json: ${metric} of ${entry.id}; metrics.csv has no such row, add it or take it out`,
      }));
  });
}
