/** What an observation may be compared with, and of one that is only similar why. */

import type { Observation } from '../dataset/schema.ts';
import { shortTermOf, termOf } from '../dataset/term.ts';
import { comparabilityTerms } from '../dataset/vocabulary.ts';
import type { Locale } from '../text/locale.ts';

type Compared = Pick<Observation, 'comparability' | 'difference_zh' | 'difference_en'>;

export function comparabilityWords(observation: Compared, locale: Locale): string {
  const { comparability } = observation;
  const difference = observation[`difference_${locale}`];
  if (!difference) return termOf(comparabilityTerms, comparability, locale);
  return `${shortTermOf(comparabilityTerms, comparability, locale)}${locale === 'zh' ? '：' : ': '}${difference}`;
}
