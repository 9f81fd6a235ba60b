import { toWords } from '../dataset/quantity.ts';
import type { Observation } from '../dataset/schema.ts';
import { unitOf } from '../figures/kit/fact-row.ts';
import type { View } from './view.ts';

/** A quantity as this page writes it: in Chinese the article's own characters, otherwise in words; a fall says so. */
export function quantityText(view: View, observation: Observation): string {
  const words = withoutDirection(view, observation);
  const { role, direction, unit } = observation;
  if (role !== 'change' || direction !== 'down' || /^[-−降减下]/.test(words)) return words;
  if (view.locale === 'en') return `down ${words}`;
  return `${/[%％‰]|百分点$/.test(unit ?? '') ? '下降' : '减少'}${words}`;
}

function withoutDirection(view: View, observation: Observation): string {
  const { lookup, locale } = view;
  if (locale === 'zh' && lookup.article.has(observation.source_id)) return observation.quote;
  const metric = observation.metric_id ? lookup.metric.get(observation.metric_id) : undefined;
  if (!metric) return toWords(observation, locale);
  const { unit_zh, unit_en } = metric;
  const printed = locale === 'zh' ? observation.unit : unitOf({ ...observation, unit_zh, unit_en }, locale);
  return toWords(observation, locale, printed);
}
