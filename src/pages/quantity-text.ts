import { toWords } from '../dataset/quantity.ts';
import type { Observation } from '../dataset/schema.ts';
import type { View } from './view.ts';

/** A quantity as this page writes it: in Chinese the article's own characters, otherwise in words. */
export function quantityText(view: View, observation: Observation): { text: string; printed: boolean } {
  const own = observation.source_id !== null && view.lookup.article.has(observation.source_id);
  if (own && view.locale === 'zh') return { text: observation.quote, printed: true };
  return { text: toWords(observation, view.locale), printed: false };
}
