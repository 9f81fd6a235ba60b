/** The domains of the ledger, in their order: rows of `data/domains.json`, of which the first is the whole. */

import rows from '../../data/domains.json' with { type: 'json' };
import type { Text } from '../text/locale.ts';
import type { Term, Terms } from './vocabulary.ts';

/** The `domain` of a row; the schema holds it against the table. */
export type Domain = string;

export interface DomainTerm extends Term {
  readonly domain: Domain;
  /** The heading of its page. */
  readonly title: Text;
  /** Its CSS class, and its colour as a CSS variable `--<token>`. */
  readonly token: string;
  readonly light: string;
  readonly dark: string;
}

const entries = rows.map(
  ({ domain, token, light, dark, ...words }): DomainTerm => ({
    domain,
    token,
    light,
    dark,
    name: { zh: words.name_zh, en: words.name_en },
    title: { zh: words.title_zh, en: words.title_en },
  }),
);

export const domainTerms: Terms<Domain, DomainTerm> = Object.fromEntries(
  entries.map((entry) => [entry.domain, entry]),
);

/** In the order in which pages and slides show them. */
export const domains: readonly Domain[] = entries.map(({ domain }) => domain);
/** The whole, and the domains that have pages of their own. */
export const [wholeDomain = '', ...partDomains] = domains;
/** The domain that a review of one domain starts with. */
export const leadDomain: Domain = rows.find(({ lead }) => lead)?.domain ?? domains[1] ?? '';

/** A domain's words and colours; the whole's for a row that has none. */
export function domainOf(domain: Domain | null): DomainTerm {
  return domainTerms[domain ?? wholeDomain] ?? (entries[0] as DomainTerm);
}

/** The colours of all domains by their tokens. */
export function domainColours(theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map((entry) => [entry.token, entry[theme]]));
}
