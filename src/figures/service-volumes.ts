import { magnitudes } from '../charts/magnitudes.ts';
import type { RowMark } from '../charts/rows.ts';
import { domainTerms } from '../dataset/domains.ts';
import { termOf } from '../dataset/term.ts';
import { measureTerms } from '../dataset/vocabulary.ts';
import { phrase } from '../text/phrase.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, labelOf, nameOf, unitOf } from './kit/fact-row.ts';
import { articleSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit, axisNumber, rangeOf } from './kit/format-row.ts';
import { nativeByMetric } from './kit/native-chart.ts';
import type { RowColumn } from './kit/row-kind.ts';
import { largest, smallest } from './kit/rows.ts';
import { toMark } from './kit/to-mark.ts';

type VolumeRow = FactRow & { readonly measure: 'stock' | 'flow' | 'cumulative' };

const measure: RowColumn<VolumeRow> = {
  name: 'measure',
  label: { zh: '统计方式', en: 'Measure' },
  cell: (row, locale) => measureTerms[row.measure].short[locale],
};

export const serviceVolumes: Figure<VolumeRow> = {
  id: 'service-volumes',
  domain: 'all',
  theme: 'volume',
  metrics: [
    'online_services_cumulative',
    'app_users',
    'residence_permits',
    'id_card_offsite',
    'cross_province_beneficiaries',
    'e_inspection_marks',
    'online_education',
    'vehicle_transfers_direct',
    'safety_alerts',
    'immigration_consultations',
  ],
  reviews: { all: 1 },
  question: {
    zh: '服务了多少人、办了多少次、发了多少证？',
    en: 'How many people were served, services provided and documents issued?',
  },
  title: (rows, locale) => {
    const [least, most] = [smallest(rows), largest(rows)];
    if (!least || !most) return locale === 'zh' ? '服务量' : 'Service volumes';
    return locale === 'zh'
      ? `服务量从${amountWithUnit(least, locale)}到${amountWithUnit(most, locale)}：单位不同，只看数量级`
      : `From ${amountWithUnit(least, locale)} to ${amountWithUnit(most, locale)}: units differ, so only orders of magnitude compare`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '对数坐标，每格十倍；各行单位与统计方式见名称旁，彼此不可比；箭头向右为“逾”“多”'
      : 'Log scale, each step ten times the last; rows count different things and do not compare; arrow to the right: “over”',
  row: { ...factKind, columns: factKind.columns.toSpliced(2, 0, measure) },
  sql: articleSql(
    "theme in ('volume', 'adoption') and coalesce(value, low, high) >= 10000",
    'domain_rank, value desc',
    ['measure'],
  ),
  chart: (rows, frame) => {
    const { locale } = frame;
    const marks = rows.map(
      (row): RowMark => ({
        ...toMark(row, locale),
        article: false,
        label: nameOf(row, locale),
        unit: [unitOf(row, locale), measureTerms[row.measure].short[locale]].join(' · '),
        group: termOf(domainTerms, row.domain, locale),
      }),
    );
    return magnitudes(frame, marks, (value) => axisNumber(value, locale));
  },
  logarithmic: true,
  native: (rows, locale) =>
    nativeByMetric(rows, locale, {
      logarithmic: true,
      about:
        locale === 'zh'
          ? '对数坐标，每格十倍；各行单位见名称旁，彼此不可比'
          : 'Log scale, each step ten times the last; rows count different things and do not compare',
    }),
  alt: (rows, locale) => {
    const each = rows.map(
      (row) => `${labelOf(row, locale)}${locale === 'zh' ? '' : ': '}${amountWithUnit(row, locale)}`,
    );
    const [least, most] = [smallest(rows), largest(rows)];
    const between = !least || !most ? '' : `${phrase(locale).comma}${rangeOf(least, most, locale)}`;
    return locale === 'zh'
      ? `对数坐标的点图，列出本文的${rows.length}个服务量${between}：${each.join('、')}。单位与统计方式不同，彼此不可比。`
      : `Dot plot on a log scale of the article’s ${rows.length} volumes of service${between}: ${each.join('; ')}. They count different things and do not compare with each other.`;
  },
  notes: [
    {
      zh: '“次”“张”“人”“条次”放在一张图上只为看数量级，这是本台账唯一的例外。',
      en: 'Services, cards, people and alerts stand on one scale only to show orders of magnitude: the one exception in this ledger.',
    },
  ],
};
