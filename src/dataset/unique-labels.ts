/** Two Chinese names may have one English name: metrics of one ledger are told apart. */

import { groupBy } from './audit/ledger.ts';
import type { Metric } from './schema.ts';

type Named = Pick<Metric, 'label_zh' | 'label_en' | 'unit_en'>;

/**
 * English that several metrics have says what each counts in, where they differ in that: “Books lent, in copies”. Of those
 * that do not the first keeps it, and the others keep their Chinese names for a person.
 */
export function withUniqueLabels<T extends Named>(metrics: readonly T[]): readonly T[] {
  const shared = groupBy(metrics, ({ label_en }) => label_en);
  return metrics.map((metric) => {
    const { label_zh, label_en, unit_en } = metric;
    const alike = shared.get(label_en) ?? [];
    const [first] = alike;
    if (alike.length < 2 || !first) return metric;
    if (new Set(alike.map((one) => one.unit_en)).size === alike.length)
      return { ...metric, label_en: `${label_en}, in ${unit_en}` };
    return first.label_zh === label_zh ? metric : { ...metric, label_en: label_zh };
  });
}
