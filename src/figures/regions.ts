import { regionName, type Scope, tiles } from '../charts/tiles.ts';
import { toFigure } from './figure.ts';
import { toMark } from './mark.ts';
import { labelOf, type SeriesRow } from './series-sql.ts';
import { amountWithUnit } from './words.ts';

type RegionRow = SeriesRow & {
  readonly name: string | null;
  readonly region_code: string | null;
  readonly listed: 'exact' | 'open';
};

function namesOf(members: readonly RegionRow[], locale: 'zh' | 'en'): string {
  const names = members.map(
    (row) => (locale === 'en' && regionName(row.region_code ?? '', 'en')) || row.name,
  );
  return names.join(locale === 'zh' ? '、' : ', ');
}

/** One entry a count, with the regions named behind it. */
function scopesOf(rows: readonly RegionRow[]) {
  const ids = [...new Set(rows.map((row) => row.observation_id))];
  return ids.flatMap((id) => {
    const members = rows.filter((row) => row.observation_id === id);
    const [head] = members;
    if (!head) return [];
    const codes = members.flatMap((row) => row.region_code ?? []);
    return [{ head, members, codes, unnamed: Math.max(0, (head.value ?? codes.length) - codes.length) }];
  });
}

export const regions = toFigure<RegionRow>({
  id: 'regions',
  domain: 'all',
  theme: 'coverage',
  metrics: ['transit_optimised_regions', 'licence_permit_separation_provinces'],
  question: {
    zh: '措施覆盖哪些省份，本文点名了哪些？',
    en: 'Which provincial-level regions are covered, and which does the text name?',
  },
  title: (rows, locale) => {
    const scopes = scopesOf(rows);
    const named = new Set(scopes.flatMap(({ codes }) => codes)).size;
    const unnamed = scopes.reduce((sum, scope) => sum + scope.unnamed, 0);
    if (scopes.length === 0) return locale === 'zh' ? '本文点名的地区' : 'Regions named in the article';
    return locale === 'zh'
      ? `本文点名${named}个省级地区，另有${unnamed}个计入而未点名`
      : `The article names ${named} provincial-level regions and counts ${unnamed} more without naming them`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '内地31个省级地区各一格，位置为示意，不是地图；虚线小格为计入而未点名的'
      : 'The mainland’s 31 provincial-level regions, a tile each; a diagram, not a map; dashed: counted without a name',
  sql: `select o.observation_id, o.metric_id, o.domain, m.label_zh, m.label_en,
  o.value, o.low, o.high, o.bound, o.unit, m.unit_zh, m.unit_en,
  o.period_start, o.period_end, o.period_precision, o.comparability, true as article,
  b.position, b.name, b.region_code, b.listed
from observations o
join metrics m using (metric_id)
join members b using (observation_id)
where b.region_code is not null and o.restates is null
order by o."start", b.position`,
  chart: (rows, frame) => {
    const { locale } = frame;
    const scopes = scopesOf(rows).map(({ head, members, codes, unnamed }): Scope => {
      const names = namesOf(members, locale);
      const more =
        unnamed > 0 ? (locale === 'zh' ? `；另${unnamed}个未点名` : `; ${unnamed} more not named`) : '';
      return {
        ...toMark(head, locale),
        heading: `${labelOf(head, locale)} · ${amountWithUnit(head, locale)}`,
        named: codes,
        unnamed,
        note: `${locale === 'zh' ? '点名：' : 'Named: '}${names}${more}`,
      };
    });
    return tiles(frame, scopes);
  },
  alt: (rows, locale) => {
    const each = scopesOf(rows).map(({ head, members, unnamed }) => {
      const names = namesOf(members, locale);
      return locale === 'zh'
        ? `${labelOf(head, locale)}${amountWithUnit(head, locale)}，点名${names}${unnamed > 0 ? `，${unnamed}个未点名` : ''}`
        : `${labelOf(head, locale)}, ${amountWithUnit(head, locale)}: named ${names}${unnamed > 0 ? `, ${unnamed} not named` : ''}`;
    });
    return locale === 'zh'
      ? `省级地区方格图。${each.join('；')}。`
      : `Tile grid of provincial-level regions. ${each.join('; ')}.`;
  },
  notes: [
    {
      zh: '“等12个省（区、市）”只点名其中几个；未点名的不猜。香港、澳门、台湾不在这些措施的统计之内。',
      en: '“12 provinces and others” names only some of them; the rest are not guessed. Hong Kong, Macao and Taiwan are outside these counts.',
    },
  ],
});
