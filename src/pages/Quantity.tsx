import type { Observation } from '../dataset/schema.ts';
import { pathOf } from './address.ts';
import { domainClass } from './glossary.ts';
import { quantityText } from './quantity-text.ts';
import type { View } from './view.ts';

/** A number that opens its sentence: a link to the reader or its metric, a dialog where scripts run. */
export function Quantity({ view, observation }: { view: View; observation: Observation }) {
  const domain = domainClass[observation.domain ?? 'all'] ?? 'all';
  return (
    <a
      className={`quantity ${domain}`}
      href={view.to(sentencePath(view, observation))}
      data-observation={observation.observation_id}
    >
      {quantityText(view, observation)}
    </a>
  );
}

/** Where a number's words can be read without scripts. */
export function sentencePath(view: View, observation: Observation): string {
  if (observation.source_id && view.lookup.article.has(observation.source_id)) {
    return pathOf.article(observation.source_id, observation.start);
  }
  return observation.metric_id
    ? `${pathOf.metric(observation.metric_id)}#${observation.observation_id}`
    : `${pathOf.overview}#observations`;
}
