/** One metric over several regions: the last number of each as bars from zero, the largest first. */

import { nameAbroad } from '../../text/abroad.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { regionName } from '../../text/provinces.ts';
import { isDated } from '../kit/fact-row.ts';
import { factColumns, quoted } from '../kit/fact-sql.ts';
import type { Figure } from '../kit/figure.ts';
import type { RowKind } from '../kit/row-kind.ts';
import { barsKind } from './bars.ts';
import { type KindEntry, sentenceColumns, signedFacts, type ToldRow, toldKind } from './kind.ts';

type RegionRow = ToldRow & { readonly region: string; readonly region_name: string | null };

export function regionsKind(entry: KindEntry): Figure<RegionRow> {
  const bars = barsKind(entry, {
    question: ({ zh, en }) => ({ zh: `各地${zh}是多少？`, en: `How large is it in each region: ${en}?` }),
    subtitle: {
      zh: '各地最近一次所述；全国数不在其中，各地不相加',
      en: 'As each region stated last; without the whole country, regions are not added up',
    },
    order: (rows) => rows,
  });
  return {
    ...bars,
    row: regionKind,
    sql: regionsSql(entry.metrics),
    title: (rows, locale, isAway) => bars.title(rows.map(asRegion), locale, isAway),
    chart: (rows, frame) => bars.chart(rows.map(asRegion), frame),
    native: (rows, locale) => bars.native?.(rows.map(asRegion), locale) ?? null,
    alt: (rows, locale) => bars.alt(rows.map(asRegion), locale),
  };
}

/** A row that is called by its region: the figure's name says what is counted. */
function asRegion(row: RegionRow): ToldRow {
  // Its sentence would name the metric again in every bar.
  const plain = { subject: null, role: null, modality: null } as const;
  return { ...row, ...plain, label_zh: nameOf(row, 'zh'), label_en: nameOf(row, 'en') };
}

const nameOf = ({ region, region_name }: RegionRow, locale: Locale): string =>
  (locale === 'zh' ? region_name : null) ??
  regionName(region, locale) ??
  nameAbroad(region, locale) ??
  region_name ??
  region;

const regionHead: Text = { zh: '地区', en: 'Region' };

const regionKind: RowKind<RegionRow> = {
  ...toldKind,
  columns: [{ name: 'region', label: regionHead, cell: nameOf }, ...toldKind.columns],
  brief: (rows, locale) => {
    const { columns, rows: cells } = toldKind.brief(rows, locale);
    const names = rows.filter(isDated).map((row) => nameOf(row, locale));
    return {
      columns: [regionHead[locale], ...columns],
      rows: cells.map((each, at) => [names[at] ?? '', ...each]),
    };
  },
};

/** The newest number of each single region but the whole country. */
const regionsSql = (
  metrics: readonly string[],
): string => `select ${factColumns}, ${sentenceColumns}, region, region_name, publisher
from ${signedFacts}
where metric_id in (${quoted(metrics)}) and period_end is not null and comparability <> 'continuation'
  and region <> 'CN' and region not like '% %'
qualify row_number() over (partition by region order by period_end desc, period_start desc nulls last, observation_id) = 1
order by coalesce(value, low, high) desc, region`;
