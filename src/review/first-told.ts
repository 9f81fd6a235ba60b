/** What a page of a ledger whose editor names no key metrics shows large. */

import { domains } from '../dataset/domains.ts';
import { homeRegion } from '../dataset/home-region.ts';
import type { Metric } from '../dataset/schema.ts';
import { parseStretch, yearsBetween } from '../text/calendar.ts';
import { type Fact, factsOf, type LedgerData } from './ledger-data.ts';
import { isGrowth, longestSpan } from './verdict.ts';

/** How much older than the newest text another is and no news any more, in years. */
const freshYears = 1;

interface Told {
  readonly metric: Metric;
  /** What the newest text that tells of it says first. */
  readonly fact: Fact;
  /** The day of that text. */
  readonly day: string;
  readonly rank: number;
}

/**
 * Metrics in the order in which a ledger's texts tell them: the news of the newest text first, as far as an earlier
 * number shows where it comes from, then the news without one, last of it what is of a single place, then what was told
 * more than a year before. A text says first what matters most. Domains take turns, in their order. Rates and growths
 * are told of levels and not among them.
 */
export function firstTold(ledger: LedgerData): readonly Metric[] {
  const dayOf = new Map(ledger.articles.map(({ article_id, as_of }) => [article_id, lastDay(as_of)]));
  const newest = [...dayOf.values()].sort().at(-1) ?? '';
  const home = homeRegion(ledger.observations);
  const told = ledger.metrics
    .filter((metric) => metric.measure !== 'rate' && !isGrowth(ledger, metric))
    .flatMap((metric): Told | [] => {
      const own = factsOf(ledger, metric.metric_id).filter(({ source_id }) => dayOf.has(source_id));
      const day = own
        .map(({ source_id }) => dayOf.get(source_id) ?? '')
        .sort()
        .at(-1);
      const fact = own.find(({ source_id }) => dayOf.get(source_id) === day);
      if (!fact || day === undefined) return [];
      const isNews = day === newest || yearsBetween(day, newest) < freshYears;
      const hasMoved = longestSpan(ledger, metric)?.since != null;
      return { metric, fact, day, rank: isNews ? (hasMoved ? 0 : fact.region === home ? 1 : 2) : 3 };
    })
    .toSorted(
      (a, b) => a.rank - b.rank || b.day.localeCompare(a.day) || (a.fact.start ?? 0) - (b.fact.start ?? 0),
    );
  return inTurns(told);
}

/** A text may be dated by its month or year alone; '' of one without a date. */
const lastDay = (asOf: string | null): string => parseStretch(asOf ?? '')?.last ?? '';

/** The first of every domain, then the second of every one. */
function inTurns(told: readonly Told[]): readonly Metric[] {
  const turn = new Map<string, number>();
  return told
    .map(({ metric }) => {
      const at = turn.get(metric.domain) ?? 0;
      turn.set(metric.domain, at + 1);
      return { metric, at };
    })
    .toSorted((a, b) => a.at - b.at || domains.indexOf(a.metric.domain) - domains.indexOf(b.metric.domain))
    .map(({ metric }) => metric);
}
