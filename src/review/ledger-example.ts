/** The published ledger as tests of a review read it. */

import type { Metric } from '../dataset/schema.ts';
import { readPublishedTables } from '../engine/published-ledger.ts';
import type { LedgerData } from './ledger-data.ts';
import { parseLedgerData } from './parse-ledger-data.ts';

export const data: LedgerData = parseLedgerData(readPublishedTables(), 'test');

export function metricOf(id: string): Metric {
  const metric = data.metrics.find(({ metric_id }) => metric_id === id);
  if (!metric) throw new Error(`unknown metric: ${id}`);
  return metric;
}
