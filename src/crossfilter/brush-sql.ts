/** The rows that all brushes together let through, as SQL. */

import { conditionSql, type Dimension } from './brush-dimension.ts';
import type { Brushes } from './falcon-index.ts';

/** @param from what stands behind FROM @param besides conditions that hold whatever is brushed */
export function brushSql(
  from: string,
  dimensions: readonly Dimension[],
  brushes: Brushes,
  besides: readonly string[] = [],
): string {
  const brushed = dimensions.flatMap((dimension, at) => {
    const brush = brushes[at];
    return brush ? [conditionSql(dimension, brush)] : [];
  });
  const conditions = [...besides, ...brushed];
  const where = conditions.length > 0 ? `\nwhere ${conditions.join('\n  and ')}` : '';
  return `select *\nfrom ${from}${where}`;
}
