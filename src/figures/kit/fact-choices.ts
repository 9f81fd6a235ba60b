/** What the rows of a ledger can be parted by beside domain and time: the columns of facts that say something. */

import type { Observation } from '../../dataset/schema.ts';
import { nameAbroad } from '../../text/abroad.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { regionName } from '../../text/provinces.ts';
import { type FactFilter, factFilters } from './filter.ts';

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
    const counts = new Map<string, number>();
    for (const { [name]: code } of rows) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    const codes = [...counts.keys()].sort();
    const said = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return said * 2 >= rows.length && codes.length > 1
      ? [{ name, codes, names: name === 'region' ? regionNames(rows) : {} }]
      : [];
  });
}

/** As the text has them; else, and in English, those of provinces: CN-BJ CN-TJ is 北京、天津. */
function regionNames(
  rows: readonly Pick<Observation, 'region' | 'region_name'>[],
): Readonly<Record<string, Text>> {
  // The last row of each says its name.
  const last = new Map(rows.map((row) => [row.region, row]));
  const named = [...last.values()].map(({ region, region_name }): readonly [string, Text] => [
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

/** The names of one or more codes; undefined where one of them is neither a province's nor one from abroad. */
function provinces(codes: string, locale: Locale): string | undefined {
  const names = codes
    .split(' ')
    .flatMap((code) => regionName(code, locale) ?? nameAbroad(code, locale) ?? []);
  if (names.length < codes.split(' ').length) return undefined;
  return names.join(locale === 'zh' ? '、' : ', ');
}
