import { series } from '../charts/series.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { unitOf } from './kit/format-row.ts';
import { markLegend } from './kit/mark-legend.ts';
import { type SeriesRow, seriesSql } from './kit/series-sql.ts';
import { toDatedMark } from './kit/to-mark.ts';
import { toPlane } from './kit/to-plane.ts';

export const idCards = toFigure<SeriesRow>({
  id: 'id-cards',
  domain: 'public_order',
  theme: 'volume',
  metrics: ['id_card_offsite'],
  question: {
    zh: '在户籍地以外办理的居民身份证有多少？',
    en: 'How many identity cards were handled away from the place of registration?',
  },
  title: (rows, locale) => {
    const what = locale === 'zh' ? '异地办理的身份证' : 'Identity cards handled away from home';
    const said = changeSinceArticle(rows, locale);
    return said ? `${what}${locale === 'zh' ? '：' : ': '}${said}` : what;
  },
  subtitle: (rows, locale) =>
    markLegend(locale === 'zh' ? '自试点起累计' : 'Cumulative since the pilot began', rows, locale),
  sql: seriesSql(['id_card_offsite']),
  chart: (rows, frame) => {
    const marks = rows.map((row) => toDatedMark(row, frame.locale));
    return series(frame, toPlane(marks, frame.locale, unitOf(rows[0], frame.locale)));
  },
  alt: (rows, locale) =>
    altOverTime(locale === 'zh' ? '累计办理数的折线图' : 'Line chart of the cumulative count', rows, locale),
  notes: [
    {
      zh: '原句以“一年来”起头，但2019年5月已报道累计2000多万张，所以这个数字是累计到当时的总数，不是一年的流量。',
      en: 'The sentence opens with “over the year”, yet more than 20 million were reported by May 2019: the figure is the total up to then, not one year’s flow.',
    },
    {
      zh: '2021年来源称“跨省”，2024年起称“换领、补领”，不含首次申领，口径相近而不相同。',
      en: 'The 2021 source says “cross-provincial”; from 2024 the pages count replaced and reissued cards, without first-time applications.',
    },
  ],
});
