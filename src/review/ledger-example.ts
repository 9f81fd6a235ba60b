/** The published ledger as tests of a review read it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metric } from '../dataset/schema.ts';
import type { Material } from './ledger-data.ts';
import { materialTables, parseMaterial } from './parse-ledger-data.ts';

const published = join(import.meta.dirname, '../../public/data');

export const material: Material = parseMaterial(
  Object.fromEntries(
    materialTables.map((name) => [name, readFileSync(join(published, `${name}.csv`), 'utf8')]),
  ),
  'test',
);

export function metricOf(id: string): Metric {
  const metric = material.metrics.find(({ metric_id }) => metric_id === id);
  if (!metric) throw new Error(`unknown metric: ${id}`);
  return metric;
}
