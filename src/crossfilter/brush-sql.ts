/** The rows that all brushes together let through, as SQL. */

import { plainName } from '../engine/plain-name.ts';
import { conditionSql, type Dimension } from './brush-dimension.ts';
import type { Brushes } from './falcon-index.ts';

export function brushSql(table: string, dimensions: readonly Dimension[], brushes: Brushes): string {
  const conditions = dimensions.flatMap((dimension, at) => {
    const brush = brushes[at];
    return brush ? [conditionSql(dimension, brush)] : [];
  });
  const where = conditions.length > 0 ? `\nwhere ${conditions.join('\n  and ')}` : '';
  return `select *\nfrom ${plainName(table)}${where}`;
}
