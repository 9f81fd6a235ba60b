import { domainOf } from '../dataset/domains.ts';
import type { Observation } from '../dataset/schema.ts';
import { pathOf } from './address.ts';
import { quantityText } from './quantity-text.ts';
import type { View } from './view.ts';

/** A number that opens its sentence: a link to the reader or its metric, a dialog where scripts run. */
export function Quantity({
  view,
  observation,
  named = false,
}: {
  view: View;
  observation: Observation;
  /** With the noun that follows it in print: 31个口岸. */
  named?: boolean;
}) {
  const domain = domainOf(observation.domain).token;
  return (
    <a
      className={`quantity ${domain}`}
      href={view.to(sentencePath(view, observation))}
      data-observation={observation.observation_id}
    >
      {quantityText(view, observation)}
      {named ? nounAfter(view, observation) : null}
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

// Longer nouns are clauses, which belong to the label.
const longestNoun = 4;

/** The noun where the text itself goes on with it. */
function nounAfter(view: View, { noun, source_id, end }: Observation): string {
  const text = view.site.texts[source_id];
  if (view.locale === 'en' || !noun || !text || end === null || noun.length > longestNoun) return '';
  return text.startsWith(noun, end) ? noun : '';
}
