/** The domains by name. */

import type { Domain } from '../../dataset/schema.ts';
import type { Locale, Text } from '../../text/locale.ts';

const names: Record<Domain, Text> = {
  all: { zh: '全国公安', en: 'All domains' },
  public_order: { zh: '治安', en: 'Public order' },
  immigration: { zh: '移民', en: 'Immigration' },
  traffic: { zh: '交管', en: 'Traffic' },
};

export function domainName(domain: Domain, locale: Locale): string {
  return names[domain][locale];
}
