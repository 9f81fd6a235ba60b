/** The SQL that figures share: the facts of some metrics over time, and those that an article states. */

/** The columns of a fact that marks, titles and tables are made of. */
export const factColumns = `observation_id, metric_id, domain, label_zh, label_en,
  value, low, high, bound, decimals, unit, unit_zh, unit_en,
  period_start, period_end, period_precision, comparability, article`;

export function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

/** The dated facts of some metrics: pages that state the same fact are counted, not drawn twice. */
export function seriesSql(metrics: readonly string[]): string {
  return `select ${factColumns}, publisher, count(*) over (partition by fact) as statements
from facts
where metric_id in (${quoted(metrics)}) and period_end is not null
qualify row_number() over (partition by fact order by preference) = 1
order by metric_id, period_end, preference`;
}

/** The newest number of each metric that an article states; all in SQL, `columns` beside the usual ones. */
export function articleSql(
  where: string,
  order: string,
  columns: readonly string[] = [],
  from = 'facts',
): string {
  return `select ${[factColumns, ...columns].join(', ')}
from ${from}
where article and ${where}
qualify rank() over (partition by metric_id order by period_end desc nulls last) = 1
order by ${order}`;
}
