import { bars } from '../charts/bars.ts';
import type { RowMark } from '../charts/rows.ts';
import { domainTerms } from '../dataset/domains.ts';
import { termOf } from '../dataset/term.ts';
import { phrase } from '../text/phrase.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, labelOf } from './kit/fact-row.ts';
import { articleSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit, axisNumber, rangeOf } from './kit/format-row.ts';
import { nativeByMetric } from './kit/native-chart.ts';
import { largest, smallest } from './kit/rows.ts';
import { toMark } from './kit/to-mark.ts';

export const measuresByDomain: Figure<FactRow> = {
  id: 'measures-by-domain',
  domain: 'all',
  theme: 'measures',
  metrics: [
    'service_measures_package',
    'public_order_measures',
    'epidemic_public_order_measures',
    'hainan_immigration_measures',
    'traffic_measures_total',
  ],
  reviews: { all: 2, public_order: 1, immigration: 4 },
  question: { zh: '各领域推出了多少项措施？', en: 'How many measures were introduced in each domain?' },
  title: (rows, locale) => {
    const nation = largest(rows.filter((row) => row.domain === 'all'));
    const most = largest(rows.filter((row) => row.domain !== 'all'));
    if (!most) return locale === 'zh' ? '各领域的改革措施' : 'Reform measures by domain';
    const domain = termOf(domainTerms, most.domain, locale);
    if (locale === 'zh') {
      const first = nation ? `全国一揽子${amountWithUnit(nation, locale)}；` : '';
      return `${first}各领域中单组最多的是${domain}，${amountWithUnit(most, locale)}`;
    }
    const first = nation ? `A nationwide package of ${amountWithUnit(nation, locale)}; the` : 'The';
    return `${first} largest group within one domain is in ${domain.toLowerCase()}, ${axisNumber(most.value ?? 0, locale)}`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '本文写明的项数；各组可能重叠，不相加'
      : 'Measures as the article counts them; the groups may overlap and are not added up',
  row: factKind,
  sql: articleSql(
    "theme = 'measures' and unit_en = 'measures' and metric_id <> 'traffic_measures_batch'",
    'domain_rank, value desc',
  ),
  chart: (rows, frame) => {
    const { locale } = frame;
    const marks = rows.map(
      (row): RowMark => ({
        ...toMark(row, locale),
        words: amountWithUnit(row, locale),
        label: labelOf(row, locale),
        unit: '',
        group: termOf(domainTerms, row.domain, locale),
      }),
    );
    return bars(frame, marks, (value) => axisNumber(value, locale));
  },
  native: (rows, locale) => nativeByMetric(rows, locale),
  alt: (rows, locale) => {
    const each = rows.map(
      (row) => `${labelOf(row, locale)}${locale === 'zh' ? '' : ': '}${amountWithUnit(row, locale)}`,
    );
    const [least, most] = [smallest(rows), largest(rows)];
    const between = !least || !most ? '' : `${phrase(locale).comma}${rangeOf(least, most, locale)}`;
    return locale === 'zh'
      ? `条形图，按领域列出本文的${rows.length}组措施${between}：${each.join('、')}。各组可能重叠，不相加。`
      : `Bar chart of the article’s ${rows.length} groups of measures by domain${between}: ${each.join('; ')}. The groups may overlap and are not added up.`;
  },
  notes: [
    {
      zh: '各组的项数出自不同的文件，可能彼此包含，所以分开列、从不堆叠。',
      en: 'The counts come from different documents and may contain each other, so they stand apart and are never stacked.',
    },
  ],
};
