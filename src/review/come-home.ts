/** What the ledger has come to say differently since a file left the room. */

import type { Locale, Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { type LedgerData, latestFact, sayAmount, sayWhen } from './ledger-data.ts';
import type { Origin } from './origin.ts';
import { shortLabel } from './say-comparison.ts';
import { cellsOf, revisionName, revisionsBetween, sayRevised, toSnapshot } from './snapshot.ts';

export const newsKinds = ['stale', 'corrected', 'disputed', 'removed'] as const;
export type NewsKind = (typeof newsKinds)[number];

export const newsName: Readonly<Record<NewsKind, Text>> = {
  stale: { zh: '已有新数', en: 'stale' },
  ...revisionName,
};

/** One number of the file that the ledger sees otherwise. */
export interface News {
  readonly observation_id: string;
  readonly kind: NewsKind;
  readonly label: string;
  /** As the file's source prints it. */
  readonly quote: string;
  /** What is known now; empty for what was removed. */
  readonly now: string;
}

/**
 * The corrected, disputed and removed, then, of each metric, the newest that the file shows where a newer one is known.
 * @param asOf the day up to which the ledger is asked
 * @returns `null` where the ledger holds none of the file's observations, or not one of its metrics: it is another's
 */
export function newsOf(
  { ledger }: Origin,
  data: LedgerData,
  asOf: string,
  locale: Locale,
): readonly News[] | null {
  const metrics = new Map(data.metrics.map((metric) => [metric.metric_id, metric]));
  const rows = Object.entries(ledger.rows).map(([id, row]) => ({ id, ...cellsOf(row) }));
  const known = rows.filter(({ metric_id }) => metrics.has(metric_id));
  if (rows.length > 0 && known.length === 0) return null;
  const labelOf = (id: string) => {
    const metric = metrics.get(id);
    return metric ? shortLabel(metric, locale) : id;
  };
  const shown = data.observations.filter(({ observation_id }) => ledger.rows[observation_id]);
  const revised = revisionsBetween(ledger, toSnapshot(shown, data.version)).map((one): News => {
    const kind = one.revision === 'added' ? 'corrected' : one.revision;
    const { observation_id, quote, metric_id } = one;
    return { observation_id, kind, label: labelOf(metric_id), quote, now: sayRevised(one, locale) };
  });
  const stale = [...new Set(known.map(({ metric_id }) => metric_id))].flatMap((metric_id): News[] => {
    const metric = metrics.get(metric_id);
    const [newest] = known
      .filter((row) => row.metric_id === metric_id && row.period_end !== '')
      .toSorted((a, b) => b.period_end.localeCompare(a.period_end));
    const fact = metric && latestFact(data, metric_id, asOf);
    if (!fact || !newest || fact.period_end <= newest.period_end || ledger.rows[fact.observation_id])
      return [];
    const now = sayAmount(fact, metric, locale) + phrase(locale).paren(sayWhen(fact, metric, locale));
    const { id: observation_id, quote } = newest;
    return [{ observation_id, kind: 'stale', label: labelOf(metric_id), quote, now }];
  });
  return [...revised, ...stale];
}
