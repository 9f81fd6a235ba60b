import { series } from '../charts/series.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { unitOf } from './kit/format-row.ts';
import { markLegend } from './kit/mark-legend.ts';
import { type SeriesRow, seriesSql } from './kit/series-sql.ts';
import { toDatedMark } from './kit/to-mark.ts';
import { toPlane } from './kit/to-plane.ts';

export const onlineBusiness = toFigure<SeriesRow>({
  id: 'online-business',
  domain: 'traffic',
  theme: 'coverage',
  metrics: ['online_services_offered'],
  question: {
    zh: '多少种交管业务可以网上办？',
    en: 'How many kinds of traffic business can be done online?',
  },
  title: (rows, locale) => {
    const what =
      locale === 'zh' ? '可网上办理的交管业务' : 'Kinds of traffic business that can be done online';
    const said = changeSinceArticle(rows, locale);
    return said ? `${what}${locale === 'zh' ? '：' : ': '}${said}` : what;
  },
  subtitle: (rows, locale) =>
    markLegend(locale === 'zh' ? '业务种类数，阶梯线' : 'Kinds of business, as a step line', rows, locale),
  sql: seriesSql(['online_services_offered']),
  chart: (rows, frame) => {
    const marks = rows.map((row) => toDatedMark(row, frame.locale));
    const plane = toPlane(marks, frame.locale, unitOf(rows[0], frame.locale), { shape: 'step', whole: true });
    return series(frame, plane);
  },
  alt: (rows, locale) =>
    altOverTime(locale === 'zh' ? '业务种类数的阶梯图' : 'Step chart of the kinds of business', rows, locale),
  notes: [
    {
      zh: '2020年2月的25项未含临时号牌，加上这一项为26项；按两个来源分别画出。',
      en: 'The 25 kinds of February 2020 do not yet include temporary plates; with them there are 26. Both sources are drawn.',
    },
  ],
});
