/**
 * What was known on the day of a review and, where it is a domain's, of that domain: the one rule that every slide,
 * title and takeaway is made by. Nothing that holds for a later day reaches a deck.
 */

import type { Row } from '../engine/database.ts';
import type { Scope } from '../figures/kit/scope.ts';
import { daysBetween } from '../text/calendar.ts';
import { articleDay, type LedgerData } from './ledger-data.ts';
import { cellsOf, type Snapshot } from './snapshot.ts';
import { isSecondHand } from './source-lines.ts';
import type { ReviewContext, ReviewTerms } from './terms.ts';

/** The context as a review of these terms may use it. */
export function within(
  context: ReviewContext,
  terms: {
    readonly asOf: string;
    readonly domain?: ReviewTerms['domain'] | undefined;
    readonly firsthand?: boolean;
  },
): ReviewContext {
  if (terms.firsthand) return within(firsthand(context), { ...terms, firsthand: false });
  const { data } = context;
  const scope: Scope = {
    asOf: lastDay(data) > terms.asOf ? terms.asOf : null,
    domain: terms.domain ?? null,
  };
  if (scope.asOf === null && scope.domain === null) return context;
  return {
    ...context,
    data: dataWithin(data, scope),
    rowsOf: (figure, filter) => context.rowsOf(figure, filter, scope),
  };
}

/** The context without what second-hand sources alone say. */
function firsthand(context: ReviewContext): ReviewContext {
  const { data, rowsOf } = context;
  const left = new Set(data.sources.filter(isSecondHand).map(({ source_id }) => source_id));
  const observations = data.observations.filter(({ source_id }) => !left.has(source_id));
  const events = data.events.filter(({ source_id }) => !left.has(source_id));
  const held = new Set<unknown>([
    ...observations.map(({ observation_id }) => observation_id),
    ...events.map(({ event_id }) => event_id),
  ]);
  const rests = ({ observation_id, event_id }: Row) => observation_id ?? event_id ?? null;
  return {
    ...context,
    data: {
      ...data,
      observations,
      events,
      audits: data.audits.filter(
        ({ observations: ids }) => ids === null || ids.split(' ').every((id) => held.has(id)),
      ),
      members: data.members.filter(({ observation_id }) => held.has(observation_id)),
    },
    rowsOf: async (...asked) =>
      (await rowsOf(...asked)).filter((row) => rests(row) === null || held.has(rests(row))),
  };
}

/** The newest day that the ledger speaks of, ISO; empty for an empty ledger. */
function lastDay({ observations, events }: LedgerData): string {
  let last = '';
  for (const { period_end } of observations) if (period_end && period_end > last) last = period_end;
  for (const { date } of events) if (date > last) last = date;
  return last;
}

function dataWithin(data: LedgerData, { asOf, domain }: Scope): LedgerData {
  const metrics = data.metrics.filter((metric) => domain === null || metric.domain === domain);
  const ids = new Set(metrics.map(({ metric_id }) => metric_id));
  const observations = data.observations.filter(
    ({ period_end, metric_id }) =>
      (asOf === null || period_end === null || period_end <= asOf) &&
      (domain === null || (metric_id !== null && ids.has(metric_id))),
  );
  // An audit without observations is of a whole text, which is no domain's.
  const isTextKnown = asOf === null || (articleDay(data) ?? '') <= asOf;
  const held = new Set(observations.map(({ observation_id }) => observation_id));
  return {
    ...data,
    metrics,
    observations,
    events: data.events.filter(
      (event) => (asOf === null || event.date <= asOf) && (domain === null || event.domain === domain),
    ),
    audits: data.audits.filter(({ observations: rests }) =>
      rests === null ? domain === null && isTextKnown : rests.split(' ').every((id) => held.has(id)),
    ),
    members: data.members.filter(({ observation_id }) => held.has(observation_id)),
  };
}

/** An earlier version of the ledger, as far as a review of these terms may speak of it. */
export function snapshotWithin(
  earlier: Snapshot,
  { asOf, domain }: Pick<ReviewTerms, 'asOf' | 'domain'>,
  { metrics }: LedgerData,
): Snapshot {
  const ids = new Set(metrics.map(({ metric_id }) => metric_id));
  const rows = Object.entries(earlier.rows).filter(([, row]) => {
    const { metric_id, period_end } = cellsOf(row);
    return period_end <= asOf && (domain === undefined || ids.has(metric_id));
  });
  return { ...earlier, rows: Object.fromEntries(rows) };
}

/** Days before the last review within which an observation still counts as that of the last review. */
const leastNearDays = 45;

/** Whether an observation of a day stands for the last review: it is newer than a quarter of the span before it. */
export function isOfLastReview(day: string, { since, asOf }: Pick<ReviewTerms, 'since' | 'asOf'>): boolean {
  return daysBetween(day, since) <= Math.max(leastNearDays, daysBetween(since, asOf) / 4);
}
