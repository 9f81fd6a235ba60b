import * as d3 from 'd3';
import { type Scope, tiles } from '../charts/tiles.ts';
import { phrase } from '../text/phrase.ts';
import { regionName } from '../text/provinces.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, isDated, labelOf, nameOf, positionOf } from './kit/fact-row.ts';
import { articleSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit } from './kit/format-row.ts';
import { plainColumn, type RowKind } from './kit/row-kind.ts';
import { toMark } from './kit/to-mark.ts';

type RegionRow = FactRow & {
  readonly name: string | null;
  readonly region_code: string | null;
  readonly listed: 'exact' | 'open' | null;
};

function namesOf(members: readonly RegionRow[], locale: 'zh' | 'en'): string {
  const names = members.map(
    (row) => (locale === 'en' && regionName(row.region_code ?? '', 'en')) || row.name,
  );
  return names.join(phrase(locale).pause);
}

/** One entry a count of provincial-level regions, with those named behind it and how many it leaves unnamed. */
function scopesOf(rows: readonly RegionRow[]) {
  return [...d3.group(rows, (row) => row.observation_id).values()].flatMap((counted) => {
    const [head] = counted;
    if (!head) return [];
    const members = counted.filter((row) => row.name !== null);
    const codes = members.flatMap((row) => row.region_code ?? []);
    return [{ head, members, codes, unnamed: Math.max(0, positionOf(head) - codes.length) }];
  });
}

/** 点名上海、天津；另10个未点名. */
function told({ members, unnamed }: ReturnType<typeof scopesOf>[number], locale: 'zh' | 'en'): string {
  const names = namesOf(members, locale);
  if (members.length === 0) return locale === 'zh' ? '一个也未点名' : 'none of them named';
  const more = locale === 'zh' ? `；另${unnamed}个未点名` : `; ${unnamed} more not named`;
  return `${locale === 'zh' ? '点名' : 'named: '}${names}${unnamed > 0 ? more : ''}`;
}

/** A count of regions and, a row each, the regions that its text names. */
const scopeKind: RowKind<RegionRow> = {
  filterable: true,
  columns: factKind.columns.toSpliced(
    3,
    0,
    plainColumn('name', { zh: '点名', en: 'Named' }),
    plainColumn('region_code', { zh: '行政区代码', en: 'Region code' }, { numeric: true }),
  ),
  /** One line a count, with the names behind it as printed. */
  brief: (rows, locale) => ({
    columns: locale === 'zh' ? ['指标', '数值', '点名'] : ['Metric', 'Value', 'Named'],
    rows: scopesOf(rows.filter(isDated)).map(({ head, members }) => [
      nameOf(head, locale),
      amountWithUnit(head, locale),
      members.map(({ name }) => name).join(phrase(locale).pause),
    ]),
  }),
};

export const regions: Figure<RegionRow> = {
  id: 'regions',
  domain: 'all',
  theme: 'coverage',
  metrics: [
    'licence_permit_separation_provinces',
    'transit_optimised_regions',
    'transit_provinces',
    'port_visa_provinces',
  ],
  reviews: { all: 5, public_order: 4, immigration: 3, comparison: 5 },
  question: {
    zh: '措施覆盖哪些省份，本文点名了哪些？',
    en: 'Which provincial-level regions are covered, and which does the text name?',
  },
  title: (rows, locale, isAway) => {
    const scopes = scopesOf(rows);
    const named = new Set(scopes.flatMap(({ codes }) => codes)).size;
    if (scopes.length === 0)
      return locale === 'zh'
        ? `${isAway ? '' : '本文'}点名的地区`
        : `Regions named${isAway ? '' : ' in the article'}`;
    if (isAway && locale === 'en')
      return `Provinces counted in ${scopes.length} places; ${named} of them are named`;
    return locale === 'zh'
      ? `${isAway ? '' : '本文'}${scopes.length}处按省计数，一共点名${named}个`
      : `The article counts provinces in ${scopes.length} places and names ${named} of them`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '内地31个省级地区各一格，位置为示意，不是地图；虚线小格为计入而未点名的'
      : 'The mainland’s 31 provincial-level regions, one tile each; a diagram, not a map; dashed: counted but not named',
  row: scopeKind,
  sql: articleSql(
    "unit_en in ('provinces', 'regions')",
    'name is null, "start", position',
    ['position', 'name', 'region_code', 'listed'],
    'facts left join (from members where region_code is not null) using (observation_id)',
  ),
  chart: (rows, frame) => {
    const { locale } = frame;
    const scopes = scopesOf(rows).map((scope): Scope => {
      const { head, codes, unnamed } = scope;
      const heading = `${labelOf(head, locale)} · ${amountWithUnit(head, locale)}`;
      return { ...toMark(head, locale), heading, named: codes, unnamed, note: told(scope, locale) };
    });
    return tiles(frame, scopes);
  },
  alt: (rows, locale) => {
    const scopes = scopesOf(rows);
    const each = scopes.map((scope) => {
      const head = [labelOf(scope.head, locale), amountWithUnit(scope.head, locale), told(scope, locale)];
      return head.join(phrase(locale).comma);
    });
    return locale === 'zh'
      ? `省级地区方格图。${each.join('。')}。`
      : `Tile grid of provincial-level regions. ${each.join('. ')}.`;
  },
  notes: [
    {
      zh: '“等12个省（区、市）”只点名其中几个；未点名的不猜。香港、澳门、台湾不在这些措施的统计之内。',
      en: '“Shanghai, Tianjin and others, 12 provinces” names only some of them; the rest are not guessed. The letters are those of ISO 3166-2:CN. Hong Kong, Macao and Taiwan are outside these counts.',
    },
  ],
};
