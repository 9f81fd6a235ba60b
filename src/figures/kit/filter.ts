/** A filter never edits a figure's SQL: it stands in front of it and hides rows of the facts it reads. */

import { regionName } from '../../charts/tiles.ts';
import type { Domain } from '../../dataset/domains.ts';
import type { Observation } from '../../dataset/schema.ts';
import { quoteText } from '../../engine/quote.ts';
import type { Locale, Text } from '../../text/locale.ts';

/** Columns of a fact that a filter names by their value. */
export const factFilters = ['role', 'modality', 'base_kind', 'quantity_kind', 'region'] as const;
export type FactFilter = (typeof factFilters)[number];

export interface Filter extends Readonly<Record<FactFilter, string | null>> {
  /** Empty: every domain. */
  readonly domains: readonly Domain[];
  /** ISO days, inclusive; a row is kept when its period touches the stretch. */
  readonly from: string | null;
  readonly to: string | null;
  readonly theme: string | null;
  readonly review: string | null;
}

export const noFilter: Filter = {
  domains: [],
  from: null,
  to: null,
  theme: null,
  review: null,
  role: null,
  modality: null,
  base_kind: null,
  quantity_kind: null,
  region: null,
};

export interface FactChoice {
  readonly name: FactFilter;
  /** The values of its column. */
  readonly codes: readonly string[];
  /** By code, where no vocabulary has the word: a region's name. */
  readonly names: Readonly<Record<string, Text>>;
}

/** The columns of facts that most rows fill, and fill differently: what a filter can part them by. */
export function factChoices(rows: readonly Pick<Observation, FactFilter | 'region_name'>[]): FactChoice[] {
  return factFilters.flatMap((name) => {
    const said = rows.flatMap((row) => row[name] ?? []);
    const codes = [...new Set<string>(said)].sort();
    return said.length * 2 >= rows.length && codes.length > 1
      ? [{ name, codes, names: name === 'region' ? regionNames(rows) : {} }]
      : [];
  });
}

/** As the text has them; else, and in English, those of provinces: CN-BJ CN-TJ is 北京、天津. */
function regionNames(
  rows: readonly Pick<Observation, 'region' | 'region_name'>[],
): Readonly<Record<string, Text>> {
  const named = rows.map(({ region, region_name }): readonly [string, Text] => [
    region,
    region === 'CN'
      ? { zh: '全国', en: 'The whole country' }
      : {
          zh: region_name ?? provinces(region, 'zh') ?? region,
          en: provinces(region, 'en') ?? region_name ?? region,
        },
  ]);
  return Object.fromEntries(named);
}

/** The names of one or more codes; undefined where one of them is no province's. */
function provinces(codes: string, locale: Locale): string | undefined {
  const names = codes.split(' ').flatMap((code) => regionName(code, locale) ?? []);
  if (names.length < codes.split(' ').length) return undefined;
  return names.join(locale === 'zh' ? '、' : ', ');
}

/**
 * The figure's SQL with a common table expression named as the view, or the table, that it narrows. Without any
 * condition the SQL comes back as it is.
 */
export function filterSql(sql: string, filter: Filter, relation: 'facts' | 'observations' = 'facts'): string {
  return withRelations(sql, { [relation]: filterConditions(filter) });
}

/** The SQL behind common table expressions, each named as the relation that its conditions narrow. */
export function withRelations(sql: string, relations: Readonly<Record<string, readonly string[]>>): string {
  const narrowed = Object.entries(relations).flatMap(([relation, given]) => {
    const conditions = given.filter((condition) => condition !== '');
    if (conditions.length === 0) return [];
    return `${relation} as (\n  select * from main.${relation}\n  where ${conditions.join('\n    and ')}\n)`;
  });
  if (narrowed.length === 0) return sql;
  const before = `with ${narrowed.join(',\n')}`;
  const own = /^\s*with\s+(?!recursive\b)/i.exec(sql);
  return own ? `${before},\n${sql.slice(own[0].length)}` : `${before}\n${sql}`;
}

export function filterConditions(filter: Filter): readonly string[] {
  const { domains, from, to, theme, review } = filter;
  return [
    domains.length > 0 ? `domain in (${domains.map(quoteText).join(', ')})` : '',
    from ? `period_end >= ${quoteText(from)}` : '',
    to ? `coalesce(period_start, period_end) <= ${quoteText(to)}` : '',
    theme ? `metric_id in (select metric_id from metrics where theme = ${quoteText(theme)})` : '',
    review ? `review = ${quoteText(review)}` : '',
    ...factFilters.map((name) => (filter[name] ? `${name} = ${quoteText(filter[name])}` : '')),
  ].filter((condition) => condition !== '');
}
