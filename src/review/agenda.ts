/** Which figures a template proposes, in the order of a meeting: as the figures themselves say. */

import type { Domain } from '../dataset/vocabulary.ts';
import { figures } from '../figures/index.ts';
import type { Template } from './deck.ts';

/** Ids of figures; for `metric` those that show the metric. */
export function figuresOfTemplate(template: Template, domain: Domain, metric: string): readonly string[] {
  if (template === 'empty') return [];
  if (template === 'annual') return agenda('all');
  if (template === 'domain') return agenda(domain);
  if (template === 'comparison') return agenda('comparison');
  return figures
    .filter(({ metrics }) => metrics.includes(metric))
    .toSorted((a, b) => a.metrics.length - b.metrics.length)
    .map(({ id }) => id);
}

function agenda(review: Domain | 'comparison'): readonly string[] {
  return figures
    .flatMap(({ id, reviews }) => {
      const place = reviews?.[review];
      return place === undefined ? [] : [{ id, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }) => id);
}
