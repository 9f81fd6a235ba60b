/** Figures that any metric can have, each made of an entry: the table of kinds. */

import type { Figure } from '../kit/figure.ts';
import { changesKind, levelsKind, partsKind } from './bars.ts';
import { batchesKind } from './batches.ts';
import { eventsKind } from './events.ts';
import type { Kind, KindEntry } from './kind.ts';
import { numbersKind } from './numbers.ts';
import { pairsKind, targetsKind } from './pairs.ts';
import { type QueryEntry, queryKind } from './query.ts';
import { regionsKind } from './regions.ts';
import { seriesKind } from './series.ts';

export { type KindEntry, kinds } from './kind.ts';
export { type QueryEntry, queryProblem } from './query.ts';

// A figure is called with the rows of its own SQL alone.
const makers = {
  series: seriesKind,
  batches: batchesKind,
  pairs: pairsKind,
  levels: levelsKind,
  parts: partsKind,
  changes: changesKind,
  regions: regionsKind,
  targets: targetsKind,
  numbers: numbersKind,
  events: eventsKind,
} satisfies Record<Kind, (entry: KindEntry) => unknown>;

export function toFigure(entry: KindEntry | QueryEntry): Figure {
  return entry.kind === 'query' ? queryKind(entry) : (makers[entry.kind](entry) as unknown as Figure);
}
