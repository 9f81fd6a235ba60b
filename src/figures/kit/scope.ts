/** What a review may speak of, in the SQL of its figures: what was known on a day and, of one domain, that domain. */

import type { Domain } from '../../dataset/domains.ts';
import { quoteText } from '../../engine/quote.ts';
import { type Filter, filterConditions, noFilter, withRelations } from './filter.ts';

export interface Scope {
  /** ISO day; whatever holds for a later one is not known yet. `null`: everything is. */
  readonly asOf: string | null;
  /** `null`: every domain. */
  readonly domain: Domain | null;
}

export const wholeScope: Scope = { asOf: null, domain: null };

/** The figure's SQL on the facts, events and members of a scope, and of a filter beside it. */
export function scopedSql(sql: string, { asOf, domain }: Scope, filter: Filter = noFilter): string {
  const known = [
    asOf ? `(period_end is null or period_end <= ${quoteText(asOf)})` : '',
    domain ? `metric_id in (select metric_id from main.metrics where domain = ${quoteText(domain)})` : '',
  ];
  const happened = [asOf ? `date <= ${quoteText(asOf)}` : '', domain ? `domain = ${quoteText(domain)}` : ''];
  const held = known.some(Boolean)
    ? [`observation_id in (select observation_id from main.observations where ${conjunction(known)})`]
    : [];
  return withRelations(sql, {
    facts: [...filterConditions(filter), ...known],
    events: happened,
    members: held,
  });
}

function conjunction(conditions: readonly string[]): string {
  return conditions.filter(Boolean).join(' and ');
}
