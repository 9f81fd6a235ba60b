/** A filter never edits a figure's SQL: it stands in front of it and hides rows of the facts it reads. */

import type { Domain } from '../../dataset/domains.ts';
import { quoteText } from '../../engine/quote.ts';

/** Columns of a fact that a filter names by their value. */
export const factFilters = ['role', 'modality', 'base_kind', 'quantity_kind', 'region'] as const;
export type FactFilter = (typeof factFilters)[number];

export interface Filter extends Readonly<Record<FactFilter, string | null>> {
  /** Empty: every domain. */
  readonly domains: readonly Domain[];
  /** ISO days, inclusive; a row is kept when its period touches the stretch. */
  readonly from: string | null;
  readonly to: string | null;
  readonly theme: string | null;
  readonly review: string | null;
}

export const noFilter: Filter = {
  domains: [],
  from: null,
  to: null,
  theme: null,
  review: null,
  role: null,
  modality: null,
  base_kind: null,
  quantity_kind: null,
  region: null,
};

/**
 * The figure's SQL with a common table expression named as the view, or the table, that it narrows. Without any
 * condition the SQL comes back as it is.
 */
export function filterSql(sql: string, filter: Filter, relation: 'facts' | 'observations' = 'facts'): string {
  return withRelations(sql, { [relation]: filterConditions(filter) });
}

/** The SQL behind common table expressions, each named as the relation that its conditions narrow. */
export function withRelations(sql: string, relations: Readonly<Record<string, readonly string[]>>): string {
  const narrowed = Object.entries(relations).flatMap(([relation, given]) => {
    const conditions = given.filter((condition) => condition !== '');
    if (conditions.length === 0) return [];
    return `${relation} as (\n  select * from main.${relation}\n  where ${conditions.join('\n    and ')}\n)`;
  });
  if (narrowed.length === 0) return sql;
  const before = `with ${narrowed.join(',\n')}`;
  const own = /^\s*with\s+(?!recursive\b)/i.exec(sql);
  return own ? `${before},\n${sql.slice(own[0].length)}` : `${before}\n${sql}`;
}

export function filterConditions(filter: Filter): readonly string[] {
  const { domains, from, to, theme, review } = filter;
  return [
    domains.length > 0 ? `domain in (${domains.map(quoteText).join(', ')})` : '',
    from ? `period_end >= ${quoteText(from)}` : '',
    to ? `coalesce(period_start, period_end) <= ${quoteText(to)}` : '',
    theme ? `metric_id in (select metric_id from metrics where theme = ${quoteText(theme)})` : '',
    review ? `review = ${quoteText(review)}` : '',
    ...factFilters.map((name) => (filter[name] ? `${name} = ${quoteText(filter[name])}` : '')),
  ].filter((condition) => condition !== '');
}
