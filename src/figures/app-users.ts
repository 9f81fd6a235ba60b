import { series } from '../charts/series.ts';
import { altOverTime } from './alt.ts';
import { toFigure } from './figure.ts';
import { toDatedMark } from './mark.ts';
import { toPlane } from './plane.ts';
import { reading } from './reading.ts';
import { type SeriesRow, seriesSql } from './series-sql.ts';
import { byDay } from './span.ts';
import { amount, unitOf, year } from './words.ts';

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
    const [first, last] = [byDay(rows)[0], byDay(rows).at(-1)];
    if (!first || !last)
      return locale === 'zh' ? '交管互联网平台用户' : 'Users of the traffic-police platform';
    return locale === 'zh'
      ? `交管平台用户：${year(first)}年${amount(first, locale)}，${year(last)}年${amount(last, locale)}`
      : `Traffic-platform users: ${amount(first, locale)} in ${year(first)}, ${amount(last, locale)} in ${year(last)}`;
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
