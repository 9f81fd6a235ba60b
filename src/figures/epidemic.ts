import { factRows } from '../charts/fact-rows.ts';
import { domainTerms } from '../dataset/domains.ts';
import { toWords } from '../dataset/quantity.ts';
import { termOf } from '../dataset/term.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, labelOf } from './kit/fact-row.ts';
import { articleSql, quoted } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit, periodWords } from './kit/format-row.ts';
import { toMark } from './kit/to-mark.ts';

const metrics = [
  'epidemic_public_order_measures',
  'immigration_consultations',
  'epidemic_checks',
  'emergency_windows',
  'online_services_offered',
];

export const epidemic: Figure<FactRow> = {
  id: 'epidemic',
  domain: 'all',
  theme: 'coverage',
  metrics,
  reviews: { public_order: 5 },
  question: { zh: '疫情期间做了什么？', en: 'What was done during the epidemic?' },
  title: (rows, locale) => {
    const words = (metric: string) => {
      const row = rows.find((each) => each.metric_id === metric);
      return row ? toWords(row, locale, locale === 'zh' ? row.unit : null) : null;
    };
    const [windows, calls] = [words('emergency_windows'), words('immigration_consultations')];
    if (!windows || !calls) return locale === 'zh' ? '疫情期间' : 'During the epidemic';
    return locale === 'zh'
      ? `疫情期间：应急窗口${windows}，移民咨询服务${calls}`
      : `During the epidemic: ${windows} emergency windows, ${calls} consultations on immigration`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '各数单位不同，不共用坐标，照原文列出'
      : 'Different units and scopes share no axis: each number as the article prints it',
  row: factKind,
  sql: articleSql(`metric_id in (${quoted(metrics)})`, 'domain_rank, "start"', ['quote']),
  chart: (rows, frame) => {
    // One date for all stands in the figure's source line.
    const days = new Set(rows.map((row) => periodWords(row, frame.locale)));
    return factRows(
      frame,
      rows.map((row) => ({
        ...toMark(row, frame.locale),
        words: amountWithUnit(row, frame.locale),
        label: labelOf(row, frame.locale),
        note: days.size > 1 ? periodWords(row, frame.locale) : '',
        group: termOf(domainTerms, row.domain, frame.locale),
      })),
    );
  },
  alt: (rows, locale) => {
    const each = rows.map(
      (row) => `${labelOf(row, locale)}${locale === 'zh' ? '' : ': '}${amountWithUnit(row, locale)}`,
    );
    return locale === 'zh'
      ? `数字列表，本文所述疫情期间的${rows.length}个数字：${each.join('、')}。`
      : `List of the article’s ${rows.length} numbers on the epidemic: ${each.join('; ')}.`;
  },
  notes: [
    {
      zh: '应急窗口另有来源记2011个（2020年2月），与本文的2000余个相符。',
      en: 'Another source counts 2,011 emergency windows (February 2020), which agrees with the article’s “over 2,000”.',
    },
  ],
};
