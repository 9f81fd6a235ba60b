/** A filter as an address query, and back: ?domain=traffic&from=2019&to=2021&theme=volume&review=checked */

import { type Domain, domains } from '../dataset/domains.ts';
import { codesOf, type Terms } from '../dataset/term.ts';
import { themes } from '../dataset/themes.ts';
import {
  baseKindTerms,
  modalityTerms,
  quantityKindTerms,
  reviewTerms,
  roleTerms,
} from '../dataset/vocabulary-of-facts.ts';
import { type FactFilter, type Filter, factFilters, noFilter } from '../figures/kit/filter.ts';

export const filterNames = ['domain', 'theme', 'from', 'to', 'review', ...factFilters] as const;

/** The words of the values that a column of a fact may have; a region's name comes with its rows. */
export const factTerms: Readonly<Record<FactFilter, Terms | null>> = {
  role: roleTerms,
  modality: modalityTerms,
  base_kind: baseKindTerms,
  quantity_kind: quantityKindTerms,
  region: null,
};

/** What the address cannot mean is left out: a filter never names a domain that does not exist. */
export function toFilter(query: URLSearchParams): Filter {
  const picked = (query.get('domain') ?? '').split(',').filter(isDomain);
  return {
    ...noFilter,
    domains: picked,
    from: day(query.get('from'), '-01-01'),
    to: day(query.get('to'), '-12-31'),
    theme: oneOf(query.get('theme'), themes),
    review: oneOf(query.get('review'), codesOf(reviewTerms)),
    ...Object.fromEntries(factFilters.map((name) => [name, factWord(name, query.get(name))])),
  };
}

/** The query with the filter's names set as the form has them; names it does not know stay. */
export function withFields(
  query: URLSearchParams,
  fields: Readonly<Record<string, string>>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of filterNames) {
    const value = fields[name] ?? '';
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Of an address's query the filter alone, with its question mark; '' without a filter. */
export function filterQuery(search: string): string {
  const filter = withFields(new URLSearchParams(), Object.fromEntries(new URLSearchParams(search)));
  return filter.size > 0 ? `?${filter}` : '';
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== null && value.length > 0);
}

function isDomain(code: string): code is Domain {
  return (domains as readonly string[]).includes(code);
}

function factWord(name: FactFilter, code: string | null): string | null {
  const terms = factTerms[name];
  return terms ? oneOf(code, codesOf(terms)) : /^[\w-]{2,12}$/.test(code ?? '') ? code : null;
}

function oneOf(code: string | null, codes: readonly string[]): string | null {
  return code !== null && codes.includes(code) ? code : null;
}

function day(year: string | null, rest: string): string | null {
  return year !== null && /^\d{4}$/.test(year) ? `${year}${rest}` : null;
}
