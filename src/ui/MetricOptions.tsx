import type { Metric } from '../dataset/schema.ts';
import { metricsByDomain } from '../review/metrics-by-domain.ts';
import type { Locale } from '../text/locale.ts';

/** The ledger's metrics for a select, by domain. */
export function MetricOptions({ metrics, locale }: { metrics: readonly Metric[]; locale: Locale }) {
  return metricsByDomain({ metrics }, locale).map((group) => (
    <optgroup key={group.domain} label={group.name}>
      {group.metrics.map((metric) => (
        <option key={metric.metric_id} value={metric.metric_id}>
          {metric[`label_${locale}`]}
        </option>
      ))}
    </optgroup>
  ));
}
