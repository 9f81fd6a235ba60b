import type { Metric } from '../dataset/schema.ts';
import { pathOf } from './address.ts';
import type { Named } from './MoreNames.tsx';
import type { View } from './view.ts';

/** Metrics with the way to their pages. */
export function metricNames({ locale, to }: View, metrics: readonly Metric[]): readonly Named[] {
  return metrics.map((metric) => ({
    name: metric[`label_${locale}`],
    address: to(pathOf.metric(metric.metric_id)),
  }));
}
