/** Which figures a template proposes, in the order of a meeting: by domain, by time, by region, digital. */

import type { Domain } from '../dataset/schema.ts';
import { figures } from '../figures/index.ts';
import type { Template } from './deck.ts';

const ofDomain: Readonly<Record<Domain, readonly string[]>> = {
  all: [
    'service-volumes',
    'measures-by-domain',
    'article-batches',
    'reform-timeline',
    'regions',
    'app-users',
  ],
  public_order: ['measures-by-domain', 'id-cards', 'residence-permits', 'regions', 'epidemic'],
  immigration: ['transit', 'port-visas', 'regions', 'measures-by-domain', 'reform-timeline'],
  traffic: [
    'article-batches',
    'measures-over-time',
    'cross-province',
    'app-users',
    'online-services',
    'online-transactions',
    'electronic-licences',
  ],
};

/** Ids of figures; for `metric` those that show the metric. */
export function figuresOfTemplate(template: Template, domain: Domain, metric: string): readonly string[] {
  if (template === 'empty') return [];
  if (template === 'annual') return ofDomain.all;
  if (template === 'domain') return ofDomain[domain];
  if (template === 'comparison')
    return ['app-users', 'transit', 'online-business', 'measures-over-time', 'regions'];
  return figures
    .filter(({ metrics }) => metrics.includes(metric))
    .toSorted((a, b) => a.metrics.length - b.metrics.length)
    .map(({ id }) => id);
}
