/** The metrics of each domain in the order of the ledger: for those who choose one. */

import { type Domain, domains, domainTerms } from '../dataset/domains.ts';
import type { Metric } from '../dataset/schema.ts';
import { termOf } from '../dataset/term.ts';
import type { Locale } from '../text/locale.ts';
import type { LedgerData } from './ledger-data.ts';

export function metricsByDomain(
  { metrics }: Pick<LedgerData, 'metrics'>,
  locale: Locale,
): ReadonlyArray<{ readonly domain: Domain; readonly name: string; readonly metrics: readonly Metric[] }> {
  return domains.map((domain) => ({
    domain,
    name: termOf(domainTerms, domain, locale),
    metrics: metrics.filter((metric) => metric.domain === domain),
  }));
}
