import { series } from '../charts/series.ts';
import { altOverTime } from './kit/alt.ts';
import { changeSinceArticle } from './kit/change-since-article.ts';
import { toFigure } from './kit/figure.ts';
import { unitOf } from './kit/format-row.ts';
import { markLegend } from './kit/mark-legend.ts';
import { type SeriesRow, seriesSql } from './kit/series-sql.ts';
import { toDatedMark } from './kit/to-mark.ts';
import { toPlane } from './kit/to-plane.ts';

export const appUsers = toFigure<SeriesRow>({
  id: 'app-users',
  domain: 'traffic',
  theme: 'adoption',
  metrics: ['app_users'],
  question: {
    zh: '交管互联网平台的用户怎样增长？',
    en: 'How did the users of the traffic-police platform grow?',
  },
  title: (rows, locale) => {
    const what = locale === 'zh' ? '交管互联网平台用户' : 'Users of the traffic-police platform';
    const said = changeSinceArticle(rows, locale);
    return said ? `${what}${locale === 'zh' ? '：' : ': '}${said}` : what;
  },
  subtitle: (rows, locale) =>
    markLegend(locale === 'zh' ? '各时点的注册用户' : 'Registered users at each date', rows, locale),
  sql: seriesSql(['app_users']),
  chart: (rows, frame) => {
    const marks = rows.map((row) => toDatedMark(row, frame.locale));
    return series(frame, toPlane(marks, frame.locale, unitOf(rows[0], frame.locale)));
  },
  alt: (rows, locale) =>
    altOverTime(locale === 'zh' ? '注册用户数的折线图' : 'Line chart of registered users', rows, locale),
  notes: [
    {
      zh: '用词由“互联网用户”变为“12123注册用户”，各来源均按注册用户计。',
      en: 'The wording moves from “internet users” to “registered 12123 users”; every source counts registered users.',
    },
  ],
});
