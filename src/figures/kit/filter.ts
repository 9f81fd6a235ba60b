/** A filter never edits a figure's SQL: it stands in front of it and hides rows of the facts it reads. */

import type { Domain } from '../../dataset/domains.ts';

export interface Filter {
  /** Empty: every domain. */
  readonly domains: readonly Domain[];
  /** ISO days, inclusive; a row is kept when its period touches the stretch. */
  readonly from: string | null;
  readonly to: string | null;
  readonly theme: string | null;
  readonly review: string | null;
}

export const noFilter: Filter = { domains: [], from: null, to: null, theme: null, review: null };

/**
 * The figure's SQL with a common table expression named as the view, or the table, that it narrows. Without any
 * condition the SQL comes back as it is.
 */
export function filterSql(sql: string, filter: Filter, relation: 'facts' | 'observations' = 'facts'): string {
  const conditions = toConditions(filter);
  if (conditions.length === 0) return sql;
  const narrowed = `with ${relation} as (\n  select * from main.${relation}\n  where ${conditions.join('\n    and ')}\n)`;
  const own = /^\s*with\s+(?!recursive\b)/i.exec(sql);
  return own ? `${narrowed},\n${sql.slice(own[0].length)}` : `${narrowed}\n${sql}`;
}

function toConditions({ domains, from, to, theme, review }: Filter): readonly string[] {
  return [
    domains.length > 0 ? `domain in (${domains.map(quote).join(', ')})` : '',
    from ? `period_end >= ${quote(from)}` : '',
    to ? `coalesce(period_start, period_end) <= ${quote(to)}` : '',
    theme ? `metric_id in (select metric_id from metrics where theme = ${quote(theme)})` : '',
    review ? `review = ${quote(review)}` : '',
  ].filter((condition) => condition !== '');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
