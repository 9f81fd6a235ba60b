import { series } from '../charts/series.ts';
import { altOverTime } from './alt.ts';
import { toFigure } from './figure.ts';
import { toDatedMark } from './mark.ts';
import { toPlane } from './plane.ts';
import { reading } from './reading.ts';
import { type SeriesRow, seriesSql } from './series-sql.ts';
import { sinceArticle } from './since-article.ts';
import { unitOf } from './words.ts';

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
    const said = sinceArticle(rows, locale);
    return said ? `${what}${locale === 'zh' ? '：' : ': '}${said}` : what;
  },
  subtitle: (rows, locale) =>
    reading(locale === 'zh' ? '各时点的注册用户' : 'Registered users at each date', rows, locale),
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
